//! `milepost editions`: which editions there are, what one is, how two differ.

use anyhow::Result;
use clap::Subcommand;

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
    let mut end = End::Fine;
    for (audience, root) in found {
        let store = Store::open(&root, &theme)?;
        let teller = Teller {
            log: store.log()?,
            store,
            audience,
            words: &words,
            interface: theme.catalogue(language),
        };
        end = end.max(match question {
            Question::List => teller.list()?,
            Question::Show(label) => teller.show(label)?,
            Question::Diff(earlier, later, format) => teller.diff(earlier, later, format)?,
        });
    }
    Ok(end)
}

/// Tells about the editions of one audience.
struct Teller<'a> {
    store: Store<'a>,
    log: Log,
    audience: AudienceId,
    words: &'a Catalogue,
    /// The words of the site, for what changed on it.
    interface: &'a Catalogue,
}

impl Teller<'_> {
    fn list(&self) -> Result<End> {
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
        print(&format!("{}:\n{rows}", self.audience))?;
        Ok(End::Fine)
    }

    fn show(&self, label: Label) -> Result<End> {
        let Some(listed) = self.find(label) else {
            return Ok(End::Usage);
        };
        let published = self.store.published(&listed);
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
        print(&text)?;
        Ok(End::Fine)
    }

    fn diff(&self, earlier: Label, later: Label, format: ChangesFormat) -> Result<End> {
        let (Some(earlier), Some(later)) = (self.find(earlier), self.find(later)) else {
            return Ok(End::Usage);
        };
        let remembered = |listed: &Listed| self.store.published(listed).remembered();
        let (earlier, later) = (remembered(&earlier)?, remembered(&later)?);
        let changes = Changes::between(&earlier, &later);
        print(&match format {
            ChangesFormat::Text => format!("{}: {}", self.audience, changes_text(&changes, self.interface)),
            ChangesFormat::Json => format!("{:#}\n", changes_json(&changes)),
        })?;
        Ok(End::Fine)
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
