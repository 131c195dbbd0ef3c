//! The finding of each rule about counted people.

use super::{FILE, course, edited};

#[test]
fn nothing_is_wrong_with_people_as_they_should_be() {
    let run = course().check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn people_are_whole_and_not_negative() {
    edited("completed: 700", "completed: -700").finds(
        "-700",
        "metrics/course.yaml:14:24: error[bad-headcount]: `-700` is not a number of people",
    );
    edited("not_started: 100}\n      plants", "not_started: 99.5}\n      plants").finds(
        "99.5",
        "metrics/course.yaml:14:60: error[bad-headcount]: `99.5` is not a number of people",
    );
    edited("completed: 700", "completed: 1e12").finds(
        "1e12",
        "metrics/course.yaml:14:24: error[bad-headcount]: `1000000000000` is not a number of people",
    );
}

#[test]
fn every_state_is_there_and_no_other() {
    edited("in_progress: 200, ", "").finds(
        "rnd",
        "metrics/course.yaml:14:7: error[missing-field]: the field `in_progress` is missing",
    );
    edited(
        "not_started: 100}\n      plants",
        "not_started: 100, left: 3}\n      plants",
    )
    .finds(
        "left",
        "metrics/course.yaml:14:65: error[unknown-field]: `left` is not a field here",
    );
}

#[test]
fn people_belong_to_members_of_a_dimension() {
    edited("rnd: {", "rdn: {").finds(
        "rdn",
        "metrics/course.yaml:14:7: error[unknown-member]: `division` has no member `rdn`",
    );
    edited("  division:\n", "  divison:\n").finds(
        "divison",
        "metrics/course.yaml:12:3: error[unknown-dimension]: there is no dimension `divison`",
    );
}

#[test]
fn people_of_the_future_are_not_counted() {
    edited("    2026-10:\n", "    2026-12:\n").finds(
        "2026-12",
        "metrics/course.yaml:13:5: error[value-after-as-of]: there is a value for `2026-12`, which has not begun on the \
         as-of date `2026-11-16`",
    );
}

#[test]
fn a_value_is_what_its_people_give() {
    edited("2026-10: 61.1", "2026-10: 61.2").finds(
        "2026-10",
        "metrics/course.yaml:10:3: error[completion-contradicts-value]: the value for `2026-10` is `61.2`, but the people \
         counted give `61.1`",
    );
    // 1,100 of 1,800 is 61.1111…: every rounding of it will do.
    for value in ["61.11", "61.1111", "61.07"] {
        let run = edited("2026-10: 61.1", &format!("2026-10: {value}")).check();
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{value}");
    }
}

#[test]
fn a_count_is_the_people_who_have_completed() {
    let count = edited("unit: percent", "unit: {count: {ko: 명, en: people}}");
    count.finds(
        "2026-10",
        "metrics/course.yaml:10:3: error[completion-contradicts-value]: the value for `2026-10` is `61.1`, but the people \
         counted give `1100`",
    );
    let run = count.edit(FILE, "2026-10: 61.1", "2026-10: 1100").check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn the_breakdown_of_a_member_is_what_its_people_give() {
    course()
        .append(FILE, "breakdowns: {division: {plants: {2026-10: 51, 2026-09: 12}}}\n")
        .finds(
            "2026-10",
            "metrics/course.yaml:16:34: error[completion-contradicts-value]: the value for `2026-10` is `51`, but the \
             people counted give `50.0`",
        );
}

#[test]
fn counted_people_have_a_value() {
    edited("2026-10: 61.1", "2026-09: 61.1").finds(
        "2026-10",
        "metrics/course.yaml:13:5: error[completion-without-value]: people are counted for `2026-10`, but `values` has no \
         `2026-10`",
    );
}

#[test]
fn only_shares_and_counts_come_from_people() {
    edited("unit: percent", "unit: index").finds(
        "completion",
        "metrics/course.yaml:11:1: error[completion-unit]: `completion` counts people, but the unit of this metric is \
         `index`",
    );
}

#[test]
fn every_dimension_counts_the_same_people() {
    course()
        .append(
            FILE,
            "  site: {2026-10: {north: {completed: 1100, in_progress: 500, not_started: 190}}}\n",
        )
        .finds(
            "2026-10",
            "metrics/course.yaml:16:10: error[completion-totals-differ]: `site` counts `190` people as `not_started` in \
             `2026-10`, `division` counts `200`",
        );
}

#[test]
fn so_few_people_that_their_sum_is_small_are_not_counted() {
    edited(
        "completed: 700, in_progress: 200, not_started: 100",
        "completed: 5, in_progress: 0, not_started: 0",
    )
    .edit(
        FILE,
        "completed: 400, in_progress: 300, not_started: 100",
        "completed: 0, in_progress: 4, not_started: 0",
    )
    .finds(
        "2026-10",
        "metrics/course.yaml:13:5: error[too-few-people]: only 9 people are counted for `2026-10`; a group of fewer \
             than 10 is not shown",
    );
}

#[test]
fn a_finding_tells_what_to_write_in_korean_too() {
    let content = edited("2026-10: 61.1", "2026-09: 61.1");
    let run = content.run(&["check", "--as-of", crate::common::AS_OF, "--language", "ko"]);
    assert!(
        run.stdout
            .contains("`2026-10`의 사람 수는 있는데, `values`에 `2026-10`이 없습니다"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("`values` 아래에 `2026-10: 61.1`을 더하십시오."),
        "{}",
        run.stdout
    );
}
