//! What is listed of a text for checking.

use super::{ReferenceKind, references};

/// Text, destination, and the source under each of the spans.
fn parts(source: &str) -> Vec<[String; 5]> {
    let found = references(source).into_iter().map(|found| {
        let at = |span: std::ops::Range<usize>| source[span].to_owned();
        [
            found.text.into_owned(),
            found.destination.into_owned(),
            at(found.text_span),
            at(found.destination_span),
            at(found.span),
        ]
    });
    found.collect()
}

#[test]
fn inline_links() {
    assert_eq!(
        parts("**가(나)**은 [다 *라*](마.html \"바\")"),
        [["다 라", "마.html", "다 *라*", "마.html", "[다 *라*](마.html \"바\")"]]
    );
    assert_eq!(parts("[a](<b c>)"), [["a", "b c", "a", "b c", "[a](<b c>)"]]);
    assert_eq!(parts("[](b(c)\\))"), [["", "b(c))", "", "b(c)\\)", "[](b(c)\\))"]]);
    assert_eq!(
        parts("[a\\]](&amp;b)"),
        [["a]", "&b", "a\\]", "&amp;b", "[a\\]](&amp;b)"]]
    );
}

#[test]
fn spans_are_those_of_the_author_after_marks() {
    assert_eq!(
        parts("가**(나)**다 [**라(%)**은](마*(b)*바)")[0],
        [
            "라(%)은",
            "마*(b)*바",
            "**라(%)**은",
            "마*(b)*바",
            "[**라(%)**은](마*(b)*바)"
        ]
    );
}

#[test]
fn pictures() {
    let source = "![a *b*](c.png)";
    assert_eq!(parts(source), [["a b", "c.png", "a *b*", "c.png", source]]);
    assert_eq!(references(source)[0].kind, ReferenceKind::Image);
}

#[test]
fn brackets_within_words_and_labels() {
    assert_eq!(parts("[`]`](b)")[0][2], "`]`");
    assert_eq!(parts("[a\\]b]\n\n[a\\]b]: c")[0][3], "c");
}

#[test]
fn a_bare_address_ends_where_its_text_ends() {
    assert_eq!(parts("https://a.example/\\\"b")[0][4], "https://a.example/");
}

#[test]
fn labels() {
    for source in ["[a][b]\n\n[b]: <c d> 'e'", "[b][]\n\n[b]: <c d>", "[b]\n\n[b]:\n<c d>"] {
        let found = &references(source)[0];
        assert_eq!(&source[found.destination_span.clone()], "c d", "{source}");
        assert_eq!(found.destination, "c d", "{source}");
    }
}

#[test]
fn autolinks_and_bare_addresses() {
    assert_eq!(
        parts("가 <a@b.example>")[0],
        [
            "a@b.example",
            "mailto:a@b.example",
            "a@b.example",
            "a@b.example",
            "<a@b.example>"
        ]
    );
    assert_eq!(
        parts("**(가)**나 https://a.example/_b&amp;c을")[0][2..],
        [
            "https://a.example/_b&amp;c",
            "https://a.example/_b&amp;c",
            "https://a.example/_b&amp;c"
        ]
    );
}

#[test]
fn everything_in_reading_order() {
    let found = parts("[![a](1)](2) `[b](3)` ![[c](4)](5) https://6.example\n\n    https://7.example\n\n[^e]: [f](8)");
    let destinations: Vec<_> = found.iter().map(|parts| parts[1].as_str()).collect();
    assert_eq!(destinations, ["2", "1", "5", "https://6.example", "8"]);
}
