//! The Markdown of a message or page, with its numbers, charts and links filled in.

use std::fmt::Write as _;

use anyhow::Result;
use jiff::civil::Date;

use super::{
    Address, Volume,
    figure::{self, Order},
};
use crate::{
    chart::Kind,
    check::Quote,
    markdown::{self, Heading, Reference, ReferenceKind, Resolved, Words},
    model::{Body, Destination, ItemKind, Metric, MetricLink, Period},
    site::SitePath,
    theme::{Html, View, view},
};

/// A text on its page.
pub(super) struct Text<'a> {
    pub(super) body: &'a Body,
    /// The page the text stands on.
    pub(super) page: &'a SitePath,
    /// The day of a message; the numbers of a page follow the data.
    pub(super) dated: Option<Date>,
}

/// A text as HTML, with what the page tells about it.
pub(super) struct Rendered<'a> {
    pub(super) html: Html,
    /// Headings of the second level, for the list of contents.
    pub(super) contents: Vec<View>,
    /// Metrics that the text quotes or shows, in the order of their first mention.
    pub(super) metrics: Vec<&'a Metric>,
    /// Whether a number of it was checked against the data.
    pub(super) quotes: bool,
}

/// Renders a text.
pub(super) fn render<'a>(text: &Text<'_>, volume: &Volume<'a>) -> Result<Rendered<'a>> {
    let mut resolver = Resolver {
        text,
        volume,
        metrics: Vec::new(),
        quotes: false,
        charts: 0,
        failure: None,
    };
    let words = words(volume);
    let rendered = markdown::render(text.body.markdown(), &words, &mut |reference| {
        resolver.resolve(reference)
    });
    if let Some(failure) = resolver.failure {
        return Err(failure);
    }
    Ok(Rendered {
        html: Html(rendered.html),
        contents: contents(&rendered.headings),
        metrics: resolver.metrics,
        quotes: resolver.quotes,
    })
}

fn contents(headings: &[Heading]) -> Vec<View> {
    let top = headings.iter().filter(|heading| heading.level == 2);
    top.map(|heading| view! { id: heading.id.as_str(), text: heading.text.as_str() })
        .collect()
}

fn words(volume: &Volume<'_>) -> Words {
    let text = |key| volume.catalogue().text(key);
    Words {
        note: text("alert-note"),
        tip: text("alert-tip"),
        important: text("alert-important"),
        warning: text("alert-warning"),
        caution: text("alert-caution"),
        footnotes: text("footnotes"),
        footnote: text("footnote"),
        back: text("footnote-back"),
        back_label: text("footnote-back-label"),
        table: text("table"),
        done: text("task-done"),
        open: text("task-open"),
    }
}

struct Resolver<'t, 'v, 'a> {
    text: &'t Text<'t>,
    volume: &'v Volume<'a>,
    metrics: Vec<&'a Metric>,
    quotes: bool,
    /// Charts so far, to number their ids.
    charts: usize,
    /// The first figure that could not be laid out.
    failure: Option<anyhow::Error>,
}

impl Resolver<'_, '_, '_> {
    fn resolve(&mut self, reference: &Reference<'_>) -> Resolved {
        let picture = reference.kind == ReferenceKind::Image;
        match Destination::parse(&reference.destination) {
            Destination::Metric(link) if picture => self.chart(&link, &reference.text),
            Destination::Metric(link) => self.number(&link, &reference.text),
            Destination::Medium(name) => self.medium(name, picture, &reference.text),
            Destination::Item(kind, id, heading) if !picture => self.item(kind, id, heading),
            Destination::Fragment(_) | Destination::External(_) if !picture => Resolved::Link {
                href: reference.destination.to_string(),
                class: None,
                text: None,
                after: String::new(),
            },
            _ => Resolved::Text,
        }
    }

    fn mention(&mut self, id: &str) -> Option<&Metric> {
        let metric = self.volume.report().metric(id)?;
        if !self.metrics.iter().any(|known| known.id == metric.id) {
            self.metrics.push(metric);
        }
        Some(metric)
    }

    fn number(&mut self, link: &MetricLink<'_>, written: &str) -> Resolved {
        let date = self.text.dated.unwrap_or(self.volume.edition.as_of.date);
        let catalogue = self.volume.catalogue();
        let Some(metric) = self.mention(link.id) else {
            return Resolved::Text;
        };
        let Ok(quote) = Quote::of(link, metric, date, catalogue) else {
            return Resolved::Text;
        };
        let address = Address::Metric(metric.id.clone());
        self.quotes = true;
        Resolved::Link {
            href: self.text.page.link_to(&address.path(self.volume.language())),
            class: Some("q"),
            text: written.trim().is_empty().then_some(quote.text),
            after: String::new(),
        }
    }

    fn chart(&mut self, link: &MetricLink<'_>, caption: &str) -> Resolved {
        let page = self.text.page;
        let volume = self.volume;
        self.charts += 1;
        let id = format!("c{}", self.charts);
        let Some(metric) = self.mention(link.id) else {
            return Resolved::Text;
        };
        let Some(kind) = Kind::parse(link.chart.unwrap_or("target-path")) else {
            return Resolved::Text;
        };
        let dimension = volume.report().settings.organisation.iter().find(|own| match link.by {
            Some(by) => own.id.as_str() == by,
            None => metric.breakdowns.contains_key(&own.id) || metric.contributions.contains_key(&own.id),
        });
        let order = Order {
            dimension,
            from: link.from.and_then(Period::parse),
            to: link.to.and_then(Period::parse),
            caption: Some(caption.trim()).filter(|caption| !caption.is_empty()),
            ..Order::new(kind, metric, &id)
        };
        let html = figure::html(&order, page, volume);
        Resolved::Html {
            html: self.kept(html),
            block: true,
        }
    }

    fn item(&self, kind: ItemKind, id: &str, heading: Option<&str>) -> Resolved {
        let report = self.volume.report();
        let address = match kind {
            ItemKind::Message => report.message(id).map(|message| Address::Message(message.id.clone())),
            ItemKind::Page => report.page(id).map(|page| Address::Free(page.id.clone())),
            ItemKind::Meeting | ItemKind::Rollout | ItemKind::Initiative => None,
        };
        let Some(address) = address else {
            return Resolved::Text;
        };
        let mut href = self.text.page.link_to(&address.path(self.volume.language()));
        if let Some(heading) = heading {
            let _ = write!(href, "#{heading}");
        }
        Resolved::Link {
            href,
            class: None,
            text: None,
            after: String::new(),
        }
    }

    fn medium(&mut self, name: &str, picture: bool, description: &str) -> Resolved {
        let Some(path) = self.volume.assets.media.get(name) else {
            return Resolved::Text;
        };
        let href = self.text.page.link_to(path);
        if !picture {
            return Resolved::Link {
                href,
                class: None,
                text: None,
                after: String::new(),
            };
        }
        let html = self
            .volume
            .interface
            .lay_out("picture.html", view! { href: href, description: description });
        Resolved::Html {
            html: self.kept(html),
            block: false,
        }
    }

    /// The HTML, or nothing and a note of why.
    fn kept(&mut self, html: Result<Html>) -> String {
        html.map(|html| html.0).unwrap_or_else(|failure| {
            self.failure.get_or_insert(failure);
            String::new()
        })
    }
}

/// The names of all media that the texts of a report refer to.
pub(crate) fn referenced_media<'a>(bodies: impl Iterator<Item = &'a Body>) -> Vec<String> {
    let mut names = Vec::new();
    for body in bodies.filter(|body| body.markdown().contains("../media/")) {
        for reference in markdown::references(body.markdown()) {
            if let Destination::Medium(name) = Destination::parse(&reference.destination) {
                names.push(name.to_owned());
            }
        }
    }
    names.sort();
    names.dedup();
    names
}
