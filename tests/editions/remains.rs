//! What is left of pages that tell of several things when one of them is withdrawn: everything else.

use std::fs;

use crate::{
    common::{Content, NOTHING, words},
    store::Press,
    withdraw::{holding, withdraw},
};

/// A word that stands in one content file only.
const SECRET: &str = "Zanzibar";

/// What stands in the place of a page that was withdrawn.
const NOTE: &str = "This was withdrawn";

/// A meeting that keeps an item, opens an action that is late by now, and tells when the next one is.
fn meeting(title: &str, next: &str) -> String {
    format!(
        "\
audience: general
chair: {{ko: 의장, en: Chair}}
next: {next}
reviewed:
  - {{topic: adoption, title: {{ko: {title}, en: {title}}}, outcome: deferred, note: {{ko: {title} 메모, en: {title} note}}}}
actions:
  - {{id: {id}, title: {{ko: {title} 조치, en: {title} action}}, owner: {{ko: 담당, en: Owner}}, due: 2026-10-30}}
",
        id = title.to_lowercase()
    )
}

/// An edition, and one after a meeting about what is secret, which also told that an earlier action is done.
fn with_a_meeting() -> Content {
    let content = Content::minimal().with("governance/2026-09-16.yaml", meeting("Suppliers", "2026-10-14"));
    content.publish();
    let done = "  - {id: suppliers, title: {ko: Suppliers 조치, en: Suppliers action}, owner: {ko: 담당, en: Owner}, \
                due: 2026-10-30, done: 2026-10-09}\n";
    let content = content.with("governance/2026-10-14.yaml", meeting(SECRET, "2026-11-18") + done);
    content.publish();
    content
}

/// The page of an edition, as text.
fn page(content: &Content, path: &str) -> String {
    let page = fs::read(content.store(&format!("2026-11.1/{path}"))).expect("a page");
    words(&page)
}

#[test]
fn pages_of_many_things_forget_a_meeting_and_keep_the_rest() {
    let content = with_a_meeting();
    let pages = [
        "en/index.html",
        "en/governance/index.html",
        "en/print/index.html",
        "en/changes/index.html",
    ];
    for path in pages {
        assert!(
            holding(&content, SECRET).contains(&format!("2026-11.1/{path}")),
            "{path}"
        );
    }
    let run = withdraw(&content, &["--source", "governance/2026-10-14.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(holding(&content, SECRET), NOTHING);
    content.assert_sound();
    for path in pages {
        assert!(!page(&content, path).contains(NOTE), "{path}");
    }
    let print = page(&content, "en/print/index.html");
    assert!(
        print.contains("Decisions needed Deferred items, metrics off track and overdue actions. Deferred Suppliers Suppliers note Approved"),
        "{print}"
    );
    assert!(print.contains("Output") && print.contains("Glossary"), "{print}");
    assert!(page(&content, "en/index.html").contains("We start"));
    assert!(
        !page(&content, "en/index.html").contains("18 Nov"),
        "the day of the next meeting was told there"
    );
    assert!(print.contains("1 decision Glossary"), "{print}");
    let changes = page(&content, "en/changes/index.html");
    assert!(
        changes.contains("Committee decisions Targets"),
        "no number in the contents: {changes}"
    );
    let governance = page(&content, "en/governance/index.html");
    assert!(governance.starts_with("Governance Decisions needed "), "{governance}");
    let path = content.store("2026-11.1/en/governance/index.html");
    let title = "<title>Governance – November 2026 edition (correction 1) – Small report</title>";
    assert!(fs::read_to_string(path).expect("a page").contains(title));
    for gone in ["Done since", "October", "18 November", "9 Oct", "14 Oct"] {
        assert!(!governance.contains(gone), "{gone}: {governance}");
    }
    assert!(
        governance.contains("Suppliers note") && governance.contains("16 Sep"),
        "{governance}"
    );
}

#[test]
fn a_meeting_keeps_an_action_of_which_a_withdrawn_one_told_more() {
    let content = with_a_meeting();
    let path = "en/governance/2026-09-16/index.html";
    assert!(
        page(&content, path).contains("Suppliers action Owner 16 Sep 2026 30 Oct 2026 done 9 Oct 2026"),
        "{}",
        page(&content, path)
    );
    withdraw(&content, &["--source", "governance/2026-10-14.yaml"]);
    assert!(
        page(&content, path).contains("Suppliers action Owner 16 Sep 2026 30 Oct 2026 –"),
        "{}",
        page(&content, path)
    );
}

#[test]
fn a_meeting_keeps_an_action_that_a_withdrawn_one_opened() {
    let content = with_a_meeting();
    withdraw(&content, &["--source", "governance/2026-09-16.yaml"]);
    let later = page(&content, "en/governance/2026-10-14/index.html");
    assert!(
        later.contains("Suppliers action Owner – 30 Oct 2026 done 9 Oct 2026"),
        "{later}"
    );
}

#[test]
fn a_number_of_entries_goes_with_one_of_them() {
    let content = with_a_meeting();
    assert!(
        page(&content, "en/governance/index.html").contains("Meetings 2 Meeting Items"),
        "{}",
        page(&content, "en/governance/index.html")
    );
    withdraw(&content, &["--source", "governance/2026-10-14.yaml"]);
    assert!(
        page(&content, "en/governance/index.html").contains("Meetings Meeting Items"),
        "{}",
        page(&content, "en/governance/index.html")
    );
}

#[test]
fn a_day_is_no_name_of_a_meeting() {
    let stages = "\
audience: general
title: {ko: 도입, en: The platform}
stages:
  - id: office
    title: {ko: 사무, en: Office work}
    areas: []
    core_technology: false
    planned: {start: 2026-10-26, end: 2027-03}
    original: {start: 2026-10-14, end: 2027-03}
    actual: {start: 2026-10-26}
";
    let content = Content::minimal()
        .with("rollouts/platform.yaml", stages)
        .with("governance/2026-10-14.yaml", meeting(SECRET, "2026-11-18"));
    content.publish();
    let path = content.store("2026-11/en/rollouts/platform/index.html");
    let before = fs::read_to_string(&path).expect("a page");
    assert!(words(before.as_bytes()).contains("14 October 2026"));
    withdraw(&content, &["--source", "governance/2026-10-14.yaml"]);
    assert_eq!(fs::read_to_string(&path).expect("a page"), before);
}

/// A second metric, of which a page in the menu quotes a value.
fn with_two_metrics() -> Content {
    let output = Content::minimal().text("metrics/output.yaml");
    let other = output
        .replace("en: Output", &format!("en: {SECRET}"))
        .replace("2.5", "7.25")
        .replace("decimals: 1", "decimals: 2");
    let content = Content::minimal()
        .with("metrics/other.yaml", other)
        .append("pages/about.en.md", "\nIt is [7.25](metric:other@2026-02).\n");
    content.publish();
    let content = content.reworded();
    content.publish();
    content
}

#[test]
fn the_print_out_forgets_a_metric_and_keeps_the_others() {
    let content = with_two_metrics();
    let run = withdraw(&content, &["--source", "metrics/other.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(holding(&content, SECRET), NOTHING);
    let print = page(&content, "en/print/index.html");
    assert!(
        !print.contains(NOTE) && !print.contains("7.25") && print.contains("2.5"),
        "{print}"
    );
    assert!(
        page(&content, "en/about/index.html").contains(NOTE),
        "a quoted number stands in running text"
    );
    let menu = fs::read_to_string(content.store("2026-11.1/en/print/index.html")).expect("a page");
    assert!(
        menu.contains("<a href=\"../about/index.html\">About</a>"),
        "the menu leads to the note"
    );
    content.assert_sound();
}

#[test]
fn the_print_out_of_a_withdrawn_headline_is_a_note() {
    let content = with_two_metrics();
    withdraw(&content, &["--source", "metrics/output.yaml"]);
    assert!(page(&content, "en/print/index.html").contains(NOTE));
    assert!(page(&content, "en/index.html").contains(NOTE));
}

#[test]
fn a_page_that_is_withdrawn_by_its_path_takes_no_section_along() {
    let content = with_a_meeting();
    let before = page(&content, "en/governance/index.html");
    withdraw(&content, &["--path", "en/governance/2026-10-14/index.html"]);
    let after = page(&content, "en/governance/index.html");
    let (heading, _) = before.split_once("Decisions needed").expect("a section");
    assert!(
        after.starts_with(heading) && after.contains("Meeting of 14 October 2026"),
        "{after}"
    );
    withdraw(&content, &["--path", "en/metrics/output/index.html"]);
    assert!(page(&content, "en/index.html").starts_with("Output: 2.5 in February"));
}

#[test]
fn without_its_marks_the_print_out_is_a_note() {
    let content = with_two_metrics();
    let path = content.store("2026-11/en/print/index.html");
    let print = fs::read_to_string(&path).expect("a page");
    fs::write(&path, print.replace(" data-of=", " data-no=")).expect("a page can be written");
    withdraw(&content, &["--source", "metrics/other.yaml"]);
    assert!(fs::read_to_string(&path).expect("a page").contains(NOTE));
}

#[test]
fn a_target_stays_when_its_message_goes() {
    let target = "  - {announced: 2026-03-02, value: 48, due: 2028-12, reason: {ko: 더 높이, en: Higher}, message: 2026-03-02-start}\nvalues:";
    let content = Content::minimal().edit("metrics/output.yaml", "values:", target);
    content.publish();
    let page = |language: &str| {
        let path = content.store(&format!("2026-11/{language}/metrics/output/index.html"));
        fs::read_to_string(path).expect("a page")
    };
    let before = ["ko", "en"].map(page);
    withdraw(&content, &["--source", "messages/2026-03-02-start.ko.md"]);
    let [korean, english] = ["ko", "en"].map(page);
    assert_eq!(english, before[1], "English readers have the message in English");
    assert!(before[0].contains("더 높이 <a href=\"../../messages/2026-03-02-start/index.html\""));
    assert!(
        korean.contains("더 높이 </td>") && !korean.contains("2026-03-02-start"),
        "{korean}"
    );
}
