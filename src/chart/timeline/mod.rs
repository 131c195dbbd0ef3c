//! Values over time in one picture: what was measured, and where it shall and may go.

mod key;
mod labels;
mod lines;
mod marks;
mod scene;

pub(super) use scene::{Scene, Shows};

use super::{
    axes,
    canvas::{Canvas, Frame},
    fault::Cause,
    labels::Board,
    svg::{Drawing, Place},
    view::View,
    words::Words,
};

/// How much the labels say; what does not fit is said shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wording {
    /// Word and value in one line, with dates and ranges.
    Full,
    /// Word above value.
    Short,
    /// In a key above the plot.
    Key,
}

/// The measures of a picture.
struct Layout {
    size: (u32, u32),
    top: f64,
    bottom: f64,
    /// The baseline of the periods.
    periods: f64,
    /// From a ring to its label.
    offset: f64,
    /// A narrower plot than this is no picture: the labels must say less.
    least: f64,
    wordings: &'static [Wording],
}

const WIDE: Layout = Layout {
    size: (760, 420),
    top: 26.0,
    bottom: 390.0,
    periods: 414.0,
    offset: 14.0,
    least: 380.0,
    wordings: &[Wording::Full, Wording::Short, Wording::Key],
};

const NARROW: Layout = Layout {
    size: (328, 380),
    top: 23.0,
    bottom: 352.0,
    periods: 374.0,
    offset: 11.0,
    least: 120.0,
    wordings: &[Wording::Short, Wording::Key],
};

/// A picture being drawn in one wording.
struct Sketch<'a> {
    scene: &'a Scene<'a>,
    words: Words<'a>,
    place: Place,
    layout: &'static Layout,
    wording: Wording,
}

/// Draws what `view` shows for one place.
pub(super) fn picture(view: &View<'_>, words: Words<'_>, place: Place, shows: Shows) -> Result<Drawing, Cause> {
    let layout = if place == Place::Wide { &WIDE } else { &NARROW };
    let scene = Scene::of(view, place, shows)?;
    let mut fault = Cause::NoData;
    for wording in layout.wordings {
        let sketch = Sketch {
            scene: &scene,
            words,
            place,
            layout,
            wording: *wording,
        };
        match sketch.draw() {
            Err(cause @ Cause::LabelOverlap(_)) => fault = cause,
            outcome => return outcome,
        }
    }
    Err(fault)
}

impl Sketch<'_> {
    fn draw(&self) -> Result<Drawing, Cause> {
        let (key, extra) = match self.wording {
            Wording::Key => self.key(),
            _ => (Vec::new(), 0.0),
        };
        let (width, height) = self.layout.size;
        let canvas = Canvas::new(self.place, (width, height + whole(extra)));
        let mut board = Board::default();
        self.write_key(&canvas, &mut board, &key)?;
        let texts = axes::texts(&self.scene.values, self.scene.metric, self.words);
        let left = axes::margin(&texts, axes::least_margin(self.place), self.place);
        let frame = Frame {
            left,
            right: self.right_edge(left, canvas.width())?,
            top: self.layout.top + extra,
            bottom: self.layout.bottom + extra,
        };
        let plane = canvas.plane(self.scene.periods, self.scene.values.clone(), frame);
        axes::gridlines(&plane, &mut board, &texts, frame.right)?;
        axes::ticks(&plane, &mut board, self.words, self.layout.periods + extra)?;
        self.marks(&plane, &mut board)?;
        canvas.ungroup();
        if self.wording != Wording::Key {
            self.labels(&plane, &mut board)?;
        }
        Ok(canvas.finish())
    }

    /// How far right the plot may reach so that every label beside a mark still fits.
    fn right_edge(&self, left: f64, width: f64) -> Result<f64, Cause> {
        if self.wording == Wording::Key {
            return Ok(width - 10.0);
        }
        let beside = self.beside();
        let most = width - self.layout.offset * 2.0;
        let edge = beside.iter().fold(most, |edge, own| {
            let fraction = self.scene.periods.fraction(own.point.period);
            let room = width - self.layout.offset - own.width(self.place) - left;
            if fraction > 0.0 {
                edge.min(left + room / fraction)
            } else {
                edge
            }
        });
        let texts = || {
            beside
                .iter()
                .flat_map(|own| own.lines.iter().map(|(_, text)| text.clone()))
        };
        if edge - left < self.layout.least {
            return Err(Cause::LabelOverlap(texts().collect()));
        }
        Ok(edge)
    }
}

/// A length in whole user units.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few hundred units at most"
)]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}
