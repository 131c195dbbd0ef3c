//! Figures on a page: a chart, its words, its table, its sources.

use anyhow::Result;

use super::{Volume, address};
use crate::{
    analyse::Progress,
    chart::{self, Fault, Figure, Kind, Panel, Picture, Request, Table, svg::Drawing},
    model::{Dimension, Metric, Period},
    site::SitePath,
    theme::{Html, View, view},
};

/// A chart to be put on a page.
#[derive(Clone, Copy)]
pub(super) struct Order<'a> {
    pub(super) kind: Kind,
    pub(super) metric: &'a Metric,
    pub(super) dimension: Option<&'a Dimension>,
    pub(super) from: Option<Period>,
    pub(super) to: Option<Period>,
    /// Begins the ids of everything in the figure; unique on its page.
    pub(super) id: &'a str,
    /// The level of the figure's own heading, 2 or 3.
    pub(super) level: u8,
    /// The author's words in the place of the generated headline.
    pub(super) caption: Option<&'a str>,
}

impl<'a> Order<'a> {
    /// A chart of a metric over all its periods.
    pub(super) fn new(kind: Kind, metric: &'a Metric, id: &'a str) -> Self {
        Self {
            kind,
            metric,
            dimension: None,
            from: None,
            to: None,
            id,
            level: 3,
            caption: None,
        }
    }
}

/// The view of a figure on the page at `page`; `None` where there is nothing to draw or its labels collide.
pub(super) fn view(order: &Order<'_>, page: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let figure = draw(order, volume)?;
    let explore = matches!(order.kind, Kind::TargetPath | Kind::Line | Kind::Bars);
    Some(view_of(&figure, order, explore, page, volume))
}

/// What editions published of a metric as a figure; `None` where no value has been restated, or where labels collide.
pub(super) fn vintages(metric: &Metric, page: &SitePath, volume: &Volume<'_>) -> Option<View> {
    match chart::vintages(metric, volume.vintages(metric), volume.catalogue())? {
        Ok(figure) => {
            let order = Order::new(Kind::Line, metric, "f-vintages");
            Some(view_of(&figure, &order, false, page, volume))
        }
        Err(fault) => {
            volume.report_fault(metric, &fault);
            None
        }
    }
}

fn view_of(figure: &Figure, order: &Order<'_>, explore: bool, page: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let source = order.metric.source.as_ref().map(|source| {
        volume
            .catalogue()
            .with("source-of", &[("source", source.get(language))])
    });
    let state = volume.catalogue().with(
        "state-of-data",
        &[
            ("date", &language.day(volume.edition.as_of.date)),
            ("edition", &volume.edition_name()),
        ],
    );
    let csv = match order.kind {
        Kind::Completion => address::completion_csv(order.metric),
        _ => address::csv(order.metric),
    };
    view! {
        id: order.id,
        shows: values(order),
        level: i64::from(order.level),
        headline: order.caption.unwrap_or(&figure.headline),
        subtitle: figure.subtitle.as_str(),
        pictures: pictures(figure, order.id),
        panels: panels(figure, order.id),
        empty: empty(figure),
        explore: explore,
        summary: figure.summary.as_str(),
        table: (!figure.table.rows.is_empty()).then(|| table(&figure.table)),
        source: source,
        state: state,
        csv: page.link_to(&csv),
        svg: has_file(order, figure).then(|| page.link_to(&address::chart(order.metric, language))),
    }
}

/// Whether the figure is also a file of its own: a target path with something to draw.
fn has_file(order: &Order<'_>, figure: &Figure) -> bool {
    order.kind == Kind::TargetPath && matches!(figure.picture, Picture::Plot { .. })
}

/// A figure as HTML, to stand in running text.
pub(super) fn html(order: &Order<'_>, page: &SitePath, volume: &Volume<'_>) -> Result<Html> {
    match view(order, page, volume) {
        Some(figure) => volume.interface.lay_out("figure.html", view! { figure: figure }),
        None => Ok(Html::default()),
    }
}

/// The line that stands beside a number; nothing where there is no course to show.
pub(super) fn sparkline(metric: &Metric, volume: &Volume<'_>) -> Option<Html> {
    beside_number(metric, volume, chart::sparkline)
}

/// The bullet that stands beside numbers; nothing without a value or a target.
pub(super) fn small_bullet(metric: &Metric, volume: &Volume<'_>) -> Option<Html> {
    beside_number(metric, volume, chart::small_bullet)
}

fn beside_number(
    metric: &Metric,
    volume: &Volume<'_>,
    draw: impl FnOnce(&Metric, &Progress) -> Result<Option<Drawing>, Fault>,
) -> Option<Html> {
    let drawing = draw(metric, volume.progress(metric)).unwrap_or_else(|fault| {
        volume.report_fault(metric, &fault);
        None
    });
    drawing.map(|drawing| Html(drawing.inline("spark", "", "")))
}

/// The target path of a metric as a file of its own; nothing without values.
pub(crate) fn standalone(metric: &Metric, volume: &Volume<'_>) -> Option<String> {
    let figure = draw(&Order::new(Kind::TargetPath, metric, "chart"), volume)?;
    match &figure.picture {
        Picture::Plot { wide, .. } => Some(wide.standalone(&figure.title, &figure.description)),
        _ => None,
    }
}

/// The table of people beside a chart of completion.
pub(super) fn people(order: &Order<'_>, volume: &Volume<'_>) -> Option<View> {
    chart::people_table(&request(order, volume), volume.catalogue()).map(|own| table(&own))
}

fn request<'a>(order: &Order<'a>, volume: &Volume<'a>) -> Request<'a> {
    Request {
        kind: order.kind,
        metric: order.metric,
        progress: volume.progress(order.metric),
        dimension: order.dimension,
        from: order.from,
        to: order.to,
    }
}

/// A figure; `None` where it cannot be drawn, which is noted.
pub(super) fn draw(order: &Order<'_>, volume: &Volume<'_>) -> Option<Figure> {
    match chart::draw(&request(order, volume), volume.catalogue()) {
        Ok(figure) => Some(figure),
        Err(fault) => {
            volume.report_fault(order.metric, &fault);
            None
        }
    }
}

pub(super) fn pictures(figure: &Figure, id: &str) -> Vec<Html> {
    match &figure.picture {
        Picture::Plot { wide, narrow } => [wide, narrow]
            .map(|drawing| Html(drawing.inline(id, &figure.title, &figure.description)))
            .into(),
        Picture::Wide(drawing) => vec![Html(drawing.inline(id, &figure.title, &figure.description))],
        Picture::Spark(drawing) => vec![Html(drawing.inline(id, "", ""))],
        Picture::Panels(_) | Picture::Empty(_) => Vec::new(),
    }
}

fn panels(figure: &Figure, id: &str) -> Vec<View> {
    let Picture::Panels(panels) = &figure.picture else {
        return Vec::new();
    };
    let panel = |(place, panel): (usize, &Panel)| {
        let id = format!("{id}-{place}");
        let picture = |drawing: &Drawing| Html(drawing.inline(&id, &panel.title, &panel.description));
        view! {
            heading: panel.heading.as_str(),
            value: panel.value.as_str(),
            pictures: vec![picture(&panel.wide), picture(&panel.narrow)],
        }
    };
    panels.iter().enumerate().map(panel).collect()
}

/// The values of a metric that a part of a page shows, all of them or one, for the script that knows of later editions.
pub(super) fn values_of(metric: &Metric, period: Option<Period>) -> String {
    let periods = period.map(|period| format!(" {period} {period}"));
    format!("{}{}", metric.id, periods.unwrap_or_default())
}

/// The values that a figure shows; nothing where it shows people or parts of a value.
fn values(order: &Order<'_>) -> Option<String> {
    let own = |period: Option<Period>| period.map(|period| period.in_cadence(order.metric.cadence).to_string());
    let latest = order.metric.latest().map(|latest| latest.period);
    match order.kind {
        Kind::Waterfall | Kind::Completion => None,
        Kind::Bullet => Some(values_of(order.metric, latest)),
        _ => {
            let [from, to] = [own(order.from), own(order.to)].map(|period| period.unwrap_or_else(|| "-".to_owned()));
            Some(format!("{} {from} {to}", order.metric.id))
        }
    }
}

/// What is said where there is nothing to draw.
pub(super) fn empty(figure: &Figure) -> Option<&str> {
    match &figure.picture {
        Picture::Empty(text) => Some(text),
        _ => None,
    }
}

pub(super) fn table(table: &Table) -> View {
    let rows = table.rows.iter().map(|row| {
        let further = table.columns.len() - 1;
        view! {
            heading: row.heading.as_str(),
            span: (row.cells.len() < further).then(|| further.to_string()),
            cells: row.cells.iter().map(String::as_str).collect::<Vec<_>>(),
            strong: row.strong,
        }
    });
    view! {
        caption: table.caption.as_str(),
        columns: table.columns.iter().map(String::as_str).collect::<Vec<_>>(),
        wide: table.columns.len() > 5,
        rows: rows.collect::<Vec<_>>(),
        shortened: table.shortened,
    }
}
