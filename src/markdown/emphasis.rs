//! Emphasis beside Chinese, Japanese and Korean words.
//!
//! Standard Markdown lets `**` close after punctuation only before a space or more punctuation. Korean sets particles straight
//! after the word, so `**생산성(%)**은` and `은**"안전"**` stay literal, which no author understands. The CJK-friendly
//! amendments (<https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md>) let a run flank there.
//!
//! The parser cannot be told, but its input can: a run between punctuation and a letter is given a [mark], a punctuation
//! character that the text does not contain, on the letter's side. With punctuation on both sides a run may open and
//! close, exactly what the amendments ask. The letter's side is never shared with a neighbouring delimiter run, so nothing
//! else changes, least of all `_`. Marks are taken out of everything the parser returns.
//!
//! [mark]: Marked::mark

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use memchr::memchr2;

use super::characters::{is_cjk, is_punctuation};

/// Punctuation of Kharoshthi, a script of antiquity; the first of these that the text lacks serves as the mark.
const MARKS: RangeInclusive<char> = '\u{10A50}'..='\u{10A58}';

/// An author's text, ready for the parser, and the way back from the parser's places to the author's.
pub(super) struct Marked<'a> {
    /// What the author wrote.
    pub(super) source: &'a str,
    text: Cow<'a, str>,
    mark: Option<char>,
    places: Vec<usize>,
}

impl<'a> Marked<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let mut places = places(source);
        let mark = if places.is_empty() {
            None
        } else {
            MARKS.into_iter().find(|&mark| !source.contains(mark))
        };
        let Some(mark) = mark else {
            return Self {
                source,
                text: Cow::Borrowed(source),
                mark: None,
                places: Vec::new(),
            };
        };
        let text = insert(source, mark, &mut places);
        Self {
            source,
            text: Cow::Owned(text),
            mark: Some(mark),
            places,
        }
    }

    /// The text to parse.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where the marks stand in the text to parse, ascending.
    pub(super) fn places(&self) -> &[usize] {
        &self.places
    }

    /// A piece of the parsed text as the author wrote it.
    pub(super) fn clean<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.mark {
            Some(mark) if text.contains(mark) => Cow::Owned(text.replace(mark, "")),
            _ => Cow::Borrowed(text),
        }
    }

    /// The author's bytes for bytes of the parsed text.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.original_offset(range.start)..self.original_offset(range.end)
    }

    fn original_offset(&self, offset: usize) -> usize {
        let width = self.mark.map_or(0, char::len_utf8);
        offset - width * self.places.partition_point(|&place| place < offset)
    }
}

/// Writes the mark at each of `places` and moves these to where the marks now stand.
fn insert(source: &str, mark: char, places: &mut [usize]) -> String {
    let mut text = String::with_capacity(source.len() + places.len() * mark.len_utf8());
    let mut written = 0;
    for place in places {
        text.push_str(&source[written..*place]);
        written = *place;
        *place = text.len();
        text.push(mark);
    }
    text.push_str(&source[written..]);
    text
}

/// The places of `source` where a mark makes a run of `*` or `~~` flank as the amendments say.
///
/// Code, addresses and escaped stars get marks too: they do no harm there, and telling these apart is the parser's work.
fn places(source: &str) -> Vec<usize> {
    let bytes = source.as_bytes();
    let mut places = Vec::new();
    let mut rest = 0;
    while let Some(distance) = memchr2(b'*', b'~', &bytes[rest..]) {
        let start = rest + distance;
        let length = bytes[start..].iter().take_while(|&&byte| byte == bytes[start]).count();
        rest = start + length;
        if bytes[start] == b'*' || length == 2 {
            places.extend(place(source, start..rest));
        }
    }
    places
}

/// Where a run needs its mark: between it and a letter, if the other side is punctuation and either is CJK.
fn place(source: &str, run: Range<usize>) -> Option<usize> {
    let before = source[..run.start].chars().next_back()?;
    let after = source[run.end..].chars().next()?;
    if before.is_whitespace() || after.is_whitespace() {
        return None;
    }
    let place = match (is_punctuation(before), is_punctuation(after)) {
        (false, true) => run.start,
        (true, false) => run.end,
        _ => return None,
    };
    (is_cjk(after) || ends_in_cjk(&source[..run.start])).then_some(place)
}

/// Whether the last character is CJK, looking through variation selectors, which belong to the character before them.
fn ends_in_cjk(text: &str) -> bool {
    let mut characters = text.chars().rev();
    match characters.next() {
        Some('\u{FE00}'..='\u{FE0E}') => characters.next().is_some_and(is_cjk),
        Some('\u{E0100}'..='\u{E01EF}') => true,
        Some(character) => is_cjk(character),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser};

    use super::super::OPTIONS;
    use super::*;

    /// The marked text with marks shown as `|`.
    fn marked(source: &str) -> String {
        let marked = Marked::new(source);
        marked.text().replace('\u{10A50}', "|")
    }

    #[test]
    fn a_mark_stands_between_the_run_and_the_letter() {
        assert_eq!(marked("**생산성(%)**은"), "**생산성(%)**|은");
        assert_eq!(marked(r#"은**"안전"**"#), r#"은|**"안전"**"#);
    }

    #[test]
    fn text_without_need_is_borrowed() {
        for source in [
            "",
            "**a(b)**c",
            "**가**나",
            "a **가(나)** b",
            "가*나*다",
            "_가(나)_다",
            "가~(나)~다",
        ] {
            assert!(matches!(Marked::new(source).text, Cow::Borrowed(_)), "{source}");
        }
    }

    #[test]
    fn variation_selectors_belong_to_the_character_before_them() {
        assert_eq!(marked("葛\u{E0100}**(가)**"), "葛\u{E0100}|**(가)**");
        assert_eq!(
            marked("塚\u{FE00}**(A)** a\u{FE00}**(A)**"),
            "塚\u{FE00}|**(A)** a\u{FE00}**(A)**"
        );
    }

    #[test]
    fn a_mark_is_a_character_that_the_text_lacks() {
        let source = "\u{10A50}**(가)**나";
        let marked = Marked::new(source);
        assert_eq!(marked.mark, Some('\u{10A51}'));
        assert_eq!(marked.clean(marked.text()), source);
    }

    #[test]
    fn a_text_that_uses_every_mark_is_left_alone() {
        let source = format!("{}**(가)**나", MARKS.collect::<String>());
        assert_eq!(Marked::new(&source).text(), source);
    }

    #[test]
    fn places_lead_back_to_the_source() {
        let source = "**가(나)**은 **다(라)**은 끝";
        let marked = Marked::new(source);
        let end = marked.text().len();
        let range = marked.original(&(end - "끝".len()..end));
        assert_eq!(&source[range], "끝");
    }

    /// The parser's events without text and emphasis.
    fn structure(marked: &Marked<'_>, text: &str) -> Vec<String> {
        let emphasis = ["Emphasis", "Strong", "Strikethrough"].map(|name| format!("({name})"));
        let events = Parser::new_ext(text, OPTIONS).filter(|event| !matches!(event, Event::Text(_)));
        let events = events.map(|event| format!("{event:?}").replace("\\u{10a50}", ""));
        let events = events.map(|event| marked.clean(&event).into_owned());
        events
            .filter(|event| !emphasis.iter().any(|name| event.ends_with(name)))
            .collect()
    }

    /// Texts of small pieces in every order find what no one thinks of.
    #[test]
    fn marks_leave_blocks_links_and_code_alone() {
        const PIECES: &str = "가 나 a ( ) \" * ** ** ~~ _ ` \\ ␤ ␤␤ >␣ -␣ 1.␣ #␣ | ␤|-|-|␤ ␣ ␣␣␣␣ ``` [ ](u) ![ [^1] \
            ␤␤[^1]:␣ ␤␤[b]:␣u␤␤ [b] <https://a> <b> 。 &amp;";
        let pieces = PIECES.replace('␤', "\n");
        let pieces: Vec<String> = pieces.split(' ').map(|piece| piece.replace('␣', " ")).collect();
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        let mut random = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(state >> 40).unwrap_or_default()
        };
        for _ in 0..5_000 {
            let source: String = (0..random() % 20)
                .map(|_| pieces[random() % pieces.len()].as_str())
                .collect();
            let marked = Marked::new(&source);
            assert_eq!(
                structure(&marked, &source),
                structure(&marked, marked.text()),
                "{source:?}"
            );
        }
    }
}
