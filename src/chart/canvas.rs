//! A sheet to draw on: plotters' elements, dressed in roles and placed in user units or in periods and values.

use plotters::{
    coord::{Shift, cartesian::Cartesian2d},
    drawing::{DrawingArea, IntoDrawingArea},
    element::{Circle, PathElement, Polygon, Rectangle, Text},
    style::{
        ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{
    fault::Cause,
    periods::PeriodScale,
    scale::{ValueScale, between},
    svg::{Anchor, Drawing, InkSvg, Place, Role, Sink},
};
use crate::model::{Period, Point};

/// A point in user units.
pub(super) type At = (f64, f64);

/// The edges of a plot in user units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// A sheet that collects marks.
pub(super) struct Canvas {
    sheet: DrawingArea<InkSvg, Shift>,
    sink: Sink,
    place: Place,
    size: (u32, u32),
}

impl Canvas {
    /// An empty sheet of `size` user units.
    pub(super) fn new(place: Place, size: (u32, u32)) -> Self {
        let sink = Sink::default();
        Self {
            sheet: InkSvg::new(sink.clone(), size).into_drawing_area(),
            sink,
            place,
            size,
        }
    }

    /// Where the drawing will stand.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Its width in user units.
    pub(super) fn width(&self) -> f64 {
        f64::from(self.size.0)
    }

    /// Its height in user units.
    pub(super) fn height(&self) -> f64 {
        f64::from(self.size.1)
    }

    /// The marks that follow belong together and have a title.
    pub(super) fn group(&self, title: &str) {
        self.sink.open(title);
    }

    /// The marks that follow belong to no group.
    pub(super) fn ungroup(&self) {
        self.sink.close();
    }

    /// An open line through points.
    pub(super) fn line(&self, role: Role, points: &[At]) -> Result<(), Cause> {
        let points: Vec<_> = points.iter().copied().map(tenths).collect();
        Ok(self.sheet.draw(&PathElement::new(points, role.colour()))?)
    }

    /// A rectangle between two corners.
    pub(super) fn rectangle(&self, role: Role, corners: [At; 2]) -> Result<(), Cause> {
        Ok(self.sheet.draw(&Rectangle::new(corners.map(tenths), style(role)))?)
    }

    /// A circle.
    pub(super) fn circle(&self, role: Role, centre: At, radius: f64) -> Result<(), Cause> {
        let (radius, _) = tenths((radius, 0.0));
        Ok(self.sheet.draw(&Circle::new(tenths(centre), radius, style(role)))?)
    }

    /// A line of text with its baseline at a point.
    pub(super) fn text(&self, role: Role, anchor: Anchor, at: At, text: &str) -> Result<(), Cause> {
        let side = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let colour = role.colour();
        let style = TextStyle::from(("sans-serif", self.place.letters()))
            .color(&colour)
            .pos(Pos::new(side, VPos::Bottom));
        Ok(self.sheet.draw(&Text::new(text, tenths(at), style))?)
    }

    /// A coordinate system of periods and values within a frame.
    pub(super) fn plane(&self, periods: PeriodScale, values: ValueScale, frame: Frame) -> Plane<'_> {
        let (left, top) = tenths((frame.left, frame.top));
        let (right, bottom) = tenths((frame.right, frame.bottom));
        let system = Cartesian2d::new(periods, values, (left..right, bottom..top));
        Plane {
            area: self.sheet.apply_coord_spec(system),
            canvas: self,
            frame,
        }
    }

    /// The finished drawing.
    pub(super) fn finish(&self) -> Drawing {
        Drawing {
            place: self.place,
            size: self.size,
            groups: self.sink.groups(),
        }
    }
}

/// A coordinate system of periods and values on a sheet.
pub(super) struct Plane<'a> {
    area: DrawingArea<InkSvg, Cartesian2d<PeriodScale, ValueScale>>,
    pub(super) canvas: &'a Canvas,
    pub(super) frame: Frame,
}

impl Plane<'_> {
    /// The periods shown.
    pub(super) fn periods(&self) -> PeriodScale {
        *self.area.as_coord_spec().x_spec()
    }

    /// The values shown.
    pub(super) fn values(&self) -> &ValueScale {
        self.area.as_coord_spec().y_spec()
    }

    /// Where a point lies on the sheet.
    pub(super) fn at(&self, point: Point) -> At {
        super::svg::user(self.area.map_coordinate(&(point.period, point.value)))
    }

    /// The height of a value on the sheet.
    pub(super) fn height_of(&self, value: f64) -> f64 {
        let period = self.periods().first();
        self.at(Point { period, value }).1
    }

    /// An open line through points.
    pub(super) fn line(&self, role: Role, points: &[Point]) -> Result<(), Cause> {
        Ok(self.area.draw(&PathElement::new(pairs(points)?, role.colour()))?)
    }

    /// A filled outline through points.
    pub(super) fn outline(&self, role: Role, points: &[Point]) -> Result<(), Cause> {
        Ok(self.area.draw(&Polygon::new(pairs(points)?, style(role)))?)
    }

    /// A circle around a point, its radius in user units.
    pub(super) fn circle(&self, role: Role, point: Point, radius: f64) -> Result<(), Cause> {
        let centre = pairs(&[point])?[0];
        let (radius, _) = tenths((radius, 0.0));
        Ok(self.area.draw(&Circle::new(centre, radius, style(role)))?)
    }
}

fn pairs(points: &[Point]) -> Result<Vec<(Period, f64)>, Cause> {
    let finite = points.iter().all(|point| point.value.is_finite());
    let pairs = points.iter().map(|point| (point.period, point.value));
    finite.then(|| pairs.collect()).ok_or(Cause::NotFinite)
}

fn style(role: Role) -> ShapeStyle {
    ShapeStyle::from(role.colour()).filled()
}

fn tenths((x, y): At) -> (i32, i32) {
    (between((0, 10), x), between((0, 10), y))
}
