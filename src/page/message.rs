//! The page of one message.

use anyhow::Result;

use super::{
    Address, Page, Volume,
    body::{self, Text},
    card,
};
use crate::{
    language::Language,
    model::{Body, Message, Translation, Translator, in_language},
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(
    message: &Message,
    older: Option<&Message>,
    newer: Option<&Message>,
    volume: &Volume<'_>,
) -> Result<Page> {
    let address = Address::Message(message.id.clone());
    let language = volume.language();
    let here = address.path(language);
    let (written, letter) = in_language(&message.letters, language);
    let text = Text {
        body: &letter.body,
        language: written,
        page: &here,
        message: Some(message),
    };
    let rendered = body::render(&text, volume)?;
    let sources = message.letters.iter().map(|(own, letter)| (*own, &letter.body));
    let day = language.day(message.date);
    let view = view! {
        headline: letter.title.as_str(),
        author: letter.author.line(written),
        datetime: message.date.to_string(),
        date: day.as_str(),
        translation: letter.translation.as_ref().map(|own| translation(own, sources, volume)),
        tags: letter.tags.iter().map(String::as_str).collect::<Vec<_>>(),
        summary: sentences(&letter.summary),
        lang: (written != language).then(|| written.code()),
        untranslated: (written != language).then(|| untranslated(written, volume)),
        contents: rendered.contents,
        body: rendered.html,
        quotes: rendered.quotes,
        restated: rendered.restated,
        cards: card::views(rendered.metrics.into_iter(), &here, volume),
        previous: older.map(|own| neighbour("previous", own, &here, volume)),
        next: newer.map(|own| neighbour("next", own, &here, volume)),
    };
    Ok(Page {
        address,
        template: "message.html",
        title: letter.title.clone(),
        crumb: Some(day),
        view,
        excerpts: Some(rendered.excerpts),
    })
}

/// How a text came to be in its language.
pub(super) fn translation<'a>(
    translation: &Translation,
    mut texts: impl Iterator<Item = (Language, &'a Body)>,
    volume: &Volume<'_>,
) -> Vec<String> {
    let key = match (translation.by, translation.reviewed) {
        (Translator::Ai, true) => "translated-ai-reviewed",
        (Translator::Ai, false) => "translated-ai",
        (Translator::Human, _) => "translated-human",
    };
    let catalogue = volume.catalogue();
    let mut notes = vec![catalogue.with(key, &[("language", &name(translation.of, volume))])];
    let stale = texts.any(|(own, body)| own == translation.of && translation.is_stale(body));
    notes.extend(stale.then(|| catalogue.text("translation-stale")));
    notes
}

/// The notice that a text is shown in another language than the page around it.
pub(super) fn untranslated(written: Language, volume: &Volume<'_>) -> String {
    volume
        .catalogue()
        .with("not-translated", &[("language", &name(written, volume))])
}

fn name(language: Language, volume: &Volume<'_>) -> String {
    volume.catalogue().text(&format!("language-{}", language.code()))
}

/// The sentences of a summary, to stand one on a line.
fn sentences(summary: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for part in summary
        .split_inclusive(". ")
        .flat_map(|part| part.split_inclusive("? "))
    {
        sentences.push(part.trim().to_owned());
    }
    sentences
}

/// A link to the message before or after this one.
fn neighbour(key: &str, message: &Message, here: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let (written, letter) = in_language(&message.letters, language);
    view! {
        term: volume.catalogue().with(key, &[("date", &language.day(message.date))]),
        title: letter.title.as_str(),
        href: here.link_to(&Address::Message(message.id.clone()).path(language)),
        lang: (written != language).then(|| written.code()),
    }
}
