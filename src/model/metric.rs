//! A metric: what is measured, its targets, its observations.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{AudienceId, Cadence, Completion, Localized, Period, Slug, Unit};

/// Which direction is an improvement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better: productivity, users.
    Higher,
    /// Less is better: defects, lead time.
    Lower,
}

impl Better {
    /// Both directions by their words in YAML.
    pub const ALL: [(&str, Self); 2] = [("higher", Self::Higher), ("lower", Self::Lower)];

    /// The word in YAML and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }

    /// Turns a difference so that positive is good.
    pub fn turn(self, difference: f64) -> f64 {
        match self {
            Self::Higher => difference,
            // a difference of none stays without a sign
            Self::Lower => 0.0 - difference,
        }
    }

    /// Whether `value` is at least as good as `goal`.
    pub fn reaches(self, value: f64, goal: f64) -> bool {
        self.turn(value - goal) >= 0.0
    }
}

/// A value at a period: a baseline, a milestone, the start of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// How much, in the unit of the metric.
    pub value: f64,
}

/// A dated decision on where the metric shall be, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The day the target was announced.
    pub announced: Date,
    /// The value to reach, in the unit of the metric.
    pub value: f64,
    /// The period by which it shall be reached, in the cadence of the metric.
    pub due: Period,
    /// Why it was set.
    pub reason: Option<Localized>,
    /// The message that announced it.
    pub message: Option<String>,
    /// Where the required path starts, if not at the baseline.
    pub from: Option<Point>,
    /// Bends of the required path, by period.
    pub milestones: Vec<Point>,
}

/// Whether a value can still change as a matter of course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The value stands.
    Final,
    /// The value is expected to be updated; drawn hollow.
    Provisional,
}

impl Certainty {
    /// Both by their words in YAML.
    pub const ALL: [(&str, Self); 2] = [("final", Self::Final), ("provisional", Self::Provisional)];

    /// The word in YAML, JSON and CSV.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Final => "final",
            Self::Provisional => "provisional",
        }
    }
}

/// A value of the metric as it was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The period observed.
    pub period: Period,
    /// The value, in the unit of the metric.
    pub value: f64,
    /// Final or provisional.
    pub certainty: Certainty,
    /// Why it differs from what was published before.
    pub revised: Option<Localized>,
}

/// The observations of one member of a dimension, by period.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberSeries {
    /// The member, such as `rnd`.
    pub member: Slug,
    /// Its observations, oldest first.
    pub observations: Vec<Point>,
}

/// A metric with everything the site tells about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// The name of its file.
    pub id: Slug,
    /// Who may see it.
    pub audience: AudienceId,
    /// Its name.
    pub title: Localized,
    /// What it measures.
    pub description: Option<Localized>,
    /// The unit of all its values.
    pub unit: Unit,
    /// Digits after the point wherever a value is shown.
    pub decimals: u8,
    /// Which direction is good.
    pub better: Better,
    /// How often it is observed.
    pub cadence: Cadence,
    /// Who answers for it.
    pub owner: Option<Localized>,
    /// Where the numbers come from.
    pub source: Option<Localized>,
    /// The day of the month after a period ends on which its value is due.
    pub due_day: Option<u8>,
    /// What change is measured against, and where paths start by default.
    pub baseline: Option<Point>,
    /// How far below the path still counts as at risk; default 5 % of |target − baseline|.
    pub tolerance: Option<f64>,
    /// Targets, oldest first.
    pub targets: Vec<Target>,
    /// Observations, oldest first, one a period.
    pub observations: Vec<Observation>,
    /// Values that had been published and were taken back, with the reason, oldest first.
    pub taken_back: Vec<(Period, Localized)>,
    /// Observations of members by dimension, members in the order of the organisation.
    pub breakdowns: BTreeMap<Slug, Vec<MemberSeries>>,
    /// What each member added to the total, by dimension and period.
    pub contributions: BTreeMap<Slug, BTreeMap<Period, Vec<(Slug, f64)>>>,
    /// How far the people of each member have come, by dimension and period.
    pub completion: BTreeMap<Slug, BTreeMap<Period, Completion>>,
}

impl Metric {
    /// The metric without targets that had not been announced by `date`.
    #[must_use]
    pub fn as_known_on(&self, date: Date) -> Self {
        let mut known = self.clone();
        known.targets.retain(|target| target.announced <= date);
        known
    }

    /// The metric without anything about groups that are too small to be shown, see
    /// [`Completion::without_small_groups`]: neither their people nor their values in breakdowns and contributions. What holds nothing else then is not there.
    #[must_use]
    pub fn without_small_groups(&self) -> Self {
        let mut safe = self.clone();
        for completion in safe.completion.values_mut().flat_map(BTreeMap::values_mut) {
            *completion = completion.without_small_groups();
        }
        safe.breakdowns.retain(|dimension, members| {
            let Some(completion) = safe.completion.get(dimension) else {
                return true;
            };
            for own in &mut *members {
                let shown = |point: &Point| discloses(completion, point.period, &own.member);
                own.observations.retain(shown);
            }
            members.retain(|own| !own.observations.is_empty());
            !members.is_empty()
        });
        safe.contributions.retain(|dimension, periods| {
            let Some(completion) = safe.completion.get(dimension) else {
                return true;
            };
            periods.retain(|period, shares| {
                shares.retain(|(member, _)| discloses(completion, *period, member));
                !shares.is_empty()
            });
            !periods.is_empty()
        });
        safe
    }

    /// Whether the metric counts people by how far they have come, which makes it one of the training page.
    pub fn counts_people(&self) -> bool {
        !self.completion.is_empty()
    }

    /// The people of the latest period that has any, in a dimension.
    pub fn people(&self, dimension: &Slug) -> Option<(Period, &Completion)> {
        let (period, completion) = self.completion.get(dimension)?.last_key_value()?;
        Some((*period, completion))
    }

    /// Whether it tells anything of a member of a dimension.
    pub fn mentions(&self, dimension: &Slug, member: &Slug) -> bool {
        let series = self.breakdowns.get(dimension).into_iter().flatten();
        let shares = self.contributions.get(dimension).into_iter();
        let shares = shares.flat_map(BTreeMap::values).flatten().map(|(own, _)| own);
        let counted = self.completion.get(dimension).into_iter();
        let counted = counted.flat_map(BTreeMap::values).flat_map(|own| &own.groups);
        let named = series.map(|own| &own.member).chain(shares);
        named.chain(counted.map(|own| &own.member)).any(|own| own == member)
    }

    /// The target in force: the last one announced.
    pub fn target(&self) -> Option<&Target> {
        self.targets.last()
    }

    /// The latest observation.
    pub fn latest(&self) -> Option<&Observation> {
        self.observations.last()
    }

    /// Why the values of a period differ from what was published, or were taken back.
    pub fn reason(&self, period: Period) -> Option<&Localized> {
        let revised = self.observation(period).and_then(|own| own.revised.as_ref());
        let taken_back = self.taken_back.iter().find(|(own, _)| *own == period);
        revised.or(taken_back.map(|(_, reason)| reason))
    }

    /// The observation of a period.
    pub fn observation(&self, period: Period) -> Option<&Observation> {
        let found = self.observations.binary_search_by_key(&period, |own| own.period);
        found.ok().map(|place| &self.observations[place])
    }
}

/// Whether the values of a member in a period tell nothing about a suppressed group. Where a period has no count of
/// the member, it may be as small as it is elsewhere.
fn discloses(completion: &BTreeMap<Period, Completion>, period: Period, member: &Slug) -> bool {
    let suppressed = |own: &Completion| own.suppressed().any(|(hidden, _)| hidden == member);
    match completion.get(&period) {
        Some(own) if own.groups.iter().any(|group| group.member == *member) => !suppressed(own),
        _ => !completion.values().any(suppressed),
    }
}
