//! What links, numbers and pictures in a text refer to.

use super::{METRIC, helps, message};
use crate::common::Content;

/// The smallest picture: one pixel.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

#[test]
fn a_wrong_quote_names_both_numbers() {
    let content = message("Output was [2.6](metric:output@2026-02).");
    content.finds(
        "2.6",
        "messages/2026-03-02-start.en.md:7:13: error[wrong-quote]: the text says `2.6`, but `output` was `2.5` in `2026-02`",
    );
    assert_eq!(
        helps(&content),
        ["Write `2.5` here, or correct the value in the metric."]
    );
}

#[test]
fn an_unknown_metric_is_told_the_near_name() {
    let content = message("Output was [2.5](metric:outptu@2026-02).");
    content.finds(
        "metric:outptu@2026-02",
        "messages/2026-03-02-start.en.md:7:18: error[unknown-metric]: there is no metric `outptu`",
    );
    assert_eq!(helps(&content), ["Did you mean `output`?"]);
}

#[test]
fn a_message_pins_the_period_of_its_numbers() {
    let content = message("Output was [2.5](metric:output).");
    content.finds(
        "metric:output",
        "messages/2026-03-02-start.en.md:7:18: error[unpinned-number]: `metric:output` does not say which period it is from",
    );
    assert_eq!(helps(&content), ["Write `metric:output@2026-02`."]);
}

#[test]
fn a_quoted_period_has_a_value() {
    message("Output was [2.5](metric:output@2026-03).").finds(
        "metric:output@2026-03",
        "messages/2026-03-02-start.en.md:7:18: error[period-without-value]: `output` has no value for `2026-03`",
    );
}

#[test]
fn a_quoted_period_is_of_the_cadence_of_the_metric() {
    message("Output was [2.5](metric:output@2026-Q1).").finds(
        "metric:output@2026-Q1",
        "messages/2026-03-02-start.en.md:7:18: error[wrong-cadence]: `2026-Q1` does not fit: a value of this metric is for a month such as `2026-10`",
    );
}

#[test]
fn an_unknown_quantity_is_told_the_near_name() {
    let content = message("Behind by [](metric:output@2026-02#requird).");
    content.finds(
        "metric:output@2026-02#requird",
        "messages/2026-03-02-start.en.md:7:14: error[unknown-quantity]: a metric has no quantity `requird`",
    );
    assert_eq!(helps(&content), ["Did you mean `required`?"]);
}

#[test]
fn an_unknown_page_is_told_the_near_name() {
    let content = message("See [this](page:abuot).");
    content.finds(
        "page:abuot",
        "messages/2026-03-02-start.en.md:7:12: error[unknown-page]: there is no page `abuot`",
    );
    assert_eq!(helps(&content), ["Did you mean `about`?"]);
}

#[test]
fn an_unknown_message_is_told_the_near_name() {
    let content = message("See [this](message:2026-03-02-strat).");
    content.finds(
        "message:2026-03-02-strat",
        "messages/2026-03-02-start.en.md:7:12: error[unknown-message]: there is no message `2026-03-02-strat`",
    );
    assert_eq!(helps(&content), ["Did you mean `2026-03-02-start`?"]);
}

#[test]
fn an_unknown_scheme_leads_nowhere() {
    message("See [this](metrc:output@2026-02).").finds(
        "metrc:output@2026-02",
        "messages/2026-03-02-start.en.md:7:12: error[bad-reference]: `metrc:output@2026-02` leads nowhere",
    );
}

#[test]
fn a_path_to_another_file_leads_nowhere() {
    for written in [
        "../site.yaml",
        "/etc/passwd",
        "..%2e/x",
        "start.ko.md",
        "//example.com/x",
    ] {
        let line = format!("messages/2026-03-02-start.en.md:7:12: error[bad-reference]: `{written}` leads nowhere");
        message(&format!("See [this]({written}).")).finds(written, &line);
    }
}

#[test]
fn an_unknown_chart_is_named() {
    message("![Output](metric:output?chart=pie)").finds(
        "metric:output?chart=pie",
        "messages/2026-03-02-start.en.md:7:11: error[unknown-chart]: there is no kind of chart called `pie`",
    );
}

#[test]
fn a_chart_has_data() {
    message("![Output](metric:output?chart=multiples)").finds(
        "metric:output?chart=multiples",
        "messages/2026-03-02-start.en.md:7:11: error[chart-without-data]: `output` has no data for the chart `multiples`",
    );
}

#[test]
fn a_chart_of_an_unknown_dimension_is_refused() {
    message("![Output](metric:output?chart=multiples&by=devision)").finds(
        "metric:output?chart=multiples&by=devision",
        "messages/2026-03-02-start.en.md:7:11: error[unknown-dimension]: there is no dimension `devision`",
    );
}

#[test]
fn a_picture_exists() {
    let content = message("![A line](../media/lime.png)").with("media/line.png", PICTURE);
    content.finds(
        "../media/lime.png",
        "messages/2026-03-02-start.en.md:7:11: error[missing-media]: there is no file `lime.png`",
    );
}

#[test]
fn a_heading_that_is_linked_is_there() {
    let content = message("[a](#our-wrok) [b](page:about#aims) [c](message:2026-03-02-start#nothing)\n\n## Our work\n")
        .append("messages/2026-03-02-start.ko.md", "\n[a](page:about#aim)\n")
        .append("pages/about.en.md", "\n## Aim\n")
        .append("pages/about.ko.md", "\n## 목표\n");
    let run = content.check();
    assert_eq!(run.code, 0);
    assert_eq!(
        run.stdout,
        "\
messages/2026-03-02-start.en.md:7:5: warning[unknown-heading]: there is no heading `#our-wrok`
messages/2026-03-02-start.en.md:7:20: warning[unknown-heading]: there is no heading `#aims`
messages/2026-03-02-start.en.md:7:41: warning[unknown-heading]: there is no heading `#nothing`
messages/2026-03-02-start.ko.md:9:5: warning[unknown-heading]: there is no heading `#aim`
"
    );
    assert_eq!(
        helps(&content)[..3],
        [
            "Did you mean `#our-work`?",
            "Did you mean `#aim`?",
            "Write the words of the heading in small letters, with hyphens for spaces and without punctuation: `#work-and-people`.",
        ]
    );
}

#[test]
fn a_link_leads_to_every_heading_that_is_there() {
    let content = message(
        "\
[a](#our-work) [b](#our-work-2) [c](#in-a-list) [d](#top) [e](#) [f](#%EB%AA%A9) [g](#chart-1) [h](https://a.example/#x)
[i](page:about#aim) [j](page:about#chart-1) [k](message:2026-03-02-start#our-work)

## Our work

## Our work

- ## In a list

![Output](metric:output)
",
    )
    .append("messages/2026-03-02-start.ko.md", "\n[a](page:about#목표)\n")
    .append("pages/about.en.md", "\n## Aim\n")
    .append("pages/about.ko.md", "\n## 목표\n");
    let run = content.check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn a_picture_has_no_pages() {
    let content = message("![A line](../media/line.png#page=2)").with("media/line.png", PICTURE);
    content.finds(
        "../media/line.png#page=2",
        "messages/2026-03-02-start.en.md:7:11: error[bad-reference]: `../media/line.png#page=2` leads nowhere",
    );
}

#[test]
fn no_picture_lies_outside_of_media() {
    for name in [
        "../site.yaml",
        "%2e%2e/site.yaml",
        "..\\site.yaml",
        "/etc/passwd",
        "a/../line.png",
    ] {
        let line = format!("messages/2026-03-02-start.en.md:7:11: error[missing-media]: there is no file `{name}`");
        message(&format!("![A line](../media/{name})"))
            .with("media/line.png", PICTURE)
            .finds(&format!("../media/{name}"), &line);
    }
}

#[test]
fn a_picture_says_what_it_shows() {
    message("![](../media/line.png)").with("media/line.png", PICTURE).finds(
        "![](../media/line.png)",
        "messages/2026-03-02-start.en.md:7:1: error[empty-description]: this picture has no description",
    );
}

#[test]
fn a_medium_is_what_its_name_says() {
    Content::minimal()
        .with("media/line.png", "<svg onload='alert(1)'/>")
        .finds(
            "",
            "media/line.png:1:1: error[unsupported-media]: files like `media/line.png` are not published",
        );
}

#[test]
fn a_link_that_runs_a_program_is_refused() {
    message("[x](javascript:alert)").finds(
        "javascript:alert",
        "messages/2026-03-02-start.en.md:7:5: error[unsafe-link]: `javascript:alert` is a link that could run a program",
    );
}

#[test]
fn a_link_that_runs_a_program_is_refused_in_every_spelling() {
    for written in [
        "JavaScript:alert(1)",
        "&#106;avascript:alert",
        "&#x6A;avascript&colon;alert",
        "java&Tab;script:alert",
        "java&NewLine;script:alert",
        "<java script:alert>",
        "< javascript:alert>",
        "\\javascript:alert",
        "javascript&#0000058alert",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "blob:x",
        "view-source:x",
        "feed:javascript:x",
        "javascript&#x3A;alert",
    ] {
        let run = message(&format!("[x]({written})")).check();
        assert_eq!(run.code, 1, "{written}: {run:?}");
        let codes = ["error[unsafe-link]", "error[bad-reference]"];
        assert!(codes.iter().any(|code| run.stdout.contains(code)), "{written}: {run:?}");
    }
}

#[test]
fn reference_links_and_bare_links_are_checked_too() {
    message("See [this][1] and <page:abuot>.\n\n[1]: javascript:alert").finds_all(&[
        (
            "page:abuot",
            "messages/2026-03-02-start.en.md:7:20: error[unknown-page]: there is no page `abuot`",
        ),
        (
            "javascript:alert",
            "messages/2026-03-02-start.en.md:9:6: error[unsafe-link]: `javascript:alert` is a link that could run a program",
        ),
    ]);
}

#[test]
fn a_number_without_its_period_keeps_its_field_and_gets_none_after_the_message() {
    let content = message("Behind by [](metric:output#gap).").append(METRIC, "  2026-03: 3\n  2026-04: 4\n");
    assert_eq!(helps(&content), ["Write `metric:output@2026-02#gap`."]);
    let early =
        message("Output was [](metric:output).").edit(METRIC, "  2026-01: 1\n  2026-02: 2.5\n", "  2026-03: 3\n");
    let own = helps(&early);
    assert_eq!(
        own.first().map(String::as_str),
        Some("Add `@` and the period, such as `@2026-10`.")
    );
}

#[test]
fn a_word_that_tells_a_chart_nothing_is_named() {
    let content = message("![Output](metric:output?chart=line&form=2026-01)");
    content.finds(
        "metric:output?chart=line&form=2026-01",
        "messages/2026-03-02-start.en.md:7:11: error[unknown-parameter]: a chart cannot be told `form`",
    );
    assert_eq!(helps(&content), ["Did you mean `from`?"]);
    let content = message("![Output](metric:output?multiples)");
    assert_eq!(
        helps(&content),
        ["After `?` stand `chart=`, `by=`, `from=` and `to=`, with `&` between them."]
    );
}

#[test]
fn what_a_number_or_a_chart_cannot_be_told_is_not_ignored() {
    let number = "[2.5](metric:output@2026-02?by=plant)";
    let content = message(&format!("Output was {number}."));
    content.finds(
        "metric:output@2026-02?by=plant",
        "messages/2026-03-02-start.en.md:7:18: error[unknown-parameter]: a number cannot be told `by`",
    );
    assert_eq!(
        helps(&content),
        ["Write its period after `@`, as in `metric:productivity@2026-10`, or put `!` before `[` to get a chart."]
    );
    message("![Output](metric:output#gap)").finds(
        "metric:output#gap",
        "messages/2026-03-02-start.en.md:7:11: error[unknown-parameter]: a chart cannot be told `#gap`",
    );
}

#[test]
fn a_reference_without_an_id_is_not_told_what_it_has() {
    let content = message("Output was [2.5](metric:@2026-02).");
    assert!(helps(&content)[0].starts_with("Write `metric:productivity@2026-10`"));
}

#[test]
fn a_link_that_two_audiences_cannot_follow_is_one_finding() {
    let letter = Content::minimal().text(super::MESSAGE);
    let restricted = letter.replace("audience: general", "audience: core-technology");
    let content =
        message("See [this](message:2026-03-02-strat-2).").with("messages/2026-03-02-strat-3.en.md", restricted);
    let run = content.check();
    let line = "messages/2026-03-02-start.en.md:7:12: error[unknown-message]: there is no message `2026-03-02-strat-2`";
    assert_eq!(run.stdout.matches(line).count(), 1, "{}", run.stdout);
}
