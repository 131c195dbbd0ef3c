//! A quick look at the bytes: could this text have something that needs the marked parser?

/// More opening brackets than this could be nested so deep that the reader gets slow.
const MANY_BRACKETS: usize = 256;

/// More marks of nesting at the start of a line than this (`- - - -`) could do the same.
const MANY_MARKS: usize = 16;

/// Whether [`super::lint`] has to look. It errs on the side of looking: a `*` in a quoted text counts, a `*` inside a word
/// does not, since no reference can start there.
pub(super) fn is_suspicious(text: &str) -> bool {
    let bytes = text.as_bytes();
    has_suspicious_sign(bytes) || has_many_brackets(bytes) || has_deep_line(bytes)
}

fn has_suspicious_sign(bytes: &[u8]) -> bool {
    let mut signs = bytes.iter().enumerate().filter(|(_, byte)| SIGNS[usize::from(**byte)]);
    signs.any(|(index, &byte)| {
        let previous = index.checked_sub(1).map_or(b'\n', |before| bytes[before]);
        match byte {
            b'&' | b'*' | b'!' => starts_token(previous),
            b'0' => starts_number(previous) && names_radix(bytes.get(index + 1)),
            b'%' => is_break(previous),
            b'-' | b'.' => index > 0 && is_break(previous) && is_document_mark(&bytes[index..]),
            b'#' => matches!(previous, b']' | b'}' | b'"' | b'\''),
            0x85 | 0xA8 | 0xA9 | 0xBF => ends_hidden(&bytes[..=index]),
            _ => true,
        }
    })
}

/// The bytes that may be suspicious, by their place among all bytes; a tab always is.
static SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let mut rest: &[u8] = b"&*!0%-.#\x85\xA8\xA9\xBF\t";
    while let [sign, others @ ..] = rest {
        signs[*sign as usize] = true;
        rest = others;
    }
    signs
};

fn has_many_brackets(bytes: &[u8]) -> bool {
    let brackets = bytes.iter().filter(|byte| matches!(byte, b'[' | b'{'));
    brackets.count() > MANY_BRACKETS
}

fn has_deep_line(bytes: &[u8]) -> bool {
    bytes.split(|byte| is_break(*byte)).any(|line| {
        let start = line.iter().take_while(|byte| matches!(byte, b' ' | b'-' | b'?' | b':'));
        start.filter(|byte| **byte != b' ').count() > MANY_MARKS
    })
}

fn starts_number(before: u8) -> bool {
    starts_token(before) || matches!(before, b'+' | b'-')
}

const fn names_radix(next: Option<&u8>) -> bool {
    matches!(next, Some(b'x' | b'o' | b'b'))
}

/// Whether a YAML token can start after this byte.
const fn starts_token(before: u8) -> bool {
    matches!(before, b' ' | b'\n' | b'\r' | b'[' | b'{' | b',' | b':' | b'"' | b'\'')
}

const fn is_break(before: u8) -> bool {
    matches!(before, b'\n' | b'\r')
}

fn is_document_mark(rest: &[u8]) -> bool {
    let is_mark = rest.starts_with(b"---") || rest.starts_with(b"...");
    is_mark && matches!(rest.get(3), None | Some(b' ' | b'\n' | b'\r'))
}

/// Hidden characters that the reader takes, each in its own way: three that break lines, and a byte order mark inside.
fn ends_hidden(bytes: &[u8]) -> bool {
    ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"]
        .iter()
        .any(|character| bytes.ends_with(character.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suspicious<'a>(texts: &[&'a str]) -> Vec<&'a str> {
        texts.iter().copied().filter(|text| is_suspicious(text)).collect()
    }

    #[test]
    fn prose_and_values_are_not_suspicious() {
        let ordinary = [
            "en: R&D",
            "a: 2*3",
            "Wow! Yes!",
            "a: 10.5 %",
            "---\na: 1",
            "- a: 1\n- b: -2",
            "a: 100",
            "when: 12:30",
        ];
        assert_eq!(suspicious(&ordinary), Vec::<&str>::new());
    }

    #[test]
    fn everything_that_could_matter_is() {
        let all = [
            "a: &x 1",
            "*x",
            "[*x]",
            "\"a\":*x",
            "!t a",
            "a:\tb",
            "%YAML 1.2",
            "a: 1\n---\nb: 2",
            "a: 1\n...\n",
            "a: 0x1F",
            "a: -0b1",
            "- - - - - - - - - - - - - - - - - a",
            "a: b\u{2028}c: d",
            "a: b\u{85}c: d",
            "a: \u{FEFF}b",
            "a: \"b\"# c",
        ];
        assert_eq!(suspicious(&all), all);
    }

    #[test]
    fn many_brackets_are() {
        assert!(!is_suspicious(&"[]".repeat(MANY_BRACKETS)));
        assert!(is_suspicious(&"[]".repeat(MANY_BRACKETS + 1)));
    }
}
