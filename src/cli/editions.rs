//! `milepost editions`: which editions there are, what one is, how two differ.

use std::path::PathBuf;

use anyhow::Result;
use clap::Subcommand;
use serde_json::{Value, json};

use super::{
    Arguments,
    outcome::{End, complain, print},
    stores::{self, Stores, minute},
    words::words,
};
use crate::{
    analyse::Changes,
    edition::{Listed, Log, Store},
    language::{Catalogue, Language},
    load,
    model::{AudienceId, Label},
    render::{changes_json, changes_text},
};

/// What to tell about editions.
#[derive(Debug, Subcommand)]
pub(super) enum Editions {
    /// List every edition, newest first; the current one has a star
    List {
        #[command(flatten)]
        stores: Stores,
    },
    /// Tell what is known of one edition
    Show {
        /// Its label, such as 2026-10
        label: String,
        #[command(flatten)]
        stores: Stores,
    },
    /// Tell what changed for readers between two editions
    Diff {
        /// The earlier edition
        earlier: String,
        /// The later edition
        later: String,
        /// Text to read, or JSON for programs
        #[arg(long, value_enum, default_value = "text")]
        format: ChangesFormat,
        #[command(flatten)]
        stores: Stores,
    },
}

/// How changes are told.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum ChangesFormat {
    Text,
    Json,
}

/// What is asked, with labels that may be those of editions.
#[derive(Clone, Copy)]
enum Question {
    List,
    Show(Label),
    Diff(Label, Label, ChangesFormat),
}

impl Editions {
    fn question(&self, words: &Catalogue) -> Result<Question, End> {
        Ok(match self {
            Self::List { .. } => Question::List,
            Self::Show { label, .. } => Question::Show(stores::label(label, words)?),
            Self::Diff {
                earlier, later, format, ..
            } => Question::Diff(stores::label(earlier, words)?, stores::label(later, words)?, *format),
        })
    }

    fn stores(&self) -> &Stores {
        let (Self::List { stores } | Self::Show { stores, .. } | Self::Diff { stores, .. }) = self;
        stores
    }
}

pub(super) fn run(arguments: &Arguments, editions: &Editions, language: Language) -> Result<End> {
    let words = words(language)?;
    let question = match editions.question(&words) {
        Ok(question) => question,
        Err(end) => return Ok(end),
    };
    let theme = load::theme(arguments.theme.as_deref())?;
    let found = match editions.stores().find(arguments, &words)? {
        Ok(found) => found,
        Err(end) => return Ok(end),
    };
    let teller = |(audience, root): (AudienceId, PathBuf)| {
        let store = Store::at(&root);
        Ok(Teller {
            log: store.log()?,
            store,
            audience,
            words: &words,
            interface: theme.catalogue(language),
        })
    };
    let tellers = found.into_iter().map(teller).collect::<Result<Vec<_>>>()?;
    if let Question::Diff(earlier, later, ChangesFormat::Json) = question {
        return document(&tellers, earlier, later);
    }
    let mut end = End::Fine;
    for teller in tellers {
        match teller.text(question)? {
            Some(text) => print(&text)?,
            None => end = End::Usage,
        }
    }
    Ok(end)
}

/// What changed for every audience, as one JSON document.
fn document(tellers: &[Teller<'_>], earlier: Label, later: Label) -> Result<End> {
    let changes = tellers.iter().map(|teller| teller.changes(earlier, later));
    let changes = changes.collect::<Result<Vec<_>>>()?;
    let told: Vec<&Value> = changes.iter().flatten().collect();
    print(&format!("{:#}\n", json!({ "changes": told })))?;
    Ok(if told.len() == changes.len() {
        End::Fine
    } else {
        End::Usage
    })
}

/// Tells about the editions of one audience.
struct Teller<'a> {
    store: Store,
    log: Log,
    audience: AudienceId,
    words: &'a Catalogue,
    /// The words of the site, for what changed on it.
    interface: &'a Catalogue,
}

impl Teller<'_> {
    /// The answer as text; nothing where an edition that was asked for is not there.
    fn text(&self, question: Question) -> Result<Option<String>> {
        match question {
            Question::List => Ok(Some(self.list())),
            Question::Show(label) => self.show(label),
            Question::Diff(earlier, later, _) => self.diff(earlier, later, |changes| {
                format!("{}: {}", self.audience, changes_text(changes, self.interface))
            }),
        }
    }

    /// What changed between two editions, for programs.
    fn changes(&self, earlier: Label, later: Label) -> Result<Option<Value>> {
        self.diff(earlier, later, |changes| {
            let mut document = changes_json(changes);
            document["audience"] = self.audience.as_str().into();
            document
        })
    }

    fn list(&self) -> String {
        let current = self.log.current().map(|current| current.label);
        let row = |listed: Listed| {
            let is_current = if current == Some(listed.label) { "yes" } else { "no" };
            let (as_of, at) = (listed.as_of.date.to_string(), minute(&listed.record.at));
            let label = format!("{:<9}", listed.record.edition);
            let arguments = [
                ("current", is_current),
                ("label", &label),
                ("as_of", &as_of),
                ("at", &at),
                ("note", listed.record.note.as_deref().unwrap_or_default()),
            ];
            self.words.with("list-row", &arguments).trim_end().to_owned() + "\n"
        };
        let rows: String = self.log.editions().rev().map(row).collect();
        format!("{}:\n{rows}", self.audience)
    }

    fn show(&self, label: Label) -> Result<Option<String>> {
        let Some(listed) = self.find(label) else {
            return Ok(None);
        };
        let published = self.store.published(&self.log, &listed);
        let manifest = published.manifest()?;
        let record = &listed.record;
        let line = |key: &str, name: &str, text: &str| self.words.with(key, &[(name, text)]) + "\n";
        let size = manifest.size().to_string();
        let files = [("files", manifest.files.len())];
        let mut text = line("show-label", "label", &record.edition)
            + &line("show-audience", "audience", self.audience.as_str())
            + &line("show-as-of", "as_of", &record.as_of.to_string())
            + &line("show-published", "at", &minute(&record.at));
        text.extend(record.by.iter().map(|by| line("show-by", "by", by)));
        text.extend(record.note.iter().map(|note| line("show-note", "note", note)));
        text += &line("show-generator", "generator", &manifest.generator);
        text += &(self.words.with_counts("show-files", &[("size", &size)], &files) + "\n");
        text += &line("show-manifest", "manifest", &record.manifest);
        text += &line("show-folder", "folder", &published.folder().display().to_string());
        let withdrawn = self.log.replacements(&record.edition).into_keys();
        text.extend(withdrawn.map(|path| line("show-withdrawn", "path", path)));
        Ok(Some(text))
    }

    fn diff<T>(&self, earlier: Label, later: Label, tell: impl FnOnce(&Changes<'_>) -> T) -> Result<Option<T>> {
        let (Some(earlier), Some(later)) = (self.find(earlier), self.find(later)) else {
            return Ok(None);
        };
        let remembered = |listed: &Listed| self.store.published(&self.log, listed).remembered();
        let (earlier, later) = (remembered(&earlier)?, remembered(&later)?);
        Ok(Some(tell(&Changes::between(&earlier, &later))))
    }

    /// The edition with a label; where there is none, says which there are.
    fn find(&self, label: Label) -> Option<Listed> {
        find(&self.log, label, &self.audience, self.words)
    }
}

/// The edition with a label; where there is none, says which there are.
pub(super) fn find(log: &Log, label: Label, audience: &AudienceId, words: &Catalogue) -> Option<Listed> {
    let label = label.to_string();
    let found = log.listed(&label);
    if found.is_none() {
        let known: Vec<String> = log.editions().map(|own| own.record.edition).collect();
        let known = known.join(", ");
        let arguments = [("audience", audience.as_str()), ("label", &label), ("known", &known)];
        complain(&format!("milepost: {}\n", words.with("unknown-label", &arguments)));
    }
    found
}
