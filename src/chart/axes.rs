//! Gridlines with their values on them, and ticks with periods below.

use super::{
    canvas::{Canvas, Plane},
    fault::Cause,
    labels::{Board, Label},
    scale::ValueScale,
    svg::{Anchor, Place, Role, room, text_width},
    words::Words,
};
use crate::model::{Metric, Period, Point};

/// Between the widest value and the first period.
const GAP: f64 = 5.0;

/// Room for the values of gridlines, left of the first period.
pub(super) fn margin(labels: &[String], least: f64, place: Place) -> f64 {
    let widest = labels.iter().map(|text| text_width(text, place.letters()));
    widest.map(|width| width + GAP).fold(least, f64::max)
}

/// Room for the values of gridlines in a chart of full size, at least.
pub(super) fn least_margin(place: Place) -> f64 {
    if place == Place::Wide { 48.0 } else { 42.0 }
}

/// The texts of gridlines.
pub(super) fn texts(scale: &ValueScale, metric: &Metric, words: Words<'_>) -> Vec<String> {
    scale.labels(words.format, &metric.unit)
}

/// Draws gridlines from the left edge of the sheet to `right`, each with its value.
pub(super) fn gridlines(plane: &Plane<'_>, board: &mut Board, texts: &[String], right: f64) -> Result<(), Cause> {
    let canvas = plane.canvas;
    for line in plane.values().lines() {
        let y = plane.height_of(*line);
        let role = if *line == 0.0 { Role::Zero } else { Role::Gridline };
        canvas.line(role, &[(0.0, y), (right, y)])?;
        board.gridline(y);
    }
    for (line, text) in plane.values().lines().iter().zip(texts) {
        let y = plane.height_of(*line) - 5.0;
        board.fix(canvas, &single(Role::Axis, text, Anchor::Start, (0.0, y)))?;
    }
    Ok(())
}

/// Draws ticks below the plot, each with its period at `baseline`.
pub(super) fn ticks(plane: &Plane<'_>, board: &mut Board, words: Words<'_>, baseline: f64) -> Result<(), Cause> {
    for (period, _) in labelled(plane, words) {
        let (x, y) = foot(plane, period);
        plane.canvas.line(Role::Tick, &[(x, y), (x, y + 5.0)])?;
    }
    periods(plane, board, words, baseline)
}

/// Names periods below the plot.
pub(super) fn periods(plane: &Plane<'_>, board: &mut Board, words: Words<'_>, baseline: f64) -> Result<(), Cause> {
    for (period, text) in labelled(plane, words) {
        let at = (within(plane.canvas, foot(plane, period).0, &text), baseline);
        board.fix(plane.canvas, &single(Role::Axis, &text, Anchor::Middle, at))?;
    }
    Ok(())
}

fn labelled(plane: &Plane<'_>, words: Words<'_>) -> Vec<(Period, String)> {
    let width = plane.frame.right - plane.frame.left;
    plane.periods().ticks(words.language(), plane.canvas.place(), width)
}

fn foot(plane: &Plane<'_>, period: Period) -> (f64, f64) {
    let value = plane.values().low();
    plane.at(Point { period, value })
}

/// The middle of a text that must not leave the sheet.
pub(super) fn within(canvas: &Canvas, x: f64, text: &str) -> f64 {
    let half = text_width(text, canvas.place().letters()) / 2.0;
    x.min(canvas.width() - half).max(half)
}

/// Gridlines from top to bottom, with values below as far as they keep apart.
pub(super) fn upright(
    canvas: &Canvas,
    scale: &ValueScale,
    texts: &[String],
    x: &dyn Fn(f64) -> f64,
    foot: f64,
) -> Result<(), Cause> {
    for line in scale.lines() {
        let role = if *line == 0.0 { Role::Zero } else { Role::Gridline };
        canvas.line(role, &[(x(*line), 4.0), (x(*line), foot)])?;
    }
    let (size, baseline) = (canvas.place().letters(), foot + 17.0);
    let mut edge = f64::NEG_INFINITY;
    for (line, text) in scale.lines().iter().zip(texts) {
        let own = room(text, size, Anchor::Middle, (x(*line), baseline));
        if own[0] > edge + 4.0 && own[0] >= 0.0 && own[2] <= canvas.width() {
            canvas.text(Role::Axis, Anchor::Middle, (x(*line), baseline), text)?;
            edge = own[2];
        }
    }
    Ok(())
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
