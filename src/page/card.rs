//! A metric as a card: its value, its course, its status, one comparison.

use super::{Address, Volume, figure, verdict};
use crate::{
    model::Metric,
    site::SitePath,
    theme::{Html, View, view},
};

/// The card of a metric, linked from the page at `from`.
pub(super) fn view(metric: &Metric, from: &SitePath, volume: &Volume<'_>) -> View {
    card(metric, figure::sparkline(metric, volume), from, volume)
}

/// The card of a metric that stands beside its chart.
pub(super) fn without_course(metric: &Metric, from: &SitePath, volume: &Volume<'_>) -> View {
    card(metric, None, from, volume)
}

fn card(metric: &Metric, spark: Option<Html>, from: &SitePath, volume: &Volume<'_>) -> View {
    let progress = volume.progress(metric);
    let language = volume.language();
    let latest = progress.latest();
    let (figure, unit) = latest.map_or_else(
        || ("–".to_owned(), String::new()),
        |latest| volume.format(metric).parts(latest.value),
    );
    view! {
        title: metric.title.get(language),
        href: from.link_to(&Address::Metric(metric.id.clone()).path(language)),
        figure: figure,
        shows: latest.map(|latest| figure::values_of(metric, Some(latest.period))),
        unit: unit,
        spark: spark,
        chip: verdict::chip(progress, volume),
        position: verdict::position(metric, volume),
    }
}

/// Cards of several metrics.
pub(super) fn views<'a>(metrics: impl Iterator<Item = &'a Metric>, from: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    metrics.map(|metric| view(metric, from, volume)).collect()
}
