//! Findings that only follow from other findings, and are left out.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Severity};

/// Leaves out what is said about a file that is there but could not be read, and what a text quotes from a metric that
/// is itself wrong, and what is wrong with a chart of it.
///
/// The first `loading` findings are those of loading, the first `rules` those and the ones of the rules. Only these
/// can have consequences: they are found before any reference is followed, so that no two findings hide each other.
pub fn without_consequences(findings: Vec<Diagnostic>, loading: usize, rules: usize) -> Vec<Diagnostic> {
    let unread = files_with_errors(&findings[..loading]);
    let wrong = files_with_errors(&findings[..rules]);
    let is_wrong = |metric: &str| wrong.contains(format!("metrics/{metric}.yaml").as_str());
    let unread_as = |id: &str| unread.iter().any(|file| item(file) == id);
    let sibling = |own: &str| unread.iter().any(|file| *file != own && item(file) == item(own));
    let follows = |finding: &Diagnostic| match finding.code {
        Code::UnknownMetric
        | Code::UnknownHeadline
        | Code::UnknownMessage
        | Code::MessageOfTargetUnknown
        | Code::MetricOfStageUnknown
        | Code::UnknownTarget
        | Code::UnknownPage => unread_as(finding.argument("read")),
        Code::PublishedItemGone => unread_as(finding.argument("id")),
        Code::PeriodWithoutValue | Code::QuantityUndefined | Code::ChartWithoutData => {
            is_wrong(finding.argument("metric"))
        }
        Code::WrongQuote => sibling(&finding.place.file) || is_wrong(finding.argument("metric")),
        Code::MissingTranslation | Code::TranslationWithoutSource => sibling(&finding.place.file),
        // A day far away from all others squeezes the labels of a chart.
        Code::LabelOverlap | Code::ChartNotDrawable => wrong.contains(finding.place.file.as_str()),
        _ => false,
    };
    let kept: Vec<bool> = findings.iter().map(|finding| !follows(finding)).collect();
    findings
        .into_iter()
        .zip(kept)
        .filter_map(|(finding, keep)| keep.then_some(finding))
        .collect()
}

/// The name that a file was meant to have, so that `AI Cases.yml` is known as `ai-cases`.
fn item(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    let name = name.split('.').next().unwrap_or(name);
    name.to_lowercase().replace([' ', '_'], "-")
}

fn files_with_errors(findings: &[Diagnostic]) -> BTreeSet<&str> {
    let errors = findings
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    errors.map(|finding| finding.place.file.as_str()).collect()
}
