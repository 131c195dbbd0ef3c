//! Characters that hide: they are named in findings and never reach a terminal as they are.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The name of a character that content must not have, because it cannot be seen, moves a terminal's cursor or turns
/// the direction of the text around it. Tab and the line breaks of files are fine.
///
/// ```
/// use milepost::diagnostic::hidden_name;
/// assert_eq!(hidden_name('\u{202E}'), Some("RIGHT-TO-LEFT OVERRIDE"));
/// assert_eq!(hidden_name('가'), None);
/// ```
pub const fn hidden_name(character: char) -> Option<&'static str> {
    Some(match character {
        '\t' | '\n' | '\r' => return None,
        '\0' => "NULL",
        '\u{7}' => "BELL",
        '\u{8}' => "BACKSPACE",
        '\u{1B}' => "ESCAPE",
        '\u{7F}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        '\u{1}'..='\u{1F}' | '\u{80}'..='\u{9F}' => "CONTROL CHARACTER",
        '\u{61C}' => "ARABIC LETTER MARK",
        '\u{180E}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200B}' => "ZERO WIDTH SPACE",
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}'..='\u{2064}' => "INVISIBLE OPERATOR",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{206A}'..='\u{206F}' => "DEPRECATED FORMAT CHARACTER",
        '\u{FEFF}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{FFF9}'..='\u{FFFB}' => "INTERLINEAR ANNOTATION",
        '\u{FFFE}' | '\u{FFFF}' => "NONCHARACTER",
        '\u{E0000}'..='\u{E007F}' => "TAG CHARACTER",
        _ => return None,
    })
}

/// The text with every character that hides written out, `<U+202E>`; tabs and line breaks too, so that it stays one line.
///
/// ```
/// use milepost::diagnostic::visible;
/// assert_eq!(visible("a\u{1B}[2J"), "a<U+001B>[2J");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| !hides(character)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if hides(character) {
            // Writing into a String cannot fail.
            let _ = write!(shown, "<{}>", codepoint(character));
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// `U+202E`
pub(crate) fn codepoint(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

pub(super) const fn hides(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r') || hidden_name(character).is_some()
}
