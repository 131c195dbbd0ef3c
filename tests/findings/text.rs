//! The text that people read: spots, order, number.

use super::{at_key, at_value, problems, shown, unknown_field};
use milepost::diagnostic::{Code, Diagnostic, Format, Located, Place, Spot, show};
use milepost::language::Language::{En, Ko};

#[test]
fn the_caret_stands_under_exactly_the_key() {
    assert_eq!(
        shown(
            "audience: general\ntitel: Productivity\n",
            &[unknown_field()],
            Format::Text,
            En
        ),
        "error[unknown-field]: `titel` is not a field here
 --> metrics/a.yaml:2:1
  |
2 | titel: Productivity
  | ^^^^^
  |
  = help: Did you mean `title`?

1 error
"
    );
}

#[test]
fn the_caret_lines_up_below_hangul() {
    let finding = at_value(Code::BadNumber, "생산성")
        .with("read", "12 %")
        .with("hint", "percent")
        .with("suggestion", "12");
    assert_eq!(
        shown("생산성: 12 % # 잠정\n", &[finding], Format::Text, Ko),
        "오류[bad-number]: `12 %`에 퍼센트 기호가 있어서 숫자로 읽히지 않습니다
 --> metrics/a.yaml:1:6
  |
1 | 생산성: 12 % # 잠정
  |         ^^^^
  |
  = 도움말: `12`로 쓰십시오.

오류 1개
"
    );
}

#[test]
fn a_caret_run_under_hangul_is_twice_as_wide() {
    let finding = at_value(Code::BadDate, "a").with("read", "어제");
    let text = shown("a: 어제 b\n".replace(" b", "").as_str(), &[finding], Format::Text, En);
    assert!(text.contains("1 | a: 어제\n  |    ^^^^\n"), "{text}");
}

#[test]
fn both_places_of_a_duplicate_key_are_shown() {
    let text = "values:\n  2026-03: 2.1\n  2026-03: 2.2\n";
    assert_eq!(
        shown(text, &problems(text), Format::Text, En),
        "error[duplicate-key]: `2026-03` stands here twice
 --> metrics/a.yaml:3:3
  |
3 |   2026-03: 2.2
  |   ^^^^^^^
  |
 ::: metrics/a.yaml:2:3
  |
2 |   2026-03: 2.1
  |   ------- see here too
  |
  = help: Keep one of the two and delete the other.

1 error
"
    );
}

#[test]
fn a_finding_about_a_file_has_no_line() {
    let finding = Diagnostic::new(Code::UnknownFile, Place::file("metric/a.yaml"))
        .with("file", "metric/a.yaml")
        .with("near", "metrics/a.yaml");
    assert_eq!(
        shown("", &[finding], Format::Text, En),
        "error[unknown-file]: Milepost does not know what `metric/a.yaml` is for
--> metric/a.yaml
 |
 = help: Did you mean `metrics/a.yaml`?

1 error
"
    );
}

#[test]
fn a_value_over_several_lines_is_marked_on_its_first() {
    let finding = at_value(Code::WrongType, "tags")
        .with("field", "tags")
        .with("found", "map")
        .with("expected", "text");
    let text = shown("tags:\n  a: 1\n  b: 2\n", &[finding], Format::Text, En);
    assert!(text.contains("2 |   a: 1\n  |   ^^^^\n"), "{text}");
}

#[test]
fn a_long_line_is_cut_around_the_spot() {
    let line = |length| format!("a: {} b{}", "x".repeat(length), " c".repeat(90_000));
    let finding =
        |offset| Diagnostic::new(Code::EmptyText, Place::new("f", Spot::Bytes(offset..offset + 1))).with("field", "b");
    let text = shown(&line(500), &[finding(504)], Format::Text, En);
    assert!(text.contains(" --> f:1:505\n"), "{text}");
    assert!(text.contains("1 | ...xxx") && text.contains("x b c c"), "{text}");
    assert!(text.lines().all(|line| line.len() < 160), "{text}");
    let (source, carets) = text
        .split_once("x b")
        .and_then(|(before, _)| text.split_once('^').map(|(until, _)| (before, until)))
        .unwrap();
    assert_eq!(
        source.lines().last().unwrap().len() + 2,
        carets.lines().last().unwrap().len(),
        "{text}"
    );
}

#[test]
fn of_a_line_no_person_wrote_only_the_place_is_named() {
    let finding = Diagnostic::new(Code::EmptyText, Place::new("f", Spot::Bytes(5_000..5_001))).with("field", "b");
    let text = shown(&"x".repeat(900_000), &[finding], Format::Text, En);
    assert!(text.contains("--> f:1:5001\n"), "{text}");
    assert!(text.len() < 200, "{text}");
}

#[test]
fn tabs_take_four_columns() {
    let finding = Diagnostic::new(Code::YamlTab, Place::new("f", Spot::Bytes(0..1)));
    let text = shown("\tb: 1\n", &[finding], Format::Text, En);
    assert!(text.contains("1 |     b: 1\n  | ^^^^\n"), "{text}");
}

#[test]
fn what_could_command_a_terminal_is_written_out() {
    let text = "a: \u{1b}[2J\u{9b}2J\u{202e}abc x";
    let finding = Diagnostic::new(
        Code::BadId,
        Place::new("f\u{1b}[1m", Spot::Bytes(text.len() - 1..text.len())),
    )
    .with("read", "\u{1b}[31mred\u{202e}");
    for format in [Format::Text, Format::Short, Format::Json, Format::Github, Format::Sarif] {
        let written = shown(text, std::slice::from_ref(&finding), format, En);
        assert!(!written.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{written:?}");
    }
    let written = shown(text, &[finding], Format::Text, En);
    assert!(written.contains("`<U+001B>[31mred<U+202E>`"), "{written}");
    assert!(written.contains("1 | a: ␛[2J�2J�abc x\n"), "{written}");
    assert!(written.contains(&format!("  | {}^\n", " ".repeat(15))), "{written}");
}

#[test]
fn errors_and_warnings_are_counted() {
    let warning = Diagnostic::new(Code::StaleTranslation, Place::file("b.md"));
    let errors = [unknown_field(), at_key(Code::MissingAudience, "titel"), warning];
    let last = |language| {
        shown("titel: x", &errors, Format::Text, language)
            .lines()
            .last()
            .unwrap()
            .to_owned()
    };
    assert_eq!(last(En), "2 errors, 1 warning");
    assert_eq!(last(Ko), "오류 2개, 경고 1개");
}

#[test]
fn nothing_found_is_nothing_said() {
    assert_eq!(shown("", &[], Format::Text, En), "");
    assert_eq!(shown("", &[], Format::Short, En), "");
}

#[test]
fn colour_is_on_request() {
    let diagnostic = unknown_field();
    let located = Located {
        diagnostic: &diagnostic,
        text: "titel: x",
        span: Some(0..5),
        related: Vec::new(),
    };
    assert!(show(&[located], Format::Text, En, true).contains('\u{1b}'));
}

#[test]
fn findings_are_sorted_and_shown_once() {
    let text = "b: 1\na: 2\n";
    let other = Diagnostic::new(Code::BadId, Place::file("a.yaml")).with("read", "x");
    let findings = [
        at_value(Code::BadId, "a"),
        at_key(Code::BadUrl, "b"),
        at_key(Code::BadId, "b"),
        other,
        at_value(Code::BadId, "a"),
    ];
    assert_eq!(
        shown(text, &findings, Format::Short, En),
        "a.yaml:1:1: error[bad-id]: `x` cannot be an id
metrics/a.yaml:1:1: error[bad-id]: `` cannot be an id
metrics/a.yaml:1:1: error[bad-url]: `` is not a web address
metrics/a.yaml:2:4: error[bad-id]: `` cannot be an id
"
    );
}

#[test]
fn at_most_two_hundred_are_shown() {
    let findings: Vec<_> = (0..212)
        .map(|number| Diagnostic::new(Code::BadId, Place::file("f")).with("read", number.to_string()))
        .collect();
    let short = shown("", &findings, Format::Short, En);
    assert_eq!(short.lines().count(), 201);
    assert_eq!(short.lines().last(), Some("and 12 more findings"));
    let text = shown("", &findings, Format::Text, Ko);
    assert!(text.ends_with("이 밖에 12개가 더 있습니다\n오류 212개\n"), "{text}");
    assert!(shown("", &findings, Format::Json, En).contains("\"errors\": 212"));
}
