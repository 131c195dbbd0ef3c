//! Sites that have little to say, and say so.

use super::{common::Content, document::Document};

fn page(content: &Content, path: &str) -> Document {
    Document::parse(&content.site()[path])
}

/// Only `site.yaml`.
fn bare() -> Content {
    Content::minimal()
        .without("metrics/output.yaml")
        .without("messages/2026-03-02-start.ko.md")
        .without("messages/2026-03-02-start.en.md")
        .without("pages/about.ko.md")
        .without("pages/about.en.md")
}

#[test]
fn a_site_of_settings_only_says_that_there_is_nothing_yet() {
    let content = bare();
    let home = page(&content, "en/index.html");
    assert_eq!(home.one("h1").text, "There is nothing to report yet");
    assert!(home.text().contains("There are no metrics yet."));
    assert!(home.text().contains("There are no messages yet."));
    assert_eq!(
        page(&content, "ko/index.html").one("h1").text,
        "아직 보고할 지표가 없습니다"
    );
    assert!(
        page(&content, "en/metrics/index.html")
            .text()
            .contains("There are no metrics yet.")
    );
    assert!(
        page(&content, "ko/messages/index.html")
            .text()
            .contains("아직 메시지가 없습니다.")
    );
}

#[test]
fn a_site_with_one_metric_does_not_say_that_it_has_none() {
    let home = page(&Content::minimal(), "en/index.html");
    assert!(home.one("h1").text.starts_with("Output"));
    for words in [
        "There are no metrics yet.",
        "The dashed line is the level required now.",
    ] {
        assert!(!home.text().contains(words), "{words}");
    }
    let second = Content::minimal()
        .text("metrics/output.yaml")
        .replace("Output", "Defects");
    let home = page(
        &Content::minimal().with("metrics/defects.yaml", second),
        "en/index.html",
    );
    assert!(home.text().contains("The dashed line is the level required now."));
}

#[test]
fn a_site_with_one_message_only_shows_it() {
    let letter = Content::minimal()
        .text("messages/2026-03-02-start.en.md")
        .replace("[2.5](metric:output@2026-02)", "high");
    let content = bare()
        .with("messages/2026-03-02-start.en.md", &letter)
        .with("messages/2026-03-02-start.ko.md", &letter);
    let home = page(&content, "en/index.html");
    assert!(home.text().contains("We start") && home.text().contains("There are no metrics yet."));
}

#[test]
fn a_metric_without_values_says_so_in_the_place_of_a_chart() {
    let content = bare().with(
        "metrics/output.yaml",
        Content::minimal()
            .text("metrics/output.yaml")
            .replace("values:\n  2026-01: 1\n  2026-02: 2.5\n", "due_day: 15\n"),
    );
    for path in ["en/index.html", "en/metrics/output/index.html", "en/metrics/index.html"] {
        let page = page(&content, path);
        assert!(page.all("text").is_empty(), "{path}");
        assert!(page.text().contains("No data"), "{path}: {}", page.one("main").text);
    }
    assert!(!content.site().keys().any(|path| path.starts_with("charts/")));
}

#[test]
fn a_metric_without_a_target_or_a_second_value_has_its_page() {
    let text = "audience: general\ntitle: {ko: 수, en: Number}\nunit: index\nbetter: lower\ncadence: yearly\nvalues: {2025: 3}\n";
    let content = bare().with("metrics/output.yaml", text);
    let page = page(&content, "en/metrics/output/index.html");
    assert!(page.text().contains("3.0"), "{}", page.text());
    assert!(!page.text().contains("NaN") && !page.text().contains("inf"));
}

/// The English page of the minimal content without one of its English texts.
fn untranslated(missing: &str, path: &str) -> Document {
    let content = Content::minimal().without(missing);
    let run = content.build();
    assert_eq!(run.code, 0, "{run:?}");
    let files = content.built("general");
    assert!(files.contains_key(&path.replace("en/", "ko/")));
    Document::parse(&files[path])
}

#[test]
fn a_page_without_a_translation_shows_the_original_with_a_notice() {
    for (missing, path, words) in [
        ("pages/about.en.md", "en/about/index.html", "이 보고서에 대하여."),
        (
            "messages/2026-03-02-start.en.md",
            "en/messages/2026-03-02-start/index.html",
            "생산량은 2.5입니다.",
        ),
    ] {
        let page = untranslated(missing, path);
        assert_eq!(page.one("html").get("lang"), "en", "{path}");
        let own = page
            .elements()
            .find(|element| element.get("lang") == "ko" && element.text.contains(words));
        assert!(own.is_some(), "{path}: {}", page.one("main").text);
        assert_eq!(page.one("h1").get("lang"), "ko", "{path}");
        let notice = page.one("main").of_class("notice");
        assert_eq!(notice.len(), 1, "{path}");
        assert!(notice[0].text.contains("Korean"), "{path}: {}", notice[0].text);
    }
}

#[test]
fn a_site_in_one_language_has_no_other() {
    let english = |text: &str| {
        text.replace("ko: 작은 보고서, ", "")
            .replace("languages: [ko, en]", "languages: [en]")
            .replace("ko: 부문, ", "")
            .replace("ko: 연구개발, ", "")
            .replace("ko: 공장, ", "")
            .replace("ko: 생산량, ", "")
    };
    let content = Content::minimal()
        .without("messages/2026-03-02-start.ko.md")
        .without("pages/about.ko.md");
    let content = ["site.yaml", "metrics/output.yaml"]
        .into_iter()
        .fold(content, |content, path| {
            let text = english(&content.text(path));
            content.with(path, text)
        });
    let site = content.site();
    assert!(!site.keys().any(|path| path.starts_with("ko/") || path.contains(".ko.")));
    let home = Document::parse(&site["en/index.html"]);
    assert!(home.all("a").iter().all(|link| link.get("hreflang").is_empty()));
}
