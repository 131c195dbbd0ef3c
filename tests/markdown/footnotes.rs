//! Footnotes with a way back.

use super::html;

#[test]
fn are_numbered_by_first_reference_and_lead_back() {
    assert_eq!(
        html("a[^z] b[^y]\n\n[^y]: c\n\n[^z]: d"),
        "<p>a<sup><a href=\"#fn-1\" id=\"fnr-1-1\" aria-label=\"각주 1\">1</a></sup> \
         b<sup><a href=\"#fn-2\" id=\"fnr-2-1\" aria-label=\"각주 2\">2</a></sup></p>\n\
         <section class=\"foot\" aria-labelledby=\"fn\">\n<h2 id=\"fn\">각주</h2>\n<ol>\n\
         <li id=\"fn-1\">d <a href=\"#fnr-1-1\" aria-label=\"본문으로 돌아가기\">돌아가기</a></li>\n\
         <li id=\"fn-2\">c <a href=\"#fnr-2-1\" aria-label=\"본문으로 돌아가기\">돌아가기</a></li>\n\
         </ol>\n</section>\n"
    );
}

#[test]
fn lead_back_to_every_reference() {
    let html = html("a[^1] b[^1]\n\n[^1]: c");
    assert!(html.contains("id=\"fnr-1-2\""));
    assert!(html.contains(
        "<li id=\"fn-1\">c <a href=\"#fnr-1-1\" aria-label=\"본문으로 돌아가기\">돌아가기</a> \
         <a href=\"#fnr-1-2\" aria-label=\"본문으로 돌아가기 2\">돌아가기 2</a></li>"
    ));
}

#[test]
fn of_several_paragraphs() {
    assert!(html("a[^1]\n\n[^1]: b\n\n    c").contains("<li id=\"fn-1\"><p>b</p>\n<p>c</p>\n<p><a href="));
}

#[test]
fn within_footnotes_come_after_those_of_the_text() {
    let html = html("a[^1]\n\n[^1]: b[^2]\n\nc[^3]\n\n[^2]: d\n\n[^3]: e");
    assert!(html.contains("c<sup><a href=\"#fn-2\""));
    assert!(html.contains("<li id=\"fn-1\">b<sup><a href=\"#fn-3\" id=\"fnr-3-1\""));
    assert!(html.contains("<li id=\"fn-3\">d <a href=\"#fnr-3-1\""));
}

#[test]
fn without_definition_stay_as_written_and_without_reference_are_left_out() {
    assert_eq!(html("a[^1]\n\n[^2]: b"), "<p>a[^1]</p>\n");
}

#[test]
fn defined_twice_keep_the_first() {
    assert!(html("a[^1]\n\n[^1]: b\n\n[^1]: c").contains("<li id=\"fn-1\">b "));
}

#[test]
fn labels_ignore_case() {
    assert!(html("a[^Ä]\n\n[^ä]: b").contains("<li id=\"fn-1\">b "));
}

#[test]
fn beside_korean_words() {
    assert!(html("**목표[^1]**는\n\n[^1]: b").starts_with("<p><strong>목표<sup>"));
}
