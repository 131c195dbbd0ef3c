//! Finishes what an interrupted command left. It runs whenever a store is opened to be changed, so nobody has to ask for it.

use anyhow::Result;

use super::{
    derived, disk, latest, locked::LockedStore, log::Log, stage, store::STAGING, withdraw, workplace::is_workplace,
};

/// Brings a store in line with its log, whose chain holds.
pub(super) fn tidy(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    withdraw::finish(store, log)?;
    remove_staging(store, log)?;
    if derived::is_stale(store.root(), log)? {
        show(store)?;
    }
    Ok(())
}

/// Makes again whatever follows from the log and is not as it should be.
pub(super) fn mend(store: &LockedStore<'_>) -> Result<()> {
    let log = store.log()?;
    if !latest::is_sound(store, &log)? || !derived::is_sound(store, &log)? {
        show(store)?;
    }
    Ok(())
}

/// Makes all that follows from the log, so that readers see what it says. The log that they see is returned.
///
/// Where there is no lock, another command may add a record meanwhile, so the log is read once more at the end: what is shown last
/// comes from all of it.
pub(super) fn show(store: &LockedStore<'_>) -> Result<Log> {
    loop {
        let log = store.log()?;
        latest::show(store, &log)?;
        derived::write(store, &log)?;
        if store.log()?.head() == log.head() {
            return Ok(log);
        }
    }
}

/// Removes what a command that is no more was preparing. A living one holds the lock of its folder.
fn remove_staging(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    let folder = store.path(STAGING);
    let left = disk::names(&folder)?.into_iter().map(|name| folder.join(name));
    for path in left.filter(|path| is_workplace(path)) {
        if let Some(_lock) = disk::try_lock_folder(&path)? {
            stage::tidy(store, log, &path)?;
        }
    }
    Ok(())
}
