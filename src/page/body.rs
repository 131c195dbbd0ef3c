//! The Markdown of a message or page, with its numbers, charts and links filled in.

use anyhow::Result;

use super::{
    Address, Volume,
    figure::{self, Order},
    goal::Goal,
};
use crate::{
    check::{ChartOrder, Earlier, Meaning, Quote, Reader},
    language::{Catalogue, Language},
    markdown::{self, Heading, Reference, ReferenceKind, Resolved, Verbatim, Words},
    model::{Body, Destination, Medium, Message, Metric, in_language},
    site::{Excerpt, Excerpts, SitePath},
    theme::{Html, View, view},
};

/// A text on its page.
pub(super) struct Text<'a> {
    pub(super) body: &'a Body,
    /// The language the text is written in, and its numbers with it; not that of the page where a translation is missing.
    pub(super) language: Language,
    /// The page the text stands on.
    pub(super) page: &'a SitePath,
    /// The message whose text it is; the numbers of a page follow the data.
    pub(super) message: Option<&'a Message>,
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
    /// What became of quoted numbers that have been restated since.
    pub(super) restated: Vec<View>,
    /// What of it stands word for word in its file.
    pub(super) excerpts: Excerpts,
}

/// Renders a text.
pub(super) fn render<'a>(text: &Text<'a>, volume: &'a Volume<'_>) -> Result<Rendered<'a>> {
    let reader = Reader {
        report: volume.report(),
        body: text.body,
        message: text.message,
        judged_on: text.message.map_or(volume.edition.as_of.date, |message| message.date),
        history: volume.edition.history,
        catalogue: volume.interface.catalogue_of(text.language),
    };
    let page = text.page;
    let mut resolver = Resolver {
        reader,
        language: text.language,
        page,
        volume,
        metrics: vec![],
        quotes: false,
        restated: vec![],
        charts: 0,
        goals: vec![],
        failure: None,
    };
    let rendered = markdown::render(text.body.markdown(), &volume.words, &mut |reference| {
        resolver.resolve(reference)
    });
    if let Some(failure) = resolver.failure {
        return Err(failure);
    }
    let reader = resolver.reader;
    let tags = rendered.tags.iter().filter_map(|own| reader.html(own));
    let in_text = rendered.addresses.iter();
    let in_text = in_text.filter_map(|own| reader.address_in_text(own));
    let goals = resolver.goals.iter();
    let lost = goals.filter_map(|own| own.missed(&rendered, &reader, &volume.words));
    let findings: Vec<_> = tags.chain(in_text).chain(lost).collect();
    if !findings.is_empty() {
        volume.report_findings(findings);
    }
    Ok(Rendered {
        html: Html(rendered.html),
        contents: contents(&rendered.headings),
        metrics: resolver.metrics,
        quotes: resolver.quotes,
        restated: resolver.restated,
        excerpts: excerpts(text.body, rendered.verbatim),
    })
}

/// The pieces of a text that its HTML shows word for word.
fn excerpts(body: &Body, verbatim: Vec<Verbatim>) -> Excerpts {
    let excerpt = |own: Verbatim| Excerpt {
        at: own.html,
        words: body.start + own.source.start..body.start + own.source.end,
    };
    Excerpts {
        text: body.file.clone(),
        pieces: verbatim.into_iter().map(excerpt).collect(),
    }
}

fn contents(headings: &[Heading]) -> Vec<View> {
    let top = headings.iter().filter(|heading| heading.level == 2);
    top.map(|heading| view! { id: heading.id.as_str(), text: heading.text.as_str() })
        .collect()
}

/// The words that rendered Markdown needs.
pub(super) fn words(catalogue: &Catalogue) -> Words {
    let text = |key| catalogue.text(key);
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
    reader: Reader<'v>,
    /// The language the text is written in.
    language: Language,
    page: &'t SitePath,
    volume: &'v Volume<'a>,
    /// Metrics by their first mention.
    metrics: Vec<&'v Metric>,
    quotes: bool,
    restated: Vec<View>,
    /// Charts so far, to number their ids.
    charts: usize,
    /// Headings that links lead to.
    goals: Vec<Goal<'v>>,
    /// The first part that could not be laid out.
    failure: Option<anyhow::Error>,
}

impl<'v> Resolver<'_, 'v, '_> {
    fn resolve(&mut self, reference: &Reference<'_>) -> Resolved {
        let meaning = match self.reader.read(reference) {
            Ok(meaning) => meaning,
            Err(findings) => {
                self.volume.report_findings(findings);
                return Resolved::Text;
            }
        };
        match meaning {
            Meaning::Number(metric, quote) => self.number(metric, quote, &reference.text),
            Meaning::EarlierNumber(metric, earlier) => self.earlier_number(metric, &earlier, &reference.text),
            Meaning::Chart(order) => self.chart(&order, &reference.text),
            Meaning::Message(message) => {
                let (_, letter) = in_language(&message.letters, self.language);
                self.goals.extend(Goal::of(reference, &letter.body));
                self.link(&Address::Message(message.id.clone()), reference)
            }
            Meaning::Page(page) => {
                let (_, sheet) = in_language(&page.sheets, self.language);
                self.goals.extend(Goal::of(reference, &sheet.body));
                self.link(&Address::Free(page.id.clone()), reference)
            }
            Meaning::Meeting(id) => self.link(&Address::Meeting(id.clone()), reference),
            Meaning::Initiative(id) => self.link(&Address::Initiative(id.clone()), reference),
            Meaning::Rollout(id) => self.link(&Address::Rollout(id.clone()), reference),
            Meaning::Medium(medium) => self.medium(medium, reference),
            Meaning::Plain => {
                self.goals.extend(Goal::of(reference, self.reader.body));
                Resolved::link(&*reference.destination)
            }
        }
    }

    fn mention(&mut self, metric: &'v Metric) {
        if !self.metrics.iter().any(|known| known.id == metric.id) {
            self.metrics.push(metric);
        }
    }

    fn number(&mut self, metric: &'v Metric, quote: Quote, written: &str) -> Resolved {
        self.mention(metric);
        self.quotes = true;
        let address = Address::Metric(metric.id.clone());
        Resolved::Link {
            href: self.page.link_to(&address.path(self.volume.language())),
            quoted: Some(figure::values_of(metric, Some(quote.period))),
            text: written.trim().is_empty().then_some(quote.text),
            after: String::new(),
        }
    }

    /// The words stay as they were published; the page says below what the number is now.
    fn earlier_number(&mut self, metric: &'v Metric, earlier: &Earlier, written: &str) -> Resolved {
        let language = self.volume.language();
        let metric_path = Address::Metric(metric.id.clone()).path(language);
        let reason = metric.reason(earlier.then.period);
        let taken_back = || self.volume.catalogue().text("change-taken-back");
        let note = view! {
            title: metric.title.get(language),
            href: self.page.link_to(&metric_path),
            period: language.period(earlier.then.period),
            then: written.trim(),
            now: earlier.now.as_ref().map_or_else(taken_back, |now| now.text.clone()),
            reason: reason.map(|reason| reason.get(language)),
            edition: earlier.edition.to_string(),
            edition_href: self.volume.elsewhere(self.page, earlier.edition, &metric_path),
        };
        self.restated.push(note);
        self.number(metric, earlier.then.clone(), written)
    }

    fn chart(&mut self, asked: &ChartOrder<'v>, caption: &str) -> Resolved {
        self.mention(asked.metric);
        self.charts += 1;
        let id = format!("chart-{}", self.charts);
        let order = Order {
            dimension: asked.dimension,
            from: asked.from,
            to: asked.to,
            caption: Some(caption.trim()).filter(|caption| !caption.is_empty()),
            ..Order::new(asked.kind, asked.metric, &id)
        };
        let html = figure::html(&order, self.page, self.volume);
        Resolved::Html {
            html: self.kept(html),
            block: true,
        }
    }

    fn link(&self, address: &Address, reference: &Reference<'_>) -> Resolved {
        let href = self.page.link_to(&address.path(self.volume.language()));
        Resolved::link(href + place_in(&reference.destination))
    }

    fn medium(&mut self, medium: &Medium, reference: &Reference<'_>) -> Resolved {
        let Some(path) = self.volume.assets.media.get(&medium.name) else {
            return Resolved::Text;
        };
        let href = self.page.link_to(path);
        if reference.kind == ReferenceKind::Link {
            return Resolved::link(href + place_in(&reference.destination));
        }
        let size = medium.size.map(|size| view! { width: size.width, height: size.height });
        let view = view! { href: href, description: &*reference.text, size: size };
        let html = self.volume.interface.lay_out("picture.html", view);
        Resolved::Html {
            html: self.kept(html),
            block: false,
        }
    }

    /// The HTML, or nothing and a note of why.
    fn kept(&mut self, html: Result<Html>) -> String {
        match html {
            Ok(html) => html.0,
            Err(failure) => {
                self.failure.get_or_insert(failure);
                String::new()
            }
        }
    }
}

/// The place in what an address leads to, from its `#` on.
fn place_in(destination: &str) -> &str {
    destination.find('#').map_or("", |place| &destination[place..])
}

/// The names of all media that the texts of a report refer to.
pub(crate) fn referenced_media<'a>(bodies: impl Iterator<Item = &'a Body>) -> Vec<String> {
    let mut names = Vec::new();
    for body in bodies.filter(|body| body.markdown().contains("../media/")) {
        for reference in markdown::references(body.markdown()) {
            if let Destination::Medium(name, _) = Destination::parse(&reference.destination) {
                names.push(name.to_owned());
            }
        }
    }
    names.sort();
    names.dedup();
    names
}
