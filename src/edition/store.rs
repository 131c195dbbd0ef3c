//! The store of one audience: its folder, its lock, its log.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};

use super::{
    disk::{self, Lock},
    listing::Listing,
    log::{Listed, Log},
    manifest::Manifest,
    published::Published,
    record::Record,
    tidy,
};
use crate::{
    model::{AudienceId, Slug},
    theme::Theme,
};

/// The folder that keeps every edition of one audience. One process has it at a time.
pub struct Store<'t> {
    root: PathBuf,
    theme: &'t Theme,
    _lock: Lock,
}

/// The folder of the log.
pub(super) const LOG: &str = "log";
/// What is not finished yet. It begins with a dot, so no server shows it by accident.
pub(super) const STAGING: &str = ".staging";
/// The file whose lock keeps other processes out.
pub(super) const LOCK: &str = ".lock";

impl<'t> Store<'t> {
    /// Opens the store in a folder, which is made where it is missing, and finishes what an interrupted command left.
    ///
    /// # Errors
    /// When the disk fails, or the log is broken.
    pub fn open(root: &Path, theme: &'t Theme) -> Result<Self> {
        disk::make_folders(&root.join(LOG))?;
        disk::make_folders(&root.join(STAGING))?;
        let store = Self {
            root: root.to_owned(),
            theme,
            _lock: disk::lock_file(&root.join(LOCK))?,
        };
        if let Ok(log) = store.log() {
            tidy::tidy(&store, &log)?;
        }
        Ok(store)
    }

    /// Whether anything was ever published into a folder.
    ///
    /// # Errors
    /// When the folder cannot be looked at.
    pub fn is_at(root: &Path) -> Result<bool> {
        Ok(!disk::names(&root.join(LOG))?.is_empty())
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A name in the folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// A name for something that is not finished yet.
    pub(super) fn staging(&self, name: &str) -> PathBuf {
        self.root.join(STAGING).join(name)
    }

    /// What derived pages are laid out with.
    pub(super) fn theme(&self) -> &Theme {
        self.theme
    }

    /// The log, its chain checked to the end.
    ///
    /// # Errors
    /// When it cannot be read, or is broken.
    pub fn log(&self) -> Result<Log> {
        sound_log(&self.root)
    }

    /// Makes again whatever follows from the log and is not as it should be.
    ///
    /// # Errors
    /// When the disk fails, or the log is broken.
    pub fn mend(&self) -> Result<()> {
        tidy::mend(self, &self.log()?)
    }

    /// Every published edition, oldest first.
    ///
    /// # Errors
    /// When the log cannot be read, or is broken.
    pub fn editions(&self) -> Result<Vec<Published>> {
        let log = self.log()?;
        Ok(log.editions().map(|listed| self.published(&listed)).collect())
    }

    /// The edition of a listing.
    pub fn published(&self, listed: &Listed) -> Published {
        Published::new(listed, &self.root)
    }

    /// Refuses a store that belongs to other readers.
    ///
    /// # Errors
    /// When its editions are for another audience.
    pub fn expect_audience(&self, log: &Log, audience: &AudienceId) -> Result<()> {
        let Some(current) = log.current() else {
            return Ok(());
        };
        let found = self.published(&current).manifest()?.audience;
        ensure!(
            found == audience.as_str(),
            "{} holds the editions of `{found}`, not of `{audience}`",
            self.root.display()
        );
        Ok(())
    }

    /// Whether this file system keeps the promise that the log rests on: no name is given twice.
    ///
    /// # Errors
    /// When it does not, or the disk fails.
    pub(super) fn probe(&self) -> Result<()> {
        let nonce = disk::nonce()?;
        let (key, beside) = (self.staging(&format!("probe-{nonce}")), self.staging(&nonce));
        let first = disk::create_once(&key, &beside, b"1")?;
        let second = disk::create_once(&key, &beside, b"2")?;
        disk::remove_file(&key)?;
        ensure!(
            first && !second,
            "the file system of {} lets a name be taken twice; editions would not be safe there",
            self.root.display()
        );
        Ok(())
    }

    /// Adds a record; `false` where another process was faster. What readers see is not yet changed.
    pub(super) fn append(&self, log: &Log, record: &Record) -> Result<bool> {
        log.append(record, &self.path(LOG))
    }

    /// Every edition with its manifest, newest first.
    pub(super) fn sealed(&self, log: &Log) -> impl Iterator<Item = Result<(Listed, Manifest)>> {
        let newest_first: Vec<Listed> = log.editions().rev().collect();
        newest_first.into_iter().map(|listed| {
            let manifest = self.published(&listed).manifest()?;
            Ok((listed, manifest))
        })
    }
}

/// The log of the store in a folder, its chain checked to the end.
///
/// The chain cannot tell whether its last record was changed or its end is missing; the list of editions, which names the
/// record it was made from, can.
///
/// # Errors
/// When it cannot be read, or is broken.
pub(super) fn sound_log(root: &Path) -> Result<Log> {
    let (log, fault) = Log::read(&root.join(LOG))?;
    if let Some(fault) = fault {
        bail!(
            "the log in {} is broken at record {}: expected {}, found {}",
            root.display(),
            fault.seq,
            fault.expected,
            fault.found
        );
    }
    if let Some(listing) = Listing::read(root)? {
        let known = log.hash(listing.head.seq);
        ensure!(
            known == Some(listing.head.sha256.as_str()),
            "the log in {} is not the one that editions.json was made from: record {} was changed or is missing",
            root.display(),
            listing.head.seq
        );
    }
    Ok(log)
}

/// The stores below a folder: one for each audience that something was published for.
///
/// # Errors
/// When the folder cannot be listed.
pub fn audiences(public: &Path) -> Result<Vec<AudienceId>> {
    let mut found = Vec::new();
    for name in disk::names(public)? {
        if let Some(audience) = Slug::parse(&name)
            && Store::is_at(&public.join(&name))?
        {
            found.push(audience);
        }
    }
    Ok(found)
}
