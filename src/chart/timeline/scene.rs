//! What a picture over time shows, in periods and values.

use super::super::{
    fault::Cause,
    periods::PeriodScale,
    scale::{LINES, ValueScale},
    svg::Place,
    view::{View, provisional},
};
use crate::{
    analyse::{Projection, RequiredPath},
    model::{Metric, Period, Point, Target, Unit},
};

/// What belongs in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Shows {
    /// Only what was measured.
    Values,
    /// Also targets, paths and the forecast.
    Path,
}

/// An earlier target.
pub(in crate::chart) struct Superseded<'a> {
    pub(in crate::chart) target: &'a Target,
    /// The target that replaced it.
    pub(in crate::chart) by: &'a Target,
    /// Its path as far as it is shown.
    pub(in crate::chart) line: Vec<Point>,
    /// Where its line ends.
    pub(in crate::chart) end: Point,
    /// Whether that is its due period.
    pub(in crate::chart) whole: bool,
}

/// The latest value.
#[derive(Clone, Copy)]
pub(in crate::chart) struct Latest {
    pub(in crate::chart) point: Point,
    pub(in crate::chart) provisional: bool,
    pub(in crate::chart) required: Option<f64>,
    pub(in crate::chart) gap: Option<f64>,
}

/// Everything that one picture shows.
pub(in crate::chart) struct Scene<'a> {
    pub(in crate::chart) metric: &'a Metric,
    /// Actual values without gaps.
    pub(in crate::chart) runs: Vec<Vec<Point>>,
    pub(in crate::chart) latest: Option<Latest>,
    /// The required path, corner by corner.
    pub(in crate::chart) required: Vec<Point>,
    pub(in crate::chart) goal: Option<Point>,
    pub(in crate::chart) superseded: Vec<Superseded<'a>>,
    /// The forecast of every period up to the due one, beginning at the latest value.
    pub(in crate::chart) band: Vec<Projection>,
    pub(in crate::chart) periods: PeriodScale,
    pub(in crate::chart) values: ValueScale,
}

impl<'a> Scene<'a> {
    /// Gathers what `view` shows.
    pub(in crate::chart) fn of(view: &'a View<'_>, place: Place, shows: Shows) -> Result<Self, Cause> {
        let metric: &Metric = &view.metric;
        let target = view.target().filter(|_| shows == Shows::Path);
        let path = view.progress.path.as_ref().filter(|_| target.is_some());
        let first = first_period(view, path).ok_or(Cause::NoData)?;
        let periods = PeriodScale::new(first, last_period(view, target, first, place));
        let superseded = superseded(view, target.is_some(), periods);
        let mut scene = Self {
            metric,
            runs: view.runs(),
            latest: latest(view, shows),
            required: path.map_or_else(Vec::new, |path| clipped(path, periods)),
            goal: target.map(goal).filter(|goal| goal.period >= first),
            superseded,
            band: band(view, target),
            periods,
            values: ValueScale::covering([0.0], metric.decimals, &LINES)?,
        };
        scene.values = ValueScale::covering(scene.extremes(), metric.decimals, &LINES)?;
        Ok(scene)
    }

    /// Every value that must lie within the picture; changes are shown against zero.
    fn extremes(&self) -> Vec<f64> {
        let zero = (self.metric.unit == Unit::PercentChange).then_some(0.0);
        let lines = self.runs.iter().chain([&self.required]);
        let lines = lines.chain(self.superseded.iter().map(|own| &own.line));
        let points = lines
            .flatten()
            .chain(&self.goal)
            .chain(self.superseded.iter().map(|own| &own.end));
        let band = self.band.iter().flat_map(|own| [own.low, own.high]);
        points.map(|point| point.value).chain(band).chain(zero).collect()
    }
}

fn first_period(view: &View<'_>, path: Option<&RequiredPath>) -> Option<Period> {
    let observed = view.observations().first().map(|own| own.period);
    let baseline = view.baseline().map(|own| own.period);
    let start = path.map(|path| path.start().period);
    let first = observed.into_iter().chain(baseline).chain(start).min()?;
    Some(view.from.map_or(first, |from| first.max(from)))
}

/// The due period or the latest value; in a wide picture also the due periods of earlier targets, if not too far away.
fn last_period(view: &View<'_>, target: Option<&Target>, first: Period, place: Place) -> Period {
    let latest = view.latest().map(|own| own.period);
    let due = target.map(|target| target.due);
    let last = latest.into_iter().chain(due).max().unwrap_or(first);
    if place != Place::Wide || target.is_none() {
        return last;
    }
    let farthest = first.plus(2 * last.since(first).max(1));
    let dues = view.superseded().map(|(target, _)| target.due);
    dues.fold(last, |last, due| last.max(due.min(farthest)))
}

fn goal(target: &Target) -> Point {
    Point {
        period: target.due,
        value: target.value,
    }
}

fn latest(view: &View<'_>, shows: Shows) -> Option<Latest> {
    let (observation, standing) = (view.latest()?, view.standings().last()?);
    let path = shows == Shows::Path;
    Some(Latest {
        point: Point {
            period: observation.period,
            value: observation.value,
        },
        provisional: provisional(observation),
        required: standing.required.filter(|_| path),
        gap: standing.gap.filter(|_| path),
    })
}

fn band(view: &View<'_>, target: Option<&Target>) -> Vec<Projection> {
    let (Some(target), Some(forecast), Some(latest)) = (target, view.progress.forecast, view.latest()) else {
        return Vec::new();
    };
    if view.progress.at_due.is_none() {
        return Vec::new();
    }
    let ahead = target.due.since(latest.period);
    (0..=ahead)
        .map(|periods| forecast.at(latest.period.plus(periods)).within(&view.metric.unit))
        .collect()
}

fn superseded<'a>(view: &'a View<'_>, shown: bool, periods: PeriodScale) -> Vec<Superseded<'a>> {
    let pairs = view
        .superseded()
        .filter(|(target, _)| shown && target.due > periods.first());
    let earlier = |(target, by): (&'a Target, &'a Target)| {
        let path = RequiredPath::of(target, &view.metric);
        let line = path.map_or_else(Vec::new, |path| clipped(&path, periods));
        let whole = target.due <= periods.last();
        let end = if whole {
            Some(goal(target))
        } else {
            line.last().copied()
        };
        end.map(|end| Superseded {
            target,
            by,
            line,
            end,
            whole,
        })
    };
    pairs.filter_map(earlier).collect()
}

/// The part of a path that lies within the periods shown.
fn clipped(path: &RequiredPath, periods: PeriodScale) -> Vec<Point> {
    let (first, last) = (periods.first(), periods.last());
    let at = |period: Period| path.at(period).map(|value| Point { period, value });
    let corners = path.corners();
    let end = corners.last().map_or(first, |corner| corner.period);
    let before = at(first).filter(|_| path.start().period < first && first < end);
    let within = corners
        .iter()
        .copied()
        .filter(|own| (first..=last).contains(&own.period));
    let after = at(last).filter(|_| path.start().period < last && last < end);
    before.into_iter().chain(within).chain(after).collect()
}
