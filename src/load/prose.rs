//! Decodes Markdown files: front matter between `---` lines, then the text.

use super::{
    decode::{At, Decoder, Fields},
    source::Source,
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    language::Language,
    model::{Author, Body, Letter, Sheet, Translation, Translator},
};

/// The place of a page among the others is at most so far from zero.
pub(super) const FURTHEST_ORDER: i64 = 1_000_000;

/// Where the two parts of a Markdown file lie, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The front matter: from here …
    pub(super) front: usize,
    /// … up to here, before the closing line.
    pub(super) front_end: usize,
    /// The text.
    pub(super) body: usize,
}

impl Parts {
    /// Finds the front matter, or says with which finding the file fails.
    pub(super) fn of(text: &str) -> Result<Self, Code> {
        let front = 4;
        let rest = text.strip_prefix("---\n").ok_or(Code::FrontMatterMissing)?;
        let mut place = front;
        for line in rest.split_inclusive('\n') {
            if line.trim_end() == "---" {
                return Ok(Self {
                    front,
                    front_end: place,
                    body: place + line.len(),
                });
            }
            place += line.len();
        }
        Err(Code::FrontMatterOpen)
    }
}

/// A message in one language.
pub(super) fn letter(node: &Node, source: &Source, parts: Parts, decoder: &Decoder<'_>) -> Option<Letter> {
    decoder.root(node, |fields| {
        let audience = fields.required_or("audience", Code::MissingAudience, |at| at.audience());
        let title = fields.required("title", |at| at.text());
        let author = fields.required("author", |at| at.fields(author));
        let summary = fields.required("summary", |at| at.text());
        let publish_at = fields.optional("publish_at", |at| at.instant());
        let tags = fields.optional("tags", |at| at.list(|at| at.text()));
        let aliases = fields.optional("aliases", |at| at.list(|at| at.slug()));
        let translation = fields.optional("translation", |at| at.fields(translation));
        Some(Letter {
            audience: audience?,
            publish_at,
            title: title?,
            author: author?,
            summary: summary?,
            tags: tags.unwrap_or_default(),
            aliases: aliases.unwrap_or_default(),
            translation,
            body: body(source, parts),
        })
    })
}

/// A free page in one language.
pub(super) fn sheet(node: &Node, source: &Source, parts: Parts, decoder: &Decoder<'_>) -> Option<Sheet> {
    decoder.root(node, |fields| {
        let audience = fields.required_or("audience", Code::MissingAudience, |at| at.audience());
        let title = fields.required("title", |at| at.text());
        let nav = fields.optional("nav", |at| at.boolean());
        let order = fields.optional("order", |at| at.whole(-FURTHEST_ORDER, FURTHEST_ORDER));
        let aliases = fields.optional("aliases", |at| at.list(|at| at.slug()));
        let translation = fields.optional("translation", |at| at.fields(translation));
        Some(Sheet {
            audience: audience?,
            title: title?,
            nav: nav.unwrap_or(false),
            order: order.unwrap_or(0),
            aliases: aliases.unwrap_or_default(),
            translation,
            body: body(source, parts),
        })
    })
}

fn author(fields: &Fields<'_>) -> Option<Author> {
    let name = fields.required("name", |at| at.text());
    let role = fields.optional("role", |at| at.text());
    Some(Author { name: name?, role })
}

fn translation(fields: &Fields<'_>) -> Option<Translation> {
    let of = fields.required("of", language);
    let by = fields.required("by", |at| at.choice(&Translator::ALL));
    let reviewed = fields.optional("reviewed", |at| at.boolean());
    let source = fields.optional("source", |at| at.text());
    Some(Translation {
        of: of?,
        by: by?,
        reviewed: reviewed.unwrap_or(false),
        source,
    })
}

fn language(at: At<'_>) -> Option<Language> {
    let codes: Vec<_> = Language::ALL.map(|language| (language.code(), language)).into();
    at.choice(&codes)
}

fn body(source: &Source, parts: Parts) -> Body {
    Body {
        file: source.text.clone(),
        path: source.path.clone(),
        start: parts.body,
    }
}
