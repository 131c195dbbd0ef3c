//! `milepost rollback LABEL`: shows readers an edition that was published before.

use anyhow::Result;

use super::{
    Arguments, editions,
    outcome::{End, print},
    stores::{self, Signer, Stores},
    words::words,
};
use crate::{
    edition::{self, LockedStore},
    language::Language,
    load,
};

/// What to show again.
#[derive(Debug, clap::Args)]
pub(super) struct Rollback {
    /// The edition to show again, such as 2026-10
    label: String,
    #[command(flatten)]
    signer: Signer,
    #[command(flatten)]
    stores: Stores,
}

pub(super) fn run(arguments: &Arguments, rollback: &Rollback, language: Language) -> Result<End> {
    let words = words(language)?;
    let label = match stores::label(&rollback.label, &words) {
        Ok(label) => label,
        Err(end) => return Ok(end),
    };
    let theme = load::theme(arguments.theme.as_deref())?;
    let found = match rollback.stores.find(arguments, &words)? {
        Ok(found) => found,
        Err(end) => return Ok(end),
    };
    let mut end = End::Fine;
    for (audience, root) in found {
        let store = LockedStore::open(&root, &theme)?;
        let Some(listed) = editions::find(&store.log()?, label, &audience, &words) else {
            end = end.max(End::Usage);
            continue;
        };
        let signature = rollback.signer.sign(listed.record.at.time_zone().clone());
        let arguments_of_text = [("audience", audience.as_str()), ("label", &rollback.label)];
        let text = match edition::rollback(&store, &listed, &signature)? {
            None => words.with("rolled-back-already", &arguments_of_text),
            Some(receipt) => {
                let head = [
                    ("audience", audience.as_str()),
                    ("seq", &receipt.seq.to_string()),
                    ("head", &receipt.head),
                ];
                let head = words.with("published-head", &head);
                format!("{}\n{head}", words.with("rolled-back", &arguments_of_text))
            }
        };
        if !arguments.quiet {
            print(&format!("{text}\n"))?;
        }
    }
    Ok(end)
}
