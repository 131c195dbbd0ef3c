//! What an edition says about itself in `data/site.json`: enough to speak its languages without its content.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
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

/// The languages of the home pages among the paths of a site.
pub(super) fn languages<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let homes = paths.filter_map(|path| path.strip_suffix("/index.html"));
    homes
        .filter(|code| Language::parse(code).is_some())
        .map(str::to_owned)
        .collect()
}

impl About {
    /// Reads `data/site.json`. Where it is damaged, the languages are those of the edition's home pages, and there is no title.
    pub(super) fn read<'a>(bytes: Option<&[u8]>, paths: impl Iterator<Item = &'a str>) -> Self {
        let read = bytes.and_then(|bytes| serde_json::from_slice(bytes).ok());
        read.unwrap_or_else(|| Self {
            title: BTreeMap::new(),
            languages: languages(paths),
        })
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
