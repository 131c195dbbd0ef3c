//! What changed between two editions, from what both published and nothing else.

mod items;
mod metric;
mod words;

pub(crate) use metric::announced;
pub use words::{Difference, Piece};

use crate::{
    history::{Aim, Decided, Item, Part, Published, Record, Statement, Value},
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
            items: items::items(&earlier.inventory.items, &later.inventory.items),
            site: items::site(earlier, later),
            decisions: items::decisions(&earlier.inventory.items, &later.inventory.items),
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
            items::statements(&before.statements, &now.statements)
        })
    }
}
