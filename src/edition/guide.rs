//! `editions.js`: what the pages of every edition ask about the others.
//!
//! A page knows its own edition and its address there. The file tells by which address every other edition has the same page, and
//! which values were restated. Only differences between neighbouring editions are kept: a page that an edition has, and no other
//! gained or lost, is in all of them and not named.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use anyhow::{Context as _, Result};
use serde::Serialize;

use super::{
    log::{Listed, Log},
    memory::Remembered,
    store::Store,
};
use crate::{
    history::{Kind, Part, Record},
    model::{Label, Period},
    page::edition_name,
    theme::Interface,
};

/// The ways between editions.
#[derive(Serialize)]
pub(super) struct Guide {
    current: String,
    /// Oldest first.
    editions: Vec<Row>,
    /// Addresses of the same page: a former one, and a later one.
    renamed: BTreeSet<(String, String)>,
    restated: Vec<Restated>,
}

/// An edition, and how its pages differ from those of the edition before.
#[derive(Serialize)]
struct Row {
    label: String,
    as_of: String,
    /// Its name by the code of a language.
    names: BTreeMap<&'static str, String>,
    languages: Vec<String>,
    new: Vec<String>,
    gone: Vec<String>,
}

/// Values of a period that were published, and later as others or not at all: metric, period, the first edition with an old value,
/// and the one that restated it.
#[derive(Serialize)]
struct Restated(String, String, String, String);

/// The former addresses of the pages of an edition, each with the later one.
fn renamed(own: &Remembered) -> impl Iterator<Item = (String, String)> {
    let items = own.published.inventory.items.iter();
    items.flat_map(|item| {
        let folder = if item.kind == Kind::Message { "messages/" } else { "" };
        let address = move |id: &str| format!("{folder}{id}/");
        item.aliases
            .iter()
            .map(move |former| (address(former), address(&item.id)))
    })
}

impl Guide {
    /// What the log and the editions in the store give. An edition that cannot be read is passed over: `verify` tells of it.
    pub(super) fn of(store: &Store, log: &Log, interfaces: &[Interface]) -> Result<Self> {
        let read = |listed: Listed| store.remember(log, &listed).ok();
        let known: Vec<Arc<Remembered>> = log.editions().filter_map(read).collect();
        Ok(Self {
            current: log.current().context("an edition is current")?.record.edition,
            editions: rows(&known, interfaces),
            renamed: known.iter().flat_map(|own| renamed(own)).collect(),
            restated: restated(&known),
        })
    }

    /// How many values an edition restated.
    pub(super) fn restatements(&self, label: &str) -> usize {
        self.restated.iter().filter(|restated| restated.3 == label).count()
    }

    /// A classic script works from `file://`, where nothing can be fetched.
    pub(super) fn script(&self) -> Result<String> {
        let list = serde_json::to_string(self).context("the guide to the editions cannot be written")?;
        Ok(format!("window.milepostEditions = {list};\n"))
    }
}

fn rows(known: &[Arc<Remembered>], interfaces: &[Interface]) -> Vec<Row> {
    let mut before: Option<&BTreeSet<String>> = None;
    let row = |own: &Remembered, before: &BTreeSet<String>| {
        let name = |interface: &Interface| {
            let name = edition_name(own.published.label, interface.catalogue());
            (interface.language().code(), name)
        };
        Row {
            label: own.published.label.to_string(),
            as_of: own.published.as_of.to_string(),
            names: interfaces.iter().map(name).collect(),
            languages: own.published.inventory.languages.clone(),
            new: own.pages.difference(before).cloned().collect(),
            gone: before.difference(&own.pages).cloned().collect(),
        }
    };
    let rows = known.iter().map(|own| {
        let row = row(own, before.unwrap_or(&own.pages));
        before = Some(&own.pages);
        row
    });
    rows.collect()
}

/// What a metric has shown so far: each value, and the first edition that had it.
type Shown<'a> = BTreeMap<(Part<&'a str>, Period), (Option<f64>, Label)>;

/// Every value that a later edition published differently or took back: of the metric, of its members, of counted people. What
/// changes in one period is one entry. A value that was never shown cannot be restated.
fn restated(known: &[Arc<Remembered>]) -> Vec<Restated> {
    let mut shown: BTreeMap<&str, Shown<'_>> = BTreeMap::new();
    let mut last: BTreeMap<&str, &Arc<Record>> = BTreeMap::new();
    let mut restated = Vec::new();
    for own in known {
        let label = own.published.label;
        for (id, metric) in &own.published.metrics {
            if last.insert(id, metric).is_some_and(|last| Arc::ptr_eq(last, metric)) {
                continue;
            }
            let mut values = metric.values();
            let shown = shown.entry(id).or_default();
            let mut changed: BTreeMap<Period, Label> = BTreeMap::new();
            for ((part, period), known) in &mut *shown {
                let value = values.remove(&(*part, *period));
                if value != known.0 {
                    let (_, since) = std::mem::replace(known, (value, label));
                    let first = changed.entry(*period).or_insert(since);
                    *first = since.min(*first);
                }
            }
            shown.extend(values.into_iter().map(|(place, value)| (place, (Some(value), label))));
            restated.extend(
                changed.into_iter().map(|(period, since)| {
                    Restated(id.clone(), period.to_string(), since.to_string(), label.to_string())
                }),
            );
        }
    }
    restated
}
