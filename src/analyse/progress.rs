//! Where a metric stands against its target.

use jiff::civil::Date;

use super::{Forecast, Pace, Projection, RequiredPath, at_least};
use crate::model::{Metric, Period, Target};

/// The default tolerance, as a share of the distance from baseline to target.
const DEFAULT_TOLERANCE: f64 = 0.05;

/// How the latest observation stands against the required path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// The target's value is reached.
    Achieved,
    /// On the required path or ahead of it.
    OnTrack,
    /// Behind, by no more than the tolerance.
    AtRisk,
    /// Behind by more than the tolerance.
    OffTrack,
    /// Nothing has been observed yet.
    NoData,
}

impl Status {
    /// Every status, best first.
    pub const ALL: [Self; 5] = [
        Self::Achieved,
        Self::OnTrack,
        Self::AtRisk,
        Self::OffTrack,
        Self::NoData,
    ];

    /// The word in JSON, CSS classes and catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
            Self::NoData => "no-data",
        }
    }
}

/// An observation beside what was required of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The period observed.
    pub period: Period,
    /// The value.
    pub value: f64,
    /// Value on the required path; `None` before its start or without a target.
    pub required: Option<f64>,
    /// Actual − required, turned so that positive is good.
    pub gap: Option<f64>,
}

/// Where a metric stands, and where its pace leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The required path of the target in force.
    pub path: Option<RequiredPath>,
    /// Every observation beside what was required, oldest first.
    pub standings: Vec<Standing>,
    /// Status of the latest observation; `None` without a target, or before its path starts.
    pub status: Option<Status>,
    /// How far behind the path still counts as at risk.
    pub tolerance: Option<f64>,
    /// Mean change per period.
    pub pace: Option<Pace>,
    /// (target − latest) / (periods from latest to due); `None` once the due period has come.
    pub needed_per_period: Option<f64>,
    /// The forecast, where there are observations enough.
    pub forecast: Option<Forecast>,
    /// The forecast of the due period, where it lies ahead.
    pub at_due: Option<Projection>,
    /// When the point forecast first reaches the target.
    pub reaches_target: Option<Period>,
    /// The period whose value comes next.
    pub next_period: Period,
    /// The day that value is due.
    pub next_due: Option<Date>,
}

impl Progress {
    /// Measures a metric as it stands on `as_of`.
    pub fn of(metric: &Metric, as_of: Date) -> Self {
        let target = metric.target();
        let path = target.and_then(|target| RequiredPath::of(target, metric));
        let standings = standings(metric, path.as_ref());
        let latest = standings.last().copied();
        let tolerance = target.and_then(|target| tolerance(metric, target));
        let forecast = Forecast::of(&metric.observations);
        let ahead = target.filter(|target| latest.is_some_and(|latest| latest.period < target.due));
        let next_period = next_period(metric, as_of);
        Self {
            status: target.and_then(|target| status(metric, target, latest, tolerance)),
            pace: Pace::of(&metric.observations),
            needed_per_period: ahead
                .zip(latest)
                .map(|(target, latest)| (target.value - latest.value) / f64::from(target.due.since(latest.period))),
            at_due: forecast.zip(ahead).map(|(forecast, target)| forecast.at(target.due)),
            reaches_target: forecast
                .zip(target)
                .and_then(|(forecast, target)| forecast.reaches(target.value, metric.better)),
            next_due: metric.due_day.map(|day| next_period.due(day)),
            path,
            standings,
            tolerance,
            forecast,
            next_period,
        }
    }

    /// The latest observation.
    pub fn latest(&self) -> Option<Standing> {
        self.standings.last().copied()
    }

    /// The observation of a period.
    pub fn at(&self, period: Period) -> Option<Standing> {
        let found = self.standings.binary_search_by_key(&period, |own| own.period);
        found.ok().map(|place| self.standings[place])
    }
}

fn standings(metric: &Metric, path: Option<&RequiredPath>) -> Vec<Standing> {
    let stand = |observation: &crate::model::Observation| {
        let required = path.and_then(|path| path.at(observation.period));
        Standing {
            period: observation.period,
            value: observation.value,
            required,
            gap: required.map(|required| metric.better.turn(observation.value - required)),
        }
    };
    metric.observations.iter().map(stand).collect()
}

fn tolerance(metric: &Metric, target: &Target) -> Option<f64> {
    let start = metric.baseline.or(target.from);
    let default = start.map(|start| DEFAULT_TOLERANCE * (target.value - start.value).abs());
    metric.tolerance.or(default)
}

fn status(metric: &Metric, target: &Target, latest: Option<Standing>, tolerance: Option<f64>) -> Option<Status> {
    let Some(latest) = latest else {
        return Some(Status::NoData);
    };
    if metric.better.reaches(latest.value, target.value) {
        return Some(Status::Achieved);
    }
    let (value, required) = (metric.better.turn(latest.value), metric.better.turn(latest.required?));
    Some(if at_least(value, required) {
        Status::OnTrack
    } else if at_least(value + tolerance.unwrap_or(0.0), required) {
        Status::AtRisk
    } else {
        Status::OffTrack
    })
}

/// The period after the latest observation; before the first one, the period after the baseline or the current one.
fn next_period(metric: &Metric, as_of: Date) -> Period {
    let current = Period::containing(as_of, metric.cadence);
    match (metric.latest(), metric.baseline) {
        (Some(latest), _) => latest.period.next(),
        (None, Some(baseline)) => baseline.period.next().max(current),
        (None, None) => current,
    }
}
