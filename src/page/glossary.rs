//! The glossary: the terms that the report uses, and what they mean.

use super::Volume;
use crate::{
    model::{Certainty, Observation, Report},
    theme::{View, view},
};

/// Every term that the report uses, in the order in which readers meet them.
pub(super) fn terms(volume: &Volume<'_>) -> Vec<View> {
    let catalogue = volume.catalogue();
    let term = |key: &str| {
        view! { term: catalogue.text(&format!("term-{key}")), text: catalogue.text(&format!("meaning-{key}")) }
    };
    let report = volume.report();
    let metrics = || report.metrics.iter();
    let targets = metrics().any(|metric| metric.target().is_some());
    let forecasts = &volume.edition.analysis.progress;
    let used = [
        ("baseline", metrics().any(|metric| metric.baseline.is_some())),
        ("required", targets),
        ("gap", targets),
        ("status", targets),
        ("forecast", forecasts.iter().any(|progress| progress.forecast.is_some())),
        (
            "provisional",
            observed(report, |own| own.certainty == Certainty::Provisional),
        ),
        ("revised", observed(report, |own| own.revised.is_some())),
        ("edition", true),
        ("core-technology", has_core_technology(report)),
    ];
    let used = used.into_iter().filter(|(_, used)| *used);
    used.map(|(key, _)| term(key)).collect()
}

fn observed(report: &Report, is: impl Fn(&Observation) -> bool) -> bool {
    report.metrics.iter().flat_map(|metric| &metric.observations).any(is)
}

fn has_core_technology(report: &Report) -> bool {
    let stages = report.rollouts.iter().flat_map(|rollout| &rollout.stages);
    stages.into_iter().any(|stage| stage.core_technology)
}
