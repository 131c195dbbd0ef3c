//! The line chart: what was measured, over time.

use super::{
    fault::Cause,
    figure::{Figure, Picture},
    svg::Place,
    table,
    timeline::{self, Shows},
    view::View,
    words::Words,
};
use crate::model::{Observation, Period};

/// Draws the actual values of a metric.
pub(super) fn figure(view: &View<'_>, words: Words<'_>) -> Result<Figure, Cause> {
    let picture = Picture::Plot {
        wide: timeline::picture(view, words, Place::Wide, Shows::Values)?,
        narrow: timeline::picture(view, words, Place::Narrow, Shows::Values)?,
    };
    Ok(Figure {
        title: words.say("chart-name-line", &[("metric", words.title())]),
        description: description(view, words),
        headline: headline(view.observations(), words),
        subtitle: words.subtitle("chart-shows-values", view),
        summary: extremes(view.observations(), words),
        picture,
        table: table::of_observations(view, words),
    })
}

/// How the last value compares with the first.
pub(super) fn headline(observations: &[Observation], words: Words<'_>) -> String {
    match observations {
        [] => words.say("chart-headline-empty", &[]),
        [only] => value(only.period, only.value, words),
        [first, .., last] => change(first.period, last.period, last.value - first.value, words),
    }
}

/// The value of a period.
pub(super) fn value(period: Period, value: f64, words: Words<'_>) -> String {
    let (period, value) = (words.period(period), words.value(value));
    words.say("chart-headline-value", &[("period", &period), ("value", &value)])
}

/// How the value of a period differs from that of an earlier one.
pub(super) fn change(first: Period, last: Period, difference: f64, words: Words<'_>) -> String {
    let (first, last) = (words.period(first), words.period(last));
    let arguments = [
        ("way", words.way(difference)),
        ("first", &first),
        ("last", &last),
        ("distance", &words.format.distance(difference)),
    ];
    words.say("chart-headline-change", &arguments)
}

/// The highest and the lowest value.
pub(super) fn extremes(observations: &[Observation], words: Words<'_>) -> String {
    let highest = observations
        .iter()
        .max_by(|one, other| one.value.total_cmp(&other.value));
    let lowest = observations
        .iter()
        .min_by(|one, other| one.value.total_cmp(&other.value));
    let (Some(highest), Some(lowest), true) = (highest, lowest, observations.len() > 1) else {
        return String::new();
    };
    let (high, low) = (words.value(highest.value), words.value(lowest.value));
    if high == low {
        return words.say("chart-all-equal", &[("value", &high)]);
    }
    let arguments = [
        ("high", high.as_str()),
        ("high-period", &words.period(highest.period)),
        ("low", &low),
        ("low-period", &words.period(lowest.period)),
    ];
    words.say("chart-extremes", &arguments.map(|(name, text)| (name, text)))
}

/// First and last value, for the ear.
pub(super) fn description(view: &View<'_>, words: Words<'_>) -> String {
    let Some(last) = view.latest() else {
        return words.say("chart-headline-empty", &[]);
    };
    let first = view.observations().first().filter(|first| first.period < last.period);
    let change = first.map(|first| {
        let difference = last.value - first.value;
        let (period, distance) = (words.period(first.period), words.format.spoken_distance(difference));
        let arguments = [
            ("way", words.way(difference)),
            ("period", &period),
            ("distance", &distance),
        ];
        words.say("chart-spoken-change", &arguments)
    });
    words.description(&[words.spoken_value(last.period, last.value), change.unwrap_or_default()])
}
