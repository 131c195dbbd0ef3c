//! `latest/`: the current edition once more, as hard links, under a name that never changes.

use anyhow::Result;
use rayon::prelude::*;

use super::{disk, locked::LockedStore, log::Log, store::Store};
use crate::history::LATEST;

/// Whether `latest/` is the current edition file by file, be it by copies where links cannot be had.
pub(super) fn is_sound(store: &Store, log: &Log) -> Result<bool> {
    let Some(current) = log.current() else {
        return Ok(true);
    };
    let (folder, shown) = (store.path(&current.record.edition), store.path(LATEST));
    let files = disk::files(&folder)?;
    if !disk::exists(&shown)? || files != disk::files(&shown)? {
        return Ok(false);
    }
    let same = |path: &String| disk::is_same_file(&folder.join(path), &shown.join(path));
    Ok(files.par_iter().all(same))
}

/// Makes `latest/` the current edition, in one step for readers.
pub(super) fn show(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    let Some(current) = log.current() else {
        return Ok(());
    };
    let folder = store.path(&current.record.edition);
    let nonce = disk::nonce()?;
    let staged = store.staging(&format!("latest-{nonce}"));
    let files = disk::files(&folder)?;
    disk::make_folders_of(&staged, files.iter().map(String::as_str))?;
    files
        .par_iter()
        .try_for_each(|path| disk::link_or_copy(&folder.join(path), &staged.join(path)))?;
    let spare = store.staging(&format!("spare-{nonce}"));
    disk::exchange(&staged, &store.path(LATEST), &spare)?;
    disk::remove_folder(&staged)?;
    disk::remove_folder(&spare)
}
