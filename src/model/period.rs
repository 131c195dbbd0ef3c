//! Periods: the months, quarters and years that observations belong to.

use std::fmt;

use jiff::civil::Date;

/// How often a metric is observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cadence {
    /// Twelve periods a year, written `2026-01`.
    Monthly,
    /// Four periods a year, written `2026-Q1`.
    Quarterly,
    /// One period a year, written `2026`.
    Yearly,
}

impl Cadence {
    /// Every cadence by its word in YAML.
    pub const ALL: [(&str, Self); 3] = [
        ("monthly", Self::Monthly),
        ("quarterly", Self::Quarterly),
        ("yearly", Self::Yearly),
    ];

    /// The word used in YAML and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::Yearly => "yearly",
        }
    }

    /// Periods in one year.
    pub fn per_year(self) -> i32 {
        match self {
            Self::Monthly => 12,
            Self::Quarterly => 4,
            Self::Yearly => 1,
        }
    }

    /// An example of how a period of this cadence is written.
    pub fn example(self) -> &'static str {
        match self {
            Self::Monthly => "2026-01",
            Self::Quarterly => "2026-Q1",
            Self::Yearly => "2026",
        }
    }

    fn months(self) -> i32 {
        12 / self.per_year()
    }
}

/// A whole month, quarter or year.
///
/// ```
/// use milepost::model::Period;
/// let start = Period::parse("2025-12").unwrap();
/// let end = Period::parse("2026-10").unwrap();
/// assert_eq!(end.since(start), 10);
/// assert_eq!(start.next().to_string(), "2026-01");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    cadence: Cadence,
    /// Periods since the year 0, so that arithmetic is plain subtraction.
    index: i32,
}

impl Period {
    /// Reads `2026-01`, `2026-Q1` or `2026`; years run from 1900 to 2199.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, part) = match text.split_once('-') {
            Some((year, part)) => (year, Some(part)),
            None => (text, None),
        };
        let year = digits(year, 4).filter(|year| (1900..2200).contains(year))?;
        let (cadence, place) = match part {
            None => (Cadence::Yearly, 1),
            Some(part) => match part.strip_prefix('Q') {
                Some(quarter) => (Cadence::Quarterly, digits(quarter, 1)?),
                None => (Cadence::Monthly, digits(part, 2)?),
            },
        };
        let per_year = cadence.per_year();
        (1..=per_year).contains(&place).then_some(Self {
            cadence,
            index: year * per_year + place - 1,
        })
    }

    /// The period of this cadence that contains a day.
    pub fn containing(day: Date, cadence: Cadence) -> Self {
        let month = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
        Self {
            cadence,
            index: month.div_euclid(cadence.months()),
        }
    }

    /// Whether it is a month, a quarter or a year.
    pub fn cadence(self) -> Cadence {
        self.cadence
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.index.div_euclid(self.cadence.per_year())
    }

    /// The number of the period within its year, from 1.
    pub fn place(self) -> i32 {
        self.index.rem_euclid(self.cadence.per_year()) + 1
    }

    /// Whole periods from `earlier` to this one.
    pub fn since(self, earlier: Self) -> i32 {
        debug_assert_eq!(self.cadence, earlier.cadence, "periods of one metric share its cadence");
        self.index - earlier.index
    }

    /// The period `count` periods later (or earlier, when negative).
    #[must_use]
    pub fn plus(self, count: i32) -> Self {
        Self {
            index: self.index + count,
            ..self
        }
    }

    /// The period that follows.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The period of another cadence that contains this one's last month.
    ///
    /// ```
    /// # use milepost::model::{Cadence, Period};
    /// let year = Period::parse("2028").unwrap();
    /// assert_eq!(year.in_cadence(Cadence::Monthly).to_string(), "2028-12");
    /// ```
    #[must_use]
    pub fn in_cadence(self, cadence: Cadence) -> Self {
        let last_month = (self.index + 1) * self.cadence.months() - 1;
        Self {
            cadence,
            index: last_month.div_euclid(cadence.months()),
        }
    }

    /// The first day of the period.
    pub fn first_day(self) -> Date {
        let month = self.index * self.cadence.months();
        date(month.div_euclid(12), month.rem_euclid(12) + 1, 1)
    }

    /// The last day of the period.
    pub fn last_day(self) -> Date {
        let month = (self.index + 1) * self.cadence.months() - 1;
        date(month.div_euclid(12), month.rem_euclid(12) + 1, 1).last_of_month()
    }

    /// The day `due_day` of the month after the period ends, or that month's last day where it is shorter.
    pub fn due(self, due_day: u8) -> Date {
        let month = (self.index + 1) * self.cadence.months();
        let first = date(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
        let day = i8::try_from(due_day).unwrap_or(31).clamp(1, first.days_in_month());
        date(month.div_euclid(12), month.rem_euclid(12) + 1, day)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cadence {
            Cadence::Monthly => write!(f, "{:04}-{:02}", self.year(), self.place()),
            Cadence::Quarterly => write!(f, "{:04}-Q{}", self.year(), self.place()),
            Cadence::Yearly => write!(f, "{:04}", self.year()),
        }
    }
}

fn digits(text: &str, length: usize) -> Option<i32> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn date(year: i32, month: i32, day: i8) -> Date {
    let year = i16::try_from(year).unwrap_or(i16::MAX).clamp(-9999, 9999);
    let month = i8::try_from(month).unwrap_or(1).clamp(1, 12);
    Date::new(year, month, day).unwrap_or(Date::MAX)
}
