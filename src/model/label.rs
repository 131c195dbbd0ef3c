//! The names of editions.

use std::fmt;

use super::{Cadence, Period};

/// The name of an edition: its as-of month, and after a point how often that month has been corrected.
///
/// ```
/// use milepost::model::Label;
/// let label = Label::parse("2026-10.1").unwrap();
/// assert_eq!((label.month().to_string(), label.correction()), ("2026-10".to_owned(), 1));
/// assert!(Label::parse("2026-10.0").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    month: Period,
    correction: u32,
}

impl Label {
    /// The first edition of a month.
    pub fn of(month: Period) -> Self {
        Self { month, correction: 0 }
    }

    /// Reads `2026-10` or `2026-10.1`; `None` where it is written in any other way.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, correction) = match text.split_once('.') {
            Some((month, count)) => (month, count.parse().ok()?),
            None => (text, 0),
        };
        let month = Period::parse(month).filter(|month| month.cadence() == Cadence::Monthly)?;
        let label = Self { month, correction };
        (label.to_string() == text).then_some(label)
    }

    /// The as-of month.
    pub fn month(self) -> Period {
        self.month
    }

    /// Which correction of its month it is; 0 for the first edition.
    pub fn correction(self) -> u32 {
        self.correction
    }

    /// The next correction of the same month.
    #[must_use]
    pub fn corrected(self) -> Self {
        Self {
            correction: self.correction + 1,
            ..self
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.correction {
            0 => self.month.fmt(f),
            count => write!(f, "{}.{count}", self.month),
        }
    }
}
