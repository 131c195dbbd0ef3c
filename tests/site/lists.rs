//! The lists of metrics and messages say what they hold.

use super::{common::Content, document::Document};

fn page(content: &Content, path: &str) -> Document {
    Document::parse(&content.site()[path])
}

/// A metric that has reached its target, one on its way, one behind, and one without a target.
fn metrics() -> Content {
    let output = Content::minimal().text("metrics/output.yaml");
    let target = "targets:\n  - {announced: 2026-01-05, value: 36, due: 2028-12}\n";
    let at = |february: &str| output.replace("2026-02: 2.5", &format!("2026-02: {february}"));
    Content::minimal()
        .with("metrics/achieved.yaml", at("40"))
        .with("metrics/behind.yaml", at("1"))
        .with("metrics/plain.yaml", output.replace(target, ""))
}

#[test]
fn the_headline_of_the_metrics_counts_what_the_chips_say() {
    let content = metrics();
    let english = page(&content, "en/metrics/index.html");
    assert_eq!(
        english.one("h1").text,
        "1 on track and 1 achieved of 3 metrics with a target"
    );
    let chips: Vec<_> = english
        .one("main")
        .of_class("chip")
        .into_iter()
        .map(|chip| &chip.text)
        .collect();
    assert_eq!(chips, ["Achieved", "At risk", "On track"]);
    assert_eq!(english.one("main").of_class("card").len(), 4);
    assert_eq!(
        page(&content, "ko/metrics/index.html").one("h1").text,
        "목표가 있는 지표 3개 가운데 1개가 정상, 1개가 달성입니다"
    );
}

#[test]
fn without_an_achieved_metric_the_headline_counts_those_on_track() {
    let one = page(&Content::minimal(), "en/metrics/index.html");
    assert_eq!(one.one("h1").text, "1 on track of 1 metric with a target");
}

#[test]
fn headings_of_a_list_do_not_repeat_its_headline() {
    for (path, headline, heading) in [
        ("ko/messages/index.html", "메시지 1편", "최신순"),
        ("en/messages/index.html", "1 message", "Newest first"),
        (
            "en/metrics/index.html",
            "1 on track of 1 metric with a target",
            "All metrics",
        ),
    ] {
        let page = page(&Content::minimal(), path);
        assert_eq!(
            (
                page.one("h1").text.as_str(),
                page.one("main").all("h2")[0].text.as_str()
            ),
            (headline, heading)
        );
    }
}
