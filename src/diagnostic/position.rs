//! Lines and columns, as editors count them: from 1, columns in characters.

use std::ops::Range;

/// A line and a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The position of a byte; one that is past the end or inside a character counts as the nearest before.
pub(super) fn position(text: &str, offset: usize) -> Position {
    let offset = boundary(text, offset);
    let before = &text[..offset];
    Position {
        line: breaks(before, text.as_bytes().get(offset)) + 1,
        column: before[line_start(before)..].chars().count() + 1,
    }
}

/// The bytes of the line that has `offset`, without its line break.
pub(super) fn line(text: &str, offset: usize) -> Range<usize> {
    let offset = boundary(text, offset);
    let end = text[offset..]
        .find(['\n', '\r'])
        .map_or(text.len(), |length| offset + length);
    line_start(&text[..offset])..end
}

/// The part of `span` in its first line, never before its start.
pub(super) fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = boundary(text, span.start);
    let end = boundary(text, span.end).min(line(text, start).end);
    start..end.max(start)
}

/// The nearest byte, at or before this one, where a character starts or the text ends.
pub(crate) fn boundary(text: &str, offset: usize) -> usize {
    let start = (0..=offset.min(text.len()))
        .rev()
        .find(|start| text.is_char_boundary(*start));
    start.unwrap_or_default()
}

fn line_start(before: &str) -> usize {
    before.rfind(['\n', '\r']).map_or(0, |last| last + 1)
}

/// Line breaks before a byte: LF, CR LF and a lone CR. A CR right before an LF at the byte itself is not one yet.
fn breaks(before: &str, next: Option<&u8>) -> usize {
    let bytes = before.as_bytes();
    let ends_line = |index: usize, byte: u8| match byte {
        b'\n' => true,
        b'\r' => bytes.get(index + 1).or(next) != Some(&b'\n'),
        _ => false,
    };
    bytes
        .iter()
        .enumerate()
        .filter(|(index, byte)| ends_line(*index, **byte))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, offset: usize) -> (usize, usize) {
        let found = position(text, offset);
        (found.line, found.column)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(at("제목: 값", "제목: ".len()), (1, 5));
    }

    #[test]
    fn every_kind_of_line_break_counts_once() {
        assert_eq!(at("a\nb", 2), (2, 1));
        assert_eq!(at("a\r\nb", 3), (2, 1));
        assert_eq!(at("a\rb", 2), (2, 1));
        assert_eq!(at("a\r\nb", 1), (1, 2));
    }

    #[test]
    fn a_byte_past_the_end_is_the_end() {
        assert_eq!(at("ab", 99), (1, 3));
        assert_eq!(at("", 99), (1, 1));
    }

    #[test]
    fn a_span_over_lines_is_cut_at_the_first() {
        assert_eq!(first_line("a: |\r\n  b\r\n", &(3..10)), 3..4);
    }
}
