//! Numbers as readers see them. Every place that shows a number goes through [`Format`],
//! so chart, table, CSV and prose agree to the letter.

use super::{
    Language,
    rounding::{is_zero, rounded},
    scale::{ONE, Scale},
};
use crate::model::{Localized, Metric, Unit};

/// The minus of typography, U+2212; spoken text and files for machines never use it.
const MINUS: char = '\u{2212}';

/// How the numbers of one metric are written in one language.
///
/// ```
/// use milepost::language::{Format, Language};
/// use milepost::model::Unit;
/// let format = Format::new(Language::Ko, &Unit::PercentChange, 1);
/// assert_eq!(format.value(14.2), "+14.2%");
/// assert_eq!(format.difference(-2.24), "−2.2%p");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Format<'a> {
    language: Language,
    unit: &'a Unit,
    decimals: u8,
}

/// An amount of money whose first digit stands here, or further left, is scaled: a million and more.
const LEAST_SCALED_MONEY: usize = 6;

/// From 10,000 on an amount of money is shown without cents.
const LEAST_WITHOUT_CENTS: usize = 4;

impl<'a> Format<'a> {
    /// Numbers of `unit` with `decimals` digits after the point.
    pub fn new(language: Language, unit: &'a Unit, decimals: u8) -> Self {
        Self {
            language,
            unit,
            decimals,
        }
    }

    /// Numbers of people, in the same language.
    #[must_use]
    pub fn of_people(self) -> Self {
        Self::new(self.language, &Unit::Number, 0)
    }

    /// Numbers of a metric.
    pub fn of(metric: &'a Metric, language: Language) -> Self {
        Self::new(language, &metric.unit, metric.decimals)
    }

    /// The language that this format writes.
    pub fn language(self) -> Language {
        self.language
    }

    /// The same numbers with another count of decimals.
    #[must_use]
    pub fn with_decimals(self, decimals: u8) -> Self {
        Self { decimals, ..self }
    }

    /// The same numbers with as many more decimals as it takes to tell two of them apart, six at most.
    ///
    /// ```
    /// use milepost::language::{Format, Language};
    /// use milepost::model::Unit;
    /// let format = Format::new(Language::En, &Unit::Number, 1);
    /// assert_eq!(format.apart(2.5, 2.52).value(2.5), "2.50");
    /// assert_eq!(format.apart(2.5, 2.7).value(2.5), "2.5");
    /// ```
    #[must_use]
    pub fn apart(self, one: f64, other: f64) -> Self {
        let finer = (self.decimals..=6).map(|decimals| self.with_decimals(decimals));
        let differs = |format: &Self| format.value(one) != format.value(other);
        finer.into_iter().find(differs).unwrap_or(self)
    }

    /// A value: `+14.2%`, `68.0%`, `41,820명` or `41,820`, `120억 원` or `KRW 12.0bn`.
    pub fn value(self, value: f64) -> String {
        match self.unit {
            Unit::PercentChange => format!("{}%", signed(&self.digits(value))),
            Unit::Percent => format!("{}%", plain(&self.digits(value))),
            Unit::Index | Unit::Number => plain(&self.digits(value)),
            Unit::Count(_) => plain(&self.digits(value)) + self.counter(),
            Unit::Money(currency) => self.money(value, currency, plain),
        }
    }

    /// The value split into its figure and what follows it in small type: `+14.2` and `%`.
    ///
    /// Together they are [`Format::value`], save that an English count gains its word: `18,420` and ` people`, but never `1 people`.
    pub fn parts(self, value: f64) -> (String, String) {
        let whole = self.value(value);
        let (figure, unit) = match self.unit {
            Unit::Count(word) if self.language == Language::En => {
                let word = self.word_after(&whole, word);
                return (whole, word);
            }
            Unit::PercentChange | Unit::Percent | Unit::Count(_) => {
                let end = whole.rfind(|letter: char| letter.is_ascii_digit());
                whole.split_at(end.map_or(whole.len(), |last| last + 1))
            }
            _ => (whole.as_str(), ""),
        };
        (figure.to_owned(), unit.to_owned())
    }

    /// A signed difference of two values: `−2.2%p` or `−2.2 pp`, `+620명`.
    pub fn difference(self, difference: f64) -> String {
        match self.unit {
            Unit::PercentChange | Unit::Percent => signed(&self.digits(difference)) + self.points(),
            Unit::Index | Unit::Number => signed(&self.digits(difference)),
            Unit::Count(_) => signed(&self.digits(difference)) + self.counter(),
            Unit::Money(currency) => self.money(difference, currency, signed),
        }
    }

    /// The size of a difference, without its sign: `2.2%p`, `620명`; English counts gain their word, as in `620 people`.
    pub fn distance(self, difference: f64) -> String {
        let size = difference.abs();
        match self.unit {
            Unit::PercentChange | Unit::Percent => plain(&self.digits(size)) + self.points(),
            Unit::Count(word) if self.language == Language::En => {
                let number = plain(&self.digits(size));
                let word = self.word_after(&number, word);
                number + &word
            }
            _ => self.value(size),
        }
    }

    /// A label on an axis, as short as it can be: `+50%`, `1.5만 명` or `15k`, `0`.
    pub fn axis(self, value: f64) -> String {
        match self.unit {
            Unit::PercentChange if value == 0.0 => "0%".to_owned(),
            Unit::PercentChange => format!("{}%", without_zeros(&signed(&rounded(value, 0, 3)))),
            Unit::Percent => format!("{}%", without_zeros(&plain(&rounded(value, 0, 3)))),
            Unit::Index | Unit::Number if value.abs() < 1e5 => without_zeros(&plain(&rounded(value, 0, 3))).to_owned(),
            Unit::Count(_) => spaced(&self.short(value), self.counter()),
            Unit::Money(currency) if self.language == Language::Ko => self.with_currency(&self.short(value), currency),
            _ => self.short(value),
        }
    }

    /// A number in the largest unit of the language that fits it.
    fn short(self, value: f64) -> String {
        let scale = Scale::of(self.language, first_place(value, ONE, 0));
        let number = plain(&rounded(value, scale.power, 3));
        without_zeros(&number).to_owned() + scale.word
    }

    /// A value without needless zeros after the point, for round figures such as targets: `+50%`, `+16.4%`.
    pub fn round_value(self, value: f64) -> String {
        let whole = self.value(value);
        let (figure, unit) = whole.split_at(
            whole
                .rfind(|letter: char| letter.is_ascii_digit())
                .map_or(0, |last| last + 1),
        );
        format!("{}{unit}", without_zeros(figure))
    }

    /// A value for the ear: `2.2퍼센트`, `minus 2.2 percent`. No `%`, sign or dash is left to be misread.
    pub fn spoken(self, value: f64) -> String {
        let size = match self.unit {
            Unit::PercentChange | Unit::Percent => self.percent_word(plain(&self.digits(value.abs()))),
            _ => self.distance(value),
        };
        let negative = value < 0.0 && !self.shows_as_zero(value);
        match (negative, self.language) {
            (false, _) => size,
            (true, Language::Ko) => format!("마이너스 {size}"),
            (true, Language::En) => format!("minus {size}"),
        }
    }

    /// A value for the ear before another one that names the unit: `minus 2.2`; Korean names it each time.
    pub fn spoken_before(self, value: f64) -> String {
        match (self.unit.is_percent(), self.language) {
            (true, Language::En) => Self::new(self.language, &Unit::Number, self.decimals).spoken(value),
            _ => self.spoken(value),
        }
    }

    /// The size of a difference for the ear: `2.2퍼센트포인트`, `2.2 percentage points`.
    pub fn spoken_distance(self, difference: f64) -> String {
        let size = plain(&self.digits(difference.abs()));
        match (self.unit.is_percent(), self.language) {
            (true, Language::Ko) => size + "퍼센트포인트",
            (true, Language::En) => size + " percentage points",
            (false, _) => self.distance(difference),
        }
    }

    /// Digits for files: rounded like the shown value, ASCII only, no unit, no thousands separator.
    pub fn digits(self, value: f64) -> String {
        rounded(value, 0, self.decimals.into())
    }

    /// The smallest difference from zero that can be shown, such as 0.1.
    pub fn smallest(self) -> f64 {
        10f64.powi(-i32::from(self.decimals))
    }

    /// Whether a difference shows as zero at this precision.
    pub fn shows_as_zero(self, difference: f64) -> bool {
        match self.unit {
            Unit::Money(_) => self.difference(difference) == self.difference(0.0),
            _ => is_zero(&self.digits(difference)),
        }
    }

    fn points(self) -> &'static str {
        match self.language {
            Language::Ko => "%p",
            Language::En => " pp",
        }
    }

    fn percent_word(self, number: String) -> String {
        match self.language {
            Language::Ko => number + "퍼센트",
            Language::En => number + " percent",
        }
    }

    /// The counting word that follows a number without a space in Korean; English names it elsewhere.
    fn counter(self) -> &'a str {
        match (self.unit, self.language) {
            (Unit::Count(word), Language::Ko) => word.get(self.language),
            _ => "",
        }
    }

    /// What follows a number in English: nothing after `1`, for content has the word in the plural only.
    fn word_after(self, number: &str, word: &Localized) -> String {
        if number == "1" {
            return String::new();
        }
        format!(" {}", word.get(self.language))
    }

    /// An amount in the largest unit that fits it once it is rounded: 99,999,999 won are 1억 원, not 10,000만 원.
    fn money(self, value: f64, currency: &str, sign: fn(&str) -> String) -> String {
        let roughly = first_place(value.trunc(), ONE, 0);
        let (scale, decimals) = self.precision(roughly, currency);
        let first = first_place(value, scale, decimals);
        let (scale, decimals) = self.precision(first, currency);
        let digits = rounded(value, scale.power, decimals);
        let number = sign(&digits);
        let asked = match self.language {
            _ if is_zero(&digits) => 0,
            _ if scale.power == 0 => decimals,
            Language::Ko => 0,
            Language::En => self.decimals.into(),
        };
        let number = without_last_zeros(&number, decimals.saturating_sub(asked));
        self.with_currency(&format!("{number}{}", scale.word), currency)
    }

    /// In which unit, and with how many decimals of it, an amount is shown whose first digit stands at a power of ten.
    ///
    /// Every language rounds at the same place, so that readers of either are told the same number: to `decimals` of tn,
    /// bn or m, to three digits, or to whole 조, 억 or 만, whichever is the finest.
    fn precision(self, first: usize, currency: &str) -> (Scale, usize) {
        let decimals = usize::from(self.decimals);
        if first < LEAST_SCALED_MONEY {
            let cents = first < LEAST_WITHOUT_CENTS && !matches!(currency, "KRW" | "JPY");
            return (ONE, if cents { decimals } else { 0 });
        }
        let [korean, english] = [Language::Ko, Language::En].map(|language| Scale::of(language, first).power);
        let last = english.saturating_sub(decimals).min(first - 2).min(korean);
        let scale = Scale::of(self.language, first);
        (scale, scale.power - last)
    }

    fn with_currency(self, number: &str, currency: &str) -> String {
        let word = match (self.language, currency) {
            (Language::Ko, "KRW") => "원",
            (Language::Ko, "EUR") => "유로",
            (Language::Ko, "USD") => "달러",
            (Language::Ko, "JPY") => "엔",
            (Language::Ko, _) => return format!("{number} {currency}"),
            (Language::En, _) => {
                let digits = number.trim_start_matches(['+', MINUS]);
                let sign = &number[..number.len() - digits.len()];
                return format!("{sign}{currency} {digits}");
            }
        };
        spaced(number, word)
    }
}

/// A Korean unit after a number: next to a digit, apart from 조, 억 and 만.
fn spaced(number: &str, word: &str) -> String {
    let space = if word.is_empty() || number.ends_with(|last: char| last.is_ascii_digit()) {
        ""
    } else {
        " "
    };
    format!("{number}{space}{word}")
}

/// The power of ten at which the first digit of a rounded number stands.
fn first_place(value: f64, scale: Scale, decimals: usize) -> usize {
    let digits = rounded(value.abs(), scale.power, decimals);
    digits.find('.').unwrap_or(digits.len()) - 1 + scale.power
}

/// Digits as readers see them.
fn plain(digits: &str) -> String {
    match digits.strip_prefix('-') {
        Some(size) => format!("{MINUS}{}", grouped(size)),
        None => grouped(digits),
    }
}

/// The same with a plus before what is more than zero.
fn signed(digits: &str) -> String {
    let unsigned = digits.starts_with('-') || is_zero(digits);
    if unsigned {
        plain(digits)
    } else {
        format!("+{}", plain(digits))
    }
}

/// A number without the zeros that end it after the point.
fn without_zeros(number: &str) -> &str {
    let decimals = number.find('.').map_or(0, |point| number.len() - point - 1);
    without_last_zeros(number, decimals)
}

/// A number without the zeros among its last so many decimals.
fn without_last_zeros(number: &str, decimals: usize) -> &str {
    let end = number.trim_end_matches('0').len().max(number.len() - decimals);
    number[..end].trim_end_matches('.')
}

/// Puts a comma before every third digit of the whole part.
fn grouped(digits: &str) -> String {
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = String::with_capacity(digits.len() + whole.len() / 3);
    for (place, digit) in whole.char_indices() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}
