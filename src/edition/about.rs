//! What an edition says about itself in `data/site.json`: enough to speak its languages without its content.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::{
    language::Language,
    theme::{Interface, Theme, View},
};

/// The title of a site, and its languages in order.
#[derive(Deserialize)]
pub(super) struct About {
    title: BTreeMap<String, String>,
    languages: Vec<String>,
}

impl About {
    /// Reads `data/site.json`.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).context("the data/site.json of the edition cannot be read")
    }

    /// The title in a language.
    pub(super) fn title(&self, language: Language) -> &str {
        let own = self.title.get(language.code());
        own.or(self.title.values().next()).map_or("", String::as_str)
    }

    /// Templates and words in the site's languages; at least one.
    pub(super) fn interfaces(&self, theme: &Theme) -> Result<Vec<Interface>> {
        let languages = self.languages.iter().filter_map(|code| Language::parse(code));
        let interfaces: Vec<Interface> = languages
            .map(|language| Interface::new(theme, language, View::new()))
            .collect::<Result<_>>()?;
        ensure!(!interfaces.is_empty(), "the edition names no language");
        Ok(interfaces)
    }
}
