//! Numbers in texts and on pages: what a quote may look like, and what small differences are called.

mod common;

use common::Content;

const MESSAGE: &str = "messages/2026-03-02-start.en.md";

/// The minimal content, whose output stands at 2.5 in February where 2.0 is required, with other words in the message.
fn quoting(words: &str) -> Content {
    Content::minimal().edit(MESSAGE, "Output was [2.5](metric:output@2026-02).", words)
}

#[test]
fn a_quoted_gap_may_leave_its_plus_out() {
    for words in ["[+0.5](metric:output@2026-02#gap)", "[0.5](metric:output@2026-02#gap)"] {
        assert_eq!(quoting(words).check().code, 0, "{words}");
    }
}

#[test]
fn a_quoted_gap_with_the_wrong_sign_is_refused() {
    let content = quoting("Behind by [-0.5](metric:output@2026-02#gap).");
    content.finds(
        "-0.5",
        &format!("{MESSAGE}:7:12: error[wrong-quote]: the text says `-0.5`, but `output` was `+0.5` in `2026-02`"),
    );
}

#[test]
fn a_text_without_translation_keeps_the_numbers_of_its_language() {
    let words = "[2.5명](metric:output@2026-02), [](metric:output@2026-02#status).";
    let content = Content::minimal()
        .without(MESSAGE)
        .edit(
            "metrics/output.yaml",
            "unit: number",
            "unit: {count: {ko: 명, en: people}}",
        )
        .edit(
            "messages/2026-03-02-start.ko.md",
            "생산량은 [2.5](metric:output@2026-02)입니다.",
            words,
        );
    assert_eq!(content.build().code, 0);
    let page = String::from_utf8(content.built("general")["en/messages/2026-03-02-start/index.html"].clone()).unwrap();
    assert!(page.contains("2.5명"), "{page}");
    assert!(page.contains(">정상</a>"), "{page}");
}

#[test]
fn a_chart_stops_at_its_pinned_period() {
    let page = |words: &str| {
        let site = quoting(words).site();
        String::from_utf8(site["en/messages/2026-03-02-start/index.html"].clone()).unwrap()
    };
    let row = "<th scope=\"row\"><span class=\"nb\">February 2026</span></th>";
    assert!(page("![Output](metric:output?chart=bars)").contains(row));
    assert!(!page("![Output](metric:output@2026-01?chart=bars)").contains(row));
}

#[test]
fn a_gap_too_small_to_show_is_still_behind() {
    let content = Content::minimal().edit("metrics/output.yaml", "2026-02: 2.5", "2026-02: 1.99");
    let content = content.without(MESSAGE).without("messages/2026-03-02-start.ko.md");
    let page = String::from_utf8(content.site()["en/index.html"].clone()).unwrap();
    assert!(page.contains("less than 0.1 behind the required path"), "{page}");
}

#[test]
fn a_text_in_a_language_that_the_site_lacks_is_refused() {
    let settings = "\
title: {ko: 보고서}
languages: [ko]
timezone: Asia/Seoul
headline: output
audiences: {general: {}}
";
    let content = Content::empty()
        .with("site.yaml", settings)
        .with(MESSAGE, Content::minimal().text(MESSAGE));
    let line = format!("{MESSAGE}:1:1: error[unknown-language]: `en` is not a language of this site\n");
    assert_eq!(content.check().stdout, line);
}

#[test]
fn github_is_told_where_a_file_lies_in_the_repository() {
    let content = quoting("Output was [9](metric:output@2026-02).");
    let run = content.run(&["check", "--as-of", common::AS_OF, "--format", "github"]);
    let start = "::error file=content/messages/2026-03-02-start.en.md,line=7,col=13,";
    assert!(run.stdout.starts_with(start), "{}", run.stdout);
}

#[test]
fn a_forecast_share_stays_below_a_hundred() {
    let values = (1..=10)
        .map(|month| format!("  2026-{month:02}: {}\n", month * 9))
        .collect::<String>();
    let metric = format!(
        "audience: general\ntitle: {{ko: 수료율, en: Trained}}\nunit: percent\ndecimals: 1\nbetter: higher\n\
         cadence: monthly\nbaseline: {{period: 2025-12, value: 0}}\n\
         targets:\n  - {{announced: 2026-01-05, value: 95, due: 2026-12}}\nvalues:\n{values}"
    );
    let site = Content::minimal().with("metrics/trained.yaml", metric).site();
    let page = String::from_utf8_lossy(&site["en/metrics/trained/index.html"]).into_owned();
    assert!(
        page.contains("<dd>100.0%</dd>") || page.contains("<dd><span class=\"nb\">100.0%</span></dd>"),
        "{page}"
    );
    assert!(!page.contains("108.0%"), "{page}");
    let data = String::from_utf8_lossy(&site["data/metrics/trained.json"]).into_owned();
    assert!(
        data.contains("\"value\": 108.0"),
        "the data keep what the formula gives: {data}"
    );
}
