//! Findings as they are shown: a finding in, exact text out.

use milepost::diagnostic::{
    Code, Diagnostic, Format, KeyPath, Located, Place, Severity, Spot, explain, help, message, show,
};
use milepost::language::Language::{self, En, Ko};
use milepost::load::yaml::{locate, parse};

/// A finding at the value of a key of `metrics/a.yaml`.
fn at_value(code: Code, key: &str) -> Diagnostic {
    Diagnostic::new(
        code,
        Place::new("metrics/a.yaml", Spot::Value(KeyPath::root().key(key))),
    )
}

/// A finding at the key itself.
fn at_key(code: Code, key: &str) -> Diagnostic {
    Diagnostic::new(code, Place::new("metrics/a.yaml", Spot::Key(KeyPath::root().key(key))))
}

fn unknown_field() -> Diagnostic {
    at_key(Code::UnknownField, "titel")
        .with("field", "titel")
        .with("near", "title")
}

/// All findings are in one text.
fn shown(text: &str, findings: &[Diagnostic], format: Format, language: Language) -> String {
    let spot = |place: &Place| locate(text, &place.spot);
    let located: Vec<Located<'_>> = findings
        .iter()
        .map(|diagnostic| Located {
            diagnostic,
            text,
            span: spot(&diagnostic.place),
            related: diagnostic.related.iter().map(|place| (text, spot(place))).collect(),
        })
        .collect();
    show(&located, format, language, false)
}

/// The findings of a YAML text itself.
fn problems(text: &str) -> Vec<Diagnostic> {
    parse(text)
        .expect_err("the text has problems")
        .into_iter()
        .map(|problem| problem.in_file("metrics/a.yaml", 0))
        .collect()
}

// Text.

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

// Order and number.

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

// For machines.

#[test]
fn short_is_one_line_with_columns_in_characters() {
    let finding = at_value(Code::BadDate, "제목").with("read", "2026-02-30");
    assert_eq!(
        shown("가: 1\r\n제목: 2026-02-30\r\n", &[finding], Format::Short, En),
        "metrics/a.yaml:2:5: error[bad-date]: `2026-02-30` is not a date\n"
    );
}

#[test]
fn json_has_every_part() {
    let text = "titel: a\ntitel: b\n";
    assert_eq!(
        shown(text, &problems(text), Format::Json, En),
        r#"{
  "findings": [
    {
      "code": "duplicate-key",
      "severity": "error",
      "file": "metrics/a.yaml",
      "line": 2,
      "column": 1,
      "end_line": 2,
      "end_column": 6,
      "key": "titel",
      "message": "`titel` stands here twice",
      "help": "Keep one of the two and delete the other.",
      "related": [
        {
          "file": "metrics/a.yaml",
          "line": 1,
          "column": 1
        }
      ]
    }
  ],
  "errors": 1,
  "warnings": 0
}
"#
    );
}

#[test]
fn json_is_read_back_as_it_was() {
    let place = Place::file("a\u{202e}\u{1b}\u{E0041}.yaml");
    let finding = Diagnostic::new(Code::BadId, place).with("read", "\"\\");
    let written = shown("", &[finding], Format::Json, En);
    assert!(written.contains(r#""a\u202e\u001b\udb40\udc41.yaml""#), "{written}");
    let read: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(read["findings"][0]["file"], "a\u{202e}\u{1b}\u{E0041}.yaml");
    assert_eq!(read["findings"][0]["message"], "`\"\\` cannot be an id");
    assert_eq!(read["findings"][0]["key"], serde_json::Value::Null);
}

#[test]
fn github_commands_are_escaped() {
    let place = Place::new("messages/a,b:c.md", Spot::Bytes(3..7));
    let finding = Diagnostic::new(Code::BadNumber, place)
        .with("read", "12 %")
        .with("hint", "percent");
    assert_eq!(
        shown("a: 12 %\n", &[finding], Format::Github, En),
        "::error file=messages/a%2Cb%3Ac.md,line=1,col=4,endColumn=8,title=bad-number::`12 %25` has a percent sign, so it is not read as a number%0A\
         Write digits with a point for decimals, and no unit: `1234.5`. Leave a value out that is not known yet.\n"
    );
}

#[test]
fn sarif_has_a_rule_for_each_code_and_a_place_for_each_result() {
    let text = "titel: a\n";
    let warning = Diagnostic::new(Code::StaleTranslation, Place::file("messages/소식 1.md"));
    let sarif: serde_json::Value = serde_json::from_str(&shown(
        text,
        &[unknown_field(), unknown_field(), warning],
        Format::Sarif,
        En,
    ))
    .unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "unknown-field");
    assert_eq!(
        run["tool"]["driver"]["rules"][1]["defaultConfiguration"]["level"],
        "warning"
    );
    assert_eq!(run["results"].as_array().unwrap().len(), 2);
    let place = &run["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["region"],
        serde_json::json!({"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6})
    );
    let uri = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "messages/%EC%86%8C%EC%8B%9D%201.md");
}

// Texts.

#[test]
fn particles_follow_the_words_that_are_filled_in() {
    let field = |name: &str| message(&at_key(Code::UnknownField, name).with("field", name), Ko);
    assert_eq!(field("제목"), "여기에는 `제목`이라는 항목이 없습니다");
    assert_eq!(field("지표"), "여기에는 `지표`라는 항목이 없습니다");
}

#[test]
fn kinds_and_cadences_are_said_in_words() {
    let wrong_type = at_value(Code::WrongType, "tags")
        .with("field", "tags")
        .with("found", "text")
        .with("expected", "list");
    assert_eq!(message(&wrong_type, En), "`tags` takes a list, and this is text");
    assert_eq!(
        message(&wrong_type, Ko),
        "`tags`에는 목록을 쓰는데, 여기 있는 것은 글입니다"
    );
    let cadence = at_key(Code::WrongCadence, "2026-Q1")
        .with("read", "2026-Q1")
        .with("cadence", "monthly");
    assert_eq!(
        message(&cadence, En),
        "`2026-Q1` does not fit: a value of this metric is for a month such as `2026-10`"
    );
}

#[test]
fn help_suggests_only_what_is_near() {
    assert_eq!(help(&unknown_field(), En), "Did you mean `title`?");
    let far = at_key(Code::UnknownField, "x")
        .with("field", "x")
        .with("allowed", "`title`, `unit`");
    assert_eq!(help(&far, En), "Fields here: `title`, `unit`.");
}

#[test]
fn long_arguments_are_cut() {
    let finding = at_value(Code::BadId, "a").with("read", "가".repeat(10_000));
    assert_eq!(
        message(&finding, En),
        format!("`{}…` cannot be an id", "가".repeat(240))
    );
}

#[test]
fn an_explanation_is_a_page() {
    assert_eq!(
        explain(Code::DuplicateKey, En),
        "error[duplicate-key]: `…` stands here twice

Only one of the two values could be shown, and nobody can tell which one was meant.

For example, this is not accepted:

    values:
      2026-03: 2.1
      2026-03: 2.2

How to mend it:

Delete the line that is out of date. A value that changed after it was published stays one line: `2026-03:` with `value` and `revised` under it.
"
    );
}

#[test]
fn codes_are_read_back_and_near_ones_named() {
    for code in Code::ALL {
        assert_eq!(code.as_str().parse(), Ok(*code));
    }
    assert_eq!(
        "unknown-feild".parse::<Code>().unwrap_err().near,
        Some(Code::UnknownField)
    );
    assert_eq!("xyz".parse::<Code>().unwrap_err().near, None);
}

#[test]
fn what_may_be_meant_is_only_warned_about() {
    let warnings: Vec<_> = Code::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Warning)
        .collect();
    let expected = [
        &Code::RepeatedReason,
        &Code::PublishedItemGone,
        &Code::MissingTranslation,
        &Code::StaleTranslation,
    ];
    assert_eq!(warnings, expected);
}

#[test]
fn key_paths_read_as_they_are_written() {
    let path = KeyPath::root().key("targets").index(1).key("reason").key("2026.10");
    assert_eq!(path.to_string(), "targets[1].reason.\"2026.10\"");
    assert_eq!(KeyPath::root().to_string(), "");
}

#[test]
fn no_text_of_any_code_is_broken() {
    for (code, language) in Code::ALL.iter().flat_map(|code| [(code, Ko), (code, En)]) {
        let page = explain(*code, language);
        let diagnostic = Diagnostic::new(*code, Place::file("f"));
        for text in [page, message(&diagnostic, language), help(&diagnostic, language)] {
            assert!(
                !text.contains("{$") && !text.contains("{ $") && !text.contains("JOSA"),
                "{code}: {text}"
            );
            assert!(!text.trim().is_empty(), "{code}");
        }
    }
}

#[test]
fn mistakes_of_syntax_are_said_in_words() {
    let text = "title: Report: October\n";
    assert_eq!(
        shown(text, &problems(text), Format::Text, En),
        "error[yaml-syntax]: a colon inside the text ends it here
 --> metrics/a.yaml:1:14
  |
1 | title: Report: October
  |              ^
  |
  = help: Put the whole text in quotation marks: `title: \"Report: October\"`.

1 error
"
    );
}
