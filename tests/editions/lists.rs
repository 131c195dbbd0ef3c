//! What the commands and the pages beside the editions tell of all of them.

use std::fs;

use serde_json::Value;

use crate::{
    common::{AS_OF, Content},
    store::{Press, published, refusal},
};

#[test]
fn any_two_editions_are_compared() {
    let content = published().reworded();
    content.publish();
    let run = content.run(&["editions", "diff", "2026-11", "2026-11.1"]);
    assert!(
        run.stdout
            .starts_with("general: 2026-11 → 2026-11.1\nSince the November 2026 edition, 1 text or item changed\n"),
        "{run:?}"
    );
    let run = content.run(&["editions", "diff", "2026-11", "2026-10"]);
    assert_eq!(
        refusal(&run, 2),
        "milepost: general: there is no edition 2026-10; there is 2026-11, 2026-11.1\n"
    );
}

#[test]
fn programs_get_one_document_that_names_every_audience() {
    let content = published().reworded();
    content.publish();
    let diff = ["editions", "diff", "2026-11", "2026-11.1", "--format", "json"];
    let told = |content: &Content| {
        let run = content.run(&diff);
        let document: Value = serde_json::from_str(&run.stdout).expect("one document");
        let changes = document["changes"].as_array().expect("a list").clone();
        let audiences = changes.iter().map(|changes| changes["audience"].clone());
        (run.code, audiences.collect::<Vec<_>>(), changes)
    };
    let (code, audiences, changes) = told(&content);
    assert_eq!((code, &audiences[..]), (0, &["general".into()][..]));
    assert_eq!(changes[0]["items"][0]["now"], "about", "{changes:?}");
    let other = ["publish", "--as-of", AS_OF, "--audience", "core-technology"];
    assert_eq!(content.run(&other).code, 0);
    let (code, audiences, _) = told(&content);
    assert_eq!(
        (code, &audiences[..]),
        (2, &["general".into()][..]),
        "one has no second edition"
    );
    let content = content.append("pages/about.en.md", "\nAnd another one.\n");
    for _ in 0..2 {
        assert_eq!(content.run(&["publish", "--as-of", AS_OF]).code, 0);
    }
    let (code, audiences, _) = told(&content);
    assert_eq!((code, audiences), (0, vec!["core-technology".into(), "general".into()]));
}

#[test]
fn before_anything_is_published_every_command_says_so() {
    let content = Content::minimal();
    for arguments in [&["verify"][..], &["editions", "list"], &["rollback", "2026-11"]] {
        let run = content.run(arguments);
        assert_eq!(
            refusal(&run, 2),
            "milepost: nothing is published in output/public yet\n"
        );
    }
    assert!(!content.output("public").exists());
}

#[test]
fn the_front_door_and_the_lists_follow_the_log() {
    let content = published().reworded();
    content.publish();
    let text = |path: &str| fs::read_to_string(content.store(path)).expect("a file");
    assert!(text("index.html").contains("href=\"latest/ko/index.html\""));
    let list = text("editions.html");
    assert!(list.contains("href=\"2026-11/ko/index.html\"") && list.contains("href=\"2026-11.1/en/index.html\""));
    let row = list
        .split("<tr>")
        .find(|row| row.contains(">2026-11.1<"))
        .expect("a row");
    for cell in [
        "<td class=\"num\" data-label=\"생산량\"><b class=\"nb\">2.5</b></td>",
        "<td class=\"num\" data-label=\"정정\">0</td>",
        "href=\"2026-11.1/ko/print/index.html\">인쇄본</a>",
    ] {
        assert!(row.contains(cell), "{cell} in {row}");
    }
    assert!(text("editions.js").starts_with("window.milepostEditions = {\"current\":\"2026-11.1\","));
}
