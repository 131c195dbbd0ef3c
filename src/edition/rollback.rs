//! Shows an edition that was published before. Nothing is deleted, and the log tells of it.

use std::ops::ControlFlow;

use anyhow::{Result, ensure};

use super::{
    locked::LockedStore,
    log::Listed,
    publish::{self, Receipt, Signature},
    race::until_over,
    record::{Kind, Record},
    verify,
};

/// Makes an edition the current one again; nothing where it is already.
///
/// # Errors
/// When the edition is not what was published, see [`Damaged`](super::Damaged); when the disk fails, or others were faster every time.
pub fn rollback(store: &LockedStore<'_>, listed: &Listed, signature: &Signature) -> Result<Option<Receipt>> {
    store.mend()?;
    store.probe()?;
    until_over(|| attempt(store, listed, signature))
}

fn attempt(store: &LockedStore<'_>, listed: &Listed, signature: &Signature) -> Result<ControlFlow<Option<Receipt>>> {
    let log = store.log()?;
    let published = store.published(&log, listed);
    let damages = verify::damages_of(store.root(), &log, listed)?;
    ensure!(
        damages.is_empty(),
        published.damaged(damages.into_iter().map(|damage| damage.path))
    );
    if log.current().is_some_and(|current| current.label == listed.label) {
        return Ok(ControlFlow::Break(None));
    }
    let files = published.manifest()?.files.len();
    let record = Record {
        seq: log.next_seq(),
        previous: log.head().map(str::to_owned),
        kind: Kind::Point,
        at: signature.at.clone(),
        by: signature.by.clone(),
        note: signature.note.clone(),
        again: Vec::new(),
        nonce: store.workplace().nonce().to_owned(),
        ..listed.record.clone()
    };
    if !store.append(&log, &record)? {
        return Ok(ControlFlow::Continue(()));
    }
    let receipt = publish::finish(store, listed.label, files)?;
    Ok(ControlFlow::Break(Some(receipt)))
}
