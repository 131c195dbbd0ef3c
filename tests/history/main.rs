//! Editions before this one: what changed since, as readers see it.

#[path = "../common/mod.rs"]
mod common;

mod after;
mod diff;
mod page;

use common::{Content, Files};
use milepost::history::History;

const METRIC: &str = "metrics/output.yaml";
const MESSAGE: &str = "messages/2026-03-02-start.en.md";
const CHANGES: &str = "en/changes/index.html";

/// The minimal content with its history after edition 2026-03.
fn published() -> (Content, History) {
    let content = Content::minimal();
    let history = content.remembered_after(&History::default(), "2026-03-31");
    (content, history)
}

/// February restated from 2.5 to 2.7.
fn restated(content: Content) -> Content {
    let revised = "2026-02: {value: 2.7, revised: {ko: 늦은 신고., en: Late reports.}}";
    content.edit(METRIC, "2026-02: 2.5", revised)
}

fn html(site: &Files, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("a page is UTF-8")
}

/// What stands in `<main>`, without tags.
fn main_of(site: &Files, path: &str) -> String {
    let html = html(site, path);
    let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    let parts = main.expect("a page has a main part").split('<');
    let texts = parts.map(|part| part.split_once('>').map_or("", |(_, text)| text));
    texts
        .collect::<Vec<_>>()
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[track_caller]
fn says(text: &str, words: &str) {
    assert!(text.contains(words), "{text}");
}

/// The page of changes of `content`, as of the end of April after edition 2026-03.
fn changes(edit: impl Fn(Content) -> Content) -> String {
    let (content, history) = published();
    main_of(&edit(content).site_after(&history, "2026-04-30"), CHANGES)
}
