//! Vintages: the values that editions published for one and the same period.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    history::History,
    model::{Label, Localized, Metric, Period},
};

/// A value as an edition published it for the first time.
#[derive(Clone, Debug, PartialEq)]
pub struct Vintage {
    /// The edition.
    pub edition: Label,
    /// Its as-of date.
    pub as_of: Date,
    /// The value; `None` where it was taken back.
    pub value: Option<f64>,
    /// Why it differs from the vintage before.
    pub reason: Option<Localized>,
}

/// All that was published for a period, each value once, oldest first; the last one is what stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Lineage {
    /// The period.
    pub period: Period,
    /// At least one.
    vintages: Vec<Vintage>,
}

/// A value and the one that took its place.
#[derive(Clone, Copy, Debug)]
pub struct Revision<'a> {
    /// The period.
    pub period: Period,
    /// What was published before.
    pub before: &'a Vintage,
    /// What was published then.
    pub now: &'a Vintage,
}

/// The lineages of a metric, oldest period first; none before the first edition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vintages(Vec<Lineage>);

impl Lineage {
    /// What was published first.
    pub fn first(&self) -> &Vintage {
        &self.vintages[0]
    }

    /// What stands now.
    pub fn now(&self) -> &Vintage {
        &self.vintages[self.vintages.len() - 1]
    }

    /// Whether the value has changed since it was first published.
    pub fn is_restated(&self) -> bool {
        self.vintages.len() > 1
    }

    /// Each change of the value, oldest first.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = Revision<'_>> {
        let pairs = self.vintages.windows(2);
        pairs.map(|pair| Revision {
            period: self.period,
            before: &pair[0],
            now: &pair[1],
        })
    }
}

impl Vintages {
    /// What editions published of a metric, and what the edition `label` as of `as_of` publishes now.
    pub fn of(metric: &Metric, history: &History, label: Label, as_of: Date) -> Self {
        if history.last().is_none() {
            return Self::default();
        }
        let mut lineages: BTreeMap<Period, Vec<Vintage>> = BTreeMap::new();
        for edition in history.editions() {
            let Some(record) = edition.metrics.get(metric.id.as_str()) else {
                continue;
            };
            let values: BTreeMap<Period, f64> = record
                .observations
                .iter()
                .filter_map(|own| Some((own.period, own.value?)))
                .collect();
            let reason = |period| record.reason(period).cloned();
            publish(&mut lineages, edition.label, edition.as_of, &values, reason);
        }
        let values = metric.observations.iter().map(|own| (own.period, own.value)).collect();
        publish(&mut lineages, label, as_of, &values, |period| {
            metric.reason(period).cloned()
        });
        let lineages = lineages.into_iter();
        Self(
            lineages
                .map(|(period, vintages)| Lineage { period, vintages })
                .collect(),
        )
    }

    /// Every lineage, oldest period first.
    pub fn lineages(&self) -> &[Lineage] {
        &self.0
    }

    /// The lineage of a period.
    pub fn at(&self, period: Period) -> Option<&Lineage> {
        let found = self.0.binary_search_by_key(&period, |own| own.period);
        found.ok().map(|place| &self.0[place])
    }

    /// Every change of a value, in the order of periods.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = Revision<'_>> {
        self.0.iter().flat_map(Lineage::revisions)
    }
}

/// Adds what an edition publishes: values that are new or differ from the last vintage, and those it takes back.
fn publish(
    lineages: &mut BTreeMap<Period, Vec<Vintage>>,
    edition: Label,
    as_of: Date,
    values: &BTreeMap<Period, f64>,
    reason: impl Fn(Period) -> Option<Localized>,
) {
    let vintage = |period: Period, value: Option<f64>| Vintage {
        edition,
        as_of,
        value,
        reason: reason(period),
    };
    for (period, vintages) in &mut *lineages {
        let value = values.get(period).copied();
        if vintages.last().is_some_and(|last| last.value != value) {
            vintages.push(vintage(*period, value));
        }
    }
    for (period, value) in values {
        lineages
            .entry(*period)
            .or_insert_with(|| vec![vintage(*period, Some(*value))]);
    }
}
