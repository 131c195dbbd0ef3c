//! The forecast: the drift method of Hyndman & Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed., 5.2 and 5.5.

use serde_json::Value;

use super::{is, metric, monthly, values};

fn with_target(value: &str, due: &str, series: &str) -> Value {
    monthly(&format!(
        "baseline: {{period: 2025-12, value: 0}}
targets: [{{announced: 2026-01-05, value: {value}, due: {due}}}]
{}",
        values(2026, series)
    ))
}

/// T = 7 and b = (22 − 10)/6 = 2. The changes 2, 1, 2, 3, 1, 3 leave the residuals 0, −1, 0, 1, −1, 1: σ² = 4/5.
/// Five months ahead: 22 + 5 × 2 = 32, ± 1.2816 × √0.8 × √(5 × (1 + 5/6)) = ± 3.470 589 206 460 48.
#[test]
fn the_interval_follows_the_textbook() {
    let data = with_target("50", "2026-12", "10 12 13 15 18 19 22");
    let forecast = &data["forecast"];
    assert_eq!(
        (&forecast["method"], &forecast["level"]),
        (&"drift".into(), &0.8.into())
    );
    assert_eq!(forecast["at_due"]["period"], "2026-12");
    is(&forecast["at_due"]["value"], 32.0);
    is(&forecast["at_due"]["low"], 28.529_410_793_539_52);
    is(&forecast["at_due"]["high"], 35.470_589_206_460_48);
}

/// T = 6 over six months, b = (21 − 10)/6. One-step changes are 2, 1, 3, 1; the change from February to April is none.
/// Their residuals 1/6, −5/6, 7/6, −5/6 have σ² = (1 + 25 + 49 + 25)/36/3 = 0.925 925…. Five months ahead:
/// 21 + 55/6 = 30.1667, ± 1.2816 × √0.925 925… × √(5 × (1 + 5/5)) = ± 3.899 784 609 436 80.
#[test]
fn a_change_across_a_gap_is_no_residual() {
    let data = with_target("50", "2026-12", "10 12 - 16 17 20 21");
    let due = &data["forecast"]["at_due"];
    is(&due["value"], 30.166_666_666_666_664);
    is(&due["low"], 26.266_882_057_229_882);
    is(&due["high"], 34.066_451_276_103_45);
}

/// The last twelve of fourteen run from 4 to 7: b = 3/11. The sum of the squared residuals of their eleven changes
/// is 128.181 818…, so σ = 3.580 248 848 639 13. Four months ahead: 7 + 12/11, ± 1.2816 σ √(4 × (1 + 4/11)).
#[test]
fn the_forecast_looks_at_the_last_twelve_observations() {
    let path = "baseline: {period: 2024-12, value: 0}
targets: [{announced: 2025-01-05, value: 50, due: 2026-06}]
";
    let data = monthly(&format!("{path}{}", values(2025, "3 1 4 1 5 9 2 6 5 3 5 8 9 7")));
    let due = &data["forecast"]["at_due"];
    is(&due["value"], 8.090_909_090_909_09);
    is(&due["low"], -2.625_394_167_087_828);
    is(&due["high"], 18.807_212_348_906_012);
}

#[test]
fn five_observations_project_nothing_and_six_do() {
    let five = with_target("50", "2026-12", "1 2 3 4 6");
    assert_eq!(five["forecast"], Value::Null);
    assert_eq!(five["pace"]["observations"], 5);
    assert_ne!(with_target("50", "2026-12", "1 2 3 4 6 7")["forecast"], Value::Null);
}

/// From 22 in July, 2 a month: 36 is seven months away, 35 too.
#[test]
fn the_target_is_reached_in_the_first_period_that_gets_there() {
    for target in ["36", "35"] {
        let data = with_target(target, "2028-12", "10 12 13 15 18 19 22");
        assert_eq!(data["forecast"]["reaches_target"], "2027-02", "{target}");
    }
    let data = with_target("36.1", "2028-12", "10 12 13 15 18 19 22");
    assert_eq!(data["forecast"]["reaches_target"], "2027-03");
}

/// From 94 in June, 1 less a month: 90 is four months away.
#[test]
fn where_less_is_better_the_forecast_comes_down_to_the_target() {
    let data = metric(&format!(
        "better: lower
cadence: monthly
baseline: {{period: 2025-12, value: 100}}
targets: [{{announced: 2026-01-05, value: 90, due: 2028-12}}]
{}",
        values(2026, "99 98 97 96 95 94")
    ));
    assert_eq!(data["forecast"]["reaches_target"], "2026-10");
    is(&data["forecast"]["at_due"]["value"], 64.0);
}

#[test]
fn a_target_away_from_the_drift_is_never_reached() {
    let falling = with_target("36", "2028-12", "10 9 8 7 6 5");
    assert_eq!(falling["forecast"]["reaches_target"], Value::Null);
    let flat = with_target("36", "2028-12", "5 6 5 6 5 5");
    assert_eq!(flat["forecast"]["reaches_target"], Value::Null);
}

/// From 5 in June 2026, 1 a month without residuals: 245 is reached in 240 months, 246 not within 20 years.
#[test]
fn a_target_is_looked_for_no_further_than_twenty_years() {
    let within = with_target("245", "2028-12", "0 1 2 3 4 5");
    assert_eq!(within["forecast"]["reaches_target"], "2046-06");
    let beyond = with_target("246", "2028-12", "0 1 2 3 4 5");
    assert_eq!(beyond["forecast"]["reaches_target"], Value::Null);
    let due = &within["forecast"]["at_due"];
    assert_eq!((&due["low"], &due["high"]), (&due["value"], &due["value"]));
}

/// From 2021 to 2026, 1 a year: 20 years from 2026 reach 26, and 27 is too far.
#[test]
fn twenty_years_are_twenty_periods_of_a_year() {
    let data = |target: u8| {
        metric(&format!(
            "better: higher
cadence: yearly
baseline: {{period: 2020, value: 0}}
targets: [{{announced: 2021-01-05, value: {target}, due: 2030}}]
values: {{2021: 1, 2022: 2, 2023: 3, 2024: 4, 2025: 5, 2026: 6}}
"
        ))
    };
    assert_eq!(data(26)["forecast"]["reaches_target"], "2046");
    assert_eq!(data(27)["forecast"]["reaches_target"], Value::Null);
    is(&data(26)["forecast"]["at_due"]["value"], 10.0);
}

#[test]
fn after_the_due_period_nothing_is_projected_for_it() {
    for due in ["2026-06", "2026-03"] {
        let data = with_target("36", due, "1 2 3 4 5 6");
        assert_eq!(data["forecast"]["at_due"], Value::Null, "{due}");
        assert_eq!(data["forecast"]["reaches_target"], "2028-12", "{due}");
    }
}

/// From 1.6 in June, 0.3 a month: 5.2 is twelve months away, though the sum of binary fractions falls short of it.
#[test]
fn a_decimal_target_is_reached_in_its_period() {
    let data = with_target("5.2", "2028-12", "0.1 0.4 0.7 1.0 1.3 1.6");
    assert_eq!(data["forecast"]["reaches_target"], "2027-06");
}
