//! Style sheets without their comments: those are for authors, and every reader would load them.

/// Leaves out the comments of a style sheet; what only looks like one in a string or an address stays.
pub(super) fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(place) = rest.find(['"', '\'', '/', '(']) {
        plain.push_str(&rest[..place]);
        let kept = literal_length(&plain, &rest[place..]);
        plain.push_str(&rest[place..place + kept]);
        rest = &rest[place + kept..];
        if kept == 0 {
            rest = rest[2..].split_once("*/").map_or("", |(_, after)| after);
        }
    }
    plain + rest
}

/// How much of a text, which begins with a quote, `/` or `(`, stands as it is; a comment does not.
fn literal_length(before: &str, text: &str) -> usize {
    match &text[..1] {
        "/" if text.starts_with("/*") => 0,
        "(" if before.ends_with("url") && !text[1..].trim_start().starts_with(['"', '\'']) => up_to(text, ')'),
        quote @ ("\"" | "'") => up_to(text, quote.chars().next().expect("a quote is one character")),
        _ => 1,
    }
}

/// The length of a text up to the next `end`, which no backslash stands before; all of it where there is none.
fn up_to(text: &str, end: char) -> usize {
    let mut escaped = false;
    let found = text.char_indices().skip(1).find(|(_, letter)| {
        let here = *letter == end && !escaped;
        escaped = *letter == '\\' && !escaped;
        here
    });
    found.map_or(text.len(), |(place, _)| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_everything_else_stays() {
        for (css, plain) in [
            ("/* one */a{}/**/b{} /* open", "a{}b{} "),
            ("a{width:calc(1px/2)}/* 가 */", "a{width:calc(1px/2)}"),
            (
                r#"a::before{content:"/* no \" comment */"}"#,
                r#"a::before{content:"/* no \" comment */"}"#,
            ),
            ("a{background:url(data:,/*)}/* b */", "a{background:url(data:,/*)}"),
            ("a{background:url('/*')}/* b */", "a{background:url('/*')}"),
        ] {
            assert_eq!(without_comments(css), plain);
        }
    }
}
