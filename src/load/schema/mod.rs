//! What a content file may hold, as [JSON Schema] for editors: they complete the names of fields, explain them and mark
//! what does not fit while it is written.
//!
//! A schema tells the shape of one file, as the decoders beside this module settle it. What only the whole content can
//! tell, such as whether a metric exists, is left to `milepost check`. `tests/schema` holds both against each other:
//! whatever one of the two refuses, the other refuses.
//!
//! [JSON Schema]: https://json-schema.org/draft/2020-12

mod initiative;
mod meeting;
mod metric;
mod prose;
mod rollout;
mod shape;
mod site;
mod words;

use anyhow::Result;
use serde_json::{Value, json};

use self::{shape::with, words::Words};
use crate::{language::Catalogue, model::Language};

/// A kind of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `site.yaml`.
    Site,
    /// `metrics/ID.yaml`.
    Metric,
    /// `governance/DATE.yaml`.
    Meeting,
    /// `rollouts/ID.yaml`.
    Rollout,
    /// `initiatives/ID.yaml`.
    Initiative,
    /// The fields above the text of `messages/DATE-NAME.LANGUAGE.md`.
    Message,
    /// The fields above the text of `pages/NAME.LANGUAGE.md`.
    Page,
}

impl Kind {
    /// Every kind by its word on the command line.
    pub const ALL: [(&str, Self); 7] = [
        ("site", Self::Site),
        ("metric", Self::Metric),
        ("meeting", Self::Meeting),
        ("rollout", Self::Rollout),
        ("initiative", Self::Initiative),
        ("message", Self::Message),
        ("page", Self::Page),
    ];
}

/// The schema of a kind of file, with titles and descriptions in a language.
///
/// # Errors
/// When the catalogue cannot be read, which a test rules out.
pub fn schema(kind: Kind, language: Language) -> Result<Value> {
    let source = match language {
        Language::Ko => include_str!("ko.ftl"),
        Language::En => include_str!("en.ftl"),
    };
    let words = Words(Catalogue::new(language, source)?);
    let (name, object) = match kind {
        Kind::Site => ("site", site::site(&words)),
        Kind::Metric => ("metric", metric::metric(&words)),
        Kind::Meeting => ("meeting", meeting::meeting(&words)),
        Kind::Rollout => ("rollout", rollout::rollout(&words)),
        Kind::Initiative => ("initiative", initiative::initiative(&words)),
        Kind::Message => ("message", prose::message(&words)),
        Kind::Page => ("page", prose::page(&words)),
    };
    let dialect = json!({"$schema": "https://json-schema.org/draft/2020-12/schema"});
    Ok(with(dialect, words.named(name, object)))
}
