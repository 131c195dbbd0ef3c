//! An edition that was published, read from its folder when somebody asks.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, Result};
use jiff::Timestamp;

use super::{
    disk,
    log::{Listed, Log},
    manifest::{self, Digests, Manifest},
};
use crate::{
    history::{self, Inventory, Record},
    model::{AsOf, Label},
    site::{Site, SitePath, digest, has_ending},
};

/// A published edition and where it lies. Nothing of it is read before it is asked for.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its name.
    pub label: Label,
    /// The moment it speaks of.
    pub as_of: AsOf,
    /// When it was published.
    at: Timestamp,
    folder: PathBuf,
    /// SHA-256 of its manifest, and the notes.
    version: (String, Notes),
}

/// SHA-256 of all that ever took the place of files that were withdrawn, by path.
pub(super) type Notes = BTreeMap<String, BTreeSet<String>>;

/// What editions published of their metrics, by the SHA-256 of the data files.
pub(super) type Records = BTreeMap<String, Arc<Record>>;

/// Nothing was done, for an edition that it rests on is not what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The label of the edition.
    pub edition: String,
    /// Where its damaged files lie, or should.
    pub files: Vec<PathBuf>,
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = self.files.iter().map(|file| file.display().to_string());
        let files = files.collect::<Vec<_>>().join(", ");
        write!(f, "edition {} is not what was published: {files}", self.edition)
    }
}

impl Error for Damaged {}

impl Published {
    pub(super) fn new(log: &Log, listed: &Listed, root: &Path) -> Self {
        Self {
            label: listed.label,
            as_of: listed.as_of,
            at: listed.record.at.timestamp(),
            folder: root.join(&listed.record.edition),
            version: (listed.record.manifest.clone(), log.notes(&listed.record.edition)),
        }
    }

    /// What tells it from the same edition before something was withdrawn.
    pub(super) fn version(&self) -> &(String, Notes) {
        &self.version
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What it consisted of when it was sealed.
    ///
    /// # Errors
    /// When the manifest cannot be read, or is not the one that the log names: see [`Damaged`].
    pub fn manifest(&self) -> Result<Manifest> {
        self.manifest_by(Manifest::parse)
    }

    /// The digests of its files when it was sealed.
    ///
    /// # Errors
    /// As those of [`manifest`](Self::manifest).
    pub(super) fn digests(&self) -> Result<Digests> {
        self.manifest_by(manifest::digests)
    }

    fn manifest_by<T>(&self, parse: impl Fn(&[u8]) -> Result<T>) -> Result<T> {
        let bytes = self.read(manifest::FILE, |found| found == self.version.0)?;
        parse(&bytes).with_context(|| format!("cannot read the manifest of edition {}", self.label))
    }

    /// The manifest as it lies there, and whether it is the one that the log names; `None` where nothing can be read as one.
    ///
    /// # Errors
    /// When the disk fails.
    pub(super) fn manifest_as_it_is(&self) -> Result<Option<(Manifest, bool)>> {
        let bytes = disk::read(&self.folder.join(manifest::FILE))?;
        let manifest = bytes.as_deref().map(Manifest::parse).and_then(Result::ok);
        let is_sound = bytes.is_some_and(|bytes| digest(&bytes) == self.version.0);
        Ok(manifest.map(|manifest| (manifest, is_sound)))
    }

    /// The files of a manifest that are there, whatever they hold.
    ///
    /// # Errors
    /// When the disk fails.
    pub(super) fn site_as_it_is(&self, manifest: &Manifest) -> Result<Site> {
        let read = |entry: &manifest::Entry| {
            let bytes = disk::read_plain(&self.folder.join(&entry.path))?;
            Ok(bytes.map(|bytes| (SitePath::new(entry.path.as_str()), bytes.into())))
        };
        let files = manifest.files.iter().map(read);
        files.filter_map(Result::transpose).collect()
    }

    /// The edition as later ones remember it: its data, and its pages, whose words are compared.
    ///
    /// # Errors
    /// When a file cannot be read, or is not what was published: see [`Damaged`].
    pub fn remembered(&self) -> Result<history::Published> {
        let site = self.files(&self.digests()?, |path| is_data(path) || has_ending(path, "html"))?;
        Ok(history::Published::read(self.label, self.as_of.date, site)?.at(self.at))
    }

    /// The edition as those remember it that came after the next one: its data alone. What is known by its digest is not read once more.
    ///
    /// # Errors
    /// When a file cannot be read, or is not what was published: see [`Damaged`].
    pub(super) fn data(&self, digests: &Digests, known: &Records) -> Result<history::Published> {
        let known = |path: &str| known.get(self.sealed(digests, path)?).cloned();
        let site = self.files(digests, |path| is_data(path) && known(path).is_none())?;
        let published = history::Published::read_beside(self.label, self.as_of.date, site, known)?;
        Ok(published.at(self.at).without_files())
    }

    /// SHA-256 of a file that stands as it was sealed: nothing takes its place.
    pub(super) fn sealed<'a>(&self, digests: &'a Digests, path: &str) -> Option<&'a String> {
        digests.get(path).filter(|_| !self.version.1.contains_key(path))
    }

    /// Its list of items.
    ///
    /// # Errors
    /// When it cannot be read, or is not what was published: see [`Damaged`].
    pub(super) fn inventory(&self) -> Result<Inventory> {
        let site = self.files(&self.digests()?, |path| path == "data/site.json")?;
        let file = site.values().next().context("the edition has no data/site.json")?;
        serde_json::from_slice(&file.bytes())
            .with_context(|| format!("data/site.json of edition {} cannot be read", self.label))
    }

    /// Files as readers get them; of what was withdrawn, the note that stands in its place.
    fn files(&self, digests: &Digests, wanted: impl Fn(&str) -> bool) -> Result<Site> {
        let read = |(path, sealed): (&String, &String)| {
            let notes = self.version.1.get(path);
            // While a withdrawal is under way, a file is the one before or the note.
            let is_sound = |found: &str| found == sealed || notes.is_some_and(|notes| notes.contains(found));
            let bytes = self.read(path, is_sound)?;
            Ok((SitePath::new(path.as_str()), bytes.into()))
        };
        digests.iter().filter(|(path, _)| wanted(path)).map(read).collect()
    }

    /// The bytes of a file, if they are what was published.
    fn read(&self, path: &str, is_sound: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
        let bytes = disk::read_plain(&self.folder.join(path))?;
        let sound = bytes.filter(|bytes| is_sound(&digest(bytes)));
        Ok(sound.ok_or_else(|| self.damaged([path.to_owned()]))?)
    }

    /// What to say where these files are not what was published.
    pub(super) fn damaged(&self, paths: impl IntoIterator<Item = String>) -> Damaged {
        Damaged {
            edition: self.label.to_string(),
            files: paths.into_iter().map(|path| self.folder.join(path)).collect(),
        }
    }
}

/// Whether a file holds data that later editions are compared with.
fn is_data(path: &str) -> bool {
    path.starts_with("data/") && has_ending(path, "json")
}
