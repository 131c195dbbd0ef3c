//! What the numbers of a metric count.

use super::Localized;

/// The unit of a metric's values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Change against the baseline in percent; shown with its sign, `+14.2%`.
    PercentChange,
    /// A share of a whole in percent, `68.0%`.
    Percent,
    /// A number relative to a base of 100.
    Index,
    /// A bare number.
    Number,
    /// Things that can be counted, with the word for them: `18,420명`.
    Count(Localized),
    /// Money in a currency by its ISO 4217 code, such as `KRW`.
    Money(String),
}

impl Unit {
    /// The units that a word says in full.
    pub const WORDS: [Self; 4] = [Self::PercentChange, Self::Percent, Self::Index, Self::Number];

    /// Whether differences are percentage points.
    pub fn is_percent(&self) -> bool {
        matches!(self, Self::PercentChange | Self::Percent)
    }

    /// The word in YAML and JSON; the text of `count` and the currency of `money` stand beside it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::PercentChange => "percent-change",
            Self::Percent => "percent",
            Self::Index => "index",
            Self::Number => "number",
            Self::Count(_) => "count",
            Self::Money(_) => "money",
        }
    }
}
