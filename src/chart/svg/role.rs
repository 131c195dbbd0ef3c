//! What a mark stands for. A role is a class in the page, a sentinel colour in plotters, and a look on white paper.

use plotters::style::RGBColor;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table of classes below says it")]
pub enum Role {
    Axis,
    Plain,
    Label,
    LabelActual,
    LabelOn,
    LabelSuperseded,
    Zero,
    Gridline,
    Tick,
    Connector,
    Actual,
    Required,
    Superseded,
    Median,
    Gap,
    GapAhead,
    Whole,
    Needed,
    Halo,
    Band,
    Hatch,
    Bar,
    BarProvisional,
    Total,
    Loss,
    TintNear,
    TintMiddle,
    TintFar,
    Dot,
    DotProvisional,
    Ring,
    RingSuperseded,
    SparkLine,
    SparkRequired,
    SparkDot,
    Outline,
    Ghost,
    Division,
    AsOf,
}

/// Oblique lines that fill a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Pattern {
    /// What is not certain: the forecast.
    Forecast,
    /// What was lost: a negative contribution.
    Loss,
}

impl Pattern {
    pub(in crate::chart) const ALL: [Self; 2] = [Self::Forecast, Self::Loss];

    /// What makes the pattern's id from the drawing's id.
    pub(in crate::chart) fn suffix(self) -> &'static str {
        match self {
            Self::Forecast => "hatch",
            Self::Loss => "loss",
        }
    }

    /// The class of its lines.
    pub(in crate::chart) fn class(self) -> &'static str {
        match self {
            Self::Forecast => "hatch-line",
            Self::Loss => "loss-line",
        }
    }

    /// Its lines on white paper.
    pub(in crate::chart) fn look(self) -> Look {
        match self {
            Self::Forecast => Look {
                opacity: Some("0.65"),
                ..stroke(ACTUAL, "1")
            },
            Self::Loss => stroke(LOSS, "2.5"),
        }
    }
}

/// How a role looks where no style sheet reaches: the light palette of `chart.css`.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::chart) struct Look {
    pub(in crate::chart) fill: Option<&'static str>,
    pub(in crate::chart) stroke: Option<&'static str>,
    pub(in crate::chart) width: Option<&'static str>,
    pub(in crate::chart) dash: Option<&'static str>,
    pub(in crate::chart) opacity: Option<&'static str>,
    pub(in crate::chart) bold: bool,
    pub(in crate::chart) butt: bool,
}

/// The ground of a drawing that stands alone.
pub(in crate::chart) const PAPER: &str = "#FBFAF6";
const INK: &str = "#17212B";
const INK_2: &str = "#48545F";
const INK_3: &str = "#5C6772";
const RULE: &str = "#D9D5CA";
const CONTROL: &str = "#77808A";
const ACTUAL: &str = "#1B4F91";
const BAND: &str = "#CFDDEE";
const BAD: &str = "#8C1B10";
const GOOD: &str = "#176B5F";
const LOSS: &str = "#D2500F";

const fn fill(colour: &'static str) -> Look {
    Look {
        fill: Some(colour),
        stroke: None,
        width: None,
        dash: None,
        opacity: None,
        bold: false,
        butt: false,
    }
}

const fn stroke(colour: &'static str, width: &'static str) -> Look {
    Look {
        fill: None,
        stroke: Some(colour),
        width: Some(width),
        dash: None,
        opacity: None,
        bold: false,
        butt: false,
    }
}

const fn dashed(colour: &'static str, width: &'static str, dash: &'static str) -> Look {
    Look {
        dash: Some(dash),
        ..stroke(colour, width)
    }
}

const fn butt(look: Look) -> Look {
    Look { butt: true, ..look }
}

const fn both(inside: &'static str, colour: &'static str, width: &'static str) -> Look {
    Look {
        fill: Some(inside),
        ..stroke(colour, width)
    }
}

const fn tint(opacity: &'static str) -> Look {
    Look {
        opacity: Some(opacity),
        ..fill(BAND)
    }
}

const fn bold(colour: &'static str) -> Look {
    Look {
        bold: true,
        ..fill(colour)
    }
}

/// Every role with its class and its look, in the order of [`Role`].
const TABLE: [(Role, &str, Look); 39] = [
    (Role::Axis, "axis", fill(INK_2)),
    (Role::Plain, "plain", fill(INK)),
    (Role::Label, "label", bold(INK)),
    (Role::LabelActual, "label-actual", bold(ACTUAL)),
    (Role::LabelOn, "label-on", bold(PAPER)),
    (Role::LabelSuperseded, "label-superseded", fill(INK_3)),
    (Role::Zero, "zero", stroke(CONTROL, "1.25")),
    (Role::Gridline, "gridline", stroke(RULE, "1")),
    (Role::Tick, "tick", stroke(CONTROL, "1")),
    (Role::Connector, "connector", stroke(CONTROL, "1")),
    (Role::Actual, "actual", stroke(ACTUAL, "3.25")),
    (Role::Required, "required", butt(dashed(INK, "2", "7 5"))),
    (Role::Superseded, "superseded", dashed(INK_3, "1.75", "1.5 5")),
    (Role::Median, "median", dashed(ACTUAL, "2", "2 4")),
    (Role::Gap, "gap", stroke(BAD, "2.5")),
    (Role::GapAhead, "gap-ahead", stroke(GOOD, "2.5")),
    (Role::Whole, "whole", stroke(INK_3, "1.75")),
    (Role::Needed, "needed", butt(stroke(INK, "3"))),
    (Role::Halo, "halo", butt(stroke(PAPER, "5"))),
    (Role::Band, "band", fill(BAND)),
    (Role::Hatch, "hatch", stroke(ACTUAL, "0.75")),
    (Role::Bar, "bar", fill(ACTUAL)),
    (Role::BarProvisional, "bar-provisional", both(PAPER, ACTUAL, "2")),
    (Role::Total, "total", fill(INK)),
    (Role::Loss, "loss", stroke(LOSS, "1.5")),
    (Role::TintNear, "tint-near", tint("1")),
    (Role::TintMiddle, "tint-middle", tint("0.66")),
    (Role::TintFar, "tint-far", tint("0.36")),
    (Role::Dot, "dot", both(ACTUAL, PAPER, "1.5")),
    (Role::DotProvisional, "dot-provisional", both(PAPER, ACTUAL, "3")),
    (Role::Ring, "ring", both(PAPER, INK, "2.25")),
    (Role::RingSuperseded, "ring-superseded", both(PAPER, INK_3, "1.5")),
    (Role::SparkLine, "spark-line", stroke(ACTUAL, "2")),
    (Role::SparkRequired, "spark-required", dashed(INK_3, "1", "3 3")),
    (Role::SparkDot, "spark-dot", fill(ACTUAL)),
    (Role::Outline, "outline", both(PAPER, ACTUAL, "1.75")),
    (Role::Ghost, "ghost", dashed(INK_3, "1.25", "1.5 2.5")),
    (Role::Division, "division", butt(stroke(INK, "2"))),
    (Role::AsOf, "as-of", stroke(INK, "1.75")),
];

impl Role {
    /// Every role.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(role, _, _)| *role)
    }

    /// Its class in the page.
    pub fn class(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// How it looks without a style sheet.
    pub(in crate::chart) fn look(self) -> Look {
        TABLE[self as usize].2
    }

    /// The lines that fill it.
    pub(in crate::chart) fn pattern(self) -> Option<Pattern> {
        match self {
            Self::Hatch => Some(Pattern::Forecast),
            Self::Loss => Some(Pattern::Loss),
            _ => None,
        }
    }

    /// The sentinel colour by which the backend knows it: black with the number of the role in blue.
    pub(in crate::chart) fn colour(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    /// The role of a sentinel colour.
    pub(in crate::chart) fn of(colour: (u8, u8, u8)) -> Option<Self> {
        let (red, green, number) = colour;
        let entry = TABLE.get(usize::from(number)).filter(|_| red == 0 && green == 0);
        entry.map(|(role, _, _)| *role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_roles() {
        for (place, role) in Role::all().enumerate() {
            assert_eq!(role as usize, place, "{role:?}");
        }
    }
}
