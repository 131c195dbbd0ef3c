//! Rules about initiatives: who runs one belongs to the organisation, and results come from the data.

use super::{Context, at_key, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath},
    load::near,
    model::{Effect, Initiative, Metric, Period},
};

pub(super) fn check(initiative: &Initiative, context: &Context<'_>) -> Vec<Diagnostic> {
    let file = format!("initiatives/{}.yaml", initiative.id);
    let mut findings: Vec<Diagnostic> = member(initiative, &file, context).into_iter().collect();
    for (index, round) in initiative.rounds.iter().enumerate() {
        let path = KeyPath::root().key("rounds").index(index).key("result");
        if let Some(effect) = &round.result {
            findings.extend(result(effect, &file, &path, context));
        }
    }
    findings
}

/// The dimension and the member exist.
fn member(initiative: &Initiative, file: &str, context: &Context<'_>) -> Option<Diagnostic> {
    let (dimension, member) = &initiative.member;
    let organisation = &context.report.settings.organisation;
    let path = KeyPath::root().key("member").key(dimension.as_str());
    let Some(known) = context.report.settings.dimension(dimension.as_str()) else {
        let ids = organisation.iter().map(|own| own.id.as_str());
        let finding = Diagnostic::new(Code::UnknownDimension, at_key(file, path));
        let finding = finding.with("read", dimension.as_str());
        return Some(finding.with("near", near(dimension.as_str(), ids)));
    };
    known.member(member).is_none().then(|| {
        let ids = known.members.iter().map(|(id, _)| id.as_str());
        Diagnostic::new(Code::UnknownMember, at_value(file, path))
            .with("read", member.as_str())
            .with("dimension", dimension.as_str())
            .with("near", near(member.as_str(), ids))
    })
}

/// The metric exists and has a value for both periods.
fn result(effect: &Effect, file: &str, path: &KeyPath, context: &Context<'_>) -> Vec<Diagnostic> {
    let report = context.report;
    let Some(metric) = report.metric(effect.metric.as_str()) else {
        let ids = report.metrics.iter().map(|metric| metric.id.as_str());
        let finding = Diagnostic::new(Code::UnknownMetric, at_value(file, path.key("metric")));
        let finding = finding.with("read", effect.metric.as_str());
        return vec![finding.with("near", near(effect.metric.as_str(), ids))];
    };
    let periods = [("from", effect.from), ("to", effect.to)];
    let faults = periods.into_iter().filter_map(|(field, period)| {
        let (code, arguments) = fault(period, metric)?;
        let finding = Diagnostic::new(code, at_value(file, path.key(field)));
        Some(
            arguments
                .into_iter()
                .fold(finding, |finding, (name, value)| finding.with(name, value)),
        )
    });
    faults.collect()
}

type Fault = (Code, Vec<(&'static str, String)>);

fn fault(period: Period, metric: &Metric) -> Option<Fault> {
    if period.cadence() != metric.cadence {
        let arguments = vec![
            ("read", period.to_string()),
            ("cadence", metric.cadence.as_str().to_owned()),
            ("suggestion", period.in_cadence(metric.cadence).to_string()),
        ];
        return Some((Code::WrongCadence, arguments));
    }
    metric.observation(period).is_none().then(|| {
        let latest = metric.latest().map(|own| own.period.to_string()).unwrap_or_default();
        let arguments = vec![
            ("period", period.to_string()),
            ("metric", metric.id.to_string()),
            ("near", latest),
        ];
        (Code::PeriodWithoutValue, arguments)
    })
}
