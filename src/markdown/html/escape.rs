//! Text and attributes that cannot become markup.

use memchr::memchr3_iter;

/// Writes `text` as the content of an element.
pub(super) fn text(html: &mut String, text: &str) {
    let mut written = 0;
    for at in memchr3_iter(b'&', b'<', b'>', text.as_bytes()) {
        html.push_str(&text[written..at]);
        html.push_str(match text.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            _ => "&gt;",
        });
        written = at + 1;
    }
    html.push_str(&text[written..]);
}

/// Writes `value` as the value of an attribute in double quotes.
pub(super) fn attribute(html: &mut String, value: &str) {
    escape(html, value, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Writes `address` as the value of an `href`, where spaces, quotes and brackets stand as percent signs and digits.
pub(super) fn address(html: &mut String, address: &str) {
    escape(html, address, |byte| match byte {
        b'&' => Some("&amp;"),
        b' ' => Some("%20"),
        b'"' => Some("%22"),
        b'<' => Some("%3C"),
        b'>' => Some("%3E"),
        b'\\' => Some("%5C"),
        _ => None,
    });
}

fn escape(html: &mut String, text: &str, replacement: impl Fn(u8) -> Option<&'static str>) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(replacement) = replacement(byte) {
            html.push_str(&text[written..at]);
            html.push_str(replacement);
            written = at + 1;
        }
    }
    html.push_str(&text[written..]);
}
