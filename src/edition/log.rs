//! The log of a store: records in their order, each chained to the one before.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Result, ensure};

use super::{
    disk,
    published::Notes,
    record::{Kind, Record, Replacement},
};
use crate::{
    model::{AsOf, Label},
    site::digest,
};

/// The log as it was read, its chain checked.
#[derive(Clone, Debug, Default)]
pub struct Log {
    records: Vec<Record>,
    /// SHA-256 of the bytes of each record.
    hashes: Vec<String>,
}

/// An edition as the log tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub label: Label,
    /// The moment it speaks of.
    pub as_of: AsOf,
    /// The record that published it.
    pub record: Record,
}

/// What is wrong with a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The record at which the chain breaks.
    pub seq: u64,
    /// What should have stood there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

/// The name of a record's file.
pub(super) fn file_name(seq: u64) -> String {
    format!("{seq:06}.json")
}

impl Log {
    /// Reads the log in a folder up to the first record that does not fit; an empty log where there is no folder.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(super) fn read(folder: &Path) -> Result<(Self, Option<Break>)> {
        let mut log = Self::default();
        for name in disk::names(folder)? {
            // No record: people and network drives put such files there.
            if name.starts_with('.') {
                continue;
            }
            let bytes = disk::read(&folder.join(&name))?.unwrap_or_default();
            if let Err(fault) = log.add(&name, &bytes) {
                return Ok((log, Some(fault)));
            }
        }
        Ok((log, None))
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Break> {
        let seq = self.next_seq();
        let fault = |expected: &str, found: &str| Break {
            seq,
            expected: expected.to_owned(),
            found: found.to_owned(),
        };
        if name != file_name(seq) {
            return Err(fault(&file_name(seq), name));
        }
        let record = Record::parse(bytes).map_err(|error| fault("a record", &error.to_string()))?;
        if record.seq != seq {
            return Err(fault(&format!("seq {seq}"), &format!("seq {}", record.seq)));
        }
        if record.previous.as_ref() != self.hashes.last() {
            let name = |hash: Option<&String>| format!("previous {}", hash.map_or("null", String::as_str));
            return Err(fault(&name(self.hashes.last()), &name(record.previous.as_ref())));
        }
        if record.kind != Kind::Publish && self.listed(record.edition.as_str()).is_none() {
            return Err(fault("an edition that was published", &record.edition));
        }
        self.records.push(record);
        self.hashes.push(digest(bytes));
        Ok(())
    }

    /// Adds a record at the end, written whole as `beside` first; `false` where another one was there first.
    ///
    /// "Already exists" is not taken for an answer: over a network a request may have been carried out and its reply lost. What stands
    /// there is read back, and the nonce tells whether it is one's own.
    ///
    /// # Errors
    /// When the disk fails.
    pub(super) fn append(&self, record: &Record, folder: &Path, beside: &Path) -> Result<bool> {
        ensure!(record.seq == self.next_seq(), "a record is added at the end");
        let file = folder.join(file_name(record.seq));
        let bytes = record.to_bytes()?;
        let created = disk::create_once(&file, beside, &bytes)?;
        Ok(created || disk::read(&file)?.is_some_and(|found| found == bytes))
    }

    /// The log as it was after the record with this number.
    pub(super) fn until(&self, seq: u64) -> Self {
        let count = usize::try_from(seq).unwrap_or(usize::MAX);
        Self {
            records: self.records.iter().take(count).cloned().collect(),
            hashes: self.hashes.iter().take(count).cloned().collect(),
        }
    }

    /// The number of the next record.
    pub fn next_seq(&self) -> u64 {
        self.records.len() as u64 + 1
    }

    /// All records, oldest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// SHA-256 of the last record; `None` in an empty log.
    pub fn head(&self) -> Option<&str> {
        self.hashes.last().map(String::as_str)
    }

    /// SHA-256 of the record with this number.
    pub fn hash(&self, seq: u64) -> Option<&str> {
        let place = usize::try_from(seq).ok()?.checked_sub(1)?;
        self.hashes.get(place).map(String::as_str)
    }

    /// Every published edition, oldest first.
    pub fn editions(&self) -> impl DoubleEndedIterator<Item = Listed> {
        let published = self.records.iter().filter(|record| record.kind == Kind::Publish);
        published.filter_map(listed)
    }

    /// The edition with this label.
    pub fn listed(&self, label: &str) -> Option<Listed> {
        self.editions().find(|own| own.record.edition == label)
    }

    /// The edition that readers are shown.
    pub fn current(&self) -> Option<Listed> {
        self.listed(&self.records.last()?.edition)
    }

    /// The label for a new edition of this month: the month, or the next correction of it.
    pub fn next_label(&self, first: Label) -> Label {
        let same = self.editions().map(|own| own.label);
        let last = same.filter(|own| own.month() == first.month()).max();
        last.map_or(first, Label::corrected)
    }

    /// The files of an edition that were withdrawn, by path.
    pub fn replacements(&self, edition: &str) -> BTreeMap<&str, &Replacement> {
        let withdrawals = self.records.iter().filter_map(|record| record.withdrawal.as_ref());
        let files = withdrawals.flat_map(|withdrawal| &withdrawal.files);
        let own = files.filter(|file| file.edition == edition);
        own.map(|file| (file.path.as_str(), file)).collect()
    }

    /// SHA-256 of everything that ever took the place of files of an edition that were withdrawn, by path.
    pub(super) fn notes(&self, edition: &str) -> Notes {
        let mut notes = Notes::new();
        let withdrawals = self.records.iter().filter_map(|record| record.withdrawal.as_ref());
        let files = withdrawals.flat_map(|withdrawal| &withdrawal.files);
        for file in files.filter(|file| file.edition == edition) {
            notes.entry(file.path.clone()).or_default().insert(file.now.clone());
        }
        notes
    }

    /// The records of what is withdrawn and was not knowingly published again.
    pub(super) fn withdrawn(&self) -> BTreeMap<&str, &Record> {
        let mut withdrawn = BTreeMap::new();
        for record in &self.records {
            let what = record.withdrawal.as_ref().map(|withdrawal| withdrawal.what.as_str());
            withdrawn.extend(what.map(|what| (what, record)));
            withdrawn.retain(|what, _| !record.again.iter().any(|again| again == what));
        }
        withdrawn
    }
}

fn listed(record: &Record) -> Option<Listed> {
    Some(Listed {
        label: record.label().ok()?,
        as_of: AsOf {
            date: record.as_of,
            instant: record.moment,
        },
        record: record.clone(),
    })
}
