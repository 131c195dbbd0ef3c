//! Vintages: the values that editions published for one and the same period.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    history::{History, Part, Values, values_of},
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
    /// What of the metric.
    pub part: Part<&'a str>,
    /// The period.
    pub period: Period,
    /// What was published before.
    pub before: &'a Vintage,
    /// What was published then.
    pub now: &'a Vintage,
}

/// The lineages of a metric, oldest period first; none before the first edition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vintages {
    whole: Vec<Lineage>,
    /// Those of its parts that were restated.
    parts: Vec<(Part<String>, Lineage)>,
}

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
    fn revisions<'a>(&'a self, part: Part<&'a str>) -> impl DoubleEndedIterator<Item = Revision<'a>> {
        let pairs = self.vintages.windows(2);
        pairs.map(move |pair| Revision {
            part,
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
        for (edition, record) in history.records(metric.id.as_str()) {
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
        let lineages = lineages.map(|(period, vintages)| Lineage { period, vintages });
        Self {
            whole: lineages.collect(),
            parts: restated_parts(metric, history, label, as_of),
        }
    }

    /// The lineages of the metric itself, oldest period first.
    pub fn lineages(&self) -> &[Lineage] {
        &self.whole
    }

    /// The lineage of a period.
    pub fn at(&self, period: Period) -> Option<&Lineage> {
        let found = self.whole.binary_search_by_key(&period, |own| own.period);
        found.ok().map(|place| &self.whole[place])
    }

    /// Every change of a value of the metric itself, in the order of periods.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = Revision<'_>> {
        self.whole.iter().flat_map(|own| own.revisions(Part::Whole))
    }

    /// Every change of a value of its parts: of members, and of counted people.
    pub fn revisions_of_parts(&self) -> impl DoubleEndedIterator<Item = Revision<'_>> {
        self.parts.iter().flat_map(|(part, own)| own.revisions(part.as_str()))
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

/// The lineages of values of members and of counted people that changed after they were published.
fn restated_parts(metric: &Metric, history: &History, label: Label, as_of: Date) -> Vec<(Part<String>, Lineage)> {
    let mut known = KnownParts::default();
    for (edition, record) in history.records(metric.id.as_str()) {
        let reason = |period| record.reason(period).cloned();
        known.publish(edition.label, edition.as_of, record.values(), reason);
    }
    known.publish(label, as_of, values_of(metric), |period| metric.reason(period).cloned());
    let restated = known.restated.into_iter();
    restated
        .map(|((part, period), vintages)| (part.to_owned(), Lineage { period, vintages }))
        .collect()
}

/// A part of a metric in a period.
type PartIn<'a> = (Part<&'a str>, Period);

/// What editions have published of the parts of a metric so far.
#[derive(Default)]
struct KnownParts<'a> {
    /// The value that stands, and the edition that published it first.
    standing: BTreeMap<PartIn<'a>, (Option<f64>, Label, Date)>,
    /// Each value of those that changed.
    restated: BTreeMap<PartIn<'a>, Vec<Vintage>>,
}

impl<'a> KnownParts<'a> {
    fn publish(
        &mut self,
        edition: Label,
        as_of: Date,
        mut values: Values<'a>,
        reason: impl Fn(Period) -> Option<Localized>,
    ) {
        values.retain(|(part, _), _| *part != Part::Whole);
        for (place, standing) in &mut self.standing {
            let value = values.remove(place);
            if value == standing.0 {
                continue;
            }
            let vintages = self.restated.entry(*place).or_insert_with(|| {
                let (value, edition, as_of) = *standing;
                vec![Vintage {
                    edition,
                    as_of,
                    value,
                    reason: None,
                }]
            });
            let reason = reason(place.1);
            vintages.push(Vintage {
                edition,
                as_of,
                value,
                reason,
            });
            *standing = (value, edition, as_of);
        }
        let new = values
            .into_iter()
            .map(|(place, value)| (place, (Some(value), edition, as_of)));
        self.standing.extend(new);
    }
}
