//! The difference of two pages, word by word.

use html5gum::{Token, Tokenizer};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The attribute of elements whose text is compared.
const MARK: &[u8] = b"data-text";

/// Elements that stand in a text but are no part of its words: drawings, and what is generated from the data.
const APART: [&[u8]; 5] = [b"figure", b"svg", b"script", b"style", b"nav"];

/// Elements that end a paragraph, beside headings.
const BLOCKS: [&[u8]; 19] = [
    b"p",
    b"li",
    b"ul",
    b"ol",
    b"dl",
    b"dt",
    b"dd",
    b"div",
    b"section",
    b"article",
    b"blockquote",
    b"pre",
    b"table",
    b"tr",
    b"th",
    b"td",
    b"hr",
    b"br",
    b"details",
];

/// Elements without an end tag.
const VOID: [&[u8]; 6] = [b"br", b"hr", b"img", b"input", b"wbr", b"col"];

/// Texts of more paragraphs, and paragraphs of more words, are not searched for what they share: that would take minutes.
const MOST: usize = 2_000;

/// How a text differs from an earlier one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The paragraphs that differ, in their order.
    pub paragraphs: Vec<Vec<Piece>>,
    /// How many paragraphs are the same.
    pub same: usize,
}

/// Words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of both texts.
    Same(String),
    /// Words of the later text only.
    Inserted(String),
    /// Words of the earlier text only.
    Deleted(String),
}

impl Difference {
    /// Compares the texts of two pages: of all elements with `data-text`.
    pub(super) fn between(before: &str, now: &str) -> Self {
        let (before, now) = (paragraphs(before), paragraphs(now));
        let mut difference = Self::default();
        for step in steps(&before, &now) {
            match step {
                DiffOp::Equal { len, .. } => difference.same += len,
                other => {
                    let (old, new) = (&before[other.old_range()], &now[other.new_range()]);
                    for place in 0..old.len().max(new.len()) {
                        let words = |side: &[String]| side.get(place).cloned().unwrap_or_default();
                        difference.paragraphs.push(pieces(&words(old), &words(new)));
                    }
                }
            }
        }
        difference
    }
}

/// The steps from one list to another; everything at once where they are long.
fn steps<T: Eq + std::hash::Hash>(before: &[T], now: &[T]) -> Vec<DiffOp> {
    if before.len() > MOST || now.len() > MOST {
        return vec![DiffOp::Replace {
            old_index: 0,
            old_len: before.len(),
            new_index: 0,
            new_len: now.len(),
        }];
    }
    capture_diff_slices(Algorithm::Myers, before, now)
}

/// The words of two paragraphs, runs of one kind together.
fn pieces(before: &str, now: &str) -> Vec<Piece> {
    let before: Vec<&str> = before.split_whitespace().collect();
    let now: Vec<&str> = now.split_whitespace().collect();
    let pieces = steps(&before, &now).into_iter().flat_map(|step| {
        let (old, new) = (before[step.old_range()].join(" "), now[step.new_range()].join(" "));
        match step {
            DiffOp::Equal { .. } => vec![Piece::Same(new)],
            _ => vec![Piece::Deleted(old), Piece::Inserted(new)],
        }
    });
    pieces.filter(|piece| !piece.text().is_empty()).collect()
}

impl Piece {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Same(text) | Self::Inserted(text) | Self::Deleted(text) => text,
        }
    }
}

/// The paragraphs of a page's text, with single spaces between words.
fn paragraphs(html: &str) -> Vec<String> {
    let mut reading = Reading::default();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if !tag.self_closing && !VOID.contains(&tag.name.as_slice()) => {
                reading.open(&tag.name, tag.attributes.contains_key(MARK));
            }
            Token::StartTag(tag) => reading.pass(&tag.name),
            Token::EndTag(tag) => reading.close(&tag.name),
            Token::String(text) => reading.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    reading.paragraphs
}

/// Where the reading of a page has come to. Pages are well-formed: every element that is opened is closed.
#[derive(Default)]
struct Reading {
    paragraphs: Vec<String>,
    words: String,
    depth: usize,
    /// The depth of the element whose text is being read.
    inside: Option<usize>,
    /// The depth of the element in it that is passed over.
    apart: Option<usize>,
}

impl Reading {
    fn open(&mut self, name: &[u8], marked: bool) {
        self.depth += 1;
        if self.inside.is_none() && marked {
            self.inside = Some(self.depth);
        }
        if self.apart.is_none() && APART.contains(&name) {
            self.apart = Some(self.depth);
        }
        self.pass(name);
    }

    fn close(&mut self, name: &[u8]) {
        self.pass(name);
        if self.inside == Some(self.depth) {
            self.end_paragraph();
            self.inside = None;
        }
        if self.apart == Some(self.depth) {
            self.apart = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// An element begins, ends or stands alone.
    fn pass(&mut self, name: &[u8]) {
        let heading = matches!(name, [b'h', b'1'..=b'6']);
        if heading || BLOCKS.contains(&name) {
            self.end_paragraph();
        }
    }

    fn text(&mut self, text: &str) {
        if self.inside.is_some() && self.apart.is_none() {
            self.words.push_str(text);
        }
    }

    fn end_paragraph(&mut self) {
        let words: Vec<&str> = self.words.split_whitespace().collect();
        if !words.is_empty() {
            self.paragraphs.push(words.join(" "));
        }
        self.words.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> String {
        format!(
            "<main><p>about</p><h1 data-text>Title</h1><div class=\"body\" data-text>{text}</div><p>after</p></main>"
        )
    }

    #[test]
    fn paragraphs_are_those_of_the_text_only() {
        let html = page("<p>One&amp;two <b>three</b><br>four</p><figure><p>no</p></figure><ul><li>five</li></ul>");
        assert_eq!(paragraphs(&html), ["Title", "One&two three", "four", "five"]);
    }

    #[test]
    fn words_that_changed_stand_beside_those_that_stayed() {
        let difference = Difference::between(&page("<p>A b c.</p><p>Same.</p>"), &page("<p>A x c.</p><p>Same.</p>"));
        let piece = [
            Piece::Same("A".into()),
            Piece::Deleted("b".into()),
            Piece::Inserted("x".into()),
            Piece::Same("c.".into()),
        ];
        assert_eq!(difference.paragraphs, [piece]);
        assert_eq!(difference.same, 2);
    }

    #[test]
    fn a_paragraph_that_came_is_inserted_whole() {
        let difference = Difference::between(&page("<p>One.</p>"), &page("<p>One.</p><p>Two more.</p>"));
        assert_eq!(difference.paragraphs, [[Piece::Inserted("Two more.".into())]]);
    }
}
