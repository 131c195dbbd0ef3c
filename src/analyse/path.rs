//! The required path of a target.

use crate::model::{Metric, Period, Point, Target};

/// Straight lines through a start, milestones and the target itself.
#[derive(Clone, Debug, PartialEq)]
pub struct RequiredPath {
    /// Corners, oldest first, at least two.
    corners: Vec<Point>,
}

impl RequiredPath {
    /// The path of a target: from its `from`, else the baseline, over its milestones to value and due period.
    ///
    /// `None` where there is no start or it does not lie before the due period.
    pub fn of(target: &Target, metric: &Metric) -> Option<Self> {
        let start = target.from.or(metric.baseline)?;
        let end = Point {
            period: target.due,
            value: target.value,
        };
        let between = target.milestones.iter().copied();
        let bends = between.filter(|bend| start.period < bend.period && bend.period < end.period);
        let corners = [start].into_iter().chain(bends).chain([end]).collect();
        (start.period < end.period).then_some(Self { corners })
    }

    /// The value required at a period: linear between corners by period count, the target's value after the last
    /// corner, and undefined before the first.
    pub fn at(&self, period: Period) -> Option<f64> {
        let next = self.corners.partition_point(|corner| corner.period <= period);
        let before = *self.corners.get(next.checked_sub(1)?)?;
        let Some(after) = self.corners.get(next) else {
            return Some(before.value);
        };
        let length = f64::from(after.period.since(before.period));
        let done = f64::from(period.since(before.period));
        Some(before.value + (after.value - before.value) * done / length)
    }

    /// The corners, oldest first.
    pub fn corners(&self) -> &[Point] {
        &self.corners
    }

    /// Where the path starts.
    pub fn start(&self) -> Point {
        self.corners[0]
    }
}
