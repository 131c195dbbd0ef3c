//! A store that is about to be changed: its lock, and what an interrupted command left put right.

use std::{ops::Deref, path::Path};

use anyhow::{Result, ensure};

use super::{
    disk::{self, Lock},
    log::Log,
    record::Record,
    store::{LOCK, LOG, STAGING, Store},
    tidy,
    workplace::Workplace,
};
use crate::theme::Theme;

/// A store that this process has for itself, to change it. Others may read it meanwhile.
pub struct LockedStore<'t> {
    store: Store,
    theme: &'t Theme,
    workplace: Workplace,
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
        let lock = disk::lock_file(&root.join(LOCK))?;
        let store = Self {
            store: Store::at(root),
            theme,
            workplace: Workplace::new(&root.join(STAGING))?,
            _lock: lock,
        };
        if let Ok(log) = store.log() {
            tidy::tidy(&store, &log)?;
        }
        Ok(store)
    }

    /// Where this command prepares what is not finished yet.
    pub(super) fn workplace(&self) -> &Workplace {
        &self.workplace
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
        tidy::mend(self)
    }

    /// Whether this file system keeps the promise that the log rests on: no name is given twice.
    ///
    /// # Errors
    /// When it does not, or the disk fails.
    pub(super) fn probe(&self) -> Result<()> {
        let (key, beside) = (self.workplace.path("probe"), self.workplace.path("fresh-probe"));
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
        log.append(record, &self.path(LOG), &self.workplace.path("record"))
    }
}
