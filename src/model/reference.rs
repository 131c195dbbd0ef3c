//! Where a link or picture of a Markdown body points: `metric:productivity@2026-10#gap` and its kin.

use super::Period;

/// A number that a text can quote or have filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The observed value.
    Value,
    /// The value on the required path.
    Required,
    /// Actual − required, positive is good.
    Gap,
    /// The value of the target.
    Target,
    /// The forecast of the target's due period.
    Forecast,
    /// The status in words.
    Status,
}

impl Quantity {
    /// Every quantity by its word after `#`.
    pub const ALL: [(&str, Self); 6] = [
        ("value", Self::Value),
        ("required", Self::Required),
        ("gap", Self::Gap),
        ("target", Self::Target),
        ("forecast", Self::Forecast),
        ("status", Self::Status),
    ];
}

/// The parts of a `metric:` destination, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct MetricLink<'a> {
    /// The metric.
    pub id: &'a str,
    /// What stands after `@`.
    pub period: Option<&'a str>,
    /// What stands after `#`.
    pub quantity: Option<&'a str>,
    /// What stands after `?`.
    query: &'a str,
}

/// Kinds of content that a text can point at by `kind:ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// `message:`.
    Message,
    /// `page:`.
    Page,
    /// `meeting:`.
    Meeting,
    /// `rollout:`.
    Rollout,
    /// `initiative:`.
    Initiative,
}

impl ItemKind {
    /// The scheme.
    pub fn as_str(self) -> &'static str {
        let own = Self::ALL.iter().find(|(_, kind)| *kind == self);
        own.map_or("", |(name, _)| name)
    }

    /// Every kind by its scheme.
    pub const ALL: [(&str, Self); 5] = [
        ("message", Self::Message),
        ("page", Self::Page),
        ("meeting", Self::Meeting),
        ("rollout", Self::Rollout),
        ("initiative", Self::Initiative),
    ];
}

/// What a destination is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination<'a> {
    /// A number or chart of a metric.
    Metric(MetricLink<'a>),
    /// Another item of the site, and a heading in it.
    Item(ItemKind, &'a str, Option<&'a str>),
    /// A file of `content/media/`, and a place in it, such as `page=3`.
    Medium(&'a str, Option<&'a str>),
    /// A heading of the same page.
    Fragment(&'a str),
    /// An address outside of the site.
    External(&'a str),
    /// A scheme that would run or embed something.
    Unsafe(&'a str),
    /// Nothing that Milepost can follow.
    Unreadable,
}

/// Schemes that browsers run or that reach into the reader's machine.
const UNSAFE: [&str; 6] = ["javascript", "data", "vbscript", "file", "blob", "about"];

impl<'a> Destination<'a> {
    /// Takes a destination apart; nothing is looked up.
    pub fn parse(text: &'a str) -> Self {
        if let Some(fragment) = text.strip_prefix('#') {
            return Self::Fragment(fragment);
        }
        if let Some(name) = text.strip_prefix("../media/") {
            let (name, place) = apart(name);
            return Self::Medium(name, place);
        }
        let Some((scheme, rest)) = text.split_once(':') else {
            return Self::Unreadable;
        };
        if scheme == "metric" {
            return metric_link(rest).map_or(Self::Unreadable, Self::Metric);
        }
        if let Some((_, kind)) = ItemKind::ALL.into_iter().find(|(name, _)| *name == scheme) {
            let (id, heading) = apart(rest);
            return Self::Item(kind, id, heading);
        }
        let plain: String = scheme.chars().filter(char::is_ascii_alphanumeric).collect();
        match plain.to_ascii_lowercase().as_str() {
            "http" | "https" | "mailto" | "tel" => Self::External(text),
            scheme if UNSAFE.contains(&scheme) => Self::Unsafe(text),
            _ => Self::Unreadable,
        }
    }
}

/// What stands before `#` and what stands behind it.
fn apart(text: &str) -> (&str, Option<&str>) {
    text.split_once('#')
        .map_or((text, None), |(rest, part)| (rest, Some(part)))
}

/// `ID[@PERIOD][?chart=…&by=…&from=…&to=…][#QUANTITY]`.
fn metric_link(text: &str) -> Option<MetricLink<'_>> {
    let (text, quantity) = apart(text);
    let (text, query) = text.split_once('?').map_or((text, ""), |(rest, part)| (rest, part));
    let (id, period) = text
        .split_once('@')
        .map_or((text, None), |(rest, part)| (rest, Some(part)));
    let link = MetricLink {
        id,
        period,
        quantity,
        query,
    };
    (!id.is_empty()).then_some(link)
}

impl<'a> MetricLink<'a> {
    /// What a chart can be told after `?`.
    pub const PARAMETERS: [&'static str; 4] = ["chart", "by", "from", "to"];

    /// The words after `?`, and what each of them is set to.
    pub fn parameters(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let parts = self.query.split('&').filter(|part| !part.is_empty());
        parts.map(|part| part.split_once('=').unwrap_or((part, "")))
    }

    /// What a word after `?` is set to; of several the last counts.
    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        let own = self.parameters().filter(|(word, _)| *word == name);
        own.last().map(|(_, value)| value)
    }

    /// The period after `@`, where it can be read.
    pub fn parsed_period(&self) -> Option<Period> {
        self.period.and_then(Period::parse)
    }
}
