//! Messages and pages: Markdown with a title, in one or more languages.

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};

use super::{AudienceId, Language, Slug};
use crate::site;

/// Who translated a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translator {
    /// A machine; `reviewed` says whether a person read it over.
    Ai,
    /// A person.
    Human,
}

impl Translator {
    /// Both by their words in YAML.
    pub const ALL: [(&str, Self); 2] = [("ai", Self::Ai), ("human", Self::Human)];
}

/// How a text came to be in this language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language it was translated from.
    pub of: Language,
    /// Who translated it.
    pub by: Translator,
    /// Whether a person reviewed it.
    pub reviewed: bool,
    /// Digest of the source text it was made from, where recorded.
    pub source: Option<String>,
}

impl Translation {
    /// Whether the translation was made from another text than the present `source`.
    ///
    /// It can be told only where `source` records the digest of the text it was made from, at least eight digits of it.
    pub fn is_stale(&self, source: &Body) -> bool {
        let recorded = self
            .source
            .as_deref()
            .unwrap_or_default()
            .trim_start_matches("sha256:")
            .to_lowercase();
        let names_source = recorded.len() >= 8 && source.digest().starts_with(&recorded);
        !recorded.is_empty() && !names_source
    }
}

/// Markdown and where it starts in its file, so that findings can point into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The whole file.
    pub file: Arc<str>,
    /// Path relative to the content root.
    pub path: Arc<str>,
    /// Byte at which the Markdown begins, after the front matter.
    pub start: usize,
}

impl Body {
    /// The Markdown.
    pub fn markdown(&self) -> &str {
        &self.file[self.start..]
    }

    /// SHA-256 of the Markdown without white space around it, in hexadecimal digits.
    pub fn digest(&self) -> String {
        site::digest(self.markdown().trim().as_bytes())
    }
}

/// Name and role of who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// The role, such as president and chief executive officer.
    pub role: Option<String>,
}

impl Author {
    /// Name and role as one line: `김동명 대표이사 사장`, `Kim Dong-myung, President`.
    pub fn line(&self, language: Language) -> String {
        let between = match language {
            Language::Ko => " ",
            Language::En => ", ",
        };
        self.role
            .as_ref()
            .map_or_else(|| self.name.clone(), |role| format!("{}{between}{role}", self.name))
    }
}

/// A message in one language: one file.
///
/// Audience and embargo belong to the file, not to the message, so that a file can never show through another's label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Who may see it.
    pub audience: AudienceId,
    /// Nobody sees it before this moment.
    pub publish_at: Option<Timestamp>,
    /// Headline.
    pub title: String,
    /// Who speaks.
    pub author: Author,
    /// Two or three sentences.
    pub summary: String,
    /// Free keywords.
    pub tags: Vec<String>,
    /// Former ids.
    pub aliases: Vec<Slug>,
    /// Where this language is a translation.
    pub translation: Option<Translation>,
    /// The text.
    pub body: Body,
}

/// A dated message to all readers of an audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Date and slug, such as `2026-04-13-winning-innovation`.
    pub id: Slug,
    /// The day in its file name.
    pub date: Date,
    /// The message by language, in the order of the site's languages; at least one.
    pub letters: Vec<(Language, Arc<Letter>)>,
}

impl Message {
    /// Former ids, of all languages.
    pub fn aliases(&self) -> impl Iterator<Item = &Slug> {
        self.letters.iter().flat_map(|(_, letter)| &letter.aliases)
    }
}

/// A free page in one language: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Who may see it.
    pub audience: AudienceId,
    /// Headline.
    pub title: String,
    /// Whether the main navigation lists it.
    pub nav: bool,
    /// Its place among the pages; smaller comes first.
    pub order: i64,
    /// Former slugs.
    pub aliases: Vec<Slug>,
    /// Where this language is a translation.
    pub translation: Option<Translation>,
    /// The text.
    pub body: Body,
}

/// A page of free Markdown, such as questions and answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreePage {
    /// The slug in its address.
    pub id: Slug,
    /// The page by language, in the order of the site's languages; at least one.
    pub sheets: Vec<(Language, Arc<Sheet>)>,
}

impl FreePage {
    /// Whether the main navigation lists it in any language.
    pub fn in_navigation(&self) -> bool {
        self.sheets.iter().any(|(_, sheet)| sheet.nav)
    }

    /// Former slugs, of all languages.
    pub fn aliases(&self) -> impl Iterator<Item = &Slug> {
        self.sheets.iter().flat_map(|(_, sheet)| &sheet.aliases)
    }

    /// Its place among the pages.
    pub fn order(&self) -> i64 {
        self.sheets.iter().map(|(_, sheet)| sheet.order).min().unwrap_or(0)
    }
}

/// The text in a language, else in the first language it was written in.
///
/// Returns the language of what is returned, so that a page can say when it is not the reader's.
///
/// # Panics
/// When there is no text at all; a message or page without one never reaches a report.
pub fn in_language<T>(texts: &[(Language, Arc<T>)], language: Language) -> (Language, &T) {
    let own = texts.iter().find(|(written, _)| *written == language);
    let (written, text) = own.unwrap_or(&texts[0]);
    (*written, text)
}
