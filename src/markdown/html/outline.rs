//! Levels and ids of headings.

use rustc_hash::FxHashMap;

/// A heading of a rendered text, for a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The level on the page, 2 to 6.
    pub level: u8,
    /// The id on the page, unique within the text.
    pub id: String,
    /// The words, without markup and not escaped.
    pub text: String,
}

/// Ids of the page around the text; those that begin with `fn` belong to footnotes.
const RESERVED: [&str; 8] = ["main", "toc", "rel", "search", "top", "fn", "nav", "results"];

/// The id of a heading without letters or digits, and the beginning of those that would clash with the page.
const FALLBACK: &str = "section";

/// The headings so far.
#[derive(Default)]
pub(super) struct Outline {
    pub(super) headings: Vec<Heading>,
    /// The author's levels from the outermost heading to the current one, ascending.
    levels: Vec<u8>,
    /// Every id, with the last number given to one that begins with it.
    ids: FxHashMap<String, usize>,
}

impl Outline {
    /// Adds a heading and returns its level and id. The id comes from the author's `words`; `text` is what the reader sees.
    /// One that is not `listed` stands in a list, quotation or footnote and does not affect the levels of others.
    pub(super) fn add(&mut self, author_level: u8, words: &str, text: &str, listed: bool) -> (u8, String) {
        let depth = self.levels.iter().take_while(|&&level| level < author_level).count();
        let level = u8::try_from(depth + 2).map_or(6, |level| level.min(6));
        let id = self.unique_id(words);
        if listed {
            self.levels.truncate(depth);
            self.levels.push(author_level);
            self.headings.push(Heading {
                level,
                id: id.clone(),
                text: text.trim().to_owned(),
            });
        }
        (level, id)
    }

    /// Prepares for the footnotes, whose own heading is an `<h2>`.
    pub(super) fn start_footnotes(&mut self) {
        self.levels = vec![0];
    }

    fn unique_id(&mut self, words: &str) -> String {
        let base = id(words);
        let mut id = base.clone();
        let mut count = self.ids.get(&base).copied().unwrap_or_default();
        while self.ids.contains_key(&id) {
            count += 1;
            id = format!("{base}-{count}");
        }
        self.ids.insert(base, count.max(1));
        self.ids.entry(id.clone()).or_insert(1);
        id
    }
}

/// Letters and digits of any script in lower case, with `-` between words.
fn id(words: &str) -> String {
    let mut id = String::with_capacity(words.len());
    for character in words.chars() {
        // Hangul and ASCII first: the standard library looks them up in tables.
        if matches!(character, '가'..='힣') || character.is_ascii_alphanumeric() {
            id.push(character.to_ascii_lowercase());
        } else if character.is_alphanumeric() {
            id.extend(character.to_lowercase());
        } else if (character.is_whitespace() || matches!(character, '-' | '_')) && !id.is_empty() && !id.ends_with('-')
        {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    if id.is_empty() {
        FALLBACK.to_owned()
    } else if is_reserved(&id) {
        format!("{FALLBACK}-{id}")
    } else {
        id
    }
}

fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id) || id.starts_with("fn-") || id.starts_with("fnr-")
}
