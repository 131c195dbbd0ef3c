//! Rules about messages and pages as files; their texts are read by a [`super::Reader`].

use super::{Context, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place},
    language::Language,
    model::{Body, FreePage, Message, Translation},
};

/// A text in one language.
type Version<'a> = (Language, Option<&'a Translation>, &'a Body);

pub(super) fn message(message: &Message, context: &Context<'_>) -> Vec<Diagnostic> {
    let letters = message.letters.iter();
    let versions = letters.map(|(language, letter)| (*language, letter.translation.as_ref(), &letter.body));
    languages(&versions.collect::<Vec<_>>(), context)
}

pub(super) fn page(page: &FreePage, context: &Context<'_>) -> Vec<Diagnostic> {
    let sheets = page.sheets.iter();
    let versions = sheets.map(|(language, sheet)| (*language, sheet.translation.as_ref(), &sheet.body));
    languages(&versions.collect::<Vec<_>>(), context)
}

/// Every language of the site is there, and translations follow their source.
fn languages(texts: &[Version<'_>], context: &Context<'_>) -> Vec<Diagnostic> {
    missing(texts, context)
        .into_iter()
        .chain(texts.iter().filter_map(|text| outdated(text, texts)))
        .collect()
}

fn missing(texts: &[Version<'_>], context: &Context<'_>) -> Vec<Diagnostic> {
    let Some((_, _, body)) = texts.first() else {
        return Vec::new();
    };
    let unwritten = |language: &&Language| texts.iter().all(|(own, _, _)| own != *language);
    let missing = context.report.settings.languages.iter().filter(unwritten);
    let finding = |language: &Language| {
        Diagnostic::new(Code::MissingTranslation, Place::file(&*body.path)).with("language", language.code())
    };
    missing.map(finding).collect()
}

fn outdated((_, translation, body): &Version<'_>, texts: &[Version<'_>]) -> Option<Diagnostic> {
    let translation = translation.as_ref()?;
    let path = KeyPath::root().key("translation");
    let Some((_, _, source)) = texts.iter().find(|(own, _, _)| *own == translation.of) else {
        let finding = Diagnostic::new(Code::TranslationWithoutSource, at_value(&body.path, path.key("of")));
        return Some(finding.with("of", translation.of.code()));
    };
    translation.is_stale(source).then(|| {
        let finding = Diagnostic::new(Code::StaleTranslation, at_value(&body.path, path.key("source")));
        finding.with("digest", &source.digest()[..16])
    })
}
