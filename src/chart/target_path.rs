//! The target path: what was measured, what is required, and where the pace leads.

use super::{
    fault::Cause,
    figure::{Figure, Picture},
    line,
    svg::Place,
    table::{self, sentences},
    timeline::{self, Shows},
    view::View,
    words::Words,
};
use crate::{
    analyse::{FEWEST, Pace, Standing},
    language::Format,
    model::{Observation, Period, Target},
};

/// Draws the target path of a metric; a metric without a target becomes a line chart.
pub(super) fn figure(view: &View<'_>, words: Words<'_>) -> Result<Figure, Cause> {
    let (Some(target), Some(latest)) = (view.target(), view.latest()) else {
        return line::figure(view, words);
    };
    let story = Story {
        view,
        words,
        target,
        latest,
    };
    let shown = if view.progress.at_due.is_some() {
        "chart-shows-forecast"
    } else {
        "chart-shows-path"
    };
    Ok(Figure {
        title: words.say("chart-name-target-path", &[("metric", words.title())]),
        description: story.description(),
        headline: story.headline(),
        subtitle: words.subtitle(shown, view),
        summary: sentences(&[story.pace(), story.reach()]),
        picture: Picture::Plot {
            wide: timeline::picture(view, words, Place::Wide, Shows::Path)?,
            narrow: timeline::picture(view, words, Place::Narrow, Shows::Path)?,
        },
        table: table::of_observations(view, words),
    })
}

/// Value, required value and gap, forecast and target for the ear; without a target, first and last value.
pub(super) fn description(view: &View<'_>, words: Words<'_>) -> String {
    match (view.target(), view.latest()) {
        (Some(target), Some(latest)) => Story {
            view,
            words,
            target,
            latest,
        }
        .description(),
        _ => line::description(view, words),
    }
}

/// What is left to the target, or missing once it was due.
pub(super) fn left(words: Words<'_>, target: &Target, latest: &Observation) -> String {
    let left = target.value - latest.value;
    let state = match words.outcome(latest.value, target.value) {
        "beyond" | "beyond-lower" => "reached",
        "exact" if words.reached(latest.value, target.value) => "reached",
        "exact" => "nearly",
        _ if latest.period >= target.due => "missing",
        _ => "left",
    };
    let (due, goal, distance) = (
        words.period(target.due),
        words.goal(target.value),
        words.format.distance(left),
    );
    let arguments = [
        ("state", state),
        ("period", &due),
        ("target", &goal),
        ("distance", &distance),
    ];
    words.say("chart-headline-left", &arguments)
}

/// What a target path tells.
struct Story<'a> {
    view: &'a View<'a>,
    words: Words<'a>,
    target: &'a Target,
    latest: &'a Observation,
}

impl Story<'_> {
    fn standing(&self) -> Option<Standing> {
        self.view.standings().last().copied()
    }

    fn achieved(&self) -> bool {
        self.view.metric.better.reaches(self.latest.value, self.target.value)
    }

    /// The forecast of the due period; where there is none, what is left to do, or how it ended.
    fn headline(&self) -> String {
        let words = self.words;
        if let Some(at_due) = self.view.progress.at_due.map(|own| own.within(&self.view.metric.unit)) {
            return self.ending("chart-headline-forecast", at_due.period, at_due.value);
        }
        if let Some(at_due) = self.view.progress.at(self.target.due) {
            return self.ending("chart-headline-due", at_due.period, at_due.value);
        }
        if self.latest.period > self.target.due {
            return self.ending("chart-headline-overdue", self.latest.period, self.latest.value);
        }
        left(words, self.target, self.latest)
    }

    fn ending(&self, key: &str, period: Period, value: f64) -> String {
        let words = self.words;
        let distance = words.format.distance(value - self.target.value);
        let (outcome, period) = (words.outcome(value, self.target.value), words.period(period));
        let value = words.value(value);
        let arguments = [
            ("outcome", outcome),
            ("period", &period),
            ("value", &value),
            ("distance", &distance),
        ];
        words.say(key, &arguments)
    }

    /// Value, required value and gap, forecast, target: for the ear.
    fn description(&self) -> String {
        let words = self.words;
        let value = words.spoken_value(self.latest.period, self.latest.value);
        let required = self.standing().and_then(|standing| standing.required).map(|required| {
            let difference = self.latest.value - required;
            let (way, distance) = (words.way(difference), words.format.spoken_distance(difference));
            let arguments = [
                ("way", way),
                ("required", &words.format.spoken(required)),
                ("distance", &distance),
            ];
            words.say("chart-spoken-required", &arguments)
        });
        let (due, target) = (words.period(self.target.due), words.format.spoken(self.target.value));
        let forecast = self
            .view
            .progress
            .at_due
            .map(|own| own.within(&self.view.metric.unit))
            .map(|own| {
                let [value, low] = [own.value, own.low].map(|value| words.format.spoken_before(value));
                let high = words.format.spoken(own.high);
                let arguments = [
                    ("period", due.as_str()),
                    ("value", &value),
                    ("low", &low),
                    ("high", &high),
                ];
                words.say("chart-spoken-forecast", &arguments)
            });
        let known = if forecast.is_some() { "then" } else { "period" };
        let arguments = [("known", known), ("period", &due), ("value", &target)];
        let goal = words.say("chart-spoken-target", &arguments);
        words.description(&[value, required.unwrap_or_default(), forecast.unwrap_or_default(), goal])
    }

    /// The pace achieved, and the pace needed where there is still a way to go.
    fn pace(&self) -> String {
        let words = self.words;
        let Some(pace) = self.view.progress.pace else {
            return words.say("chart-one-value", &[]);
        };
        let needed = self.view.progress.needed_per_period.filter(|_| !self.achieved());
        let format = fine(words, pace, needed);
        let finer = words.with(format);
        let each = words.by_cadence("chart-each");
        let (way, achieved) = (finer.way(pace.per_period), format.distance(pace.per_period));
        let Some(needed) = needed else {
            return words.say("chart-pace", &[("each", &each), ("way", way), ("pace", &achieved)]);
        };
        let arguments = [
            ("each", each.as_str()),
            ("way", way),
            ("pace", &achieved),
            ("needed-way", finer.way(needed)),
            ("needed", &format.distance(needed)),
        ];
        words.say("chart-pace-needed", &arguments.map(|(name, text)| (name, text)))
    }

    /// When the pace reaches the target.
    fn reach(&self) -> String {
        let (words, progress) = (self.words, &self.view.progress);
        if self.achieved() {
            return words.say("chart-achieved", &[]);
        }
        if progress.forecast.is_none() {
            let few = self.view.metric.observations.len() < FEWEST;
            return words.say(
                if few {
                    "chart-too-few"
                } else {
                    "chart-too-few-neighbours"
                },
                &[],
            );
        }
        let Some(reached) = progress.reaches_target else {
            return words.say("chart-not-reached", &[]);
        };
        let late = reached.since(self.target.due);
        let gap = self.standing().and_then(|standing| standing.gap);
        let gap = gap.filter(|gap| !words.format.shows_as_zero(*gap));
        let when = match late {
            _ if self.latest.period >= self.target.due => "later",
            0 => "due",
            late if late > 0 && gap.is_some_and(|gap| gap > 0.0) => "late-though-ahead",
            late if late > 0 => "late",
            _ if gap.is_some_and(|gap| gap < 0.0) => "early-though-behind",
            _ => "early",
        };
        let (period, span) = (words.period(reached), words.span(late.abs()));
        words.say("chart-reach", &[("when", when), ("period", &period), ("span", &span)])
    }
}

/// Numbers with one decimal more than the metric's own, for a pace is a small share of a value; two more where one
/// would show nothing, none where it has three digits anyway.
fn fine(words: Words<'_>, pace: Pace, needed: Option<f64>) -> Format<'_> {
    let least = needed.map_or(pace.per_period.abs(), |needed| needed.abs().min(pace.per_period.abs()));
    if least >= 100.0 {
        return words.format;
    }
    let finer = words.format.with_decimals(words.decimals() + 1);
    let vanishes = |change: f64| change != 0.0 && finer.shows_as_zero(change);
    if vanishes(pace.per_period) || needed.is_some_and(vanishes) {
        words.format.with_decimals(words.decimals() + 2)
    } else {
        finer
    }
}
