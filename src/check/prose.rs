//! Rules about messages and pages.

use super::{
    Context, at_value,
    reference::{self, Text},
};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place, Spot},
    language::Language,
    model::{Body, FreePage, Message, Translation},
};

pub(super) fn message(message: &Message, context: &Context<'_>) -> Vec<Diagnostic> {
    let texts = message.letters.iter();
    let texts: Vec<Version<'_>> = texts
        .map(|(language, letter)| (*language, letter.translation.as_ref(), &letter.body))
        .collect();
    let mut findings = languages(&texts, context);
    for (language, _, body) in texts {
        findings.extend(reference::check(
            &Text {
                body,
                language,
                dated: Some(message.date),
            },
            context,
        ));
    }
    findings
}

pub(super) fn page(page: &FreePage, context: &Context<'_>) -> Vec<Diagnostic> {
    let texts = page.sheets.iter();
    let texts: Vec<Version<'_>> = texts
        .map(|(language, sheet)| (*language, sheet.translation.as_ref(), &sheet.body))
        .collect();
    let mut findings = languages(&texts, context);
    for (language, _, body) in texts {
        findings.extend(reference::check(
            &Text {
                body,
                language,
                dated: None,
            },
            context,
        ));
    }
    findings
}

/// A text in one language.
type Version<'a> = (Language, Option<&'a Translation>, &'a Body);

/// Every language of the site is there, and translations follow their source.
fn languages(texts: &[Version<'_>], context: &Context<'_>) -> Vec<Diagnostic> {
    let written = |language: Language| texts.iter().find(|(own, _, _)| *own == language);
    let missing = context
        .report
        .settings
        .languages
        .iter()
        .filter(|language| written(**language).is_none());
    let first = texts.first().map(|(_, _, body)| body);
    let missing = missing.zip(first.into_iter().cycle()).map(|(language, body)| {
        let place = Place {
            file: body.path.to_string(),
            spot: Spot::File,
        };
        Diagnostic::new(Code::MissingTranslation, place).with("language", language.code())
    });
    let stale = texts.iter().filter_map(|(_, translation, body)| {
        let translation = translation.as_ref()?;
        let path = KeyPath::root().key("translation");
        match written(translation.of) {
            None => {
                let finding = Diagnostic::new(Code::TranslationWithoutSource, at_value(&body.path, path.key("of")));
                Some(finding.with("of", translation.of.code()))
            }
            Some((_, _, source)) => translation.is_stale(source).then(|| {
                let finding = Diagnostic::new(Code::StaleTranslation, at_value(&body.path, path.key("source")));
                finding.with("digest", &source.digest()[..16])
            }),
        }
    });
    missing.chain(stale).collect()
}
