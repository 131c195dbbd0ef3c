//! Headings, quotations, lists and code.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind};

use super::{Writer, escape};

/// A heading whose end has not come yet.
pub(super) struct OpenHeading {
    /// Where its content begins in the HTML.
    pub(super) start: usize,
    /// Words of it that a resolved link replaces.
    pub(super) replaced: Vec<(Range<usize>, String)>,
    /// Blocks that stood in it and follow it.
    pub(super) after: String,
}

impl Writer<'_, '_> {
    pub(super) fn start_heading(&mut self) {
        self.heading = Some(OpenHeading {
            start: self.html.len(),
            replaced: Vec::new(),
            after: String::new(),
        });
    }

    /// Writes the tags around a heading; one without content would only confuse, and is left out.
    pub(super) fn end_heading(&mut self, author_level: u8) {
        let Some(heading) = self.heading.take() else {
            return;
        };
        if self.html.len() > heading.start {
            let listed = self.containers == 0;
            let text = replace(&self.plain, &heading.replaced);
            let (level, id) = self.outline.add(author_level, &self.plain, &text, listed);
            self.insert(heading.start, &format!("<h{level} id=\"{id}\">"));
            self.html.extend(["</h", &level.to_string(), ">\n"]);
        }
        self.html.push_str(&heading.after);
        self.plain.clear();
    }

    pub(super) fn start_quotation(&mut self, kind: Option<BlockQuoteKind>) {
        self.containers += 1;
        let Some(kind) = kind else {
            return self.html.push_str("<blockquote>\n");
        };
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note-note", &self.words.note),
            BlockQuoteKind::Tip => ("note-tip", &self.words.tip),
            BlockQuoteKind::Important => ("note-important", &self.words.important),
            BlockQuoteKind::Warning => ("note-warning", &self.words.warning),
            BlockQuoteKind::Caution => ("note-caution", &self.words.caution),
        };
        self.html
            .extend(["<div class=\"note ", class, "\" role=\"note\"><p class=\"t\">"]);
        escape::text(&mut self.html, title);
        self.html.push_str("</p>\n");
    }

    pub(super) fn end_quotation(&mut self, kind: Option<BlockQuoteKind>) {
        self.containers -= 1;
        self.html
            .push_str(if kind.is_some() { "</div>\n" } else { "</blockquote>\n" });
    }

    pub(super) fn start_list(&mut self, first: Option<u64>) {
        self.containers += 1;
        match first {
            None => self.html.push_str("<ul>\n"),
            Some(1) => self.html.push_str("<ol>\n"),
            Some(first) => self.html.extend(["<ol start=\"", &first.to_string(), "\">\n"]),
        }
    }

    pub(super) fn end_list(&mut self, ordered: bool) {
        self.containers -= 1;
        self.html.push_str(if ordered { "</ol>\n" } else { "</ul>\n" });
    }

    pub(super) fn start_code_block(&mut self, kind: &CodeBlockKind<'_>) {
        self.in_code_block = true;
        self.html.push_str("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(info) = kind {
            let language = info.split_whitespace().next().unwrap_or_default();
            let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
            if !language.is_empty() && language.bytes().all(known) {
                self.html.extend([" class=\"language-", language, "\""]);
            }
        }
        self.html.push('>');
    }

    pub(super) fn end_code_block(&mut self) {
        self.in_code_block = false;
        self.html.push_str("</code></pre>\n");
    }

    pub(super) fn task(&mut self, done: bool) {
        let (label, sign) = if done {
            (&self.words.done, "☑")
        } else {
            (&self.words.open, "☐")
        };
        self.open_inlines();
        self.html.push_str("<span class=\"task\" role=\"img\" aria-label=\"");
        escape::attribute(&mut self.html, label);
        self.html.extend(["\">", sign, "</span> "]);
    }
}

/// `words` with each of the ranges replaced.
fn replace(words: &str, replaced: &[(Range<usize>, String)]) -> String {
    let mut text = String::with_capacity(words.len());
    let mut end = 0;
    for (range, replacement) in replaced {
        text.push_str(&words[end..range.start]);
        text.push_str(replacement);
        end = range.end;
    }
    text.push_str(&words[end..]);
    text
}
