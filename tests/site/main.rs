//! Finished sites as a browser reads them: the smallest one and the one that the repository ships.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "our own files end in small letters"
)]

#[path = "../common/mod.rs"]
mod common;

mod document;
mod empty;
mod hostile;
mod links;
mod lists;
mod media;
mod numbers;
mod pages;

use std::sync::OnceLock;

use common::{Content, Files};
use document::Document;

/// The general sites of the minimal content and of the repository's own, built once.
fn sites() -> &'static [(&'static str, Files); 2] {
    static SITES: OnceLock<[(&str, Files); 2]> = OnceLock::new();
    SITES.get_or_init(|| {
        [
            ("minimal", Content::minimal().site()),
            ("repository", Content::of_the_repository().site()),
        ]
    })
}

/// Every page of both sites: its name for messages, its path, what it holds.
fn pages() -> Vec<(String, &'static str, Document)> {
    let all = sites()
        .iter()
        .flat_map(|(site, files)| pages_of(files).into_iter().map(move |page| (site, page)));
    all.map(|(site, (path, page))| (format!("{site}: {path}"), path, page))
        .collect()
}

/// Every page of one site.
fn pages_of(files: &Files) -> Vec<(&str, Document)> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| (path.as_str(), Document::parse(bytes)))
        .collect()
}
