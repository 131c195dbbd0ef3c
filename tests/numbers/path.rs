//! The required path: straight lines from a start over milestones to the target.

use super::{is, metric, monthly};

/// Ten of the 36 months from December 2025 to December 2028: 50 × 10/36.
#[test]
fn the_path_is_straight_from_baseline_to_target() {
    let data = monthly(
        "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-01-05, value: 50, due: 2028-12}]
values: {2025-12: 0, 2026-10: 14.2}
",
    );
    is(&data["observations"][0]["required"], 0.0);
    is(&data["observations"][1]["required"], 50.0 * 10.0 / 36.0);
    is(&data["latest"]["required"], 13.888_888_888_888_89);
    is(&data["latest"]["gap"], 0.311_111_111_111_11);
}

/// Seven of the 33 months from March 2026 to December 2028: 2.2 + 47.8 × 7/33.
#[test]
fn the_path_starts_where_the_target_says() {
    let data = monthly(
        "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-04-13, value: 50, due: 2028-12, from: {period: 2026-03, value: 2.2}}]
values: {2026-03: 2.2, 2026-10: 14.2}
",
    );
    is(&data["observations"][0]["required"], 2.2);
    is(&data["latest"]["required"], 12.339_393_939_393_94);
}

#[test]
fn before_its_start_nothing_is_required() {
    let data = monthly(
        "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-04-13, value: 50, due: 2028-12, from: {period: 2026-03, value: 2.2}}]
values: {2026-01: 0.9, 2026-02: 1.6}
",
    );
    assert_eq!(data["observations"][0]["required"], serde_json::Value::Null);
    assert_eq!(data["latest"]["required"], serde_json::Value::Null);
    assert_eq!(data["latest"]["gap"], serde_json::Value::Null);
}

/// Half of the year to 12 is 6; half of the year from 12 to 30 is 21; a quarter of the year from 30 to 50 is 35.
#[test]
fn the_path_bends_at_milestones_in_whatever_order_they_are_written() {
    let data = monthly(
        "baseline: {period: 2023-12, value: 0}
targets: [{announced: 2024-01-05, value: 50, due: 2026-12, milestones: {2025-12: 30, 2024-12: 12}}]
values: {2024-06: 6, 2024-12: 13, 2025-06: 20, 2025-12: 30, 2026-03: 36}
",
    );
    let required: Vec<f64> = data["observations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|own| own["required"].as_f64().expect("a number"))
        .collect();
    for (found, expected) in required.iter().zip([6.0, 12.0, 21.0, 30.0, 35.0]) {
        assert!((found - expected).abs() < 1e-9, "{required:?}");
    }
    is(&data["observations"][2]["gap"], -1.0);
}

/// From 100 down to 64 in 36 months: 90 after ten of them; 88 is two better, 92 two worse.
#[test]
fn where_less_is_better_a_lower_value_is_ahead() {
    let data = |value: &str| {
        metric(&format!(
            "better: lower
cadence: monthly
baseline: {{period: 2025-12, value: 100}}
targets: [{{announced: 2026-01-05, value: 64, due: 2028-12}}]
values: {{2026-10: {value}}}
"
        ))
    };
    is(&data("88")["latest"]["required"], 90.0);
    is(&data("88")["latest"]["gap"], 2.0);
    is(&data("92")["latest"]["gap"], -2.0);
}

/// Quarters: 3 of the 12 from 2025-Q4 to 2028-Q4. Years: 2 of the 4 from 2024 to 2028.
#[test]
fn periods_are_counted_in_the_cadence_of_the_metric() {
    let quarterly = metric(
        "better: higher
cadence: quarterly
baseline: {period: 2025-Q4, value: 0}
targets: [{announced: 2026-01-05, value: 36, due: 2028-Q4}]
values: {2026-Q3: 10}
",
    );
    is(&quarterly["latest"]["required"], 9.0);
    let yearly = metric(
        "better: higher
cadence: yearly
baseline: {period: 2024, value: 10}
targets: [{announced: 2025-01-05, value: 50, due: 2028}]
values: {2026: 32}
",
    );
    is(&yearly["latest"]["required"], 30.0);
    is(&yearly["latest"]["gap"], 2.0);
}
