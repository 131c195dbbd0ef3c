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
    }
}

/// How many metrics stand well, of those that have a target.
pub(super) fn title(volume: &Volume<'_>) -> String {
    let judged = volume
        .edition
        .analysis
        .progress
        .iter()
        .filter_map(|progress| progress.status);
    let judged: Vec<Status> = judged.collect();
    let good = judged
        .iter()
        .filter(|status| matches!(status, Status::Achieved | Status::OnTrack))
        .count();
    let catalogue = volume.catalogue();
    match judged.len() {
        0 if volume.report().metrics.is_empty() => catalogue.text("no-metrics-title"),
        0 => catalogue.count("metrics-title-plain", volume.report().metrics.len()),
        count => catalogue.with(
            "metrics-title",
            &[("count", &count.to_string()), ("good", &good.to_string())],
        ),
    }
}
