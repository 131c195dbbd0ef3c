//! The places of keys and values in a YAML text.

use super::lint;
use crate::diagnostic::{KeyPath, Spot, Step};
use granit_parser::{Event, Parser, ScalarStyle, Span, StrInput};
use std::collections::BTreeMap;
use std::ops::Range;

/// Where everything in a YAML text stands. Made only when findings are shown, once for all findings of a file.
#[derive(Debug)]
pub struct Marks(pub(super) Mark);

/// A value: its bytes, and what is inside.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) bytes: Range<usize>,
    pub(super) inside: Inside,
}

#[derive(Debug)]
pub(super) enum Inside {
    Nothing,
    Items(Vec<Mark>),
    /// Each key with all its writings, in the order of the text.
    Entries(BTreeMap<String, Vec<Entry>>),
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: Range<usize>,
    pub(super) value: Mark,
}

impl Marks {
    /// Reads the places of a text that [`super::parse`] takes, or takes but for duplicate keys.
    pub fn of(text: &str) -> Option<Self> {
        let mut builder = Builder {
            text,
            events: Parser::new_from_str_with_options(text, lint::options()),
        };
        loop {
            match builder.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (event, span) => return builder.mark(&event, span).map(Self),
            }
        }
    }

    /// The bytes of a key or value. A value that was left out stands where its key stands.
    pub fn find(&self, spot: &Spot) -> Option<Range<usize>> {
        match spot {
            Spot::File => None,
            Spot::Bytes(bytes) => Some(bytes.clone()),
            Spot::Key(path) => self
                .writings(path)
                .next()
                .map(|(key, value)| key.unwrap_or(&value.bytes).clone()),
            Spot::Value(path) => self.writings(path).next().map(|(key, value)| value.shown(key)),
            Spot::Occurrence(path, index) => self.writings(path).nth(*index).and_then(|(key, _)| key.cloned()),
        }
    }

    /// Everything at a path, in the order of the text: more than one only where a key is duplicate.
    fn writings<'a>(&'a self, path: &'a KeyPath) -> Box<dyn Iterator<Item = Writing<'a>> + 'a> {
        let root: Box<dyn Iterator<Item = Writing<'a>> + 'a> = Box::new(std::iter::once((None, &self.0)));
        path.steps().iter().fold(root, |found, step| {
            Box::new(found.flat_map(move |(_, value)| value.inside(step)))
        })
    }
}

/// A value with its key, if it has one.
type Writing<'a> = (Option<&'a Range<usize>>, &'a Mark);

impl Mark {
    fn inside<'a>(&'a self, step: &Step) -> Box<dyn Iterator<Item = Writing<'a>> + 'a> {
        match (&self.inside, step) {
            (Inside::Items(items), Step::Index(index)) => {
                Box::new(items.get(*index).into_iter().map(|item| (None, item)))
            }
            (Inside::Entries(entries), Step::Key(key)) => Box::new(
                entries
                    .get(key)
                    .into_iter()
                    .flatten()
                    .map(|entry| (Some(&entry.key), &entry.value)),
            ),
            _ => Box::new(std::iter::empty()),
        }
    }

    fn shown(&self, key: Option<&Range<usize>>) -> Range<usize> {
        key.filter(|_| self.bytes.is_empty()).unwrap_or(&self.bytes).clone()
    }
}

/// Builds marks from events.
struct Builder<'a> {
    text: &'a str,
    events: Parser<'a, StrInput<'a>>,
}

impl<'a> Builder<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        self.events.next()?.ok()
    }

    /// The value that starts with this event. The parser limits its depth.
    fn mark(&mut self, event: &Event<'a>, span: Span) -> Option<Mark> {
        let start = span.byte_range()?;
        match event {
            Event::Scalar(value, style, ..) => {
                let bytes = if is_empty_block(value, *style) {
                    start.start..start.start
                } else {
                    self.seen(start)?
                };
                Some(Mark {
                    bytes,
                    inside: Inside::Nothing,
                })
            }
            Event::SequenceStart(..) => self.list(start),
            Event::MappingStart(..) => self.map(start),
            _ => None,
        }
    }

    /// A block of text without the line breaks after it.
    fn seen(&self, bytes: Range<usize>) -> Option<Range<usize>> {
        let length = self.text.get(bytes.clone())?.trim_end().len();
        Some(bytes.start..bytes.start + length)
    }

    fn list(&mut self, start: Range<usize>) -> Option<Mark> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, span) => {
                    let bytes = covering(&start, items.last().map(|item: &Mark| item.bytes.end), span)?;
                    return Some(Mark {
                        bytes,
                        inside: Inside::Items(items),
                    });
                }
                (event, span) => items.push(self.mark(&event, span)?),
            }
        }
    }

    fn map(&mut self, start: Range<usize>) -> Option<Mark> {
        let mut entries: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
        let mut last = None;
        loop {
            match self.next()? {
                (Event::MappingEnd, span) => {
                    return Some(Mark {
                        bytes: covering(&start, last, span)?,
                        inside: Inside::Entries(entries),
                    });
                }
                (Event::Scalar(key, ..), span) => {
                    let entry = self.entry(span.byte_range()?)?;
                    last = Some(entry.value.bytes.end.max(entry.key.end));
                    // The parser calls a key that was left out `~`.
                    let key = if entry.key.is_empty() {
                        String::new()
                    } else {
                        key.into_owned()
                    };
                    entries.entry(key).or_default().push(entry);
                }
                _ => return None,
            }
        }
    }

    fn entry(&mut self, key: Range<usize>) -> Option<Entry> {
        let (event, span) = self.next()?;
        Some(Entry {
            key,
            value: self.mark(&event, span)?,
        })
    }
}

/// The parser gives a block without lines the bytes of whatever comes next.
fn is_empty_block(value: &str, style: ScalarStyle) -> bool {
    matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) && value.trim().is_empty()
}

/// From the start of a list or map to its closing bracket or, without one, to the end of the last thing in it.
fn covering(start: &Range<usize>, last: Option<usize>, end: Span) -> Option<Range<usize>> {
    let end = end.byte_range()?;
    let is_bracketed = !start.is_empty();
    let stop = if is_bracketed {
        end.end
    } else {
        last.unwrap_or(start.end)
    };
    Some(start.start..stop.max(start.start))
}
