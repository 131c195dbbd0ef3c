//! Values on an axis: nice numbers, and their places between two edges.

use std::ops::{Range, RangeInclusive};

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

use super::fault::Cause;
use crate::{language::Format, model::Unit};

/// How many gridlines a chart of full size has.
pub(super) const LINES: RangeInclusive<usize> = 4..=6;

/// Steps between gridlines within a power of ten, and the first of the next.
const STEPS: [f64; 7] = [1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0];

/// The place of a fraction between two edges in backend units.
#[expect(
    clippy::cast_possible_truncation,
    reason = "edges of a drawing are far below 2^31, and `as` saturates"
)]
pub(super) fn between(edges: (i32, i32), fraction: f64) -> i32 {
    let (from, to) = (f64::from(edges.0), f64::from(edges.1));
    (from + (to - from) * fraction).round() as i32
}

/// A range of values with its gridlines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueScale {
    low: f64,
    high: f64,
    step: f64,
    lines: Vec<f64>,
}

impl ValueScale {
    /// The range of `values` with as many gridlines as `lines` allows, at least three units of the last decimal wide.
    pub(super) fn covering(
        values: impl IntoIterator<Item = f64>,
        decimals: u8,
        lines: &RangeInclusive<usize>,
    ) -> Result<Self, Cause> {
        let mut values = values.into_iter();
        let first = values.next().ok_or(Cause::NoData)?;
        let extend = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
        let mut finite = first.is_finite();
        let (low, high) = values
            .inspect(|value| finite &= value.is_finite())
            .fold((first, first), extend);
        if !finite || !(high - low).is_finite() {
            return Err(Cause::NotFinite);
        }
        let (low, high) = widened(low, high, 3.0 * 10_f64.powi(-i32::from(decimals)));
        Ok(Self::ruled(low, high, lines))
    }

    /// Takes the finest step that needs no more gridlines than allowed; too few of them make the range longer, at the
    /// end where that adds less and does not cross zero.
    fn ruled(low: f64, high: f64, lines: &RangeInclusive<usize>) -> Self {
        let power = 10_f64.powf(((high - low) / 10.0).log10().floor());
        let fits = |step: &f64| places(low, high, *step).count() <= *lines.end();
        let steps = [power, power * 10.0]
            .into_iter()
            .flat_map(|power| STEPS.map(|step| step * power));
        let step = steps.clone().find(fits).unwrap_or(power * 100.0);
        let missing = lines.start().saturating_sub(places(low, high, step).count());
        let (low, high) = lengthened(low, high, step, missing as f64);
        Self {
            low,
            high,
            step,
            lines: places(low, high, step).map(|place| place * step).collect(),
        }
    }

    /// The values of the gridlines, from low to high.
    pub(super) fn lines(&self) -> &[f64] {
        &self.lines
    }

    /// The lower end.
    pub(super) fn low(&self) -> f64 {
        self.low
    }

    /// A label for each gridline: as short as the axis format can be while no two of them read alike. A count stands in full
    /// where that is shorter: 4,075 and not 4.075k.
    pub(super) fn labels(&self, format: Format<'_>, unit: &Unit) -> Vec<String> {
        let texts =
            |label: &dyn Fn(f64) -> String| -> Vec<String> { self.lines.iter().map(|line| label(*line)).collect() };
        let large = self.lines.iter().any(|line| line.abs() >= 1e5);
        let short = texts(&|line| format.axis(line));
        if matches!(unit, Unit::Count(_)) && self.step.fract() == 0.0 {
            let full = texts(&|line| format.with_decimals(0).value(line));
            if longest(&full) < longest(&short) {
                return full;
            }
        }
        if distinct(&short) && self.step >= 0.001 && !(unit.is_percent() && large) {
            return short;
        }
        if unit.is_percent() && large {
            let number = Format::new(format.language(), &Unit::Number, 0);
            let sign = |line: f64| {
                if *unit == Unit::PercentChange && line > 0.0 {
                    "+"
                } else {
                    ""
                }
            };
            let texts = texts(&|line| format!("{}{}%", sign(line), number.axis(line)));
            if distinct(&texts) {
                return texts;
            }
        }
        let digits = (0..=18).find(|digits| {
            let exact = 10_f64.powi(*digits) * self.step;
            (exact - exact.round()).abs() < 1e-6 * exact
        });
        let decimals = u8::try_from(digits.unwrap_or(18)).unwrap_or(18);
        texts(&|line| format.with_decimals(decimals).value(line))
    }
}

fn longest(texts: &[String]) -> Option<usize> {
    texts.iter().map(|text| text.chars().count()).max()
}

fn distinct(texts: &[String]) -> bool {
    texts.windows(2).all(|pair| pair[0] != pair[1])
}

/// Whole multiples of `step` within the range, as multiples.
fn places(low: f64, high: f64, step: f64) -> impl Iterator<Item = f64> {
    const DUST: f64 = 1e-9;
    let first = (low / step - DUST).ceil();
    let count = (high / step + DUST).floor() - first;
    (0..64)
        .map(f64::from)
        .take_while(move |place| *place <= count)
        .map(move |place| place + first)
}

/// A range with `missing` more multiples of `step` in it.
fn lengthened(low: f64, high: f64, step: f64, missing: f64) -> (f64, f64) {
    if missing == 0.0 {
        return (low, high);
    }
    let last = places(low, high, step).last().unwrap_or((low / step).ceil() - 1.0);
    let first = last + 1.0 - places(low, high, step).count() as f64;
    let (lower, higher) = ((first - missing) * step, (last + missing) * step);
    let crosses = [low >= 0.0 && lower < 0.0, high <= 0.0 && higher > 0.0];
    match crosses {
        [false, true] => (lower, high),
        [false, false] if low - lower < higher - high => (lower, high),
        _ => (low, higher),
    }
}

/// A range at least `least` wide and wide enough to tell its ends apart; it does not cross zero for that.
fn widened(low: f64, high: f64, least: f64) -> (f64, f64) {
    let least = least.max(low.abs().max(high.abs()) * 1e-3);
    let missing = least - (high - low);
    if missing <= 0.0 {
        return (low, high);
    }
    let (start, end) = (low - missing / 2.0, high + missing / 2.0);
    if low >= 0.0 && start < 0.0 {
        (0.0, least.max(high))
    } else {
        (start, end)
    }
}

impl Ranged for ValueScale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, edges: (i32, i32)) -> i32 {
        between(edges, (value - self.low) / (self.high - self.low))
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.lines.clone()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, model::Localized};

    #[test]
    fn four_to_six_lines_at_every_size() {
        for exponent in -9..13 {
            for (low, high) in [
                (0.0, 1.0),
                (0.0, 55.4),
                (-1.6, 17.4),
                (41.3, 42.8),
                (-9.9, -3.3),
                (0.1, 0.7),
                (3.0, 3.1),
            ] {
                let power = 10_f64.powi(exponent);
                let scale = ValueScale::covering([low * power, high * power], 12, &LINES).unwrap();
                let count = scale.lines().len();
                assert!(
                    LINES.contains(&count),
                    "{count} lines from {low} to {high} e{exponent}: {scale:?}"
                );
            }
        }
    }

    #[test]
    fn a_number_in_thousands_stands_in_full_where_that_is_shorter() {
        let trucks = Unit::Count(Localized::default());
        let labels = |low, high, decimals| {
            let scale = ValueScale::covering([low, high], decimals, &LINES).unwrap();
            scale.labels(Format::new(Language::En, &trucks, decimals), &trucks)
        };
        assert_eq!(
            labels(3_987.0, 4_120.0, 0),
            ["4,000", "4,025", "4,050", "4,075", "4,100"]
        );
        assert_eq!(labels(13_000.0, 16_000.0, 0), ["13k", "14k", "15k", "16k"]);
        assert_eq!(labels(0.4, 2.6, 1), ["0.5", "1", "1.5", "2", "2.5"]);
    }

    #[test]
    fn equal_values_still_have_a_range() {
        for value in [0.0, 1.0, -3.0, 1e12, 1e-6] {
            let scale = ValueScale::covering([value, value], 1, &LINES).unwrap();
            assert!(scale.high > scale.low, "{scale:?}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        assert_eq!(ValueScale::covering([0.0, f64::NAN], 1, &LINES), Err(Cause::NotFinite));
        assert_eq!(ValueScale::covering([-1e308, 1e308], 1, &LINES), Err(Cause::NotFinite));
        assert_eq!(ValueScale::covering([], 1, &LINES), Err(Cause::NoData));
    }
}
