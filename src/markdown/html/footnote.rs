//! Footnotes: numbered by first reference, written at the end, with a way back to each reference.

use std::collections::HashMap;
use std::mem;
use std::ops::Range;

use pulldown_cmark::{Event, RefDefs, Tag, TagEnd};

use super::{Writer, escape};

/// Events of the parser with their places.
type Events<'m> = Vec<(Event<'m>, Range<usize>)>;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Footnotes<'m> {
    /// The definitions around the current event, which may stand in each other's lists.
    open: Vec<(String, Events<'m>)>,
    definitions: HashMap<String, Events<'m>>,
    numbers: HashMap<String, usize>,
    /// Those that something refers to, in the order of their numbers.
    referenced: Vec<Footnote>,
}

struct Footnote {
    label: String,
    references: usize,
}

impl<'m> Footnotes<'m> {
    /// Whether an event belongs to a definition.
    pub(super) fn holds(&self, event: &Event<'_>) -> bool {
        !self.open.is_empty() || matches!(event, Event::Start(Tag::FootnoteDefinition(_)))
    }

    /// Keeps an event that belongs to a definition until the footnotes are written.
    pub(super) fn set_aside(&mut self, event: Event<'m>, range: Range<usize>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => self.open.push((fold(&label), Events::new())),
            Event::End(TagEnd::FootnoteDefinition) => self.finish_definition(),
            event => {
                if let Some((_, events)) = self.open.last_mut() {
                    events.push((event, range));
                }
            }
        }
    }

    /// Of two definitions with the same label the first counts, as for links.
    fn finish_definition(&mut self) {
        if let Some((label, events)) = self.open.pop() {
            self.definitions.entry(label).or_insert(events);
        }
    }

    /// The number of a footnote, and how often it has been referred to including now.
    fn refer(&mut self, label: &str) -> (usize, usize) {
        let label = fold(label);
        let referenced = &mut self.referenced;
        let number = *self.numbers.entry(label).or_insert_with_key(|label| {
            referenced.push(Footnote {
                label: label.clone(),
                references: 0,
            });
            referenced.len()
        });
        let footnote = &mut self.referenced[number - 1];
        footnote.references += 1;
        (number, footnote.references)
    }
}

/// Labels are the same if they differ only in case.
fn fold(label: &str) -> String {
    label.to_uppercase().to_lowercase()
}

impl<'m> Writer<'m, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let (number, reference) = self.footnotes.refer(label);
        let mut html = format!("<sup><a href=\"#fn-{number}\" id=\"fnr-{number}-{reference}\" aria-label=\"");
        escape::attribute(&mut html, &self.words.footnote);
        let number = number.to_string();
        html.extend([" ", &number, "\">", &number, "</a></sup>"]);
        self.put(&html, false);
    }

    /// Writes the footnotes that something refers to, which may be another footnote.
    pub(super) fn write_footnotes(&mut self, definitions: &RefDefs<'_>) {
        self.outline.start_footnotes();
        self.containers += 1;
        let mut bodies = Vec::new();
        while let Some(footnote) = self.footnotes.referenced.get(bodies.len()) {
            let events = self.footnotes.definitions.remove(&footnote.label).unwrap_or_default();
            bodies.push(self.footnote_body(events, definitions));
        }
        if bodies.is_empty() {
            return;
        }
        self.html
            .push_str("<section class=\"foot\" aria-labelledby=\"fn\">\n<h2 id=\"fn\">");
        escape::text(&mut self.html, &self.words.footnotes);
        self.html.push_str("</h2>\n<ol>\n");
        for (number, body) in (1..).zip(bodies) {
            self.write_footnote(number, &body);
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    /// The content of a footnote; a single paragraph needs no `<p>`.
    fn footnote_body(&mut self, mut events: Events<'m>, definitions: &RefDefs<'_>) -> String {
        let paragraph_end = events
            .iter()
            .position(|(event, _)| *event == Event::End(TagEnd::Paragraph));
        if paragraph_end.is_some_and(|end| end + 1 == events.len() && events[0].0 == Event::Start(Tag::Paragraph)) {
            events.pop();
            events.remove(0);
        }
        let outer = mem::take(&mut self.html);
        let verbatim = self.verbatim.len();
        for (event, range) in events {
            self.write(event, &range, definitions);
        }
        self.flush_bare_text();
        // Where the body will stand is not known yet.
        self.verbatim.truncate(verbatim);
        mem::replace(&mut self.html, outer)
    }

    fn write_footnote(&mut self, number: usize, body: &str) {
        let references = self.footnotes.referenced[number - 1].references;
        let number = number.to_string();
        let (before, after) = if body.ends_with('\n') {
            ("<p>", "</p>")
        } else {
            (" ", "")
        };
        self.html.extend(["<li id=\"fn-", &number, "\">", body, before]);
        self.write_way_back(&number, "1", "");
        for reference in 2..=references {
            self.html.push(' ');
            self.write_way_back(&number, &reference.to_string(), &format!(" {reference}"));
        }
        self.html.extend([after, "</li>\n"]);
    }

    /// A link to a reference; `which` tells it apart from others.
    fn write_way_back(&mut self, number: &str, reference: &str, which: &str) {
        self.html
            .extend(["<a href=\"#fnr-", number, "-", reference, "\" aria-label=\""]);
        escape::attribute(&mut self.html, &self.words.back_label);
        self.html.extend([which, "\">"]);
        escape::text(&mut self.html, &self.words.back);
        self.html.extend([which, "</a>"]);
    }
}
