//! Small multiples: members beside the whole, or beside each other.

use milepost::{
    chart::{Kind, Picture, svg::Role},
    language::Language,
    model::{Dimension, Metric, Unit},
};

use crate::fixture::*;

#[test]
fn panels_share_their_axes() {
    let (metric, dimension) = divisions();
    let figure = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::Ko).unwrap();
    let Picture::Panels(panels) = &figure.picture else {
        panic!("panels")
    };
    let headings: Vec<_> = panels
        .iter()
        .map(|own| (own.heading.as_str(), own.value.as_str()))
        .collect();
    assert_eq!(
        headings,
        [("연구개발", "+17.4%"), ("제조", "+15.8%"), ("영업·마케팅", "−1.6%")]
    );
    for panel in panels {
        assert_eq!(panel.wide.letterings(), panels[0].wide.letterings());
        assert_eq!(panel.narrow.letterings(), panels[0].narrow.letterings());
        assert_eq!((panel.wide.count(Role::Actual), panel.wide.count(Role::Whole)), (1, 1));
    }
    assert_eq!(figure.table.columns, ["월", "연구개발", "제조", "영업·마케팅", "전체"]);
    assert_eq!(cell(&figure, "2026년 10월", 0), "+17.4%");
}

#[test]
fn who_has_no_newest_value_comes_last_and_is_not_compared() {
    let members = [
        ("서울", "Seoul", 30.0, 0.0),
        ("부산", "Busan", 5.0, 0.0),
        ("대구", "Daegu", 9.0, 0.0),
    ];
    let (mut metric, dimension) = by_division(&members);
    metric.breakdowns.values_mut().for_each(|series| {
        series[0].observations.pop();
    });
    let korean = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::Ko).unwrap();
    assert_eq!(
        korean.headline,
        "가장 높은 곳은 대구(+9.0%), 가장 낮은 곳은 부산(+5.0%)입니다"
    );
    assert_eq!(korean.summary, "전체보다 높은 곳은 없습니다.");
    assert_eq!(
        korean.subtitle,
        "전사 생산성, 2025년 12월 대비 변화율(%). 굵은 선은 부문, 가는 선은 전체. 값이 높은 순, 축은 모두 같습니다. \
         마지막 1곳은 2026년 10월 값이 없습니다."
    );
    assert_eq!(korean.table.columns, ["월", "대구", "부산", "서울", "전체"]);
    let english = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::En).unwrap();
    assert_eq!(
        english.subtitle,
        "Company-wide productivity, change against December 2025 (%). Thick line: division; thin line: all. \
         Highest value first, all axes alike. The last has no value for October 2026."
    );
}

#[test]
fn members_are_compared_with_the_whole_of_their_own_period() {
    let (mut metric, dimension) = divisions();
    metric.breakdowns.values_mut().flatten().for_each(|series| {
        series.observations.pop();
    });
    metric.observations.last_mut().unwrap().value = 90.0;
    let figure = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::En).unwrap();
    assert_eq!(figure.summary, "2 of 3 are above the whole.");
    metric.observations.retain(|own| own.period != period("2026-09"));
    let figure = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::En).unwrap();
    assert_eq!(figure.summary, "");
}

#[test]
fn panels_of_falling_values_end_at_zero() {
    let (mut metric, dimension) = by_division(&[("서울", "Seoul", -8.0, 0.0), ("부산", "Busan", -5.8, 0.0)]);
    metric.observations = observations("2026-01", &[-0.7, -1.4, -2.2, -2.9, -3.6, -4.3, -5.0, -5.8, -6.5, -7.2]);
    let figure = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::Ko).unwrap();
    for drawing in drawings(&figure) {
        let mut labels = labels(&drawing);
        labels.retain(|label| label.ends_with('%'));
        assert_eq!(labels, ["−10%", "−5%", "0%"]);
    }
}

/// Patients by campus, and what all campuses have together.
fn patients(seoul: f64, busan: f64, whole: f64) -> (Metric, Dimension) {
    let (mut metric, dimension) = by_division(&[("서울", "Seoul", seoul, 0.0), ("부산", "Busan", busan, 0.0)]);
    metric.unit = Unit::Count(text("명", "people"));
    metric.decimals = 0;
    metric.observations = observations("2026-09", &[whole - 1.0, whole]);
    (metric, dimension)
}

#[test]
fn members_of_a_sum_are_compared_with_each_other() {
    // complete, incomplete, and with a loss that makes the sum smaller than its largest part
    for (seoul, busan, whole) in [(200.0, 90.0, 290.0), (200.0, 90.0, 400.0), (290.0, -90.0, 200.0)] {
        let (metric, dimension) = patients(seoul, busan, whole);
        let korean = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::Ko).unwrap();
        let apart = seoul - busan;
        assert_eq!(korean.summary, format!("서울은 부산보다 {apart}명 많습니다."));
        assert_eq!(
            korean.subtitle,
            "전사 생산성, 단위 명. 값이 높은 순, 축은 모두 같습니다."
        );
        assert_eq!(korean.table.columns, ["월", "서울", "부산", "전체"]);
        let english = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::En).unwrap();
        assert_eq!(english.summary, format!("Seoul is {apart} people above Busan."));
        let Picture::Panels(panels) = &english.picture else {
            panic!("panels")
        };
        for panel in panels {
            assert_eq!((panel.wide.count(Role::Actual), panel.wide.count(Role::Whole)), (1, 0));
            assert!(!panel.description.contains("whole"), "{}", panel.description);
        }
    }
}

#[test]
fn members_of_an_average_are_compared_with_it_whatever_the_unit() {
    let (metric, dimension) = patients(200.0, 90.0, 150.0);
    let figure = try_figure(Kind::Multiples, &metric, Some(&dimension), Language::En).unwrap();
    assert_eq!(figure.summary, "1 of 2 is above the whole.");
    assert!(drawings(&figure).iter().all(|drawing| drawing.count(Role::Whole) == 1));
}
