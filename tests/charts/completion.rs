//! The 100 % bars of people: what they say, what they draw, and that their labels keep apart.
#![expect(clippy::unwrap_used, reason = "a fixture that cannot be built fails its test")]

use std::collections::BTreeMap;

use milepost::{
    chart::{Cause, Figure, Kind, svg::Role},
    language::Language::{self, En, Ko},
    model::{Better, Completion, Dimension, Metric, People, Slug, Unit},
};

use crate::fixture::*;

type Member<'a> = (&'a str, &'a str, [u64; 3]);

const DIVISIONS: [Member<'_>; 3] = [
    ("제조", "Manufacturing", [560, 230, 210]),
    ("연구개발", "R&D", [1560, 280, 160]),
    ("영업·마케팅", "Sales and marketing", [41, 6, 3]),
];

fn people([completed, in_progress, not_started]: [u64; 3]) -> People {
    People {
        completed,
        in_progress,
        not_started,
    }
}

/// A training of these members in October 2026, 75 % required then.
fn training(members: &[Member<'_>]) -> (Metric, Dimension) {
    let named: Vec<(Slug, &Member<'_>)> = members
        .iter()
        .enumerate()
        .map(|(place, member)| (slug(&format!("m{place}")), member))
        .collect();
    let groups = named.iter().map(|(id, (_, _, states))| (id.clone(), people(*states)));
    let completion = Completion::counted(groups.collect()).without_small_groups();
    let dimension = Dimension {
        id: slug("division"),
        title: text("부문", "Division"),
        members: named
            .iter()
            .map(|(id, (ko, en, _))| (id.clone(), text(ko, en)))
            .collect(),
    };
    let mut metric = with(|metric| {
        metric.title = text("필수 교육 수료율", "Required training completed");
        metric.unit = Unit::Percent;
        metric.better = Better::Higher;
        metric.observations = observations("2026-10", &[completion.total.rate().unwrap_or_default()]);
        metric.targets = vec![target("2026-01-02", 90.0, "2026-12")];
    });
    metric
        .completion
        .insert(slug("division"), BTreeMap::from([(period("2026-10"), completion)]));
    (metric, dimension)
}

fn bars(members: &[Member<'_>], language: Language) -> Figure {
    let (metric, dimension) = training(members);
    try_figure(Kind::Completion, &metric, Some(&dimension), language).unwrap()
}

/// Every label lies within its picture and apart from the others.
#[track_caller]
fn keeps_apart(figure: &Figure) {
    for drawing in drawings(figure) {
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
}

#[test]
fn the_words_say_who_has_come_least_far() {
    let korean = bars(&DIVISIONS, Ko);
    assert_eq!(korean.title, "부문별 필수 교육 수료율, 수료부터 시작 전까지");
    assert_eq!(korean.headline, "제조 수료율이 56%로 가장 낮습니다");
    assert_eq!(
        korean.subtitle,
        "필수 교육 수료율, 대상 3,050명의 진행 비율(%), 2026년 10월. 수료율이 높은 순"
    );
    assert_eq!(korean.summary, "3곳 가운데 1곳이 지금 필요한 75.0%보다 낮습니다.");
    assert_eq!(
        korean.description,
        "2026년 10월 대상 3,050명 가운데 수료 71퍼센트, 수강 중 17퍼센트, 시작 전 12퍼센트입니다. 제조 수료율이 56퍼센트로 \
         가장 낮습니다."
    );
    let english = bars(&DIVISIONS, En);
    assert_eq!(english.headline, "Completion is lowest in Manufacturing, at 56%");
    assert_eq!(english.summary, "One of 3 is below the 75.0% required now.");
}

#[test]
fn where_all_have_come_equally_far_the_whole_is_told() {
    let figure = bars(&[("가", "A", [50, 30, 20]), ("나", "B", [500, 300, 200])], En);
    assert_eq!(figure.headline, "50% completed, 30% in progress, 20% not started");
}

#[test]
fn every_number_of_the_picture_stands_in_the_table() {
    for language in [Ko, En] {
        let figure = bars(&DIVISIONS, language);
        let cells: Vec<&String> = figure.table.rows.iter().flat_map(|row| &row.cells).collect();
        for drawing in drawings(&figure) {
            let numbers = labels(&drawing)
                .into_iter()
                .filter(|label| label.contains(|letter: char| letter.is_ascii_digit()));
            for number in numbers.filter(|label| !label.contains("75.0%")) {
                assert!(cells.contains(&&number), "{number} in {cells:?}");
            }
        }
    }
}

#[test]
fn states_are_solid_hatched_and_outlined() {
    let figure = bars(&DIVISIONS, Ko);
    for drawing in drawings(&figure) {
        // four bars and the key
        for role in [Role::Bar, Role::Band, Role::Hatch, Role::Outline] {
            assert_eq!(drawing.count(role), 5, "{role:?}");
        }
        assert_eq!(drawing.count(Role::AsOf), 4);
    }
}

#[test]
fn a_number_without_room_is_left_to_the_table() {
    let figure = bars(&[("가", "A", [970, 20, 10]), ("나", "B", [600, 300, 100])], Ko);
    let labels = labels(&wide(&figure));
    assert!(
        labels.contains(&"97%".to_owned()) && !labels.contains(&"2%".to_owned()),
        "{labels:?}"
    );
    assert_eq!(cell(&figure, "가", 1), "2%");
}

#[test]
fn a_state_that_nobody_is_in_is_not_drawn() {
    let figure = bars(&[("가", "A", [20, 0, 0]), ("나", "B", [30, 0, 0])], Ko);
    assert_eq!(wide(&figure).count(Role::Outline), 1, "the key only");
}

#[test]
fn suppressed_groups_have_no_bar_and_one_cell() {
    let members = [
        ("가", "A", [560, 230, 210]),
        ("나", "B", [3, 1, 1]),
        ("다", "C", [40, 6, 3]),
        ("라", "D", [400, 60, 30]),
    ];
    let figure = bars(&members, Ko);
    let drawn = labels(&wide(&figure));
    assert!(
        !drawn.contains(&"나".to_owned()) && !drawn.contains(&"다".to_owned()),
        "{drawn:?}"
    );
    assert_eq!(cell(&figure, "나", 0), "비공개(10명 미만)");
    assert_eq!(cell(&figure, "다", 0), "비공개(역산 방지)");
    assert!(
        figure
            .summary
            .ends_with("공개하지 않는 나, 다는 전체에만 들어 있습니다.")
    );
}

#[test]
fn a_group_of_nobody_is_in_the_table_only() {
    let figure = bars(&[("가", "A", [60, 30, 10]), ("나", "B", [0, 0, 0])], En);
    assert!(!labels(&wide(&figure)).contains(&"B".to_owned()));
    assert_eq!(figure.table.rows[1].cells, ["–", "–", "–", "0\u{a0}people"]);
}

#[test]
fn more_groups_than_can_be_compared_are_left_to_the_table() {
    let names: Vec<String> = (0..40).map(|place| format!("부문 {place}")).collect();
    let members: Vec<Member<'_>> = names
        .iter()
        .map(|name| (name.as_str(), name.as_str(), [50, 30, 20]))
        .collect();
    let figure = bars(&members, Ko);
    assert_eq!(wide(&figure).count(Role::Bar), 26, "24 groups, the whole, the key");
    assert_eq!(figure.table.rows.len(), 41);
    assert!(figure.subtitle.ends_with("앞의 24개만 그렸습니다."));
}

#[test]
fn labels_keep_apart_whatever_the_names_and_numbers() {
    let long = "아주 긴 이름을 가진 조직으로서 이름이 두 줄을 훌쩍 넘는 부문";
    let english = "An organisation with a name that is far longer than two lines of any chart can hold";
    let huge = 10_000_000_000;
    let members = [
        (long, english, [huge, huge, huge]),
        ("X", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", [0, 0, 10]),
        ("다", "C", [1, huge, 1]),
        ("라", "D", [10, 0, 1]),
    ];
    for language in [Ko, En] {
        keeps_apart(&bars(&members, language));
        keeps_apart(&bars(&DIVISIONS, language));
    }
}

#[test]
fn a_path_beyond_the_bar_has_no_line() {
    let (mut metric, dimension) = training(&DIVISIONS);
    metric.targets = vec![target("2026-01-02", 900.0, "2026-12")];
    let figure = try_figure(Kind::Completion, &metric, Some(&dimension), Ko).unwrap();
    assert_eq!(wide(&figure).count(Role::AsOf), 0);
    keeps_apart(&figure);
}

#[test]
fn the_bars_need_a_dimension_that_people_are_counted_by() {
    let (metric, dimension) = training(&DIVISIONS);
    let cause = |metric: &Metric, dimension: Option<&Dimension>| {
        try_figure(Kind::Completion, metric, dimension, Ko)
            .map(|_| ())
            .unwrap_err()
            .cause
    };
    assert_eq!(cause(&metric, None), Cause::NoDimension);
    assert_eq!(cause(&productivity(), Some(&dimension)), Cause::NoData);
}
