//! What readers look a page up by: its name, what it tells, and the words on it.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Address, Subject, Volume, governance, rollout, verdict};
use crate::{
    language::Language,
    model::{FreePage, Initiative, Localized, Meeting, Message, Metric, Rollout, in_language},
};

/// The groups in which pages are found, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// Metrics.
    Metrics,
    /// Messages.
    Messages,
    /// Every other page.
    Others,
}

/// A page as readers look it up.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) address: Address,
    pub(crate) group: Group,
    /// The name of the page: of a metric its title, not what is found about it.
    pub(crate) title: Cow<'a, str>,
    /// The day it is of, where it is of a day.
    pub(crate) date: Option<Date>,
    /// The day of a message, the latest value of a metric, the section of another page; may be empty.
    pub(crate) detail: String,
    /// Names it is also looked up by: members, owners, authors, tags.
    pub(crate) keywords: String,
    /// What it tells, in plain sentences.
    pub(crate) text: Cow<'a, str>,
    /// Its Markdown.
    pub(crate) body: &'a str,
    /// The language it is written in.
    pub(crate) language: Language,
}

impl<'a> Entry<'a> {
    /// The entry of the page about a subject; the search page has none.
    pub(crate) fn of(subject: Subject<'a>, volume: &Volume<'a>) -> Option<Self> {
        let plain = |address, key| Self::new(address, volume.catalogue().text(key), volume);
        Some(match subject {
            Subject::Search => return None,
            Subject::Home(_) => plain(Address::Home, "home"),
            Subject::Changes(_) => plain(Address::Changes, "changes"),
            Subject::Metrics => plain(Address::Metrics, "metrics"),
            Subject::Messages => plain(Address::Messages, "messages"),
            Subject::Governance => plain(Address::Governance, "governance"),
            Subject::Initiatives => plain(Address::Initiatives, "initiatives"),
            Subject::Rollouts => plain(Address::Rollouts, "platform"),
            Subject::Training => plain(Address::Training, "training"),
            Subject::Print(_) => plain(Address::Print, "print"),
            Subject::MessagesOf(year) => {
                let title = volume
                    .catalogue()
                    .with("messages-of-year", &[("year", &year.to_string())]);
                Self::new(Address::MessagesOf(year), title, volume)
            }
            Subject::Metric(metric) => Self::metric(metric, volume),
            Subject::Message { message, .. } => Self::message(message, volume),
            Subject::Meeting(meeting) => Self::meeting(meeting, volume),
            Subject::Initiative(initiative) => Self::initiative(initiative, volume),
            Subject::Rollout(rollout) => Self::rollout(rollout, volume),
            Subject::Free(page) => Self::free(page, volume),
        })
    }

    fn new(address: Address, title: impl Into<Cow<'a, str>>, volume: &Volume<'_>) -> Self {
        Self {
            address,
            group: Group::Others,
            title: title.into(),
            date: None,
            detail: String::new(),
            keywords: String::new(),
            text: Cow::Borrowed(""),
            body: "",
            language: volume.language(),
        }
    }

    fn metric(metric: &'a Metric, volume: &Volume<'a>) -> Self {
        let language = volume.language();
        let value = metric.latest().map(|latest| {
            let value = volume.format(metric).value(latest.value);
            format!("{value}, {}", language.period(latest.period))
        });
        let revisions = metric.observations.iter().filter_map(|own| own.revised.as_ref());
        let reasons = metric.targets.iter().filter_map(|target| target.reason.as_ref());
        let told = metric.description.iter().chain(reasons).chain(revisions);
        let names = [&metric.owner, &metric.source].into_iter().flatten();
        Self {
            group: Group::Metrics,
            detail: value.unwrap_or_default(),
            keywords: joined(names.chain(members(metric, volume)), language),
            text: told_after(verdict::sentence(metric, volume), told, language),
            ..Self::new(Address::Metric(metric.id.clone()), metric.title.get(language), volume)
        }
    }

    fn message(message: &'a Message, volume: &Volume<'a>) -> Self {
        let (written, letter) = in_language(&message.letters, volume.language());
        Self {
            group: Group::Messages,
            date: Some(message.date),
            detail: volume.language().short_day(message.date),
            keywords: format!("{} {}", letter.author.line(written), letter.tags.join(" ")),
            text: letter.summary.as_str().into(),
            body: letter.body.markdown(),
            language: written,
            ..Self::new(Address::Message(message.id.clone()), letter.title.as_str(), volume)
        }
    }

    fn meeting(meeting: &'a Meeting, volume: &Volume<'a>) -> Self {
        let (catalogue, language) = (volume.catalogue(), volume.language());
        let day = language.day(meeting.date);
        let title = catalogue.with("meeting-of", &[("date", &day)]);
        let headline = governance::decided("meeting-headline", meeting, &day, volume);
        let decisions = meeting
            .reviewed
            .iter()
            .flat_map(|own| std::iter::once(&own.title).chain(&own.note));
        let actions = meeting.actions.iter().map(|action| &action.title);
        let owners = meeting.actions.iter().map(|action| &action.owner);
        Self {
            date: Some(meeting.date),
            detail: catalogue.text("governance"),
            keywords: joined(std::iter::once(&meeting.chair).chain(owners), language),
            text: told_after(headline, decisions.chain(actions), language),
            ..Self::new(Address::Meeting(meeting.id.clone()), title, volume)
        }
    }

    fn initiative(initiative: &'a Initiative, volume: &Volume<'a>) -> Self {
        let language = volume.language();
        let (dimension, member) = &initiative.member;
        let dimension = volume.report().settings.dimension(dimension.as_str());
        let member = dimension.and_then(|dimension| dimension.member(member));
        let rounds = initiative.rounds.iter();
        let told = rounds.flat_map(|round| [&round.what, &round.feedback, &round.change]);
        Self {
            detail: volume.catalogue().text("initiatives"),
            keywords: joined(member.into_iter(), language),
            text: joined(told, language).into(),
            ..Self::new(
                Address::Initiative(initiative.id.clone()),
                initiative.title.get(language),
                volume,
            )
        }
    }

    fn rollout(rollout: &'a Rollout, volume: &Volume<'a>) -> Self {
        let language = volume.language();
        let stages = rollout.stages.iter();
        let told = stages.flat_map(|stage| std::iter::once(&stage.title).chain(&stage.areas));
        Self {
            detail: volume.catalogue().text("platform"),
            text: told_after(rollout::finding(rollout, volume), told, language),
            ..Self::new(
                Address::Rollout(rollout.id.clone()),
                rollout.title.get(language),
                volume,
            )
        }
    }

    fn free(page: &'a FreePage, volume: &Volume<'a>) -> Self {
        let (written, sheet) = in_language(&page.sheets, volume.language());
        Self {
            body: sheet.body.markdown(),
            language: written,
            ..Self::new(Address::Free(page.id.clone()), sheet.title.as_str(), volume)
        }
    }
}

/// The dimensions that a metric is broken down by, and the members it has values of.
fn members<'a>(metric: &'a Metric, volume: &Volume<'a>) -> impl Iterator<Item = &'a Localized> {
    let settings = &volume.report().settings;
    metric.breakdowns.iter().flat_map(|(id, series)| {
        let dimension = settings.dimension(id.as_str());
        let members = series
            .iter()
            .filter_map(move |own| dimension.and_then(|dimension| dimension.member(&own.member)));
        dimension.map(|dimension| &dimension.title).into_iter().chain(members)
    })
}

/// A headline, and what is told below it.
fn told_after<'a>(
    headline: String,
    told: impl Iterator<Item = &'a Localized>,
    language: Language,
) -> Cow<'static, str> {
    let told = joined(told, language);
    let between = if told.is_empty() { "" } else { ". " };
    Cow::Owned(headline + between + &told)
}

/// Texts in one language as one; a part that is no sentence is set apart.
fn joined<'a>(texts: impl Iterator<Item = &'a Localized>, language: Language) -> String {
    let mut whole = String::new();
    for text in texts.map(|text| text.get(language).trim()) {
        if !whole.is_empty() {
            whole.push_str(if whole.ends_with(['.', '!', '?']) { " " } else { " · " });
        }
        whole.push_str(text);
    }
    whole
}
