//! A part of the search index: pages, and for each term the pages that hold it.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{
    LONGEST,
    terms::{each_term, is_common},
};
use crate::{
    language::Language,
    markdown,
    page::{Address, Entry},
    site::SitePath,
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

/// What stands before and behind the JSON of a part.
const CALL: (&str, &str) = ("milepostSearch.add(", ");\n");

/// A page of the part: what is shown when it is found. Its group, address, title, detail, text and foreign language.
#[derive(Serialize, Deserialize)]
struct Row<'a>(usize, String, Cow<'a, str>, String, String, Option<Cow<'a, str>>);

/// A term on a page.
#[derive(Clone, Copy)]
struct Posting {
    page: u32,
    weight: u32,
}

/// A part under construction.
pub(super) struct Part<'a> {
    language: Language,
    /// The search page, from where the others are linked to.
    here: SitePath,
    rows: Vec<Row<'a>>,
    /// The number of terms on each page, weighted.
    lengths: Vec<u32>,
    postings: FxHashMap<String, Vec<Posting>>,
    /// Bytes of text so far.
    text: usize,
}

/// A part as the search engine takes it: pages and lengths run side by side, and so do terms and postings.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Finished<'a> {
    pages: Vec<Row<'a>>,
    lengths: Vec<u32>,
    terms: Vec<String>,
    postings: Vec<Vec<u32>>,
}

impl<'a> Part<'a> {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            here: Address::Search.path(language),
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
        self.rows.push(Row(
            entry.group as usize,
            self.here.link_to(&entry.address.path(self.language)),
            entry.title,
            entry.detail,
            text,
            (entry.language != self.language).then(|| entry.language.code().into()),
        ));
    }

    /// Notes the terms in a field of the next page; gives how many they are, weighted. A common word has no postings, so only
    /// words that are new here are asked whether they are common.
    fn index(&mut self, field: &str, weight: u32) -> u32 {
        let page = u32::try_from(self.rows.len()).expect("a part has far fewer pages");
        let english = self.language == Language::En;
        let mut length = 0;
        each_term(field, |term| {
            match self.postings.get_mut(term) {
                Some(postings) => count(postings, Posting { page, weight }),
                None if english && is_common(term) => return,
                None => {
                    self.postings.insert(term.to_owned(), vec![Posting { page, weight }]);
                }
            }
            length += weight;
        });
        length
    }

    /// The script that hands the part to the search engine, put together in `spare`.
    pub(super) fn into_script(self, spare: &mut Vec<u8>) -> Vec<u8> {
        let mut terms: Vec<(String, Vec<Posting>)> = self.postings.into_iter().collect();
        terms.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let (terms, postings) = terms
            .into_iter()
            .map(|(term, postings)| (term, packed(&postings)))
            .unzip();
        let finished = Finished {
            pages: self.rows,
            lengths: self.lengths,
            terms,
            postings,
        };
        finished.to_script(spare)
    }
}

/// A script without the pages that `goes` picks by their addresses, and without every term that stands on no other page;
/// `None` where the script is not the call that [`Part::into_script`] writes.
pub(super) fn without(script: &str, goes: &dyn Fn(&str) -> bool) -> Option<Vec<u8>> {
    let finished = Finished::parse(script)?;
    Some(finished.without(goes)?.to_script(&mut Vec::new()))
}

impl Finished<'_> {
    /// Reads a script; `None` where its lists do not run side by side.
    fn parse(script: &str) -> Option<Self> {
        let json = script.strip_prefix(CALL.0)?.strip_suffix(CALL.1)?;
        let parsed: Self = serde_json::from_str(json).ok()?;
        let is_whole = parsed.pages.len() == parsed.lengths.len() && parsed.terms.len() == parsed.postings.len();
        is_whole.then_some(parsed)
    }

    /// The part without some of its pages; `None` where a posting is of a page that is not there.
    fn without(self, goes: &dyn Fn(&str) -> bool) -> Option<Self> {
        let mut left = 0..;
        let numbers: Vec<Option<u32>> = self
            .pages
            .iter()
            .map(|row| if goes(&row.1) { None } else { left.next() })
            .collect();
        let (pages, lengths) = self
            .pages
            .into_iter()
            .zip(self.lengths)
            .zip(&numbers)
            .filter_map(|(page, number)| number.and(Some(page)))
            .unzip();
        let renumbered: Vec<(String, Vec<u32>)> = self
            .terms
            .into_iter()
            .zip(self.postings)
            .map(|(term, postings)| Some((term, renumbered(&postings, &numbers)?)))
            .collect::<Option<_>>()?;
        let (terms, postings) = renumbered
            .into_iter()
            .filter(|(_, postings)| !postings.is_empty())
            .unzip();
        Some(Self {
            pages,
            lengths,
            terms,
            postings,
        })
    }

    /// Puts the script together in `spare`, which it leaves to the next one.
    fn to_script(&self, spare: &mut Vec<u8>) -> Vec<u8> {
        spare.clear();
        spare.extend_from_slice(CALL.0.as_bytes());
        serde_json::to_writer(&mut *spare, self).expect("texts and numbers can always be written");
        spare.extend_from_slice(CALL.1.as_bytes());
        // Wherever the script may be put, no text can end it.
        if spare.contains(&b'<') {
            let parts: Vec<&[u8]> = spare.split(|byte| *byte == b'<').collect();
            parts.join(&b"\\u003c"[..])
        } else {
            spare.clone()
        }
    }
}

/// The postings of the pages that stay, under their new numbers; `None` where one is of a page that has none.
fn renumbered(postings: &[u32], numbers: &[Option<u32>]) -> Option<Vec<u32>> {
    let mut page = 0;
    let mut kept = Vec::with_capacity(postings.len());
    for posting in postings {
        page += (posting >> WEIGHT_BITS) as usize;
        if let Some(page) = *numbers.get(page)? {
            let weight = posting & HEAVIEST;
            kept.push(Posting { page, weight });
        }
    }
    Some(packed(&kept))
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
