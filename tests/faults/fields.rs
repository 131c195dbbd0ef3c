//! Fields: unknown, missing, of the wrong kind, in the wrong language.

use super::{METRIC, helps, target};
use crate::common::Content;

/// A line of the metric written otherwise.
fn line(old: &str, new: &str) -> Content {
    Content::minimal().edit(METRIC, old, new)
}

#[test]
fn a_misspelt_field_is_told_the_near_name() {
    let content = line("decimals: 1", "decimal: 1");
    content.finds(
        "decimal",
        "metrics/output.yaml:4:1: error[unknown-field]: `decimal` is not a field here",
    );
    assert_eq!(helps(&content), ["Did you mean `decimals`?"]);
}

#[test]
fn a_misspelt_field_of_a_list_entry_is_found() {
    target("{announced: 2026-01-05, value: 36, due: 2028-12, reson: x}").finds(
        "reson",
        "metrics/output.yaml:9:54: error[unknown-field]: `reson` is not a field here",
    );
}

#[test]
fn a_misspelt_field_of_the_front_matter_is_found() {
    let file = super::MESSAGE;
    Content::minimal().edit(file, "summary:", "tag: [x]\nsummary:").finds(
        "tag",
        "messages/2026-03-02-start.en.md:4:1: error[unknown-field]: `tag` is not a field here",
    );
}

#[test]
fn a_title_is_missing() {
    line("title: {ko: 생산량, en: Output}\n", "").finds(
        "",
        "metrics/output.yaml:1:1: error[missing-field]: the field `title` is missing",
    );
}

#[test]
fn a_unit_is_missing() {
    line("unit: number\n", "").finds(
        "",
        "metrics/output.yaml:1:1: error[missing-field]: the field `unit` is missing",
    );
}

#[test]
fn a_direction_is_missing() {
    line("better: higher\n", "").finds(
        "",
        "metrics/output.yaml:1:1: error[missing-field]: the field `better` is missing",
    );
}

#[test]
fn a_cadence_is_missing() {
    line("cadence: monthly\n", "").finds(
        "",
        "metrics/output.yaml:1:1: error[missing-field]: the field `cadence` is missing",
    );
}

#[test]
fn a_target_without_a_value_is_incomplete() {
    target("{announced: 2026-01-05, due: 2028-12}").finds(
        "{announced: 2026-01-05, due: 2028-12}",
        "metrics/output.yaml:9:5: error[missing-field]: the field `value` is missing",
    );
}

#[test]
fn a_label_needs_every_language() {
    line("title: {ko: 생산량, en: Output}", "title: {ko: 생산량}").finds(
        "{ko: 생산량}",
        "metrics/output.yaml:2:8: error[missing-language]: `title` has no text in English",
    );
}

#[test]
fn a_label_has_no_other_language() {
    line("en: Output}", "en: Output, fr: Production}").finds(
        "fr",
        "metrics/output.yaml:2:30: error[unknown-language]: `fr` is not a language of this site",
    );
}

#[test]
fn a_label_in_one_language_only_is_no_label() {
    line("title: {ko: 생산량, en: Output}", "title: Output").finds(
        "Output",
        "metrics/output.yaml:2:8: error[wrong-type]: `title` takes a text for each language, and this is text",
    );
}

#[test]
fn a_label_says_something() {
    line("en: Output", "en: \"  \"").finds("\"  \"", "metrics/output.yaml:2:22: error[empty-text]: `en` is empty");
}

#[test]
fn values_are_a_map_not_a_list() {
    line("values:\n  2026-01: 1\n  2026-02: 2.5\n", "values: [1, 2.5]\n")
        .without("messages/2026-03-02-start.ko.md")
        .without("messages/2026-03-02-start.en.md")
        .finds(
            "[1, 2.5]",
            "metrics/output.yaml:10:9: error[wrong-type]: `values` takes a group of fields, and this is a list",
        );
}

#[test]
fn a_direction_is_one_of_two_words() {
    let content = line("better: higher", "better: hihger");
    content.finds(
        "hihger",
        "metrics/output.yaml:5:9: error[bad-choice]: `hihger` is not one of the choices for `better`",
    );
    assert_eq!(
        helps(&content),
        ["Did you mean `higher`? The choices are: `higher`, `lower`."]
    );
}

#[test]
fn a_day_of_the_month_is_not_the_fortieth() {
    line("cadence: monthly", "cadence: monthly\ndue_day: 40").finds(
        "40",
        "metrics/output.yaml:7:10: error[bad-choice]: `40` is not one of the choices for `due_day`",
    );
}

#[test]
fn a_member_belongs_to_its_dimension() {
    let content = Content::minimal().append(METRIC, "breakdowns:\n  division:\n    rnb: {2026-01: 1}\n");
    content.finds(
        "rnb",
        "metrics/output.yaml:15:5: error[unknown-member]: `division` has no member `rnb`",
    );
    assert_eq!(helps(&content), ["Did you mean `rnd`?"]);
}

#[test]
fn a_contribution_names_a_member_too() {
    Content::minimal()
        .append(METRIC, "contributions: {division: {2026-01: {rnd: 0.4, plant: 0.6}}}\n")
        .finds(
            "plant",
            "metrics/output.yaml:13:48: error[unknown-member]: `division` has no member `plant`",
        );
}

#[test]
fn a_dimension_belongs_to_the_organisation() {
    Content::minimal()
        .append(METRIC, "breakdowns: {devision: {rnd: {2026-01: 1}}}\n")
        .finds(
            "devision",
            "metrics/output.yaml:13:14: error[unknown-dimension]: there is no dimension `devision`",
        );
}

#[test]
fn the_headline_metric_exists() {
    let content = Content::minimal().edit("site.yaml", "headline: output", "headline: outptu");
    content.finds(
        "outptu",
        "site.yaml:4:11: error[unknown-headline]: the headline metric `outptu` does not exist",
    );
    assert_eq!(helps(&content), ["Did you mean `output`?"]);
}

#[test]
fn the_time_zone_exists() {
    Content::minimal().edit("site.yaml", "Asia/Seoul", "Asia/Soul").finds(
        "Asia/Soul",
        "site.yaml:3:11: error[unknown-time-zone]: there is no time zone `Asia/Soul`",
    );
}

#[test]
fn a_label_of_the_site_needs_every_language_too() {
    Content::minimal()
        .edit("site.yaml", "rnd: {ko: 연구개발, en: Research}", "rnd: {en: Research}")
        .finds(
            "{en: Research}",
            "site.yaml:12:12: error[missing-language]: `rnd` has no text in Korean",
        );
}

#[test]
fn the_message_of_a_target_exists() {
    target("{announced: 2026-01-05, value: 36, due: 2028-12, message: 2026-03-02-strat}").finds(
        "2026-03-02-strat",
        "metrics/output.yaml:9:63: error[message-of-target-unknown]: this target names the message `2026-03-02-strat`, which does not exist",
    );
}

#[test]
fn a_unit_that_is_empty_is_found() {
    line("unit: number", "unit: {}").finds(
        "{}",
        "metrics/output.yaml:3:7: error[bad-choice]: `{}` is not one of the choices for `unit`",
    );
}

/// One slip, one finding: the value that is taken back has its reason, if not in every language.
#[test]
fn a_reason_of_a_value_taken_back_that_lacks_a_language_is_one_finding() {
    line("2026-02: 2.5", "2026-02: {value: null, revised: {ko: 잘못}}").finds(
        "{ko: 잘못}",
        "metrics/output.yaml:12:35: error[missing-language]: `revised` has no text in English",
    );
}
