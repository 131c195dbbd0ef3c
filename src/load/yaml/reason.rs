//! Mistakes of syntax in plain words. Parsers say what they expected; an editor wants to know what to change.

use super::Problem;
use super::lint::{self, Progress};
use super::node::Failure;
use crate::diagnostic::{Code, Spot, boundary};
use granit_parser::{ErrorKind, ScanError};
use std::ops::Range;

/// The finding for an error of the marked parser.
pub(super) fn of_parser(text: &str, error: &ScanError, progress: &Progress) -> Problem {
    let offset = error.marker().byte_offset().unwrap_or(text.len());
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => lint::too_deep(spot(text, offset)),
        ErrorKind::DirectiveDisallowed => Problem::new(Code::YamlDocuments, spot(text, offset)),
        kind => of_syntax(text, kind, offset, progress),
    }
}

/// What the parser stumbles over is often the consequence of a slip just before: the slips that editors make come first.
fn of_syntax(text: &str, kind: &ErrorKind, offset: usize, progress: &Progress) -> Problem {
    if let Some(tab) = near_lines(text, offset).find_map(|start| indenting_tab(text, start)) {
        return Problem::new(Code::YamlTab, Spot::Bytes(tab));
    }
    if let Some(quote) = open_quote(text, kind, progress.end) {
        return syntax("unclosed-quote", spot(text, quote));
    }
    if let Some((reason, place)) = progress
        .bracket
        .and_then(|bracket| slip_in_brackets(text, bracket, offset))
    {
        return syntax(reason, spot(text, place));
    }
    if let Some(bracket) = progress.bracket.filter(|bracket| line_start(text, offset) > *bracket) {
        return syntax("unclosed-bracket", spot(text, bracket));
    }
    if let Some(value) = near_lines(text, offset).find_map(|start| glued_value(text, start)) {
        return syntax("missing-space", Spot::Bytes(value));
    }
    match reason(kind) {
        "colon-in-text" if let Some(field) = shifted_field(text, offset) => syntax("indentation", Spot::Bytes(field)),
        "bad-escape" => syntax("bad-escape", spot(text, bad_escape(text, offset))),
        "other" => syntax("other", spot(text, offset)).with("detail", words(kind)),
        known => syntax(known, spot(text, offset)),
    }
}

/// The finding for an error that only the reader saw.
pub(super) fn of_reader(text: &str, failure: &Failure) -> Problem {
    let spot = spot(text, failure.offset);
    match failure.message.as_str() {
        message if message.contains("nested too deep") || message.contains("recursion limit") => lint::too_deep(spot),
        message if message.contains("a key") => syntax("complex-key", spot),
        message => syntax("other", spot).with("detail", message),
    }
}

fn syntax(reason: &str, spot: Spot) -> Problem {
    Problem::new(Code::YamlSyntax, spot).with("reason", reason)
}

/// The kind of reason that the texts know, or `other`.
fn reason(kind: &ErrorKind) -> &'static str {
    use ErrorKind as E;
    match kind {
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidMappingValueWhitespace => "colon-in-text",
        E::SimpleKeyExpected | E::InvalidSimpleKey => "missing-colon",
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => "text-after-quote",
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => "bad-escape",
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator => "unclosed-bracket",
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => "extra-bracket",
        E::InvalidIndentation
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::BlockSequenceEntryNotAllowed
        | E::BlockEntryInFlowCollection
        | E::InvalidBlockScalarIndent
        | E::InvalidFlowScalarIndent
        | E::MappingKeyNotAllowed
        | E::ExpectedDocumentStart => "indentation",
        E::UnexpectedCharacter { .. } => "reserved-sign",
        E::CommentNotSeparated | E::CommentInterceptedScalar => "comment",
        _ => "other",
    }
}

/// The character at a byte; at the end of a line or of the text, the last one before that can be seen.
fn spot(text: &str, offset: usize) -> Spot {
    let start = boundary(text, offset);
    let visible = |character: &char| !character.is_whitespace();
    if let Some(found) = text[start..].chars().next().filter(visible) {
        return Spot::Bytes(start..start + found.len_utf8());
    }
    let end = text[..start].trim_end().len();
    let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
    Spot::Bytes(end - last..end)
}

/// The opening mark of a text in quotation marks that runs on into other lines. The first mark after what was read.
fn open_quote(text: &str, kind: &ErrorKind, read: usize) -> Option<usize> {
    use ErrorKind as E;
    match kind {
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar | E::InvalidQuotedScalarIndent => {
            let read = boundary(text, read);
            text[read..].find(['"', '\'']).map(|offset| read + offset)
        }
        _ => None,
    }
}

/// The first backslash, from a byte on, that starts no escape of YAML.
fn bad_escape(text: &str, offset: usize) -> usize {
    let mut rest = text[boundary(text, offset)..].char_indices();
    while let Some((index, character)) = rest.next() {
        let follows = if character == '\\' {
            rest.next()
        } else {
            continue;
        };
        if !follows.is_some_and(|(_, sign)| "0abtnvfre \"/\\N_LP\t\r\n".contains(sign)) {
            return offset + index;
        }
    }
    offset
}

/// `UnexpectedEof` as `unexpected eof`: the last resort, for the person whom the editor asks.
fn words(kind: &ErrorKind) -> String {
    let name = format!("{kind:?}");
    let mut words = String::new();
    for character in name.chars().take_while(|character| character.is_alphanumeric()) {
        if character.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(character.to_lowercase());
    }
    words
}

/// Where the line of a byte starts, then the line below, then the line above: parsers stumble near a slip, not at it.
fn near_lines(text: &str, offset: usize) -> impl Iterator<Item = usize> {
    let this = line_start(text, boundary(text, offset));
    let below = text[this..].find(['\n', '\r']).map(|length| this + length + 1);
    let above = this.checked_sub(1).map(|before| line_start(text, before));
    [Some(this), below, above].into_iter().flatten()
}

/// A tab that indents the line that starts at a byte.
fn indenting_tab(text: &str, start: usize) -> Option<Range<usize>> {
    let indentation = text[start..].find(|character| character != ' ' && character != '\t')?;
    let tab = start + text[start..start + indentation].find('\t')?;
    Some(tab..tab + 1)
}

/// The colon or number sign that ends a text between brackets too early: `{en: Note: change}`, `{en: Team #3}`.
///
/// Reads from the opening bracket to the end of the line where the parser stopped.
fn slip_in_brackets(text: &str, bracket: usize, offset: usize) -> Option<(&'static str, usize)> {
    let start = boundary(text, offset);
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    let (mut depth, mut colons, mut before) = (1, 0, '{');
    let mut skipped_to = None;
    for (index, sign) in text.get(bracket + 1..end)?.char_indices() {
        let place = bracket + 1 + index;
        let rest = text[place + sign.len_utf8()..end].lines().next().unwrap_or_default();
        match sign {
            // The value ends with its line, so the bracket was never closed or a comma is missing.
            '\n' if colons > 0 && skipped_to.is_none_or(|last| last == '\n') => return None,
            _ if skipped_to.is_some() => skipped_to = skipped_to.filter(|last| *last != sign),
            '"' | '\'' if matches!(before, '{' | '[' | ',' | ':') => skipped_to = Some(sign),
            '#' if !text[..place].ends_with([' ', '\n']) => {}
            '#' if rest.contains(['}', ']']) => return Some(("hash-in-text", place)),
            '#' => skipped_to = Some('\n'),
            '{' | '[' => (depth, colons) = (depth + 1, 0),
            '}' | ']' if depth == 1 => return None,
            '}' | ']' => depth -= 1,
            ',' => colons = 0,
            ':' if !rest.starts_with(' ') => {}
            ':' if colons == 1 => return Some(("colon-in-text", place)),
            ':' => colons += 1,
            _ => {}
        }
        if !sign.is_whitespace() {
            before = sign;
        }
    }
    None
}

/// The field that starts a line and is indented further than the field above, which has a value already.
fn shifted_field(text: &str, colon: usize) -> Option<Range<usize>> {
    let start = line_start(text, colon);
    let field = text.get(start..colon)?.trim_start();
    let is_name = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '-' | '_' | 'Q');
    let above = text[..start].lines().next_back()?;
    let has_value = above
        .split_once(": ")
        .is_some_and(|(name, _)| name.trim_start().chars().all(is_name));
    (!field.is_empty() && field.chars().all(is_name) && has_value).then(|| colon - field.len()..colon)
}

/// `title:Report`, in the line that starts at a byte: from the colon on. `https://` is no field.
fn glued_value(text: &str, start: usize) -> Option<Range<usize>> {
    let line = text[start..].lines().next()?;
    let field = line.trim_start_matches([' ', '-']);
    let colon = field.find(|character: char| !character.is_alphanumeric() && character != '_' && character != '-')?;
    let value = field[colon..].strip_prefix(':')?;
    let is_glued = colon > 0 && !value.is_empty() && !value.starts_with([' ', ':']) && !value.starts_with("//");
    let end = start + line.len();
    is_glued.then(|| end - value.len() - 1..end)
}

fn line_start(text: &str, offset: usize) -> usize {
    text[..boundary(text, offset)]
        .rfind(['\n', '\r'])
        .map_or(0, |last| last + 1)
}
