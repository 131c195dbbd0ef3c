//! Turns an edition into the files of a site.

mod changes;
mod csv;
mod data;
mod feed;
mod html;
mod inventory;
mod sitemap;

use std::collections::BTreeMap;

pub use changes::{changes_json, changes_text};

use anyhow::Result;
use bytes::Bytes;
use rayon::prelude::*;

use crate::{
    analyse::Changes,
    diagnostic::Diagnostic,
    history::Published,
    language::Language,
    model::{Body, Report, Slug},
    page::{self, Assets, Edition, Shell, Subject, Volume, address},
    site::{Site, SitePath, short_digest},
    theme::{Interface, Theme, View, view},
};

/// Pages that one thread lays out together.
const PAGES_AT_ONCE: usize = 64;

/// A file of the site before all are put in their order.
type File = (SitePath, Bytes);

/// Every file of the site, and what was found wrong while its pages were made.
///
/// # Errors
/// When a template of the theme cannot be laid out.
pub fn site(edition: &Edition<'_>, theme: &Theme) -> Result<(Site, Vec<Diagnostic>)> {
    let mut files = Vec::new();
    let digests = add_data(edition, &mut files)?;
    let assets = add_assets(edition.report, theme, digests, &mut files);
    let languages = &edition.report.settings.languages;
    let interfaces = languages
        .iter()
        .map(|language| Interface::new(theme, *language, facts(edition, *language)));
    let interfaces: Vec<Interface> = interfaces.collect::<Result<_>>()?;
    let volumes: Vec<Volume<'_>> = interfaces
        .iter()
        .map(|interface| Volume::new(*edition, interface, &assets))
        .collect();
    let shells = volumes.iter().map(Shell::new).collect::<Result<Vec<_>>>()?;
    for (volume, shell) in volumes.iter().zip(&shells) {
        add_pages(&page::subjects(volume.report()), shell, volume, &mut files)?;
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

fn add_pages(
    subjects: &[Subject<'_>],
    shell: &Shell,
    volume: &Volume<'_>,
    files: &mut impl Extend<File>,
) -> Result<()> {
    let pages = subjects
        .par_chunks(PAGES_AT_ONCE)
        .map(|subjects| html::files(subjects, shell, volume));
    files.extend(pages.collect::<Result<Vec<_>>>()?.into_iter().flatten());
    Ok(())
}

/// Adds the pages that compare this site with the edition before, once everything they compare is there.
fn add_overviews(volumes: &[Volume<'_>], shells: &[Shell], site: Site) -> Result<Site> {
    let edition = &volumes[0].edition;
    let mut pages = Vec::new();
    let mut add = |changes: Option<&Changes<'_>>| {
        let mut books = volumes.iter().zip(shells);
        books.try_for_each(|(volume, shell)| add_pages(&page::overviews(changes), shell, volume, &mut pages))
    };
    let mut site = match edition.history.last() {
        None => {
            add(None)?;
            site
        }
        Some(earlier) => {
            let own = Published::read(edition.label, edition.as_of.date, site)?;
            add(Some(&Changes::between(earlier, &own)))?;
            own.into_site()
        }
    };
    site.extend(pages);
    Ok(site)
}

fn add_charts(volume: &Volume<'_>, files: &mut Vec<File>) {
    let charts = volume.report().metrics.par_iter().filter_map(|metric| {
        let chart = page::standalone(metric, volume)?;
        Some((address::chart(metric, volume.language()), chart.into()))
    });
    files.par_extend(charts);
}

fn add_rollout_charts(volume: &Volume<'_>, files: &mut Vec<File>) {
    let charts = volume.report().rollouts.iter().filter_map(|rollout| {
        let chart = page::standalone_rollout(rollout, volume)?;
        Some((address::rollout_chart(rollout, volume.language()), chart.into()))
    });
    files.extend(charts);
}

/// Adds the data files; gives the digest of each metric's JSON file.
fn add_data(edition: &Edition<'_>, files: &mut Vec<File>) -> Result<BTreeMap<Slug, String>> {
    let mut digests = BTreeMap::new();
    for metric in &edition.report.metrics {
        let json = data::json(metric, edition)?;
        digests.insert(metric.id.clone(), short_digest(&json));
        files.push((address::json(metric), json.into()));
        files.push((
            address::csv(metric),
            csv::csv(metric, edition.analysed(metric).0).into(),
        ));
    }
    files.push((SitePath::new("data/site.json"), inventory::inventory(edition)?.into()));
    Ok(digests)
}

/// Style sheet, script and the media that texts refer to, each under a name that holds its digest.
fn add_assets(report: &Report, theme: &Theme, digests: BTreeMap<Slug, String>, files: &mut Vec<File>) -> Assets {
    let mut add = |stem: &str, ending: &str, bytes: Bytes| {
        let path = SitePath::new(format!("assets/{stem}.{}.{ending}", short_digest(&bytes)));
        files.push((path.clone(), bytes));
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
