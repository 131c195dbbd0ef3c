//! What has been published does not change in silence.

mod common;

use common::{Content, words};
use milepost::{history::History, site::SitePath};

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

const COURSE: &str = "metrics/course.yaml";

/// A course that 1,400 people of two divisions take, 1,100 of whom have completed it, after editions 2026-03 and 2026-04.
fn counted() -> (Content, History) {
    let content = Content::minimal().with(
        COURSE,
        "\
audience: general
title: {ko: 교육, en: Course}
unit: {count: {ko: 명, en: people}}
better: higher
cadence: monthly
values:
  2026-02: 1100
completion:
  division:
    2026-02:
      rnd: {completed: 700, in_progress: 200, not_started: 100}
      plants: {completed: 400, in_progress: 300, not_started: 100}
",
    );
    let history = content.remembered_after(&History::default(), "2026-03-31");
    let history = content.remembered_after(&history, "2026-04-30");
    (content, history)
}

const MOVED: (&str, &str) = (
    "in_progress: 200, not_started: 100",
    "in_progress: 150, not_started: 150",
);

#[test]
fn people_who_were_counted_need_a_reason_too() {
    let (content, history) = counted();
    let content = content.edit(COURSE, MOVED.0, MOVED.1);
    let (build, findings) = content.after(&history, "2026-05-31");
    let finding = |place: &str, whom: &str, before: u64, now: u64| {
        format!(
            "metrics/course.yaml:{place}: error[restated-value]: `course`, {whom}: 2026-02 was published as {before} in edition \
             2026-03 and is now {now}: add `revised` with the reason\n"
        )
    };
    let expected = [
        finding("10:5", "`in_progress`", 500, 450),
        finding("10:5", "`not_started`", 200, 250),
        finding("11:42", "`rnd`, `in_progress`", 200, 150),
        finding("11:60", "`rnd`, `not_started`", 100, 150),
    ];
    assert_eq!(
        findings.lines().collect::<Vec<_>>(),
        expected.concat().lines().collect::<Vec<_>>()
    );
    assert!(build.site.is_none());
    let revised = format!("2026-02: {{value: 1100, {REVISED}}}");
    let (build, findings) = content
        .edit(COURSE, "2026-02: 1100", &revised)
        .after(&history, "2026-05-31");
    assert_eq!(findings, "");
    let page = build.site.expect("nothing was found")[&SitePath::new("en/changes/index.html")].clone();
    let words = words(&page.bytes());
    for row in [
        "Research, in progress, February 2026 200 150 −50 Late reports.",
        "All, not started, February 2026 200 250 +50 Late reports.",
    ] {
        assert!(words.contains(row), "{words}");
    }
}

#[test]
fn counted_people_who_are_gone_are_missed() {
    let (content, history) = counted();
    let plants = "      plants: {completed: 400, in_progress: 300, not_started: 100}\n";
    let content = content
        .edit(COURSE, plants, "")
        .edit(COURSE, "2026-02: 1100", "2026-02: 700");
    let (_, findings) = content.after(&history, "2026-05-31");
    let gone = "error[removed-value]: `course`, `plants`, `completed`: 2026-02 was published as 400 in edition 2026-03 and is no \
                longer there: take it back with `revised` and the reason";
    assert!(findings.contains(gone), "{findings}");
}

/// Nine people of the plants, of whom no page tells, and two divisions more, the smaller of which guards them.
fn with_small_groups(plants: &str) -> Content {
    let divisions = "      plants: {ko: 공장, en: Plants}\n";
    let more = "      legal: {ko: 법무, en: Legal}\n";
    counted()
        .0
        .edit("site.yaml", divisions, &format!("{divisions}{more}"))
        .edit(COURSE, "{completed: 400, in_progress: 300, not_started: 100}", plants)
        .append(
            COURSE,
            "      legal: {completed: 20, in_progress: 20, not_started: 20}\n",
        )
}

#[test]
fn a_group_that_becomes_too_small_to_be_shown_tells_no_number_of_today() {
    let value = |content: Content, value: &str| content.edit(COURSE, "2026-02: 1100", &format!("2026-02: {value}"));
    let first = value(
        with_small_groups("{completed: 40, in_progress: 30, not_started: 10}"),
        "760",
    );
    let history = first.remembered_after(&History::default(), "2026-03-31");
    let second = value(
        with_small_groups("{completed: 3, in_progress: 0, not_started: 4}"),
        &format!("{{value: 723, {REVISED}}}"),
    );
    let site = second.site_after(&history, "2026-04-30");
    let changes = words(&site["en/changes/index.html"]);
    for row in [
        "Plants, completed, February 2026 40 not shown Late reports.",
        "Legal, completed, February 2026 20 not shown Late reports.",
        "All, completed, February 2026 760 723 −37 Late reports.",
    ] {
        assert!(changes.contains(row), "{changes}");
    }
    let hidden = [
        "completed, February 2026 40 3 ",
        "−37 Late reports. 2026-03 2026-04 Plants",
    ];
    for page in ["en/changes/index.html", "en/metrics/course/index.html"] {
        let words = words(&site[page]);
        assert!(hidden.iter().all(|row| !words.contains(row)), "{words}");
    }
}

#[test]
fn people_whom_no_edition_showed_may_be_counted_anew() {
    let value = |content: Content| content.edit(COURSE, "2026-02: 1100", "2026-02: 723");
    let first = value(with_small_groups("{completed: 3, in_progress: 0, not_started: 4}"));
    let history = first.remembered_after(&History::default(), "2026-03-31");
    let second = value(with_small_groups("{completed: 4, in_progress: 0, not_started: 3}"));
    let second = second.edit(
        COURSE,
        "{completed: 20, in_progress: 20, not_started: 20}",
        "{completed: 19, in_progress: 20, not_started: 21}",
    );
    assert_eq!(second.after(&history, "2026-04-30").1, "");
}
