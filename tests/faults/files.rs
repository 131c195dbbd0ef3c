//! File names, links, sizes.

use std::{os::unix::fs::symlink, process::Command};

use super::METRIC;
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
    for name in [
        "start.en.md",
        "2026-02-30-start.en.md",
        "2026-03-02-start.md",
        "2026-03-02.en.md",
        "2026-03-02-start.fr.md",
    ] {
        let line =
            format!("messages/{name}:1:1: error[bad-file-name]: the file name `messages/{name}` has the wrong form");
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
