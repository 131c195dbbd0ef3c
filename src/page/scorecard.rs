//! The scorecard: every metric in one row.

use super::{Address, Volume, figure, verdict};
use crate::{
    model::{Better, Metric},
    site::SitePath,
    theme::{View, view},
};

/// With more metrics than these, rows are as low as they can be, so that about thirty share a sheet.
const MOST_AIRY: usize = 14;

/// Whether there are so many metrics that rows have to be low.
pub(super) fn is_dense(metrics: &[&Metric]) -> bool {
    metrics.len() > MOST_AIRY
}

/// A row for each metric.
pub(super) fn rows(metrics: &[&Metric], here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    metrics.iter().map(|metric| row(metric, here, volume)).collect()
}

fn row(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> View {
    let (catalogue, language, format) = (volume.catalogue(), volume.language(), volume.format(metric));
    let progress = volume.progress(metric);
    let latest = progress.latest();
    let missing = || catalogue.text("chart-missing");
    let required = latest.and_then(|latest| latest.required);
    let gap = latest.and_then(|latest| latest.gap);
    view! {
        title: metric.title.get(language),
        href: here.link_to(&Address::Metric(metric.id.clone()).path(language)),
        lower: metric.better == Better::Lower,
        value: latest.map_or_else(missing, |latest| format.value(latest.value)),
        period: latest.map(|latest| language.short_period(latest.period)),
        bullet: figure::small_bullet(metric, volume),
        required: required.map_or_else(missing, |required| format.value(required)),
        gap: gap.map_or_else(missing, |gap| format.difference(gap)),
        chip: verdict::chip(progress, volume),
        target: metric.target().map_or_else(missing, |target| format.value(target.value)),
        due: metric.target().map(|target| language.short_period(target.due)),
        spark: figure::sparkline(metric, volume),
    }
}
