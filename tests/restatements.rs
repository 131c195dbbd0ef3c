//! What has been published does not change in silence.

mod common;

use common::Content;
use milepost::history::History;

const METRIC: &str = "metrics/output.yaml";
const TARGET: &str = "  - {announced: 2026-01-05, value: 36, due: 2028-12}\n";
const REVISED: &str = "revised: {ko: 늦은 신고., en: Late reports.}";

/// The minimal content, and the history after its first two editions, 2026-03 and 2026-04.
fn published() -> (Content, History) {
    let content = Content::minimal().append(METRIC, "breakdowns:\n  division:\n    rnd: {2026-02: 3}\n");
    let history = content.remembered_after(&History::default(), "2026-03-31");
    let history = content.remembered_after(&history, "2026-04-30");
    (content, history)
}

/// What is found when the content is built after the two editions.
fn findings(edit: impl Fn(Content) -> Content) -> String {
    let (content, history) = published();
    edit(content).after(&history, "2026-05-31").1
}

#[test]
fn nothing_is_found_where_nothing_changed() {
    assert_eq!(findings(|content| content), "");
}

#[test]
fn a_changed_value_needs_a_reason() {
    assert_eq!(
        findings(|content| content.edit(METRIC, "2026-01: 1\n", "2026-01: 1.25\n")),
        "metrics/output.yaml:11:12: error[restated-value]: `output`: 2026-01 was published as 1 in edition 2026-03 \
         and is now 1.25: add `revised` with the reason\n"
    );
    let revised = format!("2026-01: {{value: 1.25, {REVISED}}}\n");
    assert_eq!(findings(|content| content.edit(METRIC, "2026-01: 1\n", &revised)), "");
}

#[test]
fn a_removed_value_is_taken_back_with_a_reason() {
    assert_eq!(
        findings(|content| content.edit(METRIC, "  2026-01: 1\n", "")),
        "metrics/output.yaml:10:1: error[removed-value]: `output`: 2026-01 was published as 1 in edition 2026-03 \
         and is no longer there: take it back with `revised` and the reason\n"
    );
    let taken_back = format!("2026-01: {{value: null, {REVISED}}}\n");
    assert_eq!(
        findings(|content| content.edit(METRIC, "2026-01: 1\n", &taken_back)),
        ""
    );
}

#[test]
fn an_empty_value_without_a_reason_is_no_value() {
    let content = Content::minimal().edit(METRIC, "2026-01: 1\n", "2026-01: {value: null}\n");
    assert!(
        content
            .check()
            .stdout
            .contains("metrics/output.yaml:11:20: error[wrong-type]"),
        "{}",
        content.check().stdout
    );
}

#[test]
fn the_value_of_a_member_is_explained_at_the_whole() {
    let edit = |content: Content| content.edit(METRIC, "rnd: {2026-02: 3}", "rnd: {2026-02: 3.5}");
    assert_eq!(
        findings(edit),
        "metrics/output.yaml:15:20: error[restated-value]: `output`, `rnd`: 2026-02 was published as 3 in edition 2026-03 \
         and is now 3.5: add `revised` with the reason\n"
    );
    let revised = format!("2026-02: {{value: 2.5, {REVISED}}}\n");
    assert_eq!(
        findings(|content| edit(content).edit(METRIC, "  2026-02: 2.5\n", &format!("  {revised}"))),
        ""
    );
}

#[test]
fn what_cannot_be_read_is_not_called_gone() {
    let found = findings(|content| content.edit(METRIC, "2026-01: 1\n", "2026-01: 1,25\n"));
    assert!(found.starts_with("metrics/output.yaml:11:12: error["), "{found}");
    assert!(!found.contains("published-item-gone"), "{found}");
}

#[test]
fn the_edition_named_is_the_first_that_had_the_value() {
    let (content, history) = published();
    let revised = format!("2026-01: {{value: 1.5, {REVISED}}}\n");
    let content = content.edit(METRIC, "2026-01: 1\n", &revised);
    let history = content.remembered_after(&history, "2026-05-31");
    let history = content.remembered_after(&history, "2026-06-30");
    let content = content.edit(METRIC, &revised, "2026-01: 2\n");
    let (_, findings) = content.after(&history, "2026-07-31");
    assert!(
        findings.contains("2026-01 was published as 1.5 in edition 2026-05 and is now 2:"),
        "{findings}"
    );
}

#[test]
fn a_second_change_under_the_first_reason_is_noticed() {
    let (content, history) = published();
    let content = content.edit(METRIC, "2026-01: 1\n", &format!("2026-01: {{value: 1.5, {REVISED}}}\n"));
    let history = content.remembered_after(&history, "2026-05-31");
    let (build, findings) = content
        .edit(METRIC, "value: 1.5", "value: 1.75")
        .after(&history, "2026-06-30");
    assert_eq!(
        findings,
        "metrics/output.yaml:11:35: warning[repeated-reason]: `output`: 2026-01 has changed again, and `revised` still \
         gives the reason of the last change\n"
    );
    assert!(build.site.is_some());
}

#[test]
fn a_changed_target_is_a_new_record() {
    assert_eq!(
        findings(|content| content.edit(METRIC, "value: 36", "value: 30")),
        "metrics/output.yaml:9:36: error[changed-target]: `output`: the target announced on 2026-01-05 was published as \
         36 (2028-12) in edition 2026-03 and is now 30 (2028-12): add a new record with its own date\n"
    );
    let milestone = TARGET.replace("2028-12}", "2028-12, milestones: {2026-12: 9}}");
    let moved = findings(|content| content.edit(METRIC, TARGET, &milestone));
    assert!(
        moved.contains("is now 36 (2028-12, 2026-12: 9): add a new record"),
        "{moved}"
    );
    let both = format!("{TARGET}  - {{announced: 2026-05-04, value: 30, due: 2028-12}}\n");
    assert_eq!(findings(|content| content.edit(METRIC, TARGET, &both)), "");
}

#[test]
fn a_removed_target_is_missed() {
    let later = "  - {announced: 2026-05-04, value: 30, due: 2028-12}\n";
    assert_eq!(
        findings(|content| content.edit(METRIC, TARGET, later)),
        "metrics/output.yaml:8:1: error[removed-target]: `output`: the target announced on 2026-01-05, 36 (2028-12), was \
         published in edition 2026-03 and is no longer there\n"
    );
}

#[test]
fn what_is_gone_is_named_with_its_editions() {
    let without = |content: Content| content.without("pages/about.ko.md").without("pages/about.en.md");
    assert_eq!(
        findings(without),
        "pages/about:1:1: warning[published-item-gone]: the page `about` was published in 2026-03, 2026-04 and is no \
         longer on the site\n"
    );
}

#[test]
fn what_is_meant_for_others_now_reads_like_what_is_gone() {
    let (content, history) = published();
    let label = |content: Content, language: &str| {
        content.edit(
            &format!("pages/about.{language}.md"),
            "audience: general",
            "audience: core-technology",
        )
    };
    let restricted = label(label(content, "ko"), "en").after(&history, "2026-05-31");
    let gone = published()
        .0
        .without("pages/about.ko.md")
        .without("pages/about.en.md")
        .after(&history, "2026-05-31");
    assert_eq!((restricted.0.site, restricted.1), (gone.0.site, gone.1));
}

#[test]
fn a_renamed_page_is_found_by_its_former_id() {
    let renamed = |content: Content| {
        ["ko", "en"].iter().fold(content, |content, language| {
            let old = format!("pages/about.{language}.md");
            let text = content.text(&old).replace("nav: true", "nav: true\naliases: [about]");
            content.without(&old).with(&format!("pages/report.{language}.md"), text)
        })
    };
    assert_eq!(findings(renamed), "");
}

#[test]
fn a_report_of_an_earlier_day_knows_nothing_of_later_editions() {
    let (content, history) = published();
    let site = content
        .edit(METRIC, "2026-01: 1\n", "2026-01: 1.25\n")
        .site_after(&history, "2026-03-30");
    assert!(String::from_utf8_lossy(&site["en/changes/index.html"]).contains("first edition"));
}
