//! Templates and texts of one language, ready to lay out pages.

use std::{collections::BTreeMap, io::Write, sync::Arc};

use anyhow::{Context as _, Result};
use tera::{Filter, Kwargs, State, Tera, Value};

use super::{Html, Theme, View, typeset};
use crate::language::{Catalogue, Language};

/// The templates and texts of a theme in one language.
pub struct Interface {
    catalogue: Arc<Catalogue>,
    /// Those of every language, for texts that have no translation.
    catalogues: Vec<Arc<Catalogue>>,
    tera: Tera,
}

impl Interface {
    /// Prepares the templates; `site` is what every template may mention beside its own view.
    ///
    /// # Errors
    /// When a template cannot be read.
    pub fn new(theme: &Theme, language: Language, site: View) -> Result<Self> {
        let catalogue = theme.catalogue(language).clone();
        let mut tera = Tera::default();
        tera.register_filter(
            "unbroken",
            Typeset {
                language,
                set: typeset::unbroken,
            },
        );
        tera.register_filter(
            "clauses",
            Typeset {
                language,
                set: typeset::clauses,
            },
        );
        let texts = catalogue.plain_texts();
        let templates = theme.templates()?.into_iter();
        tera.add_raw_templates(templates.map(|(name, template)| (name, with_texts(template, &texts))))
            .context("the theme's templates cannot be read")?;
        let global = tera.global_context();
        global.insert_value("text", Value::from(texts));
        global.insert_value("site", Value::from(site));
        global.insert_value("language", Value::from(language.code()));
        Ok(Self {
            catalogue,
            catalogues: theme.catalogues().to_vec(),
            tera,
        })
    }

    /// The language of templates and texts.
    pub fn language(&self) -> Language {
        self.catalogue.language()
    }

    /// The texts.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The texts of another language, for what is shown in that language on these pages.
    pub fn catalogue_of(&self, language: Language) -> &Catalogue {
        let own = self.catalogues.iter().find(|own| own.language() == language);
        own.unwrap_or(&self.catalogue)
    }

    /// Lays out a template with its view.
    ///
    /// # Errors
    /// When the template asks for something that the view does not hold.
    pub fn lay_out(&self, template: &str, view: View) -> Result<Html> {
        let mut html = Vec::new();
        self.write(template, view, &mut html)?;
        Ok(Html(String::from_utf8(html)?))
    }

    /// Lays out a template with its view at the end of `out`.
    ///
    /// # Errors
    /// When the template asks for something that the view does not hold.
    pub fn write(&self, template: &str, view: View, out: impl Write) -> Result<()> {
        let laid_out = self.tera.render_to(template, &view.into_context(), out);
        laid_out.with_context(|| format!("the template {template} cannot be laid out"))
    }
}

/// A template with the texts of a language in it: they are the same on every page, so none has to look them up.
///
/// Only `{{ text.name }}` is replaced, by what it would print; every other use is left to the template engine.
fn with_texts(template: &str, texts: &BTreeMap<String, String>) -> String {
    const OPENING: &str = "{{ text.";
    let mut parts = template.split(OPENING);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = part
            .split_once(" }}")
            .and_then(|(name, rest)| Some((texts.get(name)?, rest)));
        match named.filter(|(text, _)| !text.contains('{')) {
            Some((text, rest)) => filled.extend([&*escaped(text), rest]),
            None => filled.extend([OPENING, part]),
        }
    }
    filled
}

fn escaped(text: &str) -> String {
    let mut html = Vec::with_capacity(text.len());
    tera::escape_html(text, &mut html).expect("memory can always be written");
    String::from_utf8(html).expect("escaping replaces whole characters")
}

/// A filter that sets text in one language and returns safe HTML.
struct Typeset {
    language: Language,
    set: fn(&str, Language) -> String,
}

impl Filter<&str, String> for Typeset {
    fn call(&self, text: &str, _: Kwargs, _: &State<'_>) -> String {
        (self.set)(text, self.language)
    }

    fn is_safe(&self) -> bool {
        true
    }
}
