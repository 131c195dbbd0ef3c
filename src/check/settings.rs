//! Rules about `site.yaml` and about addresses.

use std::collections::BTreeMap;

use super::{Context, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath},
    load::near,
    model::Slug,
};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    headline(context).into_iter().chain(aliases(context)).collect()
}

/// The metric of the home page exists.
fn headline(context: &Context<'_>) -> Option<Diagnostic> {
    let report = context.report;
    let headline = report.settings.headline.as_str();
    let ids = report.metrics.iter().map(|metric| metric.id.as_str());
    let unknown = !report.metrics.is_empty() && report.metric(headline).is_none();
    unknown.then(|| {
        Diagnostic::new(
            Code::UnknownHeadline,
            at_value("site.yaml", KeyPath::root().key("headline")),
        )
        .with("read", headline)
        .with("near", near(headline, ids))
    })
}

/// A former id belongs to one message or page, and no present one bears it.
fn aliases(context: &Context<'_>) -> Vec<Diagnostic> {
    let messages = &context.report.messages;
    let mut owners: BTreeMap<&Slug, &Slug> = messages.iter().map(|message| (&message.id, &message.id)).collect();
    let mut findings = Vec::new();
    for message in messages {
        for (_, letter) in &message.letters {
            for (index, alias) in letter.aliases.iter().enumerate() {
                let owner = *owners.entry(alias).or_insert(&message.id);
                if owner != &message.id {
                    findings.push(taken_by(&letter.body.path, index, alias, owner));
                }
            }
        }
    }
    findings
}

fn taken_by(file: &str, index: usize, alias: &Slug, owner: &Slug) -> Diagnostic {
    Diagnostic::new(
        Code::AliasTaken,
        at_value(file, KeyPath::root().key("aliases").index(index)),
    )
    .with("alias", alias.as_str())
    .with("other", owner.as_str())
}
