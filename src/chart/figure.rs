//! What a chart becomes: a picture in two widths, its words, and the table it was drawn from.

use super::{svg::Drawing, table, view::View, words::Words};

/// A chart, ready to be laid out on a page.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Short name of the picture, the SVG's `<title>`: what is shown of which metric.
    pub title: String,
    /// For the ear, the SVG's `<desc>`: value, required, gap, forecast, target; at most 250 characters, no `%`, `−` or `→`.
    pub description: String,
    /// The trend in one sentence, at most 15 words or 40 Korean letters.
    pub headline: String,
    /// Measure, unit and time span.
    pub subtitle: String,
    /// One or two visible sentences below the picture.
    pub summary: String,
    /// The picture.
    pub picture: Picture,
    /// The same numbers as a table; its strings equal the labels in the picture.
    pub table: Table,
}

/// The picture of a figure.
#[derive(Clone, Debug)]
pub enum Picture {
    /// One drawing for wide and one for narrow places; the style sheet shows the one that fits.
    Plot {
        /// 760 units wide.
        wide: Drawing,
        /// 328 units wide.
        narrow: Drawing,
    },
    /// One drawing for wide places; narrow ones have a list in its stead.
    Wide(Drawing),
    /// One small drawing for each member, with the same axes.
    Panels(Vec<Panel>),
    /// A small drawing to stand in a line of text, hidden from screen readers.
    Spark(Drawing),
    /// Nothing to draw yet: what to say instead.
    Empty(String),
}

/// One of several small drawings.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Name of the member.
    pub heading: String,
    /// Its latest value.
    pub value: String,
    /// Short name of the drawing, its `<title>`.
    pub title: String,
    /// The drawing for the ear, its `<desc>`.
    pub description: String,
    /// 236 units wide.
    pub wide: Drawing,
    /// 156 units wide.
    pub narrow: Drawing,
}

/// A table in finished text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Column headings; the first column names the rows.
    pub columns: Vec<String>,
    /// Rows, in reading order.
    pub rows: Vec<Row>,
    /// Whether rows were left out because there are more than 36; the CSV file has them all.
    pub shortened: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row's heading.
    pub heading: String,
    /// One cell for each further column, or a single one that speaks for all of them.
    pub cells: Vec<String>,
    /// Whether the row stands out: the current one, a total.
    pub strong: bool,
}

/// The figure of a metric that has not been observed yet.
pub(super) fn empty(view: &View<'_>, words: Words<'_>) -> Figure {
    let progress = &view.progress;
    let text = match progress.next_due {
        Some(day) => {
            let (period, day) = (words.period(progress.next_period), words.language().day(day));
            words.say("chart-empty-due", &[("period", &period), ("day", &day)])
        }
        None => words.say("chart-empty", &[]),
    };
    let target = view.target().map(|target| {
        let (period, value) = (words.period(target.due), words.goal(target.value));
        words.say("chart-empty-target", &[("period", &period), ("value", &value)])
    });
    Figure {
        title: words.title().to_owned(),
        description: words.description(std::slice::from_ref(&text)),
        headline: words.say("chart-headline-empty", &[]),
        subtitle: words.subtitle("chart-shows-values", view),
        summary: target.unwrap_or_default(),
        picture: Picture::Empty(text),
        table: table::of_observations(view, words),
    }
}
