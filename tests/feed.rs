//! Feeds, read as a feed reader reads them.

mod common;

use common::Content;
use feed_rs::model::{Entry, Feed};

fn feed(content: &Content, language: &str) -> Feed {
    let site = content.site();
    let text = &site[&format!("{language}/feed.xml")];
    feed_rs::parser::parse(text.as_slice()).expect("a feed reader can read it")
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
fn hostile_words_stay_words() {
    let content = Content::minimal().edit("messages/2026-03-02-start.en.md", "We start", "\"]]> <b>&amp;</b>\"");
    assert_eq!(title(&feed(&content, "en").entries[0]), "]]> <b>&amp;</b>");
}
