//! From one edition to another: what `editions.js` tells, and the picker in the pages.

use std::fs;

use serde_json::{Value, json};

use crate::{
    common::{AS_OF, Content, NOTHING, differing, files_below},
    store::{Press, published},
};

fn guide(content: &Content) -> Value {
    let script = fs::read_to_string(content.store("editions.js")).expect("a script");
    let object = script.strip_prefix("window.milepostEditions = ").expect("one object");
    serde_json::from_str(object.trim_end_matches(";\n")).expect("JSON")
}

fn page(content: &Content, path: &str) -> String {
    fs::read_to_string(content.store(path)).expect("a page")
}

/// The addresses and texts of the links in the picker of a page.
fn picker(html: &str) -> Vec<(String, String)> {
    let list = html.split_once("<details class=\"pick\">").expect("a picker").1;
    let list = list.split_once("</details>").expect("its end").0;
    let links = list.split("href=\"").skip(1).map(|link| {
        let (href, rest) = link.split_once("\">").expect("a link");
        let text = rest.split_once("</a>").expect("its end").0;
        (
            href.to_owned(),
            text.replace("<span class=\"nb\">", "").replace("</span>", ""),
        )
    });
    links.collect()
}

/// The page `about` under another name.
fn renamed(content: Content) -> Content {
    let content = ["ko", "en"].into_iter().fold(content, |content, language| {
        let former = format!("pages/about.{language}.md");
        let text = content
            .text(&former)
            .replace("nav: true\n", "nav: true\naliases: [about]\n");
        content
            .without(&former)
            .with(&format!("pages/aims.{language}.md"), text)
    });
    content.publish();
    content
}

fn restated(content: Content) -> Content {
    let now = "2026-02: {value: 2.7, revised: {ko: 늦은 신고., en: Late reports.}}";
    let content = content.edit("metrics/output.yaml", "2026-02: 2.5", now);
    content.publish();
    content
}

#[test]
fn the_guide_names_every_edition_and_only_what_differs() {
    let content = published().reworded();
    content.publish();
    let guide = guide(&content);
    let edition = |label: &str, ko: &str, en: &str| json!({ "label": label, "as_of": AS_OF, "names": { "ko": ko, "en": en }, "languages": ["ko", "en"], "new": [], "gone": [] });
    let editions = [
        edition("2026-11", "2026년 11월 판", "November 2026 edition"),
        edition(
            "2026-11.1",
            "2026년 11월 1차 정정 판",
            "November 2026 edition (correction 1)",
        ),
    ];
    let expected = json!({ "current": "2026-11.1", "editions": editions, "renamed": [], "restated": [] });
    assert_eq!(guide, expected);
}

#[test]
fn the_guide_follows_a_renamed_page() {
    let guide = guide(&renamed(published()));
    assert_eq!(guide["renamed"], json!([["about/", "aims/"]]));
    assert_eq!(guide["editions"][1]["new"], json!(["aims/"]));
    assert_eq!(guide["editions"][1]["gone"], json!(["about/"]));
}

#[test]
fn the_list_tells_each_number_as_it_was_published_and_how_many_were_restated() {
    let content = restated(published());
    let list = page(&content, "editions.html");
    let cells = |label: &str| {
        let row = list
            .split("<tr>")
            .find(|row| row.contains(&format!(">{label}<")))
            .expect("a row");
        let cells = row
            .split("class=\"num\"")
            .skip(1)
            .map(|cell| cell.split_once('>').expect("a cell").1);
        cells
            .map(|cell| cell.split("</td>").next().expect("its end").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(cells("2026-11"), ["<b class=\"nb\">2.5</b>", "0"]);
    assert_eq!(cells("2026-11.1"), ["<b class=\"nb\">2.7</b>", "1"]);
}

#[test]
fn a_feed_dates_an_edition_by_its_publication() {
    let content = published().reworded();
    content.publish();
    let text = fs::read_to_string(content.store("editions.json")).expect("a list");
    let list: Value = serde_json::from_str(&text).expect("JSON");
    let moment = list["editions"][1]["published"].as_str().expect("a moment");
    let feed = page(&content, "latest/en/feed.xml");
    let id = "edition/2026-11</id>";
    let entry = feed
        .split("<entry>")
        .find(|entry| entry.contains(id))
        .expect("an entry");
    assert!(
        entry.contains(&format!("<updated>{}+00:00</updated>", &moment[..19])),
        "{moment} in {entry}"
    );
}

#[test]
fn the_guide_tells_between_which_editions_a_value_was_restated() {
    let guide = guide(&restated(renamed(published())));
    assert_eq!(
        guide["restated"],
        json!([["output", "2026-02", "2026-11", "2026-11.2"]])
    );
}

#[test]
fn the_guide_tells_of_restated_values_of_members() {
    let metric = "metrics/output.yaml";
    let content = Content::minimal().append(metric, "breakdowns:\n  division:\n    rnd: {2026-02: 3}\n");
    content.publish();
    let revised = "2026-02: {value: 2.5, revised: {ko: 늦은 신고., en: Late reports.}}";
    let content = content.edit(metric, "rnd: {2026-02: 3}", "rnd: {2026-02: 3.5}");
    let content = content.edit(metric, "2026-02: 2.5", revised);
    content.publish();
    let restated = json!([["output", "2026-02", "2026-11", "2026-11.1"]]);
    assert_eq!(guide(&content)["restated"], restated);
}

#[test]
fn a_rollback_is_told_without_changing_a_page() {
    let content = published().reworded();
    content.publish();
    let before = files_below(&content.store("2026-11.1"));
    let run = content.run(&["rollback", "2026-11", "--audience", "general"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(guide(&content)["current"], "2026-11");
    assert_eq!(differing(&files_below(&content.store("2026-11.1")), &before), NOTHING);
}

#[test]
fn the_picker_names_this_edition_and_those_before_it() {
    let content = renamed(published());
    let link = |href: &str, text: &str| (href.to_owned(), text.to_owned());
    let first = page(&content, "2026-11/ko/metrics/index.html");
    let all = link("../../../editions.html#ko", "모든 판");
    assert_eq!(picker(&first), [link("../index.html", "2026년 11월 판"), all.clone()]);
    let second = page(&content, "2026-11.1/ko/metrics/index.html");
    let own = link("../index.html", "2026년 11월 1차 정정 판");
    let earlier = link("../../../2026-11/ko/index.html", "2026년 11월 판");
    assert_eq!(picker(&second), [own, earlier, all]);
}

#[test]
fn a_page_leads_to_the_latest_edition_and_loads_the_guide() {
    let content = published();
    for (path, up) in [
        ("en/index.html", "../../"),
        ("en/metrics/output/index.html", "../../../../"),
    ] {
        let html = page(&content, &format!("2026-11/{path}"));
        assert!(
            html.contains(&format!(
                "<a href=\"{up}latest/en/index.html\">See the latest edition</a>"
            )),
            "{html}"
        );
        assert!(
            html.contains(&format!("<script src=\"{up}editions.js\" data-edition=\"2026-11\"")),
            "{html}"
        );
    }
}

#[test]
fn a_draft_loads_no_guide_and_before_the_first_edition_has_no_picker() {
    let home = |content: &Content| String::from_utf8(content.site()["ko/index.html"].clone()).expect("a page");
    let first = home(&Content::minimal());
    assert!(!first.contains("editions.js") && !first.contains("class=\"pick\"") && !first.contains("latest/"));
    let later = home(&published().reworded());
    assert!(!later.contains("editions.js"));
    assert_eq!(picker(&later)[1].0, "../../../public/general/2026-11/ko/index.html");
}
