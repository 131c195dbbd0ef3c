//! Links, bare addresses and what the caller makes of them.

use super::{Reference, Resolved, html, line, references, render, words};

#[test]
fn to_other_sites_send_no_referrer() {
    assert_eq!(
        line("[a](https://a.example)"),
        "<a href=\"https://a.example\" rel=\"noreferrer\">a</a>"
    );
    assert_eq!(
        line("[a](HTTP://a.example)"),
        "<a href=\"HTTP://a.example\" rel=\"noreferrer\">a</a>"
    );
    assert_eq!(line("[a](b.html#c)"), "<a href=\"b.html#c\">a</a>");
    assert_eq!(line("[a](mailto:a@b.example)"), "<a href=\"mailto:a@b.example\">a</a>");
}

#[test]
fn titles_are_left_out() {
    assert_eq!(line(r#"[a](b "c' onclick=x")"#), "<a href=\"b\">a</a>");
}

#[test]
fn addresses_are_escaped() {
    assert_eq!(line(r#"[a](<b "c&d>)"#), "<a href=\"b%20%22c&amp;d\">a</a>");
}

#[test]
fn autolinks() {
    assert_eq!(
        line("<https://a.example/?b&c>"),
        "<a href=\"https://a.example/?b&amp;c\" rel=\"noreferrer\">https://a.example/?b&amp;c</a>"
    );
    assert_eq!(line("<a@b.example>"), "<a href=\"mailto:a@b.example\">a@b.example</a>");
}

#[test]
fn bare_addresses_leave_particles_and_punctuation_out() {
    let link = "<a href=\"https://a.example/\" rel=\"noreferrer\">https://a.example/</a>";
    assert_eq!(line("https://a.example/을"), format!("{link}을"));
    assert_eq!(line("(https://a.example/)."), format!("({link})."));
    assert_eq!(line("**https://a.example/**은"), format!("<strong>{link}</strong>은"));
}

#[test]
fn bare_addresses_hold_underscores_and_ampersands() {
    assert_eq!(
        line("a https://a.example/_b_c_d?e=1&f=2&amp;g b"),
        "a <a href=\"https://a.example/_b_c_d?e=1&amp;f=2&amp;g\" rel=\"noreferrer\">https://a.example/_b_c_d?e=1&amp;f=2&amp;g</a> b"
    );
}

#[test]
fn no_bare_addresses_in_links_and_code() {
    assert_eq!(line("[https://a.example](b)"), "<a href=\"b\">https://a.example</a>");
    assert_eq!(line("`https://a.example`"), "<code>https://a.example</code>");
    assert_eq!(
        html("    https://a.example"),
        "<pre tabindex=\"0\"><code>https://a.example</code></pre>\n"
    );
    assert_eq!(line("<i src=https://a.example>"), "&lt;i src=https://a.example&gt;");
}

#[test]
fn resolve_may_replace_the_words() {
    assert_eq!(
        line("a [*b* c](fill:) d"),
        "a <a class=\"q\" data-shows=\"m 2026-02\" href=\"m.html\">+1 &lt; 2</a><span>!</span> d"
    );
    assert_eq!(
        line("[](fill:)"),
        "<a class=\"q\" data-shows=\"m 2026-02\" href=\"m.html\">+1 &lt; 2</a><span>!</span>"
    );
}

#[test]
fn resolve_may_leave_the_words() {
    assert_eq!(line("a [*b* c](text:) d"), "a <em>b</em> c d");
    assert_eq!(line("a ![*b* c](text:) d"), "a b c d");
}

#[test]
fn resolve_may_give_html() {
    assert_eq!(line("a [*b* c](inline:) d"), "a <b>1</b> d");
    assert_eq!(line("a **![b](inline:)** d"), "a <strong><b>1</b></strong> d");
}

#[test]
fn a_link_without_words_shows_its_address() {
    assert_eq!(line("[](a.html)"), "<a href=\"a.html\">a.html</a>");
    assert_eq!(line("![](a.html)"), "<a href=\"a.html\">a.html</a>");
}

#[test]
fn an_unsafe_address_from_resolve_leaves_the_words() {
    let resolve = &mut |_: &Reference<'_>| Resolved::link("java\tscript:alert(1)");
    assert_eq!(render("[a](b) ![c](d)", &words(), resolve).html, "<p>a c</p>\n");
}

#[test]
fn a_picture_within_a_link_is_no_second_link() {
    assert_eq!(line("[a ![b](c)](d)"), "<a href=\"d\">a b</a>");
}

#[test]
fn pictures_within_pictures_are_words() {
    assert_eq!(line("![a ![b ![c](text:) d](text:) e](inline:)"), "<b>1</b>");
}

#[test]
fn a_footnote_within_brackets_makes_them_no_link() {
    assert!(html("[a[^1] b](c)\n\n[^1]: d").starts_with("<p>[a<sup>"));
}

#[test]
fn every_reference_on_the_page_is_resolved_once() {
    let source = "# [a](1)\n\n![b](2)\n\n[![c](3)](4) <xx:5> https://6.example [7]\n\n[7]: u\n\n|[d](8)|\n|-|\n\ne[^1]\n\n[^1]: https://9.example";
    let mut resolved = Vec::new();
    let _ = render(source, &words(), &mut |reference| {
        resolved.push((reference.span.clone(), reference.destination.to_string()));
        Resolved::Text
    });
    resolved.sort_by_key(|(span, _)| span.start);
    let found: Vec<_> = references(source)
        .into_iter()
        .map(|found| (found.span, found.destination.into_owned()))
        .collect();
    assert_eq!(resolved, found);
    assert_eq!(found.len(), 9);
}
