//! The bullet in the height of a line of text, beside the numbers that say the rest.

use plotters::coord::ranged1d::Ranged;

use super::{
    super::{
        canvas::Canvas,
        fault::Cause,
        svg::{Drawing, Place, Role},
        view::View,
    },
    Bullet,
};

const SIZE: (u32, u32) = (150, 22);

/// Left and right of the scale, for half of the ring.
const MARGIN: f64 = 6.0;

/// The latest value as a bar, what is required now as a tick, the target as a ring.
pub(in super::super) fn drawing(view: &View<'_>) -> Result<Drawing, Cause> {
    let bullet = Bullet::of(view)?;
    let canvas = Canvas::new(Place::Spark, SIZE);
    let room = canvas.width() - 2.0 * MARGIN;
    let x = |value: f64| MARGIN + f64::from(bullet.scale.map(&value, (0, 10_000))) * room / 1e4;
    canvas.rectangle(Role::TintFar, [(0.0, 3.0), (canvas.width(), 19.0)])?;
    if let Some(needed) = bullet.needed {
        canvas.rectangle(Role::TintNear, [(x(0.0), 3.0), (x(needed), 19.0)])?;
    }
    canvas.rectangle(Role::Bar, [(x(0.0), 8.0), (x(bullet.latest.value), 14.0)])?;
    if let Some(needed) = bullet.needed {
        canvas.line(Role::Needed, &[(x(needed), 2.0), (x(needed), 20.0)])?;
    }
    if let Some(target) = bullet.target {
        canvas.circle(Role::Ring, (x(target.value), 11.0), 4.0)?;
    }
    Ok(canvas.finish())
}
