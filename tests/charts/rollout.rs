//! The time line of a rollout: what it says, what it draws, and that its labels keep apart.
#![expect(clippy::unwrap_used, reason = "a fixture that cannot be built fails its test")]

use milepost::{
    chart::{Figure, rollout, svg::Role},
    language::Language::{self, En, Ko},
    model::{Actual, Day, Rollout, Span, Stage},
};

use crate::fixture::*;

fn day(date: &str) -> Day {
    Day {
        date: date.parse().unwrap(),
        by_month: false,
    }
}

fn span(start: &str, end: &str) -> Span {
    Span {
        start: day(start),
        end: day(end),
    }
}

fn stage(id: &str, title: (&str, &str), planned: Span) -> Stage {
    Stage {
        id: slug(id),
        title: text(title.0, title.1),
        areas: vec![text("경영지원", "Business support")],
        core_technology: false,
        planned,
        original: None,
        actual: Actual::default(),
        metric: None,
    }
}

/// One stage done, one running twelve days late, one with national core technology to come.
fn platform() -> Rollout {
    let mut office = stage("office", ("사무", "Office"), span("2026-05-01", "2026-07-31"));
    office.actual = Actual {
        start: Some(day("2026-05-01")),
        end: Some(day("2026-07-31")),
    };
    let mut plants = stage("plants", ("제조", "Plants"), span("2026-10-26", "2027-03-31"));
    plants.original = Some(span("2026-10-14", "2027-03-31"));
    plants.actual.start = Some(day("2026-10-26"));
    let mut core = stage(
        "core",
        ("핵심 공정", "Core processes"),
        span("2027-04-01", "2027-12-31"),
    );
    core.core_technology = true;
    Rollout {
        id: slug("platform"),
        audience: slug("general"),
        title: text("플랫폼", "Platform"),
        stages: vec![office, plants, core],
    }
}

fn drawn(subject: &Rollout, language: Language) -> Figure {
    rollout(subject, "2026-11-16".parse().unwrap(), &catalogue(language)).unwrap()
}

/// Every label of a picture lies within it and apart from the others.
#[track_caller]
fn keeps_apart(figure: &Figure) {
    let drawing = wide(figure);
    let (width, height) = drawing.size();
    let rooms = drawing.letterings();
    for (place, one) in rooms.iter().enumerate() {
        let [left, top, right, bottom] = one.room;
        let inside = left >= -0.5 && top >= 0.0 && right <= f64::from(width) + 0.5 && bottom <= f64::from(height);
        assert!(inside, "{one:?}");
        for other in &rooms[place + 1..] {
            let apart =
                other.room[0] >= right || other.room[2] <= left || other.room[1] >= bottom || other.room[3] <= top;
            assert!(apart, "{one:?} covers {other:?}");
        }
    }
}

#[test]
fn it_says_how_late_the_latest_stage_is() {
    let figure = drawn(&platform(), Ko);
    assert_eq!(figure.headline, "2단계는 처음 계획보다 12일 늦게 시작했습니다");
    assert_eq!(
        figure.subtitle,
        "플랫폼, 단계별 계획과 실제, 2026년 5월 1일 ~ 2027년 12월 31일"
    );
    assert_eq!(
        figure.summary,
        "2단계는 2027년 3월 31일까지 이어질 계획입니다. 늦어진 날은 처음 계획한 시작과 견줍니다."
    );
    assert_eq!(
        figure.description,
        "두 번째 단계가 진행 중이고, 계획보다 12일 늦습니다. 국가핵심기술이 아닌 영역부터 도입합니다. \
         국가핵심기술은 3단계에만 들어 있습니다."
    );
    let figure = drawn(&platform(), En);
    assert_eq!(figure.headline, "Stage 2 started 12 days later than first planned");
    assert_eq!(
        figure.description,
        "Stage 2 of 3 is running, 12 days late. Areas outside national core technology come first. \
         National core technology is in stage 3 only."
    );
}

#[test]
fn the_table_has_a_row_for_each_stage() {
    let figure = drawn(&platform(), En);
    let rows = figure.table.rows.iter();
    let rows: Vec<String> = rows
        .map(|row| format!("{} | {}", row.heading, row.cells.join(" | ")))
        .collect();
    assert_eq!(
        rows,
        [
            "Stage 1: Office | Done | 1 May to 31 July 2026 | 1 May to 31 July 2026 | 1 May to 31 July 2026 | 0 days",
            "Stage 2: Plants | Running | 14 October 2026 to 31 March 2027 | 26 October 2026 to 31 March 2027 \
             | since 26 October 2026 | 12 days",
            "Stage 3: Core processes | Planned | 1 April to 31 December 2027 | 1 April to 31 December 2027 | – | 0 days",
        ]
    );
}

#[test]
fn labels_are_the_strings_of_the_table() {
    for language in [Ko, En] {
        let figure = drawn(&platform(), language);
        let labels = labels(&wide(&figure)).join(" ");
        for row in &figure.table.rows {
            assert!(labels.contains(&row.heading), "{}: {labels}", row.heading);
            assert!(labels.contains(&row.cells[4]), "{}: {labels}", row.cells[4]);
        }
    }
}

#[test]
fn done_is_solid_running_hatched_planned_outlined_and_the_first_plan_dotted() {
    let drawing = wide(&drawn(&platform(), Ko));
    // the key shows each once more, and hatch and outline lie over each other where a stage runs
    let counts = [Role::Bar, Role::Hatch, Role::Outline, Role::Ghost].map(|role| drawing.count(role));
    assert_eq!(counts, [2, 2, 3, 2]);
    assert_eq!(drawing.count(Role::AsOf), 1);
    assert_eq!(drawing.count(Role::Division), 2);
}

#[test]
fn a_rollout_without_national_core_technology_has_one_group() {
    let mut platform = platform();
    platform.stages.pop();
    let figure = drawn(&platform, En);
    assert_eq!(wide(&figure).count(Role::Division), 1);
    assert_eq!(figure.description, "Stage 2 of 2 is running, 12 days late.");
}

#[test]
fn labels_keep_apart_whatever_is_planned() {
    let long = "Very long name of a stage that nobody should write but somebody will, andonewordwithoutanyspaceinit";
    let ends = ["2026-05-02", "2026-12-31", "2031-06-30", "2099-12-31"];
    for language in [Ko, En] {
        keeps_apart(&drawn(&platform(), language));
        for end in ends {
            for count in [1, 5, 24] {
                let mut platform = platform();
                let stages = (0..count).map(|place| {
                    let mut stage = stage(&format!("s{place}"), (long, long), span("2026-05-01", end));
                    stage.core_technology = place % 2 == 1;
                    stage.original = Some(span("2020-01-01", "2020-01-01"));
                    stage
                });
                platform.stages = stages.collect();
                keeps_apart(&drawn(&platform, language));
            }
        }
    }
}

fn stage_of(number: i32, start: &str, length: i32) -> Stage {
    let start: jiff::civil::Date = start.parse().unwrap();
    let end = start.checked_add(jiff::ToSpan::days(length)).unwrap();
    let (id, ko, en) = (
        format!("s{number}"),
        format!("단계 {number}"),
        format!("Stage {number}"),
    );
    stage(&id, (&ko, &en), span(&start.to_string(), &end.to_string()))
}

#[test]
fn labels_keep_apart_on_every_day() {
    let mut short = platform();
    short.stages = vec![stage_of(0, "2026-03-12", 40)];
    let mut two = platform();
    two.stages = vec![stage_of(0, "2026-02-03", 47), stage_of(1, "2026-09-28", 199)];
    let plans = [platform(), short, two];
    // first and middle of each month of ten years: the axis grows as days go by
    let days = (0..240).map(|half| {
        let months = jiff::ToSpan::months(half / 2).days(half % 2 * 14);
        jiff::civil::date(2026, 1, 1).checked_add(months).unwrap()
    });
    for day in days {
        for language in [Ko, En] {
            for plan in &plans {
                let figure = rollout(plan, day, &catalogue(language));
                keeps_apart(&figure.unwrap_or_else(|fault| panic!("{day}, {language:?}: {fault:?}")));
            }
        }
    }
}

#[test]
fn a_rollout_that_is_done_stays_as_it_was_drawn() {
    let mut done = platform();
    for stage in &mut done.stages {
        stage.actual.start = Some(stage.planned.start);
        stage.actual.end = Some(stage.planned.end);
    }
    let on = |day: &str| wide(&rollout(&done, day.parse().unwrap(), &catalogue(Ko)).unwrap());
    assert_eq!(labels(&on("2028-01-01")), labels(&on("2036-05-20")));
    assert_eq!(on("2027-12-31").count(Role::AsOf), 1);
    assert_eq!(on("2028-01-01").count(Role::AsOf), 0);
}
