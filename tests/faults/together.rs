//! Several faults at once, and what they leave on the disk.

use super::{METRIC, message};
use crate::common::{AS_OF, Content, Run};

#[test]
fn faults_are_sorted_by_file_line_and_column() {
    message("See [this](page:abuot) and [2.6](metric:cost@2026-02).")
        .append(
            METRIC,
            "  2026-03: {value: 1, status: finl, note: x}\n  2026-13: 2\nowner: {ko: 나}\n",
        )
        .with("notes.txt", "x")
        .edit("site.yaml", "includes: [general]", "includes: [general], all: true")
        .with("metrics/second.yaml", "audience: nobody\nunit: number\n")
        .finds_all(&[
            (
                "page:abuot",
                "messages/2026-03-02-start.en.md:7:12: error[unknown-page]: there is no page `abuot`",
            ),
            (
                "metric:cost@2026-02",
                "messages/2026-03-02-start.en.md:7:34: error[unknown-metric]: there is no metric `cost`",
            ),
            (
                "finl",
                "metrics/output.yaml:13:31: error[bad-choice]: `finl` is not one of the choices for `status`",
            ),
            (
                "note",
                "metrics/output.yaml:13:37: error[unknown-field]: `note` is not a field here",
            ),
            (
                "2026-13",
                "metrics/output.yaml:14:3: error[bad-period]: `2026-13` is not a period",
            ),
            (
                "{ko: 나}",
                "metrics/output.yaml:15:8: error[missing-language]: `owner` has no text in English",
            ),
            (
                "",
                "metrics/second.yaml:1:1: error[missing-field]: the field `better` is missing",
            ),
            (
                "",
                "metrics/second.yaml:1:1: error[missing-field]: the field `cadence` is missing",
            ),
            (
                "",
                "metrics/second.yaml:1:1: error[missing-field]: the field `title` is missing",
            ),
            (
                "nobody",
                "metrics/second.yaml:1:11: error[unknown-audience]: there is no audience `nobody`",
            ),
            (
                "",
                "notes.txt:1:1: error[unknown-file]: Milepost does not know what `notes.txt` is for",
            ),
            ("all", "site.yaml:7:42: error[unknown-field]: `all` is not a field here"),
        ]);
}

#[test]
fn two_hundred_findings_are_enough() {
    let values: Vec<String> = (1..=250).map(|place| format!("  x{place:03}: 1\n")).collect();
    let run = Content::minimal().append(METRIC, &values.concat()).check();
    assert_eq!(run.stdout.lines().count(), 201);
    assert_eq!(run.stdout.lines().last(), Some("and 50 more findings"));
}

#[test]
fn a_check_writes_nothing() {
    let content = Content::minimal();
    assert_eq!(content.check().code, 0);
    assert_eq!(super::value("x").check().code, 1);
    assert!(!content.output("").exists());
}

#[test]
fn a_build_with_errors_writes_nothing() {
    let content = super::value("x");
    let run = content.build();
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.contains("metrics/output.yaml:11:12"), "{run:?}");
    assert!(!content.output("").exists());
}

#[test]
fn a_build_with_errors_leaves_the_previous_site_alone() {
    let content = Content::minimal();
    let before = content.site();
    let content = content.edit(METRIC, "2026-01: 1\n", "2026-01: x\n");
    assert_eq!(content.build().code, 1);
    assert_eq!(content.built("general"), before);
}

#[test]
fn a_warning_stops_nothing() {
    let content = Content::minimal().without("pages/about.en.md");
    let run = content.check();
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (
            0,
            "pages/about.ko.md:1:1: warning[missing-translation]: there is no translation into English\n"
        )
    );
}

#[test]
fn findings_speak_korean_too() {
    let content = super::value("1,234");
    let run = content.run(&["--language", "ko", "check", "--as-of", AS_OF, "--format", "short"]);
    assert_eq!(
        run.stdout,
        "metrics/output.yaml:11:12: error[bad-number]: `1,234`에 쉼표가 있어서 숫자로 읽히지 않습니다\n"
    );
}

#[test]
fn a_content_folder_that_is_not_there_is_a_failure_of_the_machine() {
    let content = Content::minimal();
    let run = Run::of(content.command().current_dir("/").args(["check", "--as-of", AS_OF]));
    assert_eq!((run.code, run.stdout.as_str()), (3, ""));
    assert!(
        run.stderr
            .starts_with("milepost: cannot read the content folder content: "),
        "{run:?}"
    );
}

#[test]
fn wrong_usage_ends_with_two() {
    let content = Content::minimal();
    for arguments in [
        &["check", "--audience", "nobody"][..],
        &["check", "--as-of", "2026-02-30"],
        &["explain", "nothing"],
        &["chek"],
    ] {
        assert_eq!(content.run(arguments).code, 2, "{arguments:?}");
    }
}

/// Without its allocator Milepost works as well, but takes more of processor and memory: nothing else would tell.
#[test]
fn memory_comes_from_the_allocator_of_milepost() {
    let content = Content::minimal();
    let run = Run::of(content.command().env("MIMALLOC_VERBOSE", "1").arg("--version"));
    assert!(run.stderr.starts_with("mimalloc: v2."), "{run:?}");
}
