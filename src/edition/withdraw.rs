//! Takes something out of every edition: a page, or all that comes from one content file.
//!
//! This is the only change that a sealed edition ever sees, so it is recorded first: what, why, on whose word, and the digests of
//! every file before and after; never the text. What will stand there is on the disk before the record is, in the folder below
//! `.staging/` that has the record's nonce for a name. A command that is stopped between the record and the last file is finished by the next one.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use anyhow::Result;
use rayon::prelude::*;
use serde_json::json;

use super::{
    about, disk,
    listing::Listing,
    locked::LockedStore,
    log::{Listed, Log},
    manifest::{self, Entry, Manifest},
    publish::{self, Receipt, Signature},
    race::until_over,
    record::{Kind, Record, Replacement, Withdrawal},
    redact::{self, Names, Redaction},
    store::{STAGING, Store},
    tidy,
    tombstone::Tombstone,
    verify::Damage,
};
use crate::site::{Site, digest};

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
    pub(super) fn takes(&self, file: &Entry) -> bool {
        match self {
            Self::Source(source) => file.sources.contains(source) && !redact::is_list(&file.path),
            Self::Path(path) => file.path == *path,
        }
    }
}

/// What a withdrawal did.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// What was recorded. It counts the files that were replaced.
    pub receipt: Receipt,
    /// Files that were not as they had been published. They were replaced where they concern what was withdrawn; an edition whose
    /// manifest cannot be read is left as it is.
    pub damages: Vec<Damage>,
}

/// What a withdrawal puts in place, in the folder of its command.
const NOTES: &str = "notes";

/// Withdraws something from every edition; nothing where no edition has it. Damaged files do not keep it from that.
///
/// # Errors
/// When the disk fails, or others were faster every time.
pub fn withdraw(store: &LockedStore<'_>, claim: &Claim, signature: &Signature) -> Result<Option<Withdrawn>> {
    store.mend()?;
    store.probe()?;
    until_over(|| attempt(store, claim, signature))
}

fn attempt(store: &LockedStore<'_>, claim: &Claim, signature: &Signature) -> Result<ControlFlow<Option<Withdrawn>>> {
    let log = store.log()?;
    let Some(current) = log.current() else {
        return Ok(ControlFlow::Break(None));
    };
    let folder = store.workplace().path(NOTES);
    let Staged { files, damages } = stage(store, &log, claim, &folder)?;
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
        again: Vec::new(),
        nonce: store.workplace().nonce().to_owned(),
        ..current.record
    };
    if !store.append(&log, &record)? {
        disk::remove_folder(&folder)?;
        return Ok(ControlFlow::Continue(()));
    }
    finish(store, &store.log()?)?;
    let receipt = publish::finish(store, current.label, count)?;
    Ok(ControlFlow::Break(Some(Withdrawn { receipt, damages })))
}

/// The numbers of the records whose withdrawals may not be finished: files wait for their place, or the list knows nothing of them.
pub(super) fn pending(root: &Path, log: &Log) -> Result<Vec<u64>> {
    let known = Listing::read(root)?.map_or(u64::MAX, |listing| listing.head.seq);
    let withdrawals = log.records().iter().filter(|record| record.kind == Kind::Withdraw);
    let mut pending = Vec::new();
    for record in withdrawals {
        if record.seq > known || disk::exists(&notes(root, record))? {
            pending.push(record.seq);
        }
    }
    Ok(pending)
}

/// Where the command that wrote a record put what will stand in the place of what it withdraws.
fn notes(root: &Path, record: &Record) -> PathBuf {
    root.join(STAGING).join(&record.nonce).join(NOTES)
}

/// Puts every recorded replacement in its place that is not there yet. Where they were lost on the way, they are made again.
pub(super) fn finish(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    let pending = pending(store.root(), log)?;
    for record in log.records().iter().filter(|record| pending.contains(&record.seq)) {
        let mut folder = notes(store.root(), record);
        if let (false, Some(withdrawal)) = (disk::exists(&folder)?, &record.withdrawal) {
            folder = store.workplace().path(NOTES);
            stage(store, log, &Claim::of(withdrawal), &folder)?;
        }
        let mut files = disk::files(&folder)?;
        // The inventory tells by which name others tell of an item, so it is the last to forget it.
        files.sort_by_key(|file| file.ends_with(INVENTORY));
        for file in files {
            disk::rename(&folder.join(&file), &store.path(&file))?;
        }
        tidy::show(store)?;
        disk::sync_file_system(store.root())?;
        disk::remove_folder(&folder)?;
    }
    Ok(())
}

impl Claim {
    /// What a record tells of. A path is among the files that were replaced, a content file never is.
    pub(super) fn of(withdrawal: &Withdrawal) -> Self {
        let what = withdrawal.what.clone();
        let is_path = withdrawal.files.iter().any(|file| file.path == what);
        Self {
            target: if is_path {
                Target::Path(what)
            } else {
                Target::Source(what)
            },
            reason: withdrawal.reason.clone(),
            reference: withdrawal.reference.clone(),
        }
    }
}

/// The list of the items of an edition.
const INVENTORY: &str = "data/site.json";

/// What will stand in every edition, and what was found not to be as it was published.
#[derive(Default)]
struct Staged {
    files: Vec<Replacement>,
    damages: Vec<Damage>,
}

/// Writes what will stand in all editions, below `folder`, which stays empty where nothing has to change.
fn stage(store: &LockedStore<'_>, log: &Log, claim: &Claim, folder: &Path) -> Result<Staged> {
    disk::make_folders(folder)?;
    let names = names(store, log, claim);
    let mut staged = Staged::default();
    for listed in log.editions() {
        let label = &listed.record.edition;
        let published = store.published(log, &listed);
        let found = published.manifest_as_it_is()?;
        if !found.as_ref().is_some_and(|(_, is_sound)| *is_sound) {
            let sealed = listed.record.manifest.clone();
            staged
                .damages
                .push(Damage::new(label, manifest::FILE, Some(sealed), None));
        }
        let Some((manifest, _)) = found else { continue };
        let edition = Edition {
            site: published.site_as_it_is(&manifest)?,
            manifest,
            listed,
        };
        edition.stage(store, log, claim, &names, folder, &mut staged)?;
    }
    Ok(staged)
}

/// What tells in any edition of the item that is withdrawn.
fn names(store: &Store, log: &Log, claim: &Claim) -> Names {
    let inventories = log
        .editions()
        .filter_map(|listed| store.published(log, &listed).inventory().ok());
    let mut names = Names::default();
    inventories.for_each(|inventory| names.add(&claim.target, &inventory));
    names
}

/// An edition as it lies there.
struct Edition {
    listed: Listed,
    manifest: Manifest,
    site: Site,
}

/// A file of an edition and what will stand in its place.
struct Change<'a> {
    file: &'a Entry,
    /// SHA-256 of what the log says stands there.
    expected: String,
    /// SHA-256 of what stands there.
    found: String,
    fresh: Vec<u8>,
}

impl Edition {
    /// Writes what will stand in this edition, and tells of it.
    fn stage(
        &self,
        store: &LockedStore<'_>,
        log: &Log,
        claim: &Claim,
        names: &Names,
        folder: &Path,
        staged: &mut Staged,
    ) -> Result<()> {
        let files = self.manifest.files.iter();
        let taken: Vec<&Entry> = files.filter(|file| claim.target.takes(file)).collect();
        if taken.is_empty() && names.is_empty() {
            return Ok(());
        }
        let label = &self.listed.record.edition;
        let tombstone = Tombstone::new(store.theme(), &self.site, claim)?;
        let redaction = Redaction::new(&taken, names, &claim.target);
        let fresh = |file: &Entry, bytes: &[u8]| {
            let kept = redaction.apply(file, bytes).filter(|_| !claim.target.takes(file));
            match kept {
                Some(kept) => Ok(kept),
                None if file.path == INVENTORY => self.bare_inventory(),
                None => tombstone.bytes(&file.path),
            }
        };
        let replaced = log.replacements(label);
        let files = self.manifest.files.par_iter();
        let files = files.filter_map(|file| Some((file, self.site.get(file.path.as_str())?.bytes())));
        let changes = files.map(|(file, bytes)| {
            let known = replaced.get(file.path.as_str()).map(|replaced| &replaced.now);
            Ok(Change {
                expected: known.unwrap_or(&file.sha256).clone(),
                found: digest(&bytes),
                fresh: fresh(file, &bytes)?,
                file,
            })
        });
        let mut changes: Vec<Change<'_>> = changes.collect::<Result<_>>()?;
        changes.retain(|change| change.found != digest(&change.fresh));
        let folder = folder.join(label);
        disk::make_folders_of(&folder, changes.iter().map(|change| change.file.path.as_str()))?;
        for change in changes {
            disk::write_new(&folder.join(&change.file.path), &change.fresh)?;
            staged.damages.extend(change.damage(label));
            staged.files.push(change.replacement(label));
        }
        Ok(())
    }

    /// An inventory without items, in the place of one that cannot be read.
    fn bare_inventory(&self) -> Result<Vec<u8>> {
        let paths = self.manifest.files.iter().map(|file| file.path.as_str());
        let inventory = json!({
            "title": {},
            "edition": self.manifest.label,
            "as_of": self.manifest.as_of,
            "audience": self.manifest.audience,
            "languages": about::languages(paths),
            "items": [],
        });
        let mut bytes = serde_json::to_vec_pretty(&inventory)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

impl Change<'_> {
    fn damage(&self, label: &str) -> Option<Damage> {
        let (expected, found) = (Some(self.expected.clone()), Some(self.found.clone()));
        (expected != found).then(|| Damage::new(label, &self.file.path, expected, found))
    }

    fn replacement(&self, label: &str) -> Replacement {
        Replacement {
            edition: label.to_owned(),
            path: self.file.path.clone(),
            was: self.expected.clone(),
            now: digest(&self.fresh),
            size: self.fresh.len() as u64,
        }
    }
}
