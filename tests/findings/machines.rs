//! What programs read.

use super::{at_value, problems, shown, unknown_field};
use milepost::diagnostic::{Code, Diagnostic, Format, Place, Spot};
use milepost::language::Language::En;

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
