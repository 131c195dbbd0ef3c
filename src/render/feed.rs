//! `LANG/feed.xml`: messages and changes of targets as an Atom feed (RFC 4287).

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::{Timestamp, civil::Date};

use crate::{
    language::Format,
    model::{Letter, Message, Metric, Settings, Target, in_language},
    page::{Address, Volume, feed_path},
    site::SitePath,
};

/// The year in the ids of feeds: a `tag:` URI holds a year, and the id of a feed never changes.
const FEED_YEAR: i16 = 2026;

/// Entries of a feed, at most.
const MOST: usize = 50;

/// The feed of a volume: the newest entries first.
pub(super) fn feed(volume: &Volume<'_>) -> String {
    let source = Source {
        volume,
        settings: &volume.report().settings,
    };
    let messages = volume
        .report()
        .messages
        .iter()
        .take(MOST)
        .map(|message| source.message(message));
    let targets = volume
        .report()
        .metrics
        .iter()
        .flat_map(|metric| source.target_changes(metric));
    let mut entries: Vec<Entry> = messages.chain(targets).collect();
    entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
    entries.truncate(MOST);
    let latest = entries.first().map(|entry| entry.updated);
    let language = volume.language();
    let feed = Feed {
        title: Text::plain(source.settings.title.get(language)),
        id: source.tag(
            FEED_YEAR,
            &format!("feed/{}/{}", volume.edition.audience, language.code()),
        ),
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

struct Source<'a> {
    volume: &'a Volume<'a>,
    settings: &'a Settings,
}

impl Source<'_> {
    fn message(&self, message: &Message) -> Entry {
        let (_, letter) = in_language(&message.letters, self.volume.language());
        let published = self.published(message, letter);
        Entry {
            title: Text::plain(letter.title.as_str()),
            id: self.tag(message.date.year(), &format!("message/{}", message.id)),
            updated: published,
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
        let published = self.midnight(now.announced);
        Entry {
            title: Text::plain(self.volume.catalogue().with("feed-target", &arguments)),
            id: self.tag(now.announced.year(), &format!("target/{}/{}", metric.id, now.announced)),
            updated: published,
            published: Some(published),
            authors: vec![self.office()],
            summary: Some(Text::plain(summary)),
            links: vec![self.link(&Address::Metric(metric.id.clone()).path(language))],
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
        let href = match &self.settings.base_url {
            Some(base) => format!("{base}{path}"),
            None => feed.link_to(path),
        };
        Link {
            href,
            rel: "alternate".to_owned(),
            ..Link::default()
        }
    }

    /// A `tag:` URI (RFC 4151), which stays the same wherever the site is served.
    fn tag(&self, year: i16, name: &str) -> String {
        let host = self.settings.base_url.as_deref().and_then(|url| url.split('/').nth(2));
        let mail = self
            .settings
            .contact
            .as_ref()
            .and_then(|contact| contact.email.as_deref());
        let authority = host
            .and_then(|host| host.split(':').next())
            .or(mail)
            .unwrap_or("milepost.invalid");
        format!("tag:{authority},{year}:{name}")
    }
}

fn date_time(instant: Timestamp) -> FixedDateTime {
    let text = instant.to_string();
    FixedDateTime::parse_from_rfc3339(&text).expect("jiff writes instants as RFC 3339 wants them")
}
