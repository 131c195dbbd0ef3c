//! `LANG/feed.xml`: messages, decisions, changes of targets, restated values and editions as an Atom feed (RFC 4287).

use std::collections::BTreeMap;

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::{Timestamp, civil::Date};

use super::inventory::{self, Digest};
use crate::{
    analyse::Revision,
    history::{Item, Kind, Published},
    language::Format,
    model::{Decision, Label, Letter, Meeting, Message, Metric, Period, Settings, Target, in_language},
    page::{Address, Edition, Headline, Revised, Volume, feed_path, what_a_meeting_decided},
    site::SitePath,
};

/// The year in every id: a `tag:` URI holds the year in which its authority was in use, and an id never changes.
const TAG_YEAR: i16 = 2026;

/// Entries of a feed, at most.
const MOST: usize = 50;

/// The feed of a volume: the newest entries first.
pub(super) fn feed(volume: &Volume<'_>) -> String {
    let source = Source {
        volume,
        settings: &volume.report().settings,
        tag: tag(&volume.edition),
    };
    let messages = volume
        .report()
        .messages
        .iter()
        .take(MOST)
        .map(|message| source.message(message));
    let decided = |meeting: &&Meeting| !meeting.reviewed.is_empty();
    let meetings = volume.report().meetings.iter().filter(decided).take(MOST);
    let decisions = meetings.map(|meeting| source.decisions(meeting));
    let targets = volume
        .report()
        .metrics
        .iter()
        .flat_map(|metric| source.target_changes(metric));
    let restatements = volume
        .report()
        .metrics
        .iter()
        .flat_map(|metric| source.restatements(metric));
    let news = decisions.chain(targets).chain(restatements).chain(source.editions());
    let mut entries: Vec<Entry> = messages.chain(news).collect();
    entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
    // an edition that a rollback brought back is known twice
    entries.dedup_by(|next, one| next.id == one.id);
    entries.truncate(MOST);
    let latest = entries.first().map(|entry| entry.updated);
    let language = volume.language();
    let feed = Feed {
        title: Text::plain(source.settings.title.get(language)),
        id: source.id(&format!("feed/{}/{}", volume.edition.audience, language.code())),
        updated: latest.unwrap_or_else(|| source.midnight(volume.edition.as_of.date)),
        lang: Some(language.code().to_owned()),
        links: vec![
            Link {
                rel: "self".to_owned(),
                ..source.link(&feed_path(language))
            },
            source.link(&Address::Home.path(language)),
        ],
        generator: Some(Generator {
            value: "Milepost".to_owned(),
            version: Some(crate::VERSION.to_owned()),
            ..Generator::default()
        }),
        entries,
        ..Feed::default()
    };
    feed.to_string()
}

/// What all ids begin with: a `tag:` URI (RFC 4151), which stays the same wherever the site is served.
///
/// The first edition chose the authority: a later `base_url` or address must not make every entry a new one.
pub(super) fn tag(edition: &Edition<'_>) -> String {
    let chosen = edition.history.editions().find_map(|own| own.inventory.tag.clone());
    chosen.unwrap_or_else(|| {
        let settings = &edition.report.settings;
        let host = settings.base_url.as_deref().and_then(|url| url.split('/').nth(2));
        let mail = settings.contact.as_ref().and_then(|contact| contact.email.as_deref());
        let authority = host.and_then(|host| host.split(':').next()).or(mail);
        format!("tag:{},{TAG_YEAR}", authority.unwrap_or("milepost.invalid"))
    })
}

struct Source<'a> {
    volume: &'a Volume<'a>,
    settings: &'a Settings,
    /// What all ids begin with.
    tag: String,
}

impl Source<'_> {
    fn message(&self, message: &Message) -> Entry {
        let (_, letter) = in_language(&message.letters, self.volume.language());
        let published = self.published(message, letter);
        Entry {
            title: Text::plain(letter.title.as_str()),
            id: self.id(&format!("message/{}", self.first_name(message))),
            updated: self.corrected(message).map_or(published, |day| day.max(published)),
            published: Some(published),
            authors: vec![Person {
                name: letter.author.name.clone(),
                ..Person::default()
            }],
            summary: Some(Text::plain(letter.summary.as_str())),
            links: vec![self.link(&Address::Message(message.id.clone()).path(self.volume.language()))],
            ..Entry::default()
        }
    }

    /// The message as earlier editions published it, oldest first.
    fn versions<'m>(&'m self, message: &'m Message) -> impl Iterator<Item = (&'m Published, &'m Item)> {
        let named = |item: &&Item| {
            let mut names = std::iter::once(&message.id).chain(message.aliases());
            item.kind == Kind::Message && names.any(|name| name.as_str() == item.id)
        };
        let editions = self.volume.edition.history.editions();
        editions.filter_map(move |edition| Some((edition, edition.inventory.items.iter().find(named)?)))
    }

    /// The name by which readers first got a message, whatever it was renamed to since.
    fn first_name(&self, message: &Message) -> String {
        let own = inventory::message(message, self.digest());
        let first = self.versions(message).next().map_or(&own, |(_, item)| item);
        first.aliases.first().unwrap_or(&first.id).clone()
    }

    fn digest(&self) -> Digest {
        Digest::after(self.volume.edition.history)
    }

    /// When the words of a message last changed after it had been published.
    fn corrected(&self, message: &Message) -> Option<FixedDateTime> {
        let own = inventory::message(message, self.digest()).digest;
        let mut known: Option<&str> = None;
        let mut corrected = None;
        for (edition, item) in self.versions(message) {
            if known.is_some_and(|known| known != item.digest) {
                corrected = Some(self.moment(edition.label, edition.as_of));
            }
            known = Some(&item.digest);
        }
        let edited = known.is_some_and(|known| known != own);
        edited
            .then(|| self.midnight(self.volume.edition.as_of.date))
            .or(corrected)
    }

    /// When readers got an edition: its publication where it is known, else the start of the day of its data.
    fn moment(&self, label: Label, as_of: Date) -> FixedDateTime {
        let mut editions = self.volume.edition.history.editions();
        let published = editions.find(|own| own.label == label).and_then(|own| own.published);
        published.map_or_else(|| self.midnight(as_of), date_time)
    }

    /// One entry for each meeting: what was decided, item by item.
    fn decisions(&self, meeting: &Meeting) -> Entry {
        let (language, catalogue) = (self.volume.language(), self.volume.catalogue());
        let told = |decision: &Decision| {
            let outcome = catalogue.text(&format!("outcome-{}", decision.outcome.as_str()));
            format!("{outcome}: {}", decision.title.get(language))
        };
        let summary: Vec<String> = meeting.reviewed.iter().map(told).collect();
        let title = what_a_meeting_decided(meeting, self.volume);
        Entry {
            summary: Some(Text::plain(summary.join("; "))),
            links: vec![self.link(&Address::Meeting(meeting.id.clone()).path(language))],
            ..self.news(title, &format!("meeting/{}", meeting.id), self.midnight(meeting.date))
        }
    }

    /// One entry for each target that took the place of an earlier one.
    fn target_changes(&self, metric: &Metric) -> Vec<Entry> {
        metric
            .targets
            .windows(2)
            .map(|pair| self.target_change(metric, &pair[0], &pair[1]))
            .collect()
    }

    fn target_change(&self, metric: &Metric, before: &Target, now: &Target) -> Entry {
        let language = self.volume.language();
        let format = Format::of(metric, language);
        let texts = [
            ("title", metric.title.get(language).to_owned()),
            ("date", language.day(now.announced)),
            ("before", format.value(before.value)),
            ("before_due", language.period(before.due)),
            ("now", format.value(now.value)),
            ("now_due", language.period(now.due)),
        ];
        let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let reason = now
            .reason
            .as_ref()
            .map(|reason| format!(" {}", reason.get(language)))
            .unwrap_or_default();
        let summary = self.volume.catalogue().with("feed-target-summary", &arguments) + &reason;
        let title = self.volume.catalogue().with("feed-target", &arguments);
        let name = format!("target/{}/{}", metric.id, now.announced);
        Entry {
            summary: Some(Text::plain(summary)),
            links: vec![self.link(&Address::Metric(metric.id.clone()).path(language))],
            ..self.news(title, &name, self.midnight(now.announced))
        }
    }

    /// One entry for each value that took the place of a published one; those of the parts of a period that an edition changed
    /// together are one.
    fn restatements(&self, metric: &Metric) -> Vec<Entry> {
        let (_, vintages) = self.volume.edition.analysed(metric);
        let whole = vintages.revisions().map(|revision| self.restatement(metric, &revision));
        let mut parts: BTreeMap<(Period, Label), Vec<Revision<'_>>> = BTreeMap::new();
        for revision in vintages.revisions_of_parts() {
            parts
                .entry((revision.period, revision.now.edition))
                .or_default()
                .push(revision);
        }
        let parts = parts
            .into_values()
            .map(|revisions| self.restated_parts(metric, &revisions));
        whole.chain(parts).collect()
    }

    /// What an edition changed in the parts of a period; at least one.
    fn restated_parts(&self, metric: &Metric, revisions: &[Revision<'_>]) -> Entry {
        let (language, catalogue) = (self.volume.language(), self.volume.catalogue());
        let (period, now) = (revisions[0].period, revisions[0].now);
        let told = revisions.iter().take(MOST).map(|revision| {
            let told = Revised::of(metric, revision, self.volume);
            let arguments = [("what", told.what), ("before", told.before), ("now", told.now)];
            catalogue.with(
                "feed-restated-part",
                &arguments.each_ref().map(|(name, text)| (*name, text.as_str())),
            )
        });
        let more = revisions.len().saturating_sub(MOST);
        let more = (more > 0).then(|| catalogue.count("changes-more", more));
        let reason = now.reason.as_ref().map(|reason| reason.get(language).to_owned());
        let summary: Vec<String> = told.chain(more).chain(reason).collect();
        let arguments = [
            ("title", metric.title.get(language)),
            ("period", &language.period(period)),
        ];
        let title = catalogue.with_counts("feed-restated-parts", &arguments, &[("count", revisions.len())]);
        let name = format!("restatement/{}/{period}/{}/parts", metric.id, now.edition);
        Entry {
            summary: Some(Text::plain(summary.join(" "))),
            links: vec![self.link(&Address::Metric(metric.id.clone()).path(language))],
            ..self.news(title, &name, self.moment(now.edition, now.as_of))
        }
    }

    fn restatement(&self, metric: &Metric, revision: &Revision<'_>) -> Entry {
        let (language, catalogue) = (self.volume.language(), self.volume.catalogue());
        let told = Revised::of(metric, revision, self.volume);
        let texts = [
            ("title", metric.title.get(language).to_owned()),
            ("period", language.period(revision.period)),
            ("before", told.before),
            ("now", told.now),
            ("earlier", self.volume.name_of(revision.before.edition)),
        ];
        let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let reason = revision.now.reason.as_ref();
        let reason = reason.map(|reason| format!(" {}", reason.get(language)));
        let (title, summary) = match (revision.before.value, revision.now.value) {
            (_, None) => ("feed-taken-back", "feed-taken-back-summary"),
            (None, _) => ("feed-restored", "feed-restored-summary"),
            _ => ("feed-restated", "feed-restated-summary"),
        };
        let summary = catalogue.with(summary, &arguments) + &reason.unwrap_or_default();
        let name = format!("restatement/{}/{}/{}", metric.id, revision.period, revision.now.edition);
        let moment = self.moment(revision.now.edition, revision.now.as_of);
        Entry {
            summary: Some(Text::plain(summary)),
            links: vec![self.link(&Address::Metric(metric.id.clone()).path(language))],
            ..self.news(catalogue.with(title, &arguments), &name, moment)
        }
    }

    /// One entry for each edition; a draft is none.
    fn editions(&self) -> Vec<Entry> {
        let edition = &self.volume.edition;
        let language = self.volume.language();
        let earlier = edition.history.editions().map(|own| {
            let link = self.elsewhere(own.label, &Address::Home.path(language));
            let headline = Headline::published(own, language);
            self.edition((own.label, own.as_of), headline, link)
        });
        let own = (!edition.history.is_draft()).then(|| {
            let link = self.link(&Address::Changes.path(language));
            let metric = edition.report.metric(self.settings.headline.as_str());
            let headline = metric.and_then(|metric| Headline::of(metric, language));
            self.edition((edition.label, edition.as_of.date), headline, link)
        });
        earlier.chain(own).collect()
    }

    /// The number that the edition leads with, and the day of its data.
    fn edition(&self, (label, as_of): (Label, Date), headline: Option<Headline>, link: Link) -> Entry {
        let catalogue = self.volume.catalogue();
        let date = self.volume.language().day(as_of);
        let told = headline.map(|headline| headline.told(catalogue));
        let told = told.into_iter().chain([catalogue.with("as-of", &[("date", &date)])]);
        let summary: Vec<String> = told.collect();
        let name = format!("edition/{label}");
        Entry {
            summary: Some(Text::plain(summary.join(". "))),
            links: vec![link],
            ..self.news(self.volume.name_of(label), &name, self.moment(label, as_of))
        }
    }

    /// An entry by the office.
    fn news(&self, title: String, name: &str, published: FixedDateTime) -> Entry {
        Entry {
            title: Text::plain(title),
            id: self.id(name),
            updated: published,
            published: Some(published),
            authors: vec![self.office()],
            ..Entry::default()
        }
    }

    fn office(&self) -> Person {
        let office = self
            .settings
            .contact
            .as_ref()
            .map_or(&self.settings.title, |contact| &contact.name);
        Person {
            name: office.get(self.volume.language()).to_owned(),
            ..Person::default()
        }
    }

    /// When readers could first see a message: the end of its embargo, else the start of its day.
    fn published(&self, message: &Message, letter: &Letter) -> FixedDateTime {
        letter.publish_at.map_or_else(|| self.midnight(message.date), date_time)
    }

    fn midnight(&self, date: Date) -> FixedDateTime {
        let instant = self.settings.timezone.to_timestamp(date.at(0, 0, 0, 0));
        date_time(instant.unwrap_or(Timestamp::UNIX_EPOCH))
    }

    /// Absolute where the site knows its address, else relative to the feed.
    fn link(&self, path: &SitePath) -> Link {
        let feed = feed_path(self.volume.language());
        alternate(match &self.settings.base_url {
            Some(base) => format!("{base}{path}"),
            None => feed.link_to(path),
        })
    }

    /// The same to a page of an earlier edition: editions lie beside the folder that `base_url` is the address of.
    fn elsewhere(&self, label: Label, path: &SitePath) -> Link {
        let feed = feed_path(self.volume.language());
        alternate(match &self.settings.base_url {
            Some(base) => format!("{}{label}/{path}", beside(base)),
            None => self.volume.elsewhere(&feed, label, path),
        })
    }

    fn id(&self, name: &str) -> String {
        format!("{}:{name}", self.tag)
    }
}

fn alternate(href: String) -> Link {
    Link {
        href,
        rel: "alternate".to_owned(),
        ..Link::default()
    }
}

/// The address of the folder that holds the folder at an address; a host holds itself.
fn beside(address: &str) -> &str {
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    let folder = address.trim_end_matches('/');
    match folder.rfind('/') {
        Some(slash) if slash >= host => &address[..=slash],
        _ => address,
    }
}

/// An instant to the second.
fn date_time(instant: Timestamp) -> FixedDateTime {
    let second = Timestamp::from_second(instant.as_second()).unwrap_or(instant);
    let text = second.to_string();
    FixedDateTime::parse_from_rfc3339(&text).expect("jiff writes instants as RFC 3339 wants them")
}
