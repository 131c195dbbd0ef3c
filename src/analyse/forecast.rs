//! Pace, and where it leads: the drift method.
//!
//! R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd edition,
//! sections 5.2 (drift) and 5.5 (prediction intervals), <https://otexts.com/fpp3/>.

use super::at_least;
use crate::model::{Better, Observation, Period, Unit};

/// How many of the latest observations pace and forecast rest on, at most.
pub const WINDOW: usize = 12;

/// With fewer observations than this nothing is projected.
pub const FEWEST: usize = 6;

/// The share of outcomes that the interval is meant to hold.
pub const LEVEL: f64 = 0.8;

/// The 90 % point of the standard normal distribution: half-width of a two-sided 80 % interval.
const Z_80: f64 = 1.2816;

/// A target further away than this many years is "not at this pace".
const HORIZON_YEARS: i32 = 20;

/// Mean change per period over the latest observations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// (last − first) / (periods between them), in the unit of the metric per period.
    pub per_period: f64,
    /// How many observations it rests on.
    pub observations: usize,
}

impl Pace {
    /// The pace over the last [`WINDOW`] observations; `None` with fewer than two.
    pub fn of(observations: &[Observation]) -> Option<Self> {
        let window = window(observations);
        let (first, last) = (window.first()?, window.last()?);
        let periods = last.period.since(first.period);
        (periods > 0).then(|| Self {
            per_period: (last.value - first.value) / f64::from(periods),
            observations: window.len(),
        })
    }
}

/// A value that has not been observed yet, with its 80 % prediction interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// When.
    pub period: Period,
    /// The point forecast.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Projection {
    /// The projection as readers are shown it: a share of a whole stays between 0 and 100 %, wherever the drift leads.
    #[must_use]
    pub fn within(self, unit: &Unit) -> Self {
        let bound = |value: f64| {
            if *unit == Unit::Percent {
                value.clamp(0.0, 100.0)
            } else {
                value
            }
        };
        Self {
            value: bound(self.value),
            low: bound(self.low),
            high: bound(self.high),
            ..self
        }
    }
}

/// A forecast by the drift method from the latest observation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    from: Period,
    value: f64,
    /// b: the drift, equal to the pace.
    drift: f64,
    /// σ: standard deviation of the one-step residuals.
    deviation: f64,
    /// T: observations in the window.
    observations: f64,
}

impl Forecast {
    /// Fits the drift; `None` with fewer than [`FEWEST`] observations or fewer than two neighbouring pairs.
    pub fn of(observations: &[Observation]) -> Option<Self> {
        let window = window(observations);
        let last = window.last()?;
        let drift = Pace::of(window)?.per_period;
        let deviation = deviation(window, drift)?;
        (window.len() >= FEWEST).then_some(Self {
            from: last.period,
            value: last.value,
            drift,
            deviation,
            observations: window.len() as f64,
        })
    }

    /// The forecast of a later period: y + h·b, ± z·σ·√(h(1 + h/(T − 1))).
    pub fn at(&self, period: Period) -> Projection {
        let h = f64::from(period.since(self.from));
        let value = self.value + h * self.drift;
        let spread = Z_80 * self.deviation * (h * (1.0 + h / (self.observations - 1.0))).sqrt();
        Projection {
            period,
            value,
            low: value - spread,
            high: value + spread,
        }
    }

    /// The first period after the latest observation whose point forecast reaches `goal`, within 20 years.
    pub fn reaches(&self, goal: f64, better: Better) -> Option<Period> {
        let horizon = HORIZON_YEARS * self.from.cadence().per_year();
        let reached = |h: &i32| at_least(better.turn(self.value + f64::from(*h) * self.drift), better.turn(goal));
        (1..=horizon).find(reached).map(|h| self.from.plus(h))
    }
}

fn window(observations: &[Observation]) -> &[Observation] {
    &observations[observations.len().saturating_sub(WINDOW)..]
}

/// Square root of the sum of squared residuals (change − drift) over their number less one.
///
/// Only changes between neighbouring periods count: a change across a gap is no one-step residual.
fn deviation(window: &[Observation], drift: f64) -> Option<f64> {
    let neighbours = window
        .windows(2)
        .filter(|pair| pair[1].period.since(pair[0].period) == 1);
    let residuals: Vec<f64> = neighbours.map(|pair| pair[1].value - pair[0].value - drift).collect();
    let freedom = residuals.len().checked_sub(1).filter(|count| *count > 0)?;
    let squares: f64 = residuals.iter().map(|residual| residual * residual).sum();
    Some((squares / freedom as f64).sqrt())
}
