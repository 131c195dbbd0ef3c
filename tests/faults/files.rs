//! File names, links, sizes.

use std::{os::unix::fs::symlink, process::Command};

use super::{METRIC, helps};
use crate::common::Content;

#[test]
fn a_metric_is_named_in_small_letters() {
    let text = Content::minimal().text(METRIC);
    Content::minimal().with("metrics/Lead Time.yaml", text).finds(
        "",
        "metrics/Lead Time.yaml:1:1: error[bad-file-name]: the file name `metrics/Lead Time.yaml` has the wrong form",
    );
}

#[test]
fn a_message_is_named_by_date_name_and_language() {
    let text = Content::minimal().text(super::MESSAGE);
    for (name, fault) in [
        ("start.en.md", "has the wrong form"),
        ("2026-02-30-start.en.md", "has a day that no calendar has"),
        ("2026-03-02-start.md", "does not say its language"),
        ("2026-03-02.en.md", "has the wrong form"),
        (
            "2026-03-02-start.fr.md",
            "ends with a language that Milepost does not know",
        ),
    ] {
        let line = format!("messages/{name}:1:1: error[bad-file-name]: the file name `messages/{name}` {fault}");
        Content::minimal()
            .with(&format!("messages/{name}"), &text)
            .finds("", &line);
    }
}

#[test]
fn names_that_other_systems_cannot_have_are_refused() {
    let text = Content::minimal().text(METRIC);
    for name in [
        "con.yaml",
        "nul.yaml",
        "a..yaml",
        "a.yaml.",
        "..a.yaml",
        "a:b.yaml",
        "a\\b.yaml",
        "%2e%2e.yaml",
        "가.yaml",
        "sub/a.yaml",
    ] {
        let run = Content::minimal().with(&format!("metrics/{name}"), &text).check();
        let start = format!("metrics/{name}:1:1: error[bad-file-name]");
        assert!(
            name.starts_with('.') || run.stdout.starts_with(&start),
            "{name}: {run:?}"
        );
    }
}

#[test]
fn an_unknown_file_is_refused() {
    let content = Content::minimal().with("metric/output.yaml", "audience: general\n");
    content.finds(
        "",
        "metric/output.yaml:1:1: error[unknown-file]: Milepost does not know what `metric/output.yaml` is for",
    );
    assert_eq!(super::helps(&content), ["Did you mean `metrics`?"]);
}

#[test]
fn names_that_differ_in_capitals_only_are_one_name_elsewhere() {
    let text = Content::minimal().text(METRIC);
    let run = Content::minimal().with("metrics/Output.yaml", text).check();
    assert_eq!(
        run.stdout,
        "metrics/Output.yaml:1:1: error[bad-file-name]: the file name `metrics/Output.yaml` has the wrong form
metrics/output.yaml:1:1: error[same-name]: `metrics/output.yaml` and `metrics/Output.yaml` are the same name on some systems
"
    );
}

#[test]
fn a_symbolic_link_is_refused() {
    let content = Content::minimal();
    symlink("/etc/hostname", content.path("metrics/host.yaml")).expect("links can be made");
    content.finds(
        "",
        "metrics/host.yaml:1:1: error[outside-content]: `metrics/host.yaml` is a link that leaves the content folder, or not an ordinary file",
    );
}

#[test]
fn a_link_in_a_circle_is_refused() {
    let content = Content::minimal();
    symlink("..", content.path("metrics/up")).expect("links can be made");
    content.finds(
        "",
        "metrics/up:1:1: error[outside-content]: `metrics/up` is a link that leaves the content folder, or not an ordinary file",
    );
}

#[test]
fn a_pipe_is_refused_without_waiting() {
    let content = Content::minimal();
    let made = Command::new("mkfifo").arg(content.path("metrics/pipe.yaml")).status();
    assert!(made.expect("mkfifo starts").success());
    content.finds(
        "",
        "metrics/pipe.yaml:1:1: error[outside-content]: `metrics/pipe.yaml` is a link that leaves the content folder, or not an ordinary file",
    );
}

#[test]
fn a_file_of_more_than_a_mebibyte_is_refused() {
    let content = Content::minimal().with("metrics/large.yaml", "#".repeat(1024 * 1024 + 1));
    content.finds(
        "",
        "metrics/large.yaml:1:1: error[file-too-large]: this file has 1048577 bytes, and the limit is 1048576",
    );
}

#[test]
fn a_folder_without_settings_is_no_content() {
    Content::minimal().without("site.yaml").finds(
        "",
        "site.yaml:1:1: error[missing-site-file]: there is no `site.yaml` in the content folder",
    );
}

#[test]
fn a_page_does_not_take_the_address_of_the_site() {
    let text = Content::minimal().text("pages/about.en.md");
    Content::minimal().with("pages/metrics.en.md", text).finds(
        "",
        "pages/metrics.en.md:1:1: error[page-address-taken]: the address `metrics` already belongs to `metrics/`",
    );
}

#[test]
fn a_file_in_a_deep_folder_is_not_passed_over() {
    let path = "a/b/c/d/e/f/g/h/i/j/note.txt";
    let run = Content::minimal().with(path, "?").check();
    assert!(
        run.stdout.starts_with(&format!("{path}:1:1: error[unknown-file]")),
        "{}",
        run.stdout
    );
}

#[test]
fn a_wrong_name_is_told_the_right_one() {
    for (written, near) in [
        ("metrics/Lead-Time.yml", "metrics/lead-time.yaml"),
        ("metrics/lead time.yaml", "metrics/lead-time.yaml"),
        ("rollouts/The_Plan.YAML", "rollouts/the-plan.yaml"),
        ("governance/2026-02-30.yaml", "governance/2026-02-28.yaml"),
        ("messages/2026-02-30-Start.ko.md", "messages/2026-02-28-start.ko.md"),
        ("messages/2026-03-02-start.kr.md", "messages/2026-03-02-start.ko.md"),
        ("pages/help.ko.markdown", "pages/help.ko.md"),
        ("media/my photo.jpg", "media/my-photo.jpg"),
    ] {
        let content = Content::minimal().with(written, "audience: general\n");
        assert_eq!(helps(&content), [format!("Rename it to `{near}`.")], "{written}");
    }
}

#[test]
fn a_file_of_another_program_is_not_only_renamed() {
    let content = Content::minimal().with("messages/2026-03-02-start.ko.docx", "PK");
    content.finds(
        "",
        "messages/2026-03-02-start.ko.docx:1:1: error[bad-file-name]: `messages/2026-03-02-start.ko.docx` is a kind of file that this folder does not take",
    );
    let help = "Save it as plain text under the name `messages/2026-03-02-start.ko.md`. To rename it is not enough.";
    assert_eq!(helps(&content), [help]);
    let table = Content::minimal().with("metrics/output.xlsx", "PK");
    assert_eq!(helps(&table), ["Names here look like `metrics/lead-time.yaml`."]);
}

#[test]
fn a_name_that_windows_keeps_is_said_to_be_one() {
    Content::minimal().with("metrics/con.yaml", "").finds(
        "",
        "metrics/con.yaml:1:1: error[bad-file-name]: the file name `metrics/con.yaml` is one that Windows keeps for a device",
    );
}

#[test]
fn settings_under_nearly_the_right_name_are_to_be_renamed() {
    for name in ["site.yml", "Site.yaml", "site.yaml.txt"] {
        let text = Content::minimal().text("site.yaml");
        let content = Content::minimal().without("site.yaml").with(name, text);
        assert_eq!(helps(&content), [format!("Rename `{name}` to `site.yaml`.")]);
    }
}
