//! Audiences: what a reader may not see leaves no trace, in the site or in what the command says.

mod common;

use common::{AS_OF, Content, Files, NOTHING, Run, differing};

const RESTRICTED: &str = "core-technology";

/// What the general audience gets: the end of the command, what it says, and the files.
fn general(content: &Content) -> (Run, Files) {
    let run = content.run(&["build", "--as-of", AS_OF, "--audience", "general"]);
    let files = content.built("general");
    (run, files)
}

/// Asserts that two contents are one and the same to the general audience.
#[track_caller]
fn same_to_the_general_audience(one: &Content, other: &Content, why: &str) {
    let ((one_run, one_files), (other_run, other_files)) = (general(one), general(other));
    assert_eq!(one_run, other_run, "{why}");
    assert_eq!(differing(&one_files, &other_files), NOTHING, "{why}");
}

/// A file of the minimal content with another label.
fn labelled(path: &str, label: &str) -> String {
    Content::minimal().text(path).replace("audience: general\n", label)
}

const METRIC: &str = "metrics/output.yaml";
const LABEL: &str = "audience: core-technology\n";

#[test]
fn a_broken_restricted_file_is_told_to_its_own_audience_only() {
    let text = labelled(METRIC, LABEL);
    let broken: [(&str, &str, String); 12] = [
        (
            "a bad number",
            "metrics/melt.yaml",
            text.replace("2026-01: 1", "2026-01: 1,2"),
        ),
        ("a duplicate", "metrics/melt.yaml", format!("{text}  2026-01: 2\n")),
        ("an open bracket", "metrics/melt.yaml", format!("{text}owner: [\n")),
        ("a hidden character", "metrics/melt.yaml", format!("{text}# \u{202E}\n")),
        (
            "a label in quotation marks",
            "metrics/melt.yaml",
            labelled(METRIC, "\"audience\": \"core-technology\"\nx: 1\n"),
        ),
        (
            "a label before a spaced colon",
            "metrics/melt.yaml",
            labelled(METRIC, "audience : core-technology\nx: 1\n"),
        ),
        (
            "a label in braces",
            "metrics/melt.yaml",
            "{audience: core-technology, unit: number}\n".to_owned(),
        ),
        (
            "a label further in",
            "metrics/melt.yaml",
            " audience: core-technology\n unit: number\n".to_owned(),
        ),
        ("a wrong name", "metrics/Melt.yaml", text.clone()),
        ("an unknown folder", "melts/melt.yaml", text.clone()),
        ("a name that differs in capitals", "metrics/Output.yaml", text.clone()),
        (
            "too many bytes",
            "metrics/melt.yaml",
            format!("{text}# {}\n", "x".repeat(1 << 20)),
        ),
    ];
    for (why, path, text) in broken {
        let content = Content::minimal().with(path, text);
        let own = content.run(&["check", "--as-of", AS_OF, "--audience", RESTRICTED]);
        assert_eq!(own.code, 1, "{why}: {own:?}");
        same_to_the_general_audience(&content, &Content::minimal(), why);
    }
}
