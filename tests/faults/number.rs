//! What people write when they mean a number.

use super::{METRIC, helps, value};
use crate::common::Content;

#[test]
fn thousands_have_no_comma() {
    let content = value("1,234");
    content.finds(
        "1,234",
        "metrics/output.yaml:11:12: error[bad-number]: `1,234` has a comma, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `1234`."]);
}

#[test]
fn a_decimal_comma_is_a_point_and_not_ten_times_the_value() {
    let content = value("14,4");
    content.finds(
        "14,4",
        "metrics/output.yaml:11:12: error[bad-number]: `14,4` has a comma, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `14.4`."]);
    assert_eq!(helps(&value("14,4 %")), ["Write `14.4`."]);
    assert_eq!(helps(&value("1,234,567.8")), ["Write `1234567.8`."]);
    assert_eq!(
        helps(&value("1,23,4")),
        ["Write digits with a point for decimals, and no unit: `1234.5`. Leave a value out that is not known yet."]
    );
}

#[test]
fn digits_are_not_full_width() {
    let content = value("１２．５");
    content.finds(
        "１２．５",
        "metrics/output.yaml:11:12: error[bad-number]: `１２．５` is written with full-width digits, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `12.5`."]);
}

#[test]
fn a_percent_sign_belongs_to_the_unit() {
    let content = value("12 %");
    content.finds(
        "12 %",
        "metrics/output.yaml:11:12: error[bad-number]: `12 %` has a percent sign, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `12`."]);
}

#[test]
fn a_number_in_quotation_marks_is_text() {
    let content = value("\"12\"");
    content.finds(
        "\"12\"",
        "metrics/output.yaml:11:12: error[bad-number]: `12` is in quotation marks, so it is text",
    );
    assert_eq!(helps(&content), ["Write `12`."]);
}

#[test]
fn what_is_not_a_number_is_no_value() {
    value(".nan").finds(
        ".nan",
        "metrics/output.yaml:11:12: error[bad-number]: `.nan` is no number that a chart can show",
    );
}

#[test]
fn infinity_is_no_value() {
    value(".inf").finds(
        ".inf",
        "metrics/output.yaml:11:12: error[bad-number]: `.inf` is no number that a chart can show",
    );
}

#[test]
fn minus_infinity_is_named_as_it_was_written() {
    value("-.inf").finds(
        "-.inf",
        "metrics/output.yaml:11:12: error[bad-number]: `-.inf` is no number that a chart can show",
    );
}

#[test]
fn a_number_beyond_all_numbers_is_no_value() {
    value("1e400").finds(
        "1e400",
        "metrics/output.yaml:11:12: error[bad-number]: `1e400` is no number that a chart can show",
    );
}

#[test]
fn hexadecimal_digits_are_for_programmers() {
    let content = value("0x1F");
    content.finds(
        "0x1F",
        "metrics/output.yaml:11:12: error[bad-number]: `0x1F` is a number in a programmer's notation",
    );
    assert_eq!(helps(&content), ["Write `31`."]);
}

#[test]
fn a_leading_zero_is_not_octal() {
    let content = value("017");
    content.finds(
        "017",
        "metrics/output.yaml:11:12: error[bad-number]: `017` starts with a zero, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `17`."]);
}

#[test]
fn an_underscore_separates_no_digits() {
    let content = value("1_000");
    content.finds(
        "1_000",
        "metrics/output.yaml:11:12: error[bad-number]: `1_000` has an underscore, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `1000`."]);
}

#[test]
fn a_time_is_not_a_number_to_the_base_of_sixty() {
    value("12:30:45").finds(
        "12:30:45",
        "metrics/output.yaml:11:12: error[bad-number]: `12:30:45` looks like a time or a ratio, not a number",
    );
}

#[test]
fn a_word_is_not_a_number() {
    value("many").finds(
        "many",
        "metrics/output.yaml:11:12: error[bad-number]: `many` is not a number",
    );
}

#[test]
fn a_value_that_is_not_known_yet_is_left_out() {
    value("").finds(
        "2026-01",
        "metrics/output.yaml:11:3: error[wrong-type]: `2026-01` takes a number, and this is nothing",
    );
    value("null").finds(
        "null",
        "metrics/output.yaml:11:12: error[wrong-type]: `2026-01` takes a number, and this is nothing",
    );
}

#[test]
fn a_list_is_not_a_number() {
    value("[1, 2]").finds(
        "[1, 2]",
        "metrics/output.yaml:11:12: error[wrong-type]: `2026-01` takes a number, and this is a list",
    );
}

#[test]
fn decimals_are_counted_in_whole_numbers() {
    let content = Content::minimal().edit(METRIC, "decimals: 1", "decimals: 1.5");
    content.finds(
        "1.5",
        "metrics/output.yaml:4:11: error[wrong-type]: `decimals` takes a whole number, and this is a number",
    );
}

#[test]
fn no_value_is_silently_another_number() {
    for written in [
        "0b11", "0o17", "+0x1F", "1.234,5", "1 234", "1'234", "12%p", "٣", "½", "１", "1.2.3", "--1", "0x", "Ⅻ", "1e",
        "yes",
    ] {
        let run = value(written).check();
        let start = format!("metrics/output.yaml:11:12: error[bad-number]: `{written}`");
        assert!(run.stdout.starts_with(&start) && run.code == 1, "{written}: {run:?}");
    }
}
