//! Records of the log: what was done to the store, by whom, why.

use anyhow::{Result, anyhow, ensure};
use jiff::{Timestamp, Zoned, civil::Date};
use serde::{Deserialize, Serialize};

use crate::model::Label;

/// What a record does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Seals an edition and shows it.
    Publish,
    /// Shows an edition that was published before.
    Point,
    /// Takes something out of every edition.
    Withdraw,
}

/// One record, as `log/000001.json` holds it.
///
/// The log is the truth of a store: a record is created once and never written again. It holds the digest of the record before
/// it, so that none can be changed, taken out or put between unnoticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Its number, counted from 1.
    pub seq: u64,
    /// SHA-256 of the bytes of the record before; `None` for the first.
    pub previous: Option<String>,
    /// What it does.
    pub kind: Kind,
    /// The label of the edition that is shown from now on.
    pub edition: String,
    /// SHA-256 of the manifest of that edition.
    pub manifest: String,
    /// The as-of date of that edition.
    pub as_of: Date,
    /// The instant of that edition: nothing embargoed beyond it is shown.
    pub moment: Timestamp,
    /// When this was recorded.
    pub at: Zoned,
    /// Who did it, as far as they said.
    pub by: Option<String>,
    /// Why, as far as they said.
    pub note: Option<String>,
    /// What was taken out, in a record that withdraws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<Withdrawal>,
    /// What had been withdrawn and is knowingly published again, in a record that publishes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub again: Vec<String>,
    /// A random number, by which a command knows its own record again.
    pub nonce: String,
}

/// What was taken out of the editions, and why. It never holds what was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// The content file or the path on the site that was asked for.
    pub what: String,
    /// Why, as a short code such as `personal-data`.
    pub reason: String,
    /// Where the decision is on file.
    pub reference: String,
    /// Every file that was replaced.
    pub files: Vec<Replacement>,
}

/// A file of an edition that was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// The label of the edition.
    pub edition: String,
    /// The path in it.
    pub path: String,
    /// SHA-256 of what had been published there.
    pub was: String,
    /// SHA-256 of what stands there now.
    pub now: String,
    /// Bytes of what stands there now.
    pub size: u64,
}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// When the bytes are no record.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let record: Self = serde_json::from_slice(bytes)?;
        ensure!(
            record.withdrawal.is_some() == (record.kind == Kind::Withdraw),
            "a withdrawal belongs to a record that withdraws, and to no other"
        );
        record.label()?;
        Ok(record)
    }

    /// The bytes that are stored, hashed and never made again.
    ///
    /// # Errors
    /// When the JSON cannot be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The label of the edition that is shown from now on.
    ///
    /// # Errors
    /// When it is none.
    pub fn label(&self) -> Result<Label> {
        Label::parse(&self.edition).ok_or_else(|| anyhow!("`{}` is no label of an edition", self.edition))
    }
}
