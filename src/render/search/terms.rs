//! What a text can be found by.
//!
//! Korean is written without knowing where a word ends and its particle begins, so Hangul is cut into pairs of
//! syllables: `안전교육을` has 안전, 전교, 교육 and 육을, and 교육 finds it. Other words are taken whole, in small
//! letters and without the plural's s. The search engine of the theme cuts queries in the same way.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Bytes of a Hangul syllable in UTF-8.
const SYLLABLE: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hangul,
    /// Letters and digits of every other script.
    Other,
    /// Spaces, punctuation, and consonants or vowels that stand alone.
    None,
}

impl Script {
    fn of(character: char) -> Self {
        match character {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => Self::Other,
            '가'..='힣' => Self::Hangul,
            '\0'..='\x7f' | '\u{3131}'..='\u{3163}' => Self::None,
            _ if character.is_alphanumeric() => Self::Other,
            _ => Self::None,
        }
    }
}

/// Hands every term of a text to `take`, in reading order.
pub(super) fn each_term(text: &str, mut take: impl FnMut(&str)) {
    let text = composed(text);
    let mut rest = &*text;
    let mut before = Script::None;
    while let Some(first) = rest.chars().next() {
        let script = Script::of(first);
        let end = rest.find(|own| Script::of(own) != script).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        match script {
            Script::Hangul => syllables(run, before, &mut take),
            Script::Other => take(&word(run)),
            Script::None => {}
        }
        (before, rest) = (script, after);
    }
}

/// The text in Unicode's composed form (NFC), which keyboards write and file names of some systems do not.
fn composed(text: &str) -> Cow<'_, str> {
    if !may_be_decomposed(text.as_bytes()) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether a text may not be composed; the table of all characters is only asked then.
///
/// Told by how characters begin in UTF-8. ASCII, Latin-1 (C2 and C3) and the syllables of Hangul (EA to ED) are composed, and
/// so is punctuation (E2), but not each of the signs that are letters (E2 84): the sign of the ohm is the letter omega.
fn may_be_decomposed(text: &[u8]) -> bool {
    text.iter()
        .any(|byte| matches!(byte, 0xC4..=0xE1 | 0xE3..=0xE9 | 0xEE..))
        || text.windows(2).any(|pair| pair == [0xE2, 0x84])
}

/// Pairs of neighbouring syllables. A word of one syllable is a term itself, but not a particle or unit behind a word in
/// other letters: `AX를`, `4월`.
fn syllables(run: &str, before: Script, take: &mut impl FnMut(&str)) {
    if run.len() > SYLLABLE {
        (SYLLABLE..run.len())
            .step_by(SYLLABLE)
            .for_each(|place| take(&run[place - SYLLABLE..place + SYLLABLE]));
    } else if before == Script::None {
        take(run);
    }
}

fn word(run: &str) -> Cow<'_, str> {
    let small = if run
        .bytes()
        .any(|byte| !byte.is_ascii_lowercase() && !byte.is_ascii_digit())
    {
        Cow::Owned(run.to_lowercase())
    } else {
        Cow::Borrowed(run)
    };
    match stem_length(small.as_bytes()) {
        Stem::Cut(length) => Cow::Owned(small[..length].to_owned()),
        Stem::Y(length) => Cow::Owned(format!("{}y", &small[..length])),
        Stem::Whole => small,
    }
}

enum Stem {
    Whole,
    /// The first bytes of the word.
    Cut(usize),
    /// The same, followed by `y`.
    Y(usize),
}

/// The S stemmer: Harman, "How effective is suffixing?", Journal of the American Society for Information Science 42
/// (1991), table 1.
fn stem_length(word: &[u8]) -> Stem {
    let length = word.len();
    match word {
        [_, .., before, b'i', b'e', b's'] if !b"ea".contains(before) => Stem::Y(length - 3),
        [_, _, .., before, b'e', b's'] if !b"aeo".contains(before) => Stem::Cut(length - 1),
        [_, _, .., before, b's'] if !b"us".contains(before) => Stem::Cut(length - 1),
        _ => Stem::Whole,
    }
}

/// Whether an English word says too little to find anything by.
pub(super) fn is_common(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "and"
            | "are"
            | "as"
            | "at"
            | "be"
            | "been"
            | "but"
            | "by"
            | "did"
            | "do"
            | "does"
            | "for"
            | "from"
            | "has"
            | "have"
            | "how"
            | "i"
            | "in"
            | "is"
            | "not"
            | "of"
            | "on"
            | "or"
            | "so"
            | "than"
            | "that"
            | "the"
            | "their"
            | "they"
            | "this"
            | "to"
            | "was"
            | "were"
            | "what"
            | "when"
            | "where"
            | "which"
            | "who"
            | "why"
            | "will"
            | "with"
            | "you"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        each_term(text, |term| terms.push(term.to_owned()));
        terms
    }

    #[test]
    fn korean_words_are_pairs_of_syllables() {
        assert_eq!(terms("안전교육을 한다"), ["안전", "전교", "교육", "육을", "한다"]);
        assert_eq!(terms("그 힘"), ["그", "힘"]);
        assert_eq!(terms("AX를 2026년에 4월"), ["ax", "2026", "년에", "4"]);
        assert_eq!(terms("ㅋㅋ 좋다"), ["좋다"]);
    }

    #[test]
    fn other_words_are_whole_small_and_singular() {
        assert_eq!(
            terms("Two Policies, all targets: classes, is, AI-Cases, bus, glass"),
            [
                "two", "policy", "all", "target", "classe", "is", "ai", "case", "bus", "glass"
            ]
        );
        assert_eq!(terms("Café Ω 14.2%"), ["café", "ω", "14", "2"]);
    }

    #[test]
    fn decomposed_text_has_the_terms_of_composed_text() {
        let decomposed: String = "생산성 café".nfd().collect();
        assert_ne!(decomposed, "생산성 café");
        assert_eq!(terms(&decomposed), terms("생산성 café"));
        assert_eq!(terms("10 k\u{2126}"), terms("10 kΩ"));
    }
}
