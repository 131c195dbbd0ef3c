//! `data/metrics/ID.json` as an earlier edition published it: the parts that later editions compare.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Deserializer, de::Error as _};

use crate::{
    model::{Certainty, Completion, Localized, Metric, Observation, People, Period, Point, Stand, Target, Unit},
    site::short_digest,
};

/// A metric as an edition published it.
#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    /// Its name.
    pub title: Localized,
    /// What it measures. Here and below, the outer `None` is an edition that did not say yet.
    #[serde(default, deserialize_with = "said")]
    pub description: Option<Option<Localized>>,
    /// Who answers for it.
    #[serde(default, deserialize_with = "said")]
    pub owner: Option<Option<Localized>>,
    /// Where the numbers come from.
    #[serde(default, deserialize_with = "said")]
    pub source: Option<Option<Localized>>,
    /// The day of the month after a period ends on which its value is due.
    #[serde(default, deserialize_with = "said")]
    pub due_day: Option<Option<u8>>,
    /// How often it is observed.
    pub cadence: String,
    unit: String,
    word: Option<Localized>,
    currency: Option<String>,
    /// Digits after the point wherever a value is shown.
    pub decimals: u8,
    /// `higher` or `lower`.
    pub better: String,
    /// What change is measured against.
    pub baseline: Option<Value>,
    /// How far behind the path still counts as at risk.
    pub tolerance: Option<f64>,
    /// Targets, oldest first.
    pub targets: Vec<Aim>,
    #[serde(default)]
    target_terms: Vec<Terms>,
    /// Values, oldest first.
    pub observations: Vec<Value>,
    /// Values that were taken back: periods and reasons.
    #[serde(default)]
    pub taken_back: Vec<Value>,
    /// Values of members, by dimension.
    pub breakdowns: BTreeMap<String, BTreeMap<String, Vec<Value>>>,
    /// What each member added to the total, by dimension and period.
    #[serde(default)]
    pub contributions: BTreeMap<String, BTreeMap<String, BTreeMap<String, f64>>>,
    /// How far the people of each member have come, by dimension.
    #[serde(default)]
    pub completion: BTreeMap<String, Vec<Counted>>,
    /// The names of dimensions and of their members.
    #[serde(default)]
    pub dimensions: BTreeMap<String, Dimension>,
    /// How the latest value stood.
    pub latest: Latest,
}

/// A dimension that a metric is broken down by.
#[derive(Clone, Debug, Deserialize)]
pub struct Dimension {
    /// Its name.
    pub title: Localized,
    /// The names of its members.
    pub members: BTreeMap<String, Localized>,
}

/// The people of a period.
#[derive(Clone, Debug, Deserialize)]
pub struct Counted {
    /// The period.
    #[serde(deserialize_with = "period")]
    pub period: Period,
    /// All of them.
    pub total: People,
    /// Those of each member.
    pub groups: Vec<CountedGroup>,
}

/// The people of a member.
#[derive(Clone, Debug, Deserialize)]
pub struct CountedGroup {
    /// The member.
    pub member: String,
    /// Its people; `None` where they were not shown.
    pub people: Option<People>,
}

/// A value of a period.
#[derive(Clone, Debug, Deserialize)]
pub struct Value {
    /// The period.
    #[serde(deserialize_with = "period")]
    pub period: Period,
    /// The value in the unit of the metric; `None` where it was not shown.
    pub value: Option<f64>,
    /// `final` or `provisional`; `None` where it is no observation.
    #[serde(default)]
    pub status: Option<String>,
    /// Why it differs from what was published before.
    #[serde(default)]
    pub revised: Option<Localized>,
}

/// A target.
#[derive(Clone, Debug, Deserialize)]
pub struct Aim {
    /// The day it was announced.
    pub announced: String,
    /// The value to reach.
    pub value: f64,
    /// The period by which it shall be reached.
    #[serde(deserialize_with = "period")]
    pub due: Period,
    /// What else it says.
    #[serde(skip)]
    pub terms: Terms,
}

/// What stands in the place of a file that was withdrawn.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    #[expect(dead_code, reason = "that it is there says enough")]
    withdrawn: Localized,
}

/// What a target says beside its value.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Terms {
    /// Why it was set.
    pub reason: Option<Localized>,
    /// Where the required path starts, if not at the baseline.
    pub from: Option<Value>,
    /// Bends of the required path.
    pub milestones: Vec<Value>,
    /// The message that announced it, see [`message_mark`]. The outer `None` is an edition that did not say yet.
    #[serde(default, deserialize_with = "said")]
    pub message: Option<Option<String>>,
}

/// What `data/metrics/ID.json` says of the message that announced a target: a digest of its id, so that the file need not change
/// when the message is withdrawn, and does not name it then.
pub fn message_mark(id: &str) -> String {
    short_digest(id.as_bytes())
}

/// The latest value beside what was required of it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Latest {
    /// Actual − required, positive is good.
    pub gap: Option<f64>,
    /// The word of the status; `None` without a target or before its path starts.
    pub status: Option<String>,
}

impl Record {
    /// Reads a file; every target gets its terms. `None` where a note stands in the place of a file that was withdrawn.
    ///
    /// # Errors
    /// When the file is not as Milepost writes it.
    pub(super) fn read(bytes: &[u8]) -> serde_json::Result<Option<Self>> {
        let mut record: Self = match serde_json::from_slice(bytes) {
            Err(_) if serde_json::from_slice::<Note>(bytes).is_ok() => return Ok(None),
            record => record?,
        };
        let terms = std::mem::take(&mut record.target_terms);
        let targets = record.targets.iter_mut().zip(terms);
        targets.for_each(|(target, terms)| target.terms = terms);
        Ok(Some(record))
    }

    /// The unit of its values.
    pub fn unit(&self) -> Unit {
        match self.unit.as_str() {
            "percent-change" => Unit::PercentChange,
            "percent" => Unit::Percent,
            "index" => Unit::Index,
            "count" => Unit::Count(self.word.clone().unwrap_or_default()),
            "money" => Unit::Money(self.currency.clone().unwrap_or_default()),
            _ => Unit::Number,
        }
    }

    /// What was published for a period.
    pub fn observation(&self, period: Period) -> Option<&Value> {
        self.observations.iter().find(|own| own.period == period)
    }

    /// Why the values of a period were changed after publication, or taken back.
    pub fn reason(&self, period: Period) -> Option<&Localized> {
        let values = self.observations.iter().chain(&self.taken_back);
        values
            .filter(|own| own.period == period)
            .find_map(|own| own.revised.as_ref())
    }

    /// A metric as it stood in this edition: with the values and the baseline published then.
    pub fn applied_to(&self, metric: &Metric) -> Metric {
        let observation = |own: &Value| {
            Some(Observation {
                period: own.period,
                value: own.value?,
                certainty: Certainty::Final,
                revised: own.revised.clone(),
            })
        };
        let baseline = self.baseline.as_ref();
        let baseline = baseline.and_then(|own| {
            Some(Point {
                period: own.period,
                value: own.value?,
            })
        });
        Metric {
            observations: self.observations.iter().filter_map(observation).collect(),
            baseline,
            ..metric.clone()
        }
    }

    /// Every value by what it belongs to and its period.
    pub fn values(&self) -> Values<'_> {
        let own = self
            .observations
            .iter()
            .map(|value| (Part::Whole, value.period, value.value));
        let members = self.breakdowns.iter().flat_map(|(dimension, members)| {
            members.iter().flat_map(move |(member, values)| {
                let part = Part::Member(dimension.as_str(), member.as_str());
                values.iter().map(move |value| (part, value.period, value.value))
            })
        });
        let added = self.contributions.iter().flat_map(|(dimension, periods)| {
            periods.iter().flat_map(move |(period, members)| {
                let values = members.iter();
                values.filter_map(move |(member, value)| {
                    Some((
                        Part::Contribution(dimension.as_str(), member.as_str()),
                        Period::parse(period)?,
                        Some(*value),
                    ))
                })
            })
        });
        let values = own.chain(members).chain(added);
        let values = values.filter_map(|(part, period, value)| Some(((part, period), value?)));
        values.chain(self.people()).collect()
    }

    /// How many people were shown, of each member and of all. Every dimension counts the same people in all.
    fn people(&self) -> impl Iterator<Item = ((Part<&str>, Period), f64)> {
        self.completion.iter().flat_map(|(dimension, periods)| {
            periods.iter().flat_map(move |counted| {
                let shown = counted
                    .groups
                    .iter()
                    .filter_map(|group| Some((&*group.member, group.people?)));
                let shown = shown.map(move |(member, people)| (Some((&**dimension, member)), people));
                people_of(counted.period, shown.chain([(None, counted.total)]))
            })
        })
    }
}

/// Values by what they belong to and their period.
pub type Values<'a> = BTreeMap<(Part<&'a str>, Period), f64>;

/// Counts of people, each by dimension and member, or of all.
fn people_of<'a>(
    period: Period,
    people: impl Iterator<Item = (Option<(&'a str, &'a str)>, People)>,
) -> impl Iterator<Item = ((Part<&'a str>, Period), f64)> {
    people.flat_map(move |(member, people)| {
        people.counts().map(|(stand, count)| {
            let part = member.map_or(Part::Everybody(stand), |(dimension, member)| {
                Part::People(dimension, member, stand)
            });
            ((part, period), count)
        })
    })
}

/// Every value of a metric that is about to be published.
pub fn values_of(metric: &Metric) -> Values<'_> {
    let own = metric
        .observations
        .iter()
        .map(|own| ((Part::Whole, own.period), own.value));
    let members = metric.breakdowns.iter().flat_map(|(dimension, members)| {
        members.iter().flat_map(move |series| {
            let part = Part::Member(dimension.as_str(), series.member.as_str());
            series
                .observations
                .iter()
                .map(move |point| ((part, point.period), point.value))
        })
    });
    let added = metric.contributions.iter().flat_map(|(dimension, periods)| {
        periods.iter().flat_map(move |(period, shares)| {
            let part = |member| Part::Contribution(dimension.as_str(), member);
            shares
                .iter()
                .map(move |(member, value)| ((part(member.as_str()), *period), *value))
        })
    });
    let counted = metric.completion.iter().flat_map(|(dimension, periods)| {
        periods.iter().flat_map(move |(period, own): (_, &Completion)| {
            let shown = own
                .shown()
                .map(|(member, people)| (Some((dimension.as_str(), member.as_str())), people));
            people_of(*period, shown.chain([(None, own.total)]))
        })
    });
    own.chain(members).chain(added).chain(counted).collect()
}

/// What a value belongs to; `N` is a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part<N> {
    /// The metric itself.
    Whole,
    /// The value of a member: dimension and member.
    Member(N, N),
    /// What a member added to the total: dimension and member.
    Contribution(N, N),
    /// How many people of a member have come how far: dimension and member.
    People(N, N, Stand),
    /// How many people in all have come how far.
    Everybody(Stand),
}

impl<N> Part<N> {
    /// Dimension and member, where it is not about all.
    pub fn member(self) -> Option<(N, N)> {
        match self {
            Self::Whole | Self::Everybody(_) => None,
            Self::Member(dimension, member)
            | Self::Contribution(dimension, member)
            | Self::People(dimension, member, _) => Some((dimension, member)),
        }
    }

    /// How far its people have come, where it counts people.
    pub fn stand(&self) -> Option<Stand> {
        match self {
            Self::People(_, _, stand) | Self::Everybody(stand) => Some(*stand),
            _ => None,
        }
    }

    /// The same with other names.
    fn map<'a, M>(&'a self, name: impl Fn(&'a N) -> M) -> Part<M> {
        match self {
            Self::Whole => Part::Whole,
            Self::Member(dimension, member) => Part::Member(name(dimension), name(member)),
            Self::Contribution(dimension, member) => Part::Contribution(name(dimension), name(member)),
            Self::People(dimension, member, stand) => Part::People(name(dimension), name(member), *stand),
            Self::Everybody(stand) => Part::Everybody(*stand),
        }
    }
}

impl Part<&str> {
    /// The same with names of its own.
    pub fn to_owned(self) -> Part<String> {
        self.map(|name| (*name).to_owned())
    }
}

impl Part<String> {
    /// The same with names that are borrowed.
    pub fn as_str(&self) -> Part<&str> {
        self.map(String::as_str)
    }
}

impl Aim {
    /// A target that is about to be published.
    pub fn of(target: &Target) -> Self {
        let value = |point: &Point| Value {
            period: point.period,
            value: Some(point.value),
            status: None,
            revised: None,
        };
        Self {
            announced: target.announced.to_string(),
            value: target.value,
            due: target.due,
            terms: Terms {
                reason: target.reason.clone(),
                from: target.from.as_ref().map(value),
                milestones: target.milestones.iter().map(value).collect(),
                message: Some(target.message.as_deref().map(message_mark)),
            },
        }
    }

    /// Whether it asks for the same in the same way: value, due period, start and bends of the path.
    pub fn is_same(&self, other: &Self) -> bool {
        let point = |value: &Value| (value.period, value.value);
        let milestones = |aim: &Self| aim.terms.milestones.iter().map(point).collect::<Vec<_>>();
        let from = |aim: &Self| aim.terms.from.as_ref().map(point);
        (self.value, self.due) == (other.value, other.due)
            && from(self) == from(other)
            && milestones(self) == milestones(other)
    }
}

/// `50 (2028-12)`, with start and bends of the path where it has any, for findings.
impl fmt::Display for Aim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}", self.value, self.due)?;
        for point in self.terms.from.iter().chain(&self.terms.milestones) {
            write!(f, ", {}: {}", point.period, point.value.unwrap_or_default())?;
        }
        f.write_str(")")
    }
}

fn period<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
    let text = String::deserialize(deserializer)?;
    Period::parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no period")))
}

/// What a file says, if it says something: also that there is none.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
