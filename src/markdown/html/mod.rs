//! Markdown to HTML, written straight from the parser's events.

mod block;
mod escape;
mod footnote;
mod inline;
mod outline;
mod reference;
mod signs;
mod table;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser, RefDefs, Tag, TagEnd};

use super::bare::BareText;
use super::emphasis::Marked;
use super::references::Reference;
use super::{OPTIONS, tilde};
use block::OpenHeading;
use footnote::Footnotes;
use inline::{Inline, Paragraph};
use outline::Outline;
use reference::{Link, Picture};
use signs::Signs;
use table::Table;

use crate::diagnostic::hidden_name;

pub use outline::Heading;
pub use reference::Resolved;

/// The words of the interface language that a rendered text needs; plain text, escaped where it is written.
#[derive(Debug, Clone)]
pub struct Words {
    /// Title of `> [!NOTE]`.
    pub note: String,
    /// Title of `> [!TIP]`.
    pub tip: String,
    /// Title of `> [!IMPORTANT]`.
    pub important: String,
    /// Title of `> [!WARNING]`.
    pub warning: String,
    /// Title of `> [!CAUTION]`.
    pub caution: String,
    /// Heading of the footnotes.
    pub footnotes: String,
    /// One footnote: "각주" makes the label "각주 1".
    pub footnote: String,
    /// Text of the link from a footnote to its place in the text.
    pub back: String,
    /// Label of that link, which contains the text of it.
    pub back_label: String,
    /// Label of the scroll region around a table.
    pub table: String,
    /// Label of a task that is done, ☑.
    pub done: String,
    /// Label of a task that is not done, ☐.
    pub open: String,
}

/// A rendered text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML for the body of the page.
    pub html: String,
    /// The headings outside lists, quotations and footnotes, in reading order.
    pub headings: Vec<Heading>,
    /// What stands in the words of the text as an address of the site does, such as `metric:output`, in bytes of the source.
    pub addresses: Vec<Range<usize>>,
    /// Opening HTML tags, of a block of HTML the first one, in bytes of the source.
    pub tags: Vec<Range<usize>>,
    /// Longer pieces of text that stand in the HTML as in the source, in the order of the HTML.
    pub verbatim: Vec<Verbatim>,
}

/// Text that the HTML takes over from the source, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verbatim {
    /// Where it begins in the HTML.
    pub html: usize,
    /// Where it stands in the source.
    pub source: Range<usize>,
}

/// Pieces of text are named if they are as long as this, in bytes.
const LONG: usize = 32;

/// Renders `source` as HTML.
///
/// Every link and picture that reaches the page goes through `resolve`, each when its end is read, so a picture within a
/// link comes before the link. An address that [`Resolved::Link`] names with an unsafe scheme leaves only the words.
///
/// Headings begin at `<h2>`, below the title of the page, and never skip a level: the author's `##` is `<h2>` unless it
/// follows a `#`.
///
/// ```
/// # use milepost::markdown::{Resolved, Words, render};
/// # let words = Words {
/// #     note: "참고".into(), tip: "도움말".into(), important: "중요".into(), warning: "주의".into(), caution: "경고".into(),
/// #     footnotes: "각주".into(), footnote: "각주".into(), back: "돌아가기".into(), back_label: "본문으로 돌아가기".into(),
/// #     table: "표".into(), done: "마침".into(), open: "남음".into(),
/// # };
/// let rendered = render("**생산성(%)**은 [여기](a.html)", &words, &mut |reference| Resolved::link(&*reference.destination));
/// assert_eq!(rendered.html, "<p><strong>생산성(%)</strong>은 <a href=\"a.html\">여기</a></p>\n");
/// ```
#[must_use]
pub fn render(source: &str, words: &Words, resolve: &mut dyn FnMut(&Reference<'_>) -> Resolved) -> Rendered {
    let marked = Marked::new(source);
    let mut writer = Writer::new(&marked, words, resolve);
    let mut events = Parser::new_ext(marked.text(), OPTIONS).into_offset_iter();
    while let Some((event, range)) = events.next() {
        let definitions = events.reference_definitions();
        match tilde::single(&event, &range, marked.text()) {
            Some(place) => writer.event(tilde::TILDE, place, definitions),
            None => writer.event(event, range, definitions),
        }
    }
    writer.write_footnotes(events.reference_definitions());
    Rendered {
        html: writer.html,
        headings: writer.outline.headings,
        addresses: writer.addresses,
        tags: writer.tags,
        verbatim: writer.verbatim,
    }
}

/// Writes the parser's events as HTML.
///
/// What an element becomes is sometimes known only at its end (a heading's id, a link's address). Its content is
/// written meanwhile, and the opening tag inserted before it afterwards.
struct Writer<'m, 'w> {
    marked: &'m Marked<'m>,
    signs: Signs,
    words: &'w Words,
    resolve: &'w mut dyn FnMut(&Reference<'_>) -> Resolved,
    html: String,
    /// What of it stands in the source.
    verbatim: Vec<Verbatim>,
    paragraph: Paragraph,
    /// The inline elements around the current event, outermost first.
    inlines: Vec<Inline>,
    /// How many of `inlines` have their opening tag written.
    written: usize,
    /// How many elements around the current event are too deep to be written.
    too_deep: usize,
    /// The words within the open heading, link or picture, without markup.
    plain: String,
    link: Option<Link<'m>>,
    picture: Option<Picture<'m>>,
    bare: BareText,
    /// Addresses of the site that stand in the words.
    addresses: Vec<Range<usize>>,
    /// HTML tags in the text.
    tags: Vec<Range<usize>>,
    in_code_block: bool,
    /// Lists and quotations around the current event.
    containers: usize,
    heading: Option<OpenHeading>,
    outline: Outline,
    table: Table,
    footnotes: Footnotes<'m>,
}

impl<'m, 'w> Writer<'m, 'w> {
    fn new(marked: &'m Marked<'m>, words: &'w Words, resolve: &'w mut dyn FnMut(&Reference<'_>) -> Resolved) -> Self {
        Self {
            marked,
            signs: Signs::of(marked),
            words,
            resolve,
            html: String::with_capacity(marked.text().len() * 3 / 2),
            verbatim: Vec::with_capacity(marked.text().len() / (4 * LONG)),
            paragraph: Paragraph::None,
            inlines: Vec::new(),
            written: 0,
            too_deep: 0,
            plain: String::new(),
            link: None,
            picture: None,
            bare: BareText::default(),
            addresses: Vec::new(),
            tags: Vec::new(),
            in_code_block: false,
            containers: 0,
            heading: None,
            outline: Outline::default(),
            table: Table::default(),
            footnotes: Footnotes::default(),
        }
    }

    /// Writes an event, or sets it aside if it belongs to a footnote.
    fn event(&mut self, event: Event<'m>, range: Range<usize>, definitions: &RefDefs<'_>) {
        if self.footnotes.holds(&event) {
            self.footnotes.set_aside(event, range);
        } else {
            self.write(event, &range, definitions);
        }
    }

    fn write(&mut self, event: Event<'m>, range: &Range<usize>, definitions: &RefDefs<'_>) {
        if !matches!(event, Event::End(_)) {
            self.extend_references(range);
        }
        match event {
            Event::Text(text) => self.write_text(&text, range),
            event => self.write_markup(&event, range, definitions),
        }
    }

    fn write_text(&mut self, text: &CowStr<'m>, range: &Range<usize>) {
        match text {
            CowStr::Borrowed(text) if !self.signs.any_in(range) && self.bare.text.is_empty() => {
                self.ordinary(text, range);
            }
            text if **text == self.marked.text()[range.clone()] => self.text(text, range),
            text => self.text(&without_hidden(text), range),
        }
    }

    fn write_markup(&mut self, event: &Event<'m>, range: &Range<usize>, definitions: &RefDefs<'_>) {
        self.flush_bare_text();
        self.note_tag(event, range);
        if self.picture.is_some() {
            return self.picture_event(event);
        }
        match event {
            Event::Start(tag) => self.start(tag, range, definitions),
            Event::End(tag) => self.end(*tag),
            Event::Code(code) => self.code(code),
            Event::Html(html) | Event::InlineHtml(html) => self.raw(html),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::TaskListMarker(done) => self.task(*done),
            Event::Text(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// Inserts a tag before what was written from `start` on.
    fn insert(&mut self, start: usize, tag: &str) {
        self.html.insert_str(start, tag);
        let moved = self.verbatim.iter_mut().rev().take_while(|own| own.html >= start);
        moved.for_each(|own| own.html += tag.len());
    }

    /// Takes back what was written from `start` on.
    fn cut(&mut self, start: usize) {
        self.html.truncate(start);
        let left = self
            .verbatim
            .partition_point(|own| own.html + own.source.len() <= start);
        self.verbatim.truncate(left);
    }

    fn start(&mut self, tag: &Tag<'m>, range: &Range<usize>, definitions: &RefDefs<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.paragraph = Paragraph::Waiting,
            Tag::Heading { .. } => self.start_heading(),
            Tag::BlockQuote(kind) => self.start_quotation(*kind),
            Tag::CodeBlock(kind) => self.start_code_block(kind),
            Tag::List(first) => self.start_list(*first),
            Tag::Item => self.html.push_str("<li>"),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_table_head(),
            Tag::TableRow => self.start_table_row(),
            Tag::TableCell => self.start_table_cell(),
            Tag::Emphasis => self.start_emphasis(Inline::Emphasis),
            Tag::Strong => self.start_emphasis(Inline::Strong),
            Tag::Strikethrough => self.start_emphasis(Inline::Strikethrough),
            Tag::Link { .. } => self.start_link(tag, range, definitions),
            Tag::Image { .. } => self.start_picture(tag, range, definitions),
            // The rest belongs to footnotes, which are set aside, and to extensions that are off.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::BlockQuote(kind) => self.end_quotation(kind),
            TagEnd::CodeBlock => self.end_code_block(),
            TagEnd::List(ordered) => self.end_list(ordered),
            TagEnd::Item => self.html.push_str("</li>\n"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => self.end_table_cell(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => self.end_emphasis(),
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }
}

/// Text without characters that readers cannot see. The loader refuses them in files, so only an entity such as `&#x202E;`
/// or `&rlm;` can bring one.
fn without_hidden(text: &str) -> String {
    text.chars()
        .filter(|character| hidden_name(*character).is_none())
        .collect()
}
