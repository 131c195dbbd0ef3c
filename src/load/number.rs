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
    } else {
        "text"
    }
}

/// Digits that run past the largest number a computer holds, such as `1e400`.
fn is_huge(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.parse::<f64>().is_ok_and(f64::is_infinite)
}

fn suggestion(text: &str, hint: &str) -> String {
    let narrow = |letter: char| match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or(letter),
        '．' => '.',
        '－' | '\u{2212}' => '-',
        _ => letter,
    };
    let kept: String = text
        .chars()
        .map(narrow)
        .filter(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-'))
        .collect();
    match hint {
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
