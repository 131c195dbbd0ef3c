//! Addresses: which may become active, and which stand bare in text.

use std::ops::Range;

use memchr::memchr2_iter;

/// Schemes that may stand in an `href`.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether an address may become an `href`: a scheme of [`SCHEMES`], a path on this site or a fragment.
///
/// Reads the address as a browser would at its most lenient, and percent signs as if decoded, so that `java\nscript:`,
/// `&#1;javascript:` and `javascript%3a` are refused. Another host without a scheme (`//host`) is refused too.
pub(super) fn is_safe(address: &str) -> bool {
    if address.chars().any(char::is_control) {
        return false;
    }
    let address = address.trim();
    if address.len() > 1 && address.bytes().take(2).all(|byte| matches!(byte, b'/' | b'\\')) {
        return false;
    }
    let beginning = address.split(['/', '?', '#']).next().unwrap_or_default();
    let end = beginning
        .find(':')
        .or_else(|| beginning.find("%3A"))
        .or_else(|| beginning.find("%3a"));
    end.is_none_or(|end| {
        SCHEMES
            .iter()
            .any(|scheme| beginning[..end].eq_ignore_ascii_case(scheme))
    })
}

/// Whether an address leads to another site.
pub(super) fn is_external(address: &str) -> bool {
    let scheme = address.split_once("://").map_or("", |(scheme, _)| scheme);
    is_web(scheme)
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// The first address that stands bare in `text` at or after `from`: `http://` or `https://` and what follows in ASCII.
///
/// It ends before the first other character, so that `https://a.example/을` leaves the particle out, and without
/// punctuation that belongs to the sentence.
pub(super) fn bare(text: &str, from: usize) -> Option<Range<usize>> {
    let mut rest = from;
    while let Some(distance) = text[rest..].find("://") {
        let colon = rest + distance;
        rest = colon + "://".len();
        let start = scheme_start(&text[from..colon]) + from;
        if is_web(&text[start..colon]) && text[rest..].starts_with(|first: char| first.is_ascii_alphanumeric()) {
            return Some(start..rest + length(&text.as_bytes()[rest..]));
        }
    }
    None
}

/// Where the folder of media begins in an address, from its first slash.
const MEDIA: &[u8] = b"/media/";

/// Whether the colon or slash at a place of a text may be part of an address.
pub(super) fn may_begin(text: &[u8], place: usize) -> bool {
    text[place..].starts_with(b"://") || is_internal(text, place)
}

/// Whether the colon or slash at a place of a text stands as in `metric:output` or `../media/photo.jpg`.
fn is_internal(text: &[u8], place: usize) -> bool {
    let (before, rest) = text.split_at(place);
    if rest.starts_with(MEDIA) {
        return before.ends_with(b"..");
    }
    let next = rest.get(1).copied().unwrap_or_default();
    rest[0] == b':' && next.is_ascii_alphanumeric() && before.last().is_some_and(u8::is_ascii_lowercase)
}

/// What stands in a text as an address of the site does: a word, a colon and a word, or a file of the folder of media.
pub(super) fn internal(text: &str) -> impl Iterator<Item = Range<usize>> {
    let places = memchr2_iter(b':', b'/', text.as_bytes()).filter(|place| is_internal(text.as_bytes(), *place));
    places.filter_map(|place| {
        let before = text[..place].trim_end_matches(|last: char| last.is_ascii_alphabetic() || last == '.');
        let goes_on = |last: char| last.is_ascii_graphic() && !matches!(last, '(' | '[' | '"' | '\'');
        let rest = &text[place..];
        let ends = |next: char| !next.is_ascii_graphic() || matches!(next, ')' | ']' | '"' | '\'');
        let rest = &rest[..rest.find(ends).unwrap_or(rest.len())];
        let length = rest.trim_end_matches(['.', ',', ':', ';', '?', '!']).len();
        (!before.ends_with(goes_on)).then(|| before.len()..place + length)
    })
}

/// Where the ASCII word that ends `text` begins.
fn scheme_start(text: &str) -> usize {
    let word = text
        .bytes()
        .rev()
        .take("https".len() + 1)
        .take_while(u8::is_ascii_alphanumeric);
    text.len() - word.count()
}

/// The length of an address that `bytes` begin with, after its scheme.
fn length(bytes: &[u8]) -> usize {
    let mut end = bytes.iter().take_while(|&&byte| is_part(byte)).count();
    let mut depth = bytes[..end].iter().fold(0_isize, |depth, byte| match byte {
        b'(' => depth + 1,
        b')' => depth - 1,
        _ => depth,
    });
    while let Some(last) = bytes[..end].last() {
        match last {
            b')' if depth < 0 => depth += 1,
            b'?' | b'!' | b'.' | b',' | b':' | b';' | b'*' | b'_' | b'~' | b'\'' => {}
            _ => break,
        }
        end -= 1;
    }
    end
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_graphic()
        && !matches!(
            byte,
            b'<' | b'>' | b'"' | b'`' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'[' | b']'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        bare(text, 0).map(|range| &text[range])
    }

    #[test]
    fn an_address_ends_before_particles_and_the_punctuation_of_the_sentence() {
        for (text, address) in [
            ("https://a.example/을 보라", "https://a.example/"),
            ("주소:http://a.example.", "http://a.example"),
            ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
            ("https://a.example/?q=1&r=2#s, 끝", "https://a.example/?q=1&r=2#s"),
            ("HTTPS://a.example!?", "HTTPS://a.example"),
            ("x://y https://a.example", "https://a.example"),
        ] {
            assert_eq!(found(text), Some(address), "{text}");
        }
    }

    #[test]
    fn a_word_with_a_colon_is_no_address() {
        for text in [
            "https://",
            "https:// a",
            "xhttps://a",
            "ftp://a",
            "https:/a",
            "https://.",
            "://",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn safe_addresses() {
        for address in [
            "",
            "a",
            "a/b:c",
            "../a.html#b",
            "#a:b",
            "?a:b",
            "/a",
            "HTTP://a",
            "https://a",
            "mailto:a@b",
            "tel:+82-2",
            "쪽",
        ] {
            assert!(is_safe(address), "{address}");
        }
    }

    #[test]
    fn unsafe_addresses() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:x",
            "java\nscript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            "javascript%3Ax",
            "javascript%3ax",
            "java%73cript:x",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "file:///etc",
            "metric:x",
            "//evil.example",
            " //evil.example",
            "/\t/evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "a:b",
            ":",
            "java\u{AD}script:x",
            "\u{85}javascript:x",
        ] {
            assert!(!is_safe(address), "{address}");
        }
    }
}
