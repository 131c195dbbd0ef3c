//! `data/site.json`: every item of the site with a digest of what readers see of it; the basis of "what changed".

use std::collections::BTreeSet;

use anyhow::Result;
use serde::{Serialize, Serializer};
use twox_hash::XxHash3_128;

use super::feed;
use crate::{
    history::{Decided, History, Inventory, Item, Kind, Statement},
    language::Language,
    model::{
        Action, Cadence, Day, FreePage, Initiative, Localized, Meeting, Message, Metric, Period, Report, Rollout,
        Round, Slug, Span, Stage,
    },
    page::Edition,
    site,
};

/// What a message takes in the inventory, in bytes: so much memory is asked for at once, since a list of thousands that grows
/// leaves as much behind.
const MESSAGE: usize = 416;

/// How long the digest of an item is if it is a SHA-256.
const SHA256_DIGITS: usize = 64;

/// The inventory of an edition with the items of its metrics, which have this digest.
///
/// # Errors
/// When the JSON cannot be written.
pub(super) fn inventory(edition: &Edition<'_>, digest: Digest, metrics: &[Item]) -> Result<Vec<u8>> {
    let report = edition.report;
    let languages = &report.settings.languages;
    let items = Each(|| {
        let messages = report.messages.iter().map(|own| message(own, digest));
        let meetings = report.meetings.iter().map(|own| meeting(own, languages, digest));
        let initiatives = report.initiatives.iter().map(|own| initiative(own, report, digest));
        let pages = report.pages.iter().map(|own| page(own, digest));
        let rollouts = report.rollouts.iter().map(|own| rollout(own, languages, digest));
        let metrics = metrics.iter().cloned();
        metrics
            .chain(messages)
            .chain(meetings)
            .chain(initiatives)
            .chain(pages)
            .chain(rollouts)
    });
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
        statements: of_the_site(report),
        items,
    };
    let mut bytes = Vec::with_capacity(MESSAGE * report.messages.len());
    serde_json::to_writer_pretty(&mut bytes, &inventory)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Items that are written one by one: of thousands of messages no list is needed.
struct Each<F>(F);

impl<F: Fn() -> I, I: Iterator<Item = Item>> Serialize for Each<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0())
    }
}

/// What items are known by: several texts, each followed by a byte that no text holds, so that none can pass for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digest {
    /// XXH3 of 128 bits. It is no proof against somebody who wants to deceive; that is the SHA-256 of each file in the manifest of an
    /// edition.
    Xxh3,
    /// SHA-256, as it was taken at first: whoever has published with it goes on, so that what did not change stays the same.
    Sha256,
}

impl Digest {
    /// The one that the last edition has.
    pub(super) fn after(history: &History) -> Self {
        let items = history.last().map_or(&[][..], |edition| &edition.inventory.items);
        match items.first() {
            Some(item) if item.digest.len() == SHA256_DIGITS => Self::Sha256,
            _ => Self::Xxh3,
        }
    }

    fn of<'a>(self, parts: impl IntoIterator<Item = &'a [u8]>) -> String {
        let parts = parts.into_iter().flat_map(|part| [part, &[0]]);
        match self {
            Self::Xxh3 => {
                let mut hasher = XxHash3_128::new();
                parts.for_each(|part| hasher.write(part));
                format!("{:032x}", hasher.finish_128())
            }
            Self::Sha256 => site::digest(&parts.collect::<Vec<_>>().concat()),
        }
    }

    fn of_texts(self, texts: &[String]) -> String {
        self.of(texts.iter().map(String::as_bytes))
    }
}

fn item(kind: Kind, id: &Slug, title: Localized, digest: String) -> Item {
    Item {
        kind,
        id: id.to_string(),
        title,
        digest,
        aliases: Vec::new(),
        decisions: Vec::new(),
        statements: Vec::new(),
    }
}

/// What every page says of the site, and what the parts of the organisation are called that metrics tell of.
fn of_the_site(report: &Report) -> Vec<Statement> {
    let settings = &report.settings;
    let contact = settings.contact.as_ref();
    let email = contact.and_then(|own| own.email.as_deref());
    let told = [
        Some(say("title", settings.title.clone())),
        contact.map(|own| say("contact", own.name.clone())),
        email.map(|email| say("email", in_each(&settings.languages, |_| email.to_owned()))),
        settings.notice.clone().map(|notice| say("notice", notice)),
    ];
    let names = settings.organisation.iter().flat_map(|dimension| {
        let members = dimension.members.iter().filter(|(member, _)| {
            let mut metrics = report.metrics.iter();
            metrics.any(|metric| metric.mentions(&dimension.id, member))
        });
        let members: Vec<Statement> = members
            .map(|(id, name)| {
                say_of(
                    &format!("{}/{id}", dimension.id),
                    &dimension.title,
                    "member",
                    name.clone(),
                )
            })
            .collect();
        let own = (!members.is_empty()).then(|| {
            let id = dimension.id.as_str();
            say_of(id, &Localized::default(), "dimension", dimension.title.clone())
        });
        own.into_iter().chain(members)
    });
    told.into_iter().flatten().chain(names).collect()
}

/// Says something of an item as a whole.
fn say(what: &str, text: Localized) -> Statement {
    say_of("", &Localized::default(), what, text)
}

/// Says something of a part of an item.
fn say_of(id: &str, of: &Localized, what: &str, text: Localized) -> Statement {
    Statement {
        what: what.to_owned(),
        id: id.to_owned(),
        of: of.clone(),
        text,
    }
}

fn in_each(languages: &[Language], text: impl Fn(Language) -> String) -> Localized {
    Localized::new(languages.iter().map(|language| (*language, text(*language))).collect())
}

/// Former ids, which each language may name.
fn once<'a>(aliases: impl Iterator<Item = &'a Slug>) -> Vec<String> {
    let aliases: BTreeSet<&Slug> = aliases.collect();
    aliases.into_iter().map(Slug::to_string).collect()
}

/// A metric, told by its JSON file.
pub(super) fn metric(metric: &Metric, data: &[u8], digest: Digest) -> Item {
    let digest = digest.of([data]);
    item(Kind::Metric, &metric.id, metric.title.clone(), digest)
}

/// A message, which feeds know again by its digest.
pub(super) fn message(message: &Message, digest: Digest) -> Item {
    let letters = || message.letters.iter();
    let authors: Vec<_> = letters()
        .map(|(language, letter)| (*language, letter.author.line(*language)))
        .collect();
    let seen = letters().zip(&authors).flat_map(|((_, letter), (_, author))| {
        [&letter.title, &letter.summary, author, letter.body.markdown().trim()].map(str::as_bytes)
    });
    let titles = letters().map(|(language, letter)| (*language, letter.title.clone()));
    let digest = digest.of(seen);
    Item {
        aliases: once(message.aliases()),
        statements: vec![say("author", Localized::new(authors))],
        ..item(Kind::Message, &message.id, Localized::new(titles.collect()), digest)
    }
}

/// A meeting is titled by its day.
fn meeting(meeting: &Meeting, languages: &[Language], digest: Digest) -> Item {
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
    let notes = meeting.reviewed.iter().filter_map(|own| {
        let title = own.title.iter().map(|(_, title)| title).next();
        Some(say_of(title.unwrap_or_default(), &own.title, "note", own.note.clone()?))
    });
    let next = meeting
        .next
        .map(|next| say("next", in_each(languages, |own| own.day(next))));
    let actions = meeting.actions.iter().flat_map(|own| of_action(own, languages));
    let told = [say("chair", meeting.chair.clone())].into_iter();
    Item {
        decisions: decided.collect(),
        statements: told.chain(notes).chain(actions).chain(next).collect(),
        ..item(Kind::Meeting, &meeting.id, titles, digest.of_texts(&seen))
    }
}

fn of_action(action: &Action, languages: &[Language]) -> Vec<Statement> {
    let about = |what: &str, text: Localized| say_of(action.id.as_str(), &action.title, what, text);
    let day = |what: &str, day: jiff::civil::Date| about(what, in_each(languages, |own| own.day(day)));
    let told = [
        about("action", action.title.clone()),
        about("owner", action.owner.clone()),
        day("due", action.due),
    ];
    told.into_iter()
        .chain(action.done.map(|done| day("done", done)))
        .collect()
}

fn initiative(initiative: &Initiative, report: &Report, digest: Digest) -> Item {
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
    let rounds = initiative.rounds.iter().enumerate();
    let rounds = rounds.flat_map(|(place, round)| of_round(place + 1, round, &report.settings.languages));
    let organisation = report.settings.dimension(dimension.as_str());
    let member = organisation.and_then(|own| own.member(member));
    let state = in_each(&report.settings.languages, |_| initiative.state.as_str().to_owned());
    let told = [
        Some(say("state", state)),
        member.map(|name| say("member", name.clone())),
    ];
    Item {
        statements: told.into_iter().flatten().chain(rounds).collect(),
        ..item(
            Kind::Initiative,
            &initiative.id,
            initiative.title.clone(),
            digest.of_texts(&seen),
        )
    }
}

fn of_round(number: usize, round: &Round, languages: &[Language]) -> Vec<Statement> {
    let day = in_each(languages, |own| own.day(round.tried));
    let told = [
        ("tried", &round.what),
        ("feedback", &round.feedback),
        ("change", &round.change),
    ];
    let about = |(what, text): (&str, &Localized)| say_of(&format!("round-{number}"), &day, what, text.clone());
    told.into_iter().map(about).collect()
}

fn texts(text: &Localized) -> Vec<String> {
    text.iter().map(|(_, text)| text.to_owned()).collect()
}

fn page(page: &FreePage, digest: Digest) -> Item {
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
        ..item(Kind::Page, &page.id, Localized::new(titles.collect()), digest.of(seen))
    }
}

fn rollout(rollout: &Rollout, languages: &[Language], digest: Digest) -> Item {
    let titles_of = rollout.title.iter().map(|(_, title)| title.as_bytes().to_vec());
    let seen: Vec<Vec<u8>> = titles_of.chain(rollout.stages.iter().flat_map(stage)).collect();
    let digest = digest.of(seen.iter().map(Vec::as_slice));
    let statements = rollout.stages.iter().flat_map(|stage| of_stage(stage, languages));
    Item {
        statements: statements.collect(),
        ..item(Kind::Rollout, &rollout.id, rollout.title.clone(), digest)
    }
}

fn of_stage(stage: &Stage, languages: &[Language]) -> Vec<Statement> {
    let about = |what: &str, text: Localized| say_of(stage.id.as_str(), &stage.title, what, text);
    let day = |what: &str, day: Day| about(what, in_each(languages, |own| day_of_plan(day, own)));
    let span = |what: &str, span: Span| {
        let text = |own: Language| format!("{} – {}", day_of_plan(span.start, own), day_of_plan(span.end, own));
        about(what, in_each(languages, text))
    };
    let areas = |own: Language| {
        stage
            .areas
            .iter()
            .map(|area| area.get(own))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let told = [
        Some(about("stage", stage.title.clone())),
        Some(span("planned", stage.planned)),
        stage.original.map(|original| span("planned-first", original)),
        stage.actual.start.map(|start| day("started", start)),
        stage.actual.end.map(|end| day("done", end)),
        (!stage.areas.is_empty()).then(|| about("areas", in_each(languages, areas))),
    ];
    told.into_iter().flatten().collect()
}

/// A day, or the month where its author named no more.
fn day_of_plan(day: Day, language: Language) -> String {
    if day.by_month {
        language.period(Period::containing(day.date, Cadence::Monthly))
    } else {
        language.day(day.date)
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
