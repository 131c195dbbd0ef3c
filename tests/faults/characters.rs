//! Bytes, encodings and characters that nobody sees.

use super::{METRIC, message};
use crate::common::{Content, Files, NOTHING, differing};

/// A letter in the Korean title of the metric, on line 2 in column 13.
fn hidden(character: char) -> Content {
    Content::minimal().edit(METRIC, "ko: 생산량", &format!("ko: {character}생산량"))
}

#[test]
fn a_right_to_left_override_is_named() {
    hidden('\u{202E}').finds(
        "\u{202E}",
        "metrics/output.yaml:2:13: error[forbidden-character]: there is a character here that cannot be seen: `U+202E` RIGHT-TO-LEFT OVERRIDE",
    );
}

#[test]
fn a_zero_width_space_is_named() {
    hidden('\u{200B}').finds(
        "\u{200B}",
        "metrics/output.yaml:2:13: error[forbidden-character]: there is a character here that cannot be seen: `U+200B` ZERO WIDTH SPACE",
    );
}

#[test]
fn a_null_is_named() {
    hidden('\0').finds(
        "\0",
        "metrics/output.yaml:2:13: error[forbidden-character]: there is a character here that cannot be seen: `U+0000` NULL",
    );
}

#[test]
fn an_escape_is_named_in_a_message_too() {
    message("a \u{1B}[2J b").finds(
        "\u{1B}",
        "messages/2026-03-02-start.en.md:7:3: error[forbidden-character]: there is a character here that cannot be seen: `U+001B` ESCAPE",
    );
}

#[test]
fn a_hidden_character_is_refused_however_it_is_written() {
    Content::minimal().edit(METRIC, "ko: 생산량", "ko: \"\\u202E생산량\"").finds(
        "\"\\u202E생산량\"",
        "metrics/output.yaml:2:13: error[forbidden-character]: there is a character here that cannot be seen: `U+202E` RIGHT-TO-LEFT OVERRIDE",
    );
}

#[test]
fn a_byte_that_is_not_utf_8_is_counted() {
    let mut bytes = Content::minimal().text(METRIC).into_bytes();
    bytes[18] = 0xFF;
    Content::minimal().with(METRIC, bytes).finds(
        "",
        "metrics/output.yaml:1:1: error[not-utf8]: this file is not saved as UTF-8 (the first wrong byte is number 19)",
    );
}

#[test]
fn utf_16_is_refused() {
    let text = Content::minimal().text(METRIC);
    let units: Vec<u8> = ['\u{FEFF}']
        .into_iter()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    Content::minimal().with(METRIC, units).finds(
        "",
        "metrics/output.yaml:1:1: error[not-utf8]: this file is not saved as UTF-8 (the first wrong byte is number 1)",
    );
}

/// The site of the minimal content with the bytes of every file changed.
fn rewritten(change: impl Fn(&str) -> String) -> Files {
    let content = Content::minimal();
    let paths = content.paths();
    let content = paths.into_iter().fold(content, |content, path| {
        let text = change(&content.text(&path));
        content.with(&path, text)
    });
    content.site()
}

#[test]
fn line_ends_and_byte_order_marks_do_not_reach_the_site() {
    let site = Content::minimal().site();
    let differing = |change: fn(&str) -> String| differing(&rewritten(change), &site);
    assert_eq!(differing(|text| text.replace('\n', "\r\n")), NOTHING, "CR LF");
    assert_eq!(differing(|text| text.replace('\n', "\r")), NOTHING, "CR");
    assert_eq!(differing(|text| format!("\u{FEFF}{text}")), NOTHING, "byte order mark");
    assert_eq!(differing(|text| text.trim_end().to_owned()), NOTHING, "no line break");
}

#[test]
fn places_do_not_depend_on_line_ends() {
    let line = "metrics/output.yaml:11:12: error[bad-number]: `x` is not a number";
    for ends in ["\r\n", "\r"] {
        let text = super::value("x").text(METRIC).replace('\n', ends);
        Content::minimal()
            .with(METRIC, format!("\u{FEFF}{text}"))
            .finds("x", line);
    }
}
