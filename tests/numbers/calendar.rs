//! Periods and days: cadences, due dates, which target is in force when.

use serde_json::{Value, json};

use super::{common::Content, metric, monthly};

#[test]
fn a_due_date_of_another_cadence_is_the_period_of_its_last_month() {
    let due = |cadence: &str, baseline: &str, due: &str| {
        let data = metric(&format!(
            "better: higher
cadence: {cadence}
baseline: {{period: {baseline}, value: 0}}
targets: [{{announced: 2026-01-05, value: 36, due: {due}}}]
"
        ));
        (data["baseline"]["period"].clone(), data["targets"][0]["due"].clone())
    };
    assert_eq!(due("monthly", "2025", "2028"), ("2025-12".into(), "2028-12".into()));
    assert_eq!(
        due("monthly", "2025-Q4", "2028-Q2"),
        ("2025-12".into(), "2028-06".into())
    );
    assert_eq!(
        due("quarterly", "2025-12", "2028-04"),
        ("2025-Q4".into(), "2028-Q2".into())
    );
    assert_eq!(due("yearly", "2025-12", "2028-Q1"), ("2025".into(), "2028".into()));
}

fn next_due(cadence: &str, day: &str, value: &str) -> Value {
    let data = metric(&format!(
        "better: higher\ncadence: {cadence}\ndue_day: {day}\nvalues: {{{value}: 1}}\n"
    ));
    data["next_due"].clone()
}

#[test]
fn the_next_value_is_due_in_the_month_after_the_next_period() {
    assert_eq!(next_due("monthly", "15", "2026-10"), "2026-12-15");
    assert_eq!(next_due("quarterly", "15", "2026-Q3"), "2027-01-15");
    assert_eq!(next_due("yearly", "20", "2025"), "2027-01-20");
}

#[test]
fn a_due_day_past_the_end_of_a_month_is_its_last_day() {
    assert_eq!(next_due("monthly", "31", "2026-10"), "2026-12-31");
    assert_eq!(next_due("monthly", "31", "2026-02"), "2026-04-30");
    assert_eq!(next_due("monthly", "30", "2025-12"), "2026-02-28");
    assert_eq!(next_due("monthly", "31", "2023-12"), "2024-02-29");
}

#[test]
fn without_a_due_day_no_day_is_promised() {
    assert_eq!(monthly("values: {2026-10: 1}\n")["next_due"], Value::Null);
}

#[test]
fn a_target_is_superseded_by_the_next_one() {
    let data = monthly(
        "baseline: {period: 2025-12, value: 0}
targets:
  - {announced: 2026-01-02, value: 30, due: 2030-12}
  - {announced: 2026-04-13, value: 50, due: 2028-12}
",
    );
    let expected = json!([
        {"announced": "2026-01-02", "value": 30.0, "due": "2030-12", "superseded": "2026-04-13"},
        {"announced": "2026-04-13", "value": 50.0, "due": "2028-12", "superseded": null},
    ]);
    assert_eq!(data["targets"], expected);
}

/// Before 13 April 2026 the first target is in force: two of 60 months to 30 are 1.
#[test]
fn a_target_is_in_force_from_the_day_it_is_announced() {
    let text = "audience: general
title: {ko: 수, en: Number}
unit: number
better: higher
cadence: monthly
baseline: {period: 2025-12, value: 0}
targets:
  - {announced: 2026-01-02, value: 30, due: 2030-12}
  - {announced: 2026-04-13, value: 50, due: 2028-12}
values: {2026-02: 1.5}
";
    let content = Content::minimal().with("metrics/number.yaml", text);
    let required = |as_of: &str| {
        let run = content.run(&["build", "--as-of", as_of, "--audience", "general"]);
        assert_eq!(run.code, 0, "{run:?}");
        let data: Value = serde_json::from_slice(&content.built("general")["data/metrics/number.json"]).expect("JSON");
        (
            data["latest"]["required"].as_f64(),
            data["targets"].as_array().map(Vec::len),
        )
    };
    assert_eq!(required("2026-04-12"), (Some(1.0), Some(1)));
    assert_eq!(required("2026-04-13"), (Some(50.0 * 2.0 / 36.0), Some(2)));
}

#[test]
fn what_a_target_needs_is_told_in_whole_periods() {
    let text = "baseline: {period: 2025, value: 0}
targets: [{announced: 2026-01-05, value: 36, due: 2028}]
values: {2026-10: {value: 10, status: provisional}}
";
    let data = monthly(text);
    assert_eq!(data["observations"][0]["status"], "provisional");
    assert_eq!(data["cadence"], "monthly");
    assert_eq!(data["latest"]["period"], "2026-10");
    assert_eq!(data["latest"]["gap"], 0.0);
}
