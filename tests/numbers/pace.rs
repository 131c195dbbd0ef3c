//! Pace: the mean change per period, reached and needed.

use serde_json::Value;

use super::{is, monthly, values};

/// (11 − 1) / 5 months; from 11 in June to 36 in December 2028 it takes 25/30 a month.
#[test]
fn the_pace_is_the_change_over_the_periods_between() {
    let path = "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-01-05, value: 36, due: 2028-12}]
";
    let data = monthly(&format!("{path}{}", values(2026, "1 2 4 5 9 11")));
    is(&data["pace"]["per_period"], 2.0);
    is(&data["pace"]["needed_per_period"], 25.0 / 30.0);
    assert_eq!(data["pace"]["observations"], 6);
}

/// Squares from 0 to 144: the last twelve run from 1 to 144 in eleven months, 13 a month.
#[test]
fn the_pace_looks_at_the_last_twelve_observations() {
    let data = monthly(&values(2025, "0 1 4 9 16 25 36 49 64 81 100 121 144"));
    is(&data["pace"]["per_period"], 13.0);
    assert_eq!(data["pace"]["observations"], 12);
}

/// Three observations over five months: (11 − 1) / 5.
#[test]
fn a_gap_counts_as_time_but_not_as_an_observation() {
    let data = monthly(&values(2026, "1 2 - - - 11"));
    is(&data["pace"]["per_period"], 2.0);
    assert_eq!(data["pace"]["observations"], 3);
}

/// Thirteen observations over fifteen months; the last twelve run from 1 in February to 29 fourteen months later.
#[test]
fn the_window_counts_observations_not_months() {
    let data = monthly(&values(2025, "0 1 3 5 - 9 11 13 - 17 19 21 23 25 27 29"));
    assert_eq!(data["pace"]["observations"], 12);
    is(&data["pace"]["per_period"], (29.0 - 3.0) / 13.0);
}

#[test]
fn one_observation_has_no_pace() {
    assert_eq!(monthly(&values(2026, "1"))["pace"], Value::Null);
}

#[test]
fn at_the_due_period_no_pace_is_needed() {
    let data = monthly(
        "baseline: {period: 2025-12, value: 0}
targets: [{announced: 2026-01-05, value: 36, due: 2026-06}]
values: {2026-05: 5, 2026-06: 6}
",
    );
    assert_eq!(data["pace"]["needed_per_period"], Value::Null);
}
