//! Gridlines with their values on them, and ticks with periods below.

use super::{
    canvas::{Canvas, Frame, Plane},
    fault::Cause,
    labels::{Board, Label},
    periods::PeriodScale,
    scale::ValueScale,
    svg::{Anchor, Place, Role, text_width},
    words::Words,
};
use crate::model::{Metric, Period, Point};

/// Between the widest value and the first period.
const GAP: f64 = 5.0;

/// Room for the values of gridlines, left of the first period.
pub(super) fn margin(labels: &[String], place: Place) -> f64 {
    let least = if place == Place::Wide { 48.0 } else { 42.0 };
    let widest = labels.iter().map(|text| text_width(text, place.letters()));
    widest.map(|width| width + GAP).fold(least, f64::max)
}

/// The texts of gridlines.
pub(super) fn texts(scale: &ValueScale, metric: &Metric, words: Words<'_>) -> Vec<String> {
    scale.labels(words.format, &metric.unit)
}

/// Draws gridlines from the left edge of the sheet to the right edge of the plot, each with its value.
pub(super) fn gridlines(plane: &Plane<'_>, board: &mut Board, texts: &[String]) -> Result<(), Cause> {
    let canvas = plane.canvas;
    let right = plane.frame.right;
    for line in plane.values().lines() {
        let y = plane.height_of(*line);
        let role = if *line == 0.0 { Role::Zero } else { Role::Gridline };
        canvas.line(role, &[(0.0, y), (right, y)])?;
        board.gridline(y);
    }
    let last = plane.height_of(plane.values().low());
    for (line, text) in plane.values().lines().iter().zip(texts) {
        let y = plane.height_of(*line).min(last);
        board.fix(canvas, &single(Role::Axis, text, Anchor::Start, (0.0, y - 5.0)))?;
    }
    Ok(())
}

/// Draws ticks below the plot, each with its period.
pub(super) fn ticks(
    plane: &Plane<'_>,
    board: &mut Board,
    ticks: &[(Period, String)],
    baseline: f64,
) -> Result<(), Cause> {
    let (canvas, low) = (plane.canvas, plane.values().low());
    let foot = |period: Period| plane.at(Point { period, value: low });
    for (period, _) in ticks {
        let (x, y) = foot(*period);
        canvas.line(Role::Tick, &[(x, y), (x, y + 5.0)])?;
    }
    for (period, text) in ticks {
        let at = (within(canvas, foot(*period).0, text), baseline);
        board.fix(canvas, &single(Role::Axis, text, Anchor::Middle, at))?;
    }
    Ok(())
}

/// The middle of a text that must not leave the sheet.
fn within(canvas: &Canvas, x: f64, text: &str) -> f64 {
    let half = text_width(text, canvas.place().letters()) / 2.0;
    x.min(canvas.width() - half).max(half)
}

/// A label of one line.
pub(super) fn single(role: Role, text: &str, anchor: Anchor, at: (f64, f64)) -> Label {
    Label {
        lines: vec![(role, text.to_owned())],
        anchor,
        at,
        connector: None,
    }
}

/// Ticks for a plot between the edges of a frame.
pub(super) fn periods(scale: PeriodScale, words: Words<'_>, place: Place, frame: Frame) -> Vec<(Period, String)> {
    scale.ticks(words.language(), place, frame.right - frame.left)
}
