//! Rules about what earlier editions published: nothing that readers have seen changes or goes without a word.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::{Context, at_key, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place},
    history::{Aim, Kind, Part, Published, Record, values_of},
    model::{Label, Metric, Period, Stand},
};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(last) = context.history.last() else {
        return Vec::new();
    };
    let metrics = context.report.metrics.iter().filter_map(|metric| {
        let before = last.metrics.get(metric.id.as_str())?;
        let file = format!("metrics/{}.yaml", metric.id);
        Some(About {
            metric,
            before,
            last: last.label,
            context,
            file,
        })
    });
    let findings = metrics.flat_map(|about| about.values().into_iter().chain(about.targets()));
    findings.chain(gone(context)).collect()
}

/// A metric beside what the last edition published of it.
struct About<'a> {
    metric: &'a Metric,
    before: &'a Record,
    /// That edition.
    last: Label,
    context: &'a Context<'a>,
    file: String,
}

impl About<'_> {
    /// A published value that changed or went says why. The reason of a period holds for its parts as well.
    fn values(&self) -> Vec<Diagnostic> {
        let now = values_of(self.metric);
        let published = self.before.values().into_iter();
        let changed = published.filter(|(place, before)| now.get(place) != Some(before));
        let mut repeated = BTreeSet::new();
        let finding = |((part, period), before): ((Part<&str>, Period), f64)| match self.metric.reason(period) {
            None => Some(self.restated(part, period, before, now.get(&(part, period)).copied())),
            reason if reason == self.before.reason(period) && repeated.insert(period) => Some(self.repeated(period)),
            Some(_) => None,
        };
        changed.filter_map(finding).collect()
    }

    fn restated(&self, part: Part<&str>, period: Period, before: f64, now: Option<f64>) -> Diagnostic {
        let code = if now.is_some() {
            Code::RestatedValue
        } else {
            Code::RemovedValue
        };
        let member = part.member().map(|(_, member)| member).unwrap_or_default();
        let stand = part.stand().map_or("", Stand::as_str);
        let finding = Diagnostic::new(code, self.place(part, period, now.is_some()))
            .with("metric", self.metric.id.as_str())
            .with("member", member)
            .with("stand", stand)
            .with("period", period.to_string())
            .with("before", before.to_string())
            .with("edition", self.since(part, period, before).to_string());
        match now {
            Some(now) => finding.with("now", now.to_string()),
            None => finding,
        }
    }

    fn repeated(&self, period: Period) -> Diagnostic {
        let place = KeyPath::root().key("values").key(&period.to_string()).key("revised");
        Diagnostic::new(Code::RepeatedReason, at_value(&self.file, place))
            .with("metric", self.metric.id.as_str())
            .with("period", period.to_string())
    }

    /// The value, or the map that it is missing from.
    fn place(&self, part: Part<&str>, period: Period, there: bool) -> Place {
        let counted = |dimension: &str| {
            KeyPath::root()
                .key("completion")
                .key(dimension)
                .key(&period.to_string())
        };
        let (root, period) = (KeyPath::root(), period.to_string());
        let (map, key) = match part {
            // The sum of all is written nowhere: what it sums is.
            Part::Everybody(_) => {
                let dimension = self.metric.completion.keys().next();
                return dimension.filter(|_| there).map_or_else(
                    || Place::file(self.file.as_str()),
                    |dimension| at_key(&self.file, counted(dimension.as_str())),
                );
            }
            Part::People(dimension, member, stand) => (counted(dimension).key(member), stand.as_str().to_owned()),
            Part::Whole => (root.key("values"), period),
            Part::Member(dimension, member) => (root.key("breakdowns").key(dimension).key(member), period),
            Part::Contribution(dimension, member) => {
                (root.key("contributions").key(dimension).key(&period), member.to_owned())
            }
        };
        match part {
            _ if there => at_value(&self.file, map.key(&key)),
            Part::Whole if !self.metric.observations.is_empty() => at_key(&self.file, map),
            _ => Place::file(self.file.as_str()),
        }
    }

    /// The edition that first had the value that the last one still has.
    fn since(&self, part: Part<&str>, period: Period, value: f64) -> Label {
        let id = self.metric.id.as_str();
        let same = |edition: &&Published| {
            let record = edition.metrics.get(id);
            record.is_some_and(|record| record.values().get(&(part, period)) == Some(&value))
        };
        let editions = self.context.history.editions().rev().take_while(same);
        editions.last().map_or(self.last, |first| first.label)
    }

    /// A published target stays as it was: what changes is a new record with its own date.
    fn targets(&self) -> Vec<Diagnostic> {
        let finding = |before: &Aim| {
            let targets = self.metric.targets.iter().map(Aim::of);
            let own = targets.enumerate().find(|(_, own)| own.announced == before.announced);
            match own {
                None => Some(self.removed_target(before)),
                Some((index, now)) if !now.is_same(before) => Some(self.changed_target(index, before, &now)),
                Some(_) => None,
            }
        };
        self.before.targets.iter().filter_map(finding).collect()
    }

    fn removed_target(&self, before: &Aim) -> Diagnostic {
        let place = if self.metric.targets.is_empty() {
            Place::file(self.file.as_str())
        } else {
            at_key(&self.file, KeyPath::root().key("targets"))
        };
        self.about_target(Code::RemovedTarget, place, before)
    }

    fn changed_target(&self, index: usize, before: &Aim, now: &Aim) -> Diagnostic {
        let path = KeyPath::root().key("targets").index(index);
        let place = match (before.value.total_cmp(&now.value), before.due.cmp(&now.due)) {
            (Ordering::Equal, Ordering::Equal) => path,
            (Ordering::Equal, _) => path.key("due"),
            _ => path.key("value"),
        };
        let finding = self.about_target(Code::ChangedTarget, at_value(&self.file, place), before);
        finding.with("now", now.to_string())
    }

    fn about_target(&self, code: Code, place: Place, before: &Aim) -> Diagnostic {
        let id = self.metric.id.as_str();
        let has = |edition: &&Published| {
            let targets = edition.metrics.get(id).map(|record| &record.targets);
            targets.is_some_and(|targets| targets.iter().any(|own| own.announced == before.announced))
        };
        let first = self.context.history.editions().find(has).map(|edition| edition.label);
        Diagnostic::new(code, place)
            .with("metric", id)
            .with("announced", before.announced.as_str())
            .with("before", before.to_string())
            .with("edition", first.map(|label| label.to_string()).unwrap_or_default())
    }
}

/// What editions published and this site lacks is named with all of them: they still have it.
fn gone(context: &Context<'_>) -> Vec<Diagnostic> {
    let present = present(context);
    let mut missing: BTreeMap<(Kind, &str), Vec<String>> = BTreeMap::new();
    for edition in context.history.editions() {
        let items = edition.inventory.items.iter().map(|item| (item.kind, item.id.as_str()));
        for item in items.filter(|item| !present.contains(item)) {
            missing.entry(item).or_default().push(edition.label.to_string());
        }
    }
    let finding = |((kind, id), editions): ((Kind, &str), Vec<String>)| {
        Diagnostic::new(Code::PublishedItemGone, Place::file(file(kind, id)))
            .with("kind", kind.as_str())
            .with("id", id)
            .with("editions", editions.join(", "))
    };
    missing.into_iter().map(finding).collect()
}

/// Every item that the audience sees now, by its id and former ids.
fn present<'a>(context: &Context<'a>) -> BTreeSet<(Kind, &'a str)> {
    let report = context.report;
    let messages = report.messages.iter();
    let messages = messages.flat_map(|own| std::iter::once(&own.id).chain(own.aliases()));
    let pages = report.pages.iter();
    let pages = pages.flat_map(|own| std::iter::once(&own.id).chain(own.aliases()));
    let metrics = report.metrics.iter().map(|own| (Kind::Metric, &own.id));
    let all = metrics
        .chain(messages.map(|id| (Kind::Message, id)))
        .chain(report.meetings.iter().map(|own| (Kind::Meeting, &own.id)))
        .chain(report.initiatives.iter().map(|own| (Kind::Initiative, &own.id)))
        .chain(pages.map(|id| (Kind::Page, id)))
        .chain(report.rollouts.iter().map(|own| (Kind::Rollout, &own.id)));
    all.map(|(kind, id)| (kind, id.as_str())).collect()
}

/// Where the item would stand.
fn file(kind: Kind, id: &str) -> String {
    match kind {
        Kind::Metric => format!("metrics/{id}.yaml"),
        Kind::Message => format!("messages/{id}"),
        Kind::Meeting => format!("governance/{id}.yaml"),
        Kind::Initiative => format!("initiatives/{id}.yaml"),
        Kind::Page => format!("pages/{id}"),
        Kind::Rollout => format!("rollouts/{id}.yaml"),
    }
}
