//! A restated value in words.

use super::Volume;
use crate::{analyse::Revision, model::Metric};

/// A value that was published, and the one that took its place.
pub(crate) struct Revised {
    pub(crate) before: String,
    pub(crate) now: String,
    /// `None` where a value was taken back or came back.
    pub(crate) difference: Option<String>,
}

impl Revised {
    /// Writes both values with digits enough to tell them apart.
    pub(crate) fn of(metric: &Metric, revision: &Revision<'_>, volume: &Volume<'_>) -> Self {
        let both = revision.before.value.zip(revision.now.value);
        let usual = volume.format(metric);
        let format = both.map_or(usual, |(before, now)| usual.apart(before, now));
        let taken_back = || volume.catalogue().text("change-taken-back");
        let value = |value: Option<f64>| value.map_or_else(taken_back, |value| format.value(value));
        Self {
            before: value(revision.before.value),
            now: value(revision.now.value),
            difference: both.map(|(before, now)| format.difference(now - before)),
        }
    }
}
