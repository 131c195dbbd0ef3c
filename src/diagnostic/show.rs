//! The one door to all formats.

use super::located::Shown;
use super::{Located, Texts, github, json, sarif, short, text};
use crate::language::Language;

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: source line, caret, help.
    Text,
    /// One line each, `file:line:column: severity[code]: message`.
    Short,
    /// One JSON object.
    Json,
    /// Workflow commands that GitHub turns into annotations.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

/// Writes the findings of a run, sorted by file, line, column and code, identical ones once, at most 200.
///
/// `colour` matters to [`Format::Text`] alone. Nothing from the content reaches the result that a terminal would obey.
pub fn show(findings: &[Located<'_>], format: Format, language: Language, colour: bool) -> String {
    let shown = Shown::of(findings);
    let texts = Texts::of(language);
    match format {
        Format::Text => text::write(&shown, &texts, colour),
        Format::Short => short::write(&shown, &texts),
        Format::Json => json::write(&shown, &texts),
        Format::Github => github::write(&shown, &texts),
        Format::Sarif => sarif::write(&shown, &texts),
    }
}
