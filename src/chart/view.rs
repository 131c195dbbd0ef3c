//! The part of a metric that a chart shows.

use std::borrow::Cow;

use super::Request;
use crate::{
    analyse::{Progress, Standing},
    model::{Certainty, Metric, Observation, Period, Point, Target},
};

/// A metric and its progress as they stood at the end of the span asked for, and where drawing begins.
///
/// An end before the latest observation measures the metric anew, so that the chart of a past month says what it
/// would have said then; a start only hides what lies before it.
pub(super) struct View<'a> {
    pub(super) metric: Cow<'a, Metric>,
    pub(super) progress: Cow<'a, Progress>,
    /// Nothing is shown before this period.
    pub(super) from: Option<Period>,
    /// Whether the request names a span.
    pub(super) spans: bool,
}

impl<'a> View<'a> {
    pub(super) fn of(request: &Request<'a>) -> Self {
        let metric = request.metric;
        let own = |period: Period| period.in_cadence(metric.cadence);
        let (from, to) = (request.from.map(own), request.to.map(own));
        let cut = to.filter(|to| metric.latest().is_some_and(|latest| latest.period > *to));
        let (metric, progress) = match cut {
            None => (Cow::Borrowed(metric), Cow::Borrowed(request.progress)),
            Some(to) => {
                let metric = until(metric, to);
                let progress = Progress::of(&metric, to.last_day());
                (Cow::Owned(metric), Cow::Owned(progress))
            }
        };
        Self {
            metric,
            progress,
            from,
            spans: from.is_some() || cut.is_some(),
        }
    }

    /// The observations shown, oldest first.
    pub(super) fn observations(&self) -> &[Observation] {
        let all = &self.metric.observations;
        &all[all.partition_point(|own| self.hides(own.period))..]
    }

    /// The observations shown beside what was required of them, oldest first.
    pub(super) fn standings(&self) -> &[Standing] {
        let all = &self.progress.standings;
        &all[all.partition_point(|own| self.hides(own.period))..]
    }

    /// The latest observation shown.
    pub(super) fn latest(&self) -> Option<&Observation> {
        self.observations().last()
    }

    /// The target in force.
    pub(super) fn target(&self) -> Option<&Target> {
        self.metric.target()
    }

    /// Earlier targets, each with the one that replaced it.
    pub(super) fn superseded(&self) -> impl Iterator<Item = (&Target, &Target)> {
        self.metric.targets.windows(2).map(|pair| (&pair[0], &pair[1]))
    }

    /// The baseline, unless it lies before the span.
    pub(super) fn baseline(&self) -> Option<Point> {
        self.metric.baseline.filter(|baseline| !self.hides(baseline.period))
    }

    /// The actual values as unbroken runs, beginning at the baseline.
    pub(super) fn runs(&self) -> Vec<Vec<Point>> {
        let observed = self.observations().iter().map(|own| Point {
            period: own.period,
            value: own.value,
        });
        let first = self.observations().first().map(|own| own.period);
        let baseline = self
            .baseline()
            .filter(|own| first.is_some_and(|first| own.period < first));
        runs(baseline.into_iter().chain(observed))
    }

    /// Whether a period lies within the span.
    pub(super) fn shows(&self, period: Period) -> bool {
        !self.hides(period)
    }

    fn hides(&self, period: Period) -> bool {
        self.from.is_some_and(|from| period < from)
    }
}

/// Whether an observation is still provisional.
pub(super) fn provisional(observation: &Observation) -> bool {
    observation.certainty == Certainty::Provisional
}

/// Points as unbroken runs: a missing period ends one.
pub(super) fn runs(points: impl IntoIterator<Item = Point>) -> Vec<Vec<Point>> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for point in points {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| point.period.since(last.period) == 1) => run.push(point),
            _ => runs.push(vec![point]),
        }
    }
    runs
}

fn until(metric: &Metric, to: Period) -> Metric {
    let mut metric = metric.clone();
    metric.observations.retain(|own| own.period <= to);
    for members in metric.breakdowns.values_mut() {
        for member in members {
            member.observations.retain(|own| own.period <= to);
        }
    }
    for contributions in metric.contributions.values_mut() {
        contributions.retain(|period, _| *period <= to);
    }
    for completion in metric.completion.values_mut() {
        completion.retain(|period, _| *period <= to);
    }
    metric
}
