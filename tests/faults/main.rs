//! One test for each thing that goes wrong in content: the exact line an editor gets, and the place it points at.

#[path = "../common/mod.rs"]
mod common;

mod audience;
mod characters;
mod fields;
mod files;
mod number;
mod period;
mod prose;
mod reference;
mod together;
mod yaml;

use common::Content;

const METRIC: &str = "metrics/output.yaml";
const MESSAGE: &str = "messages/2026-03-02-start.en.md";

/// The value of January, on line 11 from column 12 on, written otherwise.
fn value(written: &str) -> Content {
    Content::minimal().edit(METRIC, "2026-01: 1\n", &format!("2026-01: {written}\n"))
}

/// The key of January, on line 11 from column 3 on, written otherwise.
fn key(written: &str) -> Content {
    Content::minimal().edit(METRIC, "2026-01: 1\n", &format!("{written}: 1\n"))
}

/// The only target, on line 9, written otherwise.
fn target(written: &str) -> Content {
    let line = "  - {announced: 2026-01-05, value: 36, due: 2028-12}\n";
    Content::minimal().edit(METRIC, line, &format!("  - {written}\n"))
}

/// The text of the English message, on line 7, written otherwise.
fn message(body: &str) -> Content {
    Content::minimal().edit(MESSAGE, "Output was [2.5](metric:output@2026-02).", body)
}

/// What every finding tells the editor to write instead.
fn helps(content: &Content) -> Vec<String> {
    let json = content.run(&["check", "--as-of", common::AS_OF, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json.stdout).expect("it is JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    findings
        .map(|finding| finding["help"].as_str().expect("a text").to_owned())
        .collect()
}
