//! A meeting of the AI governance committee: what it reviewed, and what is to be done.

use jiff::civil::Date;

use super::{AudienceId, Localized, Slug};

/// What an item on the agenda belongs to, in the order the committee takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// Where AI is used.
    Adoption,
    /// How it is kept safe.
    Security,
    /// How people learn and adapt.
    ChangeManagement,
}

impl Topic {
    /// Every topic by its word in YAML.
    pub const ALL: [(&str, Self); 3] = [
        ("adoption", Self::Adoption),
        ("security", Self::Security),
        ("change-management", Self::ChangeManagement),
    ];
}

/// What the committee said to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Agreed.
    Approved,
    /// Refused.
    Rejected,
    /// To be taken up again.
    Deferred,
    /// Heard; nothing was to be decided.
    Noted,
}

impl Outcome {
    /// Every outcome by its word in YAML.
    pub const ALL: [(&str, Self); 4] = [
        ("approved", Self::Approved),
        ("rejected", Self::Rejected),
        ("deferred", Self::Deferred),
        ("noted", Self::Noted),
    ];

    /// The word in YAML, CSS classes and catalogues.
    pub fn as_str(self) -> &'static str {
        let own = Self::ALL.iter().find(|(_, outcome)| *outcome == self);
        own.map_or("", |(name, _)| name)
    }
}

/// The kinds of things that a decision can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// `metric:`.
    Metric,
    /// `rollout:`.
    Rollout,
    /// `initiative:`.
    Initiative,
}

impl Matter {
    /// Every kind by the word before the colon.
    pub const ALL: [(&str, Self); 3] = [
        ("metric", Self::Metric),
        ("rollout", Self::Rollout),
        ("initiative", Self::Initiative),
    ];

    /// The word before the colon.
    pub fn as_str(self) -> &'static str {
        let own = Self::ALL.iter().find(|(_, matter)| *matter == self);
        own.map_or("", |(name, _)| name)
    }
}

/// What a decision is about: `metric:productivity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The kind of thing.
    pub matter: Matter,
    /// Its id.
    pub id: Slug,
}

impl About {
    /// Whether it is the thing of this kind and id.
    pub fn is(&self, matter: Matter, id: &Slug) -> bool {
        self.matter == matter && self.id == *id
    }
}

/// An item that was reviewed, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What it belongs to.
    pub topic: Topic,
    /// What was put to the committee.
    pub title: Localized,
    /// What it said.
    pub outcome: Outcome,
    /// Why, or under which condition.
    pub note: Option<Localized>,
    /// The metric, rollout or initiative it is about.
    pub about: Option<About>,
}

/// Something that somebody has to do by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id, the same in every meeting that lists it.
    pub id: Slug,
    /// What is to be done.
    pub title: Localized,
    /// Who does it.
    pub owner: Localized,
    /// The day by which it shall be done.
    pub due: Date,
    /// The day it was done.
    pub done: Option<Date>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The name of its file: its date.
    pub id: Slug,
    /// The day it was held.
    pub date: Date,
    /// Who may see it.
    pub audience: AudienceId,
    /// Who chaired it.
    pub chair: Localized,
    /// What was reviewed, as written.
    pub reviewed: Vec<Decision>,
    /// Actions it opened or reported on.
    pub actions: Vec<Action>,
    /// The day on which the committee meets again, where that is settled.
    pub next: Option<Date>,
}
