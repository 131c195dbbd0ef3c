//! Bare addresses, which become links without brackets.

use std::ops::Range;

use memchr::memchr;

use super::emphasis::Marked;
use super::opening::borrow;
use super::references::{Reference, ReferenceKind};
use super::url;

/// Text in which a bare address may stand, put together again from the parser's pieces.
///
/// The parser splits text at `_`, `&` and brackets, all of which may be part of an address.
#[derive(Default)]
pub(super) struct BareText {
    pub(super) text: String,
    /// Where each piece begins in `text`, and the author's bytes that it comes from.
    pieces: Vec<(usize, Range<usize>)>,
}

impl BareText {
    /// Takes a piece of text without marks; refuses one in which no address stands or goes on.
    pub(super) fn push(&mut self, marked: &Marked<'_>, piece: &str, range: &Range<usize>) -> bool {
        let has_address = || memchr(b':', piece.as_bytes()).is_some() && piece.contains("://");
        let wanted = !self.text.is_empty() || has_address();
        if wanted {
            self.pieces.push((self.text.len(), marked.original(range)));
            self.text.push_str(piece);
        }
        wanted
    }

    /// The next address at or after `from`.
    pub(super) fn next(&self, from: usize) -> Option<Range<usize>> {
        if self.text.is_empty() {
            None
        } else {
            url::bare(&self.text, from)
        }
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// The reference that an address is, its own text.
    pub(super) fn reference<'a>(&self, marked: &Marked<'a>, address: Range<usize>) -> Reference<'a> {
        let span = self.start(address.start)..self.end(address.end);
        let destination = borrow(marked.source, &span, &self.text[address]);
        Reference {
            kind: ReferenceKind::Link,
            text: destination.clone(),
            destination,
            destination_span: span.clone(),
            text_span: span.clone(),
            span,
        }
    }

    fn start(&self, offset: usize) -> usize {
        self.original_offset(offset, self.pieces.partition_point(|(start, _)| *start <= offset))
    }

    /// An end belongs to the piece before it.
    fn end(&self, offset: usize) -> usize {
        self.original_offset(offset, self.pieces.partition_point(|(start, _)| *start < offset))
    }

    /// The author's offset of an offset in `text` that lies in the last of the first `pieces`.
    fn original_offset(&self, offset: usize, pieces: usize) -> usize {
        let Some((start, range)) = self.pieces[..pieces].last() else {
            return 0;
        };
        (range.start + offset - start).min(range.end)
    }
}
