//! `latest/`: the current edition once more, as hard links, under a name that never changes.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;
use rayon::prelude::*;

use super::{
    disk,
    locked::LockedStore,
    log::Log,
    manifest,
    store::Store,
    verify::{self, Damage},
};
use crate::{history::LATEST, site::digest};

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
///
/// A file that is damaged in the edition does not get there. Where readers see this edition already, they keep what they have of the
/// file. An edition whose manifest is damaged is not shown at all: nothing tells what it consists of.
pub(super) fn show(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    let Some(current) = log.current() else {
        return Ok(());
    };
    let damages = verify::damages_of(store.root(), log, &current)?;
    if damages.iter().any(|damage| damage.path == manifest::FILE) {
        return Ok(());
    }
    let (folder, shown) = (store.path(&current.record.edition), store.path(LATEST));
    let mut files: BTreeMap<String, &Path> = disk::files(&folder)?
        .into_iter()
        .map(|path| (path, folder.as_path()))
        .collect();
    let seen = disk::read_plain(&shown.join(manifest::FILE))?;
    let is_shown = seen.is_some_and(|seen| digest(&seen) == current.record.manifest);
    for Damage { path, expected, .. } in damages {
        files.remove(&path);
        if is_shown && expected.is_some() && disk::exists(&shown.join(&path))? {
            files.insert(path, &shown);
        }
    }
    let staged = store.workplace().path(LATEST);
    disk::make_folders_of(&staged, files.keys().map(String::as_str))?;
    files
        .par_iter()
        .try_for_each(|(path, from)| disk::link_or_copy(&from.join(path), &staged.join(path)))?;
    let spare = store.workplace().path("spare");
    disk::exchange(&staged, &shown, &spare)?;
    disk::remove_folder(&staged)?;
    disk::remove_folder(&spare)
}
