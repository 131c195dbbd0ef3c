//! The lines, bands, rings and dots of a picture over time.

use super::{
    super::{
        canvas::{At, Plane},
        fault::Cause,
        labels::Board,
        svg::Role,
    },
    Sketch,
};
use crate::model::Point;

/// The radius of the ring at a target.
pub(super) const RING: f64 = 5.5;

/// A gap smaller than this is told in words only.
const SMALLEST_GAP: f64 = 8.0;

impl Sketch<'_> {
    /// Draws everything but labels, and tells the board what labels should avoid.
    pub(super) fn marks(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        self.forecast(plane, board)?;
        self.superseded(plane, board)?;
        self.required(plane, board)?;
        self.gap(plane, board)?;
        self.actual(plane, board)
    }

    /// Whether the gap is drawn as a tick, and so named in the label.
    pub(super) fn gap_ends(&self, plane: &Plane<'_>) -> Option<[At; 2]> {
        let latest = self.scene.latest.filter(|_| !self.scene.required.is_empty())?;
        let required = Point {
            value: latest.required?,
            ..latest.point
        };
        let ends = [plane.at(latest.point), plane.at(required)];
        ((ends[0].1 - ends[1].1).abs() >= SMALLEST_GAP).then_some(ends)
    }

    fn forecast(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        let band = &self.scene.band;
        let (Some(first), Some(last)) = (band.first(), band.last()) else {
            return Ok(());
        };
        let edge = |share: f64| {
            let points = band.iter().map(move |own| Point {
                period: own.period,
                value: own.low + (own.high - own.low) * share,
            });
            points.collect::<Vec<_>>()
        };
        let (low, high) = (edge(0.0), edge(1.0));
        let outline: Vec<_> = high.iter().chain(low.iter().rev()).copied().collect();
        plane.canvas.group(&self.forecast_title(last));
        plane.outline(Role::Band, &outline)?;
        plane.outline(Role::Hatch, &outline)?;
        let median = [first, last].map(|own| Point {
            period: own.period,
            value: own.value,
        });
        plane.line(Role::Median, &median)?;
        for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
            board.curve(&on_sheet(plane, &edge(share)));
        }
        Ok(())
    }

    fn superseded(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        for own in &self.scene.superseded {
            plane.canvas.group(&self.superseded_title(own));
            if own.line.len() > 1 {
                plane.line(Role::Superseded, &own.line)?;
                board.curve(&on_sheet(plane, &own.line));
            }
            if own.whole {
                plane.circle(Role::RingSuperseded, own.end, 4.0)?;
                board.mark(plane.at(own.end), 5.0);
            }
        }
        Ok(())
    }

    fn required(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        let line = &self.scene.required;
        if let (Some(start), Some(end)) = (line.first(), line.last().filter(|_| line.len() > 1)) {
            plane.canvas.group(&self.required_title(*start, *end));
            plane.line(Role::Required, line)?;
            board.curve(&on_sheet(plane, line));
        } else {
            plane.canvas.ungroup();
        }
        if let Some(goal) = self.scene.goal {
            plane.circle(Role::Ring, goal, RING)?;
            board.mark(plane.at(goal), 7.0);
        }
        Ok(())
    }

    fn gap(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        let Some(ends) = self.gap_ends(plane) else {
            return Ok(());
        };
        let ahead = self
            .scene
            .latest
            .and_then(|latest| latest.gap)
            .is_some_and(|gap| gap > 0.0);
        board.curve(&ends);
        plane.canvas.line(if ahead { Role::GapAhead } else { Role::Gap }, &ends)
    }

    fn actual(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        let Some(latest) = self.scene.latest else {
            return Ok(());
        };
        plane.canvas.group(&self.actual_title(latest.point));
        for run in &self.scene.runs {
            match run.as_slice() {
                // a value between two gaps is a point, not a line
                [alone] => plane.circle(Role::SparkDot, *alone, 2.0)?,
                run => plane.line(Role::Actual, run)?,
            }
            board.curve(&on_sheet(plane, run));
        }
        let role = if latest.provisional {
            Role::DotProvisional
        } else {
            Role::Dot
        };
        plane.circle(role, latest.point, 5.0)?;
        board.mark(plane.at(latest.point), 6.5);
        Ok(())
    }
}

fn on_sheet(plane: &Plane<'_>, points: &[Point]) -> Vec<At> {
    points.iter().map(|point| plane.at(*point)).collect()
}
