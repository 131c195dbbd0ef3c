//! Text in every language of the site.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// A map of language codes to texts, in the order they were written.
impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(language, text)| (language.code(), text)))
    }
}

/// Languages that this version does not know are passed over.
impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texts = BTreeMap::<String, String>::deserialize(deserializer)?;
        let known = texts
            .into_iter()
            .filter_map(|(code, text)| Some((Language::parse(&code)?, text)));
        Ok(Self(known.collect()))
    }
}
