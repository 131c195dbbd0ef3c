//! What changed between two editions, from what both published and nothing else.

mod words;

use std::collections::BTreeMap;

pub use words::{Difference, Piece};

use crate::{
    history::{Aim, Decided, Item, Kind, Part, Published, Record, Statement, Value, message_mark},
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
    /// Targets that changed: those in force, and what was said of any.
    pub targets: Vec<TargetChange<'a>>,
    /// Published values that changed.
    pub restatements: Vec<Restatement<'a>>,
    /// Metrics that are measured or judged in another way.
    pub methods: Vec<MethodChange<'a>>,
    /// Metrics whose status changed.
    pub statuses: Vec<StatusChange<'a>>,
    /// Values that became final, or are provisional again.
    pub certainties: Vec<CertaintyChange<'a>>,
    /// Values of periods that had none.
    pub values: Vec<NewValue<'a>>,
    /// Items that came, changed or went.
    pub items: Vec<ItemChange<'a>>,
    /// What every page says of the site.
    pub site: Vec<StatementChange<'a>>,
    /// What the committee decided, oldest meeting first.
    pub decisions: Vec<DecisionChange<'a>>,
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

/// What of a target changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// What it asks for: the value, the due period, the path.
    Goal,
    /// Why it was set.
    Reason,
    /// The message that announced it.
    Message,
}

impl Aspect {
    /// The word in JSON and catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Reason => "reason",
            Self::Message => "message",
        }
    }
}

/// A target that changed; `None` where there was none.
#[derive(Clone, Copy, Debug)]
pub struct TargetChange<'a> {
    /// The metric.
    pub metric: Pair<'a>,
    /// What of the target.
    pub aspect: Aspect,
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
    pub part: Part<&'a str>,
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
    /// The name of the metric.
    Title,
    /// What it measures.
    Description,
    /// The unit of the values.
    Unit,
    /// Which direction is good.
    Direction,
    /// What change is measured against.
    Baseline,
    /// How far behind the path still counts as at risk.
    Tolerance,
    /// How often it is observed.
    Cadence,
    /// The day of the month on which a value is due.
    DueDay,
    /// Digits after the point.
    Decimals,
    /// Where the numbers come from.
    Source,
    /// Who answers for it.
    Owner,
}

impl Method {
    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::Unit => "unit",
            Self::Direction => "better",
            Self::Baseline => "baseline",
            Self::Tolerance => "tolerance",
            Self::Cadence => "cadence",
            Self::DueDay => "due-day",
            Self::Decimals => "decimals",
            Self::Source => "source",
            Self::Owner => "owner",
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

/// A value that became final, or is provisional again.
#[derive(Clone, Copy, Debug)]
pub struct CertaintyChange<'a> {
    /// The metric.
    pub metric: Pair<'a>,
    /// The period.
    pub period: Period,
    /// `final` or `provisional`.
    pub before: &'a str,
    /// The same.
    pub now: &'a str,
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

/// Something that an item or the site says, and said otherwise, or not at all.
#[derive(Clone, Copy, Debug)]
pub struct StatementChange<'a> {
    /// The statement, as it is now or was last.
    pub statement: &'a Statement,
    /// What was said before.
    pub before: Option<&'a Localized>,
    /// What is said now.
    pub now: Option<&'a Localized>,
}

/// A decision that is new, is another one now, or went.
#[derive(Clone, Copy, Debug)]
pub struct DecisionChange<'a> {
    /// The meeting.
    pub meeting: &'a Item,
    /// What it had decided.
    pub before: Option<&'a Decided>,
    /// What it decided.
    pub now: Option<&'a Decided>,
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
            targets: pairs.iter().flat_map(|pair| pair.targets(earlier, later)).collect(),
            restatements: pairs.iter().flat_map(Pair::restatements).collect(),
            methods: pairs.iter().flat_map(Pair::methods).collect(),
            statuses: pairs.iter().filter_map(Pair::status).collect(),
            certainties: pairs.iter().flat_map(Pair::certainties).collect(),
            values: pairs.iter().flat_map(Pair::values).collect(),
            items: items(&earlier.inventory.items, &later.inventory.items),
            site: site(earlier, later),
            decisions: decisions(&earlier.inventory.items, &later.inventory.items),
        }
    }

    /// The difference of a page that may have moved, word by word; `None` where one edition lacks it.
    pub fn words(&self, before: &SitePath, now: &SitePath) -> Option<Difference> {
        let (before, now) = (self.earlier.page(before)?, self.later.page(now)?);
        Some(Difference::between(&before, &now))
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

impl<'a> ItemChange<'a> {
    /// What it says otherwise than before, one by one.
    pub fn statements(&self) -> Vec<StatementChange<'a>> {
        let both = self.before.zip(self.now);
        both.map_or_else(Vec::new, |(before, now)| {
            statements(&before.statements, &now.statements)
        })
    }
}

impl<'a> Pair<'a> {
    /// The target in force where it changed, then what changed of each one that both editions tell of.
    fn targets(&self, earlier: &'a Published, later: &'a Published) -> Vec<TargetChange<'a>> {
        let change = |aspect, before, now| TargetChange {
            metric: *self,
            aspect,
            before,
            now,
        };
        let in_force = self.target().map(|(before, now)| change(Aspect::Goal, before, now));
        let known = self.before.targets.iter().filter_map(|before| {
            let now = self.now.targets.iter().find(|now| now.announced == before.announced)?;
            Some((before, now))
        });
        let told = known.flat_map(|(before, now)| {
            let changed = [
                (Aspect::Reason, before.terms.reason != now.terms.reason),
                (Aspect::Message, is_of_another_message(before, now, earlier, later)),
            ];
            let changed = changed.into_iter().filter(|(_, changed)| *changed);
            changed.map(move |(aspect, _)| change(aspect, Some(before), Some(now)))
        });
        in_force.into_iter().chain(told).collect()
    }

    /// The targets in force, where they are not the same.
    fn target(&self) -> Option<(Option<&'a Aim>, Option<&'a Aim>)> {
        let (before, now) = (self.before.targets.last(), self.now.targets.last());
        let same = match (before, now) {
            (Some(before), Some(now)) => before.is_same(now),
            (before, now) => before.is_none() && now.is_none(),
        };
        (!same).then_some((before, now))
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
            (Method::Title, before.title != now.title),
            (
                Method::Description,
                differ(before.description.as_ref(), now.description.as_ref()),
            ),
            (Method::Unit, before.unit() != now.unit()),
            (Method::Direction, before.better != now.better),
            (Method::Baseline, baseline(before) != baseline(now)),
            // The tolerance that nobody set follows from the target, whose change is told as such.
            (
                Method::Tolerance,
                before.tolerance != now.tolerance && self.target().is_none() && baseline(before) == baseline(now),
            ),
            (Method::Cadence, before.cadence != now.cadence),
            (Method::DueDay, differ(before.due_day.as_ref(), now.due_day.as_ref())),
            (Method::Decimals, before.decimals != now.decimals),
            (Method::Source, differ(before.source.as_ref(), now.source.as_ref())),
            (Method::Owner, differ(before.owner.as_ref(), now.owner.as_ref())),
        ];
        let methods = changed.into_iter().filter(|(_, changed)| *changed);
        methods
            .map(|(method, _)| MethodChange { metric: *self, method })
            .collect()
    }

    fn status(&self) -> Option<StatusChange<'a>> {
        (self.before.latest.status != self.now.latest.status).then_some(StatusChange { metric: *self })
    }

    fn certainties(&self) -> Vec<CertaintyChange<'a>> {
        let changed = self.now.observations.iter().filter_map(|now| {
            let before = self.before.observation(now.period)?.status.as_deref()?;
            let status = now.status.as_deref()?;
            (before != status).then_some(CertaintyChange {
                metric: *self,
                period: now.period,
                before,
                now: status,
            })
        });
        changed.collect()
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

/// Decisions of new meetings; and of a known one those that are new, are others now, or went. Oldest meeting first.
fn decisions<'a>(earlier: &'a [Item], later: &'a [Item]) -> Vec<DecisionChange<'a>> {
    let meetings = |items: &'a [Item]| items.iter().filter(|item| item.kind == Kind::Meeting);
    let known: BTreeMap<&str, &Item> = meetings(earlier).map(|item| (item.id.as_str(), item)).collect();
    let changed = meetings(later).rev().flat_map(|meeting| {
        let before = known.get(meeting.id.as_str()).map_or(&[][..], |item| &item.decisions);
        pairs(before, &meeting.decisions)
            .into_iter()
            .map(move |(before, now)| DecisionChange { meeting, before, now })
    });
    changed.collect()
}

/// The decisions of a meeting that differ, those about the same thing together: of the same title, else at the same place.
fn pairs<'a>(before: &'a [Decided], now: &'a [Decided]) -> Vec<(Option<&'a Decided>, Option<&'a Decided>)> {
    let has = |list: &[Decided], own: &Decided| list.iter().any(|other| other.title == own.title);
    let mut gone: Vec<(usize, &Decided)> = before.iter().enumerate().filter(|(_, own)| !has(now, own)).collect();
    let mut pairs = Vec::new();
    for (place, own) in now.iter().enumerate() {
        let former = before.iter().find(|other| other.title == own.title).or_else(|| {
            let found = gone.iter().position(|(other, _)| *other == place)?;
            Some(gone.remove(found).1)
        });
        if former != Some(own) {
            pairs.push((former, Some(own)));
        }
    }
    pairs.extend(gone.into_iter().map(|(_, own)| (Some(own), None)));
    pairs
}

/// Whether both editions say it, and not the same.
fn differ<T: PartialEq>(before: Option<&T>, now: Option<&T>) -> bool {
    before.is_some() && now.is_some() && before != now
}

/// Whether a target was announced by another message than before. One that was renamed is the same.
fn is_of_another_message(before: &Aim, now: &Aim, earlier: &Published, later: &Published) -> bool {
    let renamed = || {
        let (before, now) = (announced(before, earlier)?, announced(now, later)?);
        Some(now.aliases.contains(&before.id))
    };
    differ(before.terms.message.as_ref(), now.terms.message.as_ref()) && renamed() != Some(true)
}

/// The message that announced a target, as an edition lists it; `None` where it has none, or it was withdrawn.
pub(crate) fn announced<'a>(aim: &Aim, edition: &'a Published) -> Option<&'a Item> {
    let mark = aim.terms.message.as_ref()?.as_ref()?;
    let messages = edition.inventory.items.iter().filter(|item| item.kind == Kind::Message);
    messages.into_iter().find(|item| {
        let mut ids = std::iter::once(&item.id).chain(&item.aliases);
        ids.any(|id| message_mark(id) == *mark)
    })
}

/// What every page says of the site, and how the organisation is called; nothing where an edition did not tell it yet.
fn site<'a>(earlier: &'a Published, later: &'a Published) -> Vec<StatementChange<'a>> {
    let mut changes = statements(&earlier.inventory.statements, &later.inventory.statements);
    // A part of the organisation that is told of for the first time is nothing that changed.
    let is_name = |own: &StatementChange<'_>| ["dimension", "member"].contains(&own.statement.what.as_str());
    changes.retain(|own| !is_name(own) || (own.before.is_some() && own.now.is_some()));
    changes
}

/// What is said otherwise, new or no longer; nothing where one side says nothing at all, as editions did that told none of it.
fn statements<'a>(before: &'a [Statement], now: &'a [Statement]) -> Vec<StatementChange<'a>> {
    if before.is_empty() || now.is_empty() {
        return Vec::new();
    }
    let find = |list: &'a [Statement], own: &Statement| {
        let same = |other: &&Statement| (&other.what, &other.id) == (&own.what, &own.id);
        list.iter().find(same).map(|found| &found.text)
    };
    let said = now.iter().map(|own| StatementChange {
        statement: own,
        before: find(before, own),
        now: Some(&own.text),
    });
    let silent = before.iter().filter(|own| find(now, own).is_none());
    let silent = silent.map(|own| StatementChange {
        statement: own,
        before: Some(&own.text),
        now: None,
    });
    said.filter(|change| change.before != change.now)
        .chain(silent)
        .collect()
}
