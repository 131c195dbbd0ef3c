//! What links and pictures of a Markdown text mean, and what is wrong with them.
//!
//! There is one reading of a reference: a page shows what [`Reader::read`] found, and what it refuses is a finding.
//! So no number reaches a page unchecked.

use std::ops::Range;

use jiff::civil::Date;

use super::{Quote, QuoteFault};
use crate::{
    chart::Kind,
    diagnostic::{Code, Diagnostic, Place, Spot},
    history::{History, Kind as ItemOf},
    language::Catalogue,
    load::{bad_period, near},
    markdown::{Reference, ReferenceKind},
    model::{
        Body, Destination, Dimension, FreePage, ItemKind, Label, Medium, Message, Metric, MetricLink, Period, Quantity,
        Report, Slug,
    },
};

/// What a reference stands for.
#[derive(Clone, Debug)]
pub enum Meaning<'a> {
    /// A number to be quoted or filled in.
    Number(&'a Metric, Quote),
    /// A quoted number that was true when its message was published and has been restated since.
    EarlierNumber(&'a Metric, Earlier),
    /// A chart of a metric.
    Chart(ChartOrder<'a>),
    /// A message.
    Message(&'a Message),
    /// A free page.
    Page(&'a FreePage),
    /// A meeting.
    Meeting(&'a Slug),
    /// An initiative.
    Initiative(&'a Slug),
    /// A rollout.
    Rollout(&'a Slug),
    /// A file of `content/media/`.
    Medium(&'a Medium),
    /// An address outside the site, or a heading of the same page.
    Plain,
}

/// A number that has been restated since it was quoted.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The number as it was published.
    pub then: Quote,
    /// The last edition that published it so.
    pub edition: Label,
    /// The number now; `None` where it was taken back.
    pub now: Option<Quote>,
}

/// A chart as a text asks for it.
#[derive(Clone, Copy, Debug)]
pub struct ChartOrder<'a> {
    /// The metric.
    pub metric: &'a Metric,
    /// The kind of chart.
    pub kind: Kind,
    /// The dimension of small multiples, waterfalls and completion.
    pub dimension: Option<&'a Dimension>,
    /// Nothing before this period.
    pub from: Option<Period>,
    /// Nothing after this period.
    pub to: Option<Period>,
}

/// Reads the references of one text.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// What the audience may see; nothing else can be referred to.
    pub report: &'a Report,
    /// The text.
    pub body: &'a Body,
    /// The message whose text it is; a page follows the data.
    pub message: Option<&'a Message>,
    /// What was published before, with the message or without it.
    pub history: &'a History,
    /// The day by which targets are judged: the message's, else the as-of date.
    pub judged_on: Date,
    /// The language of the numbers.
    pub catalogue: &'a Catalogue,
}

impl<'a> Reader<'a> {
    /// What a reference stands for.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(&self, reference: &Reference<'_>) -> Result<Meaning<'a>, Vec<Diagnostic>> {
        let rule = Rule {
            reader: *self,
            reference,
        };
        let picture = reference.kind == ReferenceKind::Image;
        match Destination::parse(&reference.destination) {
            Destination::Metric(link) if picture => rule.chart(&link).map(Meaning::Chart),
            Destination::Metric(link) => rule.number(&link).map_err(|finding| vec![finding]),
            Destination::Medium(_, Some(_)) if picture => Err(vec![rule.unreadable()]),
            Destination::Medium(name, _) => rule.medium(name, picture).map(Meaning::Medium),
            Destination::Unsafe(read) => Err(vec![rule.finding(Code::UnsafeLink).with("read", read)]),
            Destination::Unreadable if reference.destination.starts_with("metric:") => Err(vec![rule.unreadable()]),
            _ if picture => Err(vec![
                rule.finding(Code::UnsupportedMedia)
                    .with("read", &*reference.destination),
            ]),
            Destination::Item(kind, id, _) => rule.item(kind, id).map_err(|finding| vec![finding]),
            Destination::Unreadable => Err(vec![rule.unreadable()]),
            Destination::Fragment(_) | Destination::External(_) => Ok(Meaning::Plain),
        }
    }

    /// The item that an address names, where there is one.
    pub(super) fn item(&self, kind: ItemKind, id: &str) -> Option<Meaning<'a>> {
        let report = self.report;
        match kind {
            ItemKind::Message => report.messages.find(id).map(Meaning::Message),
            ItemKind::Page => report.page(id).map(Meaning::Page),
            ItemKind::Meeting => report.meeting(id).map(|own| Meaning::Meeting(&own.id)),
            ItemKind::Initiative => report.initiative(id).map(|own| Meaning::Initiative(&own.id)),
            ItemKind::Rollout => report.rollout(id).map(|own| Meaning::Rollout(&own.id)),
        }
    }

    /// Bytes of the text.
    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        let start = self.body.start;
        Place::new(&*self.body.path, Spot::Bytes(span.start + start..span.end + start))
    }
}

/// The rules for one reference.
struct Rule<'a, 'r> {
    reader: Reader<'a>,
    reference: &'r Reference<'r>,
}

impl<'a> Rule<'a, '_> {
    fn finding(&self, code: Code) -> Diagnostic {
        self.at(code, &self.reference.destination_span)
    }

    fn at(&self, code: Code, span: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, self.reader.place(span))
    }

    fn unreadable(&self) -> Diagnostic {
        let read = &*self.reference.destination;
        let scheme = read.split(':').next().unwrap_or(read);
        let known = ItemKind::ALL
            .into_iter()
            .map(|(name, _)| name)
            .chain(["metric", "https"]);
        let near = near(scheme, known);
        let is_known = near == scheme;
        self.finding(Code::BadReference)
            .with("read", read)
            .with("near", if is_known { String::new() } else { near })
    }

    fn item(&self, kind: ItemKind, id: &str) -> Result<Meaning<'a>, Diagnostic> {
        let report = self.reader.report;
        self.reader.item(kind, id).ok_or_else(|| match kind {
            ItemKind::Message => {
                let known = report.messages.iter().map(|message| &message.id);
                self.unknown(Code::UnknownMessage, id, known)
            }
            ItemKind::Page => self.unknown(Code::UnknownPage, id, report.pages.iter().map(|page| &page.id)),
            ItemKind::Meeting | ItemKind::Initiative | ItemKind::Rollout => self.unknown_target(kind, id),
        })
    }

    fn unknown_target(&self, kind: ItemKind, id: &str) -> Diagnostic {
        let finding = self.finding(Code::UnknownTarget).with("kind", kind.as_str());
        finding.with("read", id)
    }

    fn unknown<'s>(&self, code: Code, id: &str, known: impl Iterator<Item = &'s Slug>) -> Diagnostic {
        self.finding(code)
            .with("read", id)
            .with("near", near(id, known.map(Slug::as_str)))
    }

    /// A file of `content/media/`; a picture says what it shows.
    fn medium(&self, name: &str, picture: bool) -> Result<&'a Medium, Vec<Diagnostic>> {
        let media = &self.reader.report.media;
        let mut findings = Vec::new();
        if picture && self.reference.text.trim().is_empty() {
            findings.push(self.at(Code::EmptyDescription, &self.reference.span));
        }
        if picture && name.to_ascii_lowercase().ends_with(".pdf") {
            findings.push(self.finding(Code::UnsupportedMedia).with("read", name));
        }
        match media.iter().find(|medium| medium.name == name) {
            Some(medium) if findings.is_empty() => Ok(medium),
            Some(_) => Err(findings),
            None => {
                // No near name: media have no label, and a name alone may tell what only others may know.
                findings.push(self.finding(Code::MissingMedia).with("read", name).with("near", ""));
                Err(findings)
            }
        }
    }

    fn metric(&self, link: &MetricLink<'_>) -> Result<&'a Metric, Diagnostic> {
        let report = self.reader.report;
        let unknown = || {
            self.unknown(
                Code::UnknownMetric,
                link.id,
                report.metrics.iter().map(|metric| &metric.id),
            )
        };
        report.metric(link.id).ok_or_else(unknown)
    }

    /// A quoted or filled-in number: pinned in a dated text, there in the data, and the same to the letter.
    fn number(&self, link: &MetricLink<'_>) -> Result<Meaning<'a>, Diagnostic> {
        if let Some((word, _)) = link.parameters().next() {
            return Err(self.stray("number", word, String::new()));
        }
        let metric = self.metric(link)?;
        if link.period.is_none() && self.reader.message.is_some() {
            return Err(self.unpinned(link, metric));
        }
        let quote = Quote::of(link, metric, self.reader.judged_on, self.reader.catalogue);
        let written = self.reference.text.trim();
        let holds = |quote: &Quote| written.is_empty() || quote.is_written_as(written);
        if !quote.as_ref().is_ok_and(holds)
            && let Some((then, edition)) = self.published(link, metric, written)
        {
            let now = quote.ok();
            return Ok(Meaning::EarlierNumber(metric, Earlier { then, edition, now }));
        }
        let quote = quote.map_err(|fault| self.fault(fault, link, metric))?;
        if holds(&quote) {
            return Ok(Meaning::Number(metric, quote));
        }
        Err(self
            .at(Code::WrongQuote, &self.reference.text_span)
            .with("read", written)
            .with("expected", quote.text.as_str())
            .with("metric", metric.id.as_str())
            .with("period", quote.period.to_string()))
    }

    /// The number as an edition published it together with the message, and that edition: the message keeps its words.
    fn published(&self, link: &MetricLink<'_>, metric: &Metric, written: &str) -> Option<(Quote, Label)> {
        let message = self.reader.message?;
        let ids: Vec<&str> = std::iter::once(&message.id)
            .chain(message.aliases())
            .map(Slug::as_str)
            .collect();
        let with_message = self.reader.history.editions().rev().filter(|edition| {
            let items = edition.inventory.items.iter();
            items
                .into_iter()
                .any(|item| item.kind == ItemOf::Message && ids.contains(&item.id.as_str()))
        });
        with_message.into_iter().find_map(|edition| {
            let then = edition.metrics.get(link.id)?.applied_to(metric);
            let quote = Quote::of(link, &then, self.reader.judged_on, self.reader.catalogue).ok()?;
            quote.is_written_as(written).then_some((quote, edition.label))
        })
    }

    /// Suggests the last period with a value that was over on the day of the text, and keeps what stands behind it.
    fn unpinned(&self, link: &MetricLink<'_>, metric: &Metric) -> Diagnostic {
        let read = &*self.reference.destination;
        let own = format!("metric:{}", link.id);
        let is_over = |period: &Period| period.last_day() <= self.reader.judged_on;
        let periods = metric.observations.iter().map(|own| own.period);
        let latest = periods.filter(is_over).max();
        let suggestion = latest.map(|period| format!("{own}@{period}{}", read.strip_prefix(&own).unwrap_or_default()));
        self.finding(Code::UnpinnedNumber)
            .with("read", read)
            .with("suggestion", suggestion.unwrap_or_default())
    }

    fn fault(&self, fault: QuoteFault, link: &MetricLink<'_>, metric: &Metric) -> Diagnostic {
        match fault {
            QuoteFault::UnknownQuantity => {
                let word = link.quantity.unwrap_or_default();
                let known = Quantity::ALL.into_iter().map(|(name, _)| name);
                self.finding(Code::UnknownQuantity)
                    .with("read", word)
                    .with("near", near(word, known))
            }
            QuoteFault::BadPeriod => self.bad_period(link.period.unwrap_or_default(), metric),
            QuoteFault::NoValue(period) => {
                let latest = metric.latest().map(|own| own.period.to_string()).unwrap_or_default();
                let quantity = link.quantity.unwrap_or("value");
                let known = period.is_some_and(|period| metric.observation(period).is_some());
                if known {
                    return self
                        .finding(Code::QuantityUndefined)
                        .with("quantity", quantity)
                        .with("metric", metric.id.as_str())
                        .with("period", link.period.unwrap_or_default());
                }
                self.finding(Code::PeriodWithoutValue)
                    .with(
                        "period",
                        period.map_or_else(|| "–".to_owned(), |period| period.to_string()),
                    )
                    .with("metric", metric.id.as_str())
                    .with("near", latest)
            }
        }
    }

    fn bad_period(&self, read: &str, metric: &Metric) -> Diagnostic {
        let Some(period) = Period::parse(read) else {
            return bad_period(self.finding(Code::BadPeriod), read, metric.cadence);
        };
        self.finding(Code::WrongCadence)
            .with("read", read)
            .with("cadence", metric.cadence.as_str())
            .with("suggestion", period.in_cadence(metric.cadence).to_string())
    }

    /// A chart: its kind, its dimension, its periods.
    fn chart(&self, link: &MetricLink<'_>) -> Result<ChartOrder<'a>, Vec<Diagnostic>> {
        let known = MetricLink::PARAMETERS;
        let mut words = link.parameters().map(|(word, _)| word);
        if let Some(word) = words.find(|word| !known.contains(word)) {
            return Err(vec![self.stray("chart", word, near(word, known.into_iter()))]);
        }
        if let Some(quantity) = link.quantity {
            return Err(vec![self.stray("chart", &format!("#{quantity}"), String::new())]);
        }
        let metric = self.metric(link).map_err(|finding| vec![finding])?;
        let mut findings = Vec::new();
        let mut keep = |result: Result<_, Diagnostic>| result.map_err(|finding| findings.push(finding)).ok().flatten();
        let from = keep(self.bound(link.parameter("from"), metric));
        let to = keep(self.bound(link.parameter("to").or(link.period), metric));
        let chart = self
            .kind(link)
            .and_then(|kind| Ok((kind, self.dimension(link, kind, metric)?)));
        match chart {
            Ok((kind, dimension)) if findings.is_empty() => Ok(ChartOrder {
                metric,
                kind,
                dimension,
                from,
                to,
            }),
            Ok(_) => Err(findings),
            Err(finding) => {
                findings.push(finding);
                Err(findings)
            }
        }
    }

    /// A word that a number or a chart cannot be told.
    fn stray(&self, kind: &str, word: &str, near: String) -> Diagnostic {
        let finding = self.finding(Code::UnknownParameter).with("kind", kind);
        finding.with("read", word).with("near", near)
    }

    fn bound(&self, written: Option<&str>, metric: &Metric) -> Result<Option<Period>, Diagnostic> {
        let Some(read) = written else {
            return Ok(None);
        };
        let period = Period::parse(read).filter(|period| period.cadence() == metric.cadence);
        period.map(Some).ok_or_else(|| self.bad_period(read, metric))
    }

    fn kind(&self, link: &MetricLink<'_>) -> Result<Kind, Diagnostic> {
        let word = link.parameter("chart").unwrap_or(Kind::TargetPath.as_str());
        Kind::parse(word).ok_or_else(|| {
            let near = near(word, Kind::ALL.into_iter().map(|(name, _)| name));
            self.finding(Code::UnknownChart).with("read", word).with("near", near)
        })
    }

    /// The dimension of a chart: the one asked for, else the first that has what the chart shows.
    fn dimension(
        &self,
        link: &MetricLink<'_>,
        kind: Kind,
        metric: &Metric,
    ) -> Result<Option<&'a Dimension>, Diagnostic> {
        let organisation = &self.reader.report.settings.organisation;
        let asked = link.parameter("by").map(|by| {
            let known = organisation.iter().find(|own| own.id.as_str() == by);
            known.ok_or_else(|| self.unknown(Code::UnknownDimension, by, organisation.iter().map(|own| &own.id)))
        });
        let asked = asked.transpose()?;
        let shown = |own: &&Dimension| match kind {
            Kind::Multiples => metric.breakdowns.contains_key(&own.id),
            Kind::Waterfall => metric.contributions.contains_key(&own.id),
            Kind::Completion => metric.completion.contains_key(&own.id),
            _ => false,
        };
        let found = asked.or_else(|| organisation.iter().find(shown)).filter(shown);
        if found.is_none() && matches!(kind, Kind::Multiples | Kind::Waterfall | Kind::Completion) {
            let finding = self.finding(Code::ChartWithoutData).with("chart", kind.as_str());
            return Err(finding.with("metric", metric.id.as_str()));
        }
        Ok(found)
    }
}
