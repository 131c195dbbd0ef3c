//! Finishes what an interrupted command left. It runs whenever a store is opened to be changed, so nobody has to ask for it.

use anyhow::Result;

use super::{
    derived, disk, latest,
    locked::LockedStore,
    log::{Log, is_half_record},
    stage,
    store::{LOG, STAGING, is_staged},
    withdraw,
};

/// Brings a store in line with its log, whose chain holds.
pub(super) fn tidy(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    remove_half_records(store)?;
    withdraw::finish(store, log)?;
    remove_staging(store, log)?;
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
    let mut half = disk::names(&folder)?.into_iter().filter(|name| is_half_record(name));
    half.try_for_each(|name| disk::remove_file(&folder.join(name)))
}

/// Removes what was staged by a process that is no more. A living one holds the lock of its folder.
fn remove_staging(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    let folder = store.path(STAGING);
    for name in disk::names(&folder)?.into_iter().filter(|name| is_staged(name)) {
        let path = folder.join(name);
        if !path.is_dir() {
            disk::remove_file(&path)?;
        } else if let Some(_lock) = disk::try_lock_folder(&path)? {
            stage::tidy(store, log, &path)?;
        }
    }
    Ok(())
}
