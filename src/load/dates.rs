//! Days and periods as people write them, and what they probably meant.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use crate::{
    diagnostic::Diagnostic,
    model::{Cadence, Period},
};

/// A day written in full, `2026-04-13`.
pub(super) fn read_date(text: &str) -> Option<Date> {
    let date: Date = is_written_as_date(text).then(|| text.parse().ok()).flatten()?;
    (1900..2200).contains(&date.year()).then_some(date)
}

/// Whether a text has the form of a day, be it in the calendar or not.
pub(super) fn is_written_as_date(text: &str) -> bool {
    let fits = |(place, byte): (usize, u8)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

/// The day that was probably meant: digits completed, a day past the end of its month moved to its last.
pub(super) fn suggest_date(text: &str) -> String {
    let parts: Vec<i16> = text
        .split(['-', '.', '/', ' '])
        .filter_map(|part| part.trim().parse().ok())
        .collect();
    let [year, month, day] = parts[..] else {
        return "2026-04-13".to_owned();
    };
    let month = i8::try_from(month).unwrap_or(1).clamp(1, 12);
    let first = Date::new(year, month, 1);
    first.map_or_else(
        |_| "2026-04-13".to_owned(),
        |first| {
            let day = i8::try_from(day).unwrap_or(1).clamp(1, first.days_in_month());
            format!("{year:04}-{month:02}-{day:02}")
        },
    )
}

/// Tells what `read` was probably meant to be, a period of this cadence.
pub(crate) fn bad_period(finding: Diagnostic, read: &str, cadence: Cadence) -> Diagnostic {
    finding
        .with("read", read)
        .with("cadence", cadence.as_str())
        .with("suggestion", suggest_period(read, cadence))
}

/// The period that was probably meant, else an example; nothing for a week that two periods share.
fn suggest_period(text: &str, cadence: Cadence) -> String {
    if let Some((monday, sunday)) = week(text) {
        let [first, last] = [monday, sunday].map(|day| Period::containing(day, cadence));
        return if first == last {
            first.to_string()
        } else {
            String::new()
        };
    }
    reworded(text).map_or_else(
        || cadence.example().to_owned(),
        |period| period.in_cadence(cadence).to_string(),
    )
}

/// The period that `03/2026`, `2026Q3` or `2026년 3월` means, of which at least the year is right. Names of months are not read.
fn reworded(text: &str) -> Option<Period> {
    let names_month = |letter: char| letter.is_ascii_alphabetic() && !matches!(letter, 'Q' | 'q');
    if text.contains(names_month) {
        return None;
    }
    let numbers = || text.split(|letter: char| !letter.is_ascii_digit());
    let year = numbers().find(|number| number.len() == 4)?;
    let place = numbers().find(|number| matches!(number.len(), 1 | 2));
    let is_quarter = text.contains(['Q', 'q']) || text.contains("분기");
    let finer = place.map(|place| {
        if is_quarter {
            format!("{year}-Q{place}")
        } else {
            format!("{year}-{place:0>2}")
        }
    });
    finer
        .and_then(|period| Period::parse(&period))
        .or_else(|| Period::parse(year))
}

/// The first and last day of `2026-W13`, a week by ISO 8601.
fn week(text: &str) -> Option<(Date, Date)> {
    let (year, week) = text.split_once("-W")?;
    let monday = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday)
        .ok()?
        .date();
    Some((monday, monday.checked_add(jiff::Span::new().days(6)).ok()?))
}
