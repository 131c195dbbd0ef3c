//! Turns an edition into the files of a site.

mod csv;
mod data;
mod html;
mod inventory;
mod sitemap;

use std::collections::BTreeMap;

use anyhow::Result;
use bytes::Bytes;
use rayon::prelude::*;

use crate::{
    diagnostic::Diagnostic,
    language::Language,
    model::{Body, Report, Slug},
    page::{self, Assets, Edition, Shell, Volume, address},
    site::{Site, SitePath, short_digest},
    theme::{Interface, Theme, View, view},
};

/// Pages that one thread lays out together.
const PAGES_AT_ONCE: usize = 64;

/// Every file of the site, and the charts whose labels could not be placed.
///
/// # Errors
/// When a template of the theme cannot be laid out.
pub fn site(edition: &Edition<'_>, theme: &Theme) -> Result<(Site, Vec<Diagnostic>)> {
    let mut site = Site::new();
    let digests = add_data(edition, &mut site)?;
    let assets = add_assets(edition.report, theme, digests, &mut site);
    let languages = &edition.report.settings.languages;
    let interfaces = languages
        .iter()
        .map(|language| Interface::new(theme, *language, facts(edition, *language)));
    let interfaces: Vec<Interface> = interfaces.collect::<Result<_>>()?;
    let volumes: Vec<Volume<'_>> = interfaces
        .iter()
        .map(|interface| Volume::new(*edition, interface, &assets))
        .collect();
    for volume in &volumes {
        add_pages(volume, &mut site)?;
        add_charts(volume, &mut site);
    }
    site.insert(SitePath::new("index.html"), page::landing(&volumes)?.0.into());
    site.insert(SitePath::new("404.html"), page::not_found(&volumes)?.0.into());
    if let Some(base_url) = &edition.report.settings.base_url {
        site.insert(
            SitePath::new("sitemap.xml"),
            sitemap::sitemap(edition.report, base_url).into(),
        );
    }
    Ok((site, volumes.into_iter().flat_map(Volume::into_faults).collect()))
}

fn add_pages(volume: &Volume<'_>, site: &mut Site) -> Result<()> {
    let shell = Shell::new(volume)?;
    let subjects = page::subjects(volume.report());
    let files = subjects
        .par_chunks(PAGES_AT_ONCE)
        .map(|subjects| html::files(subjects, &shell, volume));
    site.extend(files.collect::<Result<Vec<_>>>()?.into_iter().flatten());
    Ok(())
}

fn add_charts(volume: &Volume<'_>, site: &mut Site) {
    let metrics = volume.report().metrics.par_iter();
    let charts = metrics.filter_map(|metric| {
        Some((
            address::chart(metric, volume.language()),
            page::standalone(metric, volume)?,
        ))
    });
    site.extend(charts.map(|(path, chart)| (path, chart.into())).collect::<Vec<_>>());
}

/// Adds the data files; gives the digest of each metric's JSON file.
fn add_data(edition: &Edition<'_>, site: &mut Site) -> Result<BTreeMap<Slug, String>> {
    let mut digests = BTreeMap::new();
    for (metric, progress) in edition.report.metrics.iter().zip(&edition.analysis.progress) {
        let json = data::json(metric, progress)?;
        digests.insert(metric.id.clone(), short_digest(&json));
        site.insert(address::json(metric), json.into());
        site.insert(address::csv(metric), csv::csv(metric, progress).into());
    }
    site.insert(SitePath::new("data/site.json"), inventory::inventory(edition)?.into());
    Ok(digests)
}

/// Style sheet, script and the media that texts refer to, each under a name that holds its digest.
fn add_assets(report: &Report, theme: &Theme, digests: BTreeMap<Slug, String>, site: &mut Site) -> Assets {
    let mut add = |stem: &str, ending: &str, bytes: Bytes| {
        let path = SitePath::new(format!("assets/{stem}.{}.{ending}", short_digest(&bytes)));
        site.insert(path.clone(), bytes);
        path
    };
    let style = add("site", "css", theme.style().into());
    let script = add("site", "js", theme.script().into());
    let names = if report.media.is_empty() {
        Vec::new()
    } else {
        page::referenced_media(bodies(report))
    };
    let media = report.media.iter().filter(|medium| names.contains(&medium.name));
    let media = media.map(|medium| {
        let (stem, ending) = medium.name.rsplit_once('.').unwrap_or((&medium.name, "bin"));
        (
            medium.name.clone(),
            add(stem, &ending.to_ascii_lowercase(), medium.bytes.clone()),
        )
    });
    let media: BTreeMap<String, SitePath> = media.collect();
    Assets {
        style,
        script,
        media,
        digests,
    }
}

/// Every Markdown text of a report.
fn bodies(report: &Report) -> impl Iterator<Item = &Body> {
    let letters = report
        .messages
        .iter()
        .flat_map(|message| message.letters.iter().map(|(_, letter)| &letter.body));
    let sheets = report
        .pages
        .iter()
        .flat_map(|page| page.sheets.iter().map(|(_, sheet)| &sheet.body));
    letters.chain(sheets)
}

/// What every template may mention: the site's own words.
fn facts(edition: &Edition<'_>, language: Language) -> View {
    let settings = &edition.report.settings;
    view! {
        title: settings.title.get(language),
        notice: settings.notice.as_ref().map(|notice| notice.get(language)),
        contact: settings.contact.as_ref().map(|contact| contact.name.get(language)),
        email: settings.contact.as_ref().and_then(|contact| contact.email.as_deref()),
    }
}
