//! `data/site.json`: every item of the site with a digest of what readers see of it; the basis of "what changed".

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use super::data;
use crate::{
    language::Language,
    model::{FreePage, Message, Metric},
    page::Edition,
    site::digest_of_parts,
};

#[derive(Serialize)]
struct Inventory<'a> {
    title: Titles<'a>,
    edition: String,
    as_of: String,
    audience: &'a str,
    languages: Vec<&'static str>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    kind: &'static str,
    id: &'a str,
    title: Titles<'a>,
    digest: String,
}

/// A text by the code of its language.
type Titles<'a> = BTreeMap<&'static str, &'a str>;

/// The inventory of an edition.
///
/// # Errors
/// When the JSON cannot be written.
pub(super) fn inventory(edition: &Edition<'_>) -> Result<Vec<u8>> {
    let report = edition.report;
    let metrics = report.metrics.iter().zip(&edition.analysis.progress);
    let metrics = metrics.map(|(own, progress)| Ok(metric(own, &data::json(own, progress)?)));
    let mut items: Vec<Item<'_>> = metrics.collect::<Result<_>>()?;
    items.extend(report.messages.iter().map(message));
    items.extend(report.pages.iter().map(page));
    let inventory = Inventory {
        title: titles(report.settings.title.iter()),
        edition: edition.month().to_string(),
        as_of: edition.as_of.date.to_string(),
        audience: edition.audience.as_str(),
        languages: report
            .settings
            .languages
            .iter()
            .map(|language| language.code())
            .collect(),
        items,
    };
    let mut bytes = serde_json::to_vec_pretty(&inventory)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn metric<'a>(metric: &'a Metric, data: &[u8]) -> Item<'a> {
    let told = [&metric.description, &metric.owner, &metric.source];
    let told = told
        .into_iter()
        .flatten()
        .flat_map(|text| text.iter().map(|(_, text)| text.as_bytes()));
    Item {
        kind: "metric",
        id: metric.id.as_str(),
        title: titles(metric.title.iter()),
        digest: digest_of_parts(std::iter::once(data).chain(told)),
    }
}

fn message(message: &Message) -> Item<'_> {
    let seen = message.letters.iter().flat_map(|(_, letter)| {
        [
            &letter.title,
            &letter.summary,
            &letter.author.name,
            letter.body.markdown().trim(),
        ]
        .map(str::as_bytes)
    });
    Item {
        kind: "message",
        id: message.id.as_str(),
        title: titles(
            message
                .letters
                .iter()
                .map(|(language, letter)| (*language, letter.title.as_str())),
        ),
        digest: digest_of_parts(seen),
    }
}

fn page(page: &FreePage) -> Item<'_> {
    let seen = page
        .sheets
        .iter()
        .flat_map(|(_, sheet)| [&sheet.title, sheet.body.markdown().trim()].map(str::as_bytes));
    Item {
        kind: "page",
        id: page.id.as_str(),
        title: titles(
            page.sheets
                .iter()
                .map(|(language, sheet)| (*language, sheet.title.as_str())),
        ),
        digest: digest_of_parts(seen),
    }
}

fn titles<'a>(titles: impl Iterator<Item = (Language, &'a str)>) -> Titles<'a> {
    titles.map(|(language, title)| (language.code(), title)).collect()
}
