//! Bytes of a page that stand elsewhere too: in another page, or in the text that it shows.

use std::{
    ops::Range,
    sync::{Arc, LazyLock},
};

use bytes::Bytes;
use memchr::memmem::{self, Finder};

/// A page that others are kept by.
pub(crate) struct Model {
    pub(super) page: Bytes,
    /// Where its marks stand, each behind the one before.
    marks: [Option<usize>; MARKS.len()],
}

/// A text of the content, and the pieces of it that a page shows word for word.
#[derive(Clone, Debug)]
pub struct Excerpts {
    /// The text.
    pub text: Arc<str>,
    /// Its pieces, in the order of the page.
    pub pieces: Vec<Excerpt>,
}

/// A piece of a text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Where it begins in what the text became on the page.
    pub at: usize,
    /// Where it stands in the text.
    pub words: Range<usize>,
}

/// Bytes of a page that stand elsewhere too.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// Where they begin on the page.
    pub(super) at: usize,
    pub(super) with: With,
    /// Where they begin there.
    pub(super) start: usize,
    pub(super) length: usize,
}

/// What a page shares bytes with.
#[derive(Clone, Copy)]
pub(super) enum With {
    Model,
    Text,
}

/// Tags around which pages of one kind are the same, in the order of a page; it may lack some.
const MARKS: [&str; 7] = ["</title>", "<h1", "</h1>", "</dl>", "</ul>", "</nav>", "</article>"];

/// What is left of a piece of a text is kept by it if it is as long as this, in bytes.
const LONG: usize = 32;

/// How many bytes of a piece are looked for on a page: so few that looking takes little preparation.
const BEGINNING: usize = 32;

/// What a page shares with its model and with a text, in the order of the page. The last span ends with the page.
pub(super) fn spans(page: &[u8], model: &Model, excerpts: Option<&Excerpts>) -> Vec<Span> {
    let pieces = excerpts.map_or(0, |own| own.pieces.len());
    let mut spans = Vec::with_capacity(MARKS.len() + 2 + pieces);
    let model: Vec<Span> = model.spans(page).collect();
    // A text stands between the last mark but one and the last.
    let from = model.iter().rev().nth(2).map_or(0, |span| span.at);
    let mut words = excerpts.into_iter().flat_map(|own| own.on(page, from)).peekable();
    for span in model {
        while let Some(piece) = words.next_if(|piece| piece.at < span.at) {
            let end = spans.last().map_or(0, Span::end);
            spans.extend(piece.within(end, span.at));
        }
        spans.push(span);
    }
    spans
}

impl Model {
    pub(crate) fn new(page: Bytes) -> Self {
        let mut from = 0;
        let marks = finders().each_ref().map(|finder| {
            let place = from + finder.find(&page[from..])?;
            from = place;
            Some(place)
        });
        Self { page, marks }
    }

    /// What another page has in common with it: how both begin, what stands around the marks of both, and how both end.
    fn spans(&self, page: &[u8]) -> impl Iterator<Item = Span> + use<> {
        let span = |at, start, length| Span {
            at,
            with: With::Model,
            start,
            length,
        };
        let head = same_at_start(page, &self.page);
        let (mut here, mut there) = (head, head);
        let mut around = [None; MARKS.len()];
        for ((around, finder), mark) in around.iter_mut().zip(finders()).zip(self.marks) {
            let Some(mark) = mark.filter(|mark| *mark >= there) else {
                continue;
            };
            let rest = &page[here..];
            if let Some(found) = finder.find(rest) {
                let before = same_at_end(&rest[..found], &self.page[there..mark]);
                let after = same_at_start(&rest[found..], &self.page[mark..]);
                *around = Some(span(here + found - before, mark - before, before + after));
                (here, there) = (here + found + after, mark + after);
            }
        }
        let foot = same_at_end(&page[here..], &self.page[there..]);
        let foot = span(page.len() - foot, self.page.len() - foot, foot);
        [span(0, 0, head)]
            .into_iter()
            .chain(around.into_iter().flatten())
            .chain([foot])
    }
}

impl Excerpts {
    /// The pieces that stand on a page behind the place `from`. The first one tells where the text begins there: none is found if
    /// that one is missing, or if the page says the same words before. Then the page keeps copies.
    fn on(&self, page: &[u8], from: usize) -> impl Iterator<Item = Span> {
        let words = |own: &Excerpt| self.text.as_bytes().get(own.words.clone());
        let origin = self.pieces.first().and_then(|first| {
            let words = words(first)?;
            let place = memmem::find(&page[from..], &words[..words.len().min(BEGINNING)])?;
            (from + place).checked_sub(first.at)
        });
        self.pieces.iter().filter_map(move |own| {
            let at = origin? + own.at;
            let length = own.words.len();
            let is_there = page.get(at..at + length)? == words(own)?;
            is_there.then_some(Span {
                at,
                with: With::Text,
                start: own.words.start,
                length,
            })
        })
    }
}

impl Span {
    pub(super) fn end(&self) -> usize {
        self.at + self.length
    }

    /// What of it lies between two places of the page, if that is long.
    fn within(&self, from: usize, to: usize) -> Option<Self> {
        let at = self.at.max(from);
        let end = self.end().min(to);
        (end >= at + LONG).then(|| Self {
            at,
            start: self.start + (at - self.at),
            length: end - at,
            ..*self
        })
    }
}

/// What finds the marks; to prepare it takes longer than to find them in a page.
fn finders() -> &'static [Finder<'static>; MARKS.len()] {
    static FINDERS: LazyLock<[Finder<'static>; MARKS.len()]> = LazyLock::new(|| MARKS.map(Finder::new));
    &FINDERS
}

/// How many bytes are compared at once: so many that the processor takes few instructions for them.
const BLOCK: usize = 128;

fn same_at_start(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK));
    let start = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[start..].iter().zip(&other[start..]);
    start + rest.take_while(|(one, other)| one == other).count()
}

fn same_at_end(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK));
    let end = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[..one.len() - end].iter().rev();
    let rest = rest.zip(other[..other.len() - end].iter().rev());
    end + rest.take_while(|(one, other)| one == other).count()
}
