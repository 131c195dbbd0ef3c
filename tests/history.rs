//! Editions before this one: what changed since, as readers see it.

mod common;

use common::{Content, Files};
use milepost::{
    analyse::Changes,
    history::{History, Published},
    language::Language,
    load,
    model::Label,
    render::{changes_json, changes_text},
    site::SitePath,
};
use serde_json::{Value, json};

const METRIC: &str = "metrics/output.yaml";
const MESSAGE: &str = "messages/2026-03-02-start.en.md";
const CHANGES: &str = "en/changes/index.html";

/// The minimal content with its history after edition 2026-03.
fn published() -> (Content, History) {
    let content = Content::minimal();
    let history = content.remembered_after(&History::default(), "2026-03-31");
    (content, history)
}

/// February restated from 2.5 to 2.7.
fn restated(content: Content) -> Content {
    let revised = "2026-02: {value: 2.7, revised: {ko: 늦은 신고., en: Late reports.}}";
    content.edit(METRIC, "2026-02: 2.5", revised)
}

fn html(site: &Files, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("a page is UTF-8")
}

/// What stands in `<main>`, without tags.
fn main_of(site: &Files, path: &str) -> String {
    let html = html(site, path);
    let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    let parts = main.expect("a page has a main part").split('<');
    let texts = parts.map(|part| part.split_once('>').map_or("", |(_, text)| text));
    texts
        .collect::<Vec<_>>()
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The page of changes of `content`, as of the end of April after edition 2026-03.
fn changes(edit: impl Fn(Content) -> Content) -> String {
    let (content, history) = published();
    main_of(&edit(content).site_after(&history, "2026-04-30"), CHANGES)
}

#[track_caller]
fn says(text: &str, words: &str) {
    assert!(text.contains(words), "{text}");
}

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
    let history = History::new(vec![std::sync::Arc::new(edition)]);
    let site = content
        .edit(METRIC, "2026-01: 1\n", "2026-01: 1.5\n")
        .site_after(&history, "2026-04-30");
    says(&main_of(&site, CHANGES), "Past values None");
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
    let history = History::new(vec![std::sync::Arc::new(Published::read(label, as_of, site).unwrap())]);
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
