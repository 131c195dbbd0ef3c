//! What earlier editions published: the memory that a build is a function of.
//!
//! An edition is remembered as the files it published. Of every edition the data files are read, for values may have been
//! restated in any of them; of the last one also the pages, for their words are compared.

mod inventory;
mod record;

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use anyhow::{Context as _, Result};
use jiff::{Timestamp, civil::Date};

pub use inventory::{Decided, Inventory, Item, Kind, Statement};
pub use record::{Aim, Dimension, Latest, Part, Record, Terms, Value, Values, message_mark, values_of};

use crate::{
    model::{Cadence, Label, Period},
    site::{Site, SitePath},
};

/// Beside the editions of an audience: the folder that always holds the current one.
pub(crate) const LATEST: &str = "latest";

/// Beside the editions of an audience: the list of all of them.
pub(crate) const LIST: &str = "editions.html";

/// Beside the editions of an audience: the script that tells their pages about each other.
pub(crate) const GUIDE: &str = "editions.js";

/// An edition as it was published.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its name.
    pub label: Label,
    /// The as-of date of its data.
    pub as_of: Date,
    /// When readers got it, where that is known.
    pub published: Option<Timestamp>,
    /// Everything on it.
    pub inventory: Inventory,
    /// Its metrics by id; what editions in a row did not change, they share.
    pub metrics: BTreeMap<String, Arc<Record>>,
    site: Site,
}

impl Published {
    /// Reads the data files of a published site. A metric whose file was withdrawn is passed over.
    ///
    /// # Errors
    /// When `data/site.json` or the file of a metric that it lists is missing or cannot be read: the store is damaged, or was
    /// written by a later version of Milepost.
    pub fn read(label: Label, as_of: Date, site: Site) -> Result<Self> {
        Self::read_beside(label, as_of, site, |_| None)
    }

    /// The same where the files of some metrics were read before, from other editions.
    pub(crate) fn read_beside(
        label: Label,
        as_of: Date,
        site: Site,
        known: impl Fn(&str) -> Option<Arc<Record>>,
    ) -> Result<Self> {
        let inventory: Inventory = read(label, "data/site.json", &site, |bytes| serde_json::from_slice(bytes))?;
        let metrics = inventory.items.iter().filter(|item| item.kind == Kind::Metric);
        let record = |item: &Item| {
            let path = record_path(&item.id);
            let record = known(&path).map_or_else(
                || Ok(read(label, &path, &site, Record::read)?.map(Arc::new)),
                |record| Ok(Some(record)),
            );
            Some(record.transpose()?.map(|record| (item.id.clone(), record)))
        };
        Ok(Self {
            label,
            as_of,
            published: None,
            metrics: metrics.filter_map(record).collect::<Result<_>>()?,
            inventory,
            site,
        })
    }

    /// The same, known to have been published at a moment.
    #[must_use]
    pub fn at(self, moment: Timestamp) -> Self {
        Self {
            published: Some(moment),
            ..self
        }
    }

    /// The HTML of a page.
    pub fn page(&self, path: &SitePath) -> Option<Cow<'_, str>> {
        match self.site.get(path)?.bytes() {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
        }
    }

    /// Whether it has a file at this path.
    pub fn has(&self, path: &SitePath) -> bool {
        self.site.contains_key(path)
    }

    /// The same without its files: what was read from them is all that is asked of an edition before the last one.
    #[must_use]
    pub(crate) fn without_files(self) -> Self {
        Self {
            site: Site::new(),
            ..self
        }
    }

    /// The files that are remembered.
    pub(crate) fn files(&self) -> &Site {
        &self.site
    }

    /// Every file of the site.
    pub fn into_site(self) -> Site {
        self.site
    }
}

/// The data file of a metric.
pub(crate) fn record_path(id: &str) -> String {
    format!("data/metrics/{id}.json")
}

fn read<T>(label: Label, path: &str, site: &Site, parse: impl Fn(&[u8]) -> serde_json::Result<T>) -> Result<T> {
    let bytes = site.get(&SitePath::new(path));
    let bytes = bytes.with_context(|| format!("edition {label} has no {path}"))?;
    parse(&bytes.bytes()).with_context(|| format!("{path} of edition {label} cannot be read"))
}

/// The editions published so far for one audience, and what the site being built will be among them.
///
/// Each audience has a history of its own, made of what was published for it, so that no history can tell of what only
/// others may see.
///
/// The default is a draft before the first edition.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Oldest first.
    editions: Vec<Arc<Published>>,
    own: Option<Label>,
}

impl History {
    /// The history behind a draft: editions in the order they were published.
    pub fn new(editions: Vec<Arc<Published>>) -> Self {
        Self { editions, own: None }
    }

    /// The same history behind the edition `label`, about to be published.
    #[must_use]
    pub fn publishing(self, label: Label) -> Self {
        Self {
            own: Some(label),
            ..self
        }
    }

    /// What had been published by the end of `date`: a site of an earlier day knows nothing of later editions.
    #[must_use]
    pub fn known_on(&self, date: Date) -> Self {
        let mut known = self.clone();
        known.editions.retain(|edition| edition.as_of <= date);
        known
    }

    /// The editions, oldest first.
    pub fn editions(&self) -> impl DoubleEndedIterator<Item = &Published> {
        self.editions.iter().map(AsRef::as_ref)
    }

    /// What editions published of a metric, oldest first; nothing of one that repeats the file of the one before.
    pub fn records(&self, id: &str) -> impl Iterator<Item = (&Published, &Record)> {
        let records = self
            .editions()
            .filter_map(move |edition| Some((edition, edition.metrics.get(id)?)));
        let mut last: Option<&Arc<Record>> = None;
        records.filter_map(move |(edition, record)| {
            let repeats = last.replace(record).is_some_and(|last| Arc::ptr_eq(last, record));
            (!repeats).then_some((edition, &**record))
        })
    }

    /// The edition that a site is compared with.
    pub fn last(&self) -> Option<&Published> {
        self.editions().next_back()
    }

    /// The label of the site being built; a draft has the one it would be published under.
    pub fn label(&self, as_of: Date) -> Label {
        self.own.unwrap_or_else(|| self.next_label(as_of))
    }

    /// The label of the next edition: the as-of month, or the next correction where that month has an edition.
    pub fn next_label(&self, as_of: Date) -> Label {
        let month = Period::containing(as_of, Cadence::Monthly);
        let taken = self.editions().map(|edition| edition.label);
        let latest = taken.filter(|label| label.month() == month).max();
        latest.map_or(Label::of(month), Label::corrected)
    }

    /// Whether the site being built is no edition yet, so that it lies apart from them.
    pub fn is_draft(&self) -> bool {
        self.own.is_none()
    }
}
