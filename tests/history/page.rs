//! The page of what changed.

use std::sync::Arc;

use milepost::{
    history::{History, Published},
    site::SitePath,
};
use serde_json::Value;

use super::{CHANGES, METRIC, changes, common::Content, html, main_of, published, restated, says};

#[test]
fn the_first_edition_says_that_there_is_none_before() {
    let site = Content::minimal().site();
    says(&main_of(&site, CHANGES), "This is the first edition");
    says(&main_of(&site, "ko/changes/index.html"), "첫 판이라");
}

#[test]
fn every_page_leads_to_the_changes() {
    let site = Content::minimal().site();
    says(
        &html(&site, "en/metrics/output/index.html"),
        "<a href=\"../../changes/index.html\">What changed</a>",
    );
}

#[test]
fn an_edition_that_changes_nothing_says_so() {
    let text = changes(|content| content);
    says(
        &text,
        "Targets, values, methods and texts are those of the March 2026 edition",
    );
    says(
        &text,
        "the as-of date moves on, and their look, their pictures and the words of the program are not compared",
    );
    says(
        &text,
        "Targets None Past values None Status None Definition and method None New values None Texts and items None",
    );
}

#[test]
fn a_restated_value_stands_beside_the_earlier_one() {
    let (content, history) = published();
    let site = restated(content).site_after(&history, "2026-04-30");
    let text = main_of(&site, CHANGES);
    says(&text, "Since the March 2026 edition, 1 past value changed");
    says(&text, "Output February 2026 2.5 2.7 +0.2 Late reports. 2026-03 2026-04");
    says(
        &main_of(&site, "en/index.html"),
        "Output, February 2026: restated from 2.5 to 2.7. Late reports.",
    );
    says(
        &main_of(&site, "ko/changes/index.html"),
        "2026년 3월 판 뒤로 과거 수치 1건이 바뀌었습니다",
    );
}

#[test]
fn a_change_too_small_for_the_usual_digits_gets_more_of_them() {
    let revised = "2026-02: {value: 2.52, revised: {ko: 늦은 신고., en: Late reports.}}";
    let text = changes(|content| content.edit(METRIC, "2026-02: 2.5", revised));
    says(&text, "Output February 2026 2.50 2.52 +0.02 Late reports.");
}

#[test]
fn rows_lead_to_both_editions() {
    let (content, history) = published();
    let content = restated(content);
    let draft = html(&content.site_after(&history, "2026-04-30"), CHANGES);
    let page = "2026-03/en/metrics/output/index.html";
    says(
        &draft,
        &format!("href=\"../../../../public/general/{page}\">2026-03</a>"),
    );
    says(&draft, "href=\"../metrics/output/index.html\">2026-04</a>");
    let label = history.next_label("2026-04-30".parse().unwrap());
    let edition = html(&content.site_after(&history.publishing(label), "2026-04-30"), CHANGES);
    says(&edition, &format!("href=\"../../../{page}\">2026-03</a>"));
}

#[test]
fn words_that_changed_are_shown_in_their_sentence() {
    let (content, history) = published();
    let content = content.edit("pages/about.en.md", "About this report.", "About this yearly report.");
    let page = html(&content.site_after(&history, "2026-04-30"), CHANGES);
    says(
        &page,
        "<div class=\"diff\"><p>About this <ins>yearly</ins> report.</p></div>",
    );
    says(&page, "1 paragraph changed. The other one is the same.");
}

#[test]
fn a_changed_text_stays_text() {
    let (content, history) = published();
    let content = content.edit("pages/about.en.md", "About this report.", "About `<script>`.");
    let page = html(&content.site_after(&history, "2026-04-30"), CHANGES);
    says(&page, "<ins>&lt;script&gt;.</ins>");
}

#[test]
fn what_is_new_and_what_moved_is_told() {
    let text = changes(|content| {
        let page = "---\ntitle: Help\naudience: general\nnav: false\n---\nAsk.\n";
        let moved = |content: Content, language: &str| {
            let old = format!("pages/about.{language}.md");
            let text = content.text(&old).replace("nav: true", "nav: true\naliases: [about]");
            content.without(&old).with(&format!("pages/report.{language}.md"), text)
        };
        let content = content.with("pages/help.en.md", page).with("pages/help.ko.md", page);
        moved(moved(content, "ko"), "en")
    });
    says(&text, "New Help page Moved About page · 2026-03");
    assert!(!text.contains("Withdrawn"), "{text}");
}

#[test]
fn what_was_withdrawn_is_still_in_the_edition_before() {
    let (content, history) = published();
    let content = content.without("pages/about.ko.md").without("pages/about.en.md");
    let site = content
        .after(&history, "2026-04-30")
        .0
        .site
        .expect("a warning stops nothing");
    let page = String::from_utf8_lossy(&site[&SitePath::new(CHANGES)].bytes()).into_owned();
    says(&page, "<span class=\"kind\">Withdrawn</span> About</h3>");
    says(
        &page,
        "It is still in the edition before. <a class=\"nb\" href=\"../../../../public/general/2026-03/en/about/index.html\">",
    );
}

#[test]
fn a_new_target_and_the_status_it_brings_are_told() {
    let text = changes(|content| {
        let second =
            "due: 2028-12}\n  - {announced: 2026-04-06, value: 90, due: 2028-12, reason: {ko: 더., en: More.}}\n";
        content.edit(METRIC, "due: 2028-12}\n", second)
    });
    says(
        &text,
        "Output 36.0 by December 2028 90.0 by December 2028 More. 2026-03 2026-04",
    );
    says(&text, "Output On track At risk from 0.5 ahead to 2.5 behind");
    says(&text, "Since the March 2026 edition, 1 target and 1 status changed");
}

#[test]
fn a_new_value_stands_beside_the_one_before_it() {
    let text = changes(|content| restated(content).append(METRIC, "  2026-03: 3\n"));
    says(&text, "Output March 2026 2.7 3.0 +0.3 2026-03 2026-04");
}

#[test]
fn another_baseline_is_another_method() {
    let text = changes(|content| content.edit(METRIC, "value: 0}", "value: 0.5}"));
    says(&text, "Output Baseline December 2025, 0.0 December 2025, 0.5");
}

#[test]
fn decisions_of_a_new_meeting_are_told() {
    let meeting = "\
audience: general
chair: {ko: 위원장, en: Chair}
reviewed:
  - {topic: adoption, title: {ko: 확대, en: Wider use}, outcome: approved}
actions: []
";
    let text = changes(|content| content.with("governance/2026-04-20.yaml", meeting));
    says(&text, "Committee decisions 1 Approved Wider use 20 April 2026");
}

#[test]
fn an_edition_that_cannot_be_read_is_a_failure_that_names_it() {
    let (_, history) = published();
    let edition = history.last().unwrap().clone();
    let (label, as_of) = (edition.label, edition.as_of);
    let mut site = edition.into_site();
    site.insert(SitePath::new("data/metrics/output.json"), "{".into());
    let failure = Published::read(label, as_of, site.clone()).unwrap_err().to_string();
    assert_eq!(failure, "data/metrics/output.json of edition 2026-03 cannot be read");
    site.remove(&SitePath::new("data/metrics/output.json"));
    let failure = Published::read(label, as_of, site).unwrap_err().to_string();
    assert_eq!(failure, "edition 2026-03 has no data/metrics/output.json");
}

#[test]
fn a_metric_whose_data_were_withdrawn_is_passed_over() {
    let (content, history) = published();
    let edition = history.last().unwrap().clone();
    let (label, as_of) = (edition.label, edition.as_of);
    let mut site = edition.into_site();
    site.insert(
        SitePath::new("data/metrics/output.json"),
        r#"{"withdrawn": {"ko": "내림", "en": "gone"}}"#.into(),
    );
    let edition = Published::read(label, as_of, site).unwrap();
    let history = History::new(vec![Arc::new(edition)]);
    let site = content
        .edit(METRIC, "2026-01: 1\n", "2026-01: 1.5\n")
        .site_after(&history, "2026-04-30");
    says(&main_of(&site, CHANGES), "Past values None");
}

#[test]
fn an_edition_that_did_not_tell_as_much_yet_gives_no_false_rows() {
    let (content, history) = published();
    let edition = history.last().unwrap().clone();
    let (label, as_of) = (edition.label, edition.as_of);
    let mut site = edition.into_site();
    let mut without = |path: &str, fields: &[&str]| {
        let mut file: Value = serde_json::from_slice(&site[&SitePath::new(path)].bytes()).unwrap();
        for field in fields {
            file.as_object_mut().unwrap().remove(*field);
        }
        for target in file["target_terms"].as_array_mut().into_iter().flatten() {
            target.as_object_mut().unwrap().remove("message");
        }
        site.insert(SitePath::new(path), file.to_string().into());
    };
    without("data/site.json", &["statements"]);
    without(
        "data/metrics/output.json",
        &["description", "owner", "source", "due_day", "completion"],
    );
    let history = History::new(vec![Arc::new(Published::read(label, as_of, site).unwrap())]);
    let told = content
        .edit("site.yaml", "en: Small report}", "en: Little report}")
        .edit(
            METRIC,
            "unit: number\n",
            "unit: number\nowner: {ko: 생산팀, en: Production}\ndue_day: 25\n",
        )
        .edit(METRIC, "due: 2028-12}", "due: 2028-12, message: 2026-03-02-start}");
    let text = main_of(&told.site_after(&history, "2026-04-30"), CHANGES);
    says(
        &text,
        "Targets, values, methods and texts are those of the March 2026 edition",
    );
}

/// The digests of the message and the page as SHA-256.
const BY_SHA256: [&str; 2] = [
    "db46b88c1de774e0d359552f3c297869aeda6a7eda37af88c86cfa691bc2b383",
    "69dde97bd18cd03249d1cdb99bedfd233766a50ba7915c06d2fdfe2ca1df38f7",
];

/// Items were known by SHA-256 before they were by XXH3: what did not change stays the same.
#[test]
fn an_edition_with_other_digests_gives_no_false_rows() {
    let (content, history) = published();
    let edition = history.last().unwrap().clone();
    let (label, as_of) = (edition.label, edition.as_of);
    let mut site = edition.into_site();
    let path = SitePath::new("data/site.json");
    let mut inventory: Value = serde_json::from_slice(&site[&path].bytes()).unwrap();
    inventory["items"][0]["digest"] = "0".repeat(64).into();
    inventory["items"][1]["digest"] = BY_SHA256[0].into();
    inventory["items"][2]["digest"] = BY_SHA256[1].into();
    site.insert(path, inventory.to_string().into());
    let history = History::new(vec![Arc::new(Published::read(label, as_of, site).unwrap())]);
    let same = content.site_after(&history, "2026-04-30");
    says(
        &main_of(&same, CHANGES),
        "Targets, values, methods and texts are those of the March 2026 edition",
    );
    let inventory: Value = serde_json::from_slice(&same["data/site.json"]).unwrap();
    assert_eq!(inventory["items"][2]["digest"], BY_SHA256[1]);
    let feed = feed_rs::parser::parse(same["en/feed.xml"].as_slice()).expect("a feed reader can read it");
    let message = feed
        .entries
        .iter()
        .find(|own| own.id.contains("start"))
        .expect("the message");
    assert_eq!(message.updated, message.published);
    let other = content.edit("pages/about.en.md", "About this report", "Of this report");
    says(
        &main_of(&other.site_after(&history, "2026-04-30"), CHANGES),
        "Texts and items 1",
    );
}
