//! Which stores a command works on, and who signs its records.

use std::path::{Path, PathBuf};

use anyhow::Result;
use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::{
    Arguments,
    outcome::{End, refuse},
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
    #[arg(long)]
    audience: Option<String>,
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
    Label::parse(text).ok_or_else(|| refuse(&words.with("bad-label", &[("label", text)])))
}

/// Refuses a place that is no folder, such as `s3://bucket`, before a folder of that name is made.
pub(super) fn expect_folder(place: &Path, words: &Catalogue) -> Result<(), End> {
    let text = place.to_string_lossy();
    let first = text.split('/').next().unwrap_or_default();
    if first.ends_with(':') || text.contains("://") {
        return Err(refuse(&words.with("not-a-folder", &[("place", &text)])));
    }
    Ok(())
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
        let asked = self.audience.as_deref().map(|text| scope::audience(text, words));
        let asked = match expect_folder(&public, words).and_then(|()| asked.transpose()) {
            Ok(asked) => asked,
            Err(end) => return Ok(Err(end)),
        };
        let mut audiences = edition::audiences(&public)?;
        audiences.retain(|own| asked.as_ref().is_none_or(|asked| own == asked));
        if audiences.is_empty() {
            let folder = public.display().to_string();
            let text = match &asked {
                None => words.with("nothing-published", &[("folder", &folder)]),
                Some(asked) => words.with(
                    "nothing-published-for",
                    &[("folder", &folder), ("audience", asked.as_str())],
                ),
            };
            return Ok(Err(refuse(&text)));
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
