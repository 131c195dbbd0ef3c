//! The tints, bar, tick and ring of a bullet, and their names above and below.

use plotters::coord::ranged1d::Ranged;

use super::{
    super::{
        canvas::{At, Canvas},
        fault::Cause,
        labels::{Board, Label},
        svg::{Anchor, Drawing, Place, Role, text_width},
        words::Words,
    },
    Bullet,
};
use crate::model::Point;

const TINTS: [Role; 3] = [Role::TintNear, Role::TintMiddle, Role::TintFar];

/// The height of the tints, and of the bar within them.
const THICK: f64 = 36.0;
const BAR: f64 = 12.0;
/// Right of the ring.
const MARGIN: f64 = 8.0;
/// Rows of labels above and below, at most.
const MOST_ROWS: usize = 6;

impl Bullet<'_> {
    /// Takes as many rows of labels as they need to keep apart; values too long for that are named in the table only.
    pub(super) fn drawing(&self, words: Words<'_>, place: Place) -> Result<Drawing, Cause> {
        let mut fault = Cause::NoData;
        let rows = (1..=MOST_ROWS).map(|rows| (rows, true));
        for (rows, years) in rows.chain([(MOST_ROWS, false)]) {
            match self.with_rows(words, place, rows, years) {
                Err(cause @ Cause::LabelOverlap(_)) => fault = cause,
                outcome => return outcome,
            }
        }
        Err(fault)
    }

    fn with_rows(&self, words: Words<'_>, place: Place, rows: usize, years: bool) -> Result<Drawing, Cause> {
        let pitch = place.pitch() + 3.0;
        let top = 10.0 + pitch * rows as f64;
        let below = if self.target.is_some() { rows } else { 0 };
        let (width, height) = if place == Place::Wide { (760, top) } else { (328, top) };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few hundred units at most"
        )]
        let height = (height + THICK + 12.0 + pitch * below as f64).ceil() as u32;
        let canvas = Canvas::new(place, (width, height));
        let x = |value: f64| f64::from(self.scale.map(&value, (0, 10_000))) * (canvas.width() - MARGIN) / 1e4;
        self.marks(&canvas, &x, top)?;
        let mut board = Board::default();
        let rows = Rows {
            canvas: &canvas,
            count: rows,
            pitch,
            top,
        };
        self.names_above(words, &rows, &mut board, &x)?;
        self.names_below(words, &rows, &mut board, &x, years)?;
        Ok(canvas.finish())
    }

    fn marks(&self, canvas: &Canvas, x: &dyn Fn(f64) -> f64, top: f64) -> Result<(), Cause> {
        let target = self.target.map(|target| target.value);
        let mut ends: Vec<f64> = self
            .years
            .iter()
            .map(|point| point.value)
            .chain(target)
            .chain([0.0])
            .collect();
        ends.sort_by(f64::total_cmp);
        for (pair, tint) in ends.windows(2).zip(TINTS) {
            let (from, to) = (x(pair[0]), x(pair[1]) - 2.0);
            if to > from {
                canvas.rectangle(tint, [(from, top), (to, top + THICK)])?;
            }
        }
        let middle = top + THICK / 2.0;
        let corners = [(x(0.0), middle - BAR / 2.0), (x(self.latest.value), middle + BAR / 2.0)];
        canvas.rectangle(Role::Bar, corners)?;
        if let Some(needed) = self.needed {
            canvas.line(Role::Needed, &[(x(needed), top + 2.0), (x(needed), top + THICK - 2.0)])?;
        }
        if let Some(target) = target {
            canvas.circle(Role::Ring, (x(target), middle), 6.0)?;
        }
        Ok(())
    }

    fn names_above(
        &self,
        words: Words<'_>,
        rows: &Rows<'_>,
        board: &mut Board,
        x: &dyn Fn(f64) -> f64,
    ) -> Result<(), Cause> {
        let value = words.value(self.latest.value);
        let actual = x(self.latest.value);
        let target = self.target.map(|target| {
            let (name, value) = (words.say("chart-target", &[]), words.goal(target.value));
            let at = x(target.value);
            rows.above(Role::Label, [&name, &value], at, at + MARGIN, Anchor::End)
        });
        let needed = self.needed.map(|needed| {
            let (name, value) = (words.say("chart-needed-now", &[]), words.value(needed));
            let at = x(needed);
            rows.above(Role::Axis, [&name, &value], at, at - 4.0, Anchor::End)
        });
        let name = words.say("chart-actual", &[]);
        let actual = rows.above(Role::LabelActual, [&name, &value], actual, actual + 2.0, Anchor::Start);
        let lists: Vec<_> = [Some(actual), needed, target].into_iter().flatten().collect();
        board.arrange(rows.canvas, &lists)
    }

    fn names_below(
        &self,
        words: Words<'_>,
        rows: &Rows<'_>,
        board: &mut Board,
        x: &dyn Fn(f64) -> f64,
        years: bool,
    ) -> Result<(), Cause> {
        for point in &self.years {
            let (at, foot) = (x(point.value) - 1.0, rows.top + THICK);
            rows.canvas.line(Role::Tick, &[(at, foot), (at, foot + 6.0)])?;
        }
        let due = self.target.map(|target| {
            let at = x(target.value);
            let texts = [
                vec![words.period(target.due)],
                vec![words.language().short_period(target.due)],
            ];
            rows.below(&texts, at, at + MARGIN)
        });
        let year = |point: &Point| {
            let text = |narrow: bool| {
                let year = words.language().axis_year(point.period.year(), narrow);
                (
                    words.say("chart-year-end-short", &[("year", &year)]),
                    words.value(point.value),
                )
            };
            let ((long, value), (short, _)) = (text(false), text(true));
            let mut texts = vec![vec![format!("{short} {value}")], vec![short, value.clone()]];
            if rows.canvas.place() == Place::Wide {
                texts.insert(0, vec![format!("{long} {value}")]);
            }
            let at = x(point.value) - 1.0;
            rows.below(&texts, at, at)
        };
        let lists: Vec<_> = self.years.iter().filter(|_| years).map(year).chain(due).collect();
        board.arrange(rows.canvas, &lists)
    }
}

/// Rows of labels above and below the tints.
struct Rows<'a> {
    canvas: &'a Canvas,
    count: usize,
    pitch: f64,
    /// The upper edge of the tints.
    top: f64,
}

impl Rows<'_> {
    /// Places for a word and its value near `edge`, in one line or two, the lowest row first; a hairline leads down
    /// from higher rows.
    fn above(&self, role: Role, words: [&str; 2], mark: f64, edge: f64, anchor: Anchor) -> Vec<Label> {
        let wordings = [vec![words.join(" ")], words.map(str::to_owned).to_vec()];
        let rows = wordings
            .iter()
            .flat_map(|lines| (0..self.count).map(move |row| (lines, row)));
        let rows = rows.filter(|(lines, row)| row + lines.len() <= self.count);
        let labels = rows.flat_map(|(lines, row)| {
            let y = self.top - 9.0 - self.pitch * row as f64;
            let first = y - self.canvas.place().pitch() * (lines.len() - 1) as f64;
            let hairline = (row > 0).then_some([(mark, y + 5.0), (mark, self.top - 2.0)]);
            self.labels(role, lines, (mark, edge), anchor, first, hairline)
        });
        self.or_bare(labels.collect())
    }

    /// Places for a label in one of several wordings below the tints, the highest row first.
    fn below(&self, wordings: &[Vec<String>], mark: f64, edge: f64) -> Vec<Label> {
        let foot = self.top + THICK;
        let rows = wordings
            .iter()
            .flat_map(|lines| (0..self.count).map(move |row| (lines, row)));
        let rows = rows.filter(|(lines, row)| row + lines.len() <= self.count);
        let labels = rows.flat_map(|(lines, row)| {
            let y = foot + 24.0 + self.pitch * row as f64;
            let hairline = (row > 0).then_some([(mark, foot + 6.0), (mark, y - self.pitch * 0.75)]);
            self.labels(Role::Axis, lines, (mark, edge), Anchor::End, y, hairline)
        });
        self.or_bare(labels.collect())
    }

    fn labels(
        &self,
        role: Role,
        lines: &[String],
        (mark, edge): (f64, f64),
        preferred: Anchor,
        y: f64,
        connector: Option<[At; 2]>,
    ) -> Vec<Label> {
        let widths = lines.iter().map(|line| text_width(line, self.canvas.place().letters()));
        let ways = self.ways(widths.fold(0.0, f64::max), mark, edge, preferred);
        let label = |(anchor, x): (Anchor, f64)| Label {
            lines: lines.iter().map(|line| (role, line.clone())).collect(),
            anchor,
            at: (x, y),
            connector,
        };
        ways.into_iter().map(label).collect()
    }

    /// When rows are at an end, the same places without the hairline that would run through other labels.
    fn or_bare(&self, mut labels: Vec<Label>) -> Vec<Label> {
        if self.count == MOST_ROWS {
            let tied = labels.iter().filter(|label| label.connector.is_some());
            let bare: Vec<_> = tied
                .map(|label| Label {
                    connector: None,
                    ..label.clone()
                })
                .collect();
            labels.extend(bare);
        }
        labels
    }

    /// Beside the mark on the preferred side, on the other, over it, and against an edge of the sheet that is near.
    fn ways(&self, long: f64, mark: f64, edge: f64, preferred: Anchor) -> Vec<(Anchor, f64)> {
        let (width, mirrored) = (self.canvas.width(), 2.0 * mark - edge);
        let sides = match preferred {
            Anchor::Start => [(Anchor::Start, edge), (Anchor::End, mirrored)],
            _ => [(Anchor::End, edge), (Anchor::Start, mirrored)],
        };
        let right = (mark + long > width).then_some((Anchor::End, width));
        let left = (mark < long).then_some((Anchor::Start, 0.0));
        sides
            .into_iter()
            .chain([(Anchor::Middle, mark)])
            .chain(right)
            .chain(left)
            .collect()
    }
}
