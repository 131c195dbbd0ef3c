//! Periods, dates and the paths between them.

use super::{METRIC, helps, key, message, target};
use crate::common::{AS_OF, Content};

#[test]
fn a_year_has_twelve_months() {
    let content = key("2026-13");
    content.finds(
        "2026-13",
        "metrics/output.yaml:11:3: error[bad-period]: `2026-13` is not a period",
    );
    assert_eq!(helps(&content), ["Write `2026-12`."]);
}

#[test]
fn months_have_two_digits() {
    let content = key("2026-2");
    content.finds(
        "2026-2",
        "metrics/output.yaml:11:3: error[bad-period]: `2026-2` is not a period",
    );
    assert_eq!(helps(&content), ["Write `2026-02`."]);
}

#[test]
fn a_period_in_other_words_is_known_for_what_it_is() {
    for (written, meant) in [
        ("03/2026", "2026-03"),
        ("2026년 3월", "2026-03"),
        ("2026-03-31", "2026-03"),
        ("2026Q3", "2026-09"),
        ("Q3 2026", "2026-09"),
        ("2026-q3", "2026-09"),
        ("2026년 3분기", "2026-09"),
        ("2026-Q5", "2026-12"),
        ("31 March 2026", "2026-01"),
    ] {
        assert_eq!(helps(&key(written)), [format!("Write `{meant}`.")], "{written}");
    }
}

#[test]
fn weeks_are_no_periods() {
    key("2026-W53").finds(
        "2026-W53",
        "metrics/output.yaml:11:3: error[bad-period]: `2026-W53` is not a period",
    );
}

#[test]
fn days_years_too_far_and_stray_digits_are_no_periods() {
    for written in [
        "2026-2-3",
        "2026-02-03",
        "20261",
        "0000-01",
        "9999-01",
        "26-01",
        "2026/01",
        "2026-Q5",
        "2026-00",
        "-2026-01",
    ] {
        let line = format!("metrics/output.yaml:11:3: error[bad-period]: `{written}` is not a period");
        key(written).finds(written, &line);
    }
}

#[test]
fn a_month_stands_once_and_both_places_are_shown() {
    let content = Content::minimal().append(METRIC, "  2026-01: 1.1\n");
    content.finds(
        "2026-01",
        "metrics/output.yaml:13:3: error[duplicate-key]: `2026-01` stands here twice",
    );
    assert_eq!(
        content.run(&["check", "--as-of", AS_OF]).stdout,
        "error[duplicate-key]: `2026-01` stands here twice
  --> metrics/output.yaml:13:3
   |
13 |   2026-01: 1.1
   |   ^^^^^^^
   |
  ::: metrics/output.yaml:11:3
   |
11 |   2026-01: 1
   |   ------- see here too
   |
   = help: Keep one of the two and delete the other.

1 error
"
    );
}

#[test]
fn a_month_in_quotation_marks_is_the_same_month() {
    Content::minimal().append(METRIC, "  \"2026-01\": 1.1\n").finds(
        "\"2026-01\"",
        "metrics/output.yaml:13:3: error[duplicate-key]: `2026-01` stands here twice",
    );
}

#[test]
fn a_quarter_is_no_month() {
    let content = key("2026-Q1");
    content.finds(
        "2026-Q1",
        "metrics/output.yaml:11:3: error[wrong-cadence]: `2026-Q1` does not fit: a value of this metric is for a month such as `2026-10`",
    );
    assert_eq!(helps(&content), ["Write `2026-03`."]);
}

#[test]
fn a_month_after_the_as_of_date_cannot_be_known() {
    key("2026-12").finds(
        "2026-12",
        "metrics/output.yaml:11:3: error[value-after-as-of]: there is a value for `2026-12`, which has not begun on the as-of date `2026-11-16`",
    );
}

#[test]
fn february_has_no_thirtieth() {
    let content = target("{announced: 2026-02-30, value: 36, due: 2028-12}");
    content.finds(
        "2026-02-30",
        "metrics/output.yaml:9:17: error[bad-date]: `2026-02-30` is not a date",
    );
    assert_eq!(helps(&content), ["Write `2026-02-28`."]);
}

#[test]
fn targets_stand_oldest_first() {
    let content = target("{announced: 2026-04-13, value: 50, due: 2028-12}");
    content
        .edit(METRIC, "values:", "  - {announced: 2026-01-05, value: 36, due: 2030-12}\nvalues:")
        .finds(
            "2026-01-05",
            "metrics/output.yaml:10:17: error[targets-out-of-order]: the target of `2026-01-05` stands below the one of `2026-04-13`",
        );
}

#[test]
fn a_target_is_due_after_its_path_starts() {
    target("{announced: 2026-01-05, value: 36, due: 2025-12}").finds(
        "2025-12",
        "metrics/output.yaml:9:45: error[due-before-start]: this target is due at `2025-12`, before its path starts at `2025-12`",
    );
}

#[test]
fn a_target_needs_a_start() {
    Content::minimal().edit(METRIC, "baseline: {period: 2025-12, value: 0}\n", "").finds(
        "{announced: 2026-01-05, value: 36, due: 2028-12}",
        "metrics/output.yaml:8:5: error[target-without-baseline]: this target has no start: the metric has no `baseline`, and the target no `from`",
    );
}

#[test]
fn a_milestone_lies_on_its_path() {
    target("{announced: 2026-01-05, value: 36, due: 2028-12, milestones: {2027-12: 20, 2029-01: 40}}").finds(
        "2029-01",
        "metrics/output.yaml:9:80: error[milestone-outside-path]: the milestone `2029-01` is not between the start `2025-12` and the due date `2028-12`",
    );
}

#[test]
fn a_week_is_told_the_month_that_holds_it() {
    assert_eq!(helps(&key("2026-W13")), ["Write `2026-03`."]);
    // The week from Monday 30 March to Sunday 5 April.
    assert_eq!(helps(&key("2026-W14")), ["Write a month such as `2026-10`."]);
    let quote = message("Output was [2.5](metric:output@2026-W07).");
    assert_eq!(helps(&quote), ["Write `2026-02`."]);
}
