//! Drawings: marks with a role, kept as data so that one drawing can be written inline or to stand alone.

mod ink;
mod measure;
mod role;
mod write;

pub(super) use ink::{InkSvg, Misdrawn, Sink};
pub use measure::text_width;
pub(super) use role::Pattern;
pub use role::Role;

/// Where a drawing will stand, which decides its letters and its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// From 38.5rem of room: there its letters have 12 px.
    Wide,
    /// Phones, and other places with less room.
    Narrow,
    /// Beside a number in a card or a row.
    Spark,
}

impl Place {
    /// Height of letters in user units.
    pub fn letters(self) -> f64 {
        match self {
            Self::Wide => 15.0,
            Self::Narrow | Self::Spark => 14.0,
        }
    }

    /// Distance between the baselines of neighbouring lines of a label.
    pub fn pitch(self) -> f64 {
        match self {
            Self::Wide => 19.0,
            Self::Narrow | Self::Spark => 17.0,
        }
    }
}

/// A point in tenths of a user unit, so that every number is printed with at most one decimal.
pub(super) type Spot = (i32, i32);

/// A picture as groups of marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    pub(super) place: Place,
    /// Width and height in user units.
    pub(super) size: (u32, u32),
    pub(super) groups: Vec<Group>,
}

/// Marks that belong together, with a title for whoever points at them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Group {
    pub(super) title: Option<String>,
    pub(super) marks: Vec<Mark>,
}

/// One mark on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) role: Role,
    pub(super) shape: Shape,
}

/// The geometry of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Path { points: Vec<Spot>, closed: bool },
    Circle { centre: Spot, radius: u32 },
    Rectangle { corner: Spot, size: Spot },
    Text { at: Spot, anchor: Anchor, text: String },
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A text of a drawing and the room it may take.
#[derive(Clone, Debug, PartialEq)]
pub struct Lettering {
    /// The text.
    pub text: String,
    /// Left, top, right, bottom in user units.
    pub room: [f64; 4],
}

impl Drawing {
    /// Width and height in user units.
    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    /// Every text with the room it takes, for checks of overlap and overflow.
    pub fn letterings(&self) -> Vec<Lettering> {
        let marks = self.groups.iter().flat_map(|group| &group.marks);
        let lettering = |mark: &Mark| match &mark.shape {
            Shape::Text { at, anchor, text } => Some(Lettering {
                text: text.clone(),
                room: measure::room(text, self.place.letters(), *anchor, user(*at)),
            }),
            _ => None,
        };
        marks.filter_map(lettering).collect()
    }

    /// How many marks have this role.
    pub fn count(&self, role: Role) -> usize {
        let marks = self.groups.iter().flat_map(|group| &group.marks);
        marks.filter(|mark| mark.role == role).count()
    }
}

/// A point in user units.
pub(super) fn user(spot: Spot) -> (f64, f64) {
    (f64::from(spot.0) / 10.0, f64::from(spot.1) / 10.0)
}

pub(super) use measure::{fold, folds, room};
