//! What changed between two editions, from what both published and nothing else.

mod words;

use std::collections::BTreeMap;

pub use words::{Difference, Piece};

use crate::{
    history::{Aim, Decided, Item, Kind, Part, Published, Record, Value},
    model::{Localized, Period},
    site::SitePath,
};

/// What changed between two editions.
#[derive(Clone, Debug)]
pub struct Changes<'a> {
    /// The edition before.
    pub earlier: &'a Published,
    /// The edition after.
    pub later: &'a Published,
    /// Metrics whose target in force changed.
    pub targets: Vec<TargetChange<'a>>,
    /// Published values that changed.
    pub restatements: Vec<Restatement<'a>>,
    /// Metrics that are measured or judged in another way.
    pub methods: Vec<MethodChange<'a>>,
    /// Metrics whose status changed.
    pub statuses: Vec<StatusChange<'a>>,
    /// Values of periods that had none.
    pub values: Vec<NewValue<'a>>,
    /// Items that came, changed or went.
    pub items: Vec<ItemChange<'a>>,
    /// What the committee decided, oldest meeting first.
    pub decisions: Vec<NewDecision<'a>>,
}

/// A metric in both editions.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// Its id.
    pub id: &'a str,
    /// As the earlier edition published it.
    pub before: &'a Record,
    /// As the later edition publishes it.
    pub now: &'a Record,
}

/// A target in force that changed; `None` where there was none.
#[derive(Clone, Copy, Debug)]
pub struct TargetChange<'a> {
    /// The metric.
    pub metric: Pair<'a>,
    /// The target before.
    pub before: Option<&'a Aim>,
    /// The target now.
    pub now: Option<&'a Aim>,
}

/// A published value that changed.
#[derive(Clone, Copy, Debug)]
pub struct Restatement<'a> {
    /// The metric.
    pub metric: Pair<'a>,
    /// What of the metric.
    pub part: Part<'a>,
    /// The period.
    pub period: Period,
    /// The value before.
    pub before: f64,
    /// The value now; `None` where it was taken back.
    pub now: Option<f64>,
    /// Why.
    pub reason: Option<&'a Localized>,
}

/// What of a method changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The unit of the values.
    Unit,
    /// Which direction is good.
    Direction,
    /// What change is measured against.
    Baseline,
    /// How far behind the path still counts as at risk.
    Tolerance,
}

impl Method {
    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Direction => "better",
            Self::Baseline => "baseline",
            Self::Tolerance => "tolerance",
        }
    }
}

/// A metric that is measured or judged in another way.
#[derive(Clone, Copy, Debug)]
pub struct MethodChange<'a> {
    /// The metric.
    pub metric: Pair<'a>,
    /// What of it.
    pub method: Method,
}

/// A metric whose status changed.
#[derive(Clone, Copy, Debug)]
pub struct StatusChange<'a> {
    /// The metric.
    pub metric: Pair<'a>,
}

/// A value of a period that had none.
#[derive(Clone, Copy, Debug)]
pub struct NewValue<'a> {
    /// The metric.
    pub metric: Pair<'a>,
    /// The value.
    pub value: &'a Value,
    /// The value of the period before it, as it is now.
    pub previous: Option<&'a Value>,
}

/// How an item changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemFate {
    /// The earlier edition did not have it.
    New,
    /// Both have it, and it reads otherwise now or has another id.
    Changed,
    /// The later edition does not have it.
    Withdrawn,
}

/// An item that came, changed or went.
#[derive(Clone, Copy, Debug)]
pub struct ItemChange<'a> {
    /// As the earlier edition lists it.
    pub before: Option<&'a Item>,
    /// As the later edition lists it.
    pub now: Option<&'a Item>,
}

/// A decision that the earlier edition did not have.
#[derive(Clone, Copy, Debug)]
pub struct NewDecision<'a> {
    /// The meeting.
    pub meeting: &'a Item,
    /// What it decided.
    pub decision: &'a Decided,
}

impl<'a> Changes<'a> {
    /// Compares two editions.
    pub fn between(earlier: &'a Published, later: &'a Published) -> Self {
        let pairs = later.metrics.iter().filter_map(|(id, now)| {
            let before = earlier.metrics.get(id)?;
            Some(Pair { id, before, now })
        });
        let pairs: Vec<Pair<'a>> = pairs.collect();
        Self {
            earlier,
            later,
            targets: pairs.iter().filter_map(Pair::target).collect(),
            restatements: pairs.iter().flat_map(Pair::restatements).collect(),
            methods: pairs.iter().flat_map(Pair::methods).collect(),
            statuses: pairs.iter().filter_map(Pair::status).collect(),
            values: pairs.iter().flat_map(Pair::values).collect(),
            items: items(&earlier.inventory.items, &later.inventory.items),
            decisions: decisions(&earlier.inventory.items, &later.inventory.items),
        }
    }

    /// Whether the two editions tell readers the same.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
            && self.restatements.is_empty()
            && self.methods.is_empty()
            && self.statuses.is_empty()
            && self.values.is_empty()
            && self.items.is_empty()
            && self.decisions.is_empty()
    }

    /// The difference of a page that may have moved, word by word; `None` where one edition lacks it.
    pub fn words(&self, before: &SitePath, now: &SitePath) -> Option<Difference> {
        let (before, now) = (self.earlier.page(before)?, self.later.page(now)?);
        Some(Difference::between(before, now))
    }
}

impl ItemChange<'_> {
    /// How it changed.
    pub fn fate(&self) -> ItemFate {
        match (self.before, self.now) {
            (None, _) => ItemFate::New,
            (_, None) => ItemFate::Withdrawn,
            _ => ItemFate::Changed,
        }
    }
}

impl<'a> Pair<'a> {
    fn target(&self) -> Option<TargetChange<'a>> {
        let (before, now) = (self.before.targets.last(), self.now.targets.last());
        let same = match (before, now) {
            (Some(before), Some(now)) => before.is_same(now),
            (before, now) => before.is_none() && now.is_none(),
        };
        (!same).then_some(TargetChange {
            metric: *self,
            before,
            now,
        })
    }

    /// Changed values of the metric, then those of its parts.
    fn restatements(&self) -> Vec<Restatement<'a>> {
        let (before, now) = (self.before.values(), self.now.values());
        let published = before.into_iter().filter_map(|(place, value)| {
            let now = now.get(&place).copied();
            (now != Some(value)).then_some((place, value, now))
        });
        let restated = published.map(|((part, period), before, now)| Restatement {
            metric: *self,
            part,
            period,
            before,
            now,
            reason: self.now.reason(period),
        });
        restated.collect()
    }

    fn methods(&self) -> Vec<MethodChange<'a>> {
        let (before, now) = (self.before, self.now);
        let baseline = |record: &Record| record.baseline.as_ref().map(|point| (point.period, point.value));
        let changed = [
            (Method::Unit, before.unit() != now.unit()),
            (Method::Direction, before.better != now.better),
            (Method::Baseline, baseline(before) != baseline(now)),
            // The tolerance that nobody set follows from the target, whose change is told as such.
            (
                Method::Tolerance,
                before.tolerance != now.tolerance && self.target().is_none() && baseline(before) == baseline(now),
            ),
        ];
        let methods = changed.into_iter().filter(|(_, changed)| *changed);
        methods
            .map(|(method, _)| MethodChange { metric: *self, method })
            .collect()
    }

    fn status(&self) -> Option<StatusChange<'a>> {
        (self.before.latest.status != self.now.latest.status).then_some(StatusChange { metric: *self })
    }

    fn values(&self) -> Vec<NewValue<'a>> {
        let known = |value: &Value| self.before.observation(value.period).is_some();
        let previous = std::iter::once(None).chain(self.now.observations.iter().map(Some));
        let new = self
            .now
            .observations
            .iter()
            .zip(previous)
            .filter(|(value, _)| !known(value));
        new.map(|(value, previous)| NewValue {
            metric: *self,
            value,
            previous,
        })
        .collect()
    }
}

/// Items by kind and id: the id of the later edition where an item was renamed.
type ByName<'a> = BTreeMap<(Kind, &'a str), &'a Item>;

/// What came, changed or went, in the order of the inventories. A metric that stays tells its changes itself.
fn items<'a>(earlier: &'a [Item], later: &'a [Item]) -> Vec<ItemChange<'a>> {
    let before: ByName<'_> = earlier
        .iter()
        .map(|item| ((item.kind, item.id.as_str()), item))
        .collect();
    let present: ByName<'_> = later.iter().map(|item| ((item.kind, item.id.as_str()), item)).collect();
    let mut renamed = ByName::new();
    let mut changes = Vec::new();
    for now in later {
        let former = || {
            let ids = now.aliases.iter().map(|alias| (now.kind, alias.as_str()));
            ids.filter(|name| !present.contains_key(name))
                .find_map(|name| before.get(&name))
        };
        let own = before.get(&(now.kind, now.id.as_str())).or_else(former).copied();
        if let Some(own) = own {
            renamed.insert((own.kind, &own.id), now);
        }
        let same = own.is_some_and(|own| own.id == now.id && (own.digest == now.digest || own.kind == Kind::Metric));
        if !same {
            changes.push(ItemChange {
                before: own,
                now: Some(now),
            });
        }
    }
    let gone = earlier
        .iter()
        .filter(|item| !renamed.contains_key(&(item.kind, item.id.as_str())));
    changes.extend(gone.map(|item| ItemChange {
        before: Some(item),
        now: None,
    }));
    changes
}

/// Decisions of new meetings, and decisions that a known meeting did not have, oldest meeting first.
fn decisions<'a>(earlier: &'a [Item], later: &'a [Item]) -> Vec<NewDecision<'a>> {
    let meetings = |items: &'a [Item]| items.iter().filter(|item| item.kind == Kind::Meeting);
    let known: BTreeMap<&str, &Item> = meetings(earlier).map(|item| (item.id.as_str(), item)).collect();
    let new = meetings(later).rev().flat_map(|meeting| {
        let before = known.get(meeting.id.as_str()).map_or(&[][..], |item| &item.decisions);
        let decisions = meeting.decisions.iter().filter(|decision| !before.contains(decision));
        decisions.map(move |decision| NewDecision { meeting, decision })
    });
    new.collect()
}
