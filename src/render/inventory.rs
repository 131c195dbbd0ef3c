//! `data/site.json`: every item of the site with a digest of what readers see of it; the basis of "what changed".

use std::collections::BTreeSet;

use anyhow::Result;

use super::{data, feed};
use crate::{
    history::{Decided, Inventory, Item, Kind},
    language::Language,
    model::{FreePage, Initiative, Localized, Meeting, Message, Metric, Report, Rollout, Slug, Span, Stage},
    page::Edition,
    site::digest_of_parts,
};

/// The inventory of an edition.
///
/// # Errors
/// When the JSON cannot be written.
pub(super) fn inventory(edition: &Edition<'_>) -> Result<Vec<u8>> {
    let report = edition.report;
    let metrics = report
        .metrics
        .iter()
        .map(|own| Ok(metric(own, &data::json(own, edition)?)));
    let mut items: Vec<Item> = metrics.collect::<Result<_>>()?;
    let languages = &report.settings.languages;
    items.extend(report.messages.iter().map(message));
    items.extend(report.meetings.iter().map(|own| meeting(own, languages)));
    items.extend(report.initiatives.iter().map(|own| initiative(own, report)));
    items.extend(report.pages.iter().map(page));
    items.extend(report.rollouts.iter().map(rollout));
    let inventory = Inventory {
        title: report.settings.title.clone(),
        edition: edition.label.to_string(),
        as_of: edition.as_of.date.to_string(),
        audience: edition.audience.to_string(),
        languages: languages.iter().map(|language| language.code().to_owned()).collect(),
        headline: report
            .metric(report.settings.headline.as_str())
            .map(|metric| metric.id.to_string()),
        tag: Some(feed::tag(edition)),
        items,
    };
    let mut bytes = serde_json::to_vec_pretty(&inventory)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn item(kind: Kind, id: &Slug, title: Localized, digest: String) -> Item {
    Item {
        kind,
        id: id.to_string(),
        title,
        digest,
        aliases: Vec::new(),
        decisions: Vec::new(),
    }
}

/// Former ids, which each language may name.
fn once<'a>(aliases: impl Iterator<Item = &'a Slug>) -> Vec<String> {
    let aliases: BTreeSet<&Slug> = aliases.collect();
    aliases.into_iter().map(Slug::to_string).collect()
}

fn metric(metric: &Metric, data: &[u8]) -> Item {
    let told = [&metric.description, &metric.owner, &metric.source];
    let told = told
        .into_iter()
        .flatten()
        .flat_map(|text| text.iter().map(|(_, text)| text.as_bytes()));
    let digest = digest_of_parts(std::iter::once(data).chain(told));
    item(Kind::Metric, &metric.id, metric.title.clone(), digest)
}

/// A message, which feeds know again by its digest.
pub(super) fn message(message: &Message) -> Item {
    let seen = message.letters.iter().flat_map(|(_, letter)| {
        [
            &letter.title,
            &letter.summary,
            &letter.author.name,
            letter.body.markdown().trim(),
        ]
        .map(str::as_bytes)
    });
    let titles = message
        .letters
        .iter()
        .map(|(language, letter)| (*language, letter.title.clone()));
    Item {
        aliases: once(message.aliases()),
        ..item(
            Kind::Message,
            &message.id,
            Localized::new(titles.collect()),
            digest_of_parts(seen),
        )
    }
}

/// A meeting is titled by its day.
fn meeting(meeting: &Meeting, languages: &[Language]) -> Item {
    let days = languages.iter().map(|language| (*language, language.day(meeting.date)));
    let mut seen = texts(&meeting.chair);
    for decision in &meeting.reviewed {
        seen.push(format!("{:?} {:?}", decision.topic, decision.outcome));
        seen.extend(texts(&decision.title));
        seen.extend(decision.note.iter().flat_map(texts));
        let about = decision.about.as_ref();
        seen.extend(about.map(|about| format!("{}:{}", about.matter.as_str(), about.id)));
    }
    for action in &meeting.actions {
        seen.push(action.id.to_string());
        seen.extend(texts(&action.title));
        seen.extend(texts(&action.owner));
        seen.push(format!("{} {:?}", action.due, action.done));
    }
    seen.extend(meeting.next.map(|next| next.to_string()));
    let decided = meeting.reviewed.iter().map(|decision| Decided {
        outcome: decision.outcome.as_str().to_owned(),
        title: decision.title.clone(),
    });
    let titles = Localized::new(days.collect());
    Item {
        decisions: decided.collect(),
        ..item(Kind::Meeting, &meeting.id, titles, digest_of_texts(&seen))
    }
}

fn initiative(initiative: &Initiative, report: &Report) -> Item {
    let mut seen = texts(&initiative.title);
    let (dimension, member) = &initiative.member;
    seen.push(format!("{dimension} {member} {}", initiative.started));
    seen.push(initiative.state.as_str().to_owned());
    for round in &initiative.rounds {
        seen.push(round.tried.to_string());
        seen.extend(
            [&round.what, &round.feedback, &round.change]
                .into_iter()
                .flat_map(texts),
        );
        let effect = round.result.as_ref();
        let metric = effect.and_then(|effect| report.metric(effect.metric.as_str()));
        let values = effect
            .zip(metric)
            .and_then(|(effect, metric)| effect.observations(metric));
        seen.extend(effect.map(|effect| format!("{} {} {}", effect.metric, effect.from, effect.to)));
        seen.extend(values.map(|(from, to)| format!("{} {}", from.value, to.value)));
    }
    item(
        Kind::Initiative,
        &initiative.id,
        initiative.title.clone(),
        digest_of_texts(&seen),
    )
}

fn texts(text: &Localized) -> Vec<String> {
    text.iter().map(|(_, text)| text.to_owned()).collect()
}

fn digest_of_texts(texts: &[String]) -> String {
    digest_of_parts(texts.iter().map(String::as_bytes))
}

fn page(page: &FreePage) -> Item {
    let seen = page
        .sheets
        .iter()
        .flat_map(|(_, sheet)| [&sheet.title, sheet.body.markdown().trim()].map(str::as_bytes));
    let titles = page
        .sheets
        .iter()
        .map(|(language, sheet)| (*language, sheet.title.clone()));
    Item {
        aliases: once(page.aliases()),
        ..item(
            Kind::Page,
            &page.id,
            Localized::new(titles.collect()),
            digest_of_parts(seen),
        )
    }
}

fn rollout(rollout: &Rollout) -> Item {
    let titles_of = rollout.title.iter().map(|(_, title)| title.as_bytes().to_vec());
    let seen: Vec<Vec<u8>> = titles_of.chain(rollout.stages.iter().flat_map(stage)).collect();
    let digest = digest_of_parts(seen.iter().map(Vec::as_slice));
    item(Kind::Rollout, &rollout.id, rollout.title.clone(), digest)
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
