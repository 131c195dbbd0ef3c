//! Periods on an axis, with ticks anchored in January.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

use super::{
    scale::between,
    svg::{Place, text_width},
};
use crate::{
    language::Language,
    model::{Cadence, Period},
};

/// Months between ticks, finest first.
const INTERVALS: [i32; 11] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];

/// A run of periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PeriodScale {
    first: Period,
    last: Period,
}

impl PeriodScale {
    /// From `first` to `last`, which is no earlier.
    pub(super) fn new(first: Period, last: Period) -> Self {
        let last = last.max(first);
        Self { first, last }
    }

    /// The first period.
    pub(super) fn first(self) -> Period {
        self.first
    }

    /// The last period.
    pub(super) fn last(self) -> Period {
        self.last
    }

    /// Where a period lies, from 0 at the first to 1 at the last; a single period lies in the middle.
    pub(super) fn fraction(self, period: Period) -> f64 {
        match self.last.since(self.first) {
            0 => 0.5,
            length => f64::from(period.since(self.first)) / f64::from(length),
        }
    }

    /// Periods with a label: at most ten (six where narrow), in steps that make January one of them.
    pub(super) fn ticks(self, language: Language, place: Place, width: f64) -> Vec<(Period, String)> {
        let (most, narrow) = match place {
            Place::Wide => (10, false),
            _ => (6, true),
        };
        let months = 12 / self.first.cadence().per_year();
        let steps = INTERVALS.into_iter().filter(|step| step % months == 0);
        let mut ticks = Vec::new();
        for step in steps.map(|step| step / months) {
            ticks = self.labelled(step, language, narrow);
            if ticks.len() <= most && self.apart(&ticks, place, width) {
                break;
            }
        }
        ticks
    }

    fn labelled(self, step: i32, language: Language, narrow: bool) -> Vec<(Period, String)> {
        let per_year = self.first.cadence().per_year();
        let anchored = |period: &Period| (period.year() * per_year + period.place() - 1) % step == 0;
        let count = self.last.since(self.first);
        let periods = (0..=count).map(|offset| self.first.plus(offset)).filter(anchored);
        let label = |(place, period): (usize, Period)| {
            let text = match (period.place(), place) {
                (1, _) => language.axis_year(period.year(), narrow),
                (_, 0) => language.short_period(period),
                _ => short_place(language, period),
            };
            (period, text)
        };
        periods.enumerate().map(label).collect()
    }

    fn apart(self, ticks: &[(Period, String)], place: Place, width: f64) -> bool {
        let size = place.letters();
        let centre = |period: Period| self.fraction(period) * width;
        ticks.windows(2).all(|pair| {
            let room = f64::midpoint(text_width(&pair[0].1, size), text_width(&pair[1].1, size));
            centre(pair[1].0) - centre(pair[0].0) > room + size * 2.0
        })
    }
}

/// A period within its year, as short as it can be: `10월`, `Oct`.
pub(super) fn short_place(language: Language, period: Period) -> String {
    let name = language.period_in_year(period);
    match (language, period.cadence()) {
        (Language::En, Cadence::Monthly) => name.chars().take(3).collect(),
        _ => name,
    }
}

impl Ranged for PeriodScale {
    type FormatOption = DefaultFormatting;
    type ValueType = Period;

    fn map(&self, period: &Period, edges: (i32, i32)) -> i32 {
        between(edges, self.fraction(*period))
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<Period> {
        vec![self.first, self.last]
    }

    fn range(&self) -> Range<Period> {
        self.first..self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(first: &str, last: &str, place: Place, width: f64) -> Vec<String> {
        let period = |text| Period::parse(text).unwrap();
        let scale = PeriodScale::new(period(first), period(last));
        let ticks = scale.ticks(Language::Ko, place, width);
        ticks.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn long_runs_show_years() {
        assert_eq!(
            ticks("2025-12", "2030-12", Place::Wide, 556.0),
            ["2026년", "2027년", "2028년", "2029년", "2030년"]
        );
        assert_eq!(ticks("2025-12", "2028-12", Place::Narrow, 196.0), ["’26", "’27", "’28"]);
    }

    #[test]
    fn short_runs_show_the_year_first_and_on_change() {
        assert_eq!(
            ticks("2026-01", "2026-06", Place::Wide, 556.0),
            ["2026년", "2월", "3월", "4월", "5월", "6월"]
        );
        assert_eq!(
            ticks("2025-09", "2026-08", Place::Wide, 556.0),
            ["2025. 10.", "2026년", "4월", "7월"]
        );
    }

    #[test]
    fn every_cadence_and_length_stays_within_the_limit() {
        for last in ["2026-01", "2026-05", "2031-02", "2099-12"] {
            assert!(
                (1..=6).contains(&ticks("2026-01", last, Place::Narrow, 190.0).len()),
                "{last}"
            );
        }
        for last in ["2026-Q2", "2031-Q1", "2070-Q4"] {
            assert!(
                (1..=10).contains(&ticks("2026-Q1", last, Place::Wide, 556.0).len()),
                "{last}"
            );
        }
        assert_eq!(ticks("2020", "2026", Place::Wide, 556.0).len(), 7);
    }
}
