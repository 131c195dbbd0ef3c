//! A part of the search index: pages, and for each term the pages that hold it.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::{
    LONGEST,
    terms::{each_term, is_common},
};
use crate::{
    language::Language,
    markdown,
    page::{Address, Entry},
};

/// The text of a part, in bytes. With its terms a part then weighs less than 300 KB compressed.
const PART_TEXT: usize = 352 * 1024;

/// What a page weighs in the index beside its text, in bytes.
const PAGE_WEIGHT: usize = 64;

/// How often a word counts where it stands: BM25F (Robertson, Zaragoza and Taylor 2004) adds up the fields of a page with
/// weights before anything else.
const IN_TITLE: u32 = 6;
const IN_HEADING: u32 = 2;
const IN_KEYWORDS: u32 = 2;
const IN_TEXT: u32 = 1;

/// Bits of a posting that hold the weight of the term on the page; the others hold the distance to the page before.
const WEIGHT_BITS: u32 = 4;
const HEAVIEST: u32 = (1 << WEIGHT_BITS) - 1;

/// A page of the part: what is shown when it is found. Its group, address, title, detail, text and foreign language.
#[derive(Serialize)]
struct Row<'a>(usize, String, Cow<'a, str>, String, String, Option<&'static str>);

/// A term on a page.
#[derive(Clone, Copy)]
struct Posting {
    page: u32,
    weight: u32,
}

/// A part under construction.
pub(super) struct Part<'a> {
    language: Language,
    rows: Vec<Row<'a>>,
    /// The number of terms on each page, weighted.
    lengths: Vec<u32>,
    postings: FxHashMap<String, Vec<Posting>>,
    /// Bytes of text so far.
    text: usize,
}

/// A part as the search engine takes it: the third and fourth list run side by side.
#[derive(Serialize)]
struct Finished<'a> {
    pages: &'a [Row<'a>],
    lengths: &'a [u32],
    terms: Vec<&'a str>,
    postings: Vec<Vec<u32>>,
}

impl<'a> Part<'a> {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            rows: Vec::new(),
            lengths: Vec::new(),
            postings: FxHashMap::default(),
            text: 0,
        }
    }

    /// Whether a page more would make it too heavy.
    pub(super) fn is_full(&self) -> bool {
        self.text >= PART_TEXT
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a page.
    pub(super) fn add(&mut self, entry: Entry<'a>) {
        let plain = markdown::plain(beginning(entry.body, LONGEST));
        let text = match (&*entry.text, plain.text) {
            ("", body) => body,
            (told, body) if body.is_empty() => told.to_owned(),
            (told, body) => format!("{told} {body}"),
        };
        let fields = [
            (&*entry.title, IN_TITLE),
            (&entry.keywords, IN_KEYWORDS),
            (&plain.headings, IN_HEADING),
            (&text, IN_TEXT),
        ];
        let length = fields.map(|(field, weight)| self.index(field, weight)).iter().sum();
        self.lengths.push(length);
        self.text += PAGE_WEIGHT + entry.title.len() + text.len();
        let here = Address::Search.path(self.language);
        self.rows.push(Row(
            entry.group as usize,
            here.link_to(&entry.address.path(self.language)),
            entry.title,
            entry.detail,
            text,
            (entry.language != self.language).then(|| entry.language.code()),
        ));
    }

    /// Notes the terms in a field of the next page; gives how many they are, weighted.
    fn index(&mut self, field: &str, weight: u32) -> u32 {
        let page = u32::try_from(self.rows.len()).expect("a part has far fewer pages");
        let english = self.language == Language::En;
        let mut length = 0;
        each_term(field, |term| {
            if english && is_common(term) {
                return;
            }
            length += weight;
            match self.postings.get_mut(term) {
                Some(postings) => count(postings, Posting { page, weight }),
                None => {
                    self.postings.insert(term.to_owned(), vec![Posting { page, weight }]);
                }
            }
        });
        length
    }

    /// The script that hands the part to the search engine.
    pub(super) fn into_script(self) -> Vec<u8> {
        let mut terms: Vec<(&str, &[Posting])> = self
            .postings
            .iter()
            .map(|(term, postings)| (term.as_str(), postings.as_slice()))
            .collect();
        terms.sort_unstable_by_key(|(term, _)| *term);
        let finished = Finished {
            pages: &self.rows,
            lengths: &self.lengths,
            terms: terms.iter().map(|(term, _)| *term).collect(),
            postings: terms.iter().map(|(_, postings)| packed(postings)).collect(),
        };
        let json = serde_json::to_string(&finished).expect("texts and numbers can always be written");
        // Wherever the script may be put, no text can end it.
        let json = json.replace('<', "\\u003c");
        ["milepostSearch.add(", &json, ");\n"].concat().into_bytes()
    }
}

/// Adds a term to its postings, whose last one may be of the same page.
fn count(postings: &mut Vec<Posting>, more: Posting) {
    match postings.last_mut() {
        Some(last) if last.page == more.page => last.weight += more.weight,
        _ => postings.push(more),
    }
}

/// Each posting as one number: the distance to the page before, then the weight.
fn packed(postings: &[Posting]) -> Vec<u32> {
    let mut before = 0;
    let pack = |posting: &Posting| {
        let distance = posting.page - before;
        before = posting.page;
        distance << WEIGHT_BITS | posting.weight.min(HEAVIEST)
    };
    postings.iter().map(pack).collect()
}

/// The first `length` bytes of a text, or a little less where they end within a character.
fn beginning(text: &str, length: usize) -> &str {
    let end = (0..=length.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}
