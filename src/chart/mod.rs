//! Charts: a request becomes a [`Figure`], a picture with its words and its table.

mod figure;
pub mod svg;

pub use figure::{Figure, Panel, Picture, Row, Table};

use crate::{
    analyse::Progress,
    language::Catalogue,
    model::{Dimension, Metric, Period},
};

/// The kinds of chart that a metric can be shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Actual values, required path, earlier targets and forecast up to the due period.
    TargetPath,
    /// Actual values over time.
    Line,
    /// Actual values as bars from zero.
    Bars,
    /// One small line chart for each member of a dimension.
    Multiples,
    /// What each member added to the change since the baseline.
    Waterfall,
    /// The latest value as a bar against required value and target.
    Bullet,
    /// A line without axes, to stand beside a number.
    Sparkline,
}

impl Kind {
    /// Every kind by its word in `?chart=`.
    pub const ALL: [(&str, Self); 7] = [
        ("target-path", Self::TargetPath),
        ("line", Self::Line),
        ("bars", Self::Bars),
        ("multiples", Self::Multiples),
        ("waterfall", Self::Waterfall),
        ("bullet", Self::Bullet),
        ("sparkline", Self::Sparkline),
    ];
}

/// What to draw.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The kind of chart.
    pub kind: Kind,
    /// The metric.
    pub metric: &'a Metric,
    /// Its progress.
    pub progress: &'a Progress,
    /// The dimension of small multiples and waterfalls.
    pub dimension: Option<&'a Dimension>,
    /// Nothing before this period.
    pub from: Option<Period>,
    /// Nothing after this period.
    pub to: Option<Period>,
}
