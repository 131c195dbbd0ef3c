//! Which content files each file of a site tells something of: for manifests, and for taking a source back.

use std::collections::{BTreeMap, BTreeSet};

use super::search::page_of_index;
use crate::{
    language::Language,
    markdown,
    model::{Body, Destination, FreePage, Message, Metric, Report, in_language},
    page::{self, Address, Subject, address},
    site::{Site, SitePath},
};

/// The content files behind each file of a site, by path. What `site.yaml` and the theme give to every file is not named.
pub type Sources = BTreeMap<SitePath, BTreeSet<String>>;

/// Messages that home and feeds list, at most.
const NEWEST: usize = 50;

/// The sources of every file that `site` makes from this report.
///
/// It is no part of a build: only who publishes or checks a manifest asks for it.
pub(super) fn sources(report: &Report, media: &BTreeMap<String, SitePath>, site: &Site) -> Sources {
    let mut sources = Sources::new();
    for language in &report.settings.languages {
        for subject in page::everything(report) {
            let address = Address::of(subject);
            sources.insert(address.path(*language), behind(subject, report, *language));
        }
        sources.insert(page::feed_path(*language), newest(report, *language));
        for metric in &report.metrics {
            sources.insert(address::chart(metric, *language), [file(metric)].into());
        }
        for rollout in &report.rollouts {
            let path = address::rollout_chart(rollout, *language);
            sources.insert(path, [format!("rollouts/{}.yaml", rollout.id)].into());
        }
    }
    for metric in &report.metrics {
        sources.insert(address::json(metric), [file(metric)].into());
        sources.insert(address::csv(metric), [file(metric)].into());
        sources.insert(address::completion_csv(metric), [file(metric)].into());
    }
    let everything = everything(report);
    sources.insert(SitePath::new("data/site.json"), everything.clone());
    sources.insert(SitePath::new("sitemap.xml"), everything.clone());
    let indexes = site.keys().filter(|path| page_of_index(path.as_str()).is_some());
    sources.extend(indexes.map(|path| (path.clone(), everything.clone())));
    sources.extend(
        media
            .iter()
            .map(|(name, path)| (path.clone(), [format!("media/{name}")].into())),
    );
    sources
}

fn file(metric: &Metric) -> String {
    format!("metrics/{}.yaml", metric.id)
}

/// What stands on the page about a subject.
fn behind(subject: Subject<'_>, report: &Report, language: Language) -> BTreeSet<String> {
    let metrics = || report.metrics.iter().map(file);
    let meetings = || report.meetings.iter().map(|own| format!("governance/{}.yaml", own.id));
    let initiatives = || {
        report
            .initiatives
            .iter()
            .map(|own| format!("initiatives/{}.yaml", own.id))
    };
    let rollouts = || report.rollouts.iter().map(|own| format!("rollouts/{}.yaml", own.id));
    match subject {
        Subject::Home(_) => {
            let programme = metrics().chain(meetings()).chain(initiatives()).chain(rollouts());
            programme.chain(newest(report, language)).collect()
        }
        Subject::Metrics => metrics().collect(),
        Subject::Metric(metric) => [file(metric)].into(),
        Subject::Messages => newest(report, language),
        Subject::MessagesOf(year) => {
            let of_year = report.messages.iter().filter(|message| message.date.year() == year);
            of_year
                .map(|message| shown(message, language).path.to_string())
                .collect()
        }
        Subject::Message { message, .. } => of_text(shown(message, language)),
        Subject::Governance => meetings().chain(metrics()).collect(),
        Subject::Meeting(meeting) => [format!("governance/{}.yaml", meeting.id)].into(),
        Subject::Initiatives => initiatives().collect(),
        Subject::Initiative(own) => {
            let effects = own.rounds.iter().filter_map(|round| round.result.as_ref());
            let effects = effects.map(|effect| format!("metrics/{}.yaml", effect.metric));
            effects.chain([format!("initiatives/{}.yaml", own.id)]).collect()
        }
        Subject::Rollouts => rollouts().collect(),
        Subject::Rollout(own) => {
            let metrics = own.stages.iter().filter_map(|stage| stage.metric.as_ref());
            let metrics = metrics.map(|id| format!("metrics/{id}.yaml"));
            metrics.chain([format!("rollouts/{}.yaml", own.id)]).collect()
        }
        Subject::Training => report.trainings().map(file).collect(),
        Subject::Free(page) => of_text(text(page, language)),
        Subject::Search | Subject::Changes(_) => everything(report),
        Subject::Print(_) => metrics().chain(meetings()).collect(),
    }
}

/// The text of a message that readers of a language get.
fn shown(message: &Message, language: Language) -> &Body {
    &in_language(&message.letters, language).1.body
}

/// The text of a page that readers of a language get.
fn text(page: &FreePage, language: Language) -> &Body {
    &in_language(&page.sheets, language).1.body
}

/// A text, and what it quotes or shows.
fn of_text(body: &Body) -> BTreeSet<String> {
    let mut sources = BTreeSet::from([body.path.to_string()]);
    for reference in markdown::references(body.markdown()) {
        match Destination::parse(&reference.destination) {
            Destination::Metric(link) => {
                sources.insert(format!("metrics/{}.yaml", link.id));
            }
            Destination::Medium(name, _) => {
                sources.insert(format!("media/{name}"));
            }
            _ => {}
        }
    }
    sources
}

fn newest(report: &Report, language: Language) -> BTreeSet<String> {
    let messages = report.messages.iter().take(NEWEST);
    messages
        .map(|message| shown(message, language).path.to_string())
        .collect()
}

/// Every file that anything on the site comes from, but for media.
fn everything(report: &Report) -> BTreeSet<String> {
    let letters = report.messages.iter().flat_map(|message| &message.letters);
    let sheets = report.pages.iter().flat_map(|page| &page.sheets);
    let texts = letters
        .map(|(_, letter)| &letter.body)
        .chain(sheets.map(|(_, sheet)| &sheet.body));
    let mut all: BTreeSet<String> = texts.map(|body| body.path.to_string()).collect();
    all.extend(report.metrics.iter().map(file));
    all.extend(report.meetings.iter().map(|own| format!("governance/{}.yaml", own.id)));
    all.extend(
        report
            .initiatives
            .iter()
            .map(|own| format!("initiatives/{}.yaml", own.id)),
    );
    all.extend(report.rollouts.iter().map(|own| format!("rollouts/{}.yaml", own.id)));
    all
}
