//! The number that an edition leads with: the latest value of its headline metric.

use crate::{
    history::Published,
    language::{Catalogue, Format, Language},
    model::Metric,
};

/// A value with its name and its period, in one language.
pub(crate) struct Headline {
    pub(crate) title: String,
    pub(crate) value: String,
    period: String,
}

impl Headline {
    /// The latest value of a metric.
    pub(crate) fn of(metric: &Metric, language: Language) -> Option<Self> {
        let latest = metric.latest()?;
        Some(Self {
            title: metric.title.get(language).to_owned(),
            value: Format::of(metric, language).value(latest.value),
            period: language.period(latest.period),
        })
    }

    /// What an edition led with, as it was published.
    pub(crate) fn published(edition: &Published, language: Language) -> Option<Self> {
        let metric = edition.metrics.get(edition.inventory.headline.as_deref()?)?;
        let mut newest_first = metric.observations.iter().rev();
        let (period, value) = newest_first.find_map(|own| Some((own.period, own.value?)))?;
        Some(Self {
            title: metric.title.get(language).to_owned(),
            value: Format::new(language, &metric.unit(), metric.decimals).value(value),
            period: language.period(period),
        })
    }

    /// `Output: 2.5 (February 2026)`.
    pub(crate) fn told(&self, catalogue: &Catalogue) -> String {
        let arguments = [
            ("title", self.title.as_str()),
            ("value", &self.value),
            ("period", &self.period),
        ];
        catalogue.with("edition-headline", &arguments)
    }
}
