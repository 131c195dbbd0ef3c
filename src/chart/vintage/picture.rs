//! The rows of the picture: period, hollow and solid dot, value.

use plotters::coord::ranged1d::Ranged;

use super::{
    super::{
        axes::{self, single, upright},
        canvas::Canvas,
        fault::Cause,
        labels::Board,
        scale::ValueScale,
        svg::{Anchor, Drawing, Place, Role, text_width},
    },
    View,
};
use crate::analyse::Lineage;

/// The first row, from row to row, and the baseline of text below the middle of its row.
const TOP: f64 = 22.0;
const PITCH: f64 = 30.0;
const BASELINE: f64 = 5.0;

/// The radius of the dots: where both stand in one place, one is seen inside the other.
const HOLLOW: f64 = 6.5;
const SOLID: f64 = 4.5;

/// Between texts and dots.
const GAP: f64 = 16.0;

/// Draws the rows for one place.
pub(super) fn drawing(view: &View<'_>, place: Place) -> Result<Drawing, Cause> {
    let size = place.letters();
    let widest =
        |texts: &mut dyn Iterator<Item = String>| texts.map(|text| text_width(&text, size)).fold(0.0, f64::max);
    let period = |own: &Lineage| match place {
        Place::Wide => view.words.period(own.period),
        _ => view.words.language().short_period(own.period),
    };
    let width: u32 = if place == Place::Wide { 760 } else { 328 };
    let left = widest(&mut view.lineages.iter().map(|own| period(own))) + GAP;
    let values = widest(&mut view.lineages.iter().map(|own| view.value(own.now().value))) + GAP;
    let right = f64::from(width) - values;
    let foot = TOP + PITCH * (view.lineages.len() - 1) as f64 + TOP;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred units at most"
    )]
    let height = (foot + 22.0).ceil() as u32;
    let ends = view
        .lineages
        .iter()
        .flat_map(|own| [own.first().value, own.now().value]);
    let scale = ValueScale::covering(ends.flatten(), view.metric.decimals, &(4..=5))?;
    let canvas = Canvas::new(place, (width, height));
    let mut board = Board::default();
    let x = |value: f64| left + f64::from(scale.map(&value, (0, 10_000))) * (right - left) / 1e4;
    upright(&canvas, &scale, &axes::texts(&scale, view.metric, view.words), &x, foot)?;
    for (row, own) in view.lineages.iter().enumerate() {
        let middle = TOP + PITCH * row as f64;
        dots(&canvas, own, &x, middle)?;
        let role = if own.is_restated() { Role::Label } else { Role::Plain };
        let baseline = middle + BASELINE;
        board.fix(&canvas, &single(role, &period(own), Anchor::Start, (0.0, baseline)))?;
        let value = view.value(own.now().value);
        board.fix(
            &canvas,
            &single(role, &value, Anchor::End, (f64::from(width), baseline)),
        )?;
    }
    Ok(canvas.finish())
}

/// Hollow what was first published, solid what stands; one dot where both are the same.
fn dots(canvas: &Canvas, own: &Lineage, x: &dyn Fn(f64) -> f64, middle: f64) -> Result<(), Cause> {
    let (first, now) = (own.first().value, own.now().value);
    if let (Some(first), Some(now)) = (first, now)
        && own.is_restated()
    {
        canvas.line(Role::Connector, &[(x(first), middle), (x(now), middle)])?;
    }
    if let (Some(first), true) = (first, own.is_restated()) {
        canvas.circle(Role::DotProvisional, (x(first), middle), HOLLOW)?;
    }
    if let Some(now) = now {
        canvas.circle(Role::Dot, (x(now), middle), SOLID)?;
    }
    Ok(())
}
