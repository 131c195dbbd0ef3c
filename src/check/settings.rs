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

/// A text that may have had other ids: its id, its file, its former ids.
type Aliased<'a> = (&'a Slug, &'a str, &'a [Slug]);

fn aliases(context: &Context<'_>) -> Vec<Diagnostic> {
    let letters = context.report.messages.iter().flat_map(|message| {
        let letters = message.letters.iter();
        letters.map(|(_, letter)| (&message.id, &*letter.body.path, &*letter.aliases))
    });
    let sheets = context.report.pages.iter().flat_map(|page| {
        let sheets = page.sheets.iter();
        sheets.map(|(_, sheet)| (&page.id, &*sheet.body.path, &*sheet.aliases))
    });
    let mut findings = taken(&letters.collect::<Vec<_>>());
    findings.extend(taken(&sheets.collect::<Vec<_>>()));
    findings
}

/// A former id belongs to one message or one page, and no present one bears it.
fn taken(texts: &[Aliased<'_>]) -> Vec<Diagnostic> {
    let mut owners: BTreeMap<&Slug, &Slug> = texts.iter().map(|(id, _, _)| (*id, *id)).collect();
    let mut findings = Vec::new();
    for (id, file, aliases) in texts {
        for (index, alias) in aliases.iter().enumerate() {
            let owner = *owners.entry(alias).or_insert(id);
            if owner != *id {
                findings.push(taken_by(file, index, alias, owner));
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
