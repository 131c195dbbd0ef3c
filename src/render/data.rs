//! `data/metrics/ID.json`: everything known about a metric, in full precision.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::{
    analyse::{LEVEL, Pace, Progress, Projection, Standing, Status, Vintages},
    history::message_mark,
    model::{
        Completion, Dimension, Disclosure, Group, Label, Localized, MemberSeries, Metric, People, Period, Point, Slug,
        Target, Unit,
    },
    page::Edition,
};

/// The JSON file of a metric; what is undefined is null.
///
/// # Errors
/// When the JSON cannot be written.
pub(super) fn json(metric: &Metric, edition: &Edition<'_>) -> Result<Vec<u8>> {
    let (progress, vintages) = edition.analysed(metric);
    let file = json!({
        "id": metric.id.as_str(),
        "title": localized(&metric.title),
        "description": metric.description.as_ref().map(localized),
        "owner": metric.owner.as_ref().map(localized),
        "source": metric.source.as_ref().map(localized),
        "unit": metric.unit.as_str(),
        "word": word(&metric.unit),
        "currency": currency(&metric.unit),
        "decimals": metric.decimals,
        "better": metric.better.as_str(),
        "cadence": metric.cadence.as_str(),
        "due_day": metric.due_day,
        "baseline": metric.baseline.map(|baseline| point(&baseline)),
        "targets": targets(metric),
        "target_terms": metric.targets.iter().map(terms).collect::<Vec<_>>(),
        "observations": observations(metric, progress, vintages, edition.label),
        "taken_back": metric.taken_back.iter().map(taken_back).collect::<Vec<_>>(),
        "breakdowns": breakdowns(metric),
        "completion": completion(metric),
        "contributions": contributions(metric),
        "dimensions": dimensions(metric, &edition.report.settings.organisation),
        "latest": latest(progress),
        "tolerance": progress.tolerance,
        "pace": progress.pace.map(|pace| self::pace(&pace, progress)),
        "forecast": forecast(progress),
        "next_due": progress.next_due.map(|day| day.to_string()),
    });
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The word for what is counted.
fn word(unit: &Unit) -> Option<Value> {
    match unit {
        Unit::Count(word) => Some(localized(word)),
        _ => None,
    }
}

fn currency(unit: &Unit) -> Option<&str> {
    match unit {
        Unit::Money(currency) => Some(currency),
        _ => None,
    }
}

pub(super) fn localized(text: &Localized) -> Value {
    text.iter()
        .map(|(language, text)| (language.code().to_owned(), Value::from(text)))
        .collect::<Map<_, _>>()
        .into()
}

fn point(point: &Point) -> Value {
    json!({ "period": point.period.to_string(), "value": point.value })
}

fn targets(metric: &Metric) -> Vec<Value> {
    let successors = metric
        .targets
        .iter()
        .skip(1)
        .map(|target| Some(target.announced.to_string()))
        .chain([None]);
    let target = |(target, superseded): (&Target, Option<String>)| {
        json!({
            "announced": target.announced.to_string(),
            "value": target.value,
            "due": target.due.to_string(),
            "superseded": superseded,
        })
    };
    metric.targets.iter().zip(successors).map(target).collect()
}

/// What a target says beside its value: why it was set, and the path to it.
fn terms(target: &Target) -> Value {
    json!({
        "reason": target.reason.as_ref().map(localized),
        "from": target.from.map(|from| point(&from)),
        "milestones": target.milestones.iter().map(point).collect::<Vec<_>>(),
        "message": target.message.as_deref().map(message_mark),
    })
}

fn observations(metric: &Metric, progress: &Progress, vintages: &Vintages, label: Label) -> Vec<Value> {
    let pairs = metric.observations.iter().zip(&progress.standings);
    let observation = |(observation, standing): (&crate::model::Observation, &Standing)| {
        json!({
            "period": observation.period.to_string(),
            "value": observation.value,
            "status": observation.certainty.as_str(),
            "required": standing.required,
            "gap": standing.gap,
            "revised": observation.revised.as_ref().map(localized),
            "first_published": first_published(vintages, observation.period, label),
        })
    };
    pairs.map(observation).collect()
}

/// The edition that published a value for the period first; none where this one does.
fn first_published(vintages: &Vintages, period: Period, label: Label) -> Option<Value> {
    let first = vintages.at(period)?.first();
    let earlier = first.edition != label;
    earlier.then(|| json!({ "edition": first.edition.to_string(), "value": first.value }))
}

fn taken_back((period, reason): &(Period, Localized)) -> Value {
    json!({ "period": period.to_string(), "value": null, "revised": localized(reason) })
}

fn breakdowns(metric: &Metric) -> Value {
    let series = |series: &MemberSeries| {
        let points: Vec<Value> = series.observations.iter().map(point).collect();
        (series.member.to_string(), Value::from(points))
    };
    let dimension = |members: &Vec<MemberSeries>| Value::from(members.iter().map(series).collect::<Map<_, _>>());
    metric
        .breakdowns
        .iter()
        .map(|(id, members)| (id.to_string(), dimension(members)))
        .collect::<Map<_, _>>()
        .into()
}

fn completion(metric: &Metric) -> Value {
    let dimension = |periods: &BTreeMap<Period, Completion>| {
        let period = |(period, own): (&Period, &Completion)| {
            json!({
                "period": period.to_string(),
                "total": people(own.total),
                "groups": own.groups.iter().map(group).collect::<Vec<_>>(),
            })
        };
        Value::from(periods.iter().map(period).collect::<Vec<_>>())
    };
    metric
        .completion
        .iter()
        .map(|(id, periods)| (id.to_string(), dimension(periods)))
        .collect::<Map<_, _>>()
        .into()
}

fn contributions(metric: &Metric) -> Value {
    let shares = |shares: &Vec<(Slug, f64)>| {
        let shares = shares
            .iter()
            .map(|(member, value)| (member.to_string(), Value::from(*value)));
        Value::from(shares.collect::<Map<_, _>>())
    };
    let periods = |periods: &BTreeMap<Period, Vec<(Slug, f64)>>| {
        let periods = periods.iter().map(|(period, own)| (period.to_string(), shares(own)));
        Value::from(periods.collect::<Map<_, _>>())
    };
    let dimensions = metric.contributions.iter();
    dimensions
        .map(|(id, own)| (id.to_string(), periods(own)))
        .collect::<Map<_, _>>()
        .into()
}

fn group(group: &Group) -> Value {
    let (shown, reason) = match group.people {
        Disclosure::Shown(own) => (people(own), None),
        Disclosure::Suppressed(reason) => (Value::Null, Some(reason.as_str())),
    };
    json!({ "member": group.member.as_str(), "people": shown, "suppressed": reason })
}

fn people(people: People) -> Value {
    json!({
        "completed": people.completed,
        "in_progress": people.in_progress,
        "not_started": people.not_started,
    })
}

/// The names of the dimensions and members that breakdowns, contributions and counted people mention.
fn dimensions(metric: &Metric, organisation: &[Dimension]) -> Value {
    let named = |own: &&Dimension| {
        metric.breakdowns.contains_key(&own.id)
            || metric.contributions.contains_key(&own.id)
            || metric.completion.contains_key(&own.id)
    };
    let dimension = |dimension: &Dimension| {
        let members = dimension
            .members
            .iter()
            .filter(|(id, _)| metric.mentions(&dimension.id, id));
        let members = members.map(|(id, title)| (id.to_string(), localized(title)));
        let members = members.collect::<Map<_, _>>();
        let told = json!({ "title": localized(&dimension.title), "members": members });
        (dimension.id.to_string(), told)
    };
    let dimensions = organisation.iter().filter(named).map(dimension);
    dimensions.collect::<Map<_, _>>().into()
}

fn latest(progress: &Progress) -> Value {
    let latest = progress.latest();
    json!({
        "period": latest.map(|latest| latest.period.to_string()),
        "value": latest.map(|latest| latest.value),
        "required": latest.and_then(|latest| latest.required),
        "gap": latest.and_then(|latest| latest.gap),
        "status": progress.status.map(Status::as_str),
    })
}

fn pace(pace: &Pace, progress: &Progress) -> Value {
    json!({
        "per_period": pace.per_period,
        "needed_per_period": progress.needed_per_period,
        "observations": pace.observations,
    })
}

fn forecast(progress: &Progress) -> Option<Value> {
    progress.forecast.map(|_| {
        json!({
            "method": "drift",
            "level": LEVEL,
            "reaches_target": progress.reaches_target.map(|period: Period| period.to_string()),
            "at_due": progress.at_due.map(|due| projection(&due)),
        })
    })
}

fn projection(projection: &Projection) -> Value {
    json!({
        "period": projection.period.to_string(),
        "value": projection.value,
        "low": projection.low,
        "high": projection.high,
    })
}
