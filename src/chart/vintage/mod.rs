//! Vintages: what was first published for each period, and what it is now.

mod picture;

use super::{
    fault::{Cause, Fault},
    figure::{Figure, Picture, Row, Table},
    svg::Place,
    words::Words,
};
use crate::{
    analyse::{Lineage, Vintages},
    language::Catalogue,
    model::Metric,
};

/// A year, and the month to compare it with.
const PERIODS: usize = 13;

/// Draws the latest 13 periods of a metric: hollow what was first published, solid what stands now.
///
/// `None` where no value has been restated.
///
/// # Errors
/// When labels cannot be kept apart or a value cannot be drawn.
pub fn vintages(metric: &Metric, vintages: &Vintages, catalogue: &Catalogue) -> Option<Result<Figure, Fault>> {
    let lineages: Vec<&Lineage> = vintages.lineages().iter().rev().take(PERIODS).collect();
    let restated = lineages.iter().any(|own| own.is_restated());
    let view = View {
        metric,
        words: Words::new(catalogue, metric),
        lineages,
    };
    restated.then(|| {
        figure(&view).map_err(|cause| Fault {
            chart: format!("{}, vintages", metric.id),
            cause,
        })
    })
}

/// What is drawn: periods, newest first.
struct View<'a> {
    metric: &'a Metric,
    words: Words<'a>,
    lineages: Vec<&'a Lineage>,
}

impl View<'_> {
    fn value(&self, value: Option<f64>) -> String {
        let taken_back = || self.words.say("change-taken-back", &[]);
        value.map_or_else(taken_back, |value| self.words.value(value))
    }

    /// The period whose value moved furthest, with its first value and the one that stands.
    fn largest(&self) -> Option<(&Lineage, f64, f64)> {
        let moved = self.lineages.iter().filter_map(|own| {
            let (first, now) = (own.first().value?, own.now().value?);
            Some((*own, first, now))
        });
        moved.max_by(|one, other| (one.2 - one.1).abs().total_cmp(&(other.2 - other.1).abs()))
    }
}

fn figure(view: &View<'_>) -> Result<Figure, Cause> {
    let words = view.words;
    let summary = summary(view);
    Ok(Figure {
        title: words.say("chart-name-vintages", &[("metric", words.title())]),
        description: words.description(&[headline(view), summary.clone()]),
        headline: headline(view),
        subtitle: words.say("chart-vintages-subtitle", &[("metric", words.title())]),
        picture: Picture::Plot {
            wide: picture::drawing(view, Place::Wide)?,
            narrow: picture::drawing(view, Place::Narrow)?,
        },
        table: table(view),
        summary,
    })
}

fn headline(view: &View<'_>) -> String {
    let restated = view.lineages.iter().filter(|own| own.is_restated()).count();
    let arguments = [
        ("count", restated.to_string()),
        ("all", view.lineages.len().to_string()),
    ];
    let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
    view.words.say("chart-vintages-headline", &arguments)
}

fn summary(view: &View<'_>) -> String {
    let words = view.words;
    let Some((lineage, first, now)) = view.largest() else {
        return String::new();
    };
    let arguments = [
        ("period", words.period(lineage.period)),
        ("first", words.value(first)),
        ("now", words.value(now)),
    ];
    let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
    words.say("chart-vintages-summary", &arguments)
}

fn table(view: &View<'_>) -> Table {
    let words = view.words;
    let row = |own: &&Lineage| {
        let (first, now) = (own.first(), own.now());
        let change = first.value.zip(now.value).map(|(first, now)| now - first);
        let missing = || words.say("chart-missing", &[]);
        let changed = own.is_restated();
        Row {
            heading: words.period(own.period),
            cells: vec![
                view.value(first.value),
                first.edition.to_string(),
                view.value(now.value),
                change
                    .filter(|_| changed)
                    .map_or_else(missing, |change| words.format.difference(change)),
                if changed { now.edition.to_string() } else { missing() },
            ],
            strong: changed,
        }
    };
    let columns = [
        words.by_cadence("chart-column"),
        words.say("chart-first-published", &[]),
        words.say("chart-first-edition", &[]),
        words.say("chart-now", &[]),
        words.say("chart-difference", &[]),
        words.say("chart-changed-in", &[]),
    ];
    Table {
        caption: words.say("chart-caption-vintages", &[("metric", words.title())]),
        columns: columns.into(),
        rows: view.lineages.iter().map(row).collect(),
        shortened: false,
    }
}
