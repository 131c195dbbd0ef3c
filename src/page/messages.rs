//! Lists of messages: the newest, and those of each year.

use std::sync::Arc;

use super::{Address, Page, Volume};
use crate::{
    model::{Message, Report, in_language},
    site::SitePath,
    theme::{Value, View, view},
};

/// Messages on the first list; older ones are listed by year.
const NEWEST: usize = 50;

/// The years that have messages and how many, newest first.
pub(super) fn years(report: &Report) -> Vec<(i16, usize)> {
    let mut years: Vec<(i16, usize)> = Vec::new();
    for message in &report.messages {
        match years.last_mut() {
            Some((year, count)) if *year == message.date.year() => *count += 1,
            _ => years.push((message.date.year(), 1)),
        }
    }
    years
}

/// The page of the newest messages.
pub(super) fn newest(volume: &Volume<'_>) -> Page {
    let messages = &volume.report().messages;
    let head = match messages.first() {
        None => Head {
            title: volume.catalogue().text("no-messages"),
            lead: None,
            crumb: None,
        },
        Some(newest) => Head {
            title: newest_message(newest, volume),
            lead: Some(how_many(messages.len(), volume)),
            crumb: None,
        },
    };
    list(Address::Messages, head, messages.iter().take(NEWEST), volume)
}

/// The day of the newest message and from whom it is, unless that is in another language. Its title stands in its row only: what is
/// withdrawn from an edition is cut out of lists, and cannot be cut out of a headline.
fn newest_message(message: &Message, volume: &Volume<'_>) -> String {
    let language = volume.language();
    let (written, letter) = in_language(&message.letters, language);
    let date = language.day(message.date);
    if written != language {
        return volume
            .catalogue()
            .with("messages-newest-untranslated", &[("date", &date)]);
    }
    let arguments = [("date", date.as_str()), ("author", &letter.author.name)];
    volume.catalogue().with("messages-newest", &arguments)
}

/// Of how many the first is the newest, and that not all are listed.
fn how_many(count: usize, volume: &Volume<'_>) -> String {
    let all = volume.catalogue().count("messages-count", count);
    if count <= NEWEST {
        return all;
    }
    let listed = volume.catalogue().count("messages-listed", NEWEST);
    format!("{all} {listed}")
}

/// What stands over a list.
struct Head {
    title: String,
    lead: Option<String>,
    crumb: Option<String>,
}

/// The page of the messages of a year.
pub(super) fn of_year(year: i16, volume: &Volume<'_>) -> Page {
    let title = volume
        .catalogue()
        .with("messages-of-year", &[("year", &year.to_string())]);
    let messages = volume
        .report()
        .messages
        .iter()
        .filter(|message| message.date.year() == year);
    let messages: Vec<&Arc<Message>> = messages.collect();
    let head = Head {
        title,
        lead: Some(volume.catalogue().count("messages-in-year", messages.len())),
        crumb: Some(volume.catalogue().with("year-only", &[("year", &year.to_string())])),
    };
    list(Address::MessagesOf(year), head, messages.into_iter(), volume)
}

fn list<'a>(
    address: Address,
    head: Head,
    messages: impl Iterator<Item = &'a Arc<Message>>,
    volume: &Volume<'_>,
) -> Page {
    let here = address.path(volume.language());
    let view = view! {
        headline: head.title.as_str(),
        lead: head.lead,
        messages: rows(messages, &here, volume),
        years: year_links(&address, &here, volume),
    };
    Page {
        address,
        template: "messages.html",
        title: head.title,
        crumb: head.crumb,
        view,
        excerpts: None,
    }
}

fn year_links(current: &Address, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let link = |(year, count): (i16, usize)| {
        let address = Address::MessagesOf(year);
        let arguments = [("year", year.to_string()), ("count", count.to_string())];
        let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
        view! {
            href: here.link_to(&address.path(volume.language())),
            text: volume.catalogue().with("year-count", &arguments),
            current: address == *current,
        }
    };
    years(volume.report()).into_iter().map(link).collect()
}

/// Messages as rows: date and author, headline, summary.
pub(super) fn rows<'a>(
    messages: impl Iterator<Item = &'a Arc<Message>>,
    here: &SitePath,
    volume: &Volume<'_>,
) -> Vec<Value> {
    let language = volume.language();
    let row = |message: &Arc<Message>| {
        let (written, letter) = in_language(&message.letters, language);
        Value::from(view! {
            datetime: message.date.to_string(),
            date: language.short_day(message.date),
            author: letter.author.line(written),
            title: letter.title.as_str(),
            summary: letter.summary.as_str(),
            href: here.link_to(&Address::Message(message.id.clone()).path(language)),
            lang: (written != language).then(|| written.code()),
        })
    };
    messages.map(row).collect()
}
