//! The verdict: where a metric stands, in one sentence and in a few figures.
//!
//! The level is compared with the required path, never with the pace.

use super::Volume;
use crate::{
    analyse::{Progress, Status},
    language::Format,
    model::{Certainty, Metric, Unit},
    theme::{View, view},
};

/// How the latest value lies to the required path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    Ahead,
    Behind,
    On,
    Achieved,
    BeforePath,
    NoTarget,
}

impl Position {
    fn of(metric: &Metric, progress: &Progress, volume: &Volume<'_>) -> Self {
        let gap = progress.latest().and_then(|latest| latest.gap);
        match (progress.status, gap) {
            _ if metric.target().is_none() => Self::NoTarget,
            (Some(Status::Achieved), _) => Self::Achieved,
            (_, None) => Self::BeforePath,
            (_, Some(gap)) if gap < 0.0 => Self::Behind,
            (_, Some(gap)) if volume.format(metric).shows_as_zero(gap) => Self::On,
            (_, Some(_)) => Self::Ahead,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Behind => "behind",
            Self::On => "on",
            Self::Achieved => "achieved",
            Self::BeforePath => "none",
            Self::NoTarget => "no-target",
        }
    }
}

/// The finding about a metric in one sentence, without a full stop: a page's first headline.
pub(super) fn sentence(metric: &Metric, volume: &Volume<'_>) -> String {
    let catalogue = volume.catalogue();
    let title = metric.title.get(volume.language());
    let progress = volume.progress(metric);
    let Some(latest) = progress.latest() else {
        return catalogue.with("verdict-empty", &[("title", title)]);
    };
    let format = volume.format(metric);
    let position = Position::of(metric, progress, volume);
    let gap = latest.gap.map(|gap| distance(gap, format, volume)).unwrap_or_default();
    let value = format.value(latest.value);
    let level = format.value(latest.value.abs());
    let direction = match latest.value {
        value if format.shows_as_zero(value) => "flat",
        value if value > 0.0 => "up",
        _ => "down",
    };
    let key = if metric.unit == Unit::PercentChange {
        "verdict-change"
    } else {
        "verdict-value"
    };
    let arguments = [
        ("period", volume.recent_period(latest.period)),
        ("title", title.to_owned()),
        ("direction", direction.to_owned()),
        ("level", level.trim_start_matches('+').to_owned()),
        ("value", value),
        ("position", position.key().to_owned()),
        ("gap", gap),
    ];
    let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    catalogue.with(key, &arguments)
}

/// The size of a gap in words; one that would show as zero is said to be less than the smallest figure shown.
fn distance(gap: f64, format: Format<'_>, volume: &Volume<'_>) -> String {
    if gap >= 0.0 || !format.shows_as_zero(gap) {
        return format.distance(gap);
    }
    volume
        .catalogue()
        .with("less-than", &[("amount", &format.distance(format.smallest()))])
}

/// The status as a chip: a class and a word. `None` where there is nothing to judge.
pub(super) fn chip(progress: &Progress, volume: &Volume<'_>) -> Option<View> {
    let status = progress.status?;
    let word = volume.catalogue().text(&format!("status-{}", status.as_str()));
    Some(view! { status: status.as_str(), word: word })
}

/// How far the latest value is from the path, in words.
pub(super) fn position(metric: &Metric, volume: &Volume<'_>) -> String {
    let catalogue = volume.catalogue();
    let progress = volume.progress(metric);
    let Some(latest) = progress.latest() else {
        let due = progress.next_due.map(|day| volume.language().day(day));
        return due.map_or_else(
            || catalogue.text("no-value"),
            |date| catalogue.with("first-value", &[("date", &date)]),
        );
    };
    let format = volume.format(metric);
    let gap = latest.gap.map(|gap| distance(gap, format, volume)).unwrap_or_default();
    let target = metric
        .target()
        .map(|target| format.value(target.value))
        .unwrap_or_default();
    let key = format!("position-{}", Position::of(metric, progress, volume).key());
    catalogue.with(&key, &[("gap", &gap), ("target", &target)])
}

/// The big figure with its chip and the rows below it.
pub(super) fn view(metric: &Metric, volume: &Volume<'_>) -> View {
    with_rows(metric, Vec::new(), volume)
}

/// The same with further rows, each a `term` and its `value`, before those that every metric has.
pub(super) fn with_rows(metric: &Metric, further: Vec<View>, volume: &Volume<'_>) -> View {
    let progress = volume.progress(metric);
    let format = volume.format(metric);
    let latest = progress.latest();
    let (figure, unit) = latest.map_or_else(|| ("–".to_owned(), String::new()), |latest| format.parts(latest.value));
    let length = match figure.chars().count() + unit.chars().count().min(3) {
        0..=7 => "",
        8..=10 => " long",
        _ => " longest",
    };
    view! {
        what: what(metric, volume),
        length: length,
        figure: figure,
        unit: unit,
        chip: chip(progress, volume),
        position: position(metric, volume),
        rows: further.into_iter().chain(rows(metric, progress, volume)).collect::<Vec<_>>(),
    }
}

fn what(metric: &Metric, volume: &Volume<'_>) -> String {
    let title = metric.title.get(volume.language());
    let Some(latest) = metric.latest() else {
        return title.to_owned();
    };
    let key = match (latest.certainty, &latest.revised) {
        (Certainty::Provisional, _) => "of-period-provisional",
        (Certainty::Final, Some(_)) => "of-period-revised",
        (Certainty::Final, None) => "of-period",
    };
    volume.catalogue().with(
        key,
        &[("title", title), ("period", &volume.language().period(latest.period))],
    )
}

fn rows(metric: &Metric, progress: &Progress, volume: &Volume<'_>) -> Vec<View> {
    let (catalogue, language, format) = (volume.catalogue(), volume.language(), volume.format(metric));
    let row = |term: String, value: String| view! { term: term, value: value };
    let required = progress.latest().and_then(|latest| latest.required);
    let mut rows: Vec<View> = Vec::new();
    rows.extend(required.map(|required| row(catalogue.text("required-now"), format.value(required))));
    if let Some(target) = metric.target() {
        let term = catalogue.with("target-by", &[("period", &language.period(target.due))]);
        rows.push(row(term, format.value(target.value)));
        let forecast = match (progress.at_due, progress.forecast) {
            (Some(due), _) => format.value(due.within(&metric.unit).value),
            (None, Some(_)) => catalogue.text("forecast-past"),
            (None, None) => catalogue.text("forecast-too-few"),
        };
        rows.push(row(catalogue.text("forecast-at-due"), forecast));
    }
    let due = progress.next_due.map(|day| {
        view! {
            term: catalogue.text("next-value"),
            value: language.short_day(day),
            datetime: day.to_string(),
        }
    });
    rows.extend(due);
    rows
}
