//! SARIF 2.1.0 (OASIS, <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>), the smallest file that code scanning accepts.

use super::json::escaped;
use super::located::{Shown, positions};
use super::{Code, Located, Texts};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) fn write(shown: &Shown<'_>, texts: &Texts) -> String {
    let codes: BTreeSet<Code> = shown.findings.iter().map(|finding| finding.diagnostic.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, texts)).collect();
    let results: Vec<Value> = shown.findings.iter().map(|finding| result(finding, texts)).collect();
    escaped(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "milepost", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn rule(code: Code, texts: &Texts) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": {"text": texts.why(code)},
        "help": {"text": texts.mend(code)},
        "defaultConfiguration": {"level": code.severity().as_str()},
    })
}

fn result(finding: &Located<'_>, texts: &Texts) -> Value {
    let diagnostic = finding.diagnostic;
    let related = finding.beside().map(|(file, text, span)| location(file, text, span));
    json!({
        "ruleId": diagnostic.code.as_str(),
        "level": diagnostic.code.severity().as_str(),
        "message": {"text": format!("{}\n{}", texts.message(diagnostic), texts.help(diagnostic)).trim_end()},
        "locations": [location(&diagnostic.place.file, finding.text, finding.span.as_ref())],
        "relatedLocations": related.collect::<Vec<_>>(),
    })
}

fn location(file: &str, text: &str, span: Option<&Range<usize>>) -> Value {
    let (start, end) = positions(text, span);
    json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(file)},
        "region": {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column},
    }})
}

/// A relative URI reference: everything but letters, digits and `-._~/` is percent-encoded (RFC 3986).
fn uri(file: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    file.bytes().map(encode).collect()
}
