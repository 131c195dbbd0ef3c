//! YAML in, [`Node`] out. This module alone names the YAML crates.
//!
//! `serde_yaml` does the reading. It takes more than content may have (aliases, tags, hexadecimal numbers, any depth) and
//! forgets where things stood, so a second, marked parser helps where it must: before the reading, when a quick look at
//! the bytes says that the file may have something that is not allowed (`suspicion`); after a failure, to name its
//! reason; and when a finding is shown, to turn its key path into bytes of the file ([`Marks`]).

mod commas;
mod duplicates;
mod lint;
mod marks;
mod node;
mod reason;
mod suspicion;

pub use marks::Marks;
pub use node::Node;

use crate::diagnostic::{Code, Diagnostic, Place, Spot};
use std::ops::Range;

/// A content file is written by people; the largest allowed is far above anything they write.
pub const LARGEST: usize = 1024 * 1024;

/// How deep values may be nested.
pub const DEEPEST: usize = 64;

/// How many values a file may have at most, counted by the signs that part them: more would take too much memory.
const MOST_VALUES: usize = 100_000;

/// Nobody reads more findings of one file than this.
const MOST_PROBLEMS: usize = 200;

/// Something wrong in a YAML text, with spots of that text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of finding it is.
    pub code: Code,
    /// Where in the text.
    pub spot: Spot,
    /// What the texts of the finding fill in.
    pub arguments: Vec<(&'static str, String)>,
    /// Other spots of the same text that belong to it.
    pub related: Vec<Spot>,
}

impl Problem {
    /// A problem without arguments yet.
    const fn new(code: Code, spot: Spot) -> Self {
        Self {
            code,
            spot,
            arguments: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Fills in an argument.
    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The finding, where the text starts at byte `start` of `file`: 0, or the length of what stands above a front matter.
    pub fn in_file(self, file: &str, start: usize) -> Diagnostic {
        let place = |spot| Place::new(file, moved(spot, start));
        Diagnostic {
            code: self.code,
            place: place(self.spot),
            arguments: self.arguments,
            related: self.related.into_iter().map(place).collect(),
        }
    }
}

/// Bytes count from the start of the file; key paths do not care.
fn moved(spot: Spot, start: usize) -> Spot {
    match spot {
        Spot::Bytes(bytes) => Spot::Bytes(bytes.start + start..bytes.end + start),
        other => other,
    }
}

/// Reads one YAML document. Nothing that is accepted reads differently from what an editor sees: no references, no tags, no
/// second document, no duplicate keys, no hexadecimal numbers, no values cut by a comma.
///
/// ```
/// use milepost::load::yaml::{Node, parse};
/// let node = parse("values: {2026-01: 0.9}").unwrap();
/// assert_eq!(node.get("values").unwrap().get("2026-01"), Some(&Node::Float(0.9)));
/// ```
///
/// # Errors
///
/// Every problem that can be told apart; after a mistake of syntax nothing more can.
pub fn parse(text: &str) -> Result<Node, Vec<Problem>> {
    if let Some(problem) = too_large(text) {
        return Err(vec![problem]);
    }
    if suspicion::is_suspicious(text) {
        let problems = lint::problems(text);
        if !problems.is_empty() {
            return Err(problems);
        }
    }
    match node::read(text) {
        Ok(Node::Null) => Err(vec![Problem::new(Code::EmptyFile, Spot::File)]),
        Ok(node) => settled(node, text),
        Err(failure) => Err(explained(text, &failure)),
    }
}

/// Refuses what would read differently from what an editor sees: values cut by a comma, which may look like duplicate keys.
fn settled(node: Node, text: &str) -> Result<Node, Vec<Problem>> {
    let cut = if node.has_empty_fields() {
        commas::problems(text)
    } else {
        Vec::new()
    };
    if !cut.is_empty() {
        return Err(cut);
    }
    if node.has_duplicates() {
        return Err(duplicates::problems(text));
    }
    Ok(node)
}

/// Byte range of the key or value at a spot of `text`. For many spots of one text, make [`Marks`] once.
pub fn locate(text: &str, spot: &Spot) -> Option<Range<usize>> {
    match spot {
        Spot::File => None,
        Spot::Bytes(bytes) => Some(bytes.clone()),
        Spot::Key(_) | Spot::Value(_) | Spot::Occurrence(..) => Marks::of(text)?.find(spot),
    }
}

/// A file that is longer than people write, or that has more values, or brackets within brackets without end.
fn too_large(text: &str) -> Option<Problem> {
    if text.len() > LARGEST {
        let problem = Problem::new(Code::FileTooLarge, Spot::File).with("size", text.len().to_string());
        return Some(problem.with("limit", LARGEST.to_string()));
    }
    // A value takes a byte at least.
    if text.len() <= MOST_VALUES {
        return None;
    }
    let count = text
        .bytes()
        .filter(|byte| matches!(byte, b'\n' | b'\r' | b',' | b':' | b'[' | b'{'))
        .count();
    if count <= MOST_VALUES {
        return None;
    }
    let too_many = Problem::new(Code::TooMany, Spot::File).with("count", count.to_string());
    let too_many = too_many.with("limit", MOST_VALUES.to_string());
    Some(deepest_bracket(text).map_or(too_many, lint::too_deep))
}

/// The bracket that opens a level too many, where brackets stand in a row.
fn deepest_bracket(text: &str) -> Option<Spot> {
    let mut depth = 0;
    let place = text.bytes().position(|byte| {
        depth = match byte {
            b'[' | b'{' => depth + 1,
            b' ' | b'\n' => depth,
            _ => 0,
        };
        depth > DEEPEST
    })?;
    Some(Spot::Bytes(place..place + 1))
}

/// Why the reading failed: in the words of the marked parser if it finds the reason too, else in those of the reader.
fn explained(text: &str, failure: &node::Failure) -> Vec<Problem> {
    let problems = lint::problems(text);
    if problems.is_empty() {
        vec![reason::of_reader(text, failure)]
    } else {
        problems
    }
}
