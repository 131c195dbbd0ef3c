//! Links and pictures whose end has not come yet, and where their parts stand.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, LinkType, RefDefs, Tag};

use super::emphasis::Marked;
use super::references::{Reference, ReferenceKind};

/// The beginning of a link or picture.
pub(super) struct Opening<'m> {
    pub(super) kind: ReferenceKind,
    style: LinkType,
    destination: CowStr<'m>,
    span: Range<usize>,
    /// Where the last piece of its words ends.
    words_end: usize,
    /// Where its words begin among those collected.
    pub(super) words_start: usize,
    /// The definition of its label.
    definition: Option<Range<usize>>,
}

impl<'m> Opening<'m> {
    /// The link or picture that `tag` starts, if it starts one.
    pub(super) fn new(
        tag: &Tag<'m>,
        span: &Range<usize>,
        words_start: usize,
        definitions: &RefDefs<'_>,
    ) -> Option<Self> {
        let (kind, style, destination, label) = match tag {
            Tag::Link {
                link_type,
                dest_url,
                id,
                ..
            } => (ReferenceKind::Link, *link_type, dest_url, id),
            Tag::Image {
                link_type,
                dest_url,
                id,
                ..
            } => (ReferenceKind::Image, *link_type, dest_url, id),
            _ => return None,
        };
        let definition = match style {
            LinkType::Inline | LinkType::Autolink | LinkType::Email => None,
            _ => definitions.get(label).map(|definition| definition.span.clone()),
        };
        let words_end = span.start + bracket(kind).len();
        Some(Self {
            kind,
            style,
            destination: destination.clone(),
            span: span.clone(),
            words_end,
            words_start,
            definition,
        })
    }

    /// Takes note of a piece of its words.
    pub(super) fn extend(&mut self, piece: &Range<usize>) {
        self.words_end = self.words_end.max(piece.end);
    }

    /// The whole reference; `words` are all words collected so far.
    pub(super) fn close<'a>(self, marked: &Marked<'a>, words: &str) -> Reference<'a> {
        let source = marked.source;
        let span = marked.original(&self.span);
        let (text_span, destination_span) = match self.style {
            LinkType::Autolink | LinkType::Email => {
                let within = span.start + "<".len()..span.end - ">".len();
                (within.clone(), within)
            }
            _ => self.spans(marked, &span),
        };
        let destination = match self.style {
            LinkType::Email => Cow::Owned(format!("mailto:{}", self.destination)),
            _ => borrow(source, &destination_span, &marked.clean(&self.destination)),
        };
        let text = borrow(source, &text_span, &words[self.words_start..]);
        Reference {
            kind: self.kind,
            destination,
            text,
            span,
            destination_span,
            text_span,
        }
    }

    /// Where the words and the address stand; the whole span for an address that cannot be told.
    fn spans(&self, marked: &Marked<'_>, span: &Range<usize>) -> (Range<usize>, Range<usize>) {
        let source = marked.source;
        let words_end = marked.original(&(self.span.start..self.words_end)).end;
        let text_end = find(source, words_end..span.end, b']').unwrap_or(words_end);
        let text_span = span.start + bracket(self.kind).len()..text_end;
        let destination_span = match &self.definition {
            Some(definition) => defined_destination(source, &marked.original(definition)),
            None => destination(source, text_end + "](".len()..span.end),
        };
        (text_span, destination_span.unwrap_or_else(|| span.clone()))
    }
}

fn bracket(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Link => "[",
        ReferenceKind::Image => "![",
    }
}

/// `value`, borrowed if the author wrote it just so.
pub(super) fn borrow<'a>(source: &'a str, span: &Range<usize>, value: &str) -> Cow<'a, str> {
    match source.get(span.clone()) {
        Some(written) if written == value => Cow::Borrowed(written),
        _ => Cow::Owned(value.to_owned()),
    }
}

/// The address of a definition `[label]: address`.
fn defined_destination(source: &str, definition: &Range<usize>) -> Option<Range<usize>> {
    let label_end = find(source, definition.clone(), b']')?;
    destination(source, label_end + "]:".len()..definition.end)
}

/// The address that `range` begins with, without spaces and pointed brackets around it.
fn destination(source: &str, range: Range<usize>) -> Option<Range<usize>> {
    let text = source.get(range.clone())?.trim_start();
    let start = range.end - text.len();
    if text.starts_with('<') {
        return Some(start + 1..find(source, start + 1..range.end, b'>')?);
    }
    Some(start..start + bare_length(text.as_bytes()))
}

/// The length of an address without pointed brackets: up to a space or a parenthesis that it does not open.
fn bare_length(text: &[u8]) -> usize {
    let mut depth = 0;
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        match byte {
            b'(' if !escaped => depth += 1,
            b')' if !escaped => depth -= 1,
            _ => {}
        }
        escaped = *byte == b'\\' && !escaped;
        *byte <= b' ' || depth < 0
    });
    end.unwrap_or(text.len())
}

/// The first `wanted` within `range` that no backslash escapes.
fn find(source: &str, range: Range<usize>, wanted: u8) -> Option<usize> {
    let bytes = source.as_bytes().get(range.clone())?;
    let mut escaped = false;
    let distance = bytes.iter().position(|byte| {
        let found = *byte == wanted && !escaped;
        escaped = *byte == b'\\' && !escaped;
        found
    })?;
    Some(range.start + distance)
}
