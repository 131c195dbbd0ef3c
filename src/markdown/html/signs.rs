//! Where a text has what cannot be written as it stands.

use std::ops::Range;

use memchr::{memchr2_iter, memchr3_iter};

use super::Marked;
use crate::markdown::url;

/// The places of markup, marks and addresses in a parsed text. Most pieces of most texts have none of them, and can be
/// copied without another look.
pub(super) struct Signs(Vec<usize>);

impl Signs {
    pub(super) fn of(marked: &Marked<'_>) -> Self {
        let text = marked.text().as_bytes();
        let mut places: Vec<usize> = memchr3_iter(b'&', b'<', b'>', text).collect();
        places.extend(memchr2_iter(b':', b'/', text).filter(|place| url::may_begin(text, *place)));
        places.extend(marked.places());
        places.sort_unstable();
        Self(places)
    }

    /// Whether one of them begins within a range of bytes.
    pub(super) fn any_in(&self, range: &Range<usize>) -> bool {
        let next = self.0.partition_point(|place| *place < range.start);
        self.0.get(next).is_some_and(|place| *place < range.end)
    }
}
