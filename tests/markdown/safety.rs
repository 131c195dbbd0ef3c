//! Whatever is written, nothing becomes active.

use std::cell::RefCell;
use std::collections::HashSet;

use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::{ReferenceKind, Resolved, references, render, words};

/// Every element that Markdown may write, with the attributes that it may have.
const ALLOWED: &[(&str, &[&str])] = &[
    ("a", &["href", "rel", "class", "id", "aria-label"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("del", &[]),
    ("div", &["class", "role", "aria-label", "tabindex"]),
    ("em", &[]),
    ("figure", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("li", &["id"]),
    ("ol", &["start"]),
    ("p", &["class"]),
    ("pre", &["tabindex"]),
    ("section", &["class", "aria-labelledby"]),
    ("span", &["class", "role", "aria-label"]),
    ("strong", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["scope", "class"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// Elements that end a paragraph in a browser.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "figure",
    "ul",
    "ol",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "pre",
    "table",
    "section",
    "blockquote",
];

/// Complains about everything that a real HTML parser reads and Markdown must not write.
#[derive(Default)]
struct Inspector {
    open: RefCell<Vec<String>>,
    ids: RefCell<HashSet<String>>,
    targets: RefCell<Vec<String>>,
    complaints: RefCell<Vec<String>>,
}

impl Inspector {
    fn complain(&self, complaint: String) {
        self.complaints.borrow_mut().push(complaint);
    }

    fn start(&self, tag: &Tag) {
        let name = &*tag.name;
        let open = self.open.borrow();
        let Some((_, attributes)) = ALLOWED.iter().find(|(allowed, _)| *allowed == name) else {
            return self.complain(format!("<{name}>"));
        };
        if BLOCKS.contains(&name) && open.iter().any(|outer| outer == "p") {
            self.complain(format!("<{name}> in <p>"));
        }
        if name == "a" && open.iter().any(|outer| outer == "a") {
            self.complain("<a> in <a>".to_owned());
        }
        for attribute in &tag.attrs {
            self.attribute(name, &attribute.name.local, &attribute.value, attributes);
        }
        drop(open);
        if !matches!(name, "br" | "hr") {
            self.open.borrow_mut().push(name.to_owned());
        }
    }

    fn attribute(&self, element: &str, name: &str, value: &str, allowed: &[&str]) {
        if !allowed.contains(&name) {
            self.complain(format!("{name} of <{element}>"));
        }
        match name {
            "href" => self.href(value),
            "id" => self.id(value),
            _ => {}
        }
    }

    fn href(&self, value: &str) {
        let scheme = value
            .split(['/', '?', '#'])
            .next()
            .and_then(|start| start.split_once(':'));
        let known = |scheme: &str| ["http", "https", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str());
        if scheme.is_some_and(|(scheme, _)| !known(scheme)) || value.chars().any(|c| c.is_control() || c == ' ') {
            self.complain(format!("href {value:?}"));
        }
        if let Some(target) = value.strip_prefix("#fn") {
            self.targets.borrow_mut().push(format!("fn{target}"));
        }
    }

    fn id(&self, value: &str) {
        let fresh = self.ids.borrow_mut().insert(value.to_owned());
        if !fresh || value.is_empty() || value.chars().any(char::is_whitespace) {
            self.complain(format!("id {value:?}"));
        }
    }

    fn end(&self, tag: &Tag) {
        if self.open.borrow_mut().pop().as_deref() != Some(&*tag.name) {
            self.complain(format!("</{}> out of place", &*tag.name));
        }
    }
}

impl TokenSink for Inspector {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.start(&tag),
            Token::TagToken(tag) => self.end(&tag),
            Token::CommentToken(_) | Token::DoctypeToken(_) => {
                self.complain("a comment".to_owned());
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// What a real HTML parser finds wrong with the page of `source`.
fn complaints(source: &str) -> Vec<String> {
    let rendered = render(
        source,
        &words(),
        &mut |reference| match (&*reference.destination, reference.kind) {
            (destination, ReferenceKind::Image) if !destination.starts_with("link") => Resolved::Html {
                html: "<figure></figure>".into(),
                block: true,
            },
            (destination, _) => Resolved::link(destination),
        },
    );
    let tokenizer = Tokenizer::new(Inspector::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(rendered.html.as_str().into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let inspector = tokenizer.sink;
    let mut complaints = inspector.complaints.into_inner();
    complaints.extend(
        inspector
            .open
            .into_inner()
            .iter()
            .map(|name| format!("<{name}> stays open")),
    );
    let ids = inspector.ids.into_inner();
    complaints.extend(
        inspector
            .targets
            .into_inner()
            .into_iter()
            .filter(|target| !ids.contains(target)),
    );
    complaints
}

fn is_safe(source: &str) {
    assert_eq!(complaints(source), Vec::<String>::new(), "{source:?}");
    let found = references(source);
    let _ = render(source, &words(), &mut |reference| {
        assert!(found.contains(reference), "{reference:?} of {source:?}");
        Resolved::Text
    });
    for reference in &found {
        for span in [&reference.span, &reference.text_span, &reference.destination_span] {
            assert!(source.get(span.clone()).is_some(), "{span:?} of {source:?}");
        }
    }
}

#[test]
fn an_entity_brings_no_character_that_hides() {
    assert_eq!(
        super::html("a&#x202E;b &#27;c &#x200B;d &amp; e"),
        "<p>ab c d &amp; e</p>\n"
    );
    assert_eq!(
        super::html("a&rlm;b &ZeroWidthSpace;c **&zwj;d** &copy;"),
        "<p>ab c <strong>d</strong> ©</p>\n"
    );
}

#[test]
fn the_inspector_complains() {
    let render = |html: &str| {
        let html = html.to_owned();
        let resolve = &mut |_: &super::Reference<'_>| Resolved::Html {
            html: html.clone(),
            block: false,
        };
        render("![a](b)", &words(), resolve).html
    };
    for html in [
        "<script>",
        "<a href=\"javascript:x\">",
        "<p style=\"x\">",
        "</b>",
        "<a onclick=x>",
        "<div>",
        "<!-- x -->",
        "<a id=\"\">",
    ] {
        let tokenizer = Tokenizer::new(Inspector::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(render(html).as_str().into());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        assert!(!tokenizer.sink.complaints.into_inner().is_empty(), "{html}");
    }
}

#[test]
fn scripts_never_become_active() {
    for scheme in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#32;javascript:alert(1)",
        "&nbsp;javascript:alert(1)",
        "javascript%3Aalert(1)",
        "java%73cript:alert(1)",
        "java\\script:alert(1)",
        "javascript\\:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:text/html;base64,PHN2Zz4=",
        "vbscript:msgbox(1)",
        "view-source:x",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "가*(javascript:x)*나",
    ] {
        for source in [
            format!("[a]({scheme})"),
            format!("[a](<{scheme}>)"),
            format!("![a]({scheme})"),
            format!("![a](link{scheme})"),
            format!("<{scheme}>"),
            format!("[a]\n\n[a]: {scheme}"),
            format!("[a]\n\n[a]: <{scheme}> \"b\""),
            format!("# [a]({scheme})"),
            format!("|[a]({scheme})|\n|-|"),
            format!("b[^1]\n\n[^1]: [a]({scheme})"),
        ] {
            is_safe(&source);
        }
    }
}

#[test]
fn markup_is_never_active() {
    for source in [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<svg onload=alert(1)>\n\n<math><mi//xlink:href=\"data:x,<script>\">",
        "<!-- --!> <script>alert(1)</script> -->",
        "<![CDATA[ <b> ]]> <?php x ?> <!DOCTYPE html>",
        "<a href=\"https://a.example\" style=\"x\">b</a>",
        "</p></main></body>",
        "`<b>` ``</code><b>``",
        "    </code></pre><b>",
        "```\"><b onclick=\"x\n</code></pre><b>\n```",
        "~~~ a\u{b}b\" c='d'\n~~~",
        "[a](b \"\\\" onclick=\\\"x\")",
        "[\"><b>](\\\"><b>)",
        "![\"><b onclick=x>](link\"><b>)",
        "# <b id=main> {#main onclick=x}",
        "# \" onclick=\"x",
        "[^\"><b>]\n\n[^\"><b>]: <b>",
        "[<b>]: \"><b> \"<b>\"\n\n[<b>]",
        "https://a.example/\"onclick=\"x https://a.example/<b> https://a.example/'x",
        "|<b>|\"|\n|:-\">|-|\n|`|`|<b>|",
        "> [!NOTE\" onclick=\"x]\n> <b>",
        "1. <b>\n- [x] <b>\n- [\"] <b>",
        "&lt;b&gt; &#60;b&#62; &quot; &amp;lt;",
    ] {
        is_safe(source);
    }
}

#[test]
fn charts_never_break_the_page() {
    for source in [
        "![a](b)",
        "**a ~~b *c [d ![e](f) g](h)* i~~ j**",
        "[![a](b)](c) [**![a](b)**](c)",
        "# a [b ![c](d)](e) **![f](g)**",
        "- a ![b](c)\n  - *d ![e](f)*\n\n    g ![h](i)",
        "|![a](b)|**c ![d](e)**|\n|-|-|\n|![f](g)| |",
        "> ![a](b)\n> [!NOTE]\n\n> [!NOTE]\n> ![a](b) c",
        "a[^1]\n\n[^1]: ![b](c)",
        "a[^1]\n\n[^1]: b ![c](d) **e ![f](g)**[^1]\n\n    ![h](i)",
        "![a ![b](c) [d](e)](f) ![a ![b](c) [d](e)](linkf)",
        "a  \n![b](c)  \nd\\\n![e](f)",
    ] {
        is_safe(source);
    }
}

#[test]
fn footnotes_never_dangle() {
    for source in [
        "[^1]",
        "[^1]: a",
        "a[^1]\n\n[^1]: b[^1]",
        "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]",
        "a[^ß] b[^SS] c[^ẞ]\n\n[^ß]: d",
        "a[^İ] b[^i̇]\n\n[^İ]: c",
        "a[^1]\n\n[^1]:\n\nb",
        "a[^1]\n\n[^1]: b\n\n[^1]: c",
        "> a[^1]\n>\n> [^1]: b\n\n- [^1]: c",
        "a[^1]\n\n[^1]:     1.  [^1]:b",
        "a[^1] b[^2]\n\n[^1]: - [^2]: c[^1]",
        "# a[^1]\n\n# fn-1\n\n# fnr-1-1\n\n[^1]: # fn-1",
        "|a[^1]|\n|-|\n|[^1]|\n\n[^1]: |b|\n    |-|",
        "![a[^1]](b) [c[^1]](d)\n\n[^1]: e",
        "a[^1]\n\n[^1]: ```\n    b",
    ] {
        is_safe(source);
    }
}

#[test]
fn hostile_sizes_take_no_time() {
    for piece in [
        "> ",
        "- ",
        "[",
        "![",
        "*가(",
        "**(가",
        "`",
        "<",
        "[a](",
        "[^1]",
        "# a\n",
        "|a|\n|-|\n\n",
        "a\n\n[^1]: ",
        "~~",
        "_(",
        "://",
        "https://a",
        "\\",
        "\\*",
        "&",
        "*\"가",
        "https://a.example/)",
        "![a](b)",
        "[a](b)",
        "가\u{10A50}**(",
    ] {
        is_safe(&piece.repeat(3_000));
    }
}

/// Small pieces in every order find what no one thinks of.
#[test]
fn random_texts_never_panic() {
    const PIECES: &[&str] = &[
        "가",
        "(",
        ")",
        "[",
        "]",
        "](",
        "![",
        "*",
        "**",
        "***",
        "~~",
        "~",
        "_",
        "`",
        "\\",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|",
        "\n|-|-|\n",
        " ",
        "a",
        "https://a.example/",
        "://",
        "<",
        ">",
        "&",
        "&amp;",
        "\"",
        "“",
        "。",
        "[^1]",
        "\n\n[^1]: ",
        "\n\n[b]: ",
        "[b]",
        "\0",
        "\u{10A50}",
        "\u{FE00}",
        "\u{E0100}",
        "🚀",
        "    ",
        "```",
        "<b>",
        "!",
        "[!NOTE]\n",
        "- [x] ",
        "link",
        "\r\n",
        "\t",
        "\u{FEFF}",
        "\u{202E}",
        "é",
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or_default()
    };
    for _ in 0..20_000 {
        let source: String = (0..random() % 24).map(|_| PIECES[random() % PIECES.len()]).collect();
        is_safe(&source);
    }
}
