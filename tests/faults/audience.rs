//! Labels: a forgotten or misspelt one publishes nothing.

use super::{METRIC, helps, message};
use crate::common::Content;

fn labelled(label: &str) -> Content {
    Content::minimal().edit(METRIC, "audience: general\n", label)
}

#[test]
fn a_file_without_a_label_is_refused() {
    labelled("").finds(
        "",
        "metrics/output.yaml:1:1: error[missing-audience]: this file does not say whom it is for",
    );
}

#[test]
fn a_message_without_a_label_is_refused() {
    let file = "messages/2026-03-02-start.ko.md";
    Content::minimal().edit(file, "audience: general\n", "").finds(
        "",
        "messages/2026-03-02-start.ko.md:1:1: error[missing-audience]: this file does not say whom it is for",
    );
}

#[test]
fn a_page_without_a_label_is_refused() {
    Content::minimal()
        .edit("pages/about.en.md", "audience: general\n", "")
        .finds(
            "",
            "pages/about.en.md:1:1: error[missing-audience]: this file does not say whom it is for",
        );
}

#[test]
fn an_unknown_audience_is_told_the_near_name() {
    let content = labelled("audience: generl\n");
    content.finds(
        "generl",
        "metrics/output.yaml:1:11: error[unknown-audience]: there is no audience `generl`",
    );
    assert_eq!(helps(&content), ["Did you mean `general`?"]);
}

#[test]
fn an_audience_in_capitals_is_another_audience() {
    labelled("audience: General\n").finds(
        "General",
        "metrics/output.yaml:1:11: error[unknown-audience]: there is no audience `General`",
    );
}

#[test]
fn an_audience_is_one_word() {
    let kinds = [
        ("[general]", "a list"),
        ("{general: {}}", "a group of fields"),
        ("12", "a number"),
        ("true", "`true` or `false`"),
        ("null", "nothing"),
    ];
    for (written, kind) in kinds {
        let line = format!("metrics/output.yaml:1:11: error[wrong-type]: `audience` takes text, and this is {kind}");
        labelled(&format!("audience: {written}\n")).finds(written, &line);
    }
}

#[test]
fn an_included_audience_exists() {
    Content::minimal()
        .edit("site.yaml", "includes: [general]", "includes: [generl]")
        .finds(
            "generl",
            "site.yaml:7:32: error[unknown-audience]: there is no audience `generl`",
        );
}

#[test]
fn audiences_do_not_include_each_other() {
    Content::minimal()
        .edit("site.yaml", "general: {}", "general: {includes: [core-technology]}")
        .finds_all(&[
            (
                "{includes: [core-technology]}",
                "site.yaml:6:12: error[audience-cycle]: the audience `general` includes itself, by way of others",
            ),
            (
                "{includes: [general]}",
                "site.yaml:7:20: error[audience-cycle]: the audience `core-technology` includes itself, by way of others",
            ),
        ]);
}

/// What `check` says to the general audience, with a restricted metric, message and page beside the public ones or not.
fn told(link: &str, is_there: bool) -> String {
    let mut content = message(link);
    if is_there {
        let metric = content
            .text(METRIC)
            .replace("audience: general", "audience: core-technology");
        let letter = content
            .text(super::MESSAGE)
            .replace("audience: general", "audience: core-technology");
        let page = content
            .text("pages/about.en.md")
            .replace("audience: general", "audience: core-technology");
        content = content
            .with("metrics/melt.yaml", metric)
            .with("messages/2026-03-03-melt.en.md", letter)
            .with("pages/melt.en.md", page);
    }
    let run = content.run(&[
        "check",
        "--as-of",
        "2026-11-16",
        "--audience",
        "general",
        "--format",
        "text",
    ]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    run.stdout
}

#[test]
fn a_link_to_a_restricted_item_reads_like_one_to_an_id_that_never_was() {
    for link in [
        "[1](metric:melt@2026-01)",
        "[x](message:2026-03-03-melt)",
        "[x](page:melt)",
        "![x](metric:melt)",
        "[x](page:melts) and [x](message:2026-03-03-melts) and [1](metric:melts@2026-01)",
    ] {
        assert_eq!(told(link, true), told(link, false), "{link}");
    }
}

#[test]
fn a_wrong_audience_or_language_is_all_that_is_said() {
    let content = Content::minimal().edit("site.yaml", "includes: [general]", "includes: [general, boardd]");
    content.finds(
        "boardd",
        "site.yaml:7:41: error[unknown-audience]: there is no audience `boardd`",
    );
    Content::minimal().edit("site.yaml", "[ko, en]", "[ko, eng]").finds(
        "eng",
        "site.yaml:2:17: error[unsupported-language]: Milepost has no words in `eng` for menus and dates",
    );
}
