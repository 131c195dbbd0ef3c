//! Finishes what an interrupted command left. It runs whenever a store is opened to be changed, so nobody has to ask for it.

use anyhow::Result;

use super::{
    derived, disk, latest,
    locked::LockedStore,
    log::Log,
    store::{LOG, STAGING},
    withdraw,
};
use crate::model::Label;

/// Brings a store in line with its log, whose chain holds.
pub(super) fn tidy(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    remove_half_records(store)?;
    withdraw::finish(store, log)?;
    remove_staging(store)?;
    remove_unlisted(store, log)?;
    if derived::is_stale(store.root(), log)? {
        latest::show(store, log)?;
        derived::write(store, log)?;
    }
    Ok(())
}

/// Makes again whatever follows from the log and is not as it should be.
pub(super) fn mend(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    if !latest::is_sound(store, log)? {
        latest::show(store, log)?;
    }
    if !derived::is_sound(store, log)? {
        derived::write(store, log)?;
    }
    Ok(())
}

fn remove_half_records(store: &LockedStore<'_>) -> Result<()> {
    let folder = store.path(LOG);
    let mut half = disk::names(&folder)?.into_iter().filter(|name| name.starts_with('.'));
    half.try_for_each(|name| disk::remove_file(&folder.join(name)))
}

/// Removes what was staged by a process that is no more. A living one holds the lock of its folder.
fn remove_staging(store: &LockedStore<'_>) -> Result<()> {
    let folder = store.path(STAGING);
    for name in disk::names(&folder)? {
        let path = folder.join(name);
        if !path.is_dir() {
            disk::remove_file(&path)?;
        } else if let Some(_lock) = disk::try_lock_folder(&path)? {
            disk::remove_folder(&path)?;
        }
    }
    Ok(())
}

/// Removes editions that were sealed but never entered in the log. They leave their place in one step, so that none is ever half there.
fn remove_unlisted(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    for name in disk::names(store.root())? {
        if Label::parse(&name).is_none() || log.listed(&name).is_some() {
            continue;
        }
        let path = store.path(&name);
        if let Some(_lock) = disk::try_lock_folder(&path)? {
            let away = store.staging(&format!("unlisted-{}", disk::nonce()?));
            disk::rename(&path, &away)?;
            disk::remove_folder(&away)?;
        }
    }
    Ok(())
}
