//! `data/metrics/ID.json`: everything known about a metric, in full precision.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::{
    analyse::{LEVEL, Pace, Progress, Projection, Standing, Status},
    model::{Completion, Disclosure, Group, Localized, MemberSeries, Metric, People, Period, Point, Target},
};

/// The JSON file of a metric; what is undefined is null.
///
/// # Errors
/// When the JSON cannot be written.
pub(super) fn json(metric: &Metric, progress: &Progress) -> Result<Vec<u8>> {
    let file = json!({
        "id": metric.id.as_str(),
        "title": localized(&metric.title),
        "unit": metric.unit.as_str(),
        "decimals": metric.decimals,
        "better": metric.better.as_str(),
        "cadence": metric.cadence.as_str(),
        "baseline": metric.baseline.map(|baseline| point(&baseline)),
        "targets": targets(metric),
        "observations": observations(metric, progress),
        "breakdowns": breakdowns(metric),
        "completion": completion(metric),
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

fn observations(metric: &Metric, progress: &Progress) -> Vec<Value> {
    let pairs = metric.observations.iter().zip(&progress.standings);
    let observation = |(observation, standing): (&crate::model::Observation, &Standing)| {
        json!({
            "period": observation.period.to_string(),
            "value": observation.value,
            "status": observation.certainty.as_str(),
            "required": standing.required,
            "gap": standing.gap,
            "revised": observation.revised.as_ref().map(localized),
            "first_published": null,
        })
    };
    pairs.map(observation).collect()
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
