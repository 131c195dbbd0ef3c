//! Target paths, lines and bars, and where labels stand.

use milepost::{
    chart::{Cause, Kind, Picture, svg::Role},
    language::Language,
    model::{Cadence, Certainty, Point, Unit},
};

use crate::fixture::*;

#[test]
fn a_gap_in_the_picture_is_actual_less_required_and_the_string_of_the_table() {
    let figure = path(&with(|metric| metric.observations[9].value = 5.14));
    // required in October: 2.2 + 47.8 × 7/33 = 12.339…, so the gap is −7.199…
    assert_eq!(cell(&figure, "2026년 10월", 0), "+5.1%");
    assert_eq!(cell(&figure, "2026년 10월", 1), "+12.3%");
    assert_eq!(cell(&figure, "2026년 10월", 2), "−7.2%p");
    for drawing in drawings(&figure) {
        let labels = labels(&drawing);
        assert!(labels.contains(&"실적 +5.1%".to_owned()), "{labels:?}");
        assert!(labels.contains(&"차이 −7.2%p".to_owned()), "{labels:?}");
        assert_eq!(drawing.count(Role::Gap), 1);
    }
}

#[test]
fn a_gap_of_a_few_pixels_is_left_to_the_words() {
    for drawing in drawings(&path(&productivity())) {
        assert_eq!(drawing.count(Role::Gap) + drawing.count(Role::GapAhead), 0);
    }
}

#[test]
fn a_superseded_target_keeps_its_line_its_ring_and_its_name() {
    let figure = path(&productivity());
    let wide = wide(&figure);
    assert_eq!((wide.count(Role::Superseded), wide.count(Role::RingSuperseded)), (1, 1));
    let labels = labels(&wide);
    for label in [
        "이전 목표 +30%",
        "2026년 4월 변경",
        "목표 +50%",
        "전망 +48.3%",
        "실적 +13.1%",
        "필요 경로",
    ] {
        assert!(labels.iter().any(|own| own == label), "{label} is not in {labels:?}");
    }
    let Picture::Plot { narrow, .. } = &figure.picture else {
        panic!("a plot")
    };
    assert_eq!(
        (narrow.count(Role::Superseded), narrow.count(Role::RingSuperseded)),
        (1, 0)
    );
}

#[test]
fn fewer_than_six_values_are_not_projected() {
    let five = path(&with(|metric| metric.observations.truncate(5)));
    assert_eq!(wide(&five).count(Role::Band), 0);
    assert!(
        five.summary.ends_with("전망하기에는 값이 너무 적습니다."),
        "{}",
        five.summary
    );
    let six = path(&with(|metric| metric.observations.truncate(6)));
    assert_eq!((wide(&six).count(Role::Band), wide(&six).count(Role::Hatch)), (1, 1));
}

#[test]
fn a_provisional_value_is_hollow_and_said_in_the_caption() {
    let provisional = with(|metric| metric.observations[9].certainty = Certainty::Provisional);
    for kind in [Kind::TargetPath, Kind::Line, Kind::Sparkline] {
        let figure = figure(kind, &provisional, Language::Ko);
        for drawing in drawings(&figure) {
            assert_eq!((drawing.count(Role::DotProvisional), drawing.count(Role::Dot)), (1, 0));
        }
        assert!(
            figure.table.caption.contains("2026년 10월 값은 잠정입니다."),
            "{}",
            figure.table.caption
        );
    }
    assert_eq!(wide(&path(&productivity())).count(Role::Dot), 1);
}

#[test]
fn a_missing_period_breaks_the_line() {
    let broken = with(|metric| metric.observations.retain(|own| own.period != period("2026-05")));
    assert_eq!(wide(&path(&productivity())).count(Role::Actual), 1);
    assert_eq!(wide(&path(&broken)).count(Role::Actual), 2);
}

#[test]
fn without_a_target_the_path_is_a_line_chart() {
    let figure = path(&with(|metric| metric.targets.clear()));
    assert_eq!(figure.title, "전사 생산성 추이");
    assert_eq!(figure.table.columns, ["월", "실적"]);
    assert_eq!(
        (wide(&figure).count(Role::Required), wide(&figure).count(Role::Ring)),
        (0, 0)
    );
}

#[test]
fn without_values_there_is_no_picture_but_a_due_date() {
    let figure = path(&with(|metric| metric.observations.clear()));
    let Picture::Empty(text) = &figure.picture else {
        panic!("an empty state")
    };
    assert_eq!(text, "자료 없음. 2026년 11월 값이 2026년 12월 15일에 나올 예정입니다.");
    assert_eq!(figure.headline, "아직 자료가 없습니다");
}

#[test]
fn the_key_shows_a_target_as_the_ring_it_is() {
    let metric = with(|metric| {
        metric.unit = Unit::Index;
        metric.decimals = 2;
        metric.baseline = None;
        metric.targets = vec![target("2026-01-02", 2e9, "2027-12")];
        metric.observations = observations("2026-04", &[1.0e9, 1.2e9, 1.3e9, 1.42e9]);
    });
    let Picture::Plot { narrow, .. } = path(&metric).picture else {
        panic!("a plot")
    };
    assert!(labels(&narrow).contains(&"목표 2,000,000,000.00".to_owned()));
    assert_eq!(narrow.count(Role::Ring), 2);
}

#[test]
fn charts_by_member_need_members() {
    let (metric, mut dimension) = divisions();
    for kind in [Kind::Multiples, Kind::Waterfall] {
        let fault = try_figure(kind, &metric, None, Language::Ko).unwrap_err();
        assert_eq!(fault.cause, Cause::NoDimension);
        dimension.id = slug("site");
        let fault = try_figure(kind, &metric, Some(&dimension), Language::Ko).unwrap_err();
        assert_eq!(fault.cause, Cause::NoData);
    }
}

#[test]
fn bars_show_the_last_two_years_and_say_so() {
    let values: Vec<f64> = (0..40).map(|month| 1000.0 + f64::from(month)).collect();
    let metric = with(|metric| {
        metric.unit = Unit::Count(text("명", "people"));
        metric.decimals = 0;
        metric.observations = observations("2023-07", &values);
    });
    let figure = figure(Kind::Bars, &metric, Language::Ko);
    let counts: Vec<_> = drawings(&figure)
        .iter()
        .map(|drawing| drawing.count(Role::Bar))
        .collect();
    assert_eq!(counts, [24, 12]);
    assert_eq!(
        figure.subtitle,
        "전사 생산성, 단위 명, 월별 실적, 마지막 24개 기간, 좁은 화면에는 마지막 12개 기간"
    );
    assert_eq!((figure.table.rows.len(), figure.table.shortened), (13, true));
    assert_eq!(figure.table.rows[0].heading, "2026년 10월");
}

/// The lines of a role, as points in user units.
fn lines(svg: &str, class: &str) -> Vec<Vec<(f64, f64)>> {
    let opening = format!("<path class=\"{class}\" d=\"M");
    let paths = svg
        .split(&opening)
        .skip(1)
        .map(|rest| rest.split('"').next().expect("a path ends"));
    let coordinate = |text: &str| text.parse::<f64>().expect("a coordinate is a number");
    let point = |text: &str| {
        let (x, y) = text.split_once(',').expect("a point has two coordinates");
        (coordinate(x), coordinate(y))
    };
    paths.map(|path| path.split('L').map(point).collect()).collect()
}

/// Whether a line runs through a room, followed in small steps.
fn runs_through(line: &[(f64, f64)], [left, top, right, bottom]: [f64; 4]) -> bool {
    line.windows(2).any(|ends| {
        let [(x, y), (end_x, end_y)] = [ends[0], ends[1]];
        (0..=1000).map(|step| f64::from(step) / 1000.0).any(|share| {
            let (x, y) = (x + (end_x - x) * share, y + (end_y - y) * share);
            left < x && x < right && top < y && y < bottom
        })
    })
}

#[test]
fn a_label_stands_on_a_line_only_where_there_is_no_other_place() {
    let behind = with(|metric| {
        metric.targets.truncate(1);
        metric.targets.push(target("2026-02-02", 45.0, "2026-12"));
        metric.targets[0].due = period("2026-12");
    });
    let bent = with(|metric| {
        metric.unit = Unit::Money("KRW".to_owned());
        metric.decimals = 0;
        metric.cadence = Cadence::Quarterly;
        metric.baseline = Some(Point {
            period: period("2025-Q4"),
            value: 0.0,
        });
        metric.targets = vec![target("2026-01-02", 60e9, "2028-Q4")];
        metric.targets[0].milestones = vec![
            Point {
                period: period("2026-Q4"),
                value: 12e9,
            },
            Point {
                period: period("2027-Q4"),
                value: 32e9,
            },
        ];
        metric.observations = observations("2026-Q1", &[1.9e9, 4.6e9, 8.1e9]);
    });
    for metric in [productivity(), behind, bent] {
        for language in Language::ALL {
            for drawing in drawings(&figure(Kind::TargetPath, &metric, language)) {
                let svg = drawing.inline("f", "title", "description");
                for lettering in drawing.letterings() {
                    for class in ["actual", "required", "superseded"] {
                        for line in lines(&svg, class) {
                            let crossed = runs_through(&line, lettering.room);
                            assert!(!crossed, "{language:?}: the {class} line runs through {lettering:?}");
                        }
                    }
                }
            }
        }
    }
}
