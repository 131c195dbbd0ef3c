//! Markdown in, exact HTML out.

use milepost::markdown::{Reference, ReferenceKind, Resolved, Words, references, render};

fn words() -> Words {
    Words {
        note: "참고".into(),
        tip: "도움말".into(),
        important: "중요".into(),
        warning: "주의".into(),
        caution: "경고".into(),
        footnotes: "각주".into(),
        footnote: "각주".into(),
        back: "돌아가기".into(),
        back_label: "본문으로 돌아가기".into(),
        table: "표".into(),
        done: "마침".into(),
        open: "남음".into(),
    }
}

/// What the real caller does with each scheme, in short.
fn resolve(reference: &Reference<'_>) -> Resolved {
    match &*reference.destination {
        "chart:" => Resolved::Html {
            html: "<figure></figure>".into(),
            block: true,
        },
        "inline:" => Resolved::Html {
            html: "<b>1</b>".into(),
            block: false,
        },
        "text:" => Resolved::Text,
        "fill:" => Resolved::Link {
            href: "m.html".into(),
            class: Some("q"),
            text: Some("+1 < 2".into()),
            after: "<span>!</span>".into(),
        },
        destination => Resolved::link(destination),
    }
}

fn html(source: &str) -> String {
    render(source, &words(), &mut resolve).html
}

/// The content of the only paragraph.
fn line(source: &str) -> String {
    let html = html(source);
    html.strip_prefix("<p>")
        .and_then(|html| html.strip_suffix("</p>\n"))
        .map_or(html.clone(), str::to_owned)
}

fn headings(source: &str) -> Vec<(u8, String, String)> {
    let headings = render(source, &words(), &mut resolve).headings;
    headings
        .into_iter()
        .map(|heading| (heading.level, heading.id, heading.text))
        .collect()
}

mod emphasis {
    use super::{line, references};

    #[test]
    fn closes_between_punctuation_and_a_particle() {
        assert_eq!(line("**생산성(%)**은"), "<strong>생산성(%)</strong>은");
        assert_eq!(line(r#"**"안전"**을"#), r#"<strong>"안전"</strong>을"#);
        assert_eq!(line("*생산성(%)*은"), "<em>생산성(%)</em>은");
        assert_eq!(line("~~생산성(%)~~은"), "<del>생산성(%)</del>은");
        assert_eq!(line("***생산성(%)***은"), "<em><strong>생산성(%)</strong></em>은");
    }

    #[test]
    fn opens_between_a_letter_and_punctuation() {
        assert_eq!(line(r#"은**"안전"** 끝"#), r#"은<strong>"안전"</strong> 끝"#);
        assert_eq!(line("은**(가)**를"), "은<strong>(가)</strong>를");
        assert_eq!(line("목표*(안)*는"), "목표<em>(안)</em>는");
    }

    #[test]
    fn closes_after_links_and_code() {
        assert_eq!(line("**[글](u)**은"), "<strong><a href=\"u\">글</a></strong>은");
        assert_eq!(line("**`코드`**는"), "<strong><code>코드</code></strong>는");
        assert_eq!(line("은**[글](u)**은"), "은<strong><a href=\"u\">글</a></strong>은");
        assert_eq!(line("은**`코드`**는"), "은<strong><code>코드</code></strong>는");
    }

    #[test]
    fn full_width_punctuation_beside_any_letter() {
        assert_eq!(line("**안전。**다음"), "<strong>안전。</strong>다음");
        assert_eq!(line("Go**「초보」**용"), "Go<strong>「초보」</strong>용");
        assert_eq!(line("**（주）**Milepost"), "<strong>（주）</strong>Milepost");
        assert_eq!(line("값은**₩100**입니다"), "값은<strong>₩100</strong>입니다");
    }

    #[test]
    fn other_symbols_and_emoji() {
        assert_eq!(line("**가…**나"), "<strong>가…</strong>나");
        assert_eq!(line("**‘가’**나"), "<strong>‘가’</strong>나");
        assert_eq!(line("**끝🚀**은"), "<strong>끝🚀</strong>은");
        assert_eq!(
            line("**C#**과 **50%**를"),
            "<strong>C#</strong>과 <strong>50%</strong>를"
        );
    }

    #[test]
    fn nested() {
        assert_eq!(line("**가 *(나)*다**라"), "<strong>가 <em>(나)</em>다</strong>라");
        assert_eq!(line("**~~(가)~~**나"), "<strong><del>(가)</del></strong>나");
        assert_eq!(line("*__(가)__*나"), "<em><strong>(가)</strong></em>나");
        assert_eq!(line("가**_나_**다"), "가<strong><em>나</em></strong>다");
    }

    #[test]
    fn within_tables_headings_and_lists() {
        assert!(super::html("|**가(%)**은|\n|-|\n|은**\"나\"**|").contains("<strong>가(%)</strong>은</th>"));
        assert!(super::html("- **가(%)**은").contains("<li><strong>가(%)</strong>은</li>"));
        assert!(super::html("> **가(%)**은").contains("<p><strong>가(%)</strong>은</p>"));
        assert_eq!(super::headings("## **가(%)**은")[0].2, "가(%)은");
    }

    #[test]
    fn text_without_cjk_stays_as_the_standard_says() {
        assert_eq!(line("a**(b)**c"), "a**(b)**c");
        assert_eq!(line("**a(b)**c"), "**a(b)**c");
        assert_eq!(line("a*\"b\"*c"), "a*\"b\"*c");
        assert_eq!(line("~~a(b)~~c"), "~~a(b)~~c");
    }

    #[test]
    fn underscores_stay_as_the_standard_says() {
        assert_eq!(line("_가(나)_다"), "_가(나)_다");
        assert_eq!(line("가_(나)_"), "가_(나)_");
        assert_eq!(line("__가__："), "<strong>가</strong>：");
    }

    #[test]
    fn escapes_stay() {
        assert_eq!(line(r"가\**(나)\**다"), "가*<em>(나)*</em>다");
        assert_eq!(line(r"\*\*가(나)\*\*다"), "**가(나)**다");
    }

    #[test]
    fn code_and_addresses_are_kept_to_the_byte() {
        assert_eq!(line("`가**(나)**다`"), "<code>가**(나)**다</code>");
        assert_eq!(line("[글](가*(b)*나)"), "<a href=\"가*(b)*나\">글</a>");
        assert_eq!(line("<i 가*\"나\">"), "&lt;i 가*\"나\"&gt;");
        assert_eq!(
            super::html("```\n가**(나)**다\n```"),
            "<pre tabindex=\"0\"><code>가**(나)**다\n</code></pre>\n"
        );
        assert_eq!(
            super::html("    가**(나)**다"),
            "<pre tabindex=\"0\"><code>가**(나)**다</code></pre>\n"
        );
        assert_eq!(references("![가*(나)*다](x*(y)*나)")[0].destination, "x*(y)*나");
    }

    /// Every pair of neighbours of a run, against the definitions of the amendments.
    #[test]
    fn flanks_as_the_amendments_say() {
        // Character, whether it is punctuation, whether it is CJK.
        let neighbours = [
            ('a', false, false),
            ('é', false, false),
            ('1', false, false),
            ('가', false, true),
            ('漢', false, true),
            ('ᄀ', false, true),
            ('(', true, false),
            ('"', true, false),
            ('%', true, false),
            ('…', true, false),
            ('’', true, false),
            ('🚀', true, false),
            ('。', true, true),
            ('「', true, true),
            ('％', true, true),
            ('₩', true, true),
        ];
        for (before, before_punctuation, before_cjk) in neighbours {
            for (after, after_punctuation, after_cjk) in neighbours {
                let opens = !after_punctuation || after_cjk || before_punctuation || before_cjk;
                let text = format!("z{before}**{after}z** z");
                assert_eq!(line(&text).contains("<strong>"), opens, "{text}");
                let closes = !before_punctuation || before_cjk || after_punctuation || after_cjk;
                let text = format!("z **z{before}**{after}z");
                assert_eq!(line(&text).contains("<strong>"), closes, "{text}");
            }
        }
    }

    #[test]
    fn a_single_tilde_is_a_range() {
        assert_eq!(line("(1)~(3), (5)~(7)"), "(1)~(3), (5)~(7)");
        assert_eq!(line("~가~ ~~나~~"), "~가~ <del>나</del>");
        assert_eq!(references("[~가~](u)")[0].text, "~가~");
        assert_eq!(
            references("https://a.example/~b~")[0].destination,
            "https://a.example/~b"
        );
    }

    #[test]
    fn labels_of_references_still_match() {
        assert_eq!(
            line("[가*(나)*다]\n\n[가*(나)*다]: u"),
            "<a href=\"u\">가<em>(나)</em>다</a>"
        );
    }
}

mod links {
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
            "a <a class=\"q\" href=\"m.html\">+1 &lt; 2</a><span>!</span> d"
        );
        assert_eq!(
            line("[](fill:)"),
            "<a class=\"q\" href=\"m.html\">+1 &lt; 2</a><span>!</span>"
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
}

mod blocks {
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
}

mod tables {
    use super::html;

    #[test]
    fn alignment_is_a_class_and_the_first_column_names_the_row() {
        assert_eq!(
            html("| a | b | c |\n|---|:-:|--:|\n| d | e | f |"),
            "<div class=\"tbl\"><div class=\"scroll\" role=\"region\" aria-label=\"표\" tabindex=\"0\"><table>\n\
             <thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"mid\">b</th><th scope=\"col\" class=\"num\">c</th></tr></thead>\n\
             <tbody>\n<tr><th scope=\"row\">d</th><td class=\"mid\">e</td><td class=\"num\">f</td></tr>\n</tbody>\n</table></div></div>\n"
        );
    }

    #[test]
    fn an_empty_header_is_an_ordinary_cell() {
        assert!(html("| | b |\n|-|-|\n| | d |").contains(
            "<thead><tr><td></td><th scope=\"col\">b</th></tr></thead>\n<tbody>\n<tr><td></td><td>d</td></tr>"
        ));
    }

    #[test]
    fn a_table_without_rows_has_no_body() {
        assert!(html("|a|\n|-|").ends_with("</thead>\n</table></div></div>\n"));
    }

    #[test]
    fn labels_differ() {
        let html = html("|a|\n|-|\n\nb\n\n|c|\n|-|");
        assert!(html.contains("aria-label=\"표\" ") && html.contains("aria-label=\"표 2\" "));
    }
}

mod footnotes {
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
}

mod outline {
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
}

mod reading {
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
        let found =
            parts("[![a](1)](2) `[b](3)` ![[c](4)](5) https://6.example\n\n    https://7.example\n\n[^e]: [f](8)");
        let destinations: Vec<_> = found.iter().map(|parts| parts[1].as_str()).collect();
        assert_eq!(destinations, ["2", "1", "5", "https://6.example", "8"]);
    }
}

mod safety {
    use std::cell::RefCell;
    use std::collections::HashSet;

    use html5ever::tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    };

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
            let known =
                |scheme: &str| ["http", "https", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str());
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
}
