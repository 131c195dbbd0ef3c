//! The catalogues of findings: complete, alike in both languages, and nothing in them that is never shown.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use milepost::diagnostic::Code;
use std::collections::{BTreeMap, BTreeSet};

/// For each message the variables of its text and attributes.
type Catalogue = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn catalogue(source: &'static str) -> Catalogue {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut found = Catalogue::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut parts = BTreeMap::new();
        if let Some(value) = &message.value {
            parts.insert("message".to_owned(), variables(value));
        }
        for attribute in &message.attributes {
            parts.insert(attribute.id.name.to_owned(), variables(&attribute.value));
        }
        assert!(
            found.insert(message.id.name.to_owned(), parts).is_none(),
            "{} is there twice",
            message.id.name
        );
    }
    found
}

/// The arguments a text uses, whichever of their three forms.
fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect(expression, &mut found);
        }
    }
    found
}

fn collect(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, found),
        Expression::Select { selector, variants } => {
            collect_inline(selector, found);
            found.extend(variants.iter().flat_map(|variant| variables(&variant.value)));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.trim_start_matches("has-").trim_end_matches("-words").to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => arguments
            .positional
            .iter()
            .for_each(|argument| collect_inline(argument, found)),
        InlineExpression::Placeable { expression } => collect(expression, found),
        _ => {}
    }
}

const KOREAN: &str = include_str!("../src/diagnostic/ko.ftl");
const ENGLISH: &str = include_str!("../src/diagnostic/en.ftl");

/// Entries that are words, not findings.
fn is_word(id: &str) -> bool {
    ["shown-", "kind-", "cadence-", "language-", "target-"]
        .iter()
        .any(|group| id.starts_with(group))
        && id.parse::<Code>().is_err()
}

#[test]
fn every_code_has_all_its_texts_in_both_languages() {
    for source in [KOREAN, ENGLISH] {
        let catalogue = catalogue(source);
        for code in Code::ALL {
            let parts: Vec<&str> = catalogue[code.as_str()].keys().map(String::as_str).collect();
            assert_eq!(parts, ["example", "help", "mend", "message", "why"], "{code}");
        }
    }
}

#[test]
fn no_entry_lacks_a_code() {
    for source in [KOREAN, ENGLISH] {
        let strange: Vec<String> = catalogue(source)
            .into_keys()
            .filter(|id| !is_word(id) && id.parse::<Code>().is_err())
            .collect();
        assert_eq!(strange, Vec::<String>::new());
    }
}

#[test]
fn both_languages_have_the_same_entries() {
    let (korean, english) = (catalogue(KOREAN), catalogue(ENGLISH));
    assert_eq!(korean.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
}

#[test]
fn both_languages_use_the_same_arguments_and_only_those_of_the_code() {
    let (korean, english) = (catalogue(KOREAN), catalogue(ENGLISH));
    for code in Code::ALL {
        let allowed: BTreeSet<String> = code.arguments().iter().map(|name| (*name).to_owned()).collect();
        for (part, used) in &english[code.as_str()] {
            assert_eq!(used, &korean[code.as_str()][part], "{code} {part}");
            assert!(used.is_subset(&allowed), "{code} {part}: {used:?}");
            assert!(
                used.is_empty() || part == "message" || part == "help",
                "{code} {part} is shown without arguments"
            );
        }
    }
}

#[test]
fn every_argument_is_said() {
    let english = catalogue(ENGLISH);
    for code in Code::ALL {
        let used: BTreeSet<&String> = english[code.as_str()].values().flatten().collect();
        for name in code.arguments() {
            assert!(used.contains(&(*name).to_owned()), "{code}: {name}");
        }
    }
}

#[test]
fn selections_have_the_same_choices_in_both_languages() {
    let choices = |source: &str| {
        let choice = |line: &str| {
            line.trim_start()
                .trim_start_matches('*')
                .strip_prefix('[')
                .and_then(|rest| rest.split_once(']'))
                .map(|(name, _)| name.to_owned())
        };
        source
            .lines()
            .filter_map(choice)
            .filter(|name| name != "one" && name != "other")
            .collect::<Vec<_>>()
    };
    assert_eq!(choices(KOREAN), choices(ENGLISH));
}

#[test]
fn commands_speak_both_languages_alike() {
    let korean = catalogue(include_str!("../src/cli/ko.ftl"));
    let english = catalogue(include_str!("../src/cli/en.ftl"));
    assert!(korean.len() > 35);
    assert_eq!(korean, english);
}
