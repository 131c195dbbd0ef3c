//! What changed, in the words of one language: the same for the page, the command line and the home page.

use crate::{
    analyse::{Changes, ItemChange, ItemFate, Method, Pair, Restatement, StatusChange, TargetChange},
    history::{Aim, Item, Kind, Latest, Part, Record},
    language::{Argument, Catalogue, Format},
    model::{Localized, Period, Unit},
};

/// The changes between two editions as finished text.
pub(crate) struct Told<'a> {
    pub(crate) targets: Vec<Target<'a>>,
    pub(crate) restatements: Vec<Restated<'a>>,
    pub(crate) statuses: Vec<Status<'a>>,
    pub(crate) methods: Vec<Fact<'a>>,
    pub(crate) values: Vec<Fact<'a>>,
    pub(crate) items: Vec<Text<'a>>,
    pub(crate) decisions: Vec<Decision<'a>>,
}

pub(crate) struct Target<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    pub(crate) before: String,
    pub(crate) now: String,
    pub(crate) reason: Option<&'a str>,
    /// Everything in one sentence.
    pub(crate) line: String,
}

pub(crate) struct Restated<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    /// The period, and the member where it is not the metric itself.
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) now: String,
    pub(crate) difference: Option<String>,
    pub(crate) reason: Option<&'a str>,
    pub(crate) line: String,
}

pub(crate) struct Status<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    /// Word of the catalogue and of CSS classes; `None` where there was nothing to judge.
    pub(crate) before: Option<&'a str>,
    pub(crate) now: Option<&'a str>,
    pub(crate) gap: Option<String>,
    pub(crate) line: String,
}

/// Something about a metric: a changed method, a new value.
pub(crate) struct Fact<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) now: String,
    pub(crate) difference: Option<String>,
    pub(crate) line: String,
}

/// An item that came, changed or went.
pub(crate) struct Text<'a> {
    pub(crate) change: ItemChange<'a>,
    pub(crate) title: &'a str,
    /// What happened to it, in a word or two.
    pub(crate) fate: String,
    /// What it is.
    pub(crate) kind: String,
    pub(crate) line: String,
}

pub(crate) struct Decision<'a> {
    pub(crate) meeting: &'a Item,
    pub(crate) date: &'a str,
    pub(crate) outcome: &'a str,
    pub(crate) word: String,
    pub(crate) title: &'a str,
    pub(crate) line: String,
}

impl<'a> Told<'a> {
    /// Puts changes into words.
    pub(crate) fn of(changes: &Changes<'a>, catalogue: &Catalogue) -> Self {
        let teller = Teller { catalogue };
        let methods = changes.methods.iter().map(|change| {
            let (what, before, now) = teller.method(&change.metric, change.method);
            teller.fact("change-method", change.metric, what, [before, now], None)
        });
        let values = changes.values.iter().filter_map(|new| {
            let (unit, value) = (new.metric.now.unit(), new.value.value?);
            let format = teller.format(new.metric.now, &unit);
            let previous = new.previous.and_then(|own| own.value);
            let before = previous.map(|own| format.value(own)).unwrap_or_default();
            let difference = previous.map(|own| format.difference(value - own));
            let period = catalogue.language().period(new.value.period);
            let now = format.value(value);
            Some(teller.fact("change-value", new.metric, period, [before, now], difference))
        });
        Self {
            targets: changes.targets.iter().map(|change| teller.target(change)).collect(),
            restatements: changes
                .restatements
                .iter()
                .map(|change| teller.restated(change))
                .collect(),
            statuses: changes.statuses.iter().map(|change| teller.status(change)).collect(),
            methods: methods.collect(),
            values: values.collect(),
            items: changes.items.iter().map(|change| teller.text(*change)).collect(),
            decisions: changes
                .decisions
                .iter()
                .map(|new| teller.decision(new.meeting, &new.decision.outcome, &new.decision.title))
                .collect(),
        }
    }

    /// Each group in reading order: the key of its name, and a sentence for each change in it.
    pub(crate) fn groups(&self) -> [(&'static str, Vec<&str>); 7] {
        [
            ("changes-targets", lines(&self.targets, |own| &own.line)),
            ("changes-restated", lines(&self.restatements, |own| &own.line)),
            ("changes-statuses", lines(&self.statuses, |own| &own.line)),
            ("changes-methods", lines(&self.methods, |own| &own.line)),
            ("changes-values", lines(&self.values, |own| &own.line)),
            ("changes-texts", lines(&self.items, |own| &own.line)),
            ("changes-decisions", lines(&self.decisions, |own| &own.line)),
        ]
    }

    /// The finding in one sentence: what changed since the edition called `earlier`, else what is new.
    pub(crate) fn headline(&self, earlier: &str, catalogue: &Catalogue) -> String {
        let new = self
            .items
            .iter()
            .filter(|item| item.change.fate() == ItemFate::New)
            .count();
        let changed = [
            ("changes-count-targets", self.targets.len()),
            ("changes-count-restated", self.restatements.len()),
            ("changes-count-statuses", self.statuses.len()),
            ("changes-count-methods", self.methods.len()),
            ("changes-count-texts", self.items.len() - new),
        ];
        let came = [
            ("changes-count-values", self.values.len()),
            ("changes-count-items", new),
            ("changes-count-decisions", self.decisions.len()),
        ];
        let list = |counts: &[(&str, usize)]| {
            let told = counts.iter().filter(|(_, count)| *count > 0);
            let told: Vec<String> = told.map(|(key, count)| catalogue.count(key, *count)).collect();
            listed(&told, catalogue)
        };
        let (changed, came) = (list(&changed), list(&came));
        let (key, what) = match (changed.is_empty(), came.is_empty()) {
            (false, _) => ("changes-headline-changed", changed),
            (true, false) => ("changes-headline-new", came),
            (true, true) => ("changes-headline-none", String::new()),
        };
        catalogue.with(key, &[("earlier", earlier), ("what", &what)])
    }
}

/// The sentence of each row.
fn lines<'a, R>(rows: &'a [R], line: impl Fn(&'a R) -> &'a String) -> Vec<&'a str> {
    rows.iter().map(|row| line(row).as_str()).collect()
}

/// `a, b and c`.
fn listed(parts: &[String], catalogue: &Catalogue) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let arguments = [("first", &first.join(", ")), ("last", last)];
            catalogue.with("changes-and", &arguments.map(|(name, text)| (name, text.as_str())))
        }
    }
}

struct Teller<'c> {
    catalogue: &'c Catalogue,
}

impl Teller<'_> {
    fn format<'u>(&self, record: &Record, unit: &'u Unit) -> Format<'u> {
        Format::new(self.catalogue.language(), unit, record.decimals)
    }

    fn own<'a>(&self, text: &'a Localized) -> &'a str {
        text.get(self.catalogue.language())
    }

    /// A sentence: a reason follows it.
    fn line(&self, key: &str, arguments: &[Argument<'_>], reason: Option<&str>) -> String {
        let line = self.catalogue.with(key, arguments);
        reason.map_or_else(|| line.clone(), |reason| format!("{line} {reason}"))
    }

    fn target<'a>(&self, change: &TargetChange<'a>) -> Target<'a> {
        let title = self.own(&change.metric.now.title);
        let aim = |record: &Record, aim: Option<&Aim>| self.aim(record, aim);
        let before = aim(change.metric.before, change.before);
        let now = aim(change.metric.now, change.now);
        let reason = change
            .now
            .and_then(|now| now.terms.reason.as_ref())
            .map(|reason| self.own(reason));
        let arguments = [("title", title), ("before", before.as_str()), ("now", now.as_str())];
        Target {
            metric: change.metric.id,
            title,
            line: self.line("change-target", &arguments, reason),
            before,
            now,
            reason,
        }
    }

    /// `+50.0% by December 2028`, with the bends of the path where it has any.
    fn aim(&self, record: &Record, aim: Option<&Aim>) -> String {
        let Some(aim) = aim else {
            return self.catalogue.text("change-none");
        };
        let (unit, language) = (record.unit(), self.catalogue.language());
        let format = self.format(record, &unit);
        let point = |point: &crate::history::Value| {
            let value = point.value.map(|value| format.value(value)).unwrap_or_default();
            format!("{} {value}", language.short_period(point.period))
        };
        let by = [("period", language.period(aim.due)), ("value", format.value(aim.value))];
        let goal = self
            .catalogue
            .with("change-aim", &by.each_ref().map(|(name, text)| (*name, text.as_str())));
        let bends: Vec<String> = aim.terms.from.iter().chain(&aim.terms.milestones).map(point).collect();
        if bends.is_empty() {
            goal
        } else {
            format!("{goal} ({})", bends.join(", "))
        }
    }

    fn restated<'a>(&self, change: &Restatement<'a>) -> Restated<'a> {
        let pair = change.metric;
        let (unit, title) = (pair.now.unit(), self.own(&pair.now.title));
        let format = self.format(pair.now, &unit);
        let format = change.now.map_or(format, |now| format.apart(change.before, now));
        let before = format.value(change.before);
        let now = change
            .now
            .map_or_else(|| self.catalogue.text("change-taken-back"), |now| format.value(now));
        let what = self.what(&pair, change.part, change.period);
        let reason = change.reason.map(|reason| self.own(reason));
        let arguments = [
            ("title", title),
            ("what", what.as_str()),
            ("before", before.as_str()),
            ("now", now.as_str()),
        ];
        let key = if change.now.is_some() {
            "change-restated"
        } else {
            "change-withdrawn-value"
        };
        Restated {
            metric: pair.id,
            title,
            line: self.line(key, &arguments, reason),
            difference: change.now.map(|now| format.difference(now - change.before)),
            what,
            before,
            now,
            reason,
        }
    }

    /// The period, and which part of the metric.
    fn what(&self, pair: &Pair<'_>, part: Part<'_>, period: Period) -> String {
        let period = self.catalogue.language().period(period);
        let Some((dimension, member)) = part.member() else {
            return period;
        };
        let named = |record: &Record| {
            Some(
                self.own(record.dimensions.get(dimension)?.members.get(member)?)
                    .to_owned(),
            )
        };
        let name = named(pair.now)
            .or_else(|| named(pair.before))
            .unwrap_or_else(|| member.to_owned());
        let key = match part {
            Part::Contribution(..) => "change-contribution",
            _ => "change-member",
        };
        self.catalogue.with(key, &[("member", &name), ("period", &period)])
    }

    fn status<'a>(&self, change: &StatusChange<'a>) -> Status<'a> {
        let Pair { id, before, now } = change.metric;
        let title = self.own(&now.title);
        let (old, new) = (before.latest.status.as_deref(), now.latest.status.as_deref());
        let word = |status: Option<&str>| {
            let key = status.map_or_else(|| "change-none".to_owned(), |status| format!("status-{status}"));
            self.catalogue.text(&key)
        };
        let gap = self.gap(before, &before.latest).zip(self.gap(now, &now.latest));
        let gap = gap.map(|(before, now)| self.catalogue.with("change-gap", &[("before", &before), ("now", &now)]));
        let arguments = [("title", title), ("before", &word(old)), ("now", &word(new))];
        Status {
            metric: id,
            title,
            before: old,
            now: new,
            line: self.line("change-status", &arguments, None),
            gap,
        }
    }

    fn gap(&self, record: &Record, latest: &Latest) -> Option<String> {
        let (unit, gap) = (record.unit(), latest.gap?);
        let key = if gap < 0.0 { "change-behind" } else { "change-ahead" };
        let gap = self.format(record, &unit).distance(gap);
        Some(self.catalogue.with(key, &[("gap", &gap)]))
    }

    fn fact<'a>(
        &self,
        key: &str,
        pair: Pair<'a>,
        what: String,
        [before, now]: [String; 2],
        difference: Option<String>,
    ) -> Fact<'a> {
        let title = self.own(&pair.now.title);
        let arguments = [
            ("title", title),
            ("what", what.as_str()),
            ("before", before.as_str()),
            ("now", now.as_str()),
        ];
        Fact {
            metric: pair.id,
            title,
            line: self.line(key, &arguments, None),
            what,
            before,
            now,
            difference,
        }
    }

    /// What of a method changed: its name, before, now.
    fn method(&self, pair: &Pair<'_>, method: Method) -> (String, String, String) {
        let (before, now) = (pair.before, pair.now);
        let (key, tell): (_, &dyn Fn(&Record) -> String) = match method {
            Method::Unit => ("fact-unit", &|record| self.unit(record)),
            Method::Direction => ("change-direction", &|record| {
                self.catalogue.text(&format!("change-better-{}", record.better))
            }),
            Method::Baseline => ("change-baseline", &|record| self.baseline(record)),
            Method::Tolerance => ("change-tolerance", &|record| self.tolerance(record)),
        };
        (self.catalogue.text(key), tell(before), tell(now))
    }

    fn unit(&self, record: &Record) -> String {
        let unit = record.unit();
        let word = match &unit {
            Unit::Count(word) => self.own(word),
            Unit::Money(currency) => currency,
            _ => "",
        };
        let key = format!("unit-{}", unit.as_str());
        self.catalogue.with(&key, &[("word", word), ("currency", word)])
    }

    fn baseline(&self, record: &Record) -> String {
        let unit = record.unit();
        let point = record.baseline.as_ref();
        point.map_or_else(
            || self.catalogue.text("change-none"),
            |point| {
                let value = point.value.map(|value| self.format(record, &unit).value(value));
                let period = self.catalogue.language().period(point.period);
                format!("{period}, {}", value.unwrap_or_default())
            },
        )
    }

    fn tolerance(&self, record: &Record) -> String {
        let unit = record.unit();
        record.tolerance.map_or_else(
            || self.catalogue.text("change-none"),
            |tolerance| self.format(record, &unit).distance(tolerance),
        )
    }

    fn text<'a>(&self, change: ItemChange<'a>) -> Text<'a> {
        let item = change
            .now
            .or(change.before)
            .expect("an item was there before or is there now");
        let title = self.own(&item.title);
        let moved = change
            .before
            .zip(change.now)
            .is_some_and(|(before, now)| before.id != now.id);
        let fate = match change.fate() {
            ItemFate::New => "change-new",
            ItemFate::Withdrawn => "change-withdrawn",
            ItemFate::Changed if moved => "change-moved",
            ItemFate::Changed => "change-changed",
        };
        let (fate, kind) = (
            self.catalogue.text(fate),
            self.catalogue.text(&format!("change-kind-{}", item.kind.as_str())),
        );
        let arguments = [("fate", fate.as_str()), ("kind", &kind), ("title", title)];
        Text {
            change,
            title,
            line: self.line("change-text", &arguments, None),
            fate,
            kind,
        }
    }

    fn decision<'a>(&self, meeting: &'a Item, outcome: &'a str, title: &'a Localized) -> Decision<'a> {
        let (title, date) = (self.own(title), self.own(&meeting.title));
        let word = self.catalogue.text(&format!("outcome-{outcome}"));
        let arguments = [("date", date), ("word", word.as_str()), ("title", title)];
        Decision {
            meeting,
            date,
            outcome,
            line: self.line("change-decision", &arguments, None),
            word,
            title,
        }
    }
}

/// Whether an item's page holds a text whose words can be compared.
pub(super) fn has_words(kind: Kind) -> bool {
    matches!(kind, Kind::Message | Kind::Page)
}
