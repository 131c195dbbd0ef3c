//! Labels of editions.

use std::fmt;

use jiff::civil::Date;

use super::{Cadence, Period};

/// The name of an edition: its as-of month, and for corrections a number that counts up. `2026-10`, `2026-10.1`.
///
/// ```
/// use milepost::model::Label;
/// let first = Label::parse("2026-10").unwrap();
/// assert_eq!(first.correction().to_string(), "2026-10.1");
/// assert!(first < first.correction());
/// assert!(Label::parse("2026-10.0").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    month: Period,
    corrections: u32,
}

impl Label {
    /// The first edition of the month that contains a day.
    pub fn of(as_of: Date) -> Self {
        Self {
            month: Period::containing(as_of, Cadence::Monthly),
            corrections: 0,
        }
    }

    /// Reads a label; `None` where it is not written as Milepost writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, corrections) = text
            .split_once('.')
            .map_or((text, 0), |(month, number)| (month, number.parse().unwrap_or(0)));
        let month = Period::parse(month).filter(|period| period.cadence() == Cadence::Monthly)?;
        let label = Self { month, corrections };
        (label.to_string() == text).then_some(label)
    }

    /// The as-of month.
    pub fn month(self) -> Period {
        self.month
    }

    /// How often the month had been corrected: 0 for its first edition.
    pub fn corrections(self) -> u32 {
        self.corrections
    }

    /// The label of the next correction.
    #[must_use]
    pub fn correction(self) -> Self {
        Self {
            corrections: self.corrections + 1,
            ..self
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.corrections {
            0 => self.month.fmt(f),
            number => write!(f, "{}.{number}", self.month),
        }
    }
}
