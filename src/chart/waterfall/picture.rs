//! The rows of a waterfall: name, bar, value.

use plotters::coord::ranged1d::Ranged;

use super::{
    super::{
        axes::{self, single, upright},
        canvas::Canvas,
        fault::Cause,
        labels::{Board, Label},
        scale::ValueScale,
        svg::{Anchor, Drawing, Place, Role, fold, folds, text_width},
        view::View,
        words::Words,
    },
    Bar, Steps,
};

/// The measures of one picture.
struct Layout {
    /// Where bars begin and end.
    left: f64,
    right: f64,
    rows: Vec<Line>,
    foot: f64,
}

/// A row: its name, the baseline of the first line of that, and the top of its bar.
struct Line {
    name: Vec<String>,
    baseline: f64,
    top: f64,
}

/// The first row, the height of a bar, and the baseline of its text.
const TOP: f64 = 12.0;
const THICK: f64 = 20.0;
const BASELINE: f64 = 15.0;
/// From a bar to the name of the next, and from that to its own bar.
const BETWEEN: f64 = 10.0;
const UNDER_NAME: f64 = 6.0;
/// Between a name or a value and the bars.
const BESIDE: f64 = 14.0;

impl Layout {
    /// Names stand to the left of the bars where they have room in two lines, else above them.
    fn of(bars: &[Bar], place: Place, width: f64) -> Self {
        let size = place.letters();
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let values = widest(&mut bars.iter().map(|bar| text_width(&bar.value, size))) + BESIDE;
        let names = widest(&mut bars.iter().map(|bar| text_width(&bar.name, size)));
        let most = (width - values) * if place == Place::Wide { 0.4 } else { 0.58 };
        let least: f64 = if place == Place::Wide { 132.0 } else { 80.0 };
        let left = (names + BESIDE).max(least).min(most);
        let right = width - values;
        let folded = |room: f64| -> Vec<_> { bars.iter().map(|bar| fold(&bar.name, room, size)).collect() };
        if bars.iter().all(|bar| folds(&bar.name, left - BESIDE, size)) {
            Self {
                left,
                right,
                ..Self::beside(folded(left - BESIDE), place)
            }
        } else {
            Self {
                left: 1.0,
                right,
                ..Self::above(folded(right - BESIDE), place)
            }
        }
    }

    fn beside(names: Vec<Vec<String>>, place: Place) -> Self {
        let tall = names.iter().any(|lines| lines.len() > 1);
        let pitch = if place == Place::Wide { 36.0 } else { 34.0 } + if tall { 8.0 } else { 0.0 };
        let row = |(row, name): (usize, Vec<String>)| {
            let top = TOP + pitch * row as f64;
            let further = (name.len() - 1) as f64 * place.pitch();
            Line {
                baseline: top + BASELINE - further / 2.0,
                name,
                top,
            }
        };
        Self::of_rows(names.into_iter().enumerate().map(row).collect())
    }

    fn above(names: Vec<Vec<String>>, place: Place) -> Self {
        let mut reached = TOP - BETWEEN;
        let row = |name: Vec<String>| {
            let baseline = reached + BETWEEN + place.letters();
            let top = baseline + (name.len() - 1) as f64 * place.pitch() + UNDER_NAME;
            reached = top + THICK;
            Line { name, baseline, top }
        };
        Self::of_rows(names.into_iter().map(row).collect())
    }

    fn of_rows(rows: Vec<Line>) -> Self {
        let foot = rows.last().map_or(0.0, |row| row.top) + THICK + TOP;
        Self {
            left: 0.0,
            right: 0.0,
            rows,
            foot,
        }
    }
}

/// Draws the steps for one place.
pub(super) fn drawing(view: &View<'_>, words: Words<'_>, steps: &Steps, place: Place) -> Result<Drawing, Cause> {
    let bars = steps.bars(words);
    let width = if place == Place::Wide { 760 } else { 328 };
    let layout = Layout::of(&bars, place, f64::from(width));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred units at most"
    )]
    let height = (layout.foot + 22.0).ceil() as u32;
    let ends = bars.iter().flat_map(|bar| [bar.from, bar.to]);
    let scale = ValueScale::covering(ends, view.metric.decimals, &(4..=5))?;
    let canvas = Canvas::new(place, (width, height));
    let mut board = Board::default();
    let x = |value: f64| layout.left + f64::from(scale.map(&value, (0, 10_000))) * (layout.right - layout.left) / 1e4;
    let texts = axes::texts(&scale, &view.metric, words);
    upright(&canvas, &scale, &texts, &x, layout.foot)?;
    let mut before = 0.0;
    for (row, (bar, line)) in bars.iter().zip(&layout.rows).enumerate() {
        if row > 0 {
            let reached = x(if bar.total { bar.to } else { bar.from });
            canvas.line(Role::Connector, &[(reached, before), (reached, line.top)])?;
        }
        draw_bar(&canvas, bar, [x(bar.from), x(bar.to)], line.top)?;
        write_row(&canvas, &mut board, bar, line)?;
        before = line.top + THICK;
    }
    Ok(canvas.finish())
}

/// Draws a bar, at least a hairline thick so that a step of nothing can be seen.
fn draw_bar(canvas: &Canvas, bar: &Bar, ends: [f64; 2], top: f64) -> Result<(), Cause> {
    let (left, right) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    let thin = ((3.0 - (right - left)) / 2.0).max(0.0);
    let role = match bar.total {
        true => Role::Total,
        false if bar.to < bar.from => Role::Loss,
        false => Role::Bar,
    };
    canvas.rectangle(role, [(left - thin, top), (right + thin, top + THICK)])
}

fn write_row(canvas: &Canvas, board: &mut Board, bar: &Bar, line: &Line) -> Result<(), Cause> {
    let role = if bar.total { Role::Label } else { Role::Plain };
    let label = Label {
        lines: line.name.iter().map(|text| (role, text.clone())).collect(),
        anchor: Anchor::Start,
        at: (0.0, line.baseline),
        connector: None,
    };
    board.fix(canvas, &label)?;
    let at = (canvas.width(), line.top + BASELINE);
    board.fix(canvas, &single(role, &bar.value, Anchor::End, at))
}
