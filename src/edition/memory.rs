//! What a store remembers, for the builds that come after.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;

use super::{
    log::{Listed, Log},
    manifest::{self, Digests},
    published::{Notes, Published, Records},
    store::Store,
};
use crate::history::{self, History, record_path};

/// What is asked of every edition again and again.
pub(super) struct Remembered {
    /// Its data.
    pub(super) published: Arc<history::Published>,
    /// Addresses of its pages without their language: `metrics/output/`.
    pub(super) pages: BTreeSet<String>,
    /// Its spreadsheets.
    pub(super) sheets: Digests,
}

/// Editions that this process has read, by the digest of their manifest and what was withdrawn from them since.
///
/// What these digests vouch for never changes, so nothing here can be out of date.
#[derive(Default)]
pub(super) struct Memory(Mutex<Known>);

#[derive(Default)]
struct Known {
    editions: BTreeMap<(String, Notes), Arc<Remembered>>,
    records: Records,
}

impl Memory {
    /// What there is to remember of an edition, which is read once.
    pub(super) fn of(&self, published: &Published) -> Result<Arc<Remembered>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(remembered) = known.editions.get(published.version()) {
            return Ok(Arc::clone(remembered));
        }
        let digests = published.digests()?;
        let data = published.data(&digests, &known.records)?;
        for (id, record) in &data.metrics {
            let sealed = published.sealed(&digests, &record_path(id)).cloned();
            known.records.extend(sealed.map(|digest| (digest, Arc::clone(record))));
        }
        let remembered = Arc::new(Remembered {
            pages: addresses(&digests),
            published: Arc::new(data),
            sheets: manifest::sheets(digests),
        });
        known
            .editions
            .insert(published.version().clone(), Arc::clone(&remembered));
        Ok(remembered)
    }
}

/// The addresses of all pages, without their language.
fn addresses(digests: &Digests) -> BTreeSet<String> {
    let folders = digests.keys().filter_map(|path| path.strip_suffix("index.html"));
    let addresses = folders.filter_map(|folder| folder.split_once('/'));
    addresses.map(|(_, address)| address.to_owned()).collect()
}

/// What was published into a folder, read without its lock; nothing where nothing was.
///
/// # Errors
/// When an edition cannot be read or is not what was published, or the log is broken.
pub fn history(root: &Path) -> Result<History> {
    let store = Store::at(root);
    let log = store.log()?;
    before(&store, &log, log.next_seq())
}

/// What readers had been shown before the record `seq`, oldest first. An edition that a rollback brought back comes once more.
pub(super) fn before(store: &Store, log: &Log, seq: u64) -> Result<History> {
    let shown = log.records().iter().filter(|record| record.seq < seq);
    let mut shown: Vec<Listed> = shown.filter_map(|record| log.listed(&record.edition)).collect();
    shown.dedup_by(|next, one| next.label == one.label);
    let last = shown.len().saturating_sub(1);
    let read = |(place, listed): (usize, &Listed)| {
        if place == last {
            store.published(log, listed).remembered().map(Arc::new)
        } else {
            Ok(Arc::clone(&store.remember(log, listed)?.published))
        }
    };
    Ok(History::new(shown.iter().enumerate().map(read).collect::<Result<_>>()?))
}
