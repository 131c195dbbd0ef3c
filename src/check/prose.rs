//! Rules about messages and pages as files; what their texts refer to is read in [`super::reference`].

use super::{Context, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place, Spot},
    language::Language,
    markdown,
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

/// Every language of the site is there, translations follow their source, and nothing is written in HTML.
fn languages(texts: &[Version<'_>], context: &Context<'_>) -> Vec<Diagnostic> {
    missing(texts, context)
        .into_iter()
        .chain(texts.iter().filter_map(|text| outdated(text, texts)))
        .chain(texts.iter().flat_map(|(_, _, body)| html(body)))
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

/// HTML stands on the page as it was written.
fn html(body: &Body) -> impl Iterator<Item = Diagnostic> {
    let tags = markdown::tags(body.markdown()).into_iter();
    tags.map(|tag| {
        let span = body.start + tag.span.start..body.start + tag.span.end;
        let finding = Diagnostic::new(Code::RawHtml, Place::new(&*body.path, Spot::Bytes(span)));
        finding.with("tag", tag.text).with("markdown", instead(&tag.name))
    })
}

/// What Markdown has for a tag; a word that the findings' catalogue knows.
fn instead(name: &str) -> &'static str {
    match name {
        "b" | "strong" => "strong",
        "i" | "em" => "emphasis",
        "a" => "link",
        "img" => "picture",
        "br" | "p" => "break",
        "ul" | "ol" | "li" => "list",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
        "table" | "tr" | "td" | "th" => "table",
        _ => "nothing",
    }
}
