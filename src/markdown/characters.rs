//! Classes of characters that decide whether `**` opens or closes emphasis.

use std::cmp::Ordering;

/// Whether a character is punctuation or a symbol, of the Unicode categories P and S.
///
/// Knows ASCII and the blocks found in reports: general punctuation, symbols, CJK punctuation, full-width forms and emoji.
/// Claiming less than the parser costs an emphasis in a rare script; claiming more would break one that works today.
pub(super) fn is_punctuation(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_punctuation();
    }
    contains(PUNCTUATION, character)
}

/// Whether a character is written in Chinese, Japanese or Korean text without spaces around it.
///
/// East Asian width W, F or H except emoji, or the script Hangul, as the CJK-friendly amendments define it
/// (<https://github.com/tats-u/markdown-cjk-friendly>). Gaps of unassigned characters are closed.
pub(super) fn is_cjk(character: char) -> bool {
    character >= '\u{1100}' && contains(CJK, character)
}

fn contains(ranges: &[(char, char)], character: char) -> bool {
    ranges
        .binary_search_by(|&(first, last)| {
            if last < character {
                Ordering::Less
            } else if first > character {
                Ordering::Greater
            } else {
                Ordering::Equal
            }
        })
        .is_ok()
}

#[rustfmt::skip]
const CJK: &[(char, char)] = &[
    ('\u{1100}', '\u{11FF}'), ('\u{20A9}', '\u{20A9}'), ('\u{2329}', '\u{232A}'), ('\u{2630}', '\u{2637}'),
    ('\u{268A}', '\u{268F}'), ('\u{2E80}', '\u{303E}'), ('\u{3041}', '\u{A4CF}'), ('\u{A960}', '\u{A97F}'),
    ('\u{AC00}', '\u{D7FF}'), ('\u{F900}', '\u{FAFF}'), ('\u{FE10}', '\u{FE19}'), ('\u{FE30}', '\u{FE6F}'),
    ('\u{FF01}', '\u{FFEE}'), ('\u{16FE0}', '\u{18DFF}'), ('\u{1AFF0}', '\u{1B2FF}'), ('\u{1D300}', '\u{1D376}'),
    ('\u{1F200}', '\u{1F200}'), ('\u{1F202}', '\u{1F202}'), ('\u{1F210}', '\u{1F219}'), ('\u{1F21B}', '\u{1F22E}'),
    ('\u{1F230}', '\u{1F231}'), ('\u{1F237}', '\u{1F237}'), ('\u{1F23B}', '\u{1F23B}'), ('\u{1F240}', '\u{1F248}'),
    ('\u{1F260}', '\u{1F265}'), ('\u{20000}', '\u{3FFFD}'),
];

#[rustfmt::skip]
const PUNCTUATION: &[(char, char)] = &[
    ('\u{A1}', '\u{A9}'), ('\u{AB}', '\u{AC}'), ('\u{AE}', '\u{B1}'), ('\u{B4}', '\u{B4}'), ('\u{B6}', '\u{B8}'),
    ('\u{BB}', '\u{BB}'), ('\u{BF}', '\u{BF}'), ('\u{D7}', '\u{D7}'), ('\u{F7}', '\u{F7}'),
    ('\u{2010}', '\u{2027}'), ('\u{2030}', '\u{205E}'), ('\u{207A}', '\u{207E}'), ('\u{208A}', '\u{208E}'),
    ('\u{20A0}', '\u{20C0}'), ('\u{2100}', '\u{2101}'), ('\u{2103}', '\u{2106}'), ('\u{2108}', '\u{2109}'),
    ('\u{2114}', '\u{2114}'), ('\u{2116}', '\u{2118}'), ('\u{211E}', '\u{2123}'), ('\u{2190}', '\u{2426}'),
    ('\u{2440}', '\u{244A}'), ('\u{249C}', '\u{24E9}'), ('\u{2500}', '\u{2775}'), ('\u{2794}', '\u{2B73}'),
    ('\u{2B76}', '\u{2B95}'), ('\u{2B97}', '\u{2BFF}'), ('\u{2E00}', '\u{2E2E}'), ('\u{2E30}', '\u{2E5D}'),
    ('\u{2E80}', '\u{2E99}'), ('\u{2E9B}', '\u{2EF3}'), ('\u{2F00}', '\u{2FD5}'), ('\u{2FF0}', '\u{2FFF}'),
    ('\u{3001}', '\u{3004}'), ('\u{3008}', '\u{3020}'), ('\u{3030}', '\u{3030}'), ('\u{3036}', '\u{3037}'),
    ('\u{303D}', '\u{303F}'), ('\u{309B}', '\u{309C}'), ('\u{30A0}', '\u{30A0}'), ('\u{30FB}', '\u{30FB}'),
    ('\u{3190}', '\u{3191}'), ('\u{3196}', '\u{319F}'), ('\u{31C0}', '\u{31E3}'), ('\u{3200}', '\u{321E}'),
    ('\u{322A}', '\u{3247}'), ('\u{3250}', '\u{3250}'), ('\u{3260}', '\u{327F}'), ('\u{328A}', '\u{32B0}'),
    ('\u{32C0}', '\u{33FF}'), ('\u{4DC0}', '\u{4DFF}'), ('\u{A490}', '\u{A4C6}'), ('\u{FE10}', '\u{FE19}'),
    ('\u{FE30}', '\u{FE52}'), ('\u{FE54}', '\u{FE66}'), ('\u{FE68}', '\u{FE6B}'), ('\u{FF01}', '\u{FF0F}'),
    ('\u{FF1A}', '\u{FF20}'), ('\u{FF3B}', '\u{FF40}'), ('\u{FF5B}', '\u{FF65}'), ('\u{FFE0}', '\u{FFE6}'),
    ('\u{FFE8}', '\u{FFEE}'), ('\u{1F000}', '\u{1F02B}'), ('\u{1F030}', '\u{1F093}'), ('\u{1F0A0}', '\u{1F0AE}'),
    ('\u{1F0B1}', '\u{1F0BF}'), ('\u{1F0C1}', '\u{1F0CF}'), ('\u{1F0D1}', '\u{1F0F5}'), ('\u{1F10D}', '\u{1F1AD}'),
    ('\u{1F1E6}', '\u{1F202}'), ('\u{1F210}', '\u{1F23B}'), ('\u{1F240}', '\u{1F248}'), ('\u{1F250}', '\u{1F251}'),
    ('\u{1F260}', '\u{1F265}'), ('\u{1F300}', '\u{1F6D7}'), ('\u{1F6DC}', '\u{1F6EC}'), ('\u{1F6F0}', '\u{1F6FC}'),
    ('\u{1F7E0}', '\u{1F7EB}'), ('\u{1F7F0}', '\u{1F7F0}'), ('\u{1F900}', '\u{1FA53}'), ('\u{1FA60}', '\u{1FA6D}'),
    ('\u{1FA70}', '\u{1FA7C}'), ('\u{1FA80}', '\u{1FA88}'), ('\u{1FA90}', '\u{1FABD}'), ('\u{1FABF}', '\u{1FAC5}'),
    ('\u{1FACE}', '\u{1FADB}'), ('\u{1FAE0}', '\u{1FAE8}'), ('\u{1FAF0}', '\u{1FAF8}'),
];

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser, Tag};

    use super::{CJK, PUNCTUATION, is_punctuation};

    #[test]
    fn ranges_are_in_order() {
        for ranges in [CJK, PUNCTUATION] {
            assert!(ranges.iter().all(|(first, last)| first <= last));
            assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }

    /// `x?**"a"**` opens emphasis only where `?` is punctuation to the parser.
    #[test]
    fn the_parser_agrees_with_every_punctuation_character() {
        let claimed = ('\u{21}'..='\u{1FFFF}').filter(|&character| is_punctuation(character));
        let refused: Vec<char> = claimed
            .filter(|character| {
                let text = format!("x\\{character}**\"a\"**");
                !Parser::new(&text).any(|event| event == Event::Start(Tag::Strong))
            })
            .collect();
        assert_eq!(refused, []);
    }
}
