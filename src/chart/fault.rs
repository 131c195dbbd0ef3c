//! Why a chart cannot be drawn.

use std::fmt;

use plotters::drawing::DrawingAreaErrorKind;

use super::svg::Misdrawn;

/// A chart that cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The metric and the kind of chart, such as `productivity, target-path`.
    pub chart: String,
    /// Why not.
    pub cause: Cause,
}

/// Why a chart cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The chart needs a dimension, and none was asked for.
    NoDimension,
    /// The metric has no values for the dimension.
    NoData,
    /// These labels would cover one another or leave the picture, in every wording.
    LabelOverlap(Vec<String>),
    /// A value is too large to be drawn, or no number.
    NotFinite,
    /// A chart draws something that has no role: a mistake in the program.
    Misdrawn(String),
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDimension => write!(f, "this kind of chart needs a dimension"),
            Self::NoData => write!(f, "the metric has no values to draw"),
            Self::LabelOverlap(labels) => write!(f, "no room for the labels {}", labels.join(", ")),
            Self::NotFinite => write!(f, "a value is too large to be drawn"),
            Self::Misdrawn(what) => write!(f, "{what}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.chart, self.cause)
    }
}

impl std::error::Error for Fault {}

impl From<DrawingAreaErrorKind<Misdrawn>> for Cause {
    fn from(error: DrawingAreaErrorKind<Misdrawn>) -> Self {
        Self::Misdrawn(error.to_string())
    }
}
