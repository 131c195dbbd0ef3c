//! Writes an edition where nobody looks, and puts it in its place whole.
//!
//! In the folder of a publisher, `site/` is the edition, and beside it lies its manifest once more. When `site/` has moved to its label, the manifest that stays behind is the proof that the edition there is work of this publisher. So an
//! edition that no record tells of is removed only where a publisher that is no more left that proof; what people put
//! into the store stays.

use std::path::{Path, PathBuf};

use anyhow::Result;
use rayon::prelude::*;

use super::{
    disk,
    locked::LockedStore,
    log::Log,
    manifest::{self, Manifest},
    manuscript::Draft,
    store::{STAGING, Store},
    workplace::{Workplace, is_workplace},
};
use crate::model::Label;

/// The edition in the folder of its publisher.
const SITE: &str = "site";

/// An edition in its place that no record tells of yet.
pub(super) struct Sealed<'s> {
    folder: PathBuf,
    workplace: &'s Workplace,
}

/// Writes the draft and gives it its label; nothing where the label is taken.
///
/// Files that `before` has too are hard links to it and take no space.
pub(super) fn seal<'s>(store: &'s LockedStore<'_>, draft: &Draft, before: Option<&Path>) -> Result<Option<Sealed<'s>>> {
    let workplace = store.workplace();
    let staged = workplace.path(SITE);
    let manifest = draft.manifest.to_bytes()?;
    disk::make_folders_of(&staged, draft.manifest.files.iter().map(|file| file.path.as_str()))?;
    draft
        .site
        .par_iter()
        .try_for_each(|(path, file)| write(path.as_str(), &file.bytes(), &staged, before))?;
    disk::write_new(&staged.join(manifest::FILE), &manifest)?;
    disk::write_new(&workplace.path(manifest::FILE), &manifest)?;
    disk::sync_file_system(&staged)?;
    let folder = store.path(&draft.label.to_string());
    if !disk::rename_new(&staged, &folder)? {
        disk::remove_file(&workplace.path(manifest::FILE))?;
        disk::remove_folder(&staged)?;
        return Ok(None);
    }
    disk::sync(store.root())?;
    Ok(Some(Sealed { folder, workplace }))
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

impl Sealed<'_> {
    /// Takes the edition out again.
    pub(super) fn take_back(self) -> Result<()> {
        let staged = self.workplace.path(SITE);
        disk::rename(&self.folder, &staged)?;
        disk::remove_file(&self.workplace.path(manifest::FILE))?;
        disk::remove_folder(&staged)
    }

    /// Leaves the edition where it is, for a record tells of it now.
    pub(super) fn leave(self) -> Result<()> {
        disk::remove_file(&self.workplace.path(manifest::FILE))
    }
}

/// Removes the folder of a publisher that is no more, and the edition that it sealed and did not enter in the log. The edition leaves its
/// place in one step, so that it is never half there.
pub(super) fn tidy(store: &Store, log: &Log, workplace: &Path) -> Result<()> {
    if let Some(label) = unrecorded(store.root(), log, workplace)? {
        disk::rename(&store.path(&label.to_string()), &workplace.join(SITE))?;
    }
    remove(workplace)
}

/// Removes the folder of a publisher, the proof first: without the rest it would speak of an edition that another publisher put there.
fn remove(workplace: &Path) -> Result<()> {
    disk::remove_file(&workplace.join(manifest::FILE))?;
    disk::remove_folder(workplace)
}

/// The edition that the publisher in a folder sealed, where no record tells of it.
pub(super) fn unrecorded(root: &Path, log: &Log, workplace: &Path) -> Result<Option<Label>> {
    if !is_workplace(workplace) || disk::exists(&workplace.join(SITE))? {
        return Ok(None);
    }
    let Some(proof) = disk::read_plain(&workplace.join(manifest::FILE))? else {
        return Ok(None);
    };
    let label = Manifest::parse(&proof)
        .ok()
        .and_then(|manifest| Label::parse(&manifest.label));
    let Some(label) = label.filter(|label| log.listed(&label.to_string()).is_none()) else {
        return Ok(None);
    };
    let sealed = root.join(label.to_string()).join(manifest::FILE);
    Ok(disk::holds(&sealed, &proof)?.then_some(label))
}

/// Whether the name of an edition is taken by something that no publisher put there.
///
/// Another publisher may be at work: the proof is looked for before the record that makes it needless.
pub(super) fn is_obstructed(store: &Store, label: Label) -> Result<bool> {
    let folder = store.path(&label.to_string());
    let found = disk::identity(&folder)?;
    if found.is_none() {
        return Ok(false);
    }
    let staging = store.path(STAGING);
    for name in disk::names(&staging)? {
        if unrecorded(store.root(), &Log::default(), &staging.join(name))? == Some(label) {
            return Ok(false);
        }
    }
    Ok(store.log()?.listed(&label.to_string()).is_none() && disk::identity(&folder)? == found)
}
