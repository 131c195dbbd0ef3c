//! Messages and pages as files: front matter and translations.

use super::{MESSAGE, helps, message};
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

#[test]
fn a_translation_has_its_source_even_where_that_has_a_fault() {
    Content::minimal()
        .edit(
            MESSAGE,
            "audience: general\n",
            "audience: general\ntranslation: {of: ko, by: ai}\n",
        )
        .edit("messages/2026-03-02-start.ko.md", "title: 시작합니다\n", "")
        .finds(
            "",
            "messages/2026-03-02-start.ko.md:1:1: error[missing-field]: the field `title` is missing",
        );
}

#[test]
fn html_is_a_warning_that_says_what_markdown_has_for_it() {
    let content = message("A <b>word</b>, `<i>` and\n<div class=\"x\">\n<p>block\n</div>\n\n<https://example.com/>");
    let run = content.check();
    assert_eq!(run.code, 0);
    assert_eq!(
        run.stdout,
        "\
messages/2026-03-02-start.en.md:7:3: warning[raw-html]: `<b>` is HTML, and readers see it as it stands here
messages/2026-03-02-start.en.md:8:1: warning[raw-html]: `<div class=\"x\">` is HTML, and readers see it as it stands here
"
    );
    assert_eq!(
        helps(&content),
        [
            "Write `**text**` instead.",
            "Delete it, or put it in backticks if readers are to see it: `` `<div class=\"x\">` ``.",
        ]
    );
}

#[test]
fn an_address_outside_of_a_link_is_warned_about() {
    let content = message(
        "\
[2.5] (metric:output@2026-02), [2.5](metric:output @2026-02), [2.5]（metric:output@2026-02）

See page:about, metric:output. ![plan](../media/org plan.png)

| message:2026-03-02-start |
|---|

## metric:output

It grew[^1].

[^1]: See metric:output",
    );
    let run = content.check();
    assert_eq!(run.code, 0);
    let warnings: Vec<_> = run
        .stdout
        .lines()
        .map(|line| line.split_once(": ").expect("a place"))
        .collect();
    let file = "messages/2026-03-02-start.en.md";
    let expected = [
        ("7:8", "metric:output@2026-02"),
        ("7:38", "metric:output"),
        ("7:69", "metric:output@2026-02"),
        ("9:5", "page:about"),
        ("9:17", "metric:output"),
        ("9:40", "../media/org"),
        ("11:3", "message:2026-03-02-start"),
        ("14:4", "metric:output"),
        ("18:11", "metric:output"),
    ];
    let expected = expected.map(|(place, read)| {
        let told = "stands outside of a link, and readers see it as it stands here";
        (
            format!("{file}:{place}"),
            format!("warning[address-in-text]: `{read}` {told}"),
        )
    });
    let expected: Vec<_> = expected
        .iter()
        .map(|(place, text)| (place.as_str(), text.as_str()))
        .collect();
    assert_eq!(warnings, expected);
    assert_eq!(
        helps(&content)[0],
        "Write `[text](address)`, without a space between the brackets or in the address. If readers are to see it, put it in backticks: `` `metric:output@2026-02` ``."
    );
}

#[test]
fn what_only_looks_like_an_address_is_none() {
    let content = message(
        "\
At 10:30, 3:1, note:this, page:nobody, message:me, metric: output, a/b, ../other/media/x, \\
`metric:output`, [page:about](page:about), https://a.example/media/metric:x

```
metric:output
```
",
    );
    let run = content.check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn every_tag_has_its_markdown() {
    for (tag, help) in [
        ("<em>", "Write `*text*` instead."),
        ("<a href='x'>", "Write `[text](https://example.com)` instead."),
        (
            "<img src='x'/>",
            "Write `![what the picture shows](../media/photo.jpg)` instead.",
        ),
        (
            "<BR/>",
            "Delete it. An empty line starts a new paragraph, a backslash `\\` at the end of a line a new line.",
        ),
        ("<li>", "Start each entry on a line of its own with `- `."),
        ("<h2>", "Start the line with `## `."),
        (
            "<td>",
            "Write the rows as `| one | two |`, with `|---|---|` below the first.",
        ),
        (
            "<!-- note -->",
            "Delete it, or put it in backticks if readers are to see it: `` `<!-- note -->` ``.",
        ),
    ] {
        assert_eq!(helps(&message(&format!("A {tag}"))), [help], "{tag}");
    }
}
