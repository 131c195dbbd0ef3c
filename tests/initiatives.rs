//! Initiatives: what is found wrong in them, and what their pages say.

mod common;

use common::{Content, NOTHING, differing, words};

const ASSISTANT: &str = "\
audience: general
title: {ko: 분석 도우미, en: Analysis assistant}
member: {division: plants}
started: 2026-02-02
state: running
rounds:
  - tried: 2026-02-02
    what: {ko: 한 공장에서 썼습니다., en: One plant used it.}
    feedback: {ko: 느렸습니다., en: It was slow.}
    change: {ko: 빠르게 했습니다., en: It was made faster.}
    result: {metric: output, from: 2026-01, to: 2026-02}
  - tried: 2026-03-02
    what: {ko: 두 공장에서 썼습니다., en: Two plants used it.}
    feedback: {ko: 좋았습니다., en: It was good.}
    change: {ko: 넓혔습니다., en: It was extended.}
";

const FILE: &str = "initiatives/assistant.yaml";

fn assistant() -> Content {
    Content::minimal().with(FILE, ASSISTANT)
}

#[test]
fn rounds_are_told_with_the_numbers_of_the_data() {
    let files = assistant().site();
    assert_eq!(
        words(&files["en/initiatives/assistant/index.html"]),
        "Analysis assistant: still running, Output from 1.0 to 2.5 Trying and improving 2 rounds Try, get feedback, change, and once more. Run by Plants State Running \
         Since 2 February 2026 \
         Round 1 2 February 2026 Tried One plant used it. Feedback It was slow. Change It was made faster. \
         Output January 2026 1.0 → February 2026 2.5 (+1.5) The change goes into round 2. \
         Round 2 2 March 2026 Tried Two plants used it. Feedback It was good. Change It was extended."
    );
    assert!(
        words(&files["ko/initiatives/assistant/index.html"]).contains("생산량 2026년 1월 1.0 → 2026년 2월 2.5 (+1.5)")
    );
}

#[test]
fn the_headline_says_what_was_found() {
    let headline = |content: &Content, language: &str| {
        let page = words(&content.site()[&format!("{language}/initiatives/assistant/index.html")]);
        let end = if language == "ko" {
            " 시도와 개선"
        } else {
            " Trying and improving"
        };
        page.split(end).next().expect("a headline").to_owned()
    };
    let content = assistant().edit(FILE, "state: running", "state: adopted");
    assert_eq!(
        headline(&content, "ko"),
        "분석 도우미: 현장에 자리 잡았고, 생산량은 1.0에서 2.5로 바뀌었습니다"
    );
    let without = content.edit(FILE, "    result: {metric: output, from: 2026-01, to: 2026-02}\n", "");
    assert_eq!(headline(&without, "en"), "Analysis assistant: part of daily work");
}

#[test]
fn the_list_goes_by_state_and_division() {
    let other = |title: &str, member: &str, state: &str| {
        let text = ASSISTANT.replace("en: Analysis assistant", &format!("en: {title}"));
        let text = text.replace("division: plants", &format!("division: {member}"));
        text.replace("state: running", &format!("state: {state}"))
    };
    let content = assistant()
        .with("initiatives/b.yaml", other("Second", "rnd", "running"))
        .with("initiatives/a.yaml", other("Third", "rnd", "adopted"));
    assert_eq!(
        words(&content.site()["en/initiatives/index.html"]),
        "2 initiatives are running, 1 is part of daily work \
         Running 2 \
         Research 2 Feb 2026 Second Running · 2 rounds It was extended. \
         Plants 2 Feb 2026 Analysis assistant Running · 2 rounds It was extended. \
         Adopted 1 \
         Research 2 Feb 2026 Third Adopted · 2 rounds It was extended."
    );
}

#[test]
fn home_tells_of_the_newest() {
    let files = assistant().site();
    let home = words(&files["en/index.html"]);
    assert!(
        home.contains("Newest initiative Plants 2 Feb 2026 Analysis assistant"),
        "{home}"
    );
    let inventory = String::from_utf8(files["data/site.json"].clone()).expect("JSON is UTF-8");
    assert!(inventory.contains("\"kind\": \"initiative\""), "{inventory}");
}

#[test]
fn what_comes_after_the_as_of_date_waits() {
    let content = assistant();
    let site = |day: &str| {
        let run = content.run(&["build", "--as-of", day, "--audience", "general"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        content.built("general")
    };
    let page = "en/initiatives/assistant/index.html";
    assert!(words(&site("2026-03-01")[page]).ends_with("2.5 (+1.5)"));
    let content = Content::minimal().with(FILE, ASSISTANT.replace("started: 2026-02-02", "started: 2026-12-01"));
    assert_eq!(differing(&content.site(), &Content::minimal().site()), NOTHING);
}

#[test]
fn a_restricted_initiative_leaves_no_trace() {
    let restricted = ASSISTANT.replace("audience: general", "audience: core-technology");
    let content = Content::minimal().with(FILE, restricted);
    assert_eq!(differing(&content.site(), &Content::minimal().site()), NOTHING);
    let own = content.site_of("core-technology");
    assert!(own.contains_key("en/initiatives/assistant/index.html"));
}

#[test]
fn the_member_belongs_to_the_organisation() {
    let member = |new: &str| assistant().edit(FILE, "member: {division: plants}", new);
    member("member: {division: plant}").finds(
        "plant",
        "initiatives/assistant.yaml:3:20: error[unknown-member]: `division` has no member `plant`",
    );
    member("member: {divison: plants}").finds(
        "divison",
        "initiatives/assistant.yaml:3:10: error[unknown-dimension]: there is no dimension `divison`",
    );
}

#[test]
fn results_come_from_the_data() {
    let result = |old: &str, new: &str| assistant().edit(FILE, old, new);
    result("metric: output", "metric: outptu").finds(
        "outptu",
        "initiatives/assistant.yaml:11:22: error[unknown-metric]: there is no metric `outptu`",
    );
    result("to: 2026-02}", "to: 2026-03}").finds(
        "2026-03",
        "initiatives/assistant.yaml:11:49: error[period-without-value]: `output` has no value for `2026-03`",
    );
    result("to: 2026-02}", "to: 2026-Q1}").finds(
        "2026-Q1",
        "initiatives/assistant.yaml:11:49: error[wrong-cadence]: `2026-Q1` does not fit: a value of this metric is for a month such as `2026-10`",
    );
}

#[test]
fn a_text_links_to_an_initiative() {
    let content = assistant().append("pages/about.en.md", "See [it](initiative:assistant).\n");
    let page = String::from_utf8(content.site()["en/about/index.html"].clone()).expect("a page is UTF-8");
    assert!(
        page.contains("<a href=\"../initiatives/assistant/index.html\">it</a>"),
        "{page}"
    );
}

#[test]
fn bad_fields_are_found_as_everywhere() {
    assistant().edit(FILE, "state: running", "state: runing").finds(
        "runing",
        "initiatives/assistant.yaml:5:8: error[bad-choice]: `runing` is not one of the choices for `state`",
    );
    let content = assistant().edit(FILE, "state: running\n", "");
    let run = content.check();
    assert!(run.stdout.contains("error[missing-field]"), "{}", run.stdout);
}
