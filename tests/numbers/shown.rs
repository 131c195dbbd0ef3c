//! Numbers as readers see them: rounded in one way everywhere, and alike in both languages.

use super::common::{Content, Files, words};

/// A site with a metric of these fields and values from January 2026 on, one a month.
fn shown(fields: &str, values: &[&str]) -> Files {
    let lines = values.iter().enumerate();
    let values: String = lines
        .map(|(place, value)| format!("  2026-{:02}: {value}\n", place + 1))
        .collect();
    let text = format!(
        "audience: general\ntitle: {{ko: 값, en: Value}}\nbetter: higher\ncadence: monthly\n{fields}\nvalues:\n{values}"
    );
    Content::minimal().with("metrics/value.yaml", text).site()
}

/// The cells of the table of a metric's page from January on, one for each month.
fn table(site: &Files, language: &str) -> Vec<String> {
    let page = String::from_utf8(site[&format!("{language}/metrics/value/index.html")].clone()).expect("it is UTF-8");
    let rows = page
        .split("<th scope=\"row\">")
        .skip(1)
        .filter(|row| row.contains("2026"));
    let cell = |row: &str| {
        let cell = row.split_once("<td")?.1.split_once("</td>")?.0.split_once('>')?.1;
        let text = cell.replace("<span class=\"nb\">", "").replace("</span>", "");
        Some(text)
    };
    let mut cells: Vec<String> = rows.filter_map(cell).collect();
    cells.reverse();
    cells
}

/// The values of the CSV file.
fn csv(site: &Files) -> Vec<String> {
    let text = String::from_utf8(site["data/metrics/value.csv"].clone()).expect("it is UTF-8");
    let rows = text.lines().skip(1).map(|row| row.split(',').nth(1).expect("a value"));
    rows.map(str::to_owned).collect()
}

/// Asserts how amounts are written in Korean and in English.
#[track_caller]
fn reads(fields: &str, amounts: &[(&str, &str, &str)]) {
    let values: Vec<&str> = amounts.iter().map(|(value, ..)| *value).collect();
    let site = shown(fields, &values);
    let korean: Vec<&str> = amounts.iter().map(|(_, korean, _)| *korean).collect();
    let english: Vec<&str> = amounts.iter().map(|(.., english)| *english).collect();
    assert_eq!(table(&site, "ko"), korean);
    assert_eq!(table(&site, "en"), english);
}

#[test]
fn a_half_goes_away_from_zero_as_it_was_typed() {
    let typed = [
        "0.25", "0.35", "80.05", "1.15", "-3.05", "-0.04", "9.95", "0.05", "0.049",
    ];
    let site = shown("unit: number\ndecimals: 1", &typed);
    let rounded = ["0.3", "0.4", "80.1", "1.2", "−3.1", "0.0", "10.0", "0.1", "0.0"];
    assert_eq!(table(&site, "ko"), rounded);
    assert_eq!(table(&site, "en"), rounded);
    assert_eq!(csv(&site), rounded.map(|value| value.replace('−', "-")));
}

#[test]
fn whole_numbers_round_alike_however_large() {
    let typed = [
        "0.5",
        "1.5",
        "2.5",
        "-0.5",
        "99999.5",
        "4503599627370495.5",
        "9007199254740993",
    ];
    let site = shown("unit: number\ndecimals: 0", &typed);
    let rounded = ["1", "2", "3", "-1", "100000", "4503599627370496", "9007199254740992"];
    assert_eq!(csv(&site), rounded);
}

#[test]
fn a_computed_half_is_a_half_too() {
    let path = "unit: number\ndecimals: 1\nbaseline: {period: 2025-12, value: 80}
targets: [{announced: 2026-01-05, value: 80, due: 2028-12}]";
    let site = shown(path, &["80.05"]);
    let line = String::from_utf8(site["data/metrics/value.csv"].clone()).unwrap();
    assert!(line.contains("2026-01,80.1,final,80.0,0.1,"), "{line}");
}

#[test]
fn a_number_is_quoted_as_it_is_rounded() {
    let content = Content::minimal()
        .edit("metrics/output.yaml", "2026-02: 2.5", "2026-02: -3.05")
        .edit("messages/2026-03-02-start.en.md", "[2.5]", "[-3.1]")
        .edit("messages/2026-03-02-start.ko.md", "[2.5]", "[−3.1]");
    assert_eq!(content.check().code, 0);
}

#[test]
fn money_is_the_same_number_in_both_languages() {
    reads(
        "unit: {money: KRW}\ndecimals: 1",
        &[
            ("12000000000", "120억 원", "KRW 12.0bn"),
            ("-3850000000", "−38.5억 원", "−KRW 3.85bn"),
            ("8100000000", "81억 원", "KRW 8.1bn"),
            ("-150000000", "−1.5억 원", "−KRW 150.0m"),
            ("543478260870", "5,435억 원", "KRW 543.5bn"),
            ("1956521739130", "1.96조 원", "KRW 1.96tn"),
            ("1234567", "123만 원", "KRW 1.23m"),
            ("12345678", "1,235만 원", "KRW 12.35m"),
        ],
    );
}

#[test]
fn money_without_decimals_still_says_three_digits() {
    reads(
        "unit: {money: KRW}\ndecimals: 0",
        &[
            ("2500000000000", "2.5조 원", "KRW 2.5tn"),
            ("1956521739130", "1.96조 원", "KRW 1.96tn"),
            ("123456789", "1.23억 원", "KRW 123m"),
        ],
    );
}

#[test]
fn money_takes_the_unit_that_it_has_once_rounded() {
    reads(
        "unit: {money: KRW}\ndecimals: 0",
        &[
            ("99999999", "1억 원", "KRW 100m"),
            ("-99999999", "−1억 원", "−KRW 100m"),
            ("999999999999", "1조 원", "KRW 1tn"),
            ("999999.6", "100만 원", "KRW 1m"),
        ],
    );
}

#[test]
fn small_amounts_are_plain_and_close_to_their_unit() {
    reads(
        "unit: {money: KRW}\ndecimals: 1",
        &[
            ("0", "0원", "KRW 0"),
            ("12345", "12,345원", "KRW 12,345"),
            ("-0.4", "0원", "KRW 0"),
        ],
    );
    reads(
        "unit: {money: USD}\ndecimals: 2",
        &[
            ("0", "0달러", "USD 0"),
            ("-0.004", "0달러", "USD 0"),
            ("-1234.5", "−1,234.50달러", "−USD 1,234.50"),
            ("9999.996", "10,000달러", "USD 10,000"),
            ("250000", "250,000달러", "USD 250,000"),
            ("1234567", "123만 달러", "USD 1.23m"),
            ("2000000000", "20억 달러", "USD 2.00bn"),
        ],
    );
}

#[test]
fn one_of_a_count_takes_no_plural() {
    let path = "unit: {count: {ko: 건, en: cases}}\ndecimals: 0\nbaseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-01-05, value: 2, due: 2028-12}]";
    let page = |language: &str| words(&shown(path, &["1"])[&format!("{language}/metrics/value/index.html")]);
    let english = page("en");
    assert!(
        english.contains("50% of the way to the target is done, 1 to go"),
        "{english}"
    );
    assert!(!english.contains("1 cases"), "{english}");
    let korean = page("ko");
    assert!(
        korean.contains("목표까지 가는 길의 50%를 왔고, 1건이 남았습니다"),
        "{korean}"
    );
}

#[test]
fn a_gap_of_none_has_no_sign_in_the_data() {
    let path = "unit: number\ndecimals: 1\nbaseline: {period: 2025-12, value: 5}
targets: [{announced: 2026-01-05, value: 5, due: 2028-12}]";
    let data = |better: &str| {
        let text = format!(
            "audience: general\ntitle: {{ko: 값, en: Value}}\nbetter: {better}\ncadence: monthly\n{path}\nvalues: {{2026-01: 5}}\n"
        );
        Content::minimal().with("metrics/value.yaml", text).site()["data/metrics/value.json"].clone()
    };
    for better in ["higher", "lower"] {
        let data = String::from_utf8(data(better)).unwrap();
        assert!(data.contains("\"gap\": 0.0"), "{data}");
        assert!(!data.contains("-0.0"), "{data}");
    }
}

#[test]
fn a_chart_does_not_name_a_unit_that_says_nothing() {
    let subtitle = |unit: &str, title: &str| {
        let text = format!(
            "audience: general\ntitle: {title}\nunit: {unit}\ndecimals: 0\nbetter: higher\ncadence: monthly\nvalues: {{2026-01: 95, 2026-02: 96}}\n"
        );
        let site = Content::minimal().with("metrics/value.yaml", text).site();
        ["ko", "en"].map(|language| words(&site[&format!("{language}/metrics/value/index.html")]))
    };
    let [korean, english] = subtitle("number", "{ko: 재원일수, en: Length of stay}");
    assert!(korean.contains("재원일수, 월별 실적"), "{korean}");
    assert!(english.contains("Length of stay, monthly actual values"), "{english}");
    let [korean, english] = subtitle("index", "{ko: 만족도 지수, en: Satisfaction index}");
    assert!(korean.contains("만족도 지수, 월별 실적"), "{korean}");
    assert!(
        english.contains("Satisfaction index, monthly actual values"),
        "{english}"
    );
    let [korean, english] = subtitle("index", "{ko: 만족도, en: Satisfaction}");
    assert!(korean.contains("만족도, 지수, 월별 실적"), "{korean}");
    assert!(
        english.contains("Satisfaction, index, monthly actual values"),
        "{english}"
    );
}

#[test]
fn axes_are_short_and_exact() {
    let axis = |unit: &str, language: &str| {
        let site = shown(&format!("unit: {unit}\ndecimals: 0"), &["1000000", "2250000"]);
        words(&site[&format!("{language}/metrics/value/index.html")])
    };
    let count = "{count: {ko: 명, en: people}}";
    for (unit, language, labels) in [
        (count, "ko", " 100만 명 125만 명 150만 명 "),
        (count, "en", " 1m 1.25m 1.5m "),
        ("{money: KRW}", "ko", " 100만 원 125만 원 150만 원 "),
        ("{money: KRW}", "en", " 1m 1.25m 1.5m "),
    ] {
        let page = axis(unit, language);
        assert!(page.contains(labels), "{labels}: {page}");
    }
}

#[test]
fn sentences_are_right_for_names_with_capitals() {
    let metric = "audience: general
title: {ko: 대기, en: Waiting}
unit: number
decimals: 1
better: lower
cadence: monthly
baseline: {period: 2025-12, value: 0}
values: {2026-01: 3}
breakdowns: {division: {rnd: {2026-01: 1}, plants: {2026-01: 2}}}
contributions: {division: {2026-01: {rnd: 1, plants: 2}}}
";
    let site = Content::minimal().with("metrics/value.yaml", metric).site();
    let page = String::from_utf8(site["en/metrics/value/index.html"].clone()).unwrap();
    for sentence in [
        "Waiting. Thick line: Division; thin line: all.",
        "Waiting (Division)",
        "Over time: Division",
        "Contributions: Division",
    ] {
        assert!(page.contains(sentence), "{sentence}: {page}");
    }
    assert!(
        !page.contains(" by Division") && !page.contains("each Division"),
        "{page}"
    );
}
