//! The print-out: the order of its sheets, and that each says what the pages of the site say.

mod common;

#[path = "site/document.rs"]
#[allow(dead_code, reason = "a part of it is used")]
mod document;

use common::{Content, Files};
use document::{Document, Element};
use milepost::history::History;

/// Two metrics with values and one without; one is off track, one is corrected and gets a new target.
fn report() -> Content {
    Content::minimal()
        .edit(
            "metrics/output.yaml",
            "value: 36, due: 2028-12}",
            "value: 36, due: 2028-12}\n  - {announced: 2026-02-10, value: 72, due: 2028-12}",
        )
        .edit("metrics/output.yaml", "decimals: 1\n", "decimals: 1\ntolerance: 1\n")
        .edit(
            "metrics/output.yaml",
            "2026-01: 1\n",
            "2026-01: {value: 1, revised: {ko: 다시 셈, en: counted again}}\n",
        )
        .with("metrics/defects.yaml", DEFECTS)
        .with("metrics/reach.yaml", REACH)
        .with("governance/2026-09-16.yaml", SEPTEMBER)
}

const DEFECTS: &str = "\
audience: general
title: {ko: 불량, en: Defects}
unit: {count: {ko: 건, en: defects}}
better: lower
cadence: yearly
baseline: {period: 2010, value: 300}
targets:
  - {announced: 2011-01-05, value: 100, due: 2030}
values: {2011: 290, 2012: 280, 2013: 270, 2014: 260, 2015: 250, 2016: 240, 2017: 230, 2018: 220, 2019: 210, 2020: 200,
  2021: 190, 2022: 180, 2023: 170, 2024: 160, 2025: 145}
";

const REACH: &str = "\
audience: general
title: {ko: 도달, en: Reach}
unit: percent
better: higher
cadence: monthly
due_day: 15
targets:
  - {announced: 2026-01-05, value: 60, due: 2027-12, from: {period: 2026-10, value: 0}}
values: {}
";

const SEPTEMBER: &str = "\
audience: general
chair: {ko: 대표, en: President}
reviewed:
  - topic: security
    title: {ko: 협력사 계정, en: Supplier accounts}
    outcome: deferred
    note: {ko: 책임이 정해지지 않았습니다., en: Nobody answers for them yet.}
actions:
  - id: rules
    title: {ko: 규칙 쓰기, en: Write the rules}
    owner: {ko: 보안팀, en: Security}
    due: 2026-10-30
";

fn page(files: &Files, path: &str) -> Document {
    Document::parse(&files[path])
}

fn print_out(files: &Files) -> Document {
    page(files, "en/print/index.html")
}

/// The sheets of a print-out.
fn sheets(page: &Document) -> Vec<&Element> {
    page.one("main").of_class("sheet")
}

#[track_caller]
fn sheet<'a>(page: &'a Document, heading: &str) -> &'a Element {
    let named = |sheet: &&Element| sheet.all("h2").iter().any(|own| own.text.starts_with(heading));
    let found = sheets(page).into_iter().find(named);
    found.unwrap_or_else(|| panic!("a sheet is headed `{heading}`"))
}

/// The cells of a table's body, row by row.
fn rows(table: &Element) -> Vec<Vec<String>> {
    let rows = table.all("tr").into_iter().skip(1);
    let cells = |row: &Element| {
        let cells = row.inside().into_iter();
        let cells = cells.filter(|cell| ["th", "td"].contains(&cell.name.as_str()));
        cells.map(|cell| cell.text.clone()).collect()
    };
    rows.map(cells).collect()
}

#[test]
fn sheets_follow_from_cover_to_glossary_with_the_headline_metric_first() {
    let files = report().site();
    let headings = |path: &str| -> Vec<String> {
        let page = page(&files, path);
        let heading = |sheet: &&Element| {
            let level = if sheet.of_class("kicker").is_empty() {
                "h2"
            } else {
                "h1"
            };
            sheet.all(level)[0].text.clone()
        };
        sheets(&page).iter().map(heading).collect()
    };
    assert_eq!(
        headings("en/print/index.html"),
        [
            "Output: 2.5 in February, 1.5 behind the required path",
            "1 on track of 3 metrics with a target",
            "Output: 2.5 in February, 1.5 behind the required path",
            "Defects: 145 in 2025, 5 defects ahead of the required path",
            "Reach: no values yet",
            "Decisions needed 3 items",
            "This is the first edition, so there is none to compare it with",
            "Glossary",
        ]
    );
    assert_eq!(
        headings("ko/print/index.html"),
        [
            "2월 생산량은 2.5로, 필요 경로에 1.5 뒤집니다",
            "목표가 있는 지표 3개 가운데 1개가 정상입니다",
            "2월 생산량은 2.5로, 필요 경로에 1.5 뒤집니다",
            "2025년 불량은 145건으로, 필요 경로를 5건 앞섭니다",
            "도달은 아직 값이 없습니다",
            "결정이 필요한 일 3건",
            "첫 판이라 견줄 앞 판이 없습니다",
            "용어",
        ]
    );
}

#[test]
fn the_cover_names_edition_day_audience_and_target() {
    let page = print_out(&report().site());
    let cover = &sheets(&page)[0].text;
    for part in [
        "The target is 72.0 by December 2028. Before the change of 10 February 2026 it was 36.0 by December 2028.",
        "EditionNovember 2026 edition (2026-11)",
        "As of16 November 2026",
        "Audiencegeneral",
    ] {
        assert!(cover.contains(part), "`{part}` in: {cover}");
    }
    let foot = page.one("html").get("data-foot");
    assert_eq!(
        foot,
        "Small report · November 2026 edition · Data as of 16 November 2026"
    );
}

#[test]
fn a_row_of_the_scorecard_says_what_the_page_of_its_metric_says() {
    let files = Content::of_the_repository().site();
    let print = print_out(&files);
    let scorecard = sheets(&print)[1];
    let metrics = scorecard.all("tr").len() - 1;
    assert_eq!(
        metrics,
        files.keys().filter(|path| path.starts_with("en/metrics/")).count() - 1
    );
    for row in scorecard.all("tr").into_iter().skip(1) {
        let address = row.all("a")[0].get("href").replace("../", "en/");
        let own = page(&files, &address);
        let cells: Vec<String> = row.all("td").iter().map(|cell| cell.text.clone()).collect();
        let status = own.one("main").of_class("verdict")[0].of_class("chip");
        assert_eq!(
            cells[4],
            status.first().map_or("", |chip| chip.text.as_str()),
            "{address}"
        );
        let Some(table) = own
            .one("main")
            .of_class("panel")
            .first()
            .and_then(|hero| hero.all("table").first().copied())
        else {
            assert_eq!(
                (cells[0].as_str(), &cells[2], &cells[3]),
                ("–", &cells[0], &cells[0]),
                "{address}"
            );
            continue;
        };
        let latest = &rows(table)[0];
        assert!(cells[0].starts_with(&latest[1]), "{address}: {cells:?}, {latest:?}");
        let of_path = latest.get(2..).filter(|cells| !cells.is_empty());
        let of_path = of_path.map_or(["–", "–"], |cells| [&cells[0], &cells[1]]);
        assert_eq!([cells[2].as_str(), cells[3].as_str()], of_path, "{address}");
    }
}

#[test]
fn bullets_are_drawn_for_metrics_with_a_value_and_a_target() {
    let page = print_out(&report().site());
    let bullets = |row: &&Element| {
        row.all("svg")
            .iter()
            .filter(|svg| svg.get("viewBox") == "0 0 150 22")
            .count()
    };
    let rows = sheets(&page)[1].all("tr");
    assert_eq!(rows.iter().skip(1).map(bullets).collect::<Vec<_>>(), [1, 1, 0]);
}

#[test]
fn a_sheet_shows_thirteen_periods_with_notes_and_the_wide_chart_alone() {
    let page = print_out(&report().site());
    let defects = sheet(&page, "Defects");
    let table = defects.all("table")[0];
    assert_eq!(rows(table).len(), 13);
    assert_eq!(rows(table)[0], ["2025", "145", "150", "+5"]);
    assert!(table.all("caption")[0].text.ends_with("The latest 13 of 15 values."));
    let output = sheet(&page, "Output");
    let noted: Vec<Vec<String>> = rows(output.all("table")[0]);
    assert_eq!(
        noted,
        [
            ["February 2026", "2.5", "4.0", "−1.5", "target changed to 72.0"],
            [
                "January 2026 (restated)",
                "1.0",
                "2.0",
                "−1.0",
                "corrected: counted again"
            ],
        ]
    );
    for sheet in [defects, output] {
        let charts = sheet.of_class("chart");
        assert_eq!(charts.len(), 1);
        assert_eq!(charts[0].get("class"), "chart chart-wide");
    }
    assert_eq!(page.all("details").len(), 0, "every table is open");
}

#[test]
fn a_metric_without_values_says_when_the_first_one_is_due() {
    let page = print_out(&report().site());
    let reach = sheet(&page, "Reach");
    assert!(
        reach
            .text
            .contains("No data. The value for November 2026 is due on 15 December 2026."),
        "{}",
        reach.text
    );
    assert!(reach.all("table").is_empty() && reach.of_class("chart").is_empty());
}

#[test]
fn decisions_needed_are_those_of_the_page_of_the_committee() {
    let files = report().site();
    let asked = |page: &Document, class: &str| -> Vec<String> {
        let list = page.one("main").of_class(class)[0];
        let titles = list.all("h3").into_iter().map(|title| title.text.clone());
        titles.collect()
    };
    let print = print_out(&files);
    let governance = page(&files, "en/governance/index.html");
    assert_eq!(
        asked(&print, "asks"),
        ["Supplier accounts", "Output", "Write the rules"]
    );
    assert_eq!(asked(&print, "asks"), asked(&governance, "rows"));
    for item in print.one("main").of_class("asks")[0].all("li") {
        assert_eq!(
            item.of_class("ticks")[0].all("svg").len(),
            3,
            "a box to tick for each outcome"
        );
        assert_eq!(item.of_class("remarks").len(), 1, "room to write");
    }
}

#[test]
fn what_changed_since_the_edition_before_is_told_by_group() {
    let content = Content::minimal();
    let history = content.remembered_after(&History::default(), "2026-03-31");
    let files = content
        .edit(
            "metrics/output.yaml",
            "2026-02: 2.5",
            "2026-02: {value: 2.7, revised: {ko: 늦은 신고., en: Late reports.}}",
        )
        .append("messages/2026-03-02-start.en.md", "\nMore of it.\n")
        .with("governance/2026-04-15.yaml", SEPTEMBER)
        .site_after(&history, "2026-04-30");
    let print = print_out(&files);
    let changes = sheet(&print, "Since the March 2026 edition, ");
    let groups: Vec<Vec<&str>> = changes.all("dl")[0]
        .all("div")
        .into_iter()
        .map(texts_of_group)
        .collect();
    assert_eq!(
        groups,
        [
            vec![
                "Past values",
                "Output, February 2026: restated from 2.5 to 2.7. Late reports."
            ],
            vec![
                "Texts and items",
                "Changed: We start (message)",
                "New: 15 April 2026 (meeting)"
            ],
            vec!["Committee decisions", "15 April 2026, Deferred: Supplier accounts"],
        ]
    );
    let korean = page(&files, "ko/print/index.html");
    let changes = sheet(&korean, "2026년 3월 판 뒤로 과거 수치 1건");
    assert!(
        changes
            .text
            .contains("생산량, 2026년 2월: 2.5에서 2.7로 고쳤습니다. 늦은 신고."),
        "{}",
        changes.text
    );
}

/// The name of a group of changes and its sentences.
fn texts_of_group(group: &Element) -> Vec<&str> {
    let parts = group.all("dt").into_iter().chain(group.all("li"));
    parts.map(|part| part.text.as_str()).collect()
}

#[test]
fn an_edition_that_changes_nothing_says_so_without_groups() {
    let content = Content::minimal();
    let history = content.remembered_after(&History::default(), "2026-03-31");
    let print = print_out(&content.site_after(&history, "2026-04-30"));
    let changes = sheet(
        &print,
        "Targets, values, methods and texts are those of the March 2026 edition",
    );
    assert!(changes.all("dl").is_empty(), "{}", changes.text);
}

#[test]
fn the_glossary_explains_the_terms_that_are_used() {
    let terms = |content: Content| -> Vec<String> {
        let page = print_out(&content.site());
        let terms = sheet(&page, "Glossary").all("dt");
        terms.into_iter().map(|term| term.text.clone()).collect()
    };
    let status = "Achieved · On track · At risk · Off track · No data";
    assert_eq!(
        terms(report()),
        [
            "Baseline",
            "Required",
            "Gap",
            status,
            "Forecast",
            "Corrected",
            "Edition"
        ]
    );
    let fewer = Content::minimal()
        .edit(
            "metrics/output.yaml",
            "targets:\n  - {announced: 2026-01-05, value: 36, due: 2028-12}\n",
            "",
        )
        .edit(
            "metrics/output.yaml",
            "2026-02: 2.5",
            "2026-02: {value: 2.5, status: provisional}",
        );
    assert_eq!(terms(fewer), ["Baseline", "Provisional", "Edition"]);
}

#[test]
fn every_page_leads_to_the_print_out() {
    let files = Content::minimal().site();
    let missing = |path: &&String| {
        let up = "../".repeat(path.matches('/').count() - 1);
        let page = page(&files, path);
        let links = page.one("footer").all("a");
        links
            .iter()
            .all(|link| link.get("href") != format!("{up}print/index.html"))
    };
    let pages = files.keys().filter(|path| path.ends_with("/index.html"));
    let missing: Vec<&String> = pages
        .filter(|path| path.matches('/').count() > 1)
        .filter(missing)
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
}

#[test]
fn without_metrics_and_decisions_the_sheets_say_so() {
    let page = print_out(
        &Content::minimal()
            .without("metrics/output.yaml")
            .without("messages/2026-03-02-start.ko.md")
            .without("messages/2026-03-02-start.en.md")
            .site(),
    );
    let texts: Vec<&str> = sheets(&page).iter().map(|sheet| sheet.text.as_str()).collect();
    let [cover, scorecard, needed, changes, glossary] = texts.as_slice() else {
        panic!("five sheets: {texts:?}");
    };
    assert!(cover.contains("There is nothing to report yet"), "{cover}");
    assert!(scorecard.contains("There are no metrics yet."), "{scorecard}");
    assert!(needed.contains("Nothing waits for a decision."), "{needed}");
    assert_eq!(
        *changes,
        "This is the first edition, so there is none to compare it with"
    );
    assert_eq!(
        *glossary,
        "GlossaryEditionThe report as of one day, named by its month."
    );
}
