//! What a store remembers, for the builds that come after.

use std::{path::Path, sync::Arc};

use anyhow::Result;

use super::{
    log::{Listed, Log},
    published::Published,
    store::sound_log,
};
use crate::history::{self, History};

/// What was published into a folder, read without its lock; nothing where nothing was.
///
/// # Errors
/// When an edition cannot be read, or the log is broken.
pub fn history(root: &Path) -> Result<History> {
    let log = sound_log(root)?;
    before(root, &log, log.next_seq())
}

/// What readers had been shown before the record `seq`, oldest first. An edition that a rollback brought back comes once more.
pub(super) fn before(root: &Path, log: &Log, seq: u64) -> Result<History> {
    let shown = log.records().iter().filter(|record| record.seq < seq);
    let mut shown: Vec<Listed> = shown.filter_map(|record| log.listed(&record.edition)).collect();
    shown.dedup_by(|next, one| next.label == one.label);
    let last = shown.len().saturating_sub(1);
    let read = |(place, listed): (usize, &Listed)| {
        let published = Published::new(listed, root);
        let site = if place == last {
            published.site()
        } else {
            published.data()
        };
        let known = history::Published::read(listed.label, listed.as_of.date, site?)?;
        Ok(Arc::new(known.at(listed.record.at.timestamp())))
    };
    Ok(History::new(shown.iter().enumerate().map(read).collect::<Result<_>>()?))
}
