//! What charts say, in the words of the catalogue and the numbers of the metric.

use super::view::{View, provisional};
use crate::{
    language::{Argument, Catalogue, Format, Language},
    model::{Better, Cadence, Metric, Observation, Period, Unit},
};

/// The longest description, in letters.
const LONGEST_DESCRIPTION: usize = 250;

/// The words and numbers of one metric in one language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    catalogue: &'a Catalogue,
    metric: &'a Metric,
    /// How the metric's numbers are written.
    pub(super) format: Format<'a>,
}

impl<'a> Words<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, metric: &'a Metric) -> Self {
        Self {
            catalogue,
            metric,
            format: Format::of(metric, catalogue.language()),
        }
    }

    /// The same words with numbers written another way.
    pub(super) fn with(self, format: Format<'a>) -> Self {
        Self { format, ..self }
    }

    /// The language of the words.
    pub(super) fn language(self) -> Language {
        self.catalogue.language()
    }

    /// A text of the catalogue.
    pub(super) fn say(self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.catalogue.with(key, arguments)
    }

    /// A text of the catalogue that counts something.
    pub(super) fn count(self, key: &str, count: usize) -> String {
        self.catalogue.count(key, count)
    }

    /// The same with arguments beside the count.
    pub(super) fn count_with(self, key: &str, count: usize, arguments: &[Argument<'_>]) -> String {
        self.catalogue.with_counts(key, arguments, &[("count", count)])
    }

    /// Digits after the point of the metric's own numbers.
    pub(super) fn decimals(self) -> u8 {
        self.metric.decimals
    }

    /// The name of the metric.
    pub(super) fn title(self) -> &'a str {
        self.metric.title.get(self.language())
    }

    /// A period in full.
    pub(super) fn period(self, period: Period) -> String {
        self.language().period(period)
    }

    /// A number of people.
    pub(super) fn people(self, count: u64) -> String {
        super::people(self.catalogue, count)
    }

    /// A value in full.
    pub(super) fn value(self, value: f64) -> String {
        self.format.value(value)
    }

    /// The value of a target: a percentage without needless zeros, for targets are set in round figures.
    pub(super) fn goal(self, value: f64) -> String {
        if self.metric.unit.is_percent() && value.abs() < 1e5 {
            self.format.round_value(value)
        } else {
            self.format.value(value)
        }
    }

    /// A word and what it names, as in `실적 +13.1%`.
    pub(super) fn named(self, key: &str, value: &str) -> String {
        format!("{} {value}", self.say(key, &[]))
    }

    /// Whether values are amounts, of which there can be more or fewer.
    pub(super) fn is_amount(self) -> bool {
        matches!(self.metric.unit, Unit::Count(_) | Unit::Money(_))
    }

    /// How a difference lies, for the catalogue: `higher`, `lower`, `more`, `fewer` or `same` as far as readers can see.
    pub(super) fn way(self, difference: f64) -> &'static str {
        if self.format.shows_as_zero(difference) {
            return "same";
        }
        match (difference > 0.0, self.is_amount()) {
            (true, false) => "higher",
            (false, false) => "lower",
            (true, true) => "more",
            (false, true) => "fewer",
        }
    }

    /// How a value lies to the target, for the catalogue: `short`, `beyond` or `exact`, with `-lower` where less is better.
    pub(super) fn outcome(self, value: f64, target: f64) -> &'static str {
        let difference = self.metric.better.turn(value - target);
        match (difference > 0.0, self.metric.better) {
            _ if self.format.shows_as_zero(difference) => "exact",
            (true, Better::Higher) => "beyond",
            (true, Better::Lower) => "beyond-lower",
            (false, Better::Higher) => "short",
            (false, Better::Lower) => "short-lower",
        }
    }

    /// Whether a value has reached the target, however small the difference that is left to show.
    pub(super) fn reached(self, value: f64, target: f64) -> bool {
        self.metric.better.reaches(value, target)
    }

    /// The metric and what it is measured in, unless its name says that.
    pub(super) fn subject(self) -> String {
        let (title, measure) = (self.title(), self.measure());
        if title.to_lowercase().contains(&measure) {
            title.to_owned()
        } else {
            format!("{title}, {measure}")
        }
    }

    /// What is measured, in which unit; nothing for a bare number.
    fn measure(self) -> String {
        match (&self.metric.unit, self.metric.baseline) {
            (Unit::PercentChange, Some(baseline)) => {
                self.say("chart-measure-change", &[("baseline", &self.period(baseline.period))])
            }
            (Unit::Number, _) => String::new(),
            (Unit::Count(word), _) => self.say("chart-measure-count", &[("word", word.get(self.language()))]),
            (Unit::Money(currency), _) => self.say("chart-measure-money", &[("currency", currency)]),
            (unit, _) => self.say(&format!("chart-measure-{}", unit.as_str()), &[]),
        }
    }

    /// A text that differs by cadence: `KEY-monthly`, `KEY-quarterly`, `KEY-yearly`.
    pub(super) fn by_cadence(self, key: &str) -> String {
        self.say(&format!("{key}-{}", self.metric.cadence.as_str()), &[])
    }

    /// The line below the headline: metric, measure, what is shown, and the span where the request names one.
    pub(super) fn subtitle(self, key: &str, view: &View<'_>) -> String {
        let arguments = [("cadence", self.by_cadence("chart-cadence"))];
        let shown = self.say(key, &arguments.each_ref().map(|(name, text)| (*name, text.as_str())));
        let mut parts = vec![self.subject(), shown];
        if let (true, [first, .., last]) = (view.spans, view.observations()) {
            let (first, last) = (self.period(first.period), self.period(last.period));
            parts.push(self.say("chart-span", &[("first", &first), ("last", &last)]));
        }
        parts.join(", ")
    }

    /// How long a number of periods is: `두 달`, `1년 3개월`.
    pub(super) fn span(self, periods: i32) -> String {
        let per_year = self.metric.cadence.per_year();
        let whole = |number: i32| usize::try_from(number).unwrap_or(0);
        let (years, rest) = (whole(periods / per_year), whole(periods % per_year));
        let years_text = (years > 0).then(|| self.count("chart-span-years", years));
        let key = match (self.metric.cadence, years) {
            (Cadence::Monthly, 0) => "chart-span-months",
            (Cadence::Monthly, _) => "chart-span-months-more",
            _ => "chart-span-quarters",
        };
        let rest_text = (rest > 0).then(|| self.count(key, rest));
        years_text.into_iter().chain(rest_text).collect::<Vec<_>>().join(" ")
    }

    /// Which of the observations are provisional, as a sentence; empty where none is.
    pub(super) fn provisional(self, observations: &[Observation]) -> String {
        let provisional: Vec<_> = observations.iter().filter(|own| provisional(own)).collect();
        match provisional.as_slice() {
            [] => String::new(),
            [only] => self.say("chart-provisional", &[("period", &self.period(only.period))]),
            several => self.count("chart-provisional-several", several.len()),
        }
    }

    /// A sentence about the latest value, for the ear.
    pub(super) fn spoken_value(self, period: Period, value: f64) -> String {
        let change = matches!(self.metric.unit, Unit::PercentChange);
        let kind = match self.way(value) {
            "higher" if change => "up",
            "lower" if change => "down",
            "same" if change => "unchanged",
            _ => "level",
        };
        let size = if kind == "level" { value } else { value.abs() };
        let (period, value) = (self.period(period), self.format.spoken(size));
        self.say(
            "chart-spoken-value",
            &[("kind", kind), ("period", &period), ("value", &value)],
        )
    }

    /// Sentences as one description, see [`description`].
    pub(super) fn description(self, sentences: &[String]) -> String {
        description(self.language(), sentences)
    }
}

/// Sentences as one description, without signs that are read aloud wrongly: the most important ones come first, for
/// those that no longer fit are left out.
pub(super) fn description(language: Language, sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        let sentence = for_the_ear(language, sentence);
        if text.is_empty() {
            text = sentence.chars().take(LONGEST_DESCRIPTION).collect();
        } else if text.chars().count() + 1 + sentence.chars().count() <= LONGEST_DESCRIPTION {
            text = format!("{text} {sentence}");
        } else {
            break;
        }
    }
    text
}

/// Names may hold signs that numbers here never do.
fn for_the_ear(language: Language, text: &str) -> String {
    let (percent, to) = match language {
        Language::Ko => ("퍼센트", "에서 "),
        Language::En => (" percent", " to "),
    };
    let text = text.replace('%', percent).replace(['~', '→'], to);
    text.replace('\u{2212}', "-")
}
