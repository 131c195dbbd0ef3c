//! Single tildes, which are how Korean writes a range, as in `(1)~(3)`, and strike nothing through.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// The event of the parser, or `~` as text if it strikes through with a single tilde of the parsed `text`.
pub(super) fn as_text<'m>(event: Event<'m>, range: Range<usize>, text: &str) -> (Event<'m>, Range<usize>) {
    let place = match event {
        Event::Start(Tag::Strikethrough) => range.start..range.start + 1,
        Event::End(TagEnd::Strikethrough) => range.end - 1..range.end,
        _ => return (event, range),
    };
    if text[range.start..].starts_with("~~") {
        (event, range)
    } else {
        (Event::Text(CowStr::Borrowed("~")), place)
    }
}
