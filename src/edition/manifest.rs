//! Manifests: what an edition consists of, file by file.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use jiff::civil::Date;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    model::{AudienceId, Label},
    render::Sources,
    site::{File, Site, SitePath, digest, has_ending},
};

/// The file of an edition that holds its manifest. It is the only file that no manifest lists.
pub(super) const FILE: &str = "manifest.json";

/// How manifests are written; another number means that an older Milepost cannot read them.
const FORMAT: u32 = 1;

/// What an edition consists of. It holds neither clock nor host nor user, so the same site has the same manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// How it is written.
    pub format: u32,
    /// Who may read the edition.
    pub audience: String,
    /// The name of the edition.
    pub label: String,
    /// Its as-of date.
    pub as_of: Date,
    /// The program that made it.
    pub generator: String,
    /// Every file, sorted by path.
    pub files: Vec<Entry>,
}

/// A file of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its path, with `/`.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its bytes.
    pub size: u64,
    /// The content files that it tells something of, sorted. `site.yaml` and the theme shape every file and are not named.
    pub sources: Vec<String>,
}

/// SHA-256 of files by path.
pub(super) type Digests = BTreeMap<String, String>;

impl Manifest {
    /// The manifest of a site.
    pub fn of(site: &Site, sources: &Sources, audience: &AudienceId, label: Label, as_of: Date) -> Self {
        let entry = |(path, file): (&SitePath, &File)| Entry {
            path: path.as_str().to_owned(),
            sha256: digest(&file.bytes()),
            size: file.size() as u64,
            sources: sources.get(path).into_iter().flatten().cloned().collect(),
        };
        Self {
            format: FORMAT,
            audience: audience.as_str().to_owned(),
            label: label.to_string(),
            as_of,
            generator: format!("Milepost {}", crate::VERSION),
            files: site.par_iter().map(entry).collect(),
        }
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// When the bytes are no manifest that this version can read.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let manifest: Self = serde_json::from_slice(bytes)?;
        ensure!(manifest.format == FORMAT, "the manifest has format {}", manifest.format);
        let sorted = manifest.files.windows(2).all(|pair| pair[0].path < pair[1].path);
        ensure!(sorted, "the files of the manifest are not in order");
        Ok(manifest)
    }

    /// The bytes that are stored.
    ///
    /// # Errors
    /// When the JSON cannot be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&Entry> {
        let place = self.files.binary_search_by(|own| own.path.as_str().cmp(path));
        place.ok().map(|place| &self.files[place])
    }

    /// What the edition weighs, in bytes.
    pub fn size(&self) -> u64 {
        self.files.iter().map(|file| file.size).sum()
    }

    /// Whether the files of two editions are the same, path by path and byte by byte.
    pub fn has_files_of(&self, other: &Self) -> bool {
        self.digests() == other.digests()
    }

    /// The digests of all files.
    pub(super) fn digests(&self) -> Digests {
        let pairs = self.files.iter().map(|file| (file.path.clone(), file.sha256.clone()));
        pairs.collect()
    }
}

/// The digests of all files in the bytes of a manifest. What the files were made from, which is most of a manifest, is passed over.
pub(super) fn digests(bytes: &[u8]) -> Result<Digests> {
    #[derive(Deserialize)]
    struct Files {
        files: Vec<File>,
    }
    #[derive(Deserialize)]
    struct File {
        path: String,
        sha256: String,
    }
    let Files { files } = serde_json::from_slice(bytes)?;
    Ok(files.into_iter().map(|file| (file.path, file.sha256)).collect())
}

/// Of the files of an edition the spreadsheets, which hold values and nothing of its own: neither label nor date.
pub(super) fn sheets(mut digests: Digests) -> Digests {
    digests.retain(|path, _| is_sheet(path));
    digests
}

fn is_sheet(path: &str) -> bool {
    path.strip_prefix("data/metrics/")
        .is_some_and(|name| has_ending(name, "csv"))
}
