//! The lines of text of each label, in the wording of the sketch.

use super::{
    super::svg::Role,
    Sketch, Wording,
    scene::{Latest, Superseded},
};
use crate::{
    analyse::Projection,
    model::{Cadence, Period, Point},
};

impl Sketch<'_> {
    /// Whether the latest value is the last thing in the picture.
    pub(super) fn ends_with_actual(&self) -> bool {
        let last = self.scene.periods.last();
        self.scene.latest.is_some_and(|latest| latest.point.period == last)
    }

    /// One line in full wording, two in short wording.
    fn lines(&self, role: Role, key: &str, value: &str, below: (Role, String)) -> Vec<(Role, String)> {
        match self.wording {
            Wording::Short => vec![(role, self.words.say(key, &[])), (role, value.to_owned())],
            _ => vec![(role, self.words.named(key, value)), below],
        }
    }

    pub(super) fn goal_lines(&self, goal: Point) -> Vec<(Role, String)> {
        let due = (Role::Axis, self.words.period(goal.period));
        self.lines(Role::Label, "chart-target", &self.words.goal(goal.value), due)
    }

    pub(super) fn forecast_lines(&self, own: &Projection) -> Vec<(Role, String)> {
        let (low, high) = (self.words.value(own.low), self.words.value(own.high));
        let range = self.words.say("chart-range", &[("low", &low), ("high", &high)]);
        let value = self.words.value(own.value);
        self.lines(Role::LabelActual, "chart-forecast", &value, (Role::Axis, range))
    }

    pub(super) fn superseded_lines(&self, own: &Superseded<'_>) -> Vec<(Role, String)> {
        let role = Role::LabelSuperseded;
        let month = Period::containing(own.by.announced, Cadence::Monthly);
        let changed = self.words.say("chart-changed", &[("month", &self.words.period(month))]);
        let goal = self.words.goal(own.target.value);
        let year = self.words.language().axis_year(own.target.due.year(), true);
        let short = format!("{year} {goal}");
        match self.wording {
            Wording::Short => vec![(role, self.words.say("chart-superseded-short", &[])), (role, short)],
            _ => vec![(role, self.words.named("chart-superseded", &goal)), (role, changed)],
        }
    }

    pub(super) fn actual_lines(&self, latest: Latest, gap: bool) -> Vec<(Role, String)> {
        let value = self.words.value(latest.point.value);
        let period = self.words.period(latest.point.period);
        let mut lines = match self.wording {
            Wording::Short if self.ends_with_actual() => self.stacked_lines(latest, None),
            _ => vec![
                (Role::LabelActual, self.words.named("chart-actual", &value)),
                (Role::Axis, period),
            ],
        };
        if let Some(gap) = latest.gap.filter(|_| gap) {
            lines.push((
                Role::Axis,
                self.words.named("chart-gap", &self.words.format.difference(gap)),
            ));
        }
        lines
    }

    /// Word, value and period each in a line of its own.
    pub(super) fn stacked_lines(&self, latest: Latest, gap: Option<(Role, String)>) -> Vec<(Role, String)> {
        let lines = [
            (Role::LabelActual, self.words.say("chart-actual", &[])),
            (Role::LabelActual, self.words.value(latest.point.value)),
            (Role::Axis, self.words.language().short_period(latest.point.period)),
        ];
        lines.into_iter().chain(gap).collect()
    }
}
