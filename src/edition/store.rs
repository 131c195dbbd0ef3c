//! The store of one audience: its folder and its log, to be read.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Result, bail, ensure};

use super::{
    disk,
    listing::Listing,
    log::{Listed, Log},
    memory::{Memory, Remembered},
    published::Published,
};
use crate::model::{AudienceId, Slug};

/// The folder that keeps every edition of one audience, to be read. It may not be there yet.
///
/// Reading takes no lock and writes nothing: records and editions have their names only when they are whole. Whoever changes a
/// store has a [`LockedStore`](super::LockedStore).
pub struct Store {
    root: PathBuf,
    memory: Memory,
}

/// The folder of the log.
pub(super) const LOG: &str = "log";
/// Where commands prepare what is not finished yet, each in a folder of its own. It begins with a dot, so no server shows it by accident.
pub(super) const STAGING: &str = ".staging";
/// The file whose lock keeps other processes out.
pub(super) const LOCK: &str = ".lock";

impl Store {
    /// The store in a folder.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            memory: Memory::default(),
        }
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

    /// The log, its chain checked to the end.
    ///
    /// # Errors
    /// When it cannot be read, or is broken.
    pub fn log(&self) -> Result<Log> {
        sound_log(&self.root)
    }

    /// Every published edition, oldest first.
    ///
    /// # Errors
    /// When the log cannot be read, or is broken.
    pub fn editions(&self) -> Result<Vec<Published>> {
        let log = self.log()?;
        Ok(log.editions().map(|listed| self.published(&log, &listed)).collect())
    }

    /// The edition of a listing.
    pub fn published(&self, log: &Log, listed: &Listed) -> Published {
        Published::new(log, listed, &self.root)
    }

    /// Refuses a store that belongs to other readers.
    ///
    /// # Errors
    /// When its editions are for another audience.
    pub fn expect_audience(&self, log: &Log, audience: &AudienceId) -> Result<()> {
        let Some(current) = log.current() else {
            return Ok(());
        };
        let found = self.published(log, &current).manifest()?.audience;
        ensure!(
            found == audience.as_str(),
            "{} holds the editions of `{found}`, not of `{audience}`",
            self.root.display()
        );
        Ok(())
    }

    /// What there is to remember of an edition.
    pub(super) fn remember(&self, log: &Log, listed: &Listed) -> Result<Arc<Remembered>> {
        self.memory.of(&self.published(log, listed))
    }
}

/// The log of the store in a folder, its chain checked to the end.
///
/// The chain cannot tell whether its last record was changed or its end is missing; the list of editions, which names the
/// record it was made from, can.
///
/// # Errors
/// When it cannot be read, or is broken.
fn sound_log(root: &Path) -> Result<Log> {
    // The list comes first: another process may add a record while this one reads.
    let listing = Listing::read(root)?;
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
    if let Some(Listing { head, .. }) = listing {
        ensure!(
            log.hash(head.seq) == Some(head.sha256.as_str()),
            "the log in {} is not the one that editions.json was made from: record {} was changed or is missing",
            root.display(),
            head.seq
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
