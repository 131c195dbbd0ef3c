//! Metrics, messages and feeds after a restatement, and pages that name their edition.

use milepost::{history::History, model::Label};
use serde_json::{Value, json};

use super::{
    CHANGES, MESSAGE, METRIC,
    common::{self, Content, Files},
    html, main_of, published, restated, says,
};

#[test]
fn the_metric_page_shows_what_was_first_published() {
    let (content, history) = published();
    let site = restated(content).site_after(&history, "2026-04-30");
    let text = main_of(&site, "en/metrics/output/index.html");
    says(&text, "Values restated after publication");
    says(&text, "Restated: 1 of the latest 2 values");
    says(&text, "February 2026 2.5 2026-03 2.7 +0.2 2026-04");
    says(&text, "February 2026 2.5 2.7 +0.2 Late reports. 2026-03 2026-04");
    says(&text, "February 2026 (restated)");
}

#[test]
fn the_data_name_the_edition_that_published_a_value_first() {
    let (content, history) = published();
    let history = restated(content).remembered_after(&history, "2026-04-30");
    let content = restated(Content::minimal()).append(METRIC, "  2026-03: 3\n");
    let site = content.site_after(&history, "2026-05-31");
    let data: Value = serde_json::from_slice(&site["data/metrics/output.json"]).unwrap();
    let first = |place: usize| &data["observations"][place]["first_published"];
    assert_eq!(*first(1), json!({ "edition": "2026-03", "value": 2.5 }));
    assert_eq!(*first(2), Value::Null);
}

#[test]
fn a_message_keeps_its_number_and_the_page_adds_what_it_is_now() {
    let (content, history) = published();
    let site = restated(content).site_after(&history, "2026-04-30");
    let text = main_of(&site, "en/messages/2026-03-02-start/index.html");
    says(&text, "Output was 2.5 .");
    says(&text, "Numbers restated since");
    says(&text, "Output February 2026 2.5 2.7 Late reports. 2026-03");
}

#[test]
fn a_message_keeps_a_number_that_was_taken_back() {
    let (content, history) = published();
    let taken_back = "2026-02: {value: null, revised: {ko: 틀림., en: Wrong.}}";
    let site = content
        .edit(METRIC, "2026-02: 2.5", taken_back)
        .site_after(&history, "2026-04-30");
    says(
        &main_of(&site, "en/messages/2026-03-02-start/index.html"),
        "Output February 2026 2.5 taken back Wrong.",
    );
    says(
        &main_of(&site, CHANGES),
        "Output February 2026 2.5 taken back Wrong. 2026-03 2026-04",
    );
}

#[test]
fn a_new_message_quotes_the_number_of_today() {
    let (content, history) = published();
    let message = |language: &str| content.text(&format!("messages/2026-03-02-start.{language}.md"));
    let (ko, en) = (message("ko"), message("en"));
    let content = restated(content)
        .with("messages/2026-04-20-again.ko.md", ko)
        .with("messages/2026-04-20-again.en.md", en);
    let (_, findings) = content.after(&history, "2026-04-30");
    says(
        &findings,
        "2026-04-20-again.en.md:7:13: error[wrong-quote]: the text says `2.5`, but `output` was `2.7`",
    );
    assert_eq!(findings.lines().count(), 2, "{findings}");
}

#[test]
fn a_quoted_gap_keeps_its_words_too() {
    let content = Content::minimal().edit(
        MESSAGE,
        "[2.5](metric:output@2026-02)",
        "[+0.5](metric:output@2026-02#gap)",
    );
    let history = content.remembered_after(&History::default(), "2026-03-31");
    let site = restated(content).site_after(&history, "2026-04-30");
    says(
        &main_of(&site, "en/messages/2026-03-02-start/index.html"),
        "Output February 2026 +0.5 +0.7 Late reports.",
    );
}

#[test]
fn pages_name_their_edition() {
    let (content, history) = published();
    let (label, again) = (Label::parse("2026-03.1").unwrap(), "2026-03-31");
    assert_eq!(history.next_label(again.parse().unwrap()), label);
    let site = content.site_after(&history.publishing(label), again);
    says(&main_of(&site, "en/index.html"), "March 2026 edition (correction 1)");
    says(&main_of(&site, "ko/index.html"), "2026년 3월 1차 정정 판");
    says(&html(&site, "en/index.html"), "edition 2026-03.1");
    let inventory: Value = serde_json::from_slice(&site["data/site.json"]).unwrap();
    assert_eq!(inventory["edition"], "2026-03.1");
}

#[test]
fn an_edition_can_be_built_again_to_the_byte() {
    let (content, first) = published();
    let content = restated(content);
    let second = content.remembered_after(&first, "2026-04-30");
    let last = second.last().expect("it was just published").clone();
    let again = content.site_after(&first.publishing(last.label), "2026-04-30");
    let files = last.into_site().into_iter();
    let published: Files = files
        .map(|(path, file)| (path.to_string(), file.bytes().into_owned()))
        .collect();
    assert_eq!(common::differing(&published, &again), common::NOTHING);
}

#[test]
fn restatements_and_editions_are_news() {
    let (content, history) = published();
    let site = restated(content).site_after(&history, "2026-04-30");
    let feed = feed_rs::parser::parse(site["en/feed.xml"].as_slice()).expect("a feed reader can read it");
    let titles: Vec<&str> = feed
        .entries
        .iter()
        .map(|own| own.title.as_ref().unwrap().content.as_str())
        .collect();
    let restatement = "Output, February 2026: restated from 2.5 to 2.7";
    assert_eq!(titles, [restatement, "March 2026 edition", "We start"]);
    let summary = &feed.entries[0].summary.as_ref().unwrap().content;
    assert_eq!(
        summary,
        "Published as 2.5 in the March 2026 edition. It is 2.7 now. Late reports."
    );
    assert_eq!(
        feed.entries[0].id,
        "tag:milepost.invalid,2026:restatement/output/2026-02/2026-04"
    );
    assert_eq!(
        feed.entries[1].links[0].href,
        "../../../public/general/2026-03/en/index.html"
    );
}

/// The minimal content with a value of a member, in edition 2026-03, then restated.
fn member_restated() -> (Content, History) {
    let content = Content::minimal().append(METRIC, "breakdowns:\n  division:\n    rnd: {2026-02: 3}\n");
    let history = content.remembered_after(&History::default(), "2026-03-31");
    let revised = "2026-02: {value: 2.5, revised: {ko: 늦은 신고., en: Late reports.}}";
    let content = content.edit(METRIC, "2026-02: 2.5", revised);
    (
        content.edit(METRIC, "rnd: {2026-02: 3}", "rnd: {2026-02: 3.5}"),
        history,
    )
}

#[test]
fn a_restated_value_of_a_member_has_its_vintages_and_is_news() {
    let (content, history) = member_restated();
    let site = content.site_after(&history, "2026-04-30");
    let text = main_of(&site, "en/metrics/output/index.html");
    says(&text, "Values restated after publication");
    says(
        &text,
        "Research, February 2026 3.0 3.5 +0.5 Late reports. 2026-03 2026-04",
    );
    let feed = feed_rs::parser::parse(site["en/feed.xml"].as_slice()).expect("a feed reader can read it");
    let entry = &feed.entries[0];
    let title = "Output, February 2026: 1 value of a member or group restated";
    assert_eq!(entry.title.as_ref().unwrap().content, title);
    let summary = "Research, February 2026: 3.0 → 3.5. Late reports.";
    assert_eq!(entry.summary.as_ref().unwrap().content, summary);
    assert!(
        entry.id.ends_with(":restatement/output/2026-02/2026-04/parts"),
        "{}",
        entry.id
    );
}

#[test]
fn a_value_that_was_taken_back_is_news() {
    let (content, history) = published();
    let taken_back = "2026-02: {value: null, revised: {ko: 틀림., en: Wrong.}}";
    let site = content
        .edit(METRIC, "2026-02: 2.5", taken_back)
        .site_after(&history, "2026-04-30");
    let feed = feed_rs::parser::parse(site["en/feed.xml"].as_slice()).expect("a feed reader can read it");
    let (title, summary) = (&feed.entries[0].title, &feed.entries[0].summary);
    assert_eq!(
        title.as_ref().unwrap().content,
        "Output, February 2026: 2.5 was taken back"
    );
    assert_eq!(
        summary.as_ref().unwrap().content,
        "Published as 2.5 in the March 2026 edition. It is no longer there. Wrong."
    );
}
