//! What a chart becomes: a picture in two widths, its words, and the table it was drawn from.

use super::svg::Drawing;

/// A chart, ready to be laid out on a page.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Short name of the picture, the SVG's `<title>`: what is shown of which metric.
    pub title: String,
    /// For the ear, the SVG's `<desc>`: value, required, gap, forecast; at most 250 characters, no `%`, `−` or `→`.
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
    /// One small drawing for each member, with the same axes.
    Panels(Vec<Panel>),
}

/// One of several small drawings.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Name of the member.
    pub heading: String,
    /// Its latest value.
    pub value: String,
    /// The drawing; the heading and value above it are its label.
    pub drawing: Drawing,
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
    /// One cell for each further column.
    pub cells: Vec<String>,
    /// Whether the row stands out: the current one, a total.
    pub strong: bool,
}
