//! The plotters backend.

/// A drawing.
#[derive(Clone, Debug)]
pub struct Drawing;
