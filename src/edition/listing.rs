//! `editions.json`: the list of editions for programs, and the witness of what the log was.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context as _, Result};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{disk, log::Log};

/// The file of the list.
pub(super) const FILE: &str = "editions.json";

/// The list of editions, made from the log. It is written last, so it tells whether the other derived files are current.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listing {
    /// The label of the edition that readers are shown.
    pub(super) current: String,
    /// The record that the list was made from.
    pub(super) head: Head,
    /// Every edition, newest first.
    pub(super) editions: Vec<Row>,
    /// SHA-256 of the files made together with it.
    pub(super) files: BTreeMap<String, String>,
}

/// A record of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) seq: u64,
    pub(super) sha256: String,
}

/// An edition of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) as_of: Date,
    pub(super) published: Timestamp,
    pub(super) note: Option<String>,
    pub(super) manifest: String,
}

impl Listing {
    /// The list that a log gives; `None` where nothing was published.
    pub(super) fn of(log: &Log, files: BTreeMap<String, String>) -> Option<Self> {
        let row = |listed: super::log::Listed| Row {
            label: listed.record.edition,
            as_of: listed.record.as_of,
            published: listed.record.at.timestamp(),
            note: listed.record.note,
            manifest: listed.record.manifest,
        };
        Some(Self {
            current: log.current()?.record.edition,
            head: Head {
                seq: log.records().last()?.seq,
                sha256: log.head()?.to_owned(),
            },
            editions: log.editions().rev().map(row).collect(),
            files,
        })
    }

    /// The list of a store; `None` where there is none, or none that can be read: `verify` tells of that.
    pub(super) fn read(root: &Path) -> Result<Option<Self>> {
        let bytes = disk::read(&root.join(FILE))?;
        Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
    }

    /// The bytes that are stored.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self).context("the list of editions cannot be written")?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
