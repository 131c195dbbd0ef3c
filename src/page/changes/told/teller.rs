//! Puts one change after the other into words.

use super::{Decision, Fact, Said, Status, Target, Text};
use crate::{
    analyse::{
        Aspect, CertaintyChange, Changes, DecisionChange, ItemChange, ItemFate, Method, Pair, Restatement,
        StatementChange, StatusChange, TargetChange, announced,
    },
    history::{Aim, Decided, Latest, Part, Record},
    language::{Argument, Catalogue, Format},
    model::{Localized, Period, Unit},
    page::revision,
};

/// Speaks one language.
pub(super) struct Teller<'c> {
    pub(super) catalogue: &'c Catalogue,
}

impl Teller<'_> {
    pub(super) fn format<'u>(&self, record: &Record, unit: &'u Unit) -> Format<'u> {
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

    pub(super) fn target<'a>(&self, change: &TargetChange<'a>, changes: &Changes<'_>) -> Target<'a> {
        let title = self.own(&change.metric.now.title);
        let (before, now) = match change.aspect {
            Aspect::Goal => {
                let aim = |record: &Record, aim: Option<&Aim>| self.aim(record, aim);
                (
                    aim(change.metric.before, change.before),
                    aim(change.metric.now, change.now),
                )
            }
            Aspect::Reason => {
                let reason = |aim: Option<&'a Aim>| aim.and_then(|aim| aim.terms.reason.as_ref());
                self.texts(reason(change.before), reason(change.now))
            }
            Aspect::Message => {
                let before = change.before.and_then(|aim| announced(aim, changes.earlier));
                let now = change.now.and_then(|aim| announced(aim, changes.later));
                (
                    self.or_none(before.map(|item| &item.title)),
                    self.or_none(now.map(|item| &item.title)),
                )
            }
        };
        let what = (change.aspect != Aspect::Goal).then(|| {
            let day = change.now.and_then(|aim| aim.announced.parse().ok());
            let date = day.map(|day| self.catalogue.language().day(day)).unwrap_or_default();
            let key = format!("change-target-{}", change.aspect.as_str());
            self.catalogue.with(&key, &[("date", &date)])
        });
        let reason = change.now.and_then(|now| now.terms.reason.as_ref());
        let reason = reason.filter(|_| what.is_none()).map(|reason| self.own(reason));
        let arguments = [
            ("title", title),
            ("before", before.as_str()),
            ("now", now.as_str()),
            ("what", what.as_deref().unwrap_or_default()),
        ];
        let key = match (&what, change.before, change.now) {
            (Some(_), ..) => "change-fact",
            (_, None, _) => "change-target-first",
            (_, _, None) => "change-target-gone",
            _ => "change-target",
        };
        Target {
            metric: change.metric.id,
            title,
            line: self.line(key, &arguments, reason),
            what,
            before,
            now,
            reason,
        }
    }

    /// A text before and now. One that changed in another language only says so.
    fn texts(&self, before: Option<&Localized>, now: Option<&Localized>) -> (String, String) {
        let [own, later] = [before, now].map(|text| self.or_none(text));
        let elsewhere = own == later && before != now;
        (
            own,
            if elsewhere {
                self.catalogue.text("change-elsewhere")
            } else {
                later
            },
        )
    }

    /// A text, or the word for none.
    fn or_none(&self, text: Option<&Localized>) -> String {
        text.map_or_else(|| self.catalogue.text("change-none"), |text| self.own(text).to_owned())
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

    pub(super) fn restated<'a>(&self, change: &Restatement<'a>) -> Fact<'a> {
        let pair = change.metric;
        let unit = pair.now.unit();
        let format = revision::format_of(change.part, self.format(pair.now, &unit));
        let format = change.now.map_or(format, |now| format.apart(change.before, now));
        let before = format.value(change.before);
        let now = change.now.map_or_else(
            || revision::nothing(change.part, self.catalogue),
            |now| format.value(now),
        );
        let what = self.what(&pair, change.part, change.period);
        let difference = change.now.map(|now| format.difference(now - change.before));
        let reason = change.reason.map(|reason| self.own(reason));
        let key = match (change.now, change.part.stand()) {
            (Some(_), _) => "change-restated",
            (None, Some(_)) => "change-hidden-value",
            (None, None) => "change-withdrawn-value",
        };
        self.fact(key, pair, what, [before, now], difference, reason)
    }

    /// The period, and which part of the metric.
    fn what(&self, pair: &Pair<'_>, part: Part<&str>, period: Period) -> String {
        let named = |record: &Record| {
            let (dimension, member) = part.member()?;
            let name = record.dimensions.get(dimension)?.members.get(member)?;
            Some(self.own(name).to_owned())
        };
        let name = named(pair.now).or_else(|| named(pair.before));
        revision::what(part, name.as_deref(), period, self.catalogue)
    }

    pub(super) fn status<'a>(&self, change: &StatusChange<'a>) -> Status<'a> {
        let Pair { id, before, now } = change.metric;
        let title = self.own(&now.title);
        let (old, new) = (before.latest.status.as_deref(), now.latest.status.as_deref());
        let word = |status: Option<&str>| {
            let key = status.map_or_else(|| "change-none".to_owned(), |status| format!("status-{status}"));
            self.catalogue.text(&key)
        };
        let gap = self.gap(before, &before.latest).zip(self.gap(now, &now.latest));
        let gap = gap.map(|(before, now)| self.catalogue.with("change-gap", &[("before", &before), ("now", &now)]));
        let (before_word, now_word) = (word(old), word(new));
        let arguments = [("title", title), ("before", &before_word), ("now", &now_word)];
        let key = match (old, new) {
            (None, _) => "change-status-first",
            (_, None) => "change-status-gone",
            _ => "change-status",
        };
        Status {
            metric: id,
            title,
            what: None,
            before: old,
            now: new,
            line: self.line(key, &arguments, None),
            before_word,
            now_word,
            gap,
        }
    }

    pub(super) fn certainty<'a>(&self, change: &CertaintyChange<'a>) -> Status<'a> {
        let title = self.own(&change.metric.now.title);
        let word = |certainty: &str| self.catalogue.text(&format!("change-{certainty}"));
        let (before_word, now_word) = (word(change.before), word(change.now));
        let what = self.catalogue.language().period(change.period);
        let arguments = [
            ("title", title),
            ("what", what.as_str()),
            ("before", &before_word),
            ("now", &now_word),
        ];
        Status {
            metric: change.metric.id,
            title,
            line: self.line("change-fact", &arguments, None),
            what: Some(what),
            before: None,
            now: None,
            before_word,
            now_word,
            gap: None,
        }
    }

    fn gap(&self, record: &Record, latest: &Latest) -> Option<String> {
        let (unit, gap) = (record.unit(), latest.gap?);
        let key = if gap < 0.0 { "change-behind" } else { "change-ahead" };
        let gap = self.format(record, &unit).distance(gap);
        Some(self.catalogue.with(key, &[("gap", &gap)]))
    }

    pub(super) fn fact<'a>(
        &self,
        key: &str,
        pair: Pair<'a>,
        what: String,
        [before, now]: [String; 2],
        difference: Option<String>,
        reason: Option<&'a str>,
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
            line: self.line(key, &arguments, reason),
            what,
            before,
            now,
            difference,
            reason,
        }
    }

    /// What of a method changed: its name, before, now.
    pub(super) fn method(&self, pair: &Pair<'_>, method: Method) -> (String, String, String) {
        let (before, now) = (pair.before, pair.now);
        let key = match method {
            Method::Title => "change-title",
            Method::Description => "fact-what",
            Method::Unit => "fact-unit",
            Method::Direction => "change-direction",
            Method::Baseline => "change-baseline",
            Method::Tolerance => "change-tolerance",
            Method::Cadence => "change-cadence",
            Method::DueDay => "change-due-day",
            Method::Decimals => "change-decimals",
            Method::Source => "fact-source",
            Method::Owner => "fact-owner",
        };
        let tell = |record: &Record| match method {
            Method::Unit => self.unit(record),
            Method::Direction => self.catalogue.text(&format!("change-better-{}", record.better)),
            Method::Baseline => self.baseline(record),
            Method::Tolerance => self.tolerance(record),
            Method::Cadence => self.catalogue.text(&format!("change-cadence-{}", record.cadence)),
            Method::DueDay => self.due_day(record),
            _ => record.decimals.to_string(),
        };
        let (before, now) = match method {
            Method::Title => self.texts(Some(&before.title), Some(&now.title)),
            Method::Description => self.texts(said(before.description.as_ref()), said(now.description.as_ref())),
            Method::Source => self.texts(said(before.source.as_ref()), said(now.source.as_ref())),
            Method::Owner => self.texts(said(before.owner.as_ref()), said(now.owner.as_ref())),
            _ => (tell(before), tell(now)),
        };
        (self.catalogue.text(key), before, now)
    }

    fn due_day(&self, record: &Record) -> String {
        let day = record.due_day.flatten().map(|day| day.to_string());
        let told = day.map(|day| self.catalogue.with("change-day", &[("day", &day)]));
        told.unwrap_or_else(|| self.catalogue.text("change-none"))
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

    pub(super) fn text<'a>(&self, change: ItemChange<'a>) -> Text<'a> {
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
        self.item(Some(change), title, [fate, kind], &change.statements())
    }

    /// What the site says of itself, and how the organisation is called.
    pub(super) fn site<'a>(&self, changes: &Changes<'a>) -> Text<'a> {
        let words = ["change-changed", "change-kind-site"].map(|key| self.catalogue.text(key));
        self.item(None, self.own(&changes.later.inventory.title), words, &changes.site)
    }

    fn item<'a>(
        &self,
        change: Option<ItemChange<'a>>,
        title: &'a str,
        [fate, kind]: [String; 2],
        said: &[StatementChange<'_>],
    ) -> Text<'a> {
        let arguments = [("fate", fate.as_str()), ("kind", &kind), ("title", title)];
        Text {
            change,
            title,
            line: self.line("change-text", &arguments, None),
            said: said.iter().map(|change| self.said(change)).collect(),
            fate,
            kind,
        }
    }

    fn said(&self, change: &StatementChange<'_>) -> Said {
        let statement = change.statement;
        let word = self.catalogue.text(&format!("change-says-{}", statement.what));
        let of = self.own(&statement.of);
        let what = if of.is_empty() {
            word
        } else {
            self.catalogue.with("change-says-of", &[("of", of), ("what", &word)])
        };
        let state = |text: Option<&Localized>| {
            text.map_or_else(String::new, |state| {
                self.catalogue.text(&format!("state-{}", self.own(state)))
            })
        };
        let (before, now) = if statement.what == "state" {
            (state(change.before), state(change.now))
        } else {
            self.texts(change.before, change.now)
        };
        let arguments = [("what", what.as_str()), ("before", &before), ("now", &now)];
        Said {
            line: self.line("change-says", &arguments, None),
            what,
            before,
            now,
        }
    }

    pub(super) fn decision<'a>(&self, change: &DecisionChange<'a>) -> Option<Decision<'a>> {
        let (meeting, own) = (change.meeting, change.now.or(change.before)?);
        let word = |own: &Decided| self.catalogue.text(&format!("outcome-{}", own.outcome));
        let (title, date) = (self.own(&own.title), self.own(&meeting.title));
        let was = |before: &Decided| {
            let same = before.title == own.title;
            let key = if same {
                "change-decision-was"
            } else {
                "change-decision-was-titled"
            };
            let arguments = [("word", word(before)), ("title", self.own(&before.title).to_owned())];
            self.catalogue
                .with(key, &arguments.each_ref().map(|(name, text)| (*name, text.as_str())))
        };
        let note = match (change.before, change.now) {
            (_, None) => Some(self.catalogue.text("change-decision-gone")),
            (before, _) => before.map(was),
        };
        let arguments = [("date", date), ("word", &word(own)), ("title", title)];
        let line = self.line("change-decision", &arguments, None);
        Some(Decision {
            meeting,
            date,
            outcome: own.outcome.as_str(),
            line: note.iter().fold(line, |line, note| format!("{line} ({note})")),
            word: word(own),
            title,
            note,
        })
    }
}

/// What an edition said of a metric; `None` where it said that there is none, or did not say yet.
fn said<T>(told: Option<&Option<T>>) -> Option<&T> {
    told.and_then(Option::as_ref)
}
