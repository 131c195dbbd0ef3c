//! Shows an edition that was published before. Nothing is deleted, and the log tells of it.

use std::ops::ControlFlow;

use anyhow::Result;

use super::{
    disk,
    locked::LockedStore,
    log::Listed,
    publish::{self, Receipt, Signature},
    race::until_over,
    record::{Kind, Record},
};

/// Makes an edition the current one again; nothing where it is already.
///
/// # Errors
/// When the disk fails, or others were faster every time.
pub fn rollback(store: &LockedStore<'_>, listed: &Listed, signature: &Signature) -> Result<Option<Receipt>> {
    store.mend()?;
    store.probe()?;
    let files = store.published(listed).manifest()?.files.len();
    until_over(|| attempt(store, listed, files, signature))
}

fn attempt(
    store: &LockedStore<'_>,
    listed: &Listed,
    files: usize,
    signature: &Signature,
) -> Result<ControlFlow<Option<Receipt>>> {
    let log = store.log()?;
    if log.current().is_some_and(|current| current.label == listed.label) {
        return Ok(ControlFlow::Break(None));
    }
    let record = Record {
        seq: log.next_seq(),
        previous: log.head().map(str::to_owned),
        kind: Kind::Point,
        at: signature.at.clone(),
        by: signature.by.clone(),
        note: signature.note.clone(),
        again: Vec::new(),
        nonce: disk::nonce()?,
        ..listed.record.clone()
    };
    if !store.append(&log, &record)? {
        return Ok(ControlFlow::Continue(()));
    }
    let receipt = publish::finish(store, listed.label, files)?;
    Ok(ControlFlow::Break(Some(receipt)))
}
