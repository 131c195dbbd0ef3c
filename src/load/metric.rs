//! Decodes `metrics/ID.yaml`.

use std::collections::BTreeMap;

use super::{
    decode::{At, Decoder, Fields},
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    model::{
        Better, Cadence, Certainty, Completion, Localized, MemberSeries, Metric, Observation, People, Period, Point,
        Slug, Target, Unit,
    },
};

/// More values than this in one file are refused.
const MOST_VALUES: usize = 100_000;

/// A metric file; `None` when something in it could not be read.
pub(super) fn metric(node: &Node, id: Slug, decoder: &Decoder<'_>) -> Option<Metric> {
    decoder.root(node, |fields| {
        let audience = fields.required_or("audience", Code::MissingAudience, |at| at.audience());
        let title = fields.required("title", |at| at.localized());
        let unit = fields.required("unit", unit);
        let better = fields.required("better", |at| at.choice(&Better::ALL));
        let cadence = fields.required("cadence", |at| at.choice(&Cadence::ALL));
        let decimals = fields.optional("decimals", |at| at.whole(0, 6));
        let decimals = decimals.and_then(|digits| u8::try_from(digits).ok());
        let due_day = fields
            .optional("due_day", |at| at.whole(1, 31))
            .and_then(|day| u8::try_from(day).ok());
        let description = fields.optional("description", |at| at.localized());
        let owner = fields.optional("owner", |at| at.localized());
        let source = fields.optional("source", |at| at.localized());
        let tolerance = fields.optional("tolerance", not_negative);
        let numbers = match cadence {
            Some(cadence) => Numbers::read(fields, cadence),
            None => Numbers::skip(fields),
        };
        let unit = unit?;
        Some(Metric {
            id,
            audience: audience?,
            title: title?,
            description,
            decimals: decimals.unwrap_or_else(|| default_decimals(&unit)),
            unit,
            better: better?,
            cadence: cadence?,
            owner,
            source,
            due_day,
            baseline: numbers.baseline,
            tolerance,
            targets: numbers.targets,
            observations: numbers.observations,
            taken_back: numbers.taken_back,
            breakdowns: numbers.breakdowns,
            contributions: numbers.contributions,
            completion: numbers.completion,
        })
    })
}

fn default_decimals(unit: &Unit) -> u8 {
    match unit {
        Unit::Count(_) => 0,
        _ => 1,
    }
}

fn unit(at: At<'_>) -> Option<Unit> {
    let written = ["{count: …}", "{money: …}"].into_iter();
    let allowed = Unit::WORDS.map(|unit| unit.as_str()).into_iter().chain(written);
    let Node::Map(entries) = at.node else {
        let word = at.text()?;
        let found = Unit::WORDS.into_iter().find(|unit| unit.as_str() == word);
        return found.or_else(|| at.bad_choice(&word, allowed));
    };
    if entries.is_empty() {
        return at.bad_choice("{}", allowed);
    }
    at.fields(|fields| {
        let count = fields.optional("count", |at| at.localized()).map(Unit::Count);
        let money = fields.optional("money", currency).map(Unit::Money);
        if count.is_some() && money.is_some() {
            at.wrong_type("text")
        } else {
            count.or(money)
        }
    })
}

fn currency(at: At<'_>) -> Option<String> {
    let code = at.text()?;
    let fits = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if fits {
        Some(code)
    } else {
        at.bad_choice(&code, ["KRW", "USD", "EUR", "JPY"].into_iter())
    }
}

fn not_negative(at: At<'_>) -> Option<f64> {
    let number = at.number()?;
    if number >= 0.0 {
        Some(number)
    } else {
        at.bad_choice(&number.to_string(), ["0", "2.5"].into_iter())
    }
}

/// The fields that can only be read once the cadence is known.
#[derive(Default)]
struct Numbers {
    baseline: Option<Point>,
    targets: Vec<Target>,
    observations: Vec<Observation>,
    taken_back: Vec<(Period, Localized)>,
    breakdowns: BTreeMap<Slug, Vec<MemberSeries>>,
    contributions: BTreeMap<Slug, BTreeMap<Period, Vec<(Slug, f64)>>>,
    completion: BTreeMap<Slug, BTreeMap<Period, Completion>>,
}

impl Numbers {
    fn read(fields: &Fields<'_>, cadence: Cadence) -> Self {
        let targets = fields.optional("targets", |at| {
            at.list(|at| at.fields(|fields| target(fields, cadence)))
        });
        let values = fields.optional("values", |at| observations(at, cadence));
        let (observations, taken_back) = values.unwrap_or_default();
        Self {
            baseline: fields.optional("baseline", |at| at.point(cadence)),
            targets: targets.unwrap_or_default(),
            observations,
            taken_back,
            breakdowns: fields
                .optional("breakdowns", |at| breakdowns(at, cadence))
                .unwrap_or_default(),
            contributions: fields
                .optional("contributions", |at| contributions(at, cadence))
                .unwrap_or_default(),
            completion: fields
                .optional("completion", |at| completion(at, cadence))
                .unwrap_or_default(),
        }
    }

    /// Marks the fields as known, so that a bad cadence is not followed by more findings.
    fn skip(fields: &Fields<'_>) -> Self {
        for key in [
            "targets",
            "baseline",
            "values",
            "breakdowns",
            "contributions",
            "completion",
        ] {
            fields.optional(key, |_| Some(()));
        }
        Self::default()
    }
}

fn target(fields: &Fields<'_>, cadence: Cadence) -> Option<Target> {
    let announced = fields.required("announced", |at| at.date());
    let value = fields.required("value", |at| at.number());
    let due = fields.required("due", |at| at.period(cadence));
    let reason = fields.optional("reason", |at| at.localized());
    let message = fields.optional("message", |at| at.text());
    let from = fields.optional("from", |at| at.point(cadence));
    let milestones = fields.optional("milestones", |at| milestones(at, cadence));
    Some(Target {
        announced: announced?,
        value: value?,
        due: due?,
        reason,
        message,
        from,
        milestones: milestones.unwrap_or_default(),
    })
}

fn milestones(at: At<'_>, cadence: Cadence) -> Option<Vec<Point>> {
    let mut milestones = series(at, |at| (at.key_period(cadence, false), at.number()))?;
    milestones.sort_by_key(|milestone| milestone.period);
    Some(milestones)
}

/// Values that stand, and values that were taken back.
type Observations = (Vec<Observation>, Vec<(Period, Localized)>);

fn observations(at: At<'_>, cadence: Cadence) -> Option<Observations> {
    let (mut observations, mut taken_back) = (Vec::new(), Vec::new());
    let mut complete = true;
    at.each_entry(|_, at| match (at.key_period(cadence, true), observed(at)) {
        (Some(period), Some(Observed::Value(value, certainty, revised))) => {
            observations.push(Observation {
                period,
                value,
                certainty,
                revised,
            });
        }
        (Some(period), Some(Observed::TakenBack(reason))) => taken_back.push((period, reason)),
        _ => complete = false,
    });
    if observations.len() > MOST_VALUES {
        let finding = at.finding(Code::TooMany).with("count", observations.len().to_string());
        return at.refuse(finding.with("limit", MOST_VALUES.to_string()));
    }
    observations.sort_by_key(|observation| observation.period);
    taken_back.sort_by_key(|(period, _)| *period);
    complete.then_some((observations, taken_back))
}

/// What stands beside a period: a value, or the reason why a published one was taken back.
enum Observed {
    Value(f64, Certainty, Option<Localized>),
    TakenBack(Localized),
}

fn observed(at: At<'_>) -> Option<Observed> {
    let Node::Map(_) = at.node else {
        return Some(Observed::Value(at.number()?, Certainty::Final, None));
    };
    let has_reason = at.node.get("revised").is_some();
    at.fields(|fields| {
        let revised = fields.optional("revised", |at| at.localized());
        let value = fields.required("value", |at| match at.node {
            Node::Null if has_reason => Some(None),
            _ => at.number().map(Some),
        });
        let certainty = fields.optional("status", |at| at.choice(&Certainty::ALL));
        match (value?, revised) {
            (None, Some(reason)) => Some(Observed::TakenBack(reason)),
            (value, revised) => Some(Observed::Value(value?, certainty.unwrap_or(Certainty::Final), revised)),
        }
    })
}

fn breakdowns(at: At<'_>, cadence: Cadence) -> Option<BTreeMap<Slug, Vec<MemberSeries>>> {
    by_dimension(at, |at| {
        let mut members = Vec::new();
        let mut complete = true;
        at.each_entry(|_, at| {
            let observations = series(at, |at| (at.key_period(cadence, true), at.number()));
            match (at.key_slug(), observations) {
                (Some(member), Some(mut observations)) => {
                    observations.sort_by_key(|point| point.period);
                    members.push(MemberSeries { member, observations });
                }
                _ => complete = false,
            }
        });
        complete.then_some(members)
    })
}

type ByPeriod<T> = BTreeMap<Period, T>;
type Shares = Vec<(Slug, f64)>;

fn contributions(at: At<'_>, cadence: Cadence) -> Option<BTreeMap<Slug, ByPeriod<Shares>>> {
    by_dimension(at, |at| by_period(at, cadence, |at| by_member(at, |at| at.number())))
}

fn completion(at: At<'_>, cadence: Cadence) -> Option<BTreeMap<Slug, ByPeriod<Completion>>> {
    let counted = |at: At<'_>| by_member(at, people).map(Completion::counted);
    by_dimension(at, |at| by_period(at, cadence, counted))
}

fn people(at: At<'_>) -> Option<People> {
    at.fields(|fields| {
        let completed = fields.required("completed", |at| at.headcount());
        let in_progress = fields.required("in_progress", |at| at.headcount());
        let not_started = fields.required("not_started", |at| at.headcount());
        Some(People {
            completed: completed?,
            in_progress: in_progress?,
            not_started: not_started?,
        })
    })
}

fn by_period<T>(at: At<'_>, cadence: Cadence, read: impl Fn(At<'_>) -> Option<T>) -> Option<ByPeriod<T>> {
    let mut periods = BTreeMap::new();
    let mut complete = true;
    at.each_entry(|_, at| match (at.key_period(cadence, true), read(at)) {
        (Some(period), Some(value)) => {
            periods.insert(period, value);
        }
        _ => complete = false,
    });
    complete.then_some(periods)
}

fn by_member<T>(at: At<'_>, read: impl Fn(At<'_>) -> Option<T>) -> Option<Vec<(Slug, T)>> {
    let mut members = Vec::new();
    let mut complete = true;
    at.each_entry(|_, at| match (at.key_slug(), read(at)) {
        (Some(member), Some(value)) => members.push((member, value)),
        _ => complete = false,
    });
    complete.then_some(members)
}

fn by_dimension<T>(at: At<'_>, read: impl Fn(At<'_>) -> Option<T>) -> Option<BTreeMap<Slug, T>> {
    let mut dimensions = BTreeMap::new();
    let mut complete = true;
    at.each_entry(|_, at| match (at.key_slug(), read(at)) {
        (Some(id), Some(value)) => {
            dimensions.insert(id, value);
        }
        _ => complete = false,
    });
    complete.then_some(dimensions)
}

/// Points from a map of periods to numbers.
fn series(at: At<'_>, read: impl Fn(At<'_>) -> (Option<Period>, Option<f64>)) -> Option<Vec<Point>> {
    let mut points = Vec::new();
    let mut complete = true;
    at.each_entry(|_, at| match read(at) {
        (Some(period), Some(value)) => points.push(Point { period, value }),
        _ => complete = false,
    });
    complete.then_some(points)
}
