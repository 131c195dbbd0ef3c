//! Rules about links and pictures in Markdown.

use std::ops::Range;

use jiff::civil::Date;

use super::{Context, Quote, QuoteFault};
use crate::{
    chart,
    diagnostic::{Code, Diagnostic, Place, Spot},
    language::{Catalogue, Language},
    load::near,
    markdown::{Reference, ReferenceKind},
    model::{Body, Destination, ItemKind, Metric, MetricLink, Period},
};

/// A Markdown body whose references are checked.
pub(super) struct Text<'a> {
    pub(super) body: &'a Body,
    pub(super) language: Language,
    /// The day of a message; a page has none and follows the data.
    pub(super) dated: Option<Date>,
}

/// Every finding about the references of a text.
pub(super) fn check(text: &Text<'_>, context: &Context<'_>) -> Vec<Diagnostic> {
    let references = crate::markdown::references(text.body.markdown());
    references
        .iter()
        .flat_map(|reference| {
            Rule {
                reference,
                text,
                context,
            }
            .check()
        })
        .collect()
}

struct Rule<'a> {
    reference: &'a Reference<'a>,
    text: &'a Text<'a>,
    context: &'a Context<'a>,
}

impl Rule<'_> {
    fn check(&self) -> Vec<Diagnostic> {
        let picture = self.reference.kind == ReferenceKind::Image;
        let mut findings: Vec<Diagnostic> = self.empty_description().into_iter().collect();
        findings.extend(match Destination::parse(&self.reference.destination) {
            Destination::Metric(link) if picture => self.chart(&link),
            Destination::Metric(link) => self.number(&link).into_iter().collect(),
            Destination::Medium(name) => self.medium(name, picture).into_iter().collect(),
            Destination::Unsafe(read) => vec![self.finding(Code::UnsafeLink).with("read", read)],
            _ if picture => vec![
                self.finding(Code::UnsupportedMedia)
                    .with("read", &*self.reference.destination),
            ],
            Destination::Item(kind, id, _) => self.item(kind, id).into_iter().collect(),
            Destination::Unreadable => vec![self.unreadable()],
            Destination::Fragment(_) | Destination::External(_) => Vec::new(),
        });
        findings
    }

    fn finding(&self, code: Code) -> Diagnostic {
        self.at(code, self.reference.destination_span.clone())
    }

    fn at(&self, code: Code, span: Range<usize>) -> Diagnostic {
        let start = self.text.body.start;
        let spot = Spot::Bytes(span.start + start..span.end + start);
        Diagnostic::new(
            code,
            Place {
                file: self.text.body.path.to_string(),
                spot,
            },
        )
    }

    fn catalogue(&self) -> Option<&Catalogue> {
        let own = |catalogue: &&std::sync::Arc<Catalogue>| catalogue.language() == self.text.language;
        self.context.catalogues.iter().find(own).map(AsRef::as_ref)
    }

    fn unreadable(&self) -> Diagnostic {
        let read = &*self.reference.destination;
        let scheme = read.split(':').next().unwrap_or(read);
        let known = ItemKind::ALL
            .into_iter()
            .map(|(name, _)| name)
            .chain(["metric", "https"]);
        self.finding(Code::BadReference)
            .with("read", read)
            .with("near", near(scheme, known))
    }

    /// A picture without a description says nothing to those who do not see it.
    fn empty_description(&self) -> Option<Diagnostic> {
        let medium = matches!(Destination::parse(&self.reference.destination), Destination::Medium(_));
        let silent = self.reference.kind == ReferenceKind::Image && medium && self.reference.text.trim().is_empty();
        silent.then(|| self.at(Code::EmptyDescription, self.reference.span.clone()))
    }

    fn item(&self, kind: ItemKind, id: &str) -> Option<Diagnostic> {
        let report = self.context.report;
        let unknown = |code, ids: Vec<&str>| {
            self.finding(code)
                .with("read", id)
                .with("near", near(id, ids.into_iter()))
        };
        match kind {
            ItemKind::Message => report.message(id).is_none().then(|| {
                unknown(
                    Code::UnknownMessage,
                    report.messages.iter().map(|own| own.id.as_str()).collect(),
                )
            }),
            ItemKind::Page => report.page(id).is_none().then(|| {
                unknown(
                    Code::UnknownPage,
                    report.pages.iter().map(|own| own.id.as_str()).collect(),
                )
            }),
            ItemKind::Meeting | ItemKind::Rollout | ItemKind::Initiative => {
                let word = ItemKind::ALL
                    .into_iter()
                    .find(|(_, own)| *own == kind)
                    .map_or("", |(name, _)| name);
                Some(self.finding(Code::UnknownTarget).with("kind", word).with("read", id))
            }
        }
    }

    fn medium(&self, name: &str, picture: bool) -> Option<Diagnostic> {
        let media = &self.context.report.media;
        let known = media.iter().find(|medium| medium.name == name);
        let is_document = name.to_ascii_lowercase().ends_with(".pdf");
        match known {
            None => {
                let near = near(name, media.iter().map(|medium| medium.name.as_str()));
                Some(self.finding(Code::MissingMedia).with("read", name).with("near", near))
            }
            Some(_) if picture && is_document => Some(self.finding(Code::UnsupportedMedia).with("read", name)),
            Some(_) => None,
        }
    }

    fn metric(&self, link: &MetricLink<'_>) -> Result<&Metric, Diagnostic> {
        let report = self.context.report;
        report.metric(link.id).ok_or_else(|| {
            let near = near(link.id, report.metrics.iter().map(|metric| metric.id.as_str()));
            self.finding(Code::UnknownMetric)
                .with("read", link.id)
                .with("near", near)
        })
    }

    /// A quoted or filled-in number: pinned in a dated text, there in the data, and the same to the letter.
    fn number(&self, link: &MetricLink<'_>) -> Option<Diagnostic> {
        let metric = match self.metric(link) {
            Ok(metric) => metric,
            Err(finding) => return Some(finding),
        };
        if link.period.is_none() && self.text.dated.is_some() {
            let period = metric
                .latest()
                .map_or_else(|| metric.cadence.example().to_owned(), |own| own.period.to_string());
            let suggestion = format!("metric:{}@{period}", link.id);
            let finding = self
                .finding(Code::UnpinnedNumber)
                .with("read", &*self.reference.destination);
            return Some(finding.with("suggestion", suggestion));
        }
        let date = self.text.dated.unwrap_or(self.context.as_of.date);
        match Quote::of(link, metric, date, self.catalogue()?) {
            Ok(quote) => self.wording(&quote, metric),
            Err(fault) => Some(self.fault(fault, link, metric)),
        }
    }

    fn wording(&self, quote: &Quote, metric: &Metric) -> Option<Diagnostic> {
        let read = self.reference.text.trim();
        let wrong = !read.is_empty() && !quote.is_written_as(read);
        wrong.then(|| {
            self.at(Code::WrongQuote, self.reference.text_span.clone())
                .with("read", read)
                .with("expected", quote.text.as_str())
                .with("metric", metric.id.as_str())
                .with("period", quote.period.to_string())
        })
    }

    fn fault(&self, fault: QuoteFault, link: &MetricLink<'_>, metric: &Metric) -> Diagnostic {
        match fault {
            QuoteFault::UnknownQuantity => {
                let word = link.quantity.unwrap_or_default();
                let known = crate::model::Quantity::ALL.into_iter().map(|(name, _)| name);
                self.finding(Code::UnknownQuantity)
                    .with("read", word)
                    .with("near", near(word, known))
            }
            QuoteFault::BadPeriod => self.bad_period(link.period.unwrap_or_default(), metric),
            QuoteFault::NoValue(period) => {
                let latest = metric.latest().map(|own| own.period.to_string()).unwrap_or_default();
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
        let period = Period::parse(read).map(|period| period.in_cadence(metric.cadence).to_string());
        let code = if period.is_some() {
            Code::WrongCadence
        } else {
            Code::BadPeriod
        };
        self.finding(code)
            .with("read", read)
            .with("cadence", metric.cadence.as_str())
            .with(
                "suggestion",
                period.unwrap_or_else(|| metric.cadence.example().to_owned()),
            )
    }

    /// A chart: its kind, its dimension, its periods.
    fn chart(&self, link: &MetricLink<'_>) -> Vec<Diagnostic> {
        let metric = match self.metric(link) {
            Ok(metric) => metric,
            Err(finding) => return vec![finding],
        };
        let mut findings = Vec::new();
        for read in [link.from, link.to].into_iter().flatten() {
            let period = Period::parse(read).filter(|period| period.cadence() == metric.cadence);
            findings.extend(period.is_none().then(|| self.bad_period(read, metric)));
        }
        let settings = &self.context.report.settings;
        if let Some(by) = link.by.filter(|by| settings.dimension(by).is_none()) {
            let near = near(by, settings.organisation.iter().map(|own| own.id.as_str()));
            findings.push(self.finding(Code::UnknownDimension).with("read", by).with("near", near));
            return findings;
        }
        let Some(kind) = chart::Kind::parse(link.chart.unwrap_or("target-path")) else {
            let read = link.chart.unwrap_or_default();
            let near = near(read, chart::Kind::ALL.into_iter().map(|(name, _)| name));
            findings.push(self.finding(Code::UnknownChart).with("read", read).with("near", near));
            return findings;
        };
        findings.extend(self.chart_without_data(kind, link, metric));
        findings
    }

    fn chart_without_data(&self, kind: chart::Kind, link: &MetricLink<'_>, metric: &Metric) -> Option<Diagnostic> {
        let has = |by: Option<&str>, mut ids: Box<dyn Iterator<Item = &str> + '_>| match by {
            Some(by) => ids.any(|id| id == by),
            None => ids.next().is_some(),
        };
        let there = match kind {
            chart::Kind::Multiples => has(link.by, Box::new(metric.breakdowns.keys().map(|id| id.as_str()))),
            chart::Kind::Waterfall => has(link.by, Box::new(metric.contributions.keys().map(|id| id.as_str()))),
            _ => true,
        };
        (!there).then(|| {
            let finding = self.finding(Code::ChartWithoutData).with("chart", kind.as_str());
            finding.with("metric", metric.id.as_str())
        })
    }
}
