//! What YAML allows and content files do not, found with the marked parser.

use super::{DEEPEST, MOST_PROBLEMS, Problem, reason};
use crate::diagnostic::{Code, Spot, codepoint};
use granit_parser::{Event, Options, Parser, ScalarStyle, Span, StructureStyle, Tag};

/// Everything forbidden in the text, up to the first mistake of syntax.
pub(super) fn problems(text: &str) -> Vec<Problem> {
    if let Some((start, found)) = text.char_indices().find(|(_, character)| is_forbidden(*character)) {
        return vec![forbidden_character(start, found)];
    }
    let mut lint = Lint {
        text,
        ..Lint::default()
    };
    for event in Parser::new_from_str_with_options(text, options()) {
        match event {
            Ok((event, span)) => lint.take(&event, span),
            Err(error) => {
                lint.problems.push(reason::of_parser(text, &error, &lint.progress()));
                break;
            }
        }
        if lint.problems.len() >= MOST_PROBLEMS {
            break;
        }
    }
    lint.problems
}

/// Characters that YAML does not have, and those few that it has but that the two parsers take in different ways.
const fn is_forbidden(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => true,
        _ => false,
    }
}

/// A character that cannot be seen.
fn forbidden_character(start: usize, found: char) -> Problem {
    let problem = Problem::new(Code::ForbiddenCharacter, Spot::Bytes(start..start + found.len_utf8()));
    let name = crate::diagnostic::hidden_name(found).unwrap_or("CONTROL CHARACTER");
    problem.with("codepoint", codepoint(found)).with("name", name)
}

pub(super) fn options() -> Options {
    granit_parser::options! {
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        disallow_directives: true,
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
    }
}

#[derive(Default)]
struct Lint<'a> {
    text: &'a str,
    problems: Vec<Problem>,
    documents: usize,
    open: Vec<Open>,
    /// The byte after the last event.
    end: usize,
}

/// A list or map that is not closed yet.
struct Open {
    /// Its opening bracket, if it has one.
    bracket: Option<usize>,
    /// Whether it is a map and a key comes next.
    expects_key: bool,
    is_map: bool,
}

impl Lint<'_> {
    /// How far the parser came, for the words about a mistake.
    fn progress(&self) -> Progress {
        Progress {
            end: self.end,
            bracket: self.open.iter().rev().find_map(|open| open.bracket),
        }
    }

    fn take(&mut self, event: &Event<'_>, span: Span) {
        if let Some(tag) = event.tag() {
            self.tag(tag, span);
        }
        self.end = span.end.byte_offset().map_or(self.end, |end| end.max(self.end));
        match event {
            Event::DocumentStart(..) => self.document(span),
            Event::Anchor(..) | Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.report(Code::YamlAlias, span);
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => self.enter(event, span),
            Event::SequenceEnd | Event::MappingEnd => self.leave(),
            Event::Scalar(value, style, ..) => self.scalar(value, *style, span),
            _ => {}
        }
    }

    fn report(&mut self, code: Code, span: Span) {
        self.problems.push(Problem::new(code, bytes(span)));
    }

    fn document(&mut self, span: Span) {
        self.documents += 1;
        if self.documents > 1 {
            self.report(Code::YamlDocuments, span);
        }
    }

    fn tag(&mut self, tag: &Tag, span: Span) {
        let written = span.tag_span().unwrap_or(span);
        let name = written.slice(self.text).map_or_else(|| tag.original(), str::to_owned);
        self.problems
            .push(Problem::new(Code::YamlTag, bytes(written)).with("tag", name));
    }

    fn enter(&mut self, event: &Event<'_>, span: Span) {
        self.is_key();
        if self.open.len() == DEEPEST {
            self.problems.push(too_deep(bytes(span)));
        }
        let is_map = matches!(event, Event::MappingStart(..));
        self.open.push(Open {
            bracket: bracket(event, span),
            expects_key: is_map,
            is_map,
        });
    }

    fn leave(&mut self) {
        self.open.pop();
    }

    /// Hexadecimal, octal and binary numbers, which an editor rarely means. Keys are text anyway.
    fn scalar(&mut self, value: &str, style: ScalarStyle, span: Span) {
        let is_key = self.is_key();
        if is_key || style != ScalarStyle::Plain {
            return;
        }
        if let Some(number) = programmers_number(value) {
            let problem = Problem::new(Code::BadNumber, bytes(span))
                .with("read", value)
                .with("hint", "hex");
            self.problems.push(problem.with("suggestion", number));
        }
    }

    /// Whether the node that starts here is a key; the next one of the same map then is not.
    fn is_key(&mut self) -> bool {
        let Some(open) = self.open.last_mut().filter(|open| open.is_map) else {
            return false;
        };
        let is_key = open.expects_key;
        open.expects_key = !is_key;
        is_key
    }
}

/// How far the parser came before a mistake.
pub(super) struct Progress {
    /// The byte after the last thing it read.
    pub(super) end: usize,
    /// The innermost bracket that is open.
    pub(super) bracket: Option<usize>,
}

/// The byte of an opening bracket.
fn bracket(event: &Event<'_>, span: Span) -> Option<usize> {
    match event {
        Event::SequenceStart(StructureStyle::Flow, ..) | Event::MappingStart(StructureStyle::Flow, ..) => {
            span.start.byte_offset()
        }
        _ => None,
    }
}

/// Values nested too deep.
pub(super) fn too_deep(spot: Spot) -> Problem {
    Problem::new(Code::YamlDepth, spot).with("limit", DEEPEST.to_string())
}

fn bytes(span: Span) -> Spot {
    Spot::Bytes(span.byte_range().unwrap_or_default())
}

/// `0x1F` in decimal. What does not fit 128 bits is no number to anybody.
fn programmers_number(value: &str) -> Option<String> {
    let (sign, digits) = value
        .strip_prefix('-')
        .map_or_else(|| ("", value.strip_prefix('+').unwrap_or(value)), |rest| ("-", rest));
    let radix = match digits.get(..2)? {
        "0x" => 16,
        "0o" => 8,
        "0b" => 2,
        _ => return None,
    };
    let number = u128::from_str_radix(digits.get(2..)?, radix).ok()?;
    Some(format!("{sign}{number}"))
}
