//! Turns an edition into the files of a site.

mod changes;
mod csv;
mod data;
mod feed;
mod html;
mod inventory;
mod search;
mod sitemap;
mod sources;

use std::collections::BTreeMap;

pub use changes::{changes_json, changes_text};

use anyhow::Result;
use bytes::Bytes;
use rayon::prelude::*;

use inventory::Digest;

use crate::{
    analyse::Changes,
    diagnostic::Diagnostic,
    history::Published,
    language::Language,
    model::{Body, Medium, Report, Slug},
    page::{self, Assets, Edition, Shell, Volume, address},
    site::{File, Site, SitePath, short_digest},
    theme::{Interface, Theme, View, view},
};

pub(crate) use search::{page_of_index, without as index_without};
pub use sources::Sources;

/// A file of the site before all are put in their order.
type Output = (SitePath, File);

/// The content files behind each file of the site that the same report gave.
pub fn sources(report: &Report, site: &Site) -> Sources {
    let media = published_media(report).map(|medium| (medium.name.clone(), medium_path(medium)));
    sources::sources(report, &media.collect(), site)
}

/// Every file of the site, and what was found wrong while its pages were made.
///
/// # Errors
/// When a template of the theme cannot be laid out.
pub fn site(edition: &Edition<'_>, theme: &Theme) -> Result<(Site, Vec<Diagnostic>)> {
    let mut files = Vec::new();
    let digests = add_data(edition, &mut files)?;
    let assets = add_assets(edition.report, theme, digests, &mut files)?;
    let languages = &edition.report.settings.languages;
    let interfaces = languages
        .iter()
        .map(|language| Interface::new(theme, *language, facts(edition, *language)));
    let interfaces: Vec<Interface> = interfaces.collect::<Result<_>>()?;
    let mut volumes: Vec<Volume<'_>> = interfaces
        .iter()
        .map(|interface| Volume::new(*edition, interface, &assets))
        .collect();
    for volume in &mut volumes {
        volume.index = add_search_index(volume, &mut files);
    }
    let shells = volumes.iter().map(Shell::new).collect::<Result<Vec<_>>>()?;
    for (volume, shell) in volumes.iter().zip(&shells) {
        add_pages(shell, volume, &mut files)?;
        add_charts(volume, &mut files);
        add_rollout_charts(volume, &mut files);
        files.push((page::feed_path(volume.language()), feed::feed(volume).into()));
    }
    let mut files = add_overviews(&volumes, &shells, files.into_iter().collect())?;
    files.insert(SitePath::new("index.html"), page::landing(&volumes)?.0.into());
    files.insert(SitePath::new("404.html"), page::not_found(&volumes)?.0.into());
    if let Some(base_url) = &edition.report.settings.base_url {
        let sitemap = sitemap::sitemap(edition.report, base_url);
        files.insert(SitePath::new("sitemap.xml"), sitemap.into());
    }
    let faults = volumes.into_iter().flat_map(Volume::into_faults).collect();
    Ok((files, faults))
}

fn add_pages(shell: &Shell, volume: &Volume<'_>, files: &mut Vec<Output>) -> Result<()> {
    let subjects: Vec<_> = page::subjects(volume.report()).collect();
    files.extend(html::files(&subjects, shell, volume)?);
    Ok(())
}

/// Adds the pages that compare this site with the edition before, once everything they compare is there.
fn add_overviews(volumes: &[Volume<'_>], shells: &[Shell], site: Site) -> Result<Site> {
    let edition = &volumes[0].edition;
    let pages = |changes: Option<&Changes<'_>>| {
        let books = volumes.par_iter().zip(shells);
        let pages = books.map(|(volume, shell)| html::files(&page::overviews(changes), shell, volume));
        pages.collect::<Result<Vec<_>>>()
    };
    let (mut site, pages) = match edition.history.last() {
        None => (site, pages(None)?),
        Some(earlier) => {
            let own = Published::read(edition.label, edition.as_of.date, site)?;
            let pages = pages(Some(&Changes::between(earlier, &own)))?;
            (own.into_site(), pages)
        }
    };
    site.extend(pages.into_iter().flatten());
    Ok(site)
}

fn add_charts(volume: &Volume<'_>, files: &mut Vec<Output>) {
    let charts = volume.report().metrics.par_iter().filter_map(|metric| {
        let chart = page::standalone(metric, volume)?;
        Some((address::chart(metric, volume.language()), chart.into()))
    });
    files.par_extend(charts);
}

fn add_rollout_charts(volume: &Volume<'_>, files: &mut Vec<Output>) {
    let charts = volume.report().rollouts.iter().filter_map(|rollout| {
        let chart = page::standalone_rollout(rollout, volume)?;
        Some((address::rollout_chart(rollout, volume.language()), chart.into()))
    });
    files.extend(charts);
}

/// Adds the scripts of the search index; gives their paths.
fn add_search_index(volume: &Volume<'_>, files: &mut Vec<Output>) -> Vec<SitePath> {
    let stem = search::stem(volume.language());
    let scripts = search::scripts(volume);
    scripts
        .into_iter()
        .map(|script| add_asset(&stem, "js", script.into(), files))
        .collect()
}

/// Adds a file under a name that holds its digest.
fn add_asset(stem: &str, ending: &str, bytes: Bytes, files: &mut Vec<Output>) -> SitePath {
    let path = SitePath::new(format!("assets/{stem}.{}.{ending}", short_digest(&bytes)));
    files.push((path.clone(), bytes.into()));
    path
}

/// Adds the data files; gives the digest of each metric's JSON file.
fn add_data(edition: &Edition<'_>, files: &mut Vec<Output>) -> Result<BTreeMap<Slug, String>> {
    let digest = Digest::after(edition.history);
    let mut digests = BTreeMap::new();
    let mut items = Vec::new();
    for metric in &edition.report.metrics {
        let json = data::json(metric, edition)?;
        digests.insert(metric.id.clone(), short_digest(&json));
        items.push(inventory::metric(metric, &json, digest));
        files.push((address::json(metric), json.into()));
        let (progress, _) = edition.analysed(metric);
        files.push((address::csv(metric), csv::csv(metric, progress).into()));
        if metric.counts_people() {
            files.push((address::completion_csv(metric), csv::completion_csv(metric).into()));
        }
    }
    files.push((
        SitePath::new("data/site.json"),
        inventory::inventory(edition, digest, &items)?.into(),
    ));
    Ok(digests)
}

/// Style sheet, script and the media that texts refer to, each under a name that holds its digest.
fn add_assets(
    report: &Report,
    theme: &Theme,
    digests: BTreeMap<Slug, String>,
    files: &mut Vec<Output>,
) -> Result<Assets> {
    let mut add = |path: SitePath, bytes: Bytes| {
        files.push((path.clone(), bytes.into()));
        path
    };
    let (style, script, search) = (theme.style()?, theme.script(), theme.search_script());
    let style = add(asset_path("site", "css", &style), style.into());
    let script = add(asset_path("site", "js", &script), script.into());
    let search = add(asset_path("search", "js", &search), search.into());
    let media = published_media(report);
    let media = media.map(|medium| (medium.name.clone(), add(medium_path(medium), medium.bytes.clone())));
    let media: BTreeMap<String, SitePath> = media.collect();
    Ok(Assets {
        style,
        script,
        search,
        media,
        digests,
    })
}

/// Pictures and documents that a text refers to.
fn published_media(report: &Report) -> impl Iterator<Item = &Medium> {
    let names = if report.media.is_empty() {
        Vec::new()
    } else {
        page::referenced_media(bodies(report))
    };
    report.media.iter().filter(move |medium| names.contains(&medium.name))
}

fn medium_path(medium: &Medium) -> SitePath {
    let (stem, ending) = medium.name.rsplit_once('.').unwrap_or((&medium.name, "bin"));
    asset_path(stem, &ending.to_ascii_lowercase(), &medium.bytes)
}

fn asset_path(stem: &str, ending: &str, bytes: &[u8]) -> SitePath {
    SitePath::new(format!("assets/{stem}.{}.{ending}", short_digest(bytes)))
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
