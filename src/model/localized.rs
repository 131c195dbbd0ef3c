//! Text in every language of the site.

use super::Language;

/// One text for each language of the site.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Localized(Vec<(Language, String)>);

impl Localized {
    /// Text in the given languages; the loader has made sure that none is missing.
    pub fn new(texts: Vec<(Language, String)>) -> Self {
        Self(texts)
    }

    /// The text in a language, else in the first one written.
    pub fn get(&self, language: Language) -> &str {
        let found = self.0.iter().find(|(own, _)| *own == language);
        found.or(self.0.first()).map_or("", |(_, text)| text)
    }

    /// Languages and texts, as written.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}
