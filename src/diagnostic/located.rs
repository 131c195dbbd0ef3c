//! Findings with their places found, in the order they are shown.

use super::position::{Position, position};
use super::{Diagnostic, Severity};
use std::cmp::Ordering;
use std::ops::Range;

/// How many findings are shown; more would only be scrolled past.
const MOST_SHOWN: usize = 200;

/// A finding with its text and place found, ready to be shown.
#[derive(Debug, Clone)]
pub struct Located<'a> {
    /// What was found.
    pub diagnostic: &'a Diagnostic,
    /// The whole file, empty if there is none.
    pub text: &'a str,
    /// The bytes of `text` it points at; `None` for the file as a whole.
    pub span: Option<Range<usize>>,
    /// The same for each of the related places, in their order.
    pub related: Vec<(&'a str, Option<Range<usize>>)>,
}

impl<'a> Located<'a> {
    /// Where it starts and ends; a finding about a whole file stands at its first character.
    pub(super) fn positions(&self) -> (Position, Position) {
        positions(self.text, self.span.as_ref())
    }

    /// Each related file with its text and bytes.
    pub(super) fn beside(&self) -> impl Iterator<Item = (&'a str, &'a str, Option<&Range<usize>>)> {
        let places = self.diagnostic.related.iter().zip(&self.related);
        places.map(|(place, (text, span))| (place.file.as_str(), *text, span.as_ref()))
    }

    /// By file, then line and column (which a byte offset orders alike), then code.
    fn order(&self, other: &Self) -> Ordering {
        let key = |one: &Self| (one.span.as_ref().map_or(0, |span| span.start), one.diagnostic.code);
        let files = self.diagnostic.place.file.cmp(&other.diagnostic.place.file);
        files
            .then_with(|| key(self).cmp(&key(other)))
            .then_with(|| self.diagnostic.arguments.cmp(&other.diagnostic.arguments))
    }

    /// Whether a reader could tell the two apart by more than what they suggest: audiences that see different files get
    /// different suggestions about one.
    fn same(&self, other: &Self) -> bool {
        self.diagnostic.code == other.diagnostic.code
            && self.diagnostic.place.file == other.diagnostic.place.file
            && self.span == other.span
            && self.read().eq(other.read())
    }

    /// The arguments but for suggestions.
    fn read(&self) -> impl Iterator<Item = &'a (&'static str, String)> {
        let arguments = self.diagnostic.arguments.iter();
        arguments.filter(|(name, _)| !matches!(*name, "near" | "suggestion"))
    }
}

/// Start and end of a span, or the first character of the file.
pub(super) fn positions(text: &str, span: Option<&Range<usize>>) -> (Position, Position) {
    let span = span.cloned().unwrap_or_default();
    (position(text, span.start), position(text, span.end))
}

/// What is shown of the findings of a run.
pub(super) struct Shown<'a> {
    pub(super) findings: Vec<&'a Located<'a>>,
    /// How many are left out at the end.
    pub(super) more: usize,
    /// Of all, also of those left out.
    pub(super) errors: usize,
    /// Of all, also of those left out.
    pub(super) warnings: usize,
}

impl<'a> Shown<'a> {
    /// Sorts, drops what is there twice, counts, and cuts.
    pub(super) fn of(findings: &'a [Located<'a>]) -> Self {
        let mut sorted: Vec<&Located<'_>> = findings.iter().collect();
        sorted.sort_by(|one, other| one.order(other));
        sorted.dedup_by(|one, other| one.same(other));
        let errors = sorted
            .iter()
            .filter(|finding| finding.diagnostic.code.severity() == Severity::Error)
            .count();
        let warnings = sorted.len() - errors;
        let more = sorted.len().saturating_sub(MOST_SHOWN);
        sorted.truncate(MOST_SHOWN);
        Self {
            findings: sorted,
            more,
            errors,
            warnings,
        }
    }
}
