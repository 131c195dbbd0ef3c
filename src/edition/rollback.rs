//! Shows an edition that was published before. Nothing is deleted, and the log tells of it.

use anyhow::{Result, bail};

use super::{
    disk,
    log::Listed,
    publish::{self, Receipt, Signature},
    record::{Kind, Record},
    store::Store,
};
/// Makes an edition the current one again; nothing where it is already.
///
/// # Errors
/// When the disk fails or another process was faster.
pub fn rollback(store: &Store<'_>, listed: &Listed, signature: &Signature) -> Result<Option<Receipt>> {
    store.mend()?;
    let log = store.log()?;
    if log.current().is_some_and(|current| current.label == listed.label) {
        return Ok(None);
    }
    store.probe()?;
    let files = store.published(listed).manifest()?.files.len();
    let record = Record {
        seq: log.next_seq(),
        previous: log.head().map(str::to_owned),
        kind: Kind::Point,
        at: signature.at.clone(),
        by: signature.by.clone(),
        note: signature.note.clone(),
        nonce: disk::nonce()?,
        ..listed.record.clone()
    };
    if !store.append(&log, &record)? {
        bail!("another command was faster; look at `milepost editions list` and try again");
    }
    publish::finish(store, listed.label, files).map(Some)
}
