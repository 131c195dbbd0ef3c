//! HTML that an author wrote. Pages show it as it stands, which is hardly ever what was meant.

use std::ops::Range;

use memchr::memchr_iter;
use pulldown_cmark::{Event, Parser, Tag as Block};

use super::OPTIONS;
use super::emphasis::Marked;

/// An opening HTML tag in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name in small letters, `!--` for a comment.
    pub name: String,
    /// The tag as it was written; of a block of HTML its first line.
    pub text: &'a str,
    /// Its bytes of the author's text.
    pub span: Range<usize>,
}

/// Every HTML tag of a text but for closing ones. A block of HTML counts as its first tag.
///
/// ```
/// let tags = milepost::markdown::tags("A <b>word</b>, `<i>` and <https://example.com>.");
/// assert_eq!((tags.len(), tags[0].text), (1, "<b>"));
/// ```
#[must_use]
pub fn tags(source: &str) -> Vec<Tag<'_>> {
    if !may_have_tags(source.as_bytes()) {
        return Vec::new();
    }
    let marked = Marked::new(source);
    let mut found = Vec::new();
    let mut starts_block = false;
    for (event, range) in Parser::new_ext(marked.text(), OPTIONS).into_offset_iter() {
        let is_first = std::mem::replace(&mut starts_block, matches!(event, Event::Start(Block::HtmlBlock)));
        if matches!(event, Event::InlineHtml(_)) || is_first && matches!(event, Event::Html(_)) {
            found.extend(opening_tag(source, marked.original(&range)));
        }
    }
    found
}

/// A quick look: most texts have no `<` in front of a word.
fn may_have_tags(bytes: &[u8]) -> bool {
    let starts = |next: &u8| next.is_ascii_alphabetic() || matches!(next, b'!' | b'?');
    memchr_iter(b'<', bytes).any(|place| bytes.get(place + 1).is_some_and(starts))
}

fn opening_tag(source: &str, range: Range<usize>) -> Option<Tag<'_>> {
    let written = source.get(range.clone())?;
    let indentation = written.len() - written.trim_start().len();
    let text = written.trim_start().lines().next()?.trim_end();
    let inside = text.strip_prefix('<').filter(|inside| !inside.starts_with('/'))?;
    let end = if inside.starts_with("!--") {
        Some(3)
    } else {
        inside.find([' ', '/', '>'])
    };
    let text = if inside.starts_with('!') {
        text
    } else {
        text.find('>').map_or(text, |end| &text[..=end])
    };
    let start = range.start + indentation;
    Some(Tag {
        name: inside[..end.unwrap_or(inside.len())].to_lowercase(),
        text,
        span: start..start + text.len(),
    })
}
