//! An initiative: something tried in rounds, each with what people said and what was changed.

use jiff::civil::Date;

use super::{AudienceId, Localized, Metric, Observation, Period, Slug};

/// Where an initiative stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Rounds go on.
    Running,
    /// It is part of daily work now.
    Adopted,
    /// It was given up.
    Stopped,
}

impl State {
    /// Every state by its word in YAML, in reading order.
    pub const ALL: [(&str, Self); 3] = [
        ("running", Self::Running),
        ("adopted", Self::Adopted),
        ("stopped", Self::Stopped),
    ];

    /// The word in YAML and catalogues.
    pub fn as_str(self) -> &'static str {
        let own = Self::ALL.iter().find(|(_, state)| *state == self);
        own.map_or("", |(name, _)| name)
    }
}

/// What a round did to a metric; the numbers come from the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The metric.
    pub metric: Slug,
    /// The period before.
    pub from: Period,
    /// The period after.
    pub to: Period,
}

impl Effect {
    /// The two observations, where the metric has both.
    pub fn observations<'a>(&self, metric: &'a Metric) -> Option<(&'a Observation, &'a Observation)> {
        Some((metric.observation(self.from)?, metric.observation(self.to)?))
    }
}

/// Once around: tried, heard, changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The day it was tried.
    pub tried: Date,
    /// What was tried.
    pub what: Localized,
    /// What people said.
    pub feedback: Localized,
    /// What was changed then.
    pub change: Localized,
    /// What it did to a metric.
    pub result: Option<Effect>,
}

/// An initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    /// The name of its file.
    pub id: Slug,
    /// Who may see it.
    pub audience: AudienceId,
    /// What it is called.
    pub title: Localized,
    /// The dimension and the member of the organisation that runs it.
    pub member: (Slug, Slug),
    /// The day it began.
    pub started: Date,
    /// Its rounds, as written.
    pub rounds: Vec<Round>,
    /// Where it stands.
    pub state: State,
}

impl Initiative {
    /// The initiative without rounds that had not been tried by `date`.
    #[must_use]
    pub fn as_known_on(&self, date: Date) -> Self {
        let mut known = self.clone();
        known.rounds.retain(|round| round.tried <= date);
        known
    }
}
