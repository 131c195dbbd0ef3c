//! What codes say, in their words and explanations.

use super::{at_key, at_value, problems, shown, unknown_field};
use milepost::diagnostic::{Code, Diagnostic, Format, KeyPath, Place, Severity, explain, help, message};
use milepost::language::Language::{En, Ko};

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
        &Code::UnknownHeading,
        &Code::AddressInText,
        &Code::RawHtml,
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
