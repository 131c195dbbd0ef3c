//! Numbers in prose: what a `metric:` link says, from the data.

use jiff::civil::Date;

use crate::{
    analyse::Progress,
    language::{Catalogue, Format},
    model::{Metric, MetricLink, Period, Quantity},
};

/// The number that a `metric:` link stands for, in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The formatted number or status.
    pub text: String,
    /// Other ways to write the same number that a text may use.
    pub also: Vec<String>,
    /// The period it belongs to.
    pub period: Period,
}

/// Why a `metric:` link stands for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteFault {
    /// The word after `#` is no quantity.
    UnknownQuantity,
    /// The period cannot be read or is of another cadence.
    BadPeriod,
    /// There is no such number at the period.
    NoValue(Option<Period>),
}

impl Quote {
    /// Looks up what `link` stands for in `metric`, judged by the target in force on `date`.
    ///
    /// # Errors
    /// Says which part of the link leads nowhere.
    pub fn of(link: &MetricLink<'_>, metric: &Metric, date: Date, catalogue: &Catalogue) -> Result<Self, QuoteFault> {
        let quantity = quantity(link)?;
        let pinned = pinned_period(link, metric)?;
        let latest = metric.latest().map(|observation| observation.period);
        let missing = QuoteFault::NoValue(pinned);
        let period = pinned.or(latest).ok_or(missing)?;
        let format = Format::of(metric, catalogue.language());
        if quantity == Quantity::Value {
            let value = metric.observation(period).ok_or(missing)?.value;
            return Ok(Self::value(format, value, period));
        }
        let known = known_at(metric, period, date);
        let progress = Progress::of(&known, date);
        let standing = progress.at(period);
        let required = || progress.path.as_ref().and_then(|path| path.at(period));
        let quote = match quantity {
            Quantity::Value => None,
            Quantity::Required => required().map(|required| Self::value(format, required, period)),
            Quantity::Target => known
                .target()
                .map(|target| Self::value(format, target.value, target.due)),
            Quantity::Forecast => progress
                .at_due
                .map(|due| Self::value(format, due.within(&metric.unit).value, due.period)),
            Quantity::Gap => standing
                .and_then(|own| own.gap)
                .map(|gap| Self::difference(format, gap, period)),
            Quantity::Status => standing
                .and(progress.status)
                .map(|status| Self::new(catalogue.text(&format!("status-{}", status.as_str())), period)),
        };
        quote.ok_or(missing)
    }

    fn new(text: String, period: Period) -> Self {
        Self {
            text,
            also: Vec::new(),
            period,
        }
    }

    fn value(format: Format<'_>, value: f64, period: Period) -> Self {
        let (figure, unit) = format.parts(value);
        Self {
            text: format.value(value),
            also: vec![figure + &unit],
            period,
        }
    }

    fn difference(format: Format<'_>, gap: f64, period: Period) -> Self {
        Self {
            text: format.difference(gap),
            also: vec![format.distance(gap)],
            period,
        }
    }

    /// Whether a text writes this number: a hyphen for the minus and a left-out plus are forgiven, a wrong sign is not.
    pub fn is_written_as(&self, text: &str) -> bool {
        let written = plain(text);
        let own = plain(&self.text);
        let also = self.also.iter().map(|other| plain(other));
        let unsigned = own.strip_prefix('+').map(str::to_owned);
        std::iter::once(own.clone())
            .chain(unsigned)
            .chain(also)
            .any(|way| way == written)
    }
}

/// A number without white space, with the minus of typography.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters
        .map(|letter| if letter == '-' { '\u{2212}' } else { letter })
        .collect()
}

fn quantity(link: &MetricLink<'_>) -> Result<Quantity, QuoteFault> {
    let Some(word) = link.quantity else {
        return Ok(Quantity::Value);
    };
    let found = Quantity::ALL.into_iter().find(|(name, _)| *name == word);
    found.map(|(_, quantity)| quantity).ok_or(QuoteFault::UnknownQuantity)
}

fn pinned_period(link: &MetricLink<'_>, metric: &Metric) -> Result<Option<Period>, QuoteFault> {
    match (link.period, link.parsed_period()) {
        (None, _) => Ok(None),
        (Some(_), Some(period)) if period.cadence() == metric.cadence => Ok(Some(period)),
        _ => Err(QuoteFault::BadPeriod),
    }
}

/// The metric as it stood at a period: no later observation, and the targets announced by `date`.
fn known_at(metric: &Metric, period: Period, date: Date) -> Metric {
    let mut known = metric.as_known_on(date);
    known.observations.retain(|observation| observation.period <= period);
    known
}
