//! The list of metrics.

use super::{Address, Page, Volume, card};
use crate::{analyse::Status, theme::view};

pub(super) fn page(volume: &Volume<'_>) -> Page {
    let report = volume.report();
    let here = Address::Metrics.path(volume.language());
    let title = title(volume);
    let view = view! {
        headline: title.as_str(),
        cards: card::views(report.metrics.iter(), &here, volume),
    };
    Page {
        address: Address::Metrics,
        template: "metrics.html",
        title,
        crumb: None,
        view,
        excerpts: None,
    }
}

/// How many metrics stand well, of those that have a target: as many as there are chips that say so.
pub(super) fn title(volume: &Volume<'_>) -> String {
    let judged = volume
        .edition
        .analysis
        .progress
        .iter()
        .filter_map(|progress| progress.status);
    let judged: Vec<Status> = judged.collect();
    let having = |status: Status| judged.iter().filter(|own| **own == status).count();
    let (on_track, achieved) = (having(Status::OnTrack), having(Status::Achieved));
    let catalogue = volume.catalogue();
    match judged.len() {
        0 if volume.report().metrics.is_empty() => catalogue.text("no-metrics-title"),
        0 => catalogue.count("metrics-title-plain", volume.report().metrics.len()),
        count => catalogue.with_counts(
            "metrics-title",
            &[("kind", if achieved > 0 { "achieved" } else { "on-track" })],
            &[("count", count), ("on-track", on_track), ("achieved", achieved)],
        ),
    }
}
