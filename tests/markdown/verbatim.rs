//! Text that the HTML takes over word for word.

use milepost::markdown::render;

use crate::{resolve, words};

const LONG: &str = "from here on each word stands in the page exactly as its author has written it, up to the last";

/// The pieces that are named, each proved to stand where it is said to stand.
fn verbatim(source: &str) -> Vec<String> {
    let rendered = render(source, &words(), &mut resolve);
    let mut end = 0;
    let proved = rendered.verbatim.into_iter().map(|own| {
        let words = &source[own.source];
        let html = &rendered.html[own.html..][..words.len()];
        assert_eq!(html, words, "{source:?} became {}", rendered.html);
        assert!(own.html >= end, "{words:?} is out of order in {}", rendered.html);
        end = own.html + words.len();
        words.to_owned()
    });
    proved.collect()
}

#[test]
fn long_text_is_named_and_markup_parts_it() {
    assert_eq!(verbatim(LONG), [LONG]);
    assert_eq!(verbatim("Few words"), [""; 0]);
    let source = format!("{LONG} **and** {LONG}\n\n- {LONG}\n");
    assert_eq!(verbatim(&source), [&format!("{LONG} "), &format!(" {LONG}"), LONG]);
}

#[test]
fn tags_that_come_later_move_what_stands_behind_them() {
    for source in [
        format!("## {LONG}\n\n{LONG}"),
        format!("a [{LONG}](a.html) {LONG}"),
        format!("## a [{LONG}](a.html) {LONG}"),
        format!("| a |\n|---|\n| {LONG} |\n\n{LONG}"),
    ] {
        assert_eq!(verbatim(&source).len(), 2, "{source}");
    }
}

#[test]
fn what_is_taken_back_is_not_named() {
    for source in [
        format!("[{LONG}](fill:) a"),
        format!("[{LONG}](inline:) a"),
        format!("[{LONG}](chart:)"),
        format!("![{LONG}](a.png)"),
    ] {
        assert_eq!(verbatim(&source), [""; 0], "{source}");
    }
}

#[test]
fn footnotes_have_no_place_yet() {
    assert_eq!(verbatim(&format!("{LONG}[^1]\n\n[^1]: {LONG}")), [LONG]);
}

#[test]
fn marks_beside_korean_emphasis_are_no_part_of_the_source() {
    let korean = "인공지능 전환으로 회사 전체의 생산성을 2028년까지 50퍼센트 높이기로 했습니다";
    let source = format!("**생산성(%)**은 *이제* {korean}");
    assert_eq!(verbatim(&source), [format!(" {korean}")]);
}

#[test]
fn text_with_signs_of_markup_is_not_named() {
    assert_eq!(verbatim(&format!("{LONG} & {LONG}")), [""; 0]);
    assert_eq!(verbatim(&format!("{LONG} https://example.com/")), [""; 0]);
}
