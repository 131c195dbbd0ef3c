//! Writes an edition where nobody looks, and puts it in its place whole.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use super::{
    disk::{self, Lock},
    locked::LockedStore,
    manifest,
    manuscript::Draft,
};

/// An edition in its place that no record tells of yet. Its lock keeps other commands from tidying it away.
pub(super) struct Sealed {
    folder: PathBuf,
    staged: PathBuf,
    _lock: Lock,
}

/// Writes the draft and gives it its label; nothing where the label is taken.
///
/// Files that `before` has too are hard links to it and take no space.
pub(super) fn seal(store: &LockedStore<'_>, draft: &Draft, before: Option<&Path>) -> Result<Option<Sealed>> {
    let staged = store.staging(&disk::nonce()?);
    disk::make_folders(&staged)?;
    let lock = disk::try_lock_folder(&staged)?.context("another process removes what this one writes")?;
    disk::make_folders_of(&staged, draft.manifest.files.iter().map(|file| file.path.as_str()))?;
    draft
        .site
        .par_iter()
        .try_for_each(|(path, bytes)| write(path.as_str(), bytes, &staged, before))?;
    disk::write_new(&staged.join(manifest::FILE), &draft.manifest.to_bytes()?)?;
    disk::sync_file_system(&staged)?;
    let folder = store.path(&draft.label.to_string());
    if !disk::rename_new(&staged, &folder)? {
        disk::remove_folder(&staged)?;
        return Ok(None);
    }
    disk::sync(store.root())?;
    Ok(Some(Sealed {
        folder,
        staged,
        _lock: lock,
    }))
}

/// Writes a file, or links it where the edition before has the same bytes under this path.
///
/// The bytes themselves are compared: a link to a file that was damaged would hand the damage on.
fn write(path: &str, bytes: &[u8], folder: &Path, before: Option<&Path>) -> Result<()> {
    let own = folder.join(path);
    match before.map(|before| before.join(path)) {
        Some(known) if disk::holds(&known, bytes)? => disk::link_or_copy(&known, &own),
        _ => disk::write_new(&own, bytes),
    }
}

impl Sealed {
    /// Takes the edition out again.
    pub(super) fn take_back(self) -> Result<()> {
        disk::rename(&self.folder, &self.staged)?;
        disk::remove_folder(&self.staged)
    }
}
