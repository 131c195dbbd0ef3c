//! Milepost.
pub mod analyse;
pub mod chart;
pub mod language;
pub mod model;
