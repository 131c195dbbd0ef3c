//! One JSON object for scripts and editors.

use super::located::{Shown, positions};
use super::visible::hides;
use super::{Located, Texts};
use serde_json::{Value, json};
use std::ops::Range;

pub(super) fn write(shown: &Shown<'_>, texts: &Texts) -> String {
    let findings: Vec<Value> = shown.findings.iter().map(|finding| entry(finding, texts)).collect();
    let report = json!({"findings": findings, "errors": shown.errors, "warnings": shown.warnings});
    escaped(&report)
}

fn entry(finding: &Located<'_>, texts: &Texts) -> Value {
    let diagnostic = finding.diagnostic;
    let (start, end) = finding.positions();
    json!({
        "code": diagnostic.code.as_str(),
        "severity": diagnostic.code.severity().as_str(),
        "file": diagnostic.place.file,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "key": diagnostic.place.spot.path().map(ToString::to_string),
        "message": texts.message(diagnostic),
        "help": texts.help(diagnostic),
        "related": finding.beside().map(|(file, text, span)| related(file, text, span)).collect::<Vec<_>>(),
    })
}

fn related(file: &str, text: &str, span: Option<&Range<usize>>) -> Value {
    let (start, _) = positions(text, span);
    json!({"file": file, "line": start.line, "column": start.column})
}

/// Pretty JSON. Characters that hide stay what they are to a program, but are written as `\u202e`: a terminal that the
/// JSON is printed on must not obey them.
pub(super) fn escaped(value: &Value) -> String {
    let pretty = format!("{value:#}\n");
    let mut safe = String::with_capacity(pretty.len());
    for character in pretty.chars() {
        if hides(character) && character != '\n' {
            let mut units = [0; 2];
            safe.extend(
                character
                    .encode_utf16(&mut units)
                    .iter()
                    .map(|unit| format!("\\u{unit:04x}")),
            );
        } else {
            safe.push(character);
        }
    }
    safe
}
