//! What changed, in the words of one language: the same for the page, the command line and the home page.

mod teller;

use self::teller::Teller;
use crate::{
    analyse::{Changes, Difference, ItemChange, ItemFate},
    history::{Item, Kind},
    language::{Catalogue, Language},
    model::Slug,
    page::Address,
};

/// The changes between two editions as finished text.
pub(crate) struct Told<'a> {
    pub(crate) targets: Vec<Target<'a>>,
    pub(crate) restatements: Vec<Fact<'a>>,
    pub(crate) statuses: Vec<Status<'a>>,
    pub(crate) methods: Vec<Fact<'a>>,
    pub(crate) values: Vec<Fact<'a>>,
    pub(crate) items: Vec<Text<'a>>,
    pub(crate) decisions: Vec<Decision<'a>>,
}

pub(crate) struct Target<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    /// What of which target, where it is not what the target in force asks for.
    pub(crate) what: Option<String>,
    pub(crate) before: String,
    pub(crate) now: String,
    pub(crate) reason: Option<&'a str>,
    /// Everything in one sentence.
    pub(crate) line: String,
}

pub(crate) struct Status<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    /// The period, where it is a value that became final or provisional, and no status of the metric.
    pub(crate) what: Option<String>,
    /// Word of CSS classes; `None` where there was nothing to judge, and of single values.
    pub(crate) before: Option<&'a str>,
    pub(crate) now: Option<&'a str>,
    pub(crate) before_word: String,
    pub(crate) now_word: String,
    pub(crate) gap: Option<String>,
    pub(crate) line: String,
}

/// Something about a metric: a restated value, a changed method, a new value.
pub(crate) struct Fact<'a> {
    pub(crate) metric: &'a str,
    pub(crate) title: &'a str,
    /// The period, and the member where it is not the metric itself; or what of the method.
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) now: String,
    pub(crate) difference: Option<String>,
    pub(crate) reason: Option<&'a str>,
    pub(crate) line: String,
}

/// An item that came, changed or went, or the site.
pub(crate) struct Text<'a> {
    /// `None` for the site.
    pub(crate) change: Option<ItemChange<'a>>,
    pub(crate) title: &'a str,
    /// What happened to it, in a word or two.
    pub(crate) fate: String,
    /// What it is.
    pub(crate) kind: String,
    /// What it says otherwise.
    pub(crate) said: Vec<Said>,
    pub(crate) line: String,
}

/// Something that an item said, and says otherwise now.
pub(crate) struct Said {
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) now: String,
    pub(crate) line: String,
}

pub(crate) struct Decision<'a> {
    pub(crate) meeting: &'a Item,
    pub(crate) date: &'a str,
    pub(crate) outcome: &'a str,
    pub(crate) word: String,
    pub(crate) title: &'a str,
    /// What it was before, or that it is no longer there; nothing of a new one.
    pub(crate) note: Option<String>,
    pub(crate) line: String,
}

impl<'a> Told<'a> {
    /// Puts changes into words.
    pub(crate) fn of(changes: &Changes<'a>, catalogue: &Catalogue) -> Self {
        let teller = Teller { catalogue };
        let methods = changes.methods.iter().map(|change| {
            let (what, before, now) = teller.method(&change.metric, change.method);
            teller.fact("change-fact", change.metric, what, [before, now], None, None)
        });
        let values = changes.values.iter().filter_map(|new| {
            let (unit, value) = (new.metric.now.unit(), new.value.value?);
            let format = teller.format(new.metric.now, &unit);
            let previous = new.previous.and_then(|own| own.value);
            let before = previous.map(|own| format.value(own)).unwrap_or_default();
            let difference = previous.map(|own| format.difference(value - own));
            let period = catalogue.language().period(new.value.period);
            let now = format.value(value);
            Some(teller.fact("change-value", new.metric, period, [before, now], difference, None))
        });
        let statuses = changes.statuses.iter().map(|change| teller.status(change));
        let certainties = changes.certainties.iter().map(|change| teller.certainty(change));
        let site = (!changes.site.is_empty()).then(|| teller.site(changes));
        let items = changes.items.iter().map(|change| teller.text(*change));
        Self {
            targets: changes
                .targets
                .iter()
                .map(|change| teller.target(change, changes))
                .collect(),
            restatements: changes
                .restatements
                .iter()
                .map(|change| teller.restated(change))
                .collect(),
            statuses: statuses.chain(certainties).collect(),
            methods: methods.collect(),
            values: values.collect(),
            items: items.chain(site).collect(),
            decisions: changes
                .decisions
                .iter()
                .filter_map(|change| teller.decision(change))
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
            .filter(|item| item.change.is_some_and(|change| change.fate() == ItemFate::New))
            .count();
        let reasons = self.targets.iter().filter(|target| target.what.is_some()).count();
        let decided = self.decisions.iter().filter(|own| own.note.is_none()).count();
        let changed = [
            ("changes-count-targets", self.targets.len() - reasons),
            ("changes-count-reasons", reasons),
            ("changes-count-restated", self.restatements.len()),
            ("changes-count-statuses", self.statuses.len()),
            ("changes-count-methods", self.methods.len()),
            ("changes-count-texts", self.items.len() - new),
            ("changes-count-decisions", self.decisions.len() - decided),
        ];
        let came = [
            ("changes-count-values", self.values.len()),
            ("changes-count-items", new),
            ("changes-count-decisions", decided),
        ];
        let list = |counts: &[(&str, usize)]| {
            let told = counts.iter().filter(|(_, count)| *count > 0);
            let told: Vec<String> = told.map(|(key, count)| catalogue.count(key, *count)).collect();
            listed(&told, catalogue)
        };
        let (changed, came) = (list(&changed), list(&came));
        let key = match (changed.is_empty(), came.is_empty()) {
            (false, true) => "changes-headline-changed",
            (false, false) => "changes-headline-both",
            (true, false) => "changes-headline-new",
            (true, true) => "changes-headline-none",
        };
        catalogue.with(key, &[("earlier", earlier), ("changed", &changed), ("came", &came)])
    }

    /// Whether no group has a row. Pages may still read otherwise: other days, another look, other words of Milepost itself.
    pub(crate) fn is_empty(&self) -> bool {
        self.groups().iter().all(|(_, lines)| lines.is_empty())
    }
}

/// The difference of an item's text word by word, in a language; `None` where no text of it is compared.
pub(crate) fn words(change: &ItemChange<'_>, changes: &Changes<'_>, language: Language) -> Option<Difference> {
    let (before, now) = change.before.zip(change.now)?;
    let path = |item| Some(address(item)?.path(language));
    let has_words = matches!(now.kind, Kind::Message | Kind::Page);
    let words = changes.words(&path(before)?, &path(now)?).filter(|_| has_words)?;
    (!words.paragraphs.is_empty()).then_some(words)
}

/// Where an item lies.
pub(super) fn address(item: &Item) -> Option<Address> {
    let id = Slug::parse(&item.id)?;
    Some(match item.kind {
        Kind::Metric => Address::Metric(id),
        Kind::Message => Address::Message(id),
        Kind::Meeting => Address::Meeting(id),
        Kind::Initiative => Address::Initiative(id),
        Kind::Page => Address::Free(id),
        Kind::Rollout => Address::Rollout(id),
    })
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
