//! Findings: what is wrong in the content, where, and what to write instead.
//!
//! Every stage that reads content collects [`Diagnostic`]s; nothing stops at the first one. They carry no text: the texts
//! live in two Fluent catalogues beside this file, one message for each [`Code`], so that one finding can be shown in Korean
//! and in English. A place is a key path until the finding is shown: only then is the file read again for the line.

mod code;
mod github;
mod json;
mod located;
mod place;
mod position;
mod sarif;
mod short;
mod show;
mod text;
mod texts;
mod visible;

pub use code::{Code, Severity, UnknownCode};
pub use located::Located;
pub use place::{KeyPath, Place, Spot, Step};
pub(crate) use position::boundary;
pub use show::{Format, show};
pub use texts::{Texts, explain, help, message};
pub(crate) use visible::codepoint;
pub use visible::{hidden_name, visible};

/// One finding, independent of language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What the texts fill in, by name; see [`Code::arguments`].
    pub arguments: Vec<(&'static str, String)>,
    /// Other places that belong to it, such as the first writing of a duplicate key.
    pub related: Vec<Place>,
}

impl Diagnostic {
    /// A finding without arguments yet.
    pub const fn new(code: Code, place: Place) -> Self {
        Self {
            code,
            place,
            arguments: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Fills in an argument of the texts. One that is left out counts as empty.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        debug_assert!(
            self.code.arguments().contains(&name),
            "`{}` has no argument `{name}`",
            self.code
        );
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds another place that belongs to the finding.
    #[must_use]
    pub fn beside(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// The same finding with `folder` in front of every file, as services name files from the root of a repository.
    #[must_use]
    pub fn below(&self, folder: &str) -> Self {
        let moved = |place: &Place| Place::new(format!("{folder}/{}", place.file), place.spot.clone());
        Self {
            place: moved(&self.place),
            related: self.related.iter().map(moved).collect(),
            ..self.clone()
        }
    }

    /// The value of an argument, empty where it was left out.
    pub fn argument(&self, name: &str) -> &str {
        self.arguments
            .iter()
            .find(|(known, _)| *known == name)
            .map_or("", |(_, value)| value)
    }
}
