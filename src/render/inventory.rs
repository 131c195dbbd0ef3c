//! `data/site.json`: every item of the site with a digest of what readers see of it; the basis of "what changed".

use anyhow::Result;
use serde_json::{Map, Value, json};

use super::data::{self, localized};
use crate::{
    language::Language,
    model::{FreePage, Message, Metric},
    page::Edition,
    site::digest,
};

/// The inventory of an edition.
///
/// # Errors
/// When the JSON cannot be written.
pub(super) fn inventory(edition: &Edition<'_>) -> Result<Vec<u8>> {
    let report = edition.report;
    let metrics = report.metrics.iter().zip(&edition.analysis.progress);
    let metrics = metrics.map(|(own, progress)| Ok(metric(own, &data::json(own, progress)?)));
    let mut items: Vec<Value> = metrics.collect::<Result<_>>()?;
    items.extend(report.messages.iter().map(message));
    items.extend(report.pages.iter().map(page));
    let file = json!({
        "title": localized(&report.settings.title),
        "edition": edition.month().to_string(),
        "as_of": edition.as_of.date.to_string(),
        "audience": edition.audience.as_str(),
        "languages": report.settings.languages.iter().map(|language| language.code()).collect::<Vec<_>>(),
        "items": items,
    });
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn metric(metric: &Metric, data: &[u8]) -> Value {
    let told = [&metric.description, &metric.owner, &metric.source];
    let told = told
        .into_iter()
        .flatten()
        .flat_map(|text| text.iter().map(|(_, text)| text));
    let seen: Vec<&[u8]> = std::iter::once(data).chain(told.map(str::as_bytes)).collect();
    item("metric", metric.id.as_str(), localized(&metric.title), &seen)
}

fn message(message: &Message) -> Value {
    let titles = titles(
        message
            .letters
            .iter()
            .map(|(language, letter)| (*language, letter.title.as_str())),
    );
    let seen = message.letters.iter().flat_map(|(_, letter)| {
        [&letter.title, &letter.summary, &letter.author.name]
            .map(|text| text.as_bytes())
            .into_iter()
            .chain([letter.body.markdown().as_bytes()])
    });
    item("message", message.id.as_str(), titles, &seen.collect::<Vec<_>>())
}

fn page(page: &FreePage) -> Value {
    let titles = titles(
        page.sheets
            .iter()
            .map(|(language, sheet)| (*language, sheet.title.as_str())),
    );
    let seen = page
        .sheets
        .iter()
        .flat_map(|(_, sheet)| [sheet.title.as_bytes(), sheet.body.markdown().as_bytes()]);
    item("page", page.id.as_str(), titles, &seen.collect::<Vec<_>>())
}

fn titles<'a>(titles: impl Iterator<Item = (Language, &'a str)>) -> Value {
    titles
        .map(|(language, title)| (language.code().to_owned(), Value::from(title)))
        .collect::<Map<_, _>>()
        .into()
}

/// An item; the parts of its digest are separated by a byte that no text holds.
fn item(kind: &str, id: &str, title: Value, seen: &[&[u8]]) -> Value {
    json!({ "kind": kind, "id": id, "title": title, "digest": digest(&seen.join(&0)) })
}
