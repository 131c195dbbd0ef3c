//! The report on paper, for the committee: cover, scorecard, a sheet for each metric, decisions needed, changes, glossary.

use super::{
    Address, Page, Volume, changes, figure, glossary, governance, metric as metric_page, metrics, scorecard, verdict,
};
use crate::{
    analyse::{Changes, Tracked},
    chart::{Figure, Kind, Picture, Table},
    model::{Certainty, Metric, Observation, Period, Report, Target},
    site::SitePath,
    theme::{Html, View, view},
};

/// Rows of a table on a sheet: a year, and the period to compare it with.
const PERIODS: usize = 13;

pub(super) fn page(changes: Option<&Changes<'_>>, volume: &Volume<'_>) -> Page {
    let report = volume.report();
    let here = Address::Print.path(volume.language());
    let catalogue = volume.catalogue();
    let headline = report.metric(report.settings.headline.as_str());
    let metrics = headline_first(headline, report);
    let needed = governance::needed(&Tracked::all(report), &here, volume);
    let title = match headline {
        Some(metric) => verdict::sentence(metric, volume),
        None => catalogue.text("no-metrics-title"),
    };
    let view = view! {
        headline: title,
        headline_href: headline.map(|metric| here.link_to(&Address::Metric(metric.id.clone()).path(volume.language()))),
        verdict: headline.map(|metric| verdict::view(metric, volume)),
        target: headline.and_then(|metric| target(metric, volume)),
        cover: cover(volume),
        scorecard_title: metrics::title(volume),
        scorecard: scorecard::rows(&metrics, &here, volume),
        dense: scorecard::is_dense(&metrics),
        sheets: metrics.iter().map(|metric| sheet(metric, &here, volume)).collect::<Vec<_>>(),
        needed_count: catalogue.count("items-count", needed.len()),
        needed: needed,
        changes: changes::on_paper(changes, volume),
        glossary: glossary::terms(volume),
    };
    Page {
        address: Address::Print,
        template: "print.html",
        title: catalogue.text("print"),
        crumb: None,
        view,
        excerpts: None,
    }
}

/// The headline metric, and then all others in the order of the report.
fn headline_first<'a>(headline: Option<&'a Metric>, report: &'a Report) -> Vec<&'a Metric> {
    let others = report.metrics.iter();
    let others = others.filter(|own| headline.is_none_or(|headline| headline.id != own.id));
    headline.into_iter().chain(others).collect()
}

/// The target in a sentence, and the one before it.
fn target(metric: &Metric, volume: &Volume<'_>) -> Option<String> {
    let (catalogue, language, format) = (volume.catalogue(), volume.language(), volume.format(metric));
    let now = metric.target()?;
    let (value, due) = (format.value(now.value), language.period(now.due));
    let [.., before, _] = metric.targets.as_slice() else {
        return Some(catalogue.with("print-target", &[("value", &value), ("due", &due)]));
    };
    let arguments = [
        ("value", value.as_str()),
        ("due", &due),
        ("date", &language.day(now.announced)),
        ("before", &format.value(before.value)),
        ("before-due", &language.period(before.due)),
    ];
    Some(catalogue.with("print-target-changed", &arguments))
}

/// What the cover says of the edition.
fn cover(volume: &Volume<'_>) -> Vec<View> {
    let fact = |term: &str, text: String| view! { term: volume.catalogue().text(term), text: text };
    let (name, label) = (volume.edition_name(), volume.edition.label);
    vec![
        fact("fact-edition", format!("{name} ({label})")),
        fact("fact-as-of", volume.language().day(volume.edition.as_of.date)),
        fact("print-audience", volume.edition.audience.to_string()),
    ]
}

/// What one sheet tells of a metric.
fn sheet(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> View {
    let id = format!("sheet-{}", metric.id);
    let figure = figure::draw(&figure::Order::new(Kind::TargetPath, metric, &id), volume);
    view! {
        id: id.as_str(),
        shows: figure::values_of(metric, None),
        of: here.link_to(&Address::Metric(metric.id.clone()).path(volume.language())),
        headline: verdict::sentence(metric, volume),
        figure: figure.as_ref().map(|figure| picture(figure, &id)),
        table: figure.and_then(|figure| table(figure.table, metric, volume)),
        provenance: metric_page::provenance(metric, here, volume),
    }
}

/// The wide drawing of a figure with its words: paper is never narrow.
fn picture(figure: &Figure, id: &str) -> View {
    let wide = match &figure.picture {
        Picture::Plot { wide, .. } => Some(Html(wide.inline(id, &figure.title, &figure.description))),
        _ => None,
    };
    view! {
        headline: figure.headline.as_str(),
        subtitle: figure.subtitle.as_str(),
        picture: wide,
        empty: figure::empty(figure),
        summary: figure.summary.as_str(),
    }
}

/// The latest rows of a figure's table, each with what is to be noted about its period; `None` without rows.
fn table(mut table: Table, metric: &Metric, volume: &Volume<'_>) -> Option<View> {
    let all = metric.observations.len();
    table.rows.truncate(PERIODS);
    let shown = table.rows.len();
    let notes: Vec<String> = metric
        .observations
        .iter()
        .rev()
        .take(shown)
        .map(|own| note(own, metric, volume))
        .collect();
    let (latest, count) = (shown.to_string(), all.to_string());
    let arguments = [("count", latest.as_str()), ("all", &count)];
    (shown > 0).then(|| {
        view! {
            rows: figure::table(&table),
            noted: notes.iter().any(|note| !note.is_empty()),
            notes: notes,
            latest: (shown < all).then(|| volume.catalogue().with("print-latest", &arguments)),
        }
    })
}

/// What is to be noted about a period: a value that is provisional or was corrected, a new target.
fn note(observation: &Observation, metric: &Metric, volume: &Volume<'_>) -> String {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let provisional = (observation.certainty == Certainty::Provisional).then(|| catalogue.text("provisional"));
    let revised = observation.revised.as_ref().map(|reason| {
        let reason = reason.get(language);
        catalogue.with("print-note-revised", &[("reason", reason)])
    });
    let announced = |target: &&Target| Period::containing(target.announced, metric.cadence) == observation.period;
    let changed = metric.targets.iter().skip(1).find(announced).map(|target| {
        let value = volume.format(metric).value(target.value);
        catalogue.with("print-note-target", &[("value", &value)])
    });
    let notes: Vec<String> = provisional.into_iter().chain(revised).chain(changed).collect();
    notes.join(" · ")
}
