//! Typography: what must not be torn apart at the end of a line, and where a headline may break.

use crate::language::{Language, is_month};

/// Escapes a text and keeps numbers with their units, and dates, on one line.
pub(super) fn unbroken(text: &str, language: Language) -> String {
    let mut html = String::with_capacity(text.len() + 64);
    if !has_digit(text) {
        escape(text, &mut html);
        return html;
    }
    let words = words(text);
    let (mut written, mut start, mut place) = (0, 0, 0);
    while place < words.len() {
        let run = &words[place..place + run_length(&words[place..], language)];
        let end = start + run.iter().map(|word| word.len() + 1).sum::<usize>() - 1;
        if run.len() > 1 || can_break(run[0]) {
            escape(&text[written..start], &mut html);
            html.push_str("<span class=\"nb\">");
            escape(&text[start..end], &mut html);
            html.push_str("</span>");
            written = end;
        }
        (start, place) = (end + 1, place + run.len());
    }
    escape(&text[written..], &mut html);
    html
}

/// The words between spaces; single bytes are found faster than characters in texts as short as these.
fn words(text: &str) -> Vec<&str> {
    let mut start = 0;
    let word = |bytes: &[u8]| {
        let end = start + bytes.len();
        &text[std::mem::replace(&mut start, end + 1)..end]
    };
    text.as_bytes().split(|byte| *byte == b' ').map(word).collect()
}

/// Whether a browser may break a number apart inside one word, as it does after `%` and at a dash.
fn can_break(word: &str) -> bool {
    has_digit(word) && word.contains(['%', '~', '/', '-', '–', '\u{2212}'])
}

/// The same, with each clause of a headline in a span of its own, so that lines break between clauses first.
pub(super) fn clauses(text: &str, language: Language) -> String {
    let parts = parts(text);
    if parts.len() == 1 {
        return unbroken(text, language);
    }
    let spans = parts
        .iter()
        .map(|part| format!("<span class=\"cl\">{}</span>", unbroken(part.trim_end(), language)));
    spans.collect::<Vec<_>>().join(" ")
}

/// Parts that end with a comma or a colon before a space.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(place) = rest.find(", ").into_iter().chain(rest.find(": ")).min() {
        let (part, after) = rest.split_at(place + 2);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// How many words from the first belong on one line: `2026년 10월 31일`, `31 October 2026`, `2.2 pp`, `KRW 12.0bn`.
fn run_length(words: &[&str], language: Language) -> usize {
    if !words.iter().take(2).any(|word| has_digit(word)) {
        return 1;
    }
    match language {
        Language::Ko => korean_date(words),
        Language::En => english_run(words),
    }
}

fn korean_date(words: &[&str]) -> usize {
    let number_then = |word: &str, unit: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && word[digits..].starts_with(unit)
    };
    let ends_unit = |word: &str| word.ends_with('년') || word.ends_with('월') || word.ends_with('.');
    let is_year = |word: &str| number_then(word, "년") || (number_then(word, ".") && word.len() == 5);
    let follows = |word: &&str| ["월", "일", "분기", "."].iter().any(|unit| number_then(word, unit));
    let amount = |word: &&str| ["원", "명", "%", "퍼센트"].iter().any(|unit| word.starts_with(unit));
    match words {
        [first, rest @ ..] if is_year(first) && ends_unit(first) => {
            1 + rest.iter().take(2).take_while(|word| follows(word)).count()
        }
        [first, rest @ ..] if has_digit(first) && rest.first().is_some_and(amount) => 2,
        _ => 1,
    }
}

fn english_run(words: &[&str]) -> usize {
    let day = |word: &&str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let year = |word: &&str| bare(word).len() == 4 && bare(word).bytes().all(|byte| byte.is_ascii_digit());
    match words {
        [first, month, last, ..] if day(first) && is_month(month) && year(last) => 3,
        [first, month, ..] if day(first) && is_month(bare(month)) => 2,
        [month, last, ..] if is_month(month) && year(last) => 2,
        [quarter, last, ..] if quarter.starts_with('Q') && has_digit(quarter) && year(last) => 2,
        [amount, unit, ..] if has_digit(amount) && matches!(bare(unit), "pp" | "%") => 2,
        [currency, amount, ..] if is_currency(currency) && has_digit(amount) => 2,
        _ => 1,
    }
}

/// A word without the punctuation after it.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', '.', ';', ':', ')', '’'])
}

/// The code of a currency, with or without a sign: `KRW`, `−KRW`.
fn is_currency(word: &str) -> bool {
    let code = word.trim_start_matches(['+', '\u{2212}']);
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn escape(text: &str, html: &mut String) {
    let mut written = 0;
    for (place, letter) in text.bytes().enumerate() {
        let entity = match letter {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(&text[written..place]);
        html.push_str(entity);
        written = place + 1;
    }
    html.push_str(&text[written..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_dates_and_percents_stay_whole_and_end_at_a_comma() {
        let set = |text| unbroken(text, Language::En);
        assert_eq!(
            set("on 31 October 2026."),
            "on <span class=\"nb\">31 October 2026.</span>"
        );
        assert_eq!(
            set("since October 2026"),
            "since <span class=\"nb\">October 2026</span>"
        );
        assert_eq!(set("to 98.5 %."), "to <span class=\"nb\">98.5 %.</span>");
        assert_eq!(
            set("It starts on 26 October, 12 days late"),
            "It starts on <span class=\"nb\">26 October,</span> 12 days late"
        );
    }

    #[test]
    fn amounts_of_money_stay_whole_below_zero_too() {
        for amount in ["KRW 12.0bn", "−KRW 3.85bn", "+KRW 3.9bn"] {
            let text = format!("from {amount} to GBP");
            let html = format!("from <span class=\"nb\">{amount}</span> to GBP");
            assert_eq!(unbroken(&text, Language::En), html);
        }
    }

    #[test]
    fn korean_dates_and_amounts_stay_whole() {
        let set = |text| unbroken(text, Language::Ko);
        assert_eq!(
            set("2026년 10월 31일 기준"),
            "<span class=\"nb\">2026년 10월 31일</span> 기준"
        );
        assert_eq!(
            set("모두 120억 원입니다"),
            "모두 <span class=\"nb\">120억 원입니다</span>"
        );
        assert_eq!(
            set("98.5 %를 2027년까지"),
            "<span class=\"nb\">98.5 %를</span> 2027년까지"
        );
        assert_eq!(
            set("경로보다 0.8%p 높음"),
            "경로보다 <span class=\"nb\">0.8%p</span> 높음"
        );
    }
}
