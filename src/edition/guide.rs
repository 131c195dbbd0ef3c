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
use crate::{history::Kind, model::Period, page::edition_name, theme::Interface};

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

/// A value that was published, and later as another one or not at all: metric, period, the first edition with the old value, and the
/// one that restated it.
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

/// Every value that a later edition published differently or took back. A value that was never shown cannot be restated.
fn restated(known: &[Arc<Remembered>]) -> Vec<Restated> {
    let mut shown: BTreeMap<(&str, Period), (Option<f64>, String)> = BTreeMap::new();
    let mut restated = Vec::new();
    for own in known {
        let label = own.published.label.to_string();
        for (id, metric) in &own.published.metrics {
            let observed = metric.observations.iter().filter(|own| own.value.is_some());
            for value in observed.chain(&metric.taken_back) {
                let now = (value.value, label.clone());
                let before = shown.entry((id, value.period)).or_insert_with(|| now.clone());
                if before.0 != now.0 {
                    let (_, since) = std::mem::replace(before, now);
                    restated.push(Restated(id.clone(), value.period.to_string(), since, label.clone()));
                }
            }
        }
    }
    restated
}
