//! Rules about counted people: they agree with the values, with each other, and are enough to be shown.

use jiff::civil::Date;

use super::at_key;
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath},
    language::{Format, Language},
    model::{Completion, FEWEST_SHOWN, Metric, People, Period, Slug, Stand, Unit},
};

/// Periods that have not begun on `as_of` are left to the rule about those.
pub(super) fn check(metric: &Metric, file: &str, as_of: Date) -> Vec<Diagnostic> {
    if !metric.counts_people() {
        return Vec::new();
    }
    if !matches!(metric.unit, Unit::Percent | Unit::Count(_)) {
        let finding = Diagnostic::new(Code::CompletionUnit, at_key(file, KeyPath::root().key("completion")));
        return vec![finding.with("unit", metric.unit.as_str())];
    }
    let about = About { metric, file };
    let counted = metric.completion.iter().flat_map(|(dimension, periods)| {
        let about = &about;
        let begun = periods.iter().filter(|(period, _)| period.first_day() <= as_of);
        begun.filter_map(move |(period, own)| about.period(dimension, *period, own))
    });
    counted.chain(about.breakdowns()).collect()
}

struct About<'a> {
    metric: &'a Metric,
    file: &'a str,
}

impl About<'_> {
    fn period(&self, dimension: &Slug, period: Period, completion: &Completion) -> Option<Diagnostic> {
        let count = completion.total.total();
        if count < FEWEST_SHOWN {
            let finding = Diagnostic::new(Code::TooFewPeople, at_key(self.file, path(dimension, period)));
            let finding = finding.with("period", period.to_string());
            return Some(
                finding
                    .with("count", count.to_string())
                    .with("limit", FEWEST_SHOWN.to_string()),
            );
        }
        self.other_dimension(dimension, period, completion)
            .or_else(|| self.value(dimension, period, completion))
    }

    /// Every dimension divides the same people: its sums are those of the first one.
    fn other_dimension(&self, dimension: &Slug, period: Period, completion: &Completion) -> Option<Diagnostic> {
        let mut counted = self
            .metric
            .completion
            .iter()
            .filter_map(|(id, periods)| Some((id, periods.get(&period)?)));
        let (other, first) = counted.next().filter(|(id, _)| *id != dimension)?;
        let (own, first) = (completion.total.states(), first.total.states());
        let state = (0..own.len()).find(|state| own[*state] != first[*state])?;
        let finding = Diagnostic::new(Code::CompletionTotalsDiffer, at_key(self.file, path(dimension, period)));
        Some(
            finding
                .with("period", period.to_string())
                .with("dimension", dimension.as_str())
                .with("other", other.as_str())
                .with("state", Stand::ALL[state].0)
                .with("read", own[state].to_string())
                .with("expected", first[state].to_string())
                .beside(at_key(self.file, path(other, period))),
        )
    }

    /// The value of the period is what its people give.
    fn value(&self, dimension: &Slug, period: Period, completion: &Completion) -> Option<Diagnostic> {
        let counted = path(dimension, period);
        let Some(observation) = self.metric.observation(period) else {
            let finding = Diagnostic::new(Code::CompletionWithoutValue, at_key(self.file, counted));
            let expected = self.written(self.expected(completion.total)?);
            return Some(finding.with("period", period.to_string()).with("expected", expected));
        };
        let value = KeyPath::root().key("values").key(&period.to_string());
        self.contradiction(period, observation.value, completion.total, value, counted)
    }

    /// So is the value of each member in the breakdowns.
    fn breakdowns(&self) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        for (dimension, periods) in &self.metric.completion {
            for series in self.metric.breakdowns.get(dimension).into_iter().flatten() {
                for point in &series.observations {
                    let own = periods.get(&point.period);
                    let people = own.and_then(|own| own.shown().find(|(member, _)| **member == series.member));
                    let value = KeyPath::root().key("breakdowns").key(dimension.as_str());
                    let value = value.key(series.member.as_str()).key(&point.period.to_string());
                    let counted = path(dimension, point.period).key(series.member.as_str());
                    findings.extend(
                        people.and_then(|(_, people)| {
                            self.contradiction(point.period, point.value, people, value, counted)
                        }),
                    );
                }
            }
        }
        findings
    }

    fn contradiction(
        &self,
        period: Period,
        value: f64,
        people: People,
        place: KeyPath,
        counted: KeyPath,
    ) -> Option<Diagnostic> {
        let expected = self.expected(people)?;
        // Half of the last digit shown, and a little for binary fractions.
        let rounding = 0.5 * 10_f64.powi(-i32::from(self.metric.decimals)) + 1e-9;
        ((value - expected).abs() > rounding).then(|| {
            Diagnostic::new(Code::CompletionContradictsValue, at_key(self.file, place))
                .with("period", period.to_string())
                .with("read", value.to_string())
                .with("expected", self.written(expected))
                .beside(at_key(self.file, counted))
        })
    }

    /// The value that people give: the share of those who have completed, or their number.
    #[expect(clippy::cast_precision_loss, reason = "people on earth are far fewer than 2^52")]
    fn expected(&self, people: People) -> Option<f64> {
        match self.metric.unit {
            Unit::Percent => people.rate(),
            _ => Some(people.completed as f64),
        }
    }

    /// A value as it would be written in YAML.
    fn written(&self, value: f64) -> String {
        Format::of(self.metric, Language::En).digits(value)
    }
}

fn path(dimension: &Slug, period: Period) -> KeyPath {
    KeyPath::root()
        .key("completion")
        .key(dimension.as_str())
        .key(&period.to_string())
}
