//! Headings, their levels and their anchors.

use super::{headings, html};

fn levels(source: &str) -> Vec<u8> {
    headings(source).into_iter().map(|(level, _, _)| level).collect()
}

fn ids(source: &str) -> Vec<String> {
    headings(source).into_iter().map(|(_, id, _)| id).collect()
}

#[test]
fn begins_below_the_title_of_the_page() {
    assert_eq!(html("# 가 나"), "<h2 id=\"가-나\">가 나</h2>\n");
    assert_eq!(html("## 가"), "<h2 id=\"가\">가</h2>\n");
    assert_eq!(levels("# a\n## b\n### c\n# d"), [2, 3, 4, 2]);
    assert_eq!(levels("## a\n### b\n## c"), [2, 3, 2]);
}

#[test]
fn never_skips_a_level() {
    assert_eq!(levels("# a\n#### b\n### c\n## d"), [2, 3, 3, 3]);
    assert_eq!(levels("# a\n### b\n## c\n### d"), [2, 3, 3, 4]);
    assert_eq!(levels("### a\n# b"), [2, 2]);
    assert!(html("#### a[^1]\n\n[^1]: # b").contains("<li id=\"fn-1\"><h3 id=\"b\">"));
    assert_eq!(
        levels("# a\n## b\n### c\n#### d\n##### e\n###### f"),
        [2, 3, 4, 5, 6, 6]
    );
}

#[test]
fn ids_keep_letters_and_digits() {
    assert_eq!(ids("# **AI** 플랫폼: 2026년 (`v2`)_x"), ["ai-플랫폼-2026년-v2-x"]);
    assert_eq!(ids("# \"<x>\" &amp; 'y'"), ["x-y"]);
    assert_eq!(ids("# - a -"), ["a"]);
    assert_eq!(ids("# !!"), ["section"]);
}

#[test]
fn ids_are_unique() {
    assert_eq!(ids("# a\n# a-2\n# a\n# a\n# a-2"), ["a", "a-2", "a-3", "a-4", "a-2-2"]);
}

#[test]
fn ids_keep_away_from_those_of_the_page() {
    assert_eq!(
        ids("# main\n# fn\n# fn 1\n# fnr-1-1\n# section main"),
        [
            "section-main",
            "section-fn",
            "section-fn-1",
            "section-fnr-1-1",
            "section-main-2"
        ]
    );
}

#[test]
fn words_are_those_the_reader_sees_and_ids_those_of_the_author() {
    assert_eq!(
        headings("# a [b](fill:) c"),
        [(2, "a-b-c".to_owned(), "a +1 < 2 c".to_owned())]
    );
    assert_eq!(
        headings("# a [*b* `c`](d)[^1]\n\n[^1]: e"),
        [(2, "a-b-c".to_owned(), "a b c".to_owned())]
    );
}

#[test]
fn leaves_out_headings_within_other_blocks_and_empty_ones() {
    assert_eq!(html("> # a"), "<blockquote>\n<h2 id=\"a\">a</h2>\n</blockquote>\n");
    assert_eq!(headings("> # a\n\n- # b\n\n#"), []);
    assert_eq!(html("#"), "");
}
