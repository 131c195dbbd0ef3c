//! Takes something out of every edition: a page, or all that comes from one content file.
//!
//! This is the only change that a sealed edition ever sees, so it is recorded first: what, why, on whose word, and the digests of
//! every file before and after; never the text. What will stand there is on the disk before the record is, under a name that
//! holds the record's nonce. A command that is stopped between the record and the last file is finished by the next one.

use std::{collections::BTreeSet, ops::ControlFlow, path::Path};

use anyhow::Result;
use bytes::Bytes;
use rayon::prelude::*;

use super::{
    derived, disk, latest,
    listing::Listing,
    locked::LockedStore,
    log::{Listed, Log},
    manifest::Entry,
    publish::{self, Receipt, Signature},
    race::until_over,
    record::{Kind, Record, Replacement, Withdrawal},
    redact::{self, Redaction},
    store::{STAGING, Store},
    tombstone::Tombstone,
};
use crate::site::digest;

/// What is to be withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A content file, such as `messages/2026-04-13-new-target.ko.md`.
    Source(String),
    /// A path on the site, such as `ko/messages/2026-04-13-new-target/index.html`.
    Path(String),
}

/// What is to be withdrawn, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What.
    pub target: Target,
    /// Why, as a short code such as `personal-data`.
    pub reason: String,
    /// Where the decision is on file.
    pub reference: String,
}

impl Target {
    /// The file or path.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Source(name) | Self::Path(name) => name,
        }
    }

    /// Whether a file of an edition goes altogether.
    fn takes(&self, file: &Entry) -> bool {
        match self {
            Self::Source(source) => file.sources.contains(source) && !redact::is_list(&file.path),
            Self::Path(path) => file.path == *path,
        }
    }
}

/// The start of the names of folders with files that a withdrawal puts in place.
const PREFIX: &str = "withdraw-";

/// Withdraws something from every edition; nothing where no edition has it. The receipt counts the files that were replaced.
///
/// # Errors
/// When the disk fails, or others were faster every time.
pub fn withdraw(store: &LockedStore<'_>, claim: &Claim, signature: &Signature) -> Result<Option<Receipt>> {
    store.mend()?;
    store.probe()?;
    until_over(|| attempt(store, claim, signature))
}

fn attempt(store: &LockedStore<'_>, claim: &Claim, signature: &Signature) -> Result<ControlFlow<Option<Receipt>>> {
    let log = store.log()?;
    let Some(current) = log.current() else {
        return Ok(ControlFlow::Break(None));
    };
    let nonce = disk::nonce()?;
    let folder = store.staging(&format!("{PREFIX}{nonce}"));
    let mut files = Vec::new();
    let titles = titles(store, &log, claim)?;
    for listed in log.editions() {
        files.extend(stage(
            store,
            &listed,
            claim,
            &titles,
            &folder.join(&listed.record.edition),
        )?);
    }
    if files.is_empty() {
        return Ok(ControlFlow::Break(None));
    }
    disk::sync_file_system(&folder)?;
    let count = files.len();
    let record = Record {
        seq: log.next_seq(),
        previous: log.head().map(str::to_owned),
        kind: Kind::Withdraw,
        at: signature.at.clone(),
        by: signature.by.clone(),
        note: signature.note.clone(),
        withdrawal: Some(Withdrawal {
            what: claim.target.as_str().to_owned(),
            reason: claim.reason.clone(),
            reference: claim.reference.clone(),
            files,
        }),
        nonce,
        ..current.record
    };
    if !store.append(&log, &record)? {
        disk::remove_folder(&folder)?;
        return Ok(ControlFlow::Continue(()));
    }
    finish(store, &store.log()?)?;
    let receipt = publish::finish(store, current.label, count)?;
    Ok(ControlFlow::Break(Some(receipt)))
}

/// The numbers of the records whose withdrawals may not be finished: files wait for their place, or the list knows nothing of them.
pub(super) fn pending(root: &Path, log: &Log) -> Result<Vec<u64>> {
    let staged = disk::names(&root.join(STAGING))?;
    let known = Listing::read(root)?.map_or(u64::MAX, |listing| listing.head.seq);
    let withdrawals = log.records().iter().filter(|record| record.kind == Kind::Withdraw);
    let pending =
        withdrawals.filter(|record| record.seq > known || staged.contains(&format!("{PREFIX}{}", record.nonce)));
    Ok(pending.map(|record| record.seq).collect())
}

/// Puts every recorded replacement in its place that is not there yet.
pub(super) fn finish(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    for name in disk::names(&store.path(STAGING))? {
        let recorded = |nonce: &str| log.records().iter().any(|record| record.nonce == nonce);
        if !name.strip_prefix(PREFIX).is_some_and(recorded) {
            continue;
        }
        let folder = store.staging(&name);
        for file in disk::files(&folder)? {
            disk::rename(&folder.join(&file), &store.path(&file))?;
        }
        latest::show(store, log)?;
        derived::write(store, log)?;
        disk::sync_file_system(store.root())?;
        disk::remove_folder(&folder)?;
    }
    Ok(())
}

/// What any edition called the item that is withdrawn.
fn titles(store: &Store, log: &Log, claim: &Claim) -> Result<BTreeSet<String>> {
    let mut titles = BTreeSet::new();
    for listed in log.editions() {
        let inventory = store.published(&listed).inventory()?;
        titles.extend(redact::titles(&claim.target, &inventory));
    }
    Ok(titles)
}

/// Writes what will stand in one edition, below `folder`, and tells of it.
fn stage(
    store: &LockedStore<'_>,
    listed: &Listed,
    claim: &Claim,
    titles: &BTreeSet<String>,
    folder: &Path,
) -> Result<Vec<Replacement>> {
    let published = store.published(listed);
    let manifest = published.manifest()?;
    let taken: Vec<&Entry> = manifest.files.iter().filter(|file| claim.target.takes(file)).collect();
    if taken.is_empty() && titles.is_empty() {
        return Ok(Vec::new());
    }
    let site = published.site()?;
    let tombstone = Tombstone::new(store.theme(), &site, claim)?;
    let redaction = Redaction::new(&taken, titles, &claim.target);
    let fresh = |file: &Entry, bytes: &Bytes| {
        if claim.target.takes(file) {
            return tombstone.bytes(&file.path);
        }
        let redacted = redaction.apply(file, bytes)?;
        redacted.map_or_else(|| tombstone.bytes(&file.path), Ok)
    };
    let files = manifest.files.par_iter();
    let files = files.filter_map(|file| Some((file, site.get(file.path.as_str())?)));
    let replaced = files.map(|(file, bytes)| Ok((file, digest(bytes), fresh(file, bytes)?)));
    let mut replaced: Vec<(&Entry, String, Vec<u8>)> = replaced.collect::<Result<_>>()?;
    replaced.retain(|(_, was, fresh)| *was != digest(fresh));
    disk::make_folders_of(folder, replaced.iter().map(|(file, _, _)| file.path.as_str()))?;
    let replacement = |(file, was, fresh): &(&Entry, String, Vec<u8>)| {
        disk::write_new(&folder.join(&file.path), fresh)?;
        Ok(Replacement {
            edition: listed.record.edition.clone(),
            path: file.path.clone(),
            was: was.clone(),
            now: digest(fresh),
            size: fresh.len() as u64,
        })
    };
    replaced.iter().map(replacement).collect()
}
