//! The folder in which one command prepares what others shall see, below `.staging/`.
//!
//! A command holds the lock of its folder as long as it runs, so that others can tell a folder at work from one that was left. Its name is
//! the nonce of the record that the command writes.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{
    disk::{self, Lock},
    manifest,
};

/// The folder of this command. It goes with the value, unless it holds the proof of an edition: see [`stage`](super::stage).
pub(super) struct Workplace {
    folder: PathBuf,
    nonce: String,
    _lock: Lock,
}

impl Workplace {
    /// A new folder below `staging`.
    pub(super) fn new(staging: &Path) -> Result<Self> {
        disk::make_folders(staging)?;
        loop {
            let nonce = disk::nonce()?;
            let folder = staging.join(&nonce);
            disk::make_folders(&folder)?;
            // Until the lock is taken, another command may think that the folder was left, and remove it.
            if let Some(lock) = disk::try_lock_folder(&folder)?
                && disk::exists(&folder)?
            {
                return Ok(Self {
                    folder,
                    nonce,
                    _lock: lock,
                });
            }
        }
    }

    /// A name in the folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A random name that no other command has.
    pub(super) fn nonce(&self) -> &str {
        &self.nonce
    }
}

/// Whether a folder below `.staging/` is the workplace of a command, or was.
pub(super) fn is_workplace(folder: &Path) -> bool {
    let name = folder.file_name().and_then(|name| name.to_str());
    name.is_some_and(disk::is_nonce) && folder.is_dir()
}

impl Drop for Workplace {
    fn drop(&mut self) {
        let proof = disk::exists(&self.path(manifest::FILE));
        if matches!(proof, Ok(false)) {
            // What cannot be removed now, the next command removes.
            let _ = disk::remove_folder(&self.folder);
        }
    }
}
