//! Findings as they are shown: a finding in, exact text out.

mod machines;
mod text;
mod words;

use milepost::diagnostic::{Code, Diagnostic, Format, KeyPath, Located, Place, Spot, show};
use milepost::language::Language;
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
