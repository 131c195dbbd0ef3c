//! Numbers in YAML, and what people write when they mean one.

use super::yaml::Node;

/// A number of the document, when it is finite.
pub(super) fn read(node: &Node) -> Option<f64> {
    match node {
        Node::Integer(number) => Some(*number as f64),
        Node::Float(number) => number.is_finite().then_some(*number),
        _ => None,
    }
}

/// Something that was meant as a number but is not one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misread {
    /// What was written.
    pub(super) read: String,
    /// What is wrong with it; a word that the findings' catalogue knows.
    pub(super) hint: &'static str,
    /// What to write instead.
    pub(super) suggestion: String,
}

/// Recognises `1,234`, full-width digits, `12 %` and their kin; `None` for lists, maps and nothing at all.
pub(super) fn misread(node: &Node) -> Option<Misread> {
    let text = match node {
        Node::Text(text) => text.trim().to_owned(),
        Node::Float(number) if number.is_nan() => ".nan".to_owned(),
        Node::Float(number) => if *number < 0.0 { "-.inf" } else { ".inf" }.to_owned(),
        Node::Bool(value) => value.to_string(),
        Node::Null | Node::Integer(_) | Node::List(_) | Node::Map(_) => return None,
    };
    let hint = hint(&text, matches!(node, Node::Float(_)));
    let suggestion = suggestion(&text, hint);
    Some(Misread {
        read: text,
        hint,
        suggestion,
    })
}

fn hint(text: &str, is_float: bool) -> &'static str {
    let lower = text.to_ascii_lowercase();
    let has = |wanted: &[char]| text.contains(wanted);
    let digits = text.contains(|letter: char| letter.is_ascii_digit());
    let bare = lower.trim_start_matches(['+', '-']);
    if is_float || matches!(bare, ".nan" | "nan" | ".inf" | "inf" | "infinity") || is_huge(bare) {
        "not-finite"
    } else if text.chars().any(|letter| matches!(letter, '０'..='９')) {
        "full-width"
    } else if !digits {
        "text"
    } else if has(&['%', '％']) {
        "percent"
    } else if has_number_word(text) {
        "number-word"
    } else if has(&[',']) {
        "comma"
    } else if has(&['_']) {
        "underscore"
    } else if has(&[':']) {
        "sexagesimal"
    } else if bare.starts_with("0x") || bare.starts_with("0o") || bare.starts_with("0b") {
        "hex"
    } else if bare.len() > 1 && bare.starts_with('0') && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        "leading-zero"
    } else if text.parse::<f64>().is_ok() {
        "quoted"
    } else if with_hyphen(text).is_some_and(|number| number.parse::<f64>().is_ok()) {
        "minus"
    } else {
        "text"
    }
}

/// Korean words for powers of ten, and the power.
const NUMBER_WORDS: [(char, usize); 6] = [('십', 1), ('백', 2), ('천', 3), ('만', 4), ('억', 8), ('조', 12)];

/// The minus sign and the dashes that programs write in place of a hyphen, the site's own pages among them.
const MINUS_SIGNS: [char; 5] = ['\u{2212}', '\u{2010}', '\u{2012}', '\u{2013}', '－'];

/// A number that starts with another sign than the hyphen, with the hyphen.
fn with_hyphen(text: &str) -> Option<String> {
    text.strip_prefix(MINUS_SIGNS)
        .map(|rest| format!("-{}", rest.trim_start()))
}

/// Whether such a word follows a digit.
fn has_number_word(text: &str) -> bool {
    let letters = text.chars().zip(text.chars().skip(1));
    letters
        .into_iter()
        .any(|(digit, word)| digit.is_ascii_digit() && zeros_of(word).is_some())
}

/// `1조 2,000억 원` in digits. Empty where the words do not go down, or leave a fraction: then nobody knows what was meant.
fn spelled_out(text: &str) -> String {
    let signed = with_hyphen(text).unwrap_or_else(|| text.to_owned());
    let (sign, mut rest) = signed
        .strip_prefix('-')
        .map_or(("", signed.as_str()), |rest| ("-", rest));
    let (mut sum, mut last) = (0_u128, usize::MAX);
    while rest.starts_with(|first: char| first.is_ascii_digit()) {
        let words = rest.trim_start_matches(|letter| matches!(letter, '0'..='9' | ',' | '.'));
        let digits = &rest[..rest.len() - words.len()];
        let after = words.trim_start_matches(NUMBER_WORDS.map(|(word, _)| word));
        let zeros = words[..words.len() - after.len()].chars().filter_map(zeros_of).sum();
        let Some(part) = times_ten(digits, zeros).filter(|_| zeros < last) else {
            return String::new();
        };
        (sum, last, rest) = (sum.saturating_add(part), zeros, after.trim_start());
    }
    if rest.contains(|letter: char| letter.is_ascii_digit()) || sum == 0 {
        return String::new();
    }
    format!("{sign}{sum}")
}

fn zeros_of(word: char) -> Option<usize> {
    NUMBER_WORDS
        .iter()
        .find(|(own, _)| *own == word)
        .map(|(_, zeros)| *zeros)
}

/// Digits times a power of ten, exactly.
fn times_ten(digits: &str, zeros: usize) -> Option<u128> {
    let digits = groups_thousands(digits).then(|| digits.replace(',', ""))?;
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let shifted = format!("{whole}{decimals:0<zeros$}");
    (decimals.len() <= zeros).then(|| shifted.parse().ok())?
}

/// Digits that run past the largest number a computer holds, such as `1e400`.
fn is_huge(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.parse::<f64>().is_ok_and(f64::is_infinite)
}

fn suggestion(text: &str, hint: &str) -> String {
    let narrow = |letter: char| match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or(letter),
        '．' => '.',
        _ if MINUS_SIGNS.contains(&letter) => '-',
        _ => letter,
    };
    let kept: String = text
        .chars()
        .map(narrow)
        .filter(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-'))
        .collect();
    match hint {
        "number-word" => spelled_out(text),
        "not-finite" | "text" | "sexagesimal" | "hex" => String::new(),
        "leading-zero" => kept.trim_start_matches('0').to_owned(),
        _ if groups_thousands(&kept) => kept.replace(',', ""),
        _ => decimal(&kept),
    }
}

/// Whether there is no comma, or each stands in front of three digits, as in `1,234,567.8`.
fn groups_thousands(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole
        .split(',')
        .skip(1)
        .all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A single comma read as the decimal point: `14,4` is 14.4, never 144. Empty where that gives no number.
fn decimal(text: &str) -> String {
    let pointed = text.replacen(',', ".", 1);
    if pointed.parse::<f64>().is_ok() {
        pointed
    } else {
        String::new()
    }
}
