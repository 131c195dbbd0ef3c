//! YAML that content files do not take, and places in every style of it.

use super::{METRIC, helps, target};
use crate::common::Content;

fn line(old: &str, new: &str) -> Content {
    Content::minimal().edit(METRIC, old, new)
}

#[test]
fn tabs_do_not_indent() {
    line("  2026-01: 1\n", "\t2026-01: 1\n").finds(
        "\t",
        "metrics/output.yaml:11:1: error[yaml-tab]: there is a tab here, and YAML is indented with spaces",
    );
}

#[test]
fn a_field_stands_once() {
    line("unit: number\n", "unit: number\nunit: index\n").finds(
        "unit",
        "metrics/output.yaml:4:1: error[duplicate-key]: `unit` stands here twice",
    );
}

#[test]
fn a_field_in_braces_stands_once() {
    line("en: Output}", "en: Output, ko: 산출}").finds(
        "ko",
        "metrics/output.yaml:2:30: error[duplicate-key]: `ko` stands here twice",
    );
}

#[test]
fn an_anchor_and_its_alias_are_refused() {
    line("2026-01: 1\n  2026-02: 2.5", "2026-01: &one 1\n  2026-02: *one").finds_all(&[
        (
            "&one",
            "metrics/output.yaml:11:12: error[yaml-alias]: `&` or `*` starts a YAML reference here, and Milepost does not take references",
        ),
        (
            "*one",
            "metrics/output.yaml:12:12: error[yaml-alias]: `&` or `*` starts a YAML reference here, and Milepost does not take references",
        ),
    ]);
}

#[test]
fn a_tag_is_refused() {
    line("unit: number", "unit: !!str number").finds(
        "!!str",
        "metrics/output.yaml:3:7: error[yaml-tag]: `!!str` is read as a YAML tag, and Milepost does not take tags",
    );
}

#[test]
fn a_file_is_one_document() {
    Content::minimal().append(METRIC, "---\naudience: general\n").finds(
        "---",
        "metrics/output.yaml:13:1: error[yaml-documents]: a second document starts here, and a file holds only one",
    );
}

#[test]
fn a_hundred_thousand_brackets_are_too_deep() {
    Content::minimal().with("metrics/deep.yaml", "[".repeat(100_000)).finds(
        "[",
        "metrics/deep.yaml:1:65: error[yaml-depth]: the values are nested deeper than 64 levels",
    );
}

#[test]
fn an_empty_file_says_nothing() {
    for text in ["", "\n", "# only a comment\n", "---\n", "null\n"] {
        Content::minimal()
            .with("metrics/empty.yaml", text)
            .finds("", "metrics/empty.yaml:1:1: error[empty-file]: there is nothing here");
    }
}

#[test]
fn a_file_is_a_map() {
    Content::minimal()
        .with("metrics/list.yaml", "- audience: general\n")
        .finds(
            "- audience: general",
            "metrics/list.yaml:1:1: error[wrong-type]: this file takes a group of fields, and this is a list",
        );
}

#[test]
fn a_colon_inside_a_text_is_pointed_at() {
    line("unit: number", "unit: number: two").finds(
        ":",
        "metrics/output.yaml:3:13: error[yaml-syntax]: a colon inside the text ends it here",
    );
}

#[test]
fn an_open_bracket_is_pointed_at() {
    line("title: {ko: 생산량, en: Output}", "title: {ko: 생산량, en: Output").finds(
        "{",
        "metrics/output.yaml:2:8: error[yaml-syntax]: a bracket is opened here and never closed, or a comma is missing",
    );
}

#[test]
fn an_open_quotation_mark_is_pointed_at() {
    line("en: Output}", "en: \"Output}").finds(
        "\"",
        "metrics/output.yaml:2:22: error[yaml-syntax]: a quotation mark is opened here and never closed",
    );
}

#[test]
fn places_are_found_in_block_style() {
    target("announced: 2026-01-05\n    value: 36\n    due: 2028-12\n    reason:\n      ko: 이유\n      en: 'why'\n      fr: \"x\"").finds(
        "fr",
        "metrics/output.yaml:15:7: error[unknown-language]: `fr` is not a language of this site",
    );
}

#[test]
fn places_are_found_in_quoted_keys_and_values() {
    line("2026-01: 1\n", "'2026-01': {\"value\": '1,5', status: final}\n").finds(
        "'1,5'",
        "metrics/output.yaml:11:24: error[bad-number]: `1,5` has a comma, so it is not read as a number",
    );
}

#[test]
fn places_are_found_in_nested_flow_over_several_lines() {
    let breakdowns =
        "breakdowns: {division: {\n    rnd: {2026-01: 1,\n      2026-02: x},\n    plants: {2026-01: y}}}\n";
    Content::minimal().append(METRIC, breakdowns).finds_all(&[
        ("x", "metrics/output.yaml:15:16: error[bad-number]: `x` is not a number"),
        ("y", "metrics/output.yaml:16:23: error[bad-number]: `y` is not a number"),
    ]);
}

#[test]
fn columns_count_characters_not_bytes() {
    line("title: {ko: 생산량, en: Output}", "title: {ko: 생산량 합계, en: [x]}").finds(
        "[x]",
        "metrics/output.yaml:2:25: error[wrong-type]: `en` takes text, and this is a list",
    );
}

#[test]
fn a_comma_in_a_text_between_braces_takes_quotation_marks() {
    let content = Content::minimal().append(
        METRIC,
        "description: {ko: 시간, en: Change, in the time, from 1,000 days}\n",
    );
    content.finds(
        "Change, in the time, from 1,000 days",
        "metrics/output.yaml:13:27: error[yaml-syntax]: a comma inside the text ends it here",
    );
    assert_eq!(
        helps(&content),
        ["Put the whole text in quotation marks: `en: \"Change, in the time, from 1,000 days\"`."]
    );
}

#[test]
fn a_language_without_a_text_is_no_comma_in_a_text() {
    let content = Content::minimal().append(METRIC, "description: {ko: 시간, en}\n");
    content.finds("en", "metrics/output.yaml:13:23: error[empty-text]: `en` is empty");
}

#[test]
fn a_colon_in_a_text_between_braces_takes_quotation_marks() {
    let content = Content::minimal().append(METRIC, "description: {ko: 시간, en: Note: change}\n");
    content.finds(
        ":",
        "metrics/output.yaml:13:31: error[yaml-syntax]: a colon inside the text ends it here",
    );
}

#[test]
fn a_number_sign_in_a_text_between_braces_takes_quotation_marks() {
    for (written, column) in [("{ko: 시간, en: Team #3}", 32), ("{ko: 시간 #2, en: Team}", 22)] {
        let content = Content::minimal().append(METRIC, &format!("description: {written}\nowner: {{ko: 가, en: A}}\n"));
        let line = format!(
            "metrics/output.yaml:13:{column}: error[yaml-syntax]: a `#` with a space in front of it ends the text here"
        );
        content.finds("#", &line);
        assert_eq!(
            helps(&content),
            ["Put the whole text in quotation marks: `\"Team #3\"`."]
        );
    }
}

#[test]
fn a_bracket_that_is_open_stays_one_whatever_stands_in_it() {
    Content::minimal()
        .append(METRIC, "description: {ko: \"a: b: c #1]\", # see: d: e\n  en: 'x: #'\n")
        .finds(
            "{",
            "metrics/output.yaml:13:14: error[yaml-syntax]: a bracket is opened here and never closed, or a comma is missing",
        );
}

#[test]
fn a_space_too_many_is_a_matter_of_indentation() {
    let content = Content::minimal().edit(METRIC, "  2026-02: 2.5", "   2026-02: 2.5");
    content.finds(
        "2026-02",
        "metrics/output.yaml:12:4: error[yaml-syntax]: this line is not in line with the lines above",
    );
}

#[test]
fn brackets_without_end_are_too_deep_and_not_too_many() {
    let brackets = format!("x: {}", "[".repeat(100_000));
    Content::minimal().append(METRIC, &brackets).finds(
        "[",
        "metrics/output.yaml:13:68: error[yaml-depth]: the values are nested deeper than 64 levels",
    );
}
