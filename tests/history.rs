//! Editions before this one: what changed since, as readers see it.

mod common;

use common::{Content, Files};
use milepost::history::History;

const METRIC: &str = "metrics/output.yaml";
const MESSAGE: &str = "messages/2026-03-02-start.en.md";

/// The minimal content as of the end of February, published as edition 2026-03.
fn first() -> (Content, History) {
    let content = Content::minimal();
    let history = content.publish(&History::default(), "2026-03-31");
    (content, history)
}

fn page(site: &Files, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("a page is UTF-8")
}

#[test]
fn the_first_edition_says_that_there_is_none_before() {
    let site = Content::minimal().site();
    assert!(page(&site, "en/changes/index.html").contains("This is the first edition"));
    assert!(page(&site, "ko/changes/index.html").contains("첫 판이라"));
}
