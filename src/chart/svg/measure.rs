//! How wide a text can become: upper bounds, because nobody knows the reader's fonts.

use super::Anchor;

/// Spare room in front of estimates.
const SPARE: f64 = 1.06;
const ASCENT: f64 = 0.9;
const DESCENT: f64 = 0.25;

/// The width of a text in letters of `size`: maxima of Noto Sans CJK KR and `DejaVu` Sans, regular and bold, and 6 % spare.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size * SPARE
}

/// The room of a line of text: left, top, right, bottom.
pub(in crate::chart) fn room(text: &str, size: f64, anchor: Anchor, (x, baseline): (f64, f64)) -> [f64; 4] {
    let width = text_width(text, size);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    [left, baseline - ASCENT * size, left + width, baseline + DESCENT * size]
}

/// A name in at most two lines of `width`, broken between words only; shortened where even that is too little.
pub(in crate::chart) fn fold(name: &str, width: f64, size: f64) -> Vec<String> {
    let fits = |text: &str| text_width(text, size) <= width;
    if fits(name) {
        return vec![name.to_owned()];
    }
    let breaks = name
        .char_indices()
        .filter(|(_, letter)| matches!(letter, ' ' | '·' | '-' | '/'));
    let mut after = breaks.map(|(place, letter)| place + letter.len_utf8());
    let Some(place) = after.rfind(|place| fits(name[..*place].trim_end())) else {
        return vec![shorten(name, width, size)];
    };
    let (first, rest) = name.split_at(place);
    [first.trim_end().to_owned(), shorten(rest.trim(), width, size)]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// Whether a name stands in at most two lines of `width` without being shortened.
pub(in crate::chart) fn folds(name: &str, width: f64, size: f64) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let lines = fold(name, width, size);
    lines.iter().map(|line| letters(line)).sum::<usize>() == letters(name)
        && !lines.iter().any(|line| line.ends_with('…'))
}

/// As much of a text as has room, and a mark that there is more.
fn shorten(text: &str, width: f64, size: f64) -> String {
    let fits = |text: &str| text_width(text, size) <= width;
    if fits(text) {
        return text.to_owned();
    }
    let cut = |place: usize| format!("{}…", text[..place].trim_end());
    let mut cuts = text.char_indices().map(|(place, _)| cut(place));
    cuts.rfind(|text| fits(text)).unwrap_or_default()
}

#[expect(clippy::match_same_arms, reason = "a row for each kind of letter")]
fn em(letter: char) -> f64 {
    match letter {
        ' ' | '\u{a0}' => 0.35,
        '0'..='9' => 0.7,
        'M' | 'W' | 'm' | 'w' => 1.1,
        '+' | '\u{2212}' | '~' | '<' | '>' | '=' => 0.84,
        '%' | '&' | '@' | '…' | '→' => 1.0,
        'A'..='Z' => 0.85,
        'a'..='z' => 0.72,
        '!'..='/' | ':'..='`' | '{'..='\u{7f}' | '’' | '‘' | '·' | '–' => 0.6,
        // Latin with accents, Greek, Cyrillic and their neighbours
        '\u{80}'..='\u{10ff}' => 1.1,
        // Hangul, kana and han fill a square; anything stranger gets a little more
        '\u{1100}'..='\u{11ff}' | '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' => 1.0,
        _ => 1.3,
    }
}
