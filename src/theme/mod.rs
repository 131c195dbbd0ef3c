//! The look of a site: templates, style sheets, scripts and interface text.

mod comments;
mod interface;
mod typeset;
mod view;

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context as _, Result};
use include_dir::{Dir, include_dir};

pub use interface::Interface;
pub use tera::Value;
pub(crate) use view::view;
pub use view::{Html, View};

use crate::{
    language::{Catalogue, Language},
    site::has_ending,
};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme: its files by path, and its catalogues.
pub struct Theme {
    files: BTreeMap<String, Vec<u8>>,
    catalogues: Vec<Arc<Catalogue>>,
}

impl Theme {
    /// The default theme, with `overrides` in the place of its files of the same path.
    ///
    /// # Errors
    /// When a file that should be text is not, or a catalogue cannot be read.
    pub fn new(overrides: BTreeMap<String, Vec<u8>>) -> Result<Self> {
        let mut files = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        files.extend(overrides);
        let catalogues = Language::ALL.into_iter().map(|language| catalogue(language, &files));
        let catalogues = catalogues.collect::<Result<_>>()?;
        Ok(Self { files, catalogues })
    }

    /// The interface text of a language.
    pub fn catalogue(&self, language: Language) -> &Arc<Catalogue> {
        let own = self
            .catalogues
            .iter()
            .find(|catalogue| catalogue.language() == language);
        own.unwrap_or(&self.catalogues[0])
    }

    /// The interface text of every language.
    pub fn catalogues(&self) -> &[Arc<Catalogue>] {
        &self.catalogues
    }

    /// All style sheets of `static/`, in the order of their names, as one without comments.
    ///
    /// # Errors
    /// When a style sheet is not text.
    pub fn style(&self) -> Result<Vec<u8>> {
        let sheets = self.in_folder("static/", "css").map(|(path, bytes)| text(path, bytes));
        let sheets = sheets.map(|sheet| sheet.map(comments::without_comments));
        Ok(sheets.collect::<Result<String>>()?.into_bytes())
    }

    /// All scripts of `static/`, in the order of their names, as one.
    pub fn script(&self) -> Vec<u8> {
        self.joined("static/", "js")
    }

    /// All scripts of `search/`, in the order of their names, as one: what the search page runs.
    pub fn search_script(&self) -> Vec<u8> {
        self.joined("search/", "js")
    }

    fn joined(&self, folder: &str, ending: &str) -> Vec<u8> {
        self.in_folder(folder, ending)
            .flat_map(|(_, bytes)| bytes)
            .copied()
            .collect()
    }

    fn in_folder(&self, folder: &str, ending: &str) -> impl Iterator<Item = (&str, &[u8])> {
        let wanted = move |path: &str| path.strip_prefix(folder).is_some_and(|name| has_ending(name, ending));
        let files = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        files.filter(move |(path, _)| wanted(path))
    }

    fn templates(&self) -> Result<Vec<(&str, &str)>> {
        let named = self
            .files
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix("templates/")?, bytes)));
        named.map(|(name, bytes)| Ok((name, text(name, bytes)?))).collect()
    }
}

fn collect(folder: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        files.insert(
            file.path().to_string_lossy().replace('\\', "/"),
            file.contents().to_vec(),
        );
    }
    folder.dirs().for_each(|inner| collect(inner, files));
}

fn catalogue(language: Language, files: &BTreeMap<String, Vec<u8>>) -> Result<Arc<Catalogue>> {
    let folder = format!("locales/{}/", language.code());
    let parts = files
        .iter()
        .filter(|(path, _)| path.strip_prefix(&folder).is_some_and(|name| has_ending(name, "ftl")));
    let texts = parts
        .map(|(path, bytes)| text(path, bytes))
        .collect::<Result<Vec<_>>>()?;
    Ok(Arc::new(Catalogue::new(language, &texts.join("\n"))?))
}

fn text<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str> {
    std::str::from_utf8(bytes).with_context(|| format!("the theme's file {name} is not UTF-8"))
}
