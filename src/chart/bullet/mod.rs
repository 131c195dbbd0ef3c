//! The bullet: the latest value as a bar, against what is required now, at year ends, and at last.

mod picture;
pub(super) mod small;

use super::{
    fault::Cause,
    figure::{Figure, Picture, Row, Table},
    line,
    scale::{LINES, ValueScale},
    svg::Place,
    target_path,
    view::View,
    words::Words,
};
use crate::{
    language::Format,
    model::{Observation, Period, Point, Target, Unit},
};

/// Year ends shown at most, so that there are no more than three tints.
const MOST_YEARS: usize = 2;

/// What a bullet shows.
struct Bullet<'a> {
    latest: &'a Observation,
    needed: Option<f64>,
    target: Option<&'a Target>,
    /// Required values at year ends.
    years: Vec<Point>,
    scale: ValueScale,
}

/// Draws where the latest value stands on the way to the target.
pub(super) fn figure(view: &View<'_>, words: Words<'_>) -> Result<Figure, Cause> {
    let bullet = Bullet::of(view)?;
    let mut subtitle = words.subtitle("chart-shows-position", view);
    if !bullet.years.is_empty() {
        subtitle = format!("{subtitle}. {}", words.say("chart-tints", &[]));
    }
    Ok(Figure {
        title: words.say("chart-name-bullet", &[("metric", words.title())]),
        description: target_path::description(view, words),
        headline: bullet.headline(view, words),
        subtitle,
        summary: bullet.summary(words),
        picture: Picture::Plot {
            wide: bullet.drawing(words, Place::Wide)?,
            narrow: bullet.drawing(words, Place::Narrow)?,
        },
        table: bullet.table(words),
    })
}

impl<'a> Bullet<'a> {
    fn of(view: &'a View<'_>) -> Result<Self, Cause> {
        let latest = view.latest().ok_or(Cause::NoData)?;
        let target = view.target();
        let years = year_ends(view, latest, target);
        let needed = view.standings().last().and_then(|standing| standing.required);
        let ends = years.iter().map(|point| point.value).chain(needed);
        let ends = ends.chain(target.map(|target| target.value)).chain([0.0, latest.value]);
        Ok(Self {
            scale: ValueScale::covering(ends, view.metric.decimals, &LINES)?,
            latest,
            needed,
            target,
            years,
        })
    }

    fn headline(&self, view: &View<'_>, words: Words<'_>) -> String {
        let Some(target) = self.target else {
            return line::headline(std::slice::from_ref(self.latest), words);
        };
        let start = view.metric.baseline.or(target.from).map(|start| start.value);
        let left = target.value - self.latest.value;
        let share = start.map(|start| (self.latest.value - start) / (target.value - start));
        let share = share
            .map(|share| share * 100.0)
            .filter(|share| (0.5..99.5).contains(share));
        let reached = view.metric.better.reaches(self.latest.value, target.value);
        let open = !reached && self.latest.period < target.due && !words.format.shows_as_zero(left);
        let Some(share) = share.filter(|_| open) else {
            return target_path::left(words, target, self.latest);
        };
        let whole = Format::new(words.language(), &Unit::Percent, 0);
        let (share, distance) = (whole.value(share), words.format.distance(left));
        words.say("chart-headline-way", &[("share", &share), ("distance", &distance)])
    }

    /// How the latest value lies to what is required now.
    fn summary(&self, words: Words<'_>) -> String {
        let Some(needed) = self.needed else {
            return String::new();
        };
        let difference = self.latest.value - needed;
        let (way, distance) = (words.way(difference), words.format.distance(difference));
        let arguments = [
            ("way", way),
            ("required", &words.value(needed)),
            ("distance", &distance),
        ];
        words.say("chart-position-summary", &arguments)
    }

    fn table(&self, words: Words<'_>) -> Table {
        let row = |heading: String, value: String, strong: bool| Row {
            heading,
            cells: vec![value],
            strong,
        };
        let mut rows = vec![row(
            words.say("chart-actual", &[]),
            words.value(self.latest.value),
            true,
        )];
        rows.extend(
            self.needed
                .map(|value| row(words.say("chart-needed-now", &[]), words.value(value), false)),
        );
        rows.extend(self.years.iter().map(|point| {
            let year = words.language().axis_year(point.period.year(), false);
            row(
                words.say("chart-year-end", &[("year", &year)]),
                words.value(point.value),
                false,
            )
        }));
        rows.extend(self.target.map(|target| {
            let due = words.period(target.due);
            row(
                words.say("chart-target-due", &[("period", &due)]),
                words.goal(target.value),
                false,
            )
        }));
        let (period, metric) = (words.period(self.latest.period), words.title());
        Table {
            caption: words.say("chart-caption-position", &[("metric", metric), ("period", &period)]),
            columns: vec![words.say("chart-what", &[]), words.say("chart-value", &[])],
            rows,
            shortened: false,
        }
    }
}

/// Required values at the ends of the years between the latest value and the due period; of many, two in the middle.
fn year_ends(view: &View<'_>, latest: &Observation, target: Option<&Target>) -> Vec<Point> {
    let (Some(target), Some(path)) = (target, view.progress.path.as_ref()) else {
        return Vec::new();
    };
    let ahead = target.due.since(latest.period);
    let last_of_year = |period: &Period| period.place() == period.cadence().per_year();
    let periods = (1..ahead).map(|offset| latest.period.plus(offset)).filter(last_of_year);
    let points = periods.filter_map(|period| path.at(period).map(|value| Point { period, value }));
    let all: Vec<Point> = points.collect();
    if all.len() <= MOST_YEARS {
        return all;
    }
    vec![all[all.len() / 3], all[all.len() * 2 / 3]]
}
