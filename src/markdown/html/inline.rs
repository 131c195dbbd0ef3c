//! Paragraphs and what stands in a line of text.
//!
//! Opening tags are written when the first content comes. So a paragraph that holds only a chart leaves no empty `<p>`,
//! and text after a chart gets a new one with the same emphasis.

use std::ops::Range;

use pulldown_cmark::Event;

use super::{LONG, Verbatim, Writer, escape};
use crate::markdown::{tags, url};

/// How deep emphasis may nest; each block in it repeats all tags, which a hostile text could multiply.
const DEEPEST: usize = 8;

/// Whether the current text needs a paragraph around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paragraph {
    /// It stands in something else: a list item, a cell, a heading.
    None,
    /// It does, and has not begun.
    Waiting,
    /// `<p>` is written.
    Open,
}

/// An inline element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inline {
    Emphasis,
    Strong,
    Strikethrough,
    /// Its tag is written at its end.
    Link,
}

impl Inline {
    fn opening(self) -> &'static str {
        match self {
            Self::Emphasis => "<em>",
            Self::Strong => "<strong>",
            Self::Strikethrough => "<del>",
            Self::Link => "",
        }
    }

    fn closing(self) -> &'static str {
        match self {
            Self::Emphasis => "</em>",
            Self::Strong => "</strong>",
            Self::Strikethrough => "</del>",
            Self::Link => "",
        }
    }
}

impl Writer<'_, '_> {
    pub(super) fn text(&mut self, text: &str, range: &Range<usize>) {
        let marked = self.marked;
        let text = &*marked.clean(text);
        self.remember(text);
        if self.picture.is_some() {
            return;
        }
        if self.in_code_block {
            escape::text(&mut self.html, text);
        } else if self.link.is_some() {
            self.visible(text);
        } else {
            self.note_addresses(range);
            if !self.bare.push(marked, text, range) {
                self.visible(text);
            }
        }
    }

    /// Takes note of addresses in the words of the text, where they do nothing.
    fn note_addresses(&mut self, range: &Range<usize>) {
        let marked = self.marked;
        let place = |own: Range<usize>| marked.original(&(range.start + own.start..range.start + own.end));
        let addresses = url::internal(&marked.text()[range.clone()]);
        self.addresses.extend(addresses.map(place));
    }

    /// Text without any of the [`Signs`](super::signs::Signs).
    pub(super) fn ordinary(&mut self, text: &str, range: &Range<usize>) {
        self.remember(text);
        if self.picture.is_none() {
            let text = if self.in_code_block { text } else { self.begun(text) };
            if text.len() >= LONG {
                let end = self.marked.original(range).end;
                self.verbatim.push(Verbatim {
                    html: self.html.len(),
                    source: end - text.len()..end,
                });
            }
            self.html.push_str(text);
        }
    }

    /// Takes note of HTML; what follows the beginning of a block of it belongs to that.
    pub(super) fn note_tag(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let is_first = self.paragraph == Paragraph::Waiting;
        if matches!(event, Event::InlineHtml(_)) || is_first && matches!(event, Event::Html(_)) {
            let place = self.marked.original(range);
            let tag = tags::opening(&self.marked.source[place.clone()]);
            self.tags
                .extend(tag.map(|own| place.start + own.start..place.start + own.end));
        }
    }

    /// Raw HTML is shown as the author wrote it.
    pub(super) fn raw(&mut self, html: &str) {
        let marked = self.marked;
        let html = &*marked.clean(html);
        self.remember(html);
        self.visible(html);
    }

    pub(super) fn code(&mut self, code: &str) {
        let marked = self.marked;
        let code = &*marked.clean(code);
        self.remember(code);
        self.open_inlines();
        self.html.push_str("<code>");
        escape::text(&mut self.html, code);
        self.html.push_str("</code>");
    }

    pub(super) fn line_break(&mut self, html: &str) {
        self.remember(" ");
        if self.paragraph != Paragraph::Waiting {
            self.html.push_str(html);
        }
    }

    /// Writes words that may hold signs of markup.
    pub(super) fn visible(&mut self, text: &str) {
        let text = self.begun(text);
        escape::text(&mut self.html, text);
    }

    /// What is to be written of words, once the tags before them are: spaces alone do not begin a paragraph.
    fn begun<'t>(&mut self, text: &'t str) -> &'t str {
        let text = match self.paragraph {
            Paragraph::Waiting => text.trim_start_matches([' ', '\t', '\n']),
            Paragraph::None | Paragraph::Open => text,
        };
        if !text.is_empty() {
            self.open_inlines();
        }
        text
    }

    /// Collects words for the heading, link or picture they stand in.
    pub(super) fn remember(&mut self, words: &str) {
        if self.is_remembering() {
            self.plain.push_str(words);
        }
    }

    pub(super) fn is_remembering(&self) -> bool {
        self.heading.is_some() || self.link.is_some() || self.picture.is_some()
    }

    pub(super) fn start_emphasis(&mut self, inline: Inline) {
        if self.inlines.len() < DEEPEST {
            self.inlines.push(inline);
        } else {
            self.too_deep += 1;
        }
    }

    pub(super) fn end_emphasis(&mut self) {
        match self.too_deep.checked_sub(1) {
            Some(too_deep) => self.too_deep = too_deep,
            None => self.close_inline(),
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        if self.paragraph == Paragraph::Open {
            self.trim_end();
            self.html.push_str("</p>\n");
        }
        self.paragraph = Paragraph::None;
    }

    /// Writes the opening tags that wait for content.
    pub(super) fn open_inlines(&mut self) {
        if self.paragraph == Paragraph::Waiting {
            self.html.push_str("<p>");
            self.paragraph = Paragraph::Open;
        }
        for inline in &self.inlines[self.written..] {
            self.html.push_str(inline.opening());
            if let (Inline::Link, Some(link)) = (inline, &mut self.link) {
                link.start = Some(self.html.len());
            }
        }
        self.written = self.inlines.len();
    }

    pub(super) fn close_inline(&mut self) {
        let Some(inline) = self.inlines.pop() else {
            return;
        };
        if self.written > self.inlines.len() {
            self.html.push_str(inline.closing());
            self.written -= 1;
        }
    }

    /// Writes HTML that must not stand within a paragraph: closes what is open, and what follows opens it again.
    pub(super) fn block(&mut self, html: &str) {
        if let Some(heading) = &mut self.heading {
            heading.after.extend([html, "\n"]);
            return;
        }
        if let Some(link) = &mut self.link {
            link.cut = true;
        }
        for inline in self.inlines[..self.written].iter().rev() {
            self.html.push_str(inline.closing());
        }
        self.written = 0;
        if self.paragraph == Paragraph::Open {
            self.trim_end();
            self.html.push_str("</p>\n");
            self.paragraph = Paragraph::Waiting;
        }
        self.html.extend([html, "\n"]);
    }

    /// Drops spaces at the end of a paragraph.
    fn trim_end(&mut self) {
        self.cut(self.html.trim_end_matches([' ', '\t', '\n']).len());
    }
}
