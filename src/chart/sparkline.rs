//! The sparkline: the latest periods in the height of a line of text, beside a number that says the rest.

use super::{
    canvas::{Canvas, Frame},
    fault::Cause,
    figure::{Figure, Picture},
    line,
    periods::PeriodScale,
    scale::{LINES, ValueScale},
    svg::{Drawing, Place, Role},
    table,
    view::{View, provisional, runs},
    words::Words,
};
use crate::model::Point;

/// A year and the period to compare it with: cards beside one another show the same length of time.
const PERIODS: i32 = 12;

const FRAME: Frame = Frame {
    left: 3.0,
    right: 90.0,
    top: 4.0,
    bottom: 24.0,
};

/// A sparkline with the words of a line chart.
pub(super) fn figure(view: &View<'_>, words: Words<'_>) -> Result<Figure, Cause> {
    Ok(Figure {
        title: words.say("chart-name-line", &[("metric", words.title())]),
        description: line::description(view, words),
        headline: line::headline(view.observations(), words),
        subtitle: words.subtitle("chart-shows-values", view),
        summary: line::extremes(view.observations(), words),
        picture: Picture::Spark(drawing(view)?),
        table: table::of_observations(view, words),
    })
}

/// The latest values as a line, and what is required now as a hairline.
pub(super) fn drawing(view: &View<'_>) -> Result<Drawing, Cause> {
    let latest = view.latest().ok_or(Cause::NoData)?;
    let required = view.standings().last().and_then(|standing| standing.required);
    let last = latest.period;
    let periods = PeriodScale::new(last.plus(-PERIODS), last);
    let recent = view.observations().iter().filter(|own| own.period >= periods.first());
    let points: Vec<Point> = recent
        .map(|own| Point {
            period: own.period,
            value: own.value,
        })
        .collect();
    let heights = points.iter().map(|point| point.value).chain(required);
    let values = ValueScale::covering(heights, view.metric.decimals, &LINES)?;
    let canvas = Canvas::new(Place::Spark, (96, 28));
    let plane = canvas.plane(periods, values, FRAME);
    if let Some(required) = required {
        let y = plane.height_of(required);
        canvas.line(Role::SparkRequired, &[(0.0, y), (canvas.width(), y)])?;
    }
    let end = *points.last().ok_or(Cause::NoData)?;
    for run in runs(points) {
        match run.as_slice() {
            [alone] => plane.circle(Role::SparkDot, *alone, 1.5)?,
            run => plane.line(Role::SparkLine, run)?,
        }
    }
    let role = if provisional(latest) {
        Role::DotProvisional
    } else {
        Role::SparkDot
    };
    plane.circle(role, end, 3.5)?;
    Ok(canvas.finish())
}
