//! The rows of a waterfall: name, bar, value.

use plotters::coord::ranged1d::Ranged;

use super::{
    super::{
        axes::{self, single, upright},
        canvas::Canvas,
        fault::Cause,
        labels::{Board, Label},
        scale::ValueScale,
        svg::{Anchor, Drawing, Place, Role, fold, text_width},
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
    /// From row to row.
    pitch: f64,
    names: Vec<Vec<String>>,
}

/// The first row, the height of a bar, and the baseline of its text.
const TOP: f64 = 12.0;
const THICK: f64 = 20.0;
const BASELINE: f64 = 15.0;

impl Layout {
    fn of(bars: &[Bar], place: Place, width: f64) -> Self {
        let size = place.letters();
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let values = widest(&mut bars.iter().map(|bar| text_width(&bar.value, size))) + 14.0;
        let names = widest(&mut bars.iter().map(|bar| text_width(&bar.name, size)));
        let most = (width - values) * if place == Place::Wide { 0.4 } else { 0.58 };
        let least: f64 = if place == Place::Wide { 132.0 } else { 80.0 };
        let left = (names + 12.0).max(least).min(most);
        let names: Vec<_> = bars.iter().map(|bar| fold(&bar.name, left - 12.0, size)).collect();
        let tall = names.iter().any(|lines| lines.len() > 1);
        let pitch = if place == Place::Wide { 36.0 } else { 34.0 };
        Self {
            left,
            right: width - values,
            pitch: if tall { pitch + 8.0 } else { pitch },
            names,
        }
    }
}

/// Draws the steps for one place.
pub(super) fn drawing(view: &View<'_>, words: Words<'_>, steps: &Steps, place: Place) -> Result<Drawing, Cause> {
    let bars = steps.bars(words);
    let width = if place == Place::Wide { 760 } else { 328 };
    let layout = Layout::of(&bars, place, f64::from(width));
    let foot = TOP + layout.pitch * (bars.len() - 1) as f64 + THICK + TOP;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred units at most"
    )]
    let height = (foot + 22.0).ceil() as u32;
    let ends = bars.iter().flat_map(|bar| [bar.from, bar.to]);
    let scale = ValueScale::covering(ends, view.metric.decimals, &(4..=5))?;
    let canvas = Canvas::new(place, (width, height));
    let mut board = Board::default();
    let x = |value: f64| layout.left + f64::from(scale.map(&value, (0, 10_000))) * (layout.right - layout.left) / 1e4;
    let texts = axes::texts(&scale, &view.metric, words);
    upright(&canvas, &scale, &texts, &x, foot)?;
    for (row, bar) in bars.iter().enumerate() {
        let top = TOP + layout.pitch * row as f64;
        if row > 0 {
            let reached = x(if bar.total { bar.to } else { bar.from });
            canvas.line(
                Role::Connector,
                &[(reached, top - layout.pitch + THICK), (reached, top)],
            )?;
        }
        draw_bar(&canvas, bar, [x(bar.from), x(bar.to)], top)?;
        write_row(&canvas, &mut board, bar, &layout.names[row], top)?;
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

fn write_row(canvas: &Canvas, board: &mut Board, bar: &Bar, name: &[String], top: f64) -> Result<(), Cause> {
    let role = if bar.total { Role::Label } else { Role::Plain };
    let further = (name.len() - 1) as f64 * canvas.place().pitch() / 2.0;
    let label = Label {
        lines: name.iter().map(|line| (role, line.clone())).collect(),
        anchor: Anchor::Start,
        at: (0.0, top + BASELINE - further),
        connector: None,
    };
    board.fix(canvas, &label)?;
    let at = (canvas.width(), top + BASELINE);
    board.fix(canvas, &single(role, &bar.value, Anchor::End, at))
}
