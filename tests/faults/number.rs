//! What people write when they mean a number.

use super::{METRIC, helps, target, value};
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

#[test]
fn thousands_have_no_comma_between_braces_either() {
    let content = target("{announced: 2026-01-05, value: 12,000,000,000, due: 2028-12}");
    content.finds(
        "12,000,000,000",
        "metrics/output.yaml:9:36: error[bad-number]: `12,000,000,000` has a comma, so it is not read as a number",
    );
    assert_eq!(helps(&content), ["Write `12000000000`."]);
}

#[test]
fn commas_of_several_numbers_are_found_at_once() {
    let values =
        "breakdowns:\n  division:\n    rnd: {2026-01: 1,234, 2026-02: -14,4}\n    plants: {2026-01: 1,234.5}\n";
    let content = Content::minimal().append(METRIC, values);
    content.finds_all(&[
        (
            "1,234",
            "metrics/output.yaml:15:20: error[bad-number]: `1,234` has a comma, so it is not read as a number",
        ),
        (
            "-14,4",
            "metrics/output.yaml:15:36: error[bad-number]: `-14,4` has a comma, so it is not read as a number",
        ),
        (
            "1,234.5",
            "metrics/output.yaml:16:23: error[bad-number]: `1,234.5` has a comma, so it is not read as a number",
        ),
    ]);
    assert_eq!(helps(&content), ["Write `1234`.", "Write `-14.4`.", "Write `1234.5`."]);
}

#[test]
fn a_forgotten_value_between_braces_is_no_comma_in_a_number() {
    target("{announced: 2026-01-05, value: 36, due}")
        .finds("due", "metrics/output.yaml:9:40: error[empty-text]: `due` is empty");
}

#[test]
fn a_minus_sign_copied_from_a_page_is_a_hyphen() {
    for written in ["\u{2212}1.9", "–1.9", "－1.9"] {
        let content = value(written);
        let line = format!(
            "metrics/output.yaml:11:12: error[bad-number]: `{written}` starts with a dash that is not the minus sign of the keyboard, so it is not read as a number"
        );
        content.finds(written, &line);
        assert_eq!(helps(&content), ["Write `-1.9`."]);
    }
}

#[test]
fn a_number_in_korean_words_is_told_in_digits() {
    let content = value("120억");
    content.finds(
        "120억",
        "metrics/output.yaml:11:12: error[bad-number]: `120억` has a word for a number in it, such as 만 or 억, so it is not read as a number",
    );
    for (written, digits) in [
        ("120억", "12000000000"),
        ("1조 2,000억 원", "1200000000000"),
        ("\u{2212}3.5억", "-350000000"),
        ("3천만", "30000000"),
        ("1억 2000", "100002000"),
    ] {
        assert_eq!(helps(&value(written)), [format!("Write `{digits}`.")], "{written}");
    }
    for written in ["3천5백만", "1.23456만", "12억~15억"] {
        assert!(helps(&value(written))[0].starts_with("Write digits"), "{written}");
    }
}
