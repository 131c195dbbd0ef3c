//! One text file of content: UTF-8, with LF line ends and no character that readers cannot see.

use std::{borrow::Cow, ops::Range, sync::Arc};

use memchr::memchr3;

use crate::diagnostic::{Code, Diagnostic, Place, Spot, codepoint, hidden_name};

/// A text file as the rest of Milepost sees it.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path relative to the content root, with `/`.
    pub path: Arc<str>,
    /// The text, without byte order mark and with LF line ends.
    pub text: Arc<str>,
}

impl Source {
    /// Reads the bytes of a file; CRLF and CR become LF, a byte order mark is dropped.
    ///
    /// A hidden character is a finding beside the text: nothing may be read from it, but it can be shown.
    pub(super) fn read(path: &str, bytes: &[u8]) -> Result<(Self, Option<Diagnostic>), Diagnostic> {
        let finding = |code, range| Diagnostic::new(code, Place::new(path, Spot::Bytes(range)));
        let text = simdutf8::compat::from_utf8(bytes)
            .map_err(|error| finding(Code::NotUtf8, 0..0).with("offset", (error.valid_up_to() + 1).to_string()))?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let source = |text: &str| Self {
            path: path.into(),
            text: text.into(),
        };
        if !is_suspect(text.as_bytes()) {
            return Ok((source(text), None));
        }
        let text = with_plain_line_ends(text);
        let hidden =
            forbidden(&text).map(|(range, character)| named(finding(Code::ForbiddenCharacter, range), character));
        Ok((source(&text), hidden))
    }

    /// The audience that a field `audience: NAME` names, read without trusting the rest of the file.
    ///
    /// It decides who may be told about a file that cannot be read. A field that starts its line comes first.
    pub(super) fn label_of(text: &str) -> Option<&str> {
        let lines = || text.lines().take(200);
        let plain = lines().filter(|line| line.starts_with("audience"));
        let inner = lines().flat_map(|line| line.split(['{', ',']));
        plain.chain(inner).find_map(label_in)
    }
}

/// The value of the field `audience`, however it is written: `audience: a`, `"audience" : 'a' # why`.
fn label_in(field: &str) -> Option<&str> {
    let quotes = ['"', '\''];
    let rest = field.trim_start().trim_start_matches(quotes).strip_prefix("audience")?;
    let value = rest.trim_start_matches(quotes).trim_start().strip_prefix(':')?;
    let value = value.trim_start().trim_start_matches(quotes);
    value.split([' ', '#', '}', '"', '\'']).next()
}

fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}

/// Whether a text may hold a forbidden character or another line end than LF.
///
/// Few texts do, so it looks for bytes that such characters begin with: Hangul and nearly all of ASCII do not.
fn is_suspect(bytes: &[u8]) -> bool {
    memchr3(0xC2, 0xD8, 0xE1, bytes).is_some() || memchr3(0xE2, 0xEF, 0xF3, bytes).is_some() || has_control(bytes)
}

/// Whether there is a control character but LF and tab, in blocks that the compiler turns into vector instructions.
fn has_control(bytes: &[u8]) -> bool {
    let is_control = |byte: u8| byte.is_ascii_control() && byte != b'\n' && byte != b'\t';
    bytes
        .chunks(64)
        .any(|block| block.iter().fold(false, |found, byte| found | is_control(*byte)))
}

/// The first character that must not be in a text, and where it stands.
pub(super) fn forbidden(text: &str) -> Option<(Range<usize>, char)> {
    if !is_suspect(text.as_bytes()) {
        return None;
    }
    let places = text.char_indices();
    let mut hidden = places.filter(|(place, character)| is_forbidden(*character, &text[..*place]));
    hidden
        .next()
        .map(|(place, character)| (place..place + character.len_utf8(), character))
}

/// The finding about a hidden character, with its number and name.
pub(super) fn named(finding: Diagnostic, character: char) -> Diagnostic {
    finding
        .with("codepoint", codepoint(character))
        .with("name", hidden_name(character).unwrap_or_default())
}

/// Whether a character is hidden from readers; a zero-width joiner is part of many emoji and hidden everywhere else.
fn is_forbidden(character: char, before: &str) -> bool {
    let emoji = |last: char| last >= '\u{1F000}' || matches!(last, '\u{FE0F}' | '\u{2600}'..='\u{27BF}');
    hidden_name(character).is_some() && !(character == '\u{200D}' && before.ends_with(emoji))
}
