//! A store that is about to be changed: its lock, and what an interrupted command left put right.

use std::{
    ops::Deref,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};

use super::{
    disk::{self, Lock},
    log::Log,
    record::Record,
    store::{LOCK, LOG, STAGING, Store},
    tidy,
};
use crate::theme::Theme;

/// A store that this process has for itself, to change it. Others may read it meanwhile.
pub struct LockedStore<'t> {
    store: Store,
    theme: &'t Theme,
    _lock: Lock,
}

impl Deref for LockedStore<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl<'t> LockedStore<'t> {
    /// Opens the store in a folder, which is made where it is missing, and finishes what an interrupted command left.
    ///
    /// # Errors
    /// When the disk fails, or the log is broken.
    pub fn open(root: &Path, theme: &'t Theme) -> Result<Self> {
        disk::make_folders(&root.join(LOG))?;
        disk::make_folders(&root.join(STAGING))?;
        let store = Self {
            store: Store::at(root),
            theme,
            _lock: disk::lock_file(&root.join(LOCK))?,
        };
        if let Ok(log) = store.log() {
            tidy::tidy(&store, &log)?;
        }
        Ok(store)
    }

    /// A name for something that is not finished yet.
    pub(super) fn staging(&self, name: &str) -> PathBuf {
        self.path(STAGING).join(name)
    }

    /// What derived pages are laid out with.
    pub(super) fn theme(&self) -> &Theme {
        self.theme
    }

    /// Makes again whatever follows from the log and is not as it should be.
    ///
    /// # Errors
    /// When the disk fails, or the log is broken.
    pub(super) fn mend(&self) -> Result<()> {
        tidy::mend(self, &self.log()?)
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
            self.root().display()
        );
        Ok(())
    }

    /// Adds a record; `false` where another process was faster. What readers see is not yet changed.
    pub(super) fn append(&self, log: &Log, record: &Record) -> Result<bool> {
        log.append(record, &self.path(LOG))
    }
}
