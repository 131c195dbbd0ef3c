//! A rollout: what is introduced in stages, and when each was planned and came.

use jiff::civil::Date;

use super::{AudienceId, Localized, Slug};

/// A day of a plan, and whether its author named the month only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day meant: of a month, the first for a start and the last for an end.
    pub date: Date,
    /// Whether a month was written, so that no page shows a day that nobody named.
    pub by_month: bool,
}

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub start: Day,
    /// The last day.
    pub end: Day,
}

/// What came of a plan so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Actual {
    /// The first day, once it has come.
    pub start: Option<Day>,
    /// The last day, once it has come.
    pub end: Option<Day>,
}

impl Actual {
    /// The day by which the stage had started: an end without a start counts.
    pub fn begun(&self) -> Option<Day> {
        self.start.or(self.end)
    }
}

/// One stage of a rollout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name in addresses and data.
    pub id: Slug,
    /// Its name.
    pub title: Localized,
    /// Where it is introduced.
    pub areas: Vec<Localized>,
    /// Whether it holds national core technology.
    pub core_technology: bool,
    /// The plan in force.
    pub planned: Span,
    /// The first plan, where it was moved.
    pub original: Option<Span>,
    /// What came of it.
    pub actual: Actual,
    /// The metric that shows how it is taken up.
    pub metric: Option<Slug>,
}

impl Stage {
    /// The plan that slip is measured against.
    pub fn first_plan(&self) -> Span {
        self.original.unwrap_or(self.planned)
    }
}

/// Something introduced in stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollout {
    /// The name of its file.
    pub id: Slug,
    /// Who may see it.
    pub audience: AudienceId,
    /// What is introduced.
    pub title: Localized,
    /// Its stages in order; at least one.
    pub stages: Vec<Stage>,
}
