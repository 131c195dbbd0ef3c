//! Two editions compared: `editions diff`.

use milepost::{
    analyse::Changes,
    history::{History, Published},
    language::Language,
    load,
    render::{changes_json, changes_text},
};
use serde_json::json;

use super::{CHANGES, MESSAGE, METRIC, changes, common::Content, main_of, published, restated, says};

#[test]
fn any_two_editions_are_compared_as_text_and_as_json() {
    let (content, history) = published();
    let history = restated(content).remembered_after(&history, "2026-04-30");
    let editions: Vec<&Published> = history.editions().collect();
    let changes = Changes::between(editions[0], editions[1]);
    let theme = load::theme(None).unwrap();
    let text = changes_text(&changes, theme.catalogue(Language::En));
    says(
        &text,
        "2026-03 → 2026-04\nSince the March 2026 edition, 1 past value changed\n\nTargets: None\n\nPast values: 1\n  Output",
    );
    says(
        &changes_text(&changes, theme.catalogue(Language::Ko)),
        "과거 수치: 1건\n  생산량, 2026년 2월: 2.5에서 2.7로 고쳤습니다.",
    );
    let restated = json!([{
        "metric": "output", "dimension": null, "member": null, "stand": null, "period": "2026-02", "before": 2.5, "now": 2.7,
        "reason": {"ko": "늦은 신고.", "en": "Late reports."},
    }]);
    assert_eq!(changes_json(&changes)["restated"], restated);
}

/// The lines of `editions diff` below the headline, from edition 2026-03 of the first content to 2026-04 of the second.
fn lines(first: &Content, second: &Content, language: Language) -> Vec<String> {
    let history = first.remembered_after(&History::default(), "2026-03-31");
    let history = second.remembered_after(&history, "2026-04-30");
    let editions: Vec<&Published> = history.editions().collect();
    let theme = load::theme(None).expect("the default theme can be read");
    let text = changes_text(&Changes::between(editions[0], editions[1]), theme.catalogue(language));
    let told = text
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty() && ![": None", ": 없음"].iter().any(|none| line.ends_with(none)));
    told.map(str::to_owned).collect()
}

/// What an edit of the minimal content changes, in English.
fn told(edit: impl Fn(Content) -> Content) -> Vec<String> {
    lines(&Content::minimal(), &edit(Content::minimal()), Language::En)
}

const ONE_METHOD: &str = "Since the March 2026 edition, 1 definition or method changed";

#[test]
fn whatever_a_metric_says_of_itself_is_told_with_was_and_now() {
    let method = |old: &str, new: &str, line: &str| {
        let told = told(|content| content.edit(METRIC, old, new));
        assert_eq!(told, [ONE_METHOD, "Definition and method: 1", line]);
    };
    method("en: Output}", "en: Yield}", "  Yield, Name: Output → Yield");
    let more = |field: &str| format!("unit: number\n{field}\n");
    let add = |field: &str, line: &str| method("unit: number\n", &more(field), line);
    add(
        "description: {ko: 만든 것, en: Things made}",
        "  Output, What is measured: none → Things made",
    );
    add(
        "source: {ko: 장부, en: The books}",
        "  Output, Source: none → The books",
    );
    add(
        "owner: {ko: 생산팀, en: Production}",
        "  Output, Owner: none → Production",
    );
    add(
        "due_day: 25",
        "  Output, Day the value is due: none → day 25 of the month after",
    );
    method(
        "cadence: monthly\n",
        "cadence: monthly\ntolerance: 3\n",
        "  Output, Margin that counts as at risk: 1.8 → 3.0",
    );
}

#[test]
fn another_author_is_told() {
    let told = told(|content| content.edit(MESSAGE, "role: president", "role: chair"));
    let expected = [
        "Since the March 2026 edition, 1 text or item changed",
        "Texts and items: 1",
        "  Changed: We start (message)",
        "    author: Hong Gil-dong, president → Hong Gil-dong, chair",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_definition_that_is_worded_otherwise_stands_beside_the_earlier_one() {
    let with = |words: &str| {
        let description = format!("unit: number\ndescription: {{ko: {words}, en: {words}}}\n");
        Content::minimal().edit(METRIC, "unit: number\n", &description)
    };
    let told = lines(&with("Things made"), &with("Things sold"), Language::En);
    assert_eq!(told[2], "  Output, What is measured: Things made → Things sold");
}

#[test]
fn the_reason_of_a_target_and_its_message_are_told() {
    let reason = told(|content| content.edit(METRIC, "due: 2028-12}", "due: 2028-12, reason: {ko: 더., en: More.}}"));
    let line = "  Output, Reason of the target of 5 January 2026: none → More.";
    let headline = "Since the March 2026 edition, what is said of 1 target changed";
    assert_eq!(reason, [headline, "Targets: 1", line]);
    let message = told(|content| content.edit(METRIC, "due: 2028-12}", "due: 2028-12, message: 2026-03-02-start}"));
    let line = "  Output, Message about the target of 5 January 2026: none → We start";
    assert_eq!(message[1..], ["Targets: 1", line]);
}

#[test]
fn a_renamed_message_is_the_same_message_of_a_target() {
    let first = Content::minimal().edit(METRIC, "due: 2028-12}", "due: 2028-12, message: 2026-03-02-start}");
    let renamed = ["ko", "en"].iter().fold(
        Content::minimal().edit(METRIC, "due: 2028-12}", "due: 2028-12, message: 2026-03-02-go}"),
        |content, language| {
            let old = format!("messages/2026-03-02-start.{language}.md");
            let aliases = "audience: general\naliases: [2026-03-02-start]\n";
            let text = content.text(&old).replace("audience: general\n", aliases);
            content
                .without(&old)
                .with(&format!("messages/2026-03-02-go.{language}.md"), text)
        },
    );
    assert_eq!(
        lines(&first, &renamed, Language::En)[1..],
        ["Texts and items: 1", "  Moved: We start (message)"]
    );
}

#[test]
fn a_final_value_that_is_provisional_again_is_told() {
    let told = told(|content| content.edit(METRIC, "2026-02: 2.5", "2026-02: {value: 2.5, status: provisional}"));
    let line = "  Output, February 2026: final → provisional";
    assert_eq!(
        told,
        ["Since the March 2026 edition, 1 status changed", "Status: 1", line]
    );
    let text = changes(|content| content.edit(METRIC, "2026-02: 2.5", "2026-02: {value: 2.5, status: provisional}"));
    says(&text, "Output February 2026 final provisional 2026-03 2026-04");
}

#[test]
fn what_the_site_says_of_itself_and_of_the_organisation_is_told() {
    let with_member = || Content::minimal().append(METRIC, "breakdowns:\n  division:\n    rnd: {2026-02: 3}\n");
    let second = with_member()
        .edit(
            "site.yaml",
            "en: Small report}",
            "en: Little report}\nnotice: {ko: 예시, en: Invented}",
        )
        .append("site.yaml", "contact:\n  name: {ko: 총무팀, en: Office}\n")
        .edit("site.yaml", "en: Research}", "en: Laboratories}")
        .edit("site.yaml", "en: Division}", "en: Branch}");
    let expected = [
        "Since the March 2026 edition, 1 text or item changed",
        "Texts and items: 1",
        "  Changed: Little report (whole site)",
        "    name of the site: Small report → Little report",
        "    contact: none → Office",
        "    notice: none → Invented",
        "    name of a breakdown: Division → Branch",
        "    Branch, name: Research → Laboratories",
    ];
    assert_eq!(lines(&with_member(), &second, Language::En), expected);
    let history = with_member().remembered_after(&History::default(), "2026-03-31");
    says(
        &main_of(&second.site_after(&history, "2026-04-30"), CHANGES),
        "Changed Little report whole site What Before Now name of the site Small report Little report",
    );
}

#[test]
fn a_text_that_changed_in_another_language_only_says_so() {
    let second = Content::minimal().edit(METRIC, "en: Output}", "en: Yield}");
    let told = lines(&Content::minimal(), &second, Language::Ko);
    assert_eq!(told[2], "  생산량, 이름: 생산량 → 다른 언어에서 바뀜");
}

#[test]
fn a_part_of_the_organisation_that_no_one_told_of_before_did_not_change() {
    let told = told(|content| content.append(METRIC, "breakdowns:\n  division:\n    rnd: {2026-02: 3}\n"));
    assert_eq!(
        told,
        [
            "Targets, values, methods and texts are those of the March 2026 edition",
            NOTE
        ]
    );
}

const NOTE: &str = "Pages can still read otherwise: the as-of date moves on, and their look, their pictures and the words of the \
                    program are not compared here.";

/// A meeting of the committee in March with these items on its agenda.
fn meeting(reviewed: &str) -> Content {
    let text = format!("audience: general\nchair: {{ko: 위원장, en: Chair}}\nreviewed:\n{reviewed}actions: []\n");
    Content::minimal().with("governance/2026-03-20.yaml", text)
}

const CAMERAS: &str = "  - {topic: security, title: {ko: 얼굴 인식, en: Face recognition}, outcome: rejected}\n";
const WIDER: &str = "  - {topic: adoption, title: {ko: 확대, en: Wider use}, outcome: approved}\n";

#[test]
fn a_reversed_decision_says_what_it_was() {
    let (first, second) = (meeting(CAMERAS), meeting(&CAMERAS.replace("rejected", "approved")));
    let expected = [
        "Since the March 2026 edition, 1 text or item and 1 decision changed",
        "Texts and items: 1",
        "  Changed: 20 March 2026 (meeting)",
        "Committee decisions: 1",
        "  20 March 2026, Approved: Face recognition (before: Rejected)",
    ];
    assert_eq!(lines(&first, &second, Language::En), expected);
    let korean = lines(&first, &second, Language::Ko);
    assert_eq!(
        korean.last().unwrap(),
        "  2026년 3월 20일 승인: 얼굴 인식 (앞서는 반려)"
    );
    let history = first.remembered_after(&History::default(), "2026-03-31");
    let text = main_of(&second.site_after(&history, "2026-04-30"), CHANGES);
    says(&text, "Approved Face recognition 20 March 2026 · before: Rejected");
}

#[test]
fn a_decision_that_went_is_named() {
    let told = lines(&meeting(&format!("{CAMERAS}{WIDER}")), &meeting(WIDER), Language::En);
    let line = "  20 March 2026, Rejected: Face recognition (no longer listed)";
    assert_eq!(told[3..], ["Committee decisions: 1", line]);
}

#[test]
fn a_decision_with_other_words_says_what_they_were() {
    let told = lines(
        &meeting(WIDER),
        &meeting(&WIDER.replace("Wider use", "Use everywhere")),
        Language::En,
    );
    let line = "  20 March 2026, Approved: Use everywhere (before: Approved, Wider use)";
    assert_eq!(told[3..], ["Committee decisions: 1", line]);
}

#[test]
fn the_days_of_a_stage_that_moved_are_told() {
    let rollout = |planned: &str| {
        let text = format!(
            "audience: general\ntitle: {{ko: 비서, en: Assistant}}\nstages:\n  - id: pilot\n    title: {{ko: 시범, en: Pilot}}\n    \
             areas: []\n    core_technology: false\n    planned: {planned}\n    actual: {{}}\n"
        );
        Content::minimal().with("rollouts/assistant.yaml", text)
    };
    let (first, second) = (
        rollout("{start: 2026-06-01, end: 2026-08}"),
        rollout("{start: 2026-07-20, end: 2026-09}"),
    );
    let line = "    Pilot, planned: 1 June 2026 – August 2026 → 20 July 2026 – September 2026";
    let told = lines(&first, &second, Language::En);
    assert_eq!(
        told[1..],
        ["Texts and items: 1", "  Changed: Assistant (rollout)", line]
    );
}

#[test]
fn texts_are_told_word_by_word_on_the_command_line_too() {
    let edit = |content: Content| content.edit("pages/about.en.md", "About this report.", "About our yearly report.");
    let told = told(edit);
    assert_eq!(
        told[2..],
        ["  Changed: About (page)", "    About [-this-] {+our yearly+} report."]
    );
    let (content, history) = published();
    let history = edit(content).remembered_after(&history, "2026-04-30");
    let editions: Vec<&Published> = history.editions().collect();
    let item = &changes_json(&Changes::between(editions[0], editions[1]))["items"][0];
    let pieces = json!([[{"same": "About"}, {"deleted": "this"}, {"inserted": "our yearly"}, {"same": "report."}]]);
    assert_eq!(item["text"], json!({ "en": pieces }));
}

#[test]
fn the_headline_counts_what_the_sections_count() {
    let page = "---\ntitle: Help\naudience: general\nnav: false\n---\nAsk.\n";
    let told = told(|content| {
        let content = content.with("pages/help.en.md", page).with("pages/help.ko.md", page);
        content.edit("pages/about.en.md", "About this", "On this")
    });
    let headline = "Since the March 2026 edition, 1 text or item changed; new: 1 text or item";
    assert_eq!(told[..2], [headline, "Texts and items: 2"]);
}

#[test]
fn a_first_target_took_the_place_of_none() {
    let without = Content::minimal().edit(
        METRIC,
        "targets:\n  - {announced: 2026-01-05, value: 36, due: 2028-12}\n",
        "targets: []\n",
    );
    let told = lines(&without, &Content::minimal(), Language::Ko);
    assert_eq!(told[2], "  생산량: 첫 목표는 2028년 12월까지 36.0입니다.");
}
