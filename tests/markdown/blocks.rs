//! Paragraphs, lists, alerts and charts among them.

use super::{html, line};

#[test]
fn a_chart_alone_has_no_paragraph() {
    assert_eq!(html("![a](chart:)"), "<figure></figure>\n");
    assert_eq!(
        html("**![a](chart:)**\n![a](chart:) "),
        "<figure></figure>\n<figure></figure>\n"
    );
}

#[test]
fn a_chart_in_text_cuts_the_paragraph() {
    assert_eq!(html("a ![b](chart:) c"), "<p>a</p>\n<figure></figure>\n<p>c</p>\n");
}

#[test]
fn emphasis_goes_on_after_a_chart() {
    assert_eq!(
        html("**a *b ![c](chart:) d* e** f"),
        "<p><strong>a <em>b </em></strong></p>\n<figure></figure>\n<p><strong><em>d</em> e</strong> f</p>\n"
    );
}

#[test]
fn emphasis_that_is_too_deep_is_left_out() {
    let text = format!("{}b{}", "*a **".repeat(6), "** c*".repeat(6));
    assert_eq!(
        html(&text).matches("<em>").count() + html(&text).matches("<strong>").count(),
        8
    );
    let charts = format!(
        "{}{}{}",
        "*a **".repeat(1_000),
        "b ![](chart:) ".repeat(1_000),
        "** c*".repeat(1_000)
    );
    assert!(html(&charts).len() < 1_000_000);
}

#[test]
fn a_link_around_a_chart_is_only_words() {
    assert_eq!(html("[a ![b](chart:) c](d)"), "<p>a</p>\n<figure></figure>\n<p>c</p>\n");
}

#[test]
fn a_chart_in_a_heading_follows_it() {
    assert_eq!(html("## a ![b](chart:)"), "<h2 id=\"a-b\">a </h2>\n<figure></figure>\n");
    assert_eq!(html("## ![b](chart:)"), "<figure></figure>\n");
}

#[test]
fn a_chart_in_a_list_item_or_cell() {
    assert_eq!(
        html("- a ![b](chart:)"),
        "<ul>\n<li>a <figure></figure>\n</li>\n</ul>\n"
    );
    assert!(html("|a|\n|-|\n|![b](chart:)|").contains("<th scope=\"row\"><figure></figure>\n</th>"));
}

#[test]
fn alerts() {
    assert_eq!(
        html("> [!IMPORTANT]\n> a"),
        "<div class=\"note note-important\" role=\"note\"><p class=\"t\">중요</p>\n<p>a</p>\n</div>\n"
    );
    for (kind, start) in [
        (
            "NOTE",
            "<div class=\"note note-note\" role=\"note\"><p class=\"t\">참고</p>",
        ),
        (
            "TIP",
            "<div class=\"note note-tip\" role=\"note\"><p class=\"t\">도움말</p>",
        ),
        (
            "WARNING",
            "<div class=\"note note-warning\" role=\"note\"><p class=\"t\">주의</p>",
        ),
        (
            "CAUTION",
            "<div class=\"note note-caution\" role=\"note\"><p class=\"t\">경고</p>",
        ),
    ] {
        assert!(html(&format!("> [!{kind}]\n> a")).starts_with(start), "{kind}");
    }
}

#[test]
fn quotations_lists_breaks_and_rules() {
    assert_eq!(html("> a"), "<blockquote>\n<p>a</p>\n</blockquote>\n");
    assert_eq!(html("3. a\n4. b"), "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
    assert_eq!(
        html("- a\n\n- b"),
        "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"
    );
    assert_eq!(html("a  \nb\nc\n\n***"), "<p>a<br>\nb\nc</p>\n<hr>\n");
}

#[test]
fn tasks_are_signs_with_a_label() {
    assert_eq!(
        html("- [x] a\n- [ ] b"),
        "<ul>\n<li><span class=\"task\" role=\"img\" aria-label=\"마침\">☑</span> a</li>\n\
         <li><span class=\"task\" role=\"img\" aria-label=\"남음\">☐</span> b</li>\n</ul>\n"
    );
}

#[test]
fn code_keeps_only_a_plain_language() {
    assert_eq!(
        html("```rust ignore\n<a>\n```"),
        "<pre tabindex=\"0\"><code class=\"language-rust\">&lt;a&gt;\n</code></pre>\n"
    );
    assert_eq!(
        html("```a\"onclick=\"b\nc\n```"),
        "<pre tabindex=\"0\"><code>c\n</code></pre>\n"
    );
    assert_eq!(html("```안전\nc\n```"), "<pre tabindex=\"0\"><code>c\n</code></pre>\n");
}

#[test]
fn raw_html_is_shown() {
    assert_eq!(line("a <b onclick=\"c\">d</b>"), "a &lt;b onclick=\"c\"&gt;d&lt;/b&gt;");
    assert_eq!(
        html("<script>\na\n</script>"),
        "<p>&lt;script&gt;\na\n&lt;/script&gt;</p>\n"
    );
    assert_eq!(html("<!-- a -->"), "<p>&lt;!-- a --&gt;</p>\n");
}

#[test]
fn quotation_marks_stay_as_written() {
    assert_eq!(line("\"a\" -- 'b'..."), "\"a\" -- 'b'...");
}
