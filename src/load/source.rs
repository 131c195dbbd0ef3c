//! One text file of content: UTF-8, with LF line ends and no character that readers cannot see.

use std::{ops::Range, sync::Arc};

use crate::diagnostic::{Code, Diagnostic, Place, Spot, hidden_name};

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
    pub(super) fn read(path: &str, bytes: Vec<u8>) -> Result<Self, Diagnostic> {
        let finding = |code, range| {
            Diagnostic::new(
                code,
                Place {
                    file: path.to_owned(),
                    spot: Spot::Bytes(range),
                },
            )
        };
        let text = String::from_utf8(bytes).map_err(|error| {
            let offset = error.utf8_error().valid_up_to();
            finding(Code::NotUtf8, 0..0).with("offset", offset.to_string())
        })?;
        let text = with_plain_line_ends(text);
        if let Some((range, character)) = forbidden(&text) {
            return Err(finding(Code::ForbiddenCharacter, range)
                .with("codepoint", format!("U+{:04X}", u32::from(character)))
                .with("name", hidden_name(character).unwrap_or_default()));
        }
        Ok(Self {
            path: path.into(),
            text: text.into(),
        })
    }

    /// The audience that a line `audience: NAME` names, read without trusting the rest of the file.
    ///
    /// It decides who may be told about a file that cannot be read.
    pub(super) fn label_of(text: &str) -> Option<&str> {
        let value = text.lines().take(200).find_map(|line| line.strip_prefix("audience:"))?;
        Some(
            value
                .split('#')
                .next()
                .unwrap_or(value)
                .trim()
                .trim_matches(['"', '\'']),
        )
    }
}

fn with_plain_line_ends(text: String) -> String {
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

/// The first character that must not be in a file, and where it stands.
fn forbidden(text: &str) -> Option<(Range<usize>, char)> {
    let bytes = text.as_bytes();
    let mut start = 0;
    while let Some(found) = bytes[start..].iter().position(|byte| SUSPECT[usize::from(*byte)]) {
        let place = start + found;
        let character = text[place..].chars().next()?;
        if is_forbidden(character, &text[..place]) {
            return Some((place..place + character.len_utf8(), character));
        }
        start = place + character.len_utf8();
    }
    None
}

/// First bytes of characters that may be forbidden; all others, Hangul among them, are passed over quickly.
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = byte != 0x09 && byte != 0x0A;
        byte += 1;
    }
    table[0x7F] = true;
    table[0xC2] = true;
    table[0xD8] = true;
    table[0xE1] = true;
    table[0xE2] = true;
    table[0xEF] = true;
    table[0xF3] = true;
    table
};

/// Whether a character is hidden from readers; a zero-width joiner is part of many emoji and hidden everywhere else.
fn is_forbidden(character: char, before: &str) -> bool {
    let emoji = |last: char| last >= '\u{1F000}' || matches!(last, '\u{FE0F}' | '\u{2600}'..='\u{27BF}');
    hidden_name(character).is_some() && !(character == '\u{200D}' && before.ends_with(emoji))
}
