//! The plotters backend: marks land in a [`Sink`] as data, not as text.

use std::{cell::RefCell, fmt, rc::Rc};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, text_anchor::HPos,
};

use super::{Anchor, Group, Mark, Role, Shape, text_width};

/// Backend units in one user unit: plotters counts in whole numbers, the picture in tenths.
const TENTHS: u32 = 10;

/// A call that a drawing of roles cannot answer: a programming mistake in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Misdrawn {
    /// A colour that is no role's sentinel.
    Colour((u8, u8, u8)),
    /// Something that plotters would draw dot by dot.
    Pixels,
}

impl fmt::Display for Misdrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Colour((red, green, blue)) => write!(f, "the colour {red}, {green}, {blue} is no role"),
            Self::Pixels => write!(f, "a mark was drawn dot by dot"),
        }
    }
}

impl std::error::Error for Misdrawn {}

type Outcome = Result<(), DrawingErrorKind<Misdrawn>>;

/// Where marks are collected; clones share one collection.
#[derive(Clone, Default)]
pub(in crate::chart) struct Sink(Rc<RefCell<Vec<Group>>>);

impl Sink {
    /// The marks that follow belong together.
    pub(in crate::chart) fn open(&self, title: &str) {
        self.0.borrow_mut().push(Group {
            title: Some(title.to_owned()),
            marks: Vec::new(),
        });
    }

    /// The marks that follow belong to no group.
    pub(in crate::chart) fn close(&self) {
        self.0.borrow_mut().push(Group::default());
    }

    /// Everything collected so far.
    pub(in crate::chart) fn groups(&self) -> Vec<Group> {
        let groups = self.0.borrow();
        groups.iter().filter(|group| !group.marks.is_empty()).cloned().collect()
    }

    fn add(&self, colour: BackendColor, shape: Shape) -> Outcome {
        let unknown = || DrawingErrorKind::DrawingError(Misdrawn::Colour(colour.rgb));
        let role = Role::of(colour.rgb).ok_or_else(unknown)?;
        let mut groups = self.0.borrow_mut();
        if groups.is_empty() {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut() {
            group.marks.push(Mark { role, shape });
        }
        Ok(())
    }
}

/// A backend that turns what plotters draws into marks with roles.
pub(in crate::chart) struct InkSvg {
    sink: Sink,
    size: (u32, u32),
}

impl InkSvg {
    /// A sheet of `size` user units.
    pub(in crate::chart) fn new(sink: Sink, size: (u32, u32)) -> Self {
        Self { sink, size }
    }
}

impl DrawingBackend for InkSvg {
    type ErrorType = Misdrawn;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0 * TENTHS, self.size.1 * TENTHS)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Err(DrawingErrorKind::DrawingError(Misdrawn::Pixels))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        let points = path.into_iter().collect();
        self.sink.add(style.color(), Shape::Path { points, closed: false })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Outcome {
        let points = corners.into_iter().collect();
        self.sink.add(style.color(), Shape::Path { points, closed: true })
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Outcome {
        let size = (to.0 - from.0, to.1 - from.1);
        self.sink.add(style.color(), Shape::Rectangle { corner: from, size })
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, _: bool) -> Outcome {
        self.sink.add(style.color(), Shape::Circle { centre, radius })
    }

    /// Text stands with its baseline on the point.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let text = text.to_owned();
        self.sink.add(style.color(), Shape::Text { at, anchor, text })
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Misdrawn>> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "`as` saturates, and sizes are positive"
        )]
        let whole = |size: f64| size.ceil() as u32;
        Ok((whole(text_width(text, style.size())), whole(style.size())))
    }
}

#[cfg(test)]
mod tests {
    use plotters::{drawing::IntoDrawingArea, element::PathElement, style::RGBColor};

    use super::*;

    fn area(sink: &Sink) -> plotters::drawing::DrawingArea<InkSvg, plotters::coord::Shift> {
        InkSvg::new(sink.clone(), (10, 10)).into_drawing_area()
    }

    #[test]
    fn a_colour_that_is_no_role_is_an_error() {
        let sink = Sink::default();
        let line = PathElement::new(vec![(0, 0), (5, 5)], RGBColor(255, 0, 0));
        assert!(area(&sink).draw(&line).is_err());
        let line = PathElement::new(vec![(0, 0), (5, 5)], RGBColor(0, 0, 200));
        assert!(area(&sink).draw(&line).is_err());
        assert!(sink.groups().is_empty());
    }

    #[test]
    fn a_pixel_is_an_error() {
        let sink = Sink::default();
        assert!(area(&sink).draw_pixel((1, 1), &Role::Actual.colour()).is_err());
    }
}
