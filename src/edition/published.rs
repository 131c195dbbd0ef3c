//! An edition that was published, read from its folder when somebody asks.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::{
    disk,
    log::Listed,
    manifest::{self, Manifest},
};
use crate::{
    history::{self, Inventory},
    model::{AsOf, Label},
    site::{Site, SitePath, digest},
};

/// A published edition and where it lies. Nothing of it is read before it is asked for.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its name.
    pub label: Label,
    /// The moment it speaks of.
    pub as_of: AsOf,
    manifest: String,
    folder: PathBuf,
}

impl Published {
    pub(super) fn new(listed: &Listed, root: &Path) -> Self {
        Self {
            label: listed.label,
            as_of: listed.as_of,
            manifest: listed.record.manifest.clone(),
            folder: root.join(&listed.record.edition),
        }
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What it consisted of when it was sealed.
    ///
    /// # Errors
    /// When the manifest cannot be read, or is not the one that the log names.
    pub fn manifest(&self) -> Result<Manifest> {
        let file = self.folder.join(manifest::FILE);
        let bytes = disk::read(&file)?.with_context(|| format!("{} is missing", file.display()))?;
        ensure!(
            digest(&bytes) == self.manifest,
            "{} is not what the log says; `milepost verify` tells more",
            file.display()
        );
        Manifest::parse(&bytes).with_context(|| format!("cannot read {}", file.display()))
    }

    /// The manifest as it lies there, and whether it is the one that the log names; `None` where nothing can be read as one.
    ///
    /// # Errors
    /// When the disk fails.
    pub(super) fn manifest_as_it_is(&self) -> Result<Option<(Manifest, bool)>> {
        let bytes = disk::read(&self.folder.join(manifest::FILE))?;
        let manifest = bytes.as_deref().map(Manifest::parse).and_then(Result::ok);
        let is_sound = bytes.is_some_and(|bytes| digest(&bytes) == self.manifest);
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

    /// Its files as readers get them; of what was withdrawn, the note that stands in its place.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn site(&self) -> Result<Site> {
        self.files(|_| true)
    }

    /// The edition as later ones remember it.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn remembered(&self) -> Result<history::Published> {
        history::Published::read(self.label, self.as_of.date, self.site()?)
    }

    /// Its list of items.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn inventory(&self) -> Result<Inventory> {
        let site = self.files(|path| path == "data/site.json")?;
        let bytes = site.values().next().context("the edition has no data/site.json")?;
        serde_json::from_slice(bytes)
            .with_context(|| format!("data/site.json of edition {} cannot be read", self.label))
    }

    /// Its data files alone.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(super) fn data(&self) -> Result<Site> {
        self.files(|path| path.starts_with("data/"))
    }

    fn files(&self, wanted: impl Fn(&str) -> bool) -> Result<Site> {
        let files = self.manifest()?.files;
        let read = |entry: &manifest::Entry| {
            let file = self.folder.join(&entry.path);
            let bytes = disk::read(&file)?.with_context(|| format!("{} is missing", file.display()))?;
            Ok((SitePath::new(entry.path.as_str()), bytes.into()))
        };
        files.iter().filter(|entry| wanted(&entry.path)).map(read).collect()
    }
}
