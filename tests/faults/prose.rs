//! Messages and pages as files: front matter and translations.

use super::MESSAGE;
use crate::common::Content;

#[test]
fn a_front_matter_is_closed() {
    let content = Content::minimal().edit(MESSAGE, "audience: general\n---\n", "audience: general\n");
    content.finds(
        "---",
        "messages/2026-03-02-start.en.md:1:1: error[front-matter-open]: the fields that start here are never closed by a line `---`",
    );
}

#[test]
fn a_front_matter_is_there() {
    Content::minimal().with("pages/about.en.md", "About this report.\n").finds(
        "About this report.",
        "pages/about.en.md:1:1: error[front-matter-missing]: the file does not start with its fields between two lines `---`",
    );
}

#[test]
fn a_front_matter_says_something() {
    Content::minimal()
        .with("pages/about.en.md", "---\n---\nAbout this report.\n")
        .finds("", "pages/about.en.md:1:1: error[empty-file]: there is nothing here");
}

#[test]
fn places_in_a_front_matter_count_its_first_line() {
    Content::minimal()
        .edit(MESSAGE, "name: Hong Gil-dong", "name: [Hong]")
        .finds(
            "[Hong]",
            "messages/2026-03-02-start.en.md:3:16: error[wrong-type]: `name` takes text, and this is a list",
        );
}

#[test]
fn an_embargo_has_a_time_zone() {
    Content::minimal()
        .edit(MESSAGE, "audience: general", "publish_at: 2026-03-02 09:00\naudience: general")
        .finds(
            "2026-03-02 09:00",
            "messages/2026-03-02-start.en.md:5:13: error[bad-instant]: `2026-03-02 09:00` is not a date with a time of day",
        );
}

#[test]
fn a_translation_has_a_source() {
    Content::minimal()
        .without("messages/2026-03-02-start.ko.md")
        .edit(MESSAGE, "audience: general", "translation: {of: ko, by: ai}\naudience: general")
        .finds_all(&[
            (
                "",
                "messages/2026-03-02-start.en.md:1:1: warning[missing-translation]: there is no translation into Korean",
            ),
            (
                "ko",
                "messages/2026-03-02-start.en.md:5:19: error[translation-without-source]: this says it is translated from `ko`, but there is no such text",
            ),
        ]);
}
