//! Which stores a command works on, and who signs its records.

use std::path::{Path, PathBuf};

use anyhow::Result;
use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::{
    Arguments,
    outcome::{End, complain},
    scope,
};
use crate::{
    edition::{self, Signature},
    history::History,
    language::Catalogue,
    model::{AudienceId, Label},
};

/// `--audience` and `--store`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Stores {
    /// Only this audience
    #[arg(long, value_parser = scope::audience)]
    audience: Option<AudienceId>,
    /// Folder with the editions of every audience; default: OUTPUT/public
    #[arg(long, alias = "to", value_name = "DIR")]
    store: Option<PathBuf>,
}

/// `--note` and `--by`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Signer {
    /// Why, for the log and the list of editions
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Who does it, for the log
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

/// The label that was typed, or the end of the command where it is none.
pub(super) fn label(text: &str, words: &Catalogue) -> Result<Label, End> {
    Label::parse(text).ok_or_else(|| {
        complain(&format!("milepost: {}\n", words.with("bad-label", &[("label", text)])));
        End::Usage
    })
}

/// Where editions lie unless `--to` or `--store` says otherwise.
pub(super) fn public(arguments: &Arguments, asked: Option<&Path>) -> PathBuf {
    asked.map_or_else(|| arguments.output.join("public"), Path::to_owned)
}

/// What was published for an audience; a draft is compared with it.
pub(super) fn history(arguments: &Arguments, audience: &AudienceId) -> Result<History> {
    edition::history(&public(arguments, None).join(audience.as_str()))
}

impl Stores {
    /// The audiences that have a store, each with its folder, or the end of the command where there is none.
    pub(super) fn find(
        &self,
        arguments: &Arguments,
        words: &Catalogue,
    ) -> Result<Result<Vec<(AudienceId, PathBuf)>, End>> {
        let public = public(arguments, self.store.as_deref());
        let mut audiences = edition::audiences(&public)?;
        audiences.retain(|own| self.audience.as_ref().is_none_or(|asked| own == asked));
        if audiences.is_empty() {
            let folder = public.display().to_string();
            let text = match &self.audience {
                None => words.with("nothing-published", &[("folder", &folder)]),
                Some(asked) => words.with(
                    "nothing-published-for",
                    &[("folder", &folder), ("audience", asked.as_str())],
                ),
            };
            complain(&format!("milepost: {text}\n"));
            return Ok(Err(End::Usage));
        }
        let stores = audiences.into_iter().map(|audience| {
            let root = public.join(audience.as_str());
            (audience, root)
        });
        Ok(Ok(stores.collect()))
    }
}

impl Signer {
    /// The signature of a record that is made now.
    #[expect(clippy::disallowed_methods, reason = "the clock is read in the command line only")]
    pub(super) fn sign(&self, timezone: TimeZone) -> Signature {
        Signature {
            at: Zoned::new(Timestamp::now(), timezone),
            by: self.by.clone(),
            note: self.note.clone(),
        }
    }
}

/// When something was recorded, to the minute: `2026-11-16 09:30`.
pub(super) fn minute(at: &Zoned) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}
