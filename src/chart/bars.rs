//! The bar chart: what was measured, as bars from zero.

use super::{
    axes::{self, single},
    canvas::{Canvas, Frame, Plane},
    fault::Cause,
    figure::{Figure, Picture},
    labels::Board,
    line,
    periods::PeriodScale,
    scale::{LINES, ValueScale},
    svg::{Anchor, Drawing, Place, Role},
    table,
    view::{View, provisional},
    words::Words,
};
use crate::model::{Observation, Period, Point};

/// The share of its period that a bar fills, and the widest it becomes.
const FILL: f64 = 0.7;
const WIDEST: f64 = 44.0;

/// Draws the actual values of a metric as bars.
pub(super) fn figure(view: &View<'_>, words: Words<'_>) -> Result<Figure, Cause> {
    let mut subtitle = vec![words.subtitle("chart-shows-values", view)];
    for (place, key) in [
        (Place::Wide, "chart-bars-last"),
        (Place::Narrow, "chart-bars-last-narrow"),
    ] {
        if recent(view, place).len() < view.observations().len() {
            subtitle.push(words.count(key, most(place).unsigned_abs() as usize));
        }
    }
    Ok(Figure {
        title: words.say("chart-name-bars", &[("metric", words.title())]),
        description: line::description(view, words),
        headline: line::headline(view.observations(), words),
        subtitle: subtitle.join(", "),
        summary: line::extremes(view.observations(), words),
        picture: Picture::Plot {
            wide: drawing(view, words, Place::Wide)?,
            narrow: drawing(view, words, Place::Narrow)?,
        },
        table: table::of_observations(view, words),
    })
}

/// How many periods are shown at most.
fn most(place: Place) -> i32 {
    if place == Place::Wide { 24 } else { 12 }
}

/// The observations of the last periods.
fn recent<'a>(view: &'a View<'_>, place: Place) -> &'a [Observation] {
    let all = view.observations();
    let shown = |last: &Observation| last.period.plus(1 - most(place));
    let first = all.last().map(shown);
    &all[all.partition_point(|own| first.is_some_and(|first| own.period < first))..]
}

fn drawing(view: &View<'_>, words: Words<'_>, place: Place) -> Result<Drawing, Cause> {
    let observations = recent(view, place);
    let (Some(first), Some(last)) = (observations.first(), observations.last()) else {
        return Err(Cause::NoData);
    };
    let (size, foot) = if place == Place::Wide {
        ((760, 340), 24.0)
    } else {
        ((328, 300), 22.0)
    };
    let values = observations.iter().map(|own| own.value).chain([0.0]);
    let values = ValueScale::covering(values, view.metric.decimals, &LINES)?;
    let canvas = Canvas::new(place, size);
    let texts = axes::texts(&values, &view.metric, words);
    let left = axes::margin(&texts, axes::least_margin(place), place);
    let slot = (canvas.width() - left) / f64::from(last.period.since(first.period) + 1);
    let frame = Frame {
        left: left + slot / 2.0,
        right: canvas.width() - slot / 2.0,
        top: 30.0,
        bottom: canvas.height() - foot - if last.value < 0.0 { 34.0 } else { 8.0 },
    };
    let plot = canvas.plane(PeriodScale::new(first.period, last.period), values, frame);
    let mut board = Board::default();
    axes::gridlines(&plot, &mut board, &texts, canvas.width())?;
    axes::periods(&plot, &mut board, words, canvas.height() - 8.0)?;
    canvas.group(&words.say("chart-name-bars", &[("metric", words.title())]));
    let width = (slot * FILL).min(WIDEST).min((slot - 2.0).max(1.0));
    for observation in observations {
        bar(&plot, &mut board, observation, width)?;
    }
    canvas.ungroup();
    name(&plot, &mut board, last, width, &words.value(last.value))?;
    Ok(canvas.finish())
}

fn bar(plane: &Plane<'_>, board: &mut Board, observation: &Observation, width: f64) -> Result<(), Cause> {
    let (x, y) = plane.at(point(observation.period, observation.value));
    let zero = plane.height_of(0.0);
    let role = if provisional(observation) {
        Role::BarProvisional
    } else {
        Role::Bar
    };
    let corners = [(x - width / 2.0, y), (x + width / 2.0, zero)];
    board.curve(&[corners[0], (corners[1].0, y)]);
    plane.canvas.rectangle(role, corners)
}

/// Writes the latest value beyond the end of its bar.
fn name(plane: &Plane<'_>, board: &mut Board, latest: &Observation, width: f64, text: &str) -> Result<(), Cause> {
    let (x, y) = plane.at(point(latest.period, latest.value));
    let letters = plane.canvas.place().letters();
    let label = |anchor: Anchor, x: f64, away: f64| {
        let y = if latest.value < 0.0 {
            y + letters + away
        } else {
            y - 7.0 - away
        };
        single(Role::LabelActual, text, anchor, (x, y))
    };
    let steps = (0..20).map(|step| f64::from(step) * 5.0);
    let places = steps.flat_map(|away| {
        let right = x + width / 2.0;
        [
            (Anchor::Middle, x),
            (Anchor::End, right),
            (Anchor::Start, x - width / 2.0),
        ]
        .map(|(anchor, x)| label(anchor, x, away))
    });
    board.place(plane.canvas, places)
}

fn point(period: Period, value: f64) -> Point {
    Point { period, value }
}
