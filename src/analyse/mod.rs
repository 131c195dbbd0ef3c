//! What the numbers say: required paths, gaps, pace, forecasts.
//!
//! Everything is computed in full precision and rounded once, where it is shown.

mod actions;
mod changes;
mod forecast;
mod path;
mod progress;
mod rollout;
mod shares;
mod timely;
mod vintages;

use jiff::civil::Date;

pub use actions::{Standing as ActionStanding, Tracked};
pub(crate) use changes::announced;
pub use changes::{
    Aspect, CertaintyChange, Changes, DecisionChange, Difference, ItemChange, ItemFate, Method, MethodChange, NewValue,
    Pair, Piece, Restatement, StatementChange, StatusChange, TargetChange,
};
pub use forecast::{FEWEST, Forecast, LEVEL, Pace, Projection, WINDOW};
pub use path::RequiredPath;
pub use progress::{Progress, Standing, Status};
pub use rollout::{StageStanding, StageState, current_stage};
pub use shares::{missing_people, whole_percents};
pub use timely::Timely;
pub use vintages::{Lineage, Revision, Vintage, Vintages};

use crate::{history::History, model::Report};

/// Two numbers that differ by a smaller share than this are the same number to whoever wrote them in decimal digits.
const NOISE: f64 = 1e-12;

/// Whether `one` is at least `other`, but for the noise of binary fractions: 9.7 + 0.3 is 10, and 7/12 of 1.2 is 0.7.
pub(crate) fn at_least(one: f64, other: f64) -> bool {
    one - other >= -NOISE * one.abs().max(other.abs())
}

/// The progress and the vintages of every metric of a report, in the same order.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// One for each metric of the report.
    pub progress: Vec<Progress>,
    /// One for each metric of the report.
    pub vintages: Vec<Vintages>,
}

/// Measures every metric of a report as it stands on `as_of`, and holds it beside what editions published of it.
pub fn analyse(report: &Report, history: &History, as_of: Date) -> Analysis {
    let metrics = || report.metrics.iter();
    let label = history.label(as_of);
    Analysis {
        progress: metrics().map(|metric| Progress::of(metric, as_of)).collect(),
        vintages: metrics()
            .map(|metric| Vintages::of(metric, history, label, as_of))
            .collect(),
    }
}

impl Analysis {
    /// The progress and the vintages of the metric with this id.
    pub fn of<'a>(&'a self, report: &Report, id: &str) -> Option<(&'a Progress, &'a Vintages)> {
        let found = report.metrics.binary_search_by(|own| own.id.as_str().cmp(id));
        found.ok().map(|place| (&self.progress[place], &self.vintages[place]))
    }
}
