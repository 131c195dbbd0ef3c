//! The table behind a chart of observations.

use super::{
    figure::{Row, Table},
    view::View,
    words::Words,
};
use crate::{
    analyse::Standing,
    model::{Better, Period},
};

/// A table has at most so many rows …
const MOST_ROWS: usize = 36;
/// … and else the latest of them, a year and the month to compare it with.
const SHORT_ROWS: usize = 13;

/// Rows, newest first, cut to their latest where there are too many.
pub(super) fn newest_first(caption: String, columns: Vec<String>, rows: Vec<Row>) -> Table {
    let shortened = rows.len() > MOST_ROWS;
    let kept = if shortened { SHORT_ROWS } else { rows.len() };
    Table {
        caption,
        columns,
        rows: rows.into_iter().rev().take(kept).collect(),
        shortened,
    }
}

/// The observations shown, with required value and gap where the metric has a path.
pub(super) fn of_observations(view: &View<'_>, words: Words<'_>) -> Table {
    let path = view.progress.path.is_some();
    let latest = view.latest().map(|own| own.period);
    let row = |standing: &Standing| {
        let mut cells = vec![words.value(standing.value)];
        if path {
            let missing = || words.say("chart-missing", &[]);
            cells.push(standing.required.map_or_else(missing, |required| words.value(required)));
            cells.push(standing.gap.map_or_else(missing, |gap| words.format.difference(gap)));
        }
        Row {
            heading: heading(view, words, standing.period),
            cells,
            strong: Some(standing.period) == latest,
        }
    };
    let mut columns = vec![words.by_cadence("chart-column"), words.say("chart-actual", &[])];
    if path {
        columns.extend([words.say("chart-required", &[]), words.say("chart-gap", &[])]);
    }
    let rows = view.standings().iter().map(row).collect();
    newest_first(caption(view, words, path), columns, rows)
}

/// The period, with a mark where its value differs from what was published before.
fn heading(view: &View<'_>, words: Words<'_>, period: Period) -> String {
    let text = words.period(period);
    let revised = view.metric.observation(period).is_some_and(|own| own.revised.is_some());
    if revised {
        words.say("chart-revised", &[("period", &text)])
    } else {
        text
    }
}

fn caption(view: &View<'_>, words: Words<'_>, path: bool) -> String {
    let key = if path { "chart-caption-path" } else { "chart-caption" };
    let note = if path && view.metric.better == Better::Lower {
        words.say("chart-gap-note", &[])
    } else {
        String::new()
    };
    let parts = [
        words.say(key, &[("metric", words.title())]),
        words.provisional(view.observations()),
        note,
    ];
    sentences(&parts)
}

/// Sentences, with a space between those that say something.
pub(super) fn sentences(parts: &[String]) -> String {
    let said: Vec<_> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" ")
}
