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
    let page = page(&Content::minimal(), "en/metrics/index.html");
    assert_eq!(
        (
            page.one("h1").text.as_str(),
            page.one("main").all("h2")[0].text.as_str()
        ),
        ("1 on track of 1 metric with a target", "All metrics")
    );
}

const NEXT: &str = "---\ntitle: 둘째 글\nauthor: {name: 추진실}\nsummary: 요약.\naudience: general\n---\n본문.\n";

#[test]
fn the_headline_of_the_messages_is_the_newest_its_day_and_its_author() {
    let head = |content: &Content, path: &str| {
        assert_eq!(content.build().code, 0);
        let page = Document::parse(&content.built("general")[path]);
        (
            page.one("h1").text.clone(),
            page.one("main").of_class("lead")[0].text.clone(),
        )
    };
    let one = Content::minimal();
    let pair = |headline: &str, lead: &str| (headline.to_owned(), lead.to_owned());
    assert_eq!(
        head(&one, "ko/messages/index.html"),
        pair(
            "가장 새 메시지는 2026년 3월 2일에 홍길동이 보냈습니다",
            "메시지는 이 한 편입니다."
        )
    );
    assert_eq!(
        head(&one, "en/messages/index.html"),
        pair(
            "The newest message came from Hong Gil-dong on 2 March 2026",
            "It is the only message."
        )
    );
    let two = one.with("messages/2026-04-01-next.ko.md", NEXT);
    assert_eq!(
        head(&two, "ko/messages/index.html"),
        pair(
            "가장 새 메시지는 2026년 4월 1일에 추진실이 보냈습니다",
            "메시지는 모두 2편입니다."
        )
    );
    assert_eq!(
        head(&two, "en/messages/index.html"),
        pair("The newest message came on 1 April 2026", "There are 2 messages.")
    );
    assert_eq!(
        head(&two, "en/messages/2026/index.html"),
        pair("Messages of 2026", "2 messages")
    );
}
