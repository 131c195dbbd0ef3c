//! Commas inside a value between braces. To YAML they end the value there: `{2026-08: 1,234}` has a field `234` without a value.

use super::marks::{Inside, Mark, Marks};
use super::{MOST_PROBLEMS, Problem};
use crate::diagnostic::{Code, Spot};
use crate::language::Language;
use crate::load::number;
use std::ops::Range;

/// A problem for every value that a comma has cut, none where no comma has.
pub(super) fn problems(text: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(marks) = Marks::of(text) {
        visit(&marks.0, text, &mut problems);
    }
    problems.sort_by_key(|(start, _)| *start);
    problems.truncate(MOST_PROBLEMS);
    problems.into_iter().map(|(_, problem)| problem).collect()
}

fn visit(mark: &Mark, text: &str, problems: &mut Vec<(usize, Problem)>) {
    match &mark.inside {
        Inside::Nothing => {}
        Inside::Items(items) => items.iter().for_each(|item| visit(item, text, problems)),
        Inside::Entries(entries) => {
            let all = || entries.values().flatten();
            if text[mark.bytes.clone()].starts_with('{') {
                let mut fields: Vec<Field<'_>> = all().map(|entry| Field::of(&entry.key, &entry.value, text)).collect();
                fields.sort_by_key(|field| field.key.start);
                let cut = fields
                    .chunk_by(|_, next| next.is_rest)
                    .filter_map(|value| cut(value, text));
                problems.extend(cut);
            }
            all().for_each(|entry| visit(&entry.value, text, problems));
        }
    }
}

/// A field between braces.
struct Field<'a> {
    key: &'a Range<usize>,
    /// Its value, where that is a single one without quotation marks.
    value: Option<&'a Range<usize>>,
    /// Whether it has no colon, as what stands behind a comma that belongs to a text.
    is_rest: bool,
}

impl<'a> Field<'a> {
    fn of(key: &'a Range<usize>, value: &'a Mark, text: &str) -> Self {
        let is_plain = matches!(value.inside, Inside::Nothing) && !text[value.bytes.clone()].starts_with(['"', '\'']);
        let has_colon = text[key.end..].trim_start().starts_with(':');
        Self {
            key,
            value: (is_plain && !value.bytes.is_empty()).then_some(&value.bytes),
            is_rest: !has_colon && Language::parse(&text[key.clone()]).is_none(),
        }
    }
}

/// A value and the fields behind it that are the rest of it.
fn cut(fields: &[Field<'_>], text: &str) -> Option<(usize, Problem)> {
    let [first, rest @ .., last] = fields else { return None };
    let value = first.value?;
    let bytes = value.start..last.key.end;
    let written = text[bytes.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
    let groups = rest.iter().map(|field| &text[field.key.clone()]);
    let last = &text[last.key.clone()];
    let (field, start) = (&text[first.key.clone()], &text[value.clone()]);
    let is_text = Language::parse(field).is_some();
    let problem = if !is_text && is_number(start, groups, last, &written) {
        in_number(written, bytes)?
    } else if !is_text
        && start
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'))
    {
        // A whole number or day, and behind it a field whose value was forgotten.
        return None;
    } else {
        let quoted = format!("{field}: \"{}\"", written.replace('\\', "\\\\").replace('"', "\\\""));
        Problem::new(Code::YamlSyntax, Spot::Bytes(bytes))
            .with("reason", "comma-in-text")
            .with("detail", quoted)
    };
    Some((value.start, problem))
}

fn in_number(written: String, bytes: Range<usize>) -> Option<Problem> {
    let misread = number::misread(&super::Node::Text(written))?;
    let problem = Problem::new(Code::BadNumber, Spot::Bytes(bytes));
    let problem = problem.with("read", misread.read).with("hint", misread.hint);
    Some(problem.with("suggestion", misread.suggestion))
}

/// Whether the parts of a value make one number: groups of three digits, or the decimals of a single comma without a blank.
fn is_number<'a>(value: &str, mut groups: impl Iterator<Item = &'a str>, last: &str, written: &str) -> bool {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let starts = value
        .trim_start_matches(['+', '-', '\u{2212}'])
        .starts_with(|first: char| first.is_ascii_digit());
    let is_number = starts && value.ends_with(|last: char| last.is_ascii_digit());
    let has_groups = groups.all(|group| group.len() == 3 && digits(group) == 3) && digits(last) == 3;
    let has_decimals = digits(last) == last.len() && written == format!("{value},{last}");
    is_number && (has_groups || has_decimals && last.len() < 3)
}
