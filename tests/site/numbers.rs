//! One number, one text: page, chart, table, CSV and JSON say the same.

use serde_json::Value;

use super::{document::Document, pages, sites};

#[test]
fn a_chart_and_its_table_write_the_latest_value_alike() {
    let mut compared = 0;
    for (name, _, page) in pages() {
        for figure in page.all("figure") {
            let shown: Vec<&str> = figure
                .all("text")
                .into_iter()
                .chain(figure.of_class("num"))
                .map(|text| text.text.as_str())
                .collect();
            let latest = figure
                .of_class("now")
                .into_iter()
                .filter_map(|row| row.all("td").into_iter().next());
            for cell in latest.filter(|_| !figure.all("text").is_empty()) {
                let labels: Vec<&&str> = shown.iter().filter(|text| text.ends_with(&cell.text)).collect();
                assert!(labels.len() > 1, "{name}: `{}` in {shown:?}", cell.text);
                compared += 1;
            }
        }
    }
    assert!(compared > 40, "{compared}");
}

/// Digits, points and minus signs of a text, as in a CSV file.
fn digits(text: &str) -> String {
    let plain = text.replace('\u{2212}', "-");
    plain
        .chars()
        .filter(|letter| letter.is_ascii_digit() || ".-".contains(*letter))
        .collect()
}

#[test]
fn page_data_and_table_agree_on_the_headline_metric() {
    for ((site, files), id) in sites().iter().zip(["output", "productivity"]) {
        let data: Value = serde_json::from_slice(&files[&format!("data/metrics/{id}.json")]).expect("JSON");
        let csv = String::from_utf8_lossy(&files[&format!("data/metrics/{id}.csv")]).into_owned();
        let last: Vec<&str> = csv.trim_end().lines().last().expect("a row").split(',').collect();
        let rounded = |field: &str| format!("{:.1}", data["latest"][field].as_f64().expect("a number"));
        assert_eq!(data["latest"]["period"], last[0], "{site}");
        assert_eq!(
            [rounded("value"), rounded("required"), rounded("gap")],
            [last[1], last[3], last[4]],
            "{site}"
        );
        for language in ["ko", "en"] {
            for path in [
                format!("{language}/index.html"),
                format!("{language}/metrics/{id}/index.html"),
            ] {
                let page = Document::parse(&files[&path]);
                let verdict = page
                    .all("div")
                    .into_iter()
                    .find(|part| part.get("class") == "verdict")
                    .expect("a verdict");
                assert_eq!(digits(&verdict.of_class("big")[0].text), last[1], "{site}: {path}");
                assert_eq!(digits(&verdict.all("dd")[0].text), last[3], "{site}: {path}");
                assert!(
                    digits(&verdict.of_class("status")[0].text).contains(last[4].trim_start_matches('-')),
                    "{site}: {path}"
                );
            }
        }
    }
}

#[test]
fn the_table_of_a_metric_is_its_csv() {
    let (_, files) = &sites()[0];
    let page = Document::parse(&files["en/metrics/output/index.html"]);
    let rows: Vec<String> = page.all("figure")[0]
        .all("tr")
        .iter()
        .map(|row| {
            row.all("td")
                .iter()
                .map(|cell| digits(&cell.text))
                .collect::<Vec<_>>()
                .join(",")
        })
        .filter(|row| !row.is_empty())
        .collect();
    assert_eq!(rows, ["2.5,2.0,0.5", "1.0,1.0,0.0"]);
    let csv = String::from_utf8_lossy(&files["data/metrics/output.csv"]);
    assert_eq!(
        csv,
        "\u{FEFF}period,value,status,required,gap,unit,revised\r\n2026-01,1.0,final,1.0,0.0,number,\r\n2026-02,2.5,final,2.0,0.5,number,\r\n"
    );
}

#[test]
fn the_inventory_names_every_item() {
    let (_, files) = &sites()[0];
    let inventory: Value = serde_json::from_slice(&files["data/site.json"]).expect("JSON");
    let items = inventory["items"].as_array().expect("a list").iter();
    let named: Vec<String> = items
        .map(|item| {
            format!(
                "{} {}",
                item["kind"].as_str().expect("a kind"),
                item["id"].as_str().expect("an id")
            )
        })
        .collect();
    assert_eq!(named, ["metric output", "message 2026-03-02-start", "page about"]);
}

#[test]
fn an_item_is_known_by_the_xxh3_of_what_readers_see() {
    let (_, files) = &sites()[0];
    let inventory: Value = serde_json::from_slice(&files["data/site.json"]).expect("JSON");
    // Of `소개`, `이 보고서에 대하여.`, `About` and `About this report.`, each with a zero byte behind it, by `xxhsum -H128`.
    let about = &inventory["items"][2];
    assert_eq!(about["digest"], "b1ca44ed6d04add77c795692c3bd6910");
}

#[test]
fn both_languages_show_the_same_numbers() {
    let figures = |path: &str| -> Vec<String> {
        let page = Document::parse(&sites()[0].1[path]);
        page.all("td")
            .iter()
            .map(|cell| digits(&cell.text))
            .filter(|text| !text.contains("20"))
            .collect()
    };
    assert_eq!(
        figures("ko/metrics/output/index.html"),
        figures("en/metrics/output/index.html")
    );
    assert!(figures("en/metrics/output/index.html").contains(&"2.5".to_owned()));
}
