//! What stands beside the editions and follows from the log: `index.html`, `editions.html`, `editions.js`, `editions.json`.

use std::{path::Path, sync::Arc};

use anyhow::{Context as _, Result};

use super::{
    about::About,
    disk,
    guide::Guide,
    listing::{self, Listing},
    locked::LockedStore,
    log::{Listed, Log},
    memory::Remembered,
    store::Store,
    verify::Damage,
};
use crate::{
    history::{GUIDE, LATEST, LIST},
    language::Language,
    page::{Headline, edition_name},
    site::digest,
    theme::{Html, Interface, View, view},
};

/// Whether the derived files were made from an earlier state of the log, as an interrupted command leaves them.
///
/// A file that is missing or altered although the list is of today is damage, which `verify` tells of.
pub(super) fn is_stale(root: &Path, log: &Log) -> Result<bool> {
    let last = log.records().len() as u64;
    Ok(match Listing::read(root)? {
        Some(listing) => listing.head.seq < last,
        None => last == 1 && !disk::exists(&root.join(listing::FILE))?,
    })
}

/// Whether every derived file is what was written last, from the log as it is.
pub(super) fn is_sound(store: &Store, log: &Log) -> Result<bool> {
    Ok(!is_stale(store.root(), log)? && damage(store.root(), log)?.is_empty())
}

/// The derived files that are not what was written last: what should be there, and what is.
///
/// The digests stand in the list itself, so that another version of Milepost, which may lay pages out in another way, takes no offence.
/// While the list is of an earlier state of the log, the other files are of any state since.
pub(super) fn damage(root: &Path, log: &Log) -> Result<Vec<Damage>> {
    let is_stale = is_stale(root, log)?;
    let found = disk::read(&root.join(listing::FILE))?;
    let known = Listing::read(root)?;
    let seen = known
        .as_ref()
        .map_or_else(|| log.clone(), |known| log.until(known.head.seq));
    let files = known.map(|known| known.files).unwrap_or_default();
    let expected = Listing::of(&seen, files.clone())
        .map(|listing| listing.to_bytes())
        .transpose()?;
    let mut damage = Vec::new();
    if found != expected && (found.is_some() || !is_stale) {
        let digest = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(digest);
        damage.push(Damage::new("", listing::FILE, digest(&expected), digest(&found)));
    }
    for name in NAMES.into_iter().filter(|_| !is_stale) {
        let found = disk::read(&root.join(name))?.as_deref().map(digest);
        if found != files.get(name).cloned() {
            damage.push(Damage::new("", name, files.get(name).cloned(), found));
        }
    }
    Ok(damage)
}

/// The derived files beside the list.
pub(super) const NAMES: [&str; 3] = ["index.html", LIST, GUIDE];

/// Writes the derived files; `editions.json` last, which vouches for the others.
pub(super) fn write(store: &LockedStore<'_>, log: &Log) -> Result<()> {
    let Some(current) = log.current() else {
        return Ok(());
    };
    let desk = Desk::new(store, log, &current)?;
    let guide = Guide::of(store, log, &desk.interfaces)?;
    let texts = [desk.landing()?.0, desk.list(store, &guide)?.0, guide.script()?];
    let files: Vec<(&str, String)> = NAMES.into_iter().zip(texts).collect();
    let digests = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), digest(text.as_bytes())));
    let listing = Listing::of(log, digests.collect()).context("an edition is current")?;
    for (name, text) in &files {
        put(store, name, text.as_bytes())?;
    }
    put(store, listing::FILE, &listing.to_bytes()?)
}

fn put(store: &LockedStore<'_>, name: &str, bytes: &[u8]) -> Result<()> {
    disk::replace(&store.path(name), &store.workplace().path(name), bytes)
}

/// What the derived pages are made from.
struct Desk<'a> {
    log: &'a Log,
    current: &'a Listed,
    /// The files of the current edition.
    files: Vec<String>,
    about: About,
    interfaces: Vec<Interface>,
}

impl<'a> Desk<'a> {
    fn new(store: &LockedStore<'_>, log: &'a Log, current: &'a Listed) -> Result<Self> {
        let folder = store.path(&current.record.edition);
        let files = disk::files(&folder)?;
        let inventory = disk::read(&folder.join("data/site.json"))?;
        let about = About::read(inventory.as_deref(), files.iter().map(String::as_str));
        Ok(Self {
            log,
            current,
            files,
            interfaces: about.interfaces(store.theme())?,
            about,
        })
    }

    /// The front door: a language leads to the home page of the current edition.
    fn landing(&self) -> Result<Html> {
        self.lay_out("landing.html", &|interface| {
            let (catalogue, language) = (interface.catalogue(), interface.language());
            view! {
                code: language.code(),
                name: language.own_name(),
                site: self.about.title(language),
                href: format!("{LATEST}/{}/index.html", language.code()),
                as_of: catalogue.with("as-of", &[("date", &language.day(self.current.as_of.date))]),
                notice: (),
            }
        })
    }

    /// The list of all editions.
    fn list(&self, store: &Store, guide: &Guide) -> Result<Html> {
        let entry = |listed: Listed| Entry {
            restatements: guide.restatements(&listed.record.edition),
            remembered: store.remember(self.log, &listed).ok(),
            listed,
        };
        let entries: Vec<Entry> = self.log.editions().rev().map(entry).collect();
        self.lay_out("editions.html", &|interface| self.list_in(&entries, interface))
    }

    fn list_in(&self, entries: &[Entry], interface: &Interface) -> View {
        let (catalogue, language) = (interface.catalogue(), interface.language());
        // the column bears the name of the number that the newest edition leads with
        let mut led = entries.iter().filter_map(|entry| entry.headline(language));
        let metric = led.next().map(|headline| headline.title);
        let row = |entry: &Entry| entry.row(metric.as_deref(), interface);
        let rows: Vec<(i16, View)> = entries
            .iter()
            .map(|entry| (entry.listed.as_of.date.year(), row(entry)))
            .collect();
        let years = rows.chunk_by(|one, other| one.0 == other.0).map(|years| {
            view! {
                title: catalogue.with("year-only", &[("year", &years[0].0.to_string())]),
                count: catalogue.count("editions-count", years.len()),
                rows: years.iter().map(|(_, row)| row.clone()).collect::<Vec<_>>(),
            }
        });
        let current = edition_name(self.current.label, catalogue);
        let text = |key: &str| catalogue.text(key);
        let headline = if rows.len() == 1 {
            "editions-title-one"
        } else {
            "editions-title"
        };
        view! {
            code: language.code(),
            name: language.own_name(),
            site: self.about.title(language),
            home: format!("{LATEST}/{}/index.html", language.code()),
            headline: catalogue.with(headline, &[("edition", &current), ("count", &rows.len().to_string())]),
            lede: text("editions-lede"),
            caption: text("editions"),
            edition: text("edition-column"),
            published: text("edition-published"),
            as_of: text("fact-as-of"),
            metric: metric.as_deref(),
            restated: text("edition-restatements"),
            print: text("edition-print"),
            fingerprint: text("edition-fingerprint"),
            legend: text("editions-legend"),
            legend_title: text("editions-legend-title"),
            years: years.collect::<Vec<_>>(),
        }
    }

    fn lay_out(&self, template: &str, view_of: &dyn Fn(&Interface) -> View) -> Result<Html> {
        let first = &self.interfaces[0];
        let asset = |ending: &str| {
            let own = |path: &&str| path.starts_with("assets/site.") && path.ends_with(ending);
            let path = self.files.iter().map(String::as_str).find(own);
            format!("{}/{}", self.current.record.edition, path.unwrap_or_default())
        };
        let view = view! {
            title: self.about.title(first.language()),
            home: format!("{LATEST}/{}/index.html", first.language().code()),
            style: asset(".css"),
            script: asset(".js"),
            languages: self.interfaces.iter().map(view_of).collect::<Vec<_>>(),
        };
        first.lay_out(template, view)
    }
}

/// An edition of the list, and what it published; nothing where that cannot be read: `verify` tells of it.
struct Entry {
    listed: Listed,
    remembered: Option<Arc<Remembered>>,
    restatements: usize,
}

impl Entry {
    fn headline(&self, language: Language) -> Option<Headline> {
        Headline::published(&self.remembered.as_ref()?.published, language)
    }

    /// A row of the table; a number of another name than `metric` bears its own.
    fn row(&self, metric: Option<&str>, interface: &Interface) -> View {
        let (catalogue, language) = (interface.catalogue(), interface.language());
        let record = &self.listed.record;
        let (published, as_of) = (record.at.date(), self.listed.as_of.date);
        let headline = self.headline(language).map(|headline| {
            let is_other = metric != Some(headline.title.as_str());
            view! { value: headline.value, title: is_other.then_some(headline.title) }
        });
        view! {
            href: format!("{}/{}/index.html", record.edition, language.code()),
            name: edition_name(self.listed.label, catalogue),
            label: record.edition.as_str(),
            note: record.note.as_deref(),
            published: language.short_day(published),
            published_day: published.to_string(),
            as_of: language.short_day(as_of),
            as_of_day: as_of.to_string(),
            headline: headline,
            restatements: self.restatements.to_string(),
            print: format!("{}/{}/print/index.html", record.edition, language.code()),
            fingerprint: &record.manifest[..8],
        }
    }
}
