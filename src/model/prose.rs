//! Messages and pages: Markdown with a title, in one or more languages.

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};

use super::{AudienceId, Slug};
use crate::language::Language;

/// Who translated a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translator {
    /// A machine; `reviewed` says whether a person read it over.
    Ai,
    /// A person.
    Human,
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
}

/// Name and role of who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// The role, such as president and chief executive officer.
    pub role: Option<String>,
}

/// A message in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Headline.
    pub title: String,
    /// Who speaks.
    pub author: Author,
    /// Two or three sentences.
    pub summary: String,
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
    /// Who may see it.
    pub audience: AudienceId,
    /// Nobody sees it before this moment.
    pub publish_at: Option<Timestamp>,
    /// Free keywords.
    pub tags: Vec<String>,
    /// Former ids.
    pub aliases: Vec<Slug>,
    /// The message by language, in the order of the site's languages.
    pub letters: Vec<(Language, Letter)>,
}

/// A free page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Headline.
    pub title: String,
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
    /// Who may see it.
    pub audience: AudienceId,
    /// Whether the main navigation lists it.
    pub nav: bool,
    /// Its place among the pages; smaller comes first.
    pub order: i64,
    /// Former slugs.
    pub aliases: Vec<Slug>,
    /// The page by language, in the order of the site's languages.
    pub sheets: Vec<(Language, Sheet)>,
}

/// The text in a language, else in the first language it was written in.
///
/// Returns the language of what is returned, so that a page can say when it is not the reader's.
pub fn in_language<T>(texts: &[(Language, T)], language: Language) -> Option<(Language, &T)> {
    let own = texts.iter().find(|(written, _)| *written == language);
    own.or(texts.first()).map(|(written, text)| (*written, text))
}
