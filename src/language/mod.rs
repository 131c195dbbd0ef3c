//! What the site says, and how it says it: languages, catalogues, numbers, dates, Korean particles.

mod catalogue;
mod date;
mod number;
mod particle;
mod rounding;
mod scale;

pub use catalogue::{Argument, Catalogue};
pub(crate) use date::is_month;
pub use number::Format;
pub use particle::{Pair, particle};

pub use crate::model::Language;
