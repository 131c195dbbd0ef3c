//! `data/site.json`: every item of the site with a digest of what readers see of it; the basis of "what changed".

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use super::data;
use crate::{
    language::Language,
    model::{FreePage, Message, Metric, Rollout, Span, Stage},
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
    items.extend(report.rollouts.iter().map(rollout));
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

fn rollout(rollout: &Rollout) -> Item<'_> {
    let titles_of = rollout.title.iter().map(|(_, title)| title.as_bytes().to_vec());
    let seen: Vec<Vec<u8>> = titles_of.chain(rollout.stages.iter().flat_map(stage)).collect();
    Item {
        kind: "rollout",
        id: rollout.id.as_str(),
        title: titles(rollout.title.iter()),
        digest: digest_of_parts(seen.iter().map(Vec::as_slice)),
    }
}

/// What readers see of a stage; a day that is missing is an empty part.
fn stage(stage: &Stage) -> Vec<Vec<u8>> {
    let texts = std::iter::once(&stage.title).chain(&stage.areas);
    let texts = texts.flat_map(|text| text.iter().map(|(_, text)| text.to_owned()));
    let plan = |span: Span| [Some(span.start), Some(span.end)];
    let original = stage.original.map_or([None, None], plan);
    let actual = [stage.actual.start, stage.actual.end];
    let days = plan(stage.planned).into_iter().chain(original).chain(actual);
    let days = days.map(|day| day.map_or_else(String::new, |day| format!("{} {}", day.date, day.by_month)));
    let facts = [
        stage.id.to_string(),
        stage.core_technology.to_string(),
        stage.metric.as_ref().map(ToString::to_string).unwrap_or_default(),
    ];
    texts.chain(days).chain(facts).map(String::into_bytes).collect()
}

fn titles<'a>(titles: impl Iterator<Item = (Language, &'a str)>) -> Titles<'a> {
    titles.map(|(language, title)| (language.code(), title)).collect()
}
