//! What the marks of a picture over time are called, and where that is written.

use super::{
    super::{
        canvas::{At, Plane},
        fault::Cause,
        labels::{Board, Label},
        svg::{Anchor, Place, Role, text_width},
    },
    Sketch, Wording,
};
use crate::model::Point;

/// A label beside a ring or the end of a line.
pub(super) struct Beside {
    pub(super) point: Point,
    pub(super) lines: Vec<(Role, String)>,
    rise: Rise,
}

/// How a label first tries to stand to its mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rise {
    Above,
    Level,
    Below,
}

impl Beside {
    pub(super) fn width(&self, place: Place) -> f64 {
        let widths = self.lines.iter().map(|(_, text)| text_width(text, place.letters()));
        widths.fold(0.0, f64::max)
    }

    /// Places right of the mark, then left of it, nearest first.
    fn candidates(&self, sketch: &Sketch<'_>, at: At) -> impl Iterator<Item = Label> {
        let (place, offset, lines) = (sketch.place, sketch.layout.offset, self.lines.clone());
        let (pitch, count) = (place.pitch(), self.lines.len());
        let further = count.saturating_sub(1) as f64 * pitch;
        let start = match self.rise {
            Rise::Above => at.1 - 7.0 - further,
            Rise::Level => Label::centred(at.1, count, place),
            Rise::Below => at.1 + pitch + 5.0,
        };
        let down = if self.rise == Rise::Above { -1.0 } else { 1.0 };
        let label = move |shift: f64, side: f64| {
            let y = start + shift;
            let (top, bottom) = (y - place.letters() * 0.9, y + further);
            let x = at.0 + side * offset;
            let away = (top - at.1).max(at.1 - bottom) > 26.0;
            Label {
                lines: lines.clone(),
                anchor: if side > 0.0 { Anchor::Start } else { Anchor::End },
                at: (x, y),
                connector: away.then_some([(at.0 + side * 7.5, at.1), (x - side * 3.0, f64::midpoint(top, bottom))]),
            }
        };
        // the left side is only better where the right side crosses lines
        let mut ways: Vec<(u8, f64, f64)> = Vec::with_capacity(240);
        for step in 0..60_u8 {
            let shift = f64::from(step) * 4.0;
            ways.extend([(step * 2, shift * down, 1.0), (step * 2 + 24, shift * down, -1.0)]);
            ways.extend([(step * 2 + 1, -shift * down, 1.0), (step * 2 + 25, -shift * down, -1.0)]);
        }
        ways.sort_by_key(|(rank, _, _)| *rank);
        ways.into_iter().map(move |(_, shift, side)| label(shift, side))
    }
}

impl Sketch<'_> {
    /// Writes every label: first those with one right place, then those that can stand in many.
    pub(super) fn labels(&self, plane: &Plane<'_>, board: &mut Board) -> Result<(), Cause> {
        for own in self.beside() {
            let at = plane.at(own.point);
            board.place(plane.canvas, own.candidates(self, at))?;
        }
        if let Some(latest) = self.scene.latest.filter(|_| !self.ends_with_actual()) {
            let lines = self.actual_lines(latest, self.gap_ends(plane).is_some());
            let at = plane.at(latest.point);
            let mut places = self.around(plane, at, &lines);
            if self.wording == Wording::Short {
                let narrow = self.stacked_lines(latest, lines.get(2).cloned());
                places.extend(self.around(plane, at, &narrow));
            }
            board.place(plane.canvas, places)?;
        }
        if self.scene.required.len() > 1 {
            board.place(plane.canvas, self.along(plane))?;
        }
        Ok(())
    }

    /// Labels whose room decides how far right the plot may reach.
    pub(super) fn beside(&self) -> Vec<Beside> {
        let mut labels = Vec::new();
        let forecast = self.scene.band.last();
        if let Some(goal) = self.scene.goal {
            let under = forecast.is_some_and(|own| own.value > goal.value);
            labels.push(Beside {
                point: goal,
                lines: self.goal_lines(goal),
                rise: if under { Rise::Below } else { Rise::Above },
            });
        }
        if let Some(own) = forecast {
            let point = Point {
                period: own.period,
                value: own.value,
            };
            labels.push(Beside {
                point,
                lines: self.forecast_lines(own),
                rise: Rise::Level,
            });
        }
        labels.extend(self.scene.superseded.iter().map(|own| Beside {
            point: own.end,
            lines: self.superseded_lines(own),
            rise: Rise::Level,
        }));
        if let Some(latest) = self.scene.latest.filter(|_| self.ends_with_actual()) {
            labels.push(Beside {
                point: latest.point,
                lines: self.actual_lines(
                    latest,
                    latest.gap.is_some_and(|gap| !self.words.format.shows_as_zero(gap)),
                ),
                rise: Rise::Level,
            });
        }
        labels
    }

    /// Places above and below a point, midway between gridlines, with a hairline to it.
    fn around(&self, plane: &Plane<'_>, at: At, lines: &[(Role, String)]) -> Vec<Label> {
        let (letters, pitch) = (self.place.letters(), self.place.pitch());
        let further = lines.len().saturating_sub(1) as f64 * pitch;
        let half = further / 2.0 + letters * 0.6;
        let tick = self.gap_ends(plane).map_or(at.1, |ends| ends[1].1);
        let (top, bottom) = (at.1.min(tick), at.1.max(tick));
        let heights: Vec<f64> = plane
            .values()
            .lines()
            .iter()
            .map(|line| plane.height_of(*line))
            .collect();
        let middles = heights.windows(2).map(|pair| f64::midpoint(pair[0], pair[1]));
        let steps = (0..12).flat_map(|step| {
            let away = half + 18.0 + f64::from(step) * 12.0;
            [top - away, bottom + away]
        });
        let clear = |middle: &f64| *middle < top - half - 12.0 || *middle > bottom + half + 12.0;
        let (mut above, mut below): (Vec<f64>, Vec<f64>) =
            middles.chain(steps).filter(clear).partition(|own| *own < top);
        above.sort_by(|one, other| other.total_cmp(one));
        below.sort_by(f64::total_cmp);
        let sides = [
            (Anchor::End, 14.0),
            (Anchor::End, 30.0),
            (Anchor::Middle, 0.0),
            (Anchor::Start, -14.0),
            (Anchor::Start, -30.0),
        ];
        let label = |middle: f64, (anchor, shift): (Anchor, f64)| {
            let y = Label::centred(middle, lines.len(), self.place);
            let ends = if middle < at.1 {
                [(at.0, y + further + 7.0), (at.0, top - 8.0)]
            } else {
                [(at.0, bottom + 8.0), (at.0, y - letters)]
            };
            Label {
                lines: lines.to_vec(),
                anchor,
                at: (at.0 + shift, y),
                connector: Some(ends),
            }
        };
        let middles = above.into_iter().chain(below);
        middles
            .flat_map(|middle| sides.map(|side| label(middle, side)))
            .collect()
    }

    /// Places left and right of the required path, with a hairline to it.
    fn along(&self, plane: &Plane<'_>) -> Vec<Label> {
        let corners: Vec<At> = self.scene.required.iter().map(|point| plane.at(*point)).collect();
        let text = self.words.say("chart-required", &[]);
        let begin = self
            .scene
            .latest
            .map_or(corners[0].0, |latest| plane.at(latest.point).0);
        let (begin, end) = (begin.max(corners[0].0), corners[corners.len() - 1].0);
        // a short rest of the path has no room for its name
        let rest = (end - begin) / (end - corners[0].0).max(1.0);
        let begin = if rest > 0.35 { begin } else { corners[0].0 };
        let shares = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.9, 0.1];
        let distances = [20.0, 30.0, 45.0, 60.0, 80.0, 100.0, 130.0, 160.0];
        let label = |share: f64, distance: f64, (dx, dy): (f64, f64)| {
            let x = begin + (end - begin) * share;
            let y = height_at(&corners, x);
            let to = (x + dx * distance, y + dy * distance);
            let anchor = match dx {
                dx if dx < 0.0 => Anchor::End,
                dx if dx > 0.0 => Anchor::Start,
                _ => Anchor::Middle,
            };
            let baseline = to.1 + self.place.letters() * if dy == 0.0 { 0.34 } else { 0.34 + 0.4 * dy };
            let edge = (to.0 - dx * 5.0, to.1 - dy * 5.0);
            Label {
                lines: vec![(Role::Plain, text.clone())],
                anchor,
                at: (to.0, baseline),
                connector: Some([edge, (x + dx * 3.0, y + dy * 3.0)]),
            }
        };
        let (first, last) = (corners[0], corners[corners.len() - 1]);
        let rises = last.1 < first.1;
        let (open, other) = if rises {
            ((-1.0, 0.0), (1.0, 0.0))
        } else {
            ((1.0, 0.0), (-1.0, 0.0))
        };
        let (above, below) = ((0.0, -1.0), (0.0, 1.0));
        let flat = (first.1 - last.1).abs() < 60.0;
        let ways = if flat {
            [above, below, open, other]
        } else {
            [open, other, above, below]
        };
        let places = distances
            .iter()
            .flat_map(|distance| shares.iter().map(|share| (*share, *distance)));
        let both = ways
            .into_iter()
            .flat_map(|way| places.clone().map(move |(share, distance)| (share, distance, way)));
        both.map(|(share, distance, way)| label(share, distance, way)).collect()
    }
}

/// The height of a line through `corners` at `x`.
fn height_at(corners: &[At], x: f64) -> f64 {
    let segment = corners.windows(2).find(|pair| x <= pair[1].0);
    match segment {
        Some([from, to]) if to.0 > from.0 => from.1 + (to.1 - from.1) * ((x - from.0) / (to.0 - from.0)).max(0.0),
        _ => corners.last().map_or(0.0, |corner| corner.1),
    }
}
