//! The links and pictures of a text.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, RefDefs, Tag, TagEnd};

use super::bare::BareText;
use super::emphasis::Marked;
use super::opening::Opening;
use super::{OPTIONS, tilde};

/// Whether the author wrote a link or a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// `[text](destination)`, `<https://…>` or a bare address.
    Link,
    /// `![text](destination)`.
    Image,
}

/// A link or picture as the author wrote it. All spans are bytes of the author's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// Whether it is a link or a picture.
    pub kind: ReferenceKind,
    /// The address with escapes and entities resolved; an e-mail address has its `mailto:`.
    pub destination: Cow<'a, str>,
    /// The words between the brackets without their markup.
    pub text: Cow<'a, str>,
    /// The whole construct.
    pub span: Range<usize>,
    /// The address as written, which for `[text][label]` stands in the definition of the label.
    pub destination_span: Range<usize>,
    /// What stands between the brackets.
    pub text_span: Range<usize>,
}

/// Every link and picture of a text in reading order, for checking.
///
/// Finds inline and reference style links, `<autolinks>` and bare addresses, also in footnotes that nothing refers to.
/// A link within the words of a picture is no link on the page, and not listed.
///
/// ```
/// let found = milepost::markdown::references("생산성은 [+14.2%](metric:productivity@2026-10)였습니다.");
/// assert_eq!(found[0].destination, "metric:productivity@2026-10");
/// assert_eq!(found[0].text, "+14.2%");
/// ```
#[must_use]
pub fn references(source: &str) -> Vec<Reference<'_>> {
    let marked = Marked::new(source);
    let mut reader = Reader::new(&marked);
    let mut events = Parser::new_ext(marked.text(), OPTIONS).into_offset_iter();
    while let Some((event, range)) = &events.next() {
        let definitions = events.reference_definitions();
        match tilde::single(event, range, marked.text()) {
            Some(place) => reader.event(&tilde::TILDE, &place, definitions),
            None => reader.event(event, range, definitions),
        }
    }
    let mut found = reader.found;
    found.sort_by_key(|reference| reference.span.start);
    found
}

/// Collects references from the parser's events.
struct Reader<'a, 'm> {
    marked: &'m Marked<'a>,
    /// The constructs around the current event, outermost first.
    open: Vec<Opening<'m>>,
    /// The words within the outermost open construct.
    words: String,
    bare: BareText,
    in_code_block: bool,
    found: Vec<Reference<'a>>,
}

impl<'a, 'm> Reader<'a, 'm> {
    fn new(marked: &'m Marked<'a>) -> Self {
        Self {
            marked,
            open: Vec::new(),
            words: String::new(),
            bare: BareText::default(),
            in_code_block: false,
            found: Vec::new(),
        }
    }

    fn event(&mut self, event: &Event<'m>, range: &Range<usize>, definitions: &RefDefs<'_>) {
        if let Event::Text(text) = event {
            return self.text(text, range);
        }
        self.flush_bare_text();
        if !matches!(event, Event::End(_)) {
            self.open.iter_mut().for_each(|opening| opening.extend(range));
        }
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.in_code_block = true,
            Event::End(TagEnd::CodeBlock) => self.in_code_block = false,
            Event::Start(tag) => {
                let opening = Opening::new(tag, range, self.words.len(), definitions);
                self.open.extend(opening);
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.close(),
            Event::Code(text) | Event::InlineHtml(text) => self.remember(text),
            Event::SoftBreak | Event::HardBreak => self.remember(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        self.open.iter_mut().for_each(|opening| opening.extend(range));
        if self.open.is_empty() && !self.in_code_block {
            self.bare.push(self.marked, &self.marked.clean(text), range);
        }
        self.remember(text);
    }

    fn remember(&mut self, text: &str) {
        if !self.open.is_empty() {
            self.words.push_str(&self.marked.clean(text));
        }
    }

    fn close(&mut self) {
        let Some(opening) = self.open.pop() else {
            return;
        };
        let in_picture = self.open.iter().any(|outer| outer.kind == ReferenceKind::Image);
        if !in_picture {
            self.found.push(opening.close(self.marked, &self.words));
        }
        if self.open.is_empty() {
            self.words.clear();
        }
    }

    fn flush_bare_text(&mut self) {
        let mut read = 0;
        while let Some(address) = self.bare.next(read) {
            read = address.end;
            self.found.push(self.bare.reference(self.marked, address));
        }
        self.bare.clear();
    }
}
