//! Numbers as readers see them. Every place that shows a number goes through [`Format`],
//! so chart, table, CSV and prose agree to the letter.

use super::Language;
use crate::model::{Metric, Unit};

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

/// The power of ten that a large number is shown in, and the word for it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    factor: f64,
    word: &'static str,
    /// How many decimals fewer than asked for this scale keeps.
    fewer_decimals: u8,
}

/// From here on an amount of money is shown without cents.
const LARGE_AMOUNT: f64 = 10_000.0;

const ONE: Scale = scale(1.0, "", 0);

/// Smaller amounts of money are shown to the last digit.
const LEAST_SCALED_MONEY: f64 = 1e6;

/// Money in Korean counts by 10,000; 10억 is a billion, so 억 keeps one decimal fewer than `bn`.
const KOREAN_MONEY: [Scale; 3] = [scale(1e12, "조", 0), scale(1e8, "억", 1), scale(1e4, "만", 9)];
const ENGLISH_MONEY: [Scale; 3] = [scale(1e12, "tn", 0), scale(1e9, "bn", 0), scale(1e6, "m", 0)];
const KOREAN_SHORT: [Scale; 3] = [scale(1e12, "조", 0), scale(1e8, "억", 0), scale(1e4, "만", 0)];
const ENGLISH_SHORT: [Scale; 4] = [
    scale(1e12, "tn", 0),
    scale(1e9, "bn", 0),
    scale(1e6, "m", 0),
    scale(1e3, "k", 0),
];

const fn scale(factor: f64, word: &'static str, fewer_decimals: u8) -> Scale {
    Scale {
        factor,
        word,
        fewer_decimals,
    }
}

fn scale_of(value: f64, scales: &[Scale]) -> Scale {
    let fits = |scale: &&Scale| value.abs() >= scale.factor;
    scales.iter().find(fits).copied().unwrap_or(ONE)
}

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
            Unit::PercentChange => format!("{}%", signed(value, self.decimals)),
            Unit::Percent => format!("{}%", plain(value, self.decimals)),
            Unit::Index | Unit::Number => plain(value, self.decimals),
            Unit::Count(_) => plain(value, self.decimals) + self.counter(),
            Unit::Money(currency) => self.money(value, currency, plain),
        }
    }

    /// The value split into its figure and what follows it in small type: `+14.2` and `%`.
    ///
    /// Together they are [`Format::value`], save that an English count gains its word: `18,420` and ` people`.
    pub fn parts(self, value: f64) -> (String, String) {
        let whole = self.value(value);
        let (figure, unit) = match self.unit {
            Unit::Count(word) if self.language == Language::En => {
                return (whole, format!(" {}", word.get(self.language)));
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
            Unit::PercentChange | Unit::Percent => signed(difference, self.decimals) + self.points(),
            Unit::Index | Unit::Number => signed(difference, self.decimals),
            Unit::Count(_) => signed(difference, self.decimals) + self.counter(),
            Unit::Money(currency) => self.money(difference, currency, signed),
        }
    }

    /// The size of a difference, without its sign: `2.2%p`, `620명`; English counts gain their word.
    pub fn distance(self, difference: f64) -> String {
        let size = difference.abs();
        match self.unit {
            Unit::PercentChange | Unit::Percent => plain(size, self.decimals) + self.points(),
            Unit::Count(word) if self.language == Language::En => {
                format!("{} {}", plain(size, self.decimals), word.get(self.language))
            }
            _ => self.value(size),
        }
    }

    /// A label on an axis, as short as it can be: `+50%`, `4.2만 명` or `41.8k`, `0`.
    pub fn axis(self, value: f64) -> String {
        let short = |scales: &[Scale]| {
            let scale = scale_of(value, scales);
            trimmed(value / scale.factor, 1) + scale.word
        };
        match self.unit {
            Unit::PercentChange if value == 0.0 => "0%".to_owned(),
            Unit::PercentChange => format!("{}%", trimmed_signed(value)),
            Unit::Percent => format!("{}%", trimmed(value, 3)),
            Unit::Index | Unit::Number if value.abs() < 1e5 => trimmed(value, 3),
            Unit::Count(_) if self.language == Language::Ko => {
                let number = short(&KOREAN_SHORT);
                let space = if number.ends_with(|last: char| last.is_ascii_digit()) {
                    ""
                } else {
                    " "
                };
                format!("{number}{space}{}", self.counter())
            }
            Unit::Money(currency) => self.money_short(value, currency),
            _ if self.language == Language::Ko => short(&KOREAN_SHORT),
            _ => short(&ENGLISH_SHORT),
        }
    }

    /// A value without needless zeros after the point, for round figures such as targets: `+50%`, `+16.4%`.
    pub fn round_value(self, value: f64) -> String {
        let whole = self.value(value);
        let (figure, unit) = whole.split_at(
            whole
                .rfind(|letter: char| letter.is_ascii_digit())
                .map_or(0, |last| last + 1),
        );
        let figure = if figure.contains('.') {
            figure.trim_end_matches('0').trim_end_matches('.')
        } else {
            figure
        };
        format!("{figure}{unit}")
    }

    /// A value for the ear: `2.2퍼센트`, `minus 2.2 percent`. No `%`, sign or dash is left to be misread.
    pub fn spoken(self, value: f64) -> String {
        let size = match self.unit {
            Unit::PercentChange | Unit::Percent => self.percent_word(plain(value.abs(), self.decimals)),
            _ => self.distance(value),
        };
        let negative = signed(value, self.decimals).starts_with(MINUS);
        match (negative, self.language) {
            (false, _) => size,
            (true, Language::Ko) => format!("마이너스 {size}"),
            (true, Language::En) => format!("minus {size}"),
        }
    }

    /// The size of a difference for the ear: `2.2퍼센트포인트`, `2.2 percentage points`.
    pub fn spoken_distance(self, difference: f64) -> String {
        let size = plain(difference.abs(), self.decimals);
        match (self.unit.is_percent(), self.language) {
            (true, Language::Ko) => size + "퍼센트포인트",
            (true, Language::En) => size + " percentage points",
            (false, _) => self.distance(difference),
        }
    }

    /// Digits for spreadsheets: rounded like the shown value, ASCII only, no unit, no thousands separator.
    pub fn csv(self, value: f64) -> String {
        fixed(value, self.decimals)
    }

    /// The smallest difference from zero that can be shown, such as 0.1.
    pub fn smallest(self) -> f64 {
        10f64.powi(-i32::from(self.decimals))
    }

    /// Whether a difference shows as zero at this precision.
    pub fn shows_as_zero(self, difference: f64) -> bool {
        match self.unit {
            Unit::Money(_) => self.difference(difference) == self.difference(0.0),
            _ => is_zero(&fixed(difference, self.decimals)),
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

    fn money(self, value: f64, currency: &str, digits: fn(f64, u8) -> String) -> String {
        let scales = match self.language {
            Language::Ko => &KOREAN_MONEY,
            Language::En => &ENGLISH_MONEY,
        };
        let scale = if value.abs() < LEAST_SCALED_MONEY {
            ONE
        } else {
            scale_of(value, scales)
        };
        let decimals = match currency {
            _ if scale != ONE => self.decimals.saturating_sub(scale.fewer_decimals),
            "KRW" | "JPY" => 0,
            _ if value.abs() < LARGE_AMOUNT => self.decimals,
            _ => 0,
        };
        self.with_currency(&(digits(value / scale.factor, decimals) + scale.word), currency)
    }

    fn money_short(self, value: f64, currency: &str) -> String {
        let scale = match self.language {
            Language::Ko => scale_of(value, &KOREAN_SHORT),
            Language::En => scale_of(value, &ENGLISH_SHORT),
        };
        let number = trimmed(value / scale.factor, 1) + scale.word;
        match self.language {
            Language::Ko => self.with_currency(&number, currency),
            Language::En => number,
        }
    }

    fn with_currency(self, number: &str, currency: &str) -> String {
        match (self.language, currency) {
            (Language::Ko, "KRW") => format!("{number} 원"),
            (Language::Ko, "EUR") => format!("{number} 유로"),
            (Language::Ko, "USD") => format!("{number} 달러"),
            (Language::Ko, "JPY") => format!("{number} 엔"),
            (Language::Ko, _) => format!("{number} {currency}"),
            (Language::En, _) => {
                let digits = number.trim_start_matches(['+', MINUS]);
                let sign = &number[..number.len() - digits.len()];
                format!("{sign}{currency} {digits}")
            }
        }
    }
}

/// Digits rounded once from the full value, without a minus before zero.
fn fixed(value: f64, decimals: u8) -> String {
    let text = format!("{value:.*}", usize::from(decimals));
    if is_zero(&text) { text.replace('-', "") } else { text }
}

fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-'))
}

fn plain(value: f64, decimals: u8) -> String {
    let digits = fixed(value, decimals);
    match digits.strip_prefix('-') {
        Some(size) => format!("{MINUS}{}", grouped(size)),
        None => grouped(&digits),
    }
}

fn signed(value: f64, decimals: u8) -> String {
    let text = plain(value, decimals);
    let unsigned = text.starts_with(MINUS) || is_zero(&text);
    if unsigned { text } else { format!("+{text}") }
}

/// As many decimals as needed, up to `most`.
fn trimmed(value: f64, most: u8) -> String {
    let text = plain(value, most);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

fn trimmed_signed(value: f64) -> String {
    let text = trimmed(value, 3);
    if value > 0.0 { format!("+{text}") } else { text }
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
