//! Single tildes, which are how Korean writes a range, as in `(1)~(3)`, and strike nothing through.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// A tilde as text.
pub(super) const TILDE: Event<'static> = Event::Text(CowStr::Borrowed("~"));

/// Where the tilde stands, if the event strikes through with a single one of the parsed `text`.
pub(super) fn single(event: &Event<'_>, range: &Range<usize>, text: &str) -> Option<Range<usize>> {
    let place = match event {
        Event::Start(Tag::Strikethrough) => range.start..range.start + 1,
        Event::End(TagEnd::Strikethrough) => range.end - 1..range.end,
        _ => return None,
    };
    (!text[range.start..].starts_with("~~")).then_some(place)
}
