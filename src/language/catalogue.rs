//! Catalogues of translated text in Fluent, with Korean particles as a function.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;

use super::{Language, Pair, particle};

/// A named value that a text mentions.
pub type Argument<'a> = (&'a str, &'a str);

/// The interface text of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
}

impl Catalogue {
    /// Reads a Fluent file.
    ///
    /// # Errors
    /// Names the first thing in `source` that Fluent cannot read.
    pub fn new(language: Language, source: &str) -> Result<Self> {
        let code = language.code();
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, errors)| anyhow!("the {code} catalogue cannot be read: {errors:?}"))?;
        let keys = message_keys(&resource);
        let locale = code
            .parse()
            .map_err(|error| anyhow!("{code} is no language code: {error}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle
            .add_function("JOSA", josa)
            .map_err(|error| anyhow!("the {code} catalogue takes no functions: {error}"))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| anyhow!("the {code} catalogue names a text twice: {errors:?}"))?;
        Ok(Self { language, bundle, keys })
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments; the key itself where the catalogue lacks it.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with arguments; the key itself where the catalogue lacks it.
    pub fn with(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.with_counts(key, arguments, &[])
    }

    /// What stands below a text in the catalogue, such as `.description`; empty where it lacks that.
    pub fn attribute(&self, key: &str, name: &str) -> String {
        let message = self.bundle.get_message(key);
        let attribute = message.and_then(|message| message.get_attribute(name));
        attribute.map_or_else(String::new, |attribute| {
            self.bundle
                .format_pattern(attribute.value(), None, &mut Vec::new())
                .into_owned()
        })
    }

    /// A text that counts something, so that it can choose its plural.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.with_counts(key, &[], &[("count", count)])
    }

    /// A text with arguments, of which some are counts: each can choose a plural.
    pub fn with_counts(&self, key: &str, arguments: &[Argument<'_>], counts: &[(&str, usize)]) -> String {
        let texts = arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value)));
        let counts = counts.iter().map(|(name, count)| (*name, FluentValue::from(*count)));
        self.format(key, &texts.chain(counts).collect())
    }

    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let shown = |pattern| {
            self.bundle
                .format_pattern(pattern, Some(arguments), &mut Vec::new())
                .into_owned()
        };
        pattern.map_or_else(|| key.to_owned(), shown)
    }

    /// Every text that needs no arguments, by key with `-` as `_`, for templates.
    pub fn plain_texts(&self) -> BTreeMap<String, String> {
        let plain = |key: &String| {
            let pattern = self.bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut errors).into_owned();
            errors.is_empty().then(|| (key.replace('-', "_"), text))
        };
        self.keys.iter().filter_map(plain).collect()
    }

    /// The keys of all texts in the order of the file.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }
}

fn message_keys(resource: &FluentResource) -> Vec<String> {
    let key = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.entries().filter_map(key).collect()
}

/// `JOSA(word, "은/는")`: the particle that fits the last sound of the word.
fn josa<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let text = |value: &FluentValue<'a>| match value {
        FluentValue::String(text) => text.to_string(),
        FluentValue::Number(number) => number.as_string().into_owned(),
        _ => String::new(),
    };
    match positional {
        [word, pair] => match Pair::read(&text(pair)) {
            Some(pair) => FluentValue::from(particle(&text(word), pair)),
            None => FluentValue::Error,
        },
        _ => FluentValue::Error,
    }
}
