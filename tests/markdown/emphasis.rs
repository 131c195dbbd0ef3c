//! Emphasis, above all beside Korean.

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
