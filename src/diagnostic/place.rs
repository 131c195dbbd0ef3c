//! Where a finding is: a file, and a spot in it.

use std::fmt;
use std::ops::Range;

/// One step from a value to a value inside it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Into a map, by key.
    Key(String),
    /// Into a list, counted from 0.
    Index(usize),
}

/// The way from the top of a file to a value: `values.2026-03`, `targets[1].due`.
///
/// ```
/// use milepost::diagnostic::KeyPath;
/// let path = KeyPath::root().key("targets").index(1).key("due");
/// assert_eq!(path.to_string(), "targets[1].due");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPath(Vec<Step>);

impl KeyPath {
    /// The whole document.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The value under `key` of the map at this path.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    /// The item `index` of the list at this path, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    /// The steps from the root on.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Index(index) => write!(formatter, "[{index}]")?,
                Step::Key(key) => {
                    let dot = if position == 0 { "" } else { "." };
                    write!(formatter, "{dot}{}", Quoted(key))?;
                }
            }
        }
        Ok(())
    }
}

/// A key, in quotes where its own signs would be taken for steps.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() || self.0.contains(['.', '[', ']', '"']) {
            write!(formatter, "{:?}", self.0)
        } else {
            formatter.write_str(self.0)
        }
    }
}

/// What in a file a finding points at. Keys become places in the text only when the finding is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// The key itself, in front of its colon.
    Key(KeyPath),
    /// The value.
    Value(KeyPath),
    /// One writing of a key that stands there several times, counted from 0 in the order of the text.
    Occurrence(KeyPath, usize),
    /// Bytes of the whole file.
    Bytes(Range<usize>),
}

impl Spot {
    /// The key path, where the spot has one.
    pub const fn path(&self) -> Option<&KeyPath> {
        match self {
            Self::Key(path) | Self::Value(path) | Self::Occurrence(path, _) => Some(path),
            Self::File | Self::Bytes(_) => None,
        }
    }
}

/// A file and a spot in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// Relative to the content folder, with `/` on every system.
    pub file: String,
    /// What in the file.
    pub spot: Spot,
}

impl Place {
    /// A spot of `file`.
    pub fn new(file: impl Into<String>, spot: Spot) -> Self {
        Self {
            file: file.into(),
            spot,
        }
    }

    /// The file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self::new(file, Spot::File)
    }
}
