//! Status: the latest value against target, path and tolerance.

use serde_json::Value;

use super::{is, metric, monthly};

/// A path of 1 a month from 0, at 10 in October 2026, with a tolerance of 2.5.
fn status(value: &str) -> Value {
    let data = monthly(&format!(
        "baseline: {{period: 2025-12, value: 0}}
tolerance: 2.5
targets: [{{announced: 2026-01-05, value: 36, due: 2028-12}}]
values: {{2026-10: {value}}}
"
    ));
    data["latest"]["status"].clone()
}

#[test]
fn the_target_is_achieved_at_its_value_and_beyond() {
    assert_eq!(status("36"), "achieved");
    assert_eq!(status("40"), "achieved");
    assert_eq!(status("35.9"), "on-track");
}

#[test]
fn on_the_path_is_on_track() {
    assert_eq!(status("10"), "on-track");
    assert_eq!(status("10.1"), "on-track");
}

#[test]
fn below_the_path_is_at_risk_down_to_the_tolerance_itself() {
    assert_eq!(status("9.9"), "at-risk");
    assert_eq!(status("7.5"), "at-risk");
}

#[test]
fn below_the_tolerance_is_off_track() {
    assert_eq!(status("7.4"), "off-track");
    assert_eq!(status("-3"), "off-track");
}

#[test]
fn without_a_value_there_is_no_data() {
    let data = monthly(
        "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-01-05, value: 36, due: 2028-12}]
",
    );
    assert_eq!(data["latest"]["status"], "no-data");
    for field in ["period", "value", "required", "gap"] {
        assert_eq!(data["latest"][field], Value::Null, "{field}");
    }
    assert_eq!(data["observations"], Value::Array(vec![]));
    assert_eq!((&data["pace"], &data["forecast"]), (&Value::Null, &Value::Null));
}

#[test]
fn without_a_target_there_is_nothing_to_judge() {
    let data = monthly("values: {2026-01: 1, 2026-02: 2, 2026-03: 3, 2026-04: 4, 2026-05: 6, 2026-06: 7}\n");
    for field in ["status", "required", "gap"] {
        assert_eq!(data["latest"][field], Value::Null, "{field}");
    }
    assert_eq!(data["targets"], Value::Array(vec![]));
    assert_eq!(data["pace"]["needed_per_period"], Value::Null);
    assert_eq!(data["forecast"]["reaches_target"], Value::Null);
    assert_eq!(data["forecast"]["at_due"], Value::Null);
    is(&data["pace"]["per_period"], 1.2);
}

/// 5 % of |36 − 0| is 1.8: 8.2 is just at risk below a path at 10, and 8.1 is not.
#[test]
fn the_tolerance_is_a_twentieth_of_the_way_unless_said() {
    let status = |value: &str| {
        let data = monthly(&format!(
            "baseline: {{period: 2025-12, value: 0}}
targets: [{{announced: 2026-01-05, value: 36, due: 2028-12}}]
values: {{2026-10: {value}}}
"
        ));
        data["latest"]["status"].clone()
    };
    assert_eq!(status("8.2"), "at-risk");
    assert_eq!(status("8.1"), "off-track");
}

/// The digits people write are decimal: 10 − 9.7 is 0.3 to them, and 7/12 of 1.2 is 0.7.
#[test]
fn decimal_digits_at_a_limit_are_at_the_limit() {
    let status = |fields: &str| monthly(fields)["latest"]["status"].clone();
    let at_tolerance = "baseline: {period: 2025-12, value: 0}
tolerance: 0.3
targets: [{announced: 2026-01-05, value: 36, due: 2028-12}]
values: {2026-10: 9.7}
";
    assert_eq!(status(at_tolerance), "at-risk");
    let on_path = "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-01-05, value: 1.2, due: 2026-12}]
values: {2026-07: 0.7}
";
    assert_eq!(status(on_path), "on-track");
}

/// From 36 down to 0 in 36 months: 26 after ten of them.
#[test]
fn no_tolerance_leaves_no_room_for_risk() {
    let status = |value: &str| {
        let data = metric(&format!(
            "better: lower
cadence: monthly
baseline: {{period: 2025-12, value: 36}}
tolerance: 0
targets: [{{announced: 2026-01-05, value: 0, due: 2028-12}}]
values: {{2026-10: {value}}}
"
        ));
        data["latest"]["status"].clone()
    };
    assert_eq!(status("26"), "on-track");
    assert_eq!(status("26.01"), "off-track");
    assert_eq!(status("0"), "achieved");
    assert_eq!(status("1"), "on-track");
}
