//! Days and periods as readers write them.

use jiff::civil::Date;

use super::Language;
use crate::model::{Cadence, Period};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether a word is an English month, in full or as its first three letters.
pub(crate) fn is_month(word: &str) -> bool {
    let is_name = |month: &&str| word == *month || word == &month[..3];
    word.starts_with(|first: char| first.is_ascii_uppercase()) && MONTHS.iter().any(is_name)
}

fn month_name(month: i32) -> &'static str {
    let place = usize::try_from(month - 1).unwrap_or(0);
    MONTHS[place.min(11)]
}

impl Language {
    /// `2026년 10월 31일`, `31 October 2026`.
    pub fn day(self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self {
            Self::Ko => format!("{year}년 {month}월 {day}일"),
            Self::En => format!("{day} {} {year}", month_name(month.into())),
        }
    }

    /// `2026. 10. 31.`, `31 Oct 2026`.
    pub fn short_day(self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self {
            Self::Ko => format!("{year}. {month}. {day}."),
            Self::En => format!("{day} {} {year}", &month_name(month.into())[..3]),
        }
    }

    /// `2026년 10월`, `2026년 3분기`, `2026년`; `October 2026`, `Q3 2026`, `2026`.
    pub fn period(self, period: Period) -> String {
        let (year, place) = (period.year(), period.place());
        match (self, period.cadence()) {
            (Self::Ko, Cadence::Monthly) => format!("{year}년 {place}월"),
            (Self::Ko, Cadence::Quarterly) => format!("{year}년 {place}분기"),
            (Self::Ko, Cadence::Yearly) => format!("{year}년"),
            (Self::En, Cadence::Monthly) => format!("{} {year}", month_name(place)),
            (Self::En, Cadence::Quarterly) => format!("Q{place} {year}"),
            (Self::En, Cadence::Yearly) => year.to_string(),
        }
    }

    /// The period for narrow places: `2026. 10.`, `2026. 3분기`; `Oct 2026`, `Q3 2026`.
    pub fn short_period(self, period: Period) -> String {
        let (year, place) = (period.year(), period.place());
        match (self, period.cadence()) {
            (Self::Ko, Cadence::Monthly) => format!("{year}. {place}."),
            (Self::Ko, Cadence::Quarterly) => format!("{year}. {place}분기"),
            (Self::En, Cadence::Monthly) => format!("{} {year}", &month_name(place)[..3]),
            _ => self.period(period),
        }
    }

    /// The period within a year already named: `10월`, `3분기`, `2026년`; `October`, `Q3`, `2026`.
    pub fn period_in_year(self, period: Period) -> String {
        let place = period.place();
        match (self, period.cadence()) {
            (Self::Ko, Cadence::Monthly) => format!("{place}월"),
            (Self::Ko, Cadence::Quarterly) => format!("{place}분기"),
            (Self::En, Cadence::Monthly) => month_name(place).to_owned(),
            (Self::En, Cadence::Quarterly) => format!("Q{place}"),
            (_, Cadence::Yearly) => self.period(period),
        }
    }

    /// A year on an axis: `2026년` or `2026`, and `’26` where there is little room.
    pub fn axis_year(self, year: i32, narrow: bool) -> String {
        match (narrow, self) {
            (true, _) => format!("’{:02}", year.rem_euclid(100)),
            (false, Self::Ko) => format!("{year}년"),
            (false, Self::En) => year.to_string(),
        }
    }
}
