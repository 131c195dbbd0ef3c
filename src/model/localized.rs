//! Text in every language of the site.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};

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

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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

/// The same map; languages that this version does not know are passed over.
impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Texts)
    }
}

struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = Localized;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text for each language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Localized, A::Error> {
        let mut texts = Vec::new();
        while let Some((code, text)) = map.next_entry::<String, String>()? {
            texts.extend(Language::parse(&code).map(|language| (language, text)));
        }
        Ok(Localized(texts))
    }
}
