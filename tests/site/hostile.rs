//! Names that try to be markup, formulas or mirrors.

use serde_json::Value;

use super::{
    common::{Content, Files},
    document::{Document, xml_fault},
    pages_of,
};

/// Ends every container there is.
const EVIL: &str = "</text></title><script>alert(1)</script>]]>&amp;<img src=x onerror=alert(2)>\"'{{ 1 }}";

/// A name in Hebrew, which runs from right to left.
const RIGHT_TO_LEFT: &str = "שלום עולם";

/// A site in which everything that has a name bears this one.
fn named(name: &str) -> Files {
    let name = name.replace('\'', "''");
    let both = format!("{{ko: '{name}', en: '{name}'}}");
    let site = format!(
        "title: {both}\nlanguages: [ko, en]\ntimezone: Asia/Seoul\nheadline: output\naudiences: {{general: {{}}}}
organisation: {{division: {{title: {both}, members: {{rnd: {both}, plants: {both}}}}}}}
contact: {{name: {both}, email: a@example.com}}\nnotice: {both}\nfeedback: \"mailto:a@example.com?subject={{title}}\"\n"
    );
    let metric = format!(
        "audience: general\ntitle: {both}\ndescription: {both}\nunit: number\nbetter: higher\ncadence: monthly
owner: {both}\nsource: {both}\nbaseline: {{period: 2025-12, value: 0}}
targets: [{{announced: 2026-01-05, value: 36, due: 2028-12, reason: {both}, message: 2026-03-02-start}}]
values: {{2026-01: {{value: 1, revised: {both}}}, 2026-02: -2.5}}
breakdowns: {{division: {{rnd: {{2026-01: 1, 2026-02: 2}}, plants: {{2026-01: 1, 2026-02: 3}}}}}}\n"
    );
    let letter = format!(
        "---\ntitle: '{name}'\nauthor: {{name: '{name}', role: '{name}'}}\nsummary: '{name}'\ntags: ['{name}']\naudience: general\n---\nText.\n"
    );
    let page = format!("---\ntitle: '{name}'\nnav: true\naudience: general\n---\nText.\n");
    let content = Content::empty()
        .with("site.yaml", site)
        .with("metrics/output.yaml", metric);
    let content = ["ko", "en"].into_iter().fold(content, |content, language| {
        content
            .with(&format!("messages/2026-03-02-start.{language}.md"), &letter)
            .with(&format!("pages/about.{language}.md"), &page)
    });
    content.site()
}

#[test]
fn a_name_never_becomes_markup() {
    let files = named(EVIL);
    for (path, page) in pages_of(&files) {
        assert!(
            page.all("script")
                .iter()
                .all(|script| script.has("src") && script.text.is_empty()),
            "{path}"
        );
        assert!(page.all("img").is_empty(), "{path}");
        assert!(
            page.text()
                .contains("<script>alert(1)</script>]]>&amp;<img src=x onerror=alert(2)>"),
            "{path}"
        );
        assert!(page.text().contains("{{ 1 }}"), "{path}");
    }
}

#[test]
fn charts_with_hostile_names_are_well_formed() {
    for name in [EVIL, RIGHT_TO_LEFT, "a & b < c > d", "]]>", "&#0;", "&nope;"] {
        let files = named(name);
        let charts: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".svg")).collect();
        assert_eq!(charts.len(), 2);
        for (path, bytes) in charts {
            assert_eq!(xml_fault(&String::from_utf8_lossy(bytes)), None, "{path} of {name}");
        }
    }
}

#[test]
fn data_files_hold_a_hostile_name_as_it_is() {
    let files = named(EVIL);
    let metric: Value = serde_json::from_slice(&files["data/metrics/output.json"]).expect("JSON");
    assert_eq!(metric["title"]["en"], EVIL);
    let inventory: Value = serde_json::from_slice(&files["data/site.json"]).expect("JSON");
    assert_eq!(inventory["title"]["ko"], EVIL);
}

#[test]
fn a_name_from_right_to_left_is_on_every_page() {
    for (path, page) in pages_of(&named(RIGHT_TO_LEFT)) {
        assert!(page.text().contains(RIGHT_TO_LEFT), "{path}");
    }
}

/// The last cell of the first row of the CSV, where the reason of a revision stands.
fn reason_in_csv(reason: &str) -> String {
    let both = format!("{{ko: {reason}, en: {reason}}}");
    let content = Content::minimal().edit(
        "metrics/output.yaml",
        "2026-01: 1\n",
        &format!("2026-01: {{value: 1, revised: {both}}}\n"),
    );
    let csv = String::from_utf8(content.site()["data/metrics/output.csv"].clone()).expect("UTF-8");
    let row = csv.lines().nth(1).expect("a row").to_owned();
    row.strip_prefix("2026-01,1.0,final,1.0,0.0,number,")
        .expect("six cells in front")
        .to_owned()
}

#[test]
fn a_text_in_a_table_never_runs_as_a_formula() {
    assert_eq!(
        reason_in_csv("\"=cmd|' /C calc'!A0\""),
        "\"'=cmd|' /C calc'!A0 / =cmd|' /C calc'!A0\""
    );
    for start in ["+", "-", "@"] {
        let cell = reason_in_csv(&format!("\"{start}1\""));
        assert_eq!(cell, format!("\"'{start}1 / {start}1\""));
    }
    assert_eq!(reason_in_csv("'a \"b\", c'"), "\"a \"\"b\"\", c / a \"\"b\"\", c\"");
}

#[test]
fn a_negative_number_in_a_table_stays_a_number() {
    let csv = String::from_utf8(named("x")["data/metrics/output.csv"].clone()).expect("UTF-8");
    assert!(
        csv.lines()
            .nth(2)
            .expect("a row")
            .starts_with("2026-02,-2.5,final,2.0,-4.5,"),
        "{csv}"
    );
}

#[test]
fn a_title_of_ten_thousand_letters_is_refused() {
    let content = Content::minimal().edit(
        "metrics/output.yaml",
        "en: Output",
        &format!("en: {}", "x".repeat(10_000)),
    );
    content.finds(
        &"x".repeat(10_000),
        "metrics/output.yaml:2:22: error[too-long]: this text is longer than 4000 characters",
    );
}

#[test]
fn a_long_title_is_folded_not_refused() {
    for title in [
        "아주 긴 이름 ".repeat(20),
        "Donaudampfschifffahrtsgesellschaft".repeat(6),
        "x".repeat(400),
    ] {
        let files = named(title.trim());
        let page = Document::parse(&files["en/metrics/output/index.html"]);
        assert!(page.text().contains(title.trim()));
    }
}

#[test]
fn charts_of_extreme_numbers_hold_no_nonsense() {
    for values in [
        "{2026-01: 1}",
        "{2026-01: 0, 2026-02: 0, 2026-03: 0}",
        "{2026-01: 7, 2026-02: 7}",
        "{2026-01: 1e308, 2026-02: -1e308}",
        "{2026-01: 1e-300, 2026-02: 2e-300}",
    ] {
        let text = Content::minimal().text("metrics/output.yaml");
        let (head, _) = text.split_once("values:").expect("values");
        let content = Content::minimal().with("metrics/number.yaml", format!("{head}values: {values}\n"));
        let run = content.build();
        assert!(
            run.code == 0 || run.code == 1 && run.stderr.contains("metrics/number.yaml"),
            "{values}: {run:?}"
        );
        for (path, bytes) in content
            .built("general")
            .iter()
            .filter(|(path, _)| !path.ends_with(".png"))
        {
            let text = String::from_utf8_lossy(bytes);
            assert!(
                !text.contains("NaN") && !text.contains(",inf") && !text.contains(">inf"),
                "{values}: {path}"
            );
        }
    }
}
