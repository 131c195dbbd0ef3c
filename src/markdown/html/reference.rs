//! Links and pictures on the page.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{Event, RefDefs, Tag, TagEnd};

use super::inline::Inline;
use super::{Writer, escape};
use crate::markdown::opening::Opening;
use crate::markdown::references::Reference;
use crate::markdown::url;

/// What a reference becomes on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// An ordinary link, if its address is safe.
    Link {
        /// The address, not escaped.
        href: String,
        /// The value that the link quotes, as `data-shows` names it.
        quoted: Option<String>,
        /// Plain text that replaces the author's words.
        text: Option<String>,
        /// Safe HTML that follows the link, or nothing.
        after: String,
    },
    /// Finished, safe HTML that stands in the place of the reference.
    Html {
        /// The HTML.
        html: String,
        /// Whether it must not stand within a paragraph.
        block: bool,
    },
    /// No link: the words remain as text.
    Text,
}

impl Resolved {
    /// A link with the author's words.
    pub fn link(href: impl Into<String>) -> Self {
        Self::Link {
            href: href.into(),
            quoted: None,
            text: None,
            after: String::new(),
        }
    }
}

/// A link whose end has not come yet. Its words are written meanwhile.
pub(super) struct Link<'m> {
    opening: Opening<'m>,
    /// Where its words begin in the HTML, once there are any.
    pub(super) start: Option<usize>,
    /// Whether a block has cut it in two, so that only the words can remain.
    pub(super) cut: bool,
}

/// A picture whose end has not come yet.
pub(super) struct Picture<'m> {
    opening: Opening<'m>,
    /// Pictures within its words.
    depth: usize,
}

impl<'m> Writer<'m, '_> {
    pub(super) fn start_link(&mut self, tag: &Tag<'m>, range: &Range<usize>, definitions: &RefDefs<'_>) {
        let opening = Opening::new(tag, range, self.plain.len(), definitions);
        self.link = opening.map(|opening| Link {
            opening,
            start: None,
            cut: false,
        });
        self.inlines.push(Inline::Link);
    }

    pub(super) fn start_picture(&mut self, tag: &Tag<'m>, range: &Range<usize>, definitions: &RefDefs<'_>) {
        let opening = Opening::new(tag, range, self.plain.len(), definitions);
        self.picture = opening.map(|opening| Picture { opening, depth: 0 });
    }

    /// Takes note of a piece of text within a link or picture.
    pub(super) fn extend_references(&mut self, piece: &Range<usize>) {
        if let Some(link) = &mut self.link {
            link.opening.extend(piece);
        }
        if let Some(picture) = &mut self.picture {
            picture.opening.extend(piece);
        }
    }

    /// An event within the words of a picture, of which only the words count.
    pub(super) fn picture_event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. }) => self.nest_picture(),
            Event::End(TagEnd::Image) => self.end_picture(),
            Event::Code(text) | Event::InlineHtml(text) => {
                let marked = self.marked;
                self.remember(&marked.clean(text));
            }
            Event::SoftBreak | Event::HardBreak => self.remember(" "),
            _ => {}
        }
    }

    fn nest_picture(&mut self) {
        if let Some(picture) = &mut self.picture {
            picture.depth += 1;
        }
    }

    fn end_picture(&mut self) {
        match self.picture.take() {
            Some(Picture { opening, depth: 0 }) => {
                let reference = opening.close(self.marked, &self.plain);
                self.forget();
                self.place(&reference);
            }
            Some(Picture { opening, depth }) => {
                self.picture = Some(Picture {
                    opening,
                    depth: depth - 1,
                });
            }
            None => {}
        }
    }

    pub(super) fn end_link(&mut self) {
        let Some(link) = self.link.take() else { return };
        let words = link.opening.words_start..self.plain.len();
        let reference = link.opening.close(self.marked, &self.plain);
        let resolved = (self.resolve)(&reference);
        if link.cut {
            self.close_inline();
        } else {
            self.finish_link(&reference, resolved, link.start, words);
        }
        self.forget();
    }

    /// Turns the written words of a link into what it becomes.
    fn finish_link(
        &mut self,
        reference: &Reference<'_>,
        resolved: Resolved,
        start: Option<usize>,
        words: Range<usize>,
    ) {
        match resolved {
            Resolved::Link {
                href,
                quoted,
                text,
                after,
            } if url::is_safe(&href) => {
                self.open_inlines();
                let start = start.unwrap_or(self.html.len());
                if let Some(text) = text {
                    self.cut(start);
                    escape::text(&mut self.html, &text);
                    self.replace_in_heading(words, text);
                } else if self.html.len() == start {
                    // A link without words could not be seen or read aloud.
                    escape::text(&mut self.html, &reference.destination);
                }
                self.insert(start, &opening_tag(&href, quoted.as_deref()));
                self.html.extend(["</a>", &after]);
                self.close_inline();
            }
            Resolved::Html { html, block } => {
                if let Some(start) = start {
                    self.cut(start);
                }
                self.close_inline();
                self.put(&html, block);
            }
            Resolved::Link { .. } | Resolved::Text => self.close_inline(),
        }
    }

    /// Resolves and writes a picture or a bare address.
    fn place(&mut self, reference: &Reference<'_>) {
        match (self.resolve)(reference) {
            Resolved::Link {
                href,
                quoted,
                text,
                after,
            } if url::is_safe(&href) && self.link.is_none() => {
                let words = text.as_deref().unwrap_or(&reference.text);
                let nameless = words.is_empty();
                let words = if nameless { &reference.destination } else { words };
                self.open_inlines();
                self.html.push_str(&opening_tag(&href, quoted.as_deref()));
                escape::text(&mut self.html, words);
                self.html.extend(["</a>", &after]);
            }
            Resolved::Html { html, block } => self.put(&html, block),
            Resolved::Link { .. } | Resolved::Text => self.visible(&reference.text),
        }
    }

    /// Writes finished HTML.
    pub(super) fn put(&mut self, html: &str, block: bool) {
        if block {
            self.block(html);
        } else if !html.is_empty() {
            self.open_inlines();
            self.html.push_str(html);
        }
    }

    fn replace_in_heading(&mut self, words: Range<usize>, text: String) {
        if let Some(heading) = &mut self.heading {
            heading.replaced.push((words, text));
        }
    }

    /// Forgets the collected words once nothing needs them.
    fn forget(&mut self) {
        if !self.is_remembering() {
            self.plain.clear();
        }
    }

    /// Writes text that was held back because a bare address may stand in it.
    pub(super) fn flush_bare_text(&mut self) {
        if self.bare.text.is_empty() {
            return;
        }
        let bare = mem::take(&mut self.bare);
        let mut written = 0;
        while let Some(address) = bare.next(written) {
            self.visible(&bare.text[written..address.start]);
            written = address.end;
            self.place(&bare.reference(self.marked, address));
        }
        self.visible(&bare.text[written..]);
    }
}

fn opening_tag(href: &str, quoted: Option<&str>) -> String {
    let mut tag = String::with_capacity(href.len() + 32);
    tag.push_str("<a");
    if let Some(value) = quoted {
        tag.push_str(" class=\"q\" data-shows=\"");
        escape::attribute(&mut tag, value);
        tag.push('"');
    }
    tag.push_str(" href=\"");
    escape::address(&mut tag, href.trim());
    tag.push_str(if url::is_external(href) {
        "\" rel=\"noreferrer\">"
    } else {
        "\">"
    });
    tag
}
