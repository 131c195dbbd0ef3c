//! What the commands about editions say, from two Fluent catalogues.

use anyhow::Result;

use crate::language::{Catalogue, Language};

/// The words of a language.
///
/// # Errors
/// When the catalogue cannot be read, which a test rules out.
pub(super) fn words(language: Language) -> Result<Catalogue> {
    let source = match language {
        Language::Ko => include_str!("ko.ftl"),
        Language::En => include_str!("en.ftl"),
    };
    Catalogue::new(language, source)
}
