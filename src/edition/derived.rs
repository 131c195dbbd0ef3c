//! What stands beside the editions and follows from the log: `index.html`, `editions.html`, `editions.js`, `editions.json`.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{
    about::About,
    disk,
    guide::Guide,
    listing::{self, Listing},
    log::{Listed, Log},
    manifest::Manifest,
    store::Store,
    verify::Damage,
};
use crate::{
    history::{GUIDE, LATEST, LIST},
    page::edition_name,
    site::digest,
    theme::{Html, Interface, View, view},
};

/// Whether the derived files were made from an earlier state of the log, as an interrupted command leaves them.
///
/// A file that is missing or altered although the list is of today is damage, which `verify` tells of.
pub(super) fn is_stale(store: &Store<'_>, log: &Log) -> Result<bool> {
    let Some(head) = log.records().last() else {
        return Ok(false);
    };
    let is_first = head.seq == 1 && !disk::exists(&store.path(listing::FILE))?;
    let listing = Listing::read(store.root())?;
    Ok(is_first || listing.is_some_and(|listing| listing.head.seq < head.seq))
}

/// Whether every derived file is what was written last.
pub(super) fn is_sound(store: &Store<'_>, log: &Log) -> Result<bool> {
    Ok(damage(store.root(), log)?.is_empty())
}

/// The derived files that are not what was written last: what should be there, and what is.
///
/// The digests stand in the list itself, so that another version of Milepost, which may lay pages out in another way, takes no offence.
pub(super) fn damage(root: &Path, log: &Log) -> Result<Vec<Damage>> {
    let found = disk::read(&root.join(listing::FILE))?;
    let files = Listing::read(root)?.map(|listing| listing.files).unwrap_or_default();
    let expected = Listing::of(log, files.clone())
        .map(|listing| listing.to_bytes())
        .transpose()?;
    let mut damage = Vec::new();
    if found != expected {
        let digest = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(digest);
        damage.push(Damage::new("", listing::FILE, digest(&expected), digest(&found)));
    }
    for name in NAMES {
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
pub(super) fn write(store: &Store<'_>, log: &Log) -> Result<()> {
    let Some(current) = log.current() else {
        return Ok(());
    };
    let manifest = store.published(&current).manifest()?;
    let desk = Desk::new(store, log, &current, &manifest)?;
    let texts = [
        desk.landing()?.0,
        desk.list()?.0,
        Guide::of(store, log, &desk.interfaces)?.script()?,
    ];
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

fn put(store: &Store<'_>, name: &str, bytes: &[u8]) -> Result<()> {
    disk::replace(&store.path(name), &store.staging(&disk::nonce()?), bytes)
}

/// What the derived pages are made from.
struct Desk<'a> {
    log: &'a Log,
    current: &'a Listed,
    manifest: &'a Manifest,
    about: About,
    interfaces: Vec<Interface>,
}

impl<'a> Desk<'a> {
    fn new(store: &Store<'_>, log: &'a Log, current: &'a Listed, manifest: &'a Manifest) -> Result<Self> {
        let file = store.path(&current.record.edition).join("data/site.json");
        let bytes = disk::read(&file)?.with_context(|| format!("{} is missing", file.display()))?;
        let about = About::parse(&bytes)?;
        Ok(Self {
            log,
            current,
            manifest,
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
    fn list(&self) -> Result<Html> {
        self.lay_out("editions.html", &|interface| self.list_in(interface))
    }

    fn list_in(&self, interface: &Interface) -> View {
        let (catalogue, language) = (interface.catalogue(), interface.language());
        let rows: Vec<(i16, View)> = self
            .log
            .editions()
            .rev()
            .map(|listed| (listed.as_of.date.year(), row(&listed, interface)))
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
            let path = self.manifest.files.iter().map(|file| file.path.as_str()).find(own);
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

fn row(listed: &Listed, interface: &Interface) -> View {
    let (catalogue, language) = (interface.catalogue(), interface.language());
    let (published, as_of) = (listed.record.at.date(), listed.as_of.date);
    view! {
        href: format!("{}/{}/index.html", listed.record.edition, language.code()),
        name: edition_name(listed.label, catalogue),
        label: listed.record.edition.as_str(),
        note: listed.record.note.as_deref(),
        published: language.day(published),
        published_day: published.to_string(),
        as_of: language.day(as_of),
        as_of_day: as_of.to_string(),
        fingerprint: &listed.record.manifest[..8],
    }
}
