//! Feeds, read as a feed reader reads them.

mod common;

use std::sync::Arc;

use common::{Content, Files};
use feed_rs::model::{Entry, Feed};
use milepost::history::History;

fn feed(content: &Content, language: &str) -> Feed {
    read(&content.site(), language)
}

fn read(site: &Files, language: &str) -> Feed {
    let text = &site[&format!("{language}/feed.xml")];
    feed_rs::parser::parse(text.as_slice()).expect("a feed reader can read it")
}

/// The English feed of a draft after an edition of March, which was published on 9 April.
fn later(first: &Content, now: &Content) -> Feed {
    let history = first.remembered_after(&History::default(), "2026-03-31");
    let march = history.last().expect("an edition").clone();
    let march = march.at("2026-04-09T01:00:00Z".parse().expect("a moment"));
    read(
        &now.site_after(&History::new(vec![Arc::new(march)]), "2026-04-30"),
        "en",
    )
}

fn entry<'f>(feed: &'f Feed, id: &str) -> &'f Entry {
    let ids: Vec<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    let place = ids.iter().position(|own| *own == id);
    &feed.entries[place.unwrap_or_else(|| panic!("{id} in {ids:?}"))]
}

fn title(entry: &Entry) -> &str {
    entry.title.as_ref().map_or("", |title| &title.content)
}

fn summary(entry: &Entry) -> &str {
    entry.summary.as_ref().map_or("", |summary| &summary.content)
}

fn updated(entry: &Entry) -> String {
    entry.updated.map(|moment| moment.to_rfc3339()).unwrap_or_default()
}

const TWO_TARGETS: &str = "\
targets:
  - {announced: 2026-01-05, value: 36, due: 2028-12}
  - {announced: 2026-02-09, value: 50, due: 2028-12, reason: {ko: 더 빨리., en: Sooner.}}
";

fn with_two_targets() -> Content {
    let one = "targets:\n  - {announced: 2026-01-05, value: 36, due: 2028-12}\n";
    Content::minimal().edit("metrics/output.yaml", one, TWO_TARGETS)
}

#[test]
fn a_message_is_an_entry_of_the_start_of_its_day() {
    let feed = feed(&Content::minimal(), "en");
    let entry = &feed.entries[0];
    assert_eq!((title(entry), summary(entry)), ("We start", "A new target."));
    assert_eq!(entry.authors[0].name.as_deref(), Some("Hong Gil-dong"));
    assert_eq!(updated(entry), "2026-03-01T15:00:00+00:00");
}

#[test]
fn a_message_under_embargo_is_an_entry_of_its_end() {
    let embargo = "audience: general\npublish_at: 2026-03-02T09:30:00+09:00\n";
    let content = Content::minimal().edit("messages/2026-03-02-start.en.md", "audience: general\n", embargo);
    assert_eq!(updated(&feed(&content, "en").entries[0]), "2026-03-02T00:30:00+00:00");
}

#[test]
fn a_changed_target_is_an_entry_with_both_numbers() {
    let feed = feed(&with_two_targets(), "ko");
    let entry = &feed.entries[1];
    assert_eq!(title(entry), "생산량 목표가 36.0에서 50.0으로 바뀌었습니다");
    assert_eq!(
        summary(entry),
        "2026년 2월 9일에 목표를 2028년 12월까지 36.0에서 2028년 12월까지 50.0으로 바꾸었습니다. 더 빨리."
    );
    assert_eq!(entry.id, "tag:milepost.invalid,2026:target/output/2026-02-09");
}

const MEETING: &str = "\
audience: general
chair: {ko: 의장, en: Chair}
reviewed:
  - {topic: security, title: {ko: 계정 제공, en: Accounts}, outcome: deferred}
  - {topic: adoption, title: {ko: 둘째 공장, en: Second plant}, outcome: approved}
";

#[test]
fn a_meeting_is_an_entry_with_its_decisions() {
    let content = Content::minimal().with("governance/2026-04-20.yaml", MEETING);
    let korean = &feed(&content, "ko").entries[0];
    assert_eq!(title(korean), "2026년 4월 20일 위원회는 2건 가운데 1건을 승인했습니다");
    assert_eq!(summary(korean), "보류: 계정 제공; 승인: 둘째 공장");
    let english = &feed(&content, "en").entries[0];
    assert_eq!(title(english), "On 20 April 2026 the committee approved 1 of 2 items");
    assert_eq!(summary(english), "Deferred: Accounts; Approved: Second plant");
    assert_eq!(english.id, "tag:milepost.invalid,2026:meeting/2026-04-20");
    assert_eq!(english.links[0].href, "governance/2026-04-20/index.html");
    assert_eq!(updated(english), "2026-04-19T15:00:00+00:00");
}

#[test]
fn a_meeting_that_decided_nothing_or_is_to_come_is_no_entry() {
    let nothing = "audience: general\nchair: {ko: 의장, en: Chair}\nreviewed: []\n";
    let content = Content::minimal().with("governance/2026-04-20.yaml", nothing);
    let feed = feed(&content.with("governance/2026-12-16.yaml", MEETING), "en");
    assert_eq!(feed.entries.iter().map(title).collect::<Vec<_>>(), ["We start"]);
}

#[test]
fn the_newest_entry_comes_first_and_dates_the_feed() {
    let feed = feed(&with_two_targets(), "en");
    let titles: Vec<&str> = feed.entries.iter().map(title).collect();
    assert_eq!(titles, ["We start", "Output: target changed from 36.0 to 50.0"]);
    assert_eq!(feed.updated, feed.entries[0].updated);
}

#[test]
fn links_are_absolute_where_the_site_knows_its_address() {
    let plain = feed(&Content::minimal(), "en");
    assert_eq!(plain.entries[0].links[0].href, "messages/2026-03-02-start/index.html");
    let settings = "base_url: https://ax.example.com\n";
    let known = feed(&Content::minimal().append("site.yaml", settings), "en");
    let href = "https://ax.example.com/en/messages/2026-03-02-start/index.html";
    assert_eq!(known.entries[0].links[0].href, href);
    assert_eq!(known.entries[0].id, "tag:ax.example.com,2026:message/2026-03-02-start");
}

#[test]
fn ids_stay_as_the_first_edition_made_them() {
    let contact = "contact: {name: {ko: 가, en: A}, email: ax@example.org}\n";
    let first = Content::minimal().append("site.yaml", contact);
    let served = "base_url: https://ax.example.com/latest/\n";
    let now = Content::minimal().append("site.yaml", served);
    assert!(feed(&now, "en").id.starts_with("tag:ax.example.com,2026:"));
    let feed = later(&first, &now);
    let ids = std::iter::once(&feed.id).chain(feed.entries.iter().map(|entry| &entry.id));
    let foreign: Vec<&String> = ids.filter(|id| !id.starts_with("tag:ax@example.org,2026:")).collect();
    assert_eq!(foreign, [""; 0]);
}

#[test]
fn a_renamed_message_keeps_its_id() {
    let renamed = |content: Content, language: &str| {
        let former = format!("messages/2026-03-02-start.{language}.md");
        let aliases = "audience: general\naliases: [2026-03-02-start]\n";
        let text = content.text(&former).replace("audience: general\n", aliases);
        content
            .without(&former)
            .with(&format!("messages/2026-03-03-departure.{language}.md"), text)
    };
    let now = ["ko", "en"].into_iter().fold(Content::minimal(), renamed);
    let id = "tag:milepost.invalid,2026:message/2026-03-02-start";
    assert_eq!(title(entry(&feed(&now, "en"), id)), "We start");
    let feed = later(&Content::minimal(), &now);
    assert_eq!(
        entry(&feed, id).links[0].href,
        "messages/2026-03-03-departure/index.html"
    );
}

#[test]
fn a_corrected_message_is_updated_and_others_are_not() {
    let id = "tag:milepost.invalid,2026:message/2026-03-02-start";
    let same = later(&Content::minimal(), &Content::minimal());
    assert_eq!(updated(entry(&same, id)), "2026-03-01T15:00:00+00:00");
    let edited = Content::minimal().edit("messages/2026-03-02-start.en.md", "A new target.", "A bold target.");
    let feed = later(&Content::minimal(), &edited);
    assert_eq!(updated(entry(&feed, id)), "2026-04-29T15:00:00+00:00");
    let published = entry(&feed, id).published.map(|moment| moment.to_rfc3339());
    assert_eq!(published.as_deref(), Some("2026-03-01T15:00:00+00:00"));
}

#[test]
fn an_edition_is_an_entry_of_its_publication_with_its_number() {
    let feed = later(&Content::minimal(), &Content::minimal());
    let edition = entry(&feed, "tag:milepost.invalid,2026:edition/2026-03");
    assert_eq!(title(edition), "March 2026 edition");
    assert_eq!(
        summary(edition),
        "Output: 2.5 (February 2026). Data as of 31 March 2026"
    );
    assert_eq!(updated(edition), "2026-04-09T01:00:00+00:00");
}

#[test]
fn a_link_to_an_edition_is_absolute_too() {
    for (base, expected) in [
        (
            "https://example.com/ax/latest/",
            "https://example.com/ax/2026-03/en/index.html",
        ),
        (
            "https://ax.example.com/",
            "https://ax.example.com/2026-03/en/index.html",
        ),
    ] {
        let content = Content::minimal().append("site.yaml", format!("base_url: {base}\n").as_str());
        let feed = later(&content, &content);
        let edition = feed.entries.iter().find(|entry| entry.id.ends_with("edition/2026-03"));
        assert_eq!(edition.expect("an edition").links[0].href, expected);
    }
}

#[test]
fn hostile_words_stay_words() {
    let content = Content::minimal().edit("messages/2026-03-02-start.en.md", "We start", "\"]]> <b>&amp;</b>\"");
    assert_eq!(title(&feed(&content, "en").entries[0]), "]]> <b>&amp;</b>");
}
