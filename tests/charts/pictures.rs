//! What is drawn.

use milepost::{
    chart::{
        Cause, Kind, Picture,
        svg::{Drawing, Role},
    },
    language::Language,
    model::{Cadence, Certainty, Dimension, Metric, Point, Unit},
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
fn a_waterfall_of_a_fall_begins_with_what_fell_most() {
    let (mut metric, dimension) = by_division(&[
        ("중환자실", "Intensive care", -3.9, -1.0),
        ("응급실", "Emergency", -10.0, -3.2),
        ("외과", "Surgery", -6.0, 0.5),
    ]);
    metric.observations = observations("2026-10", &[-7.2]);
    let figure = steps(&metric, &dimension, Language::Ko);
    let rows: Vec<_> = figure.table.rows.iter().map(|row| row.heading.as_str()).collect();
    assert_eq!(
        rows,
        [
            "2025년 12월",
            "응급실",
            "중환자실",
            "외과",
            "설명되지 않음",
            "2026년 10월"
        ]
    );
    assert_eq!(figure.headline, "변화 −7.2%p에서 가장 큰 몫은 응급실, −3.2%p입니다");
}

#[test]
fn a_waterfall_back_to_where_it_began_says_so() {
    let (mut metric, dimension) = divisions();
    for (baseline, korean, english) in [
        (
            metric.baseline,
            "2026년 10월은 2025년 12월과 같습니다",
            "October 2026 equals December 2025",
        ),
        (None, "2026년 10월 값은 0.0%입니다", "October 2026 stands at 0.0%"),
    ] {
        metric.baseline = baseline;
        metric.observations = observations("2026-10", &[0.04]);
        for (language, headline) in [(Language::Ko, korean), (Language::En, english)] {
            assert_eq!(steps(&metric, &dimension, language).headline, headline);
        }
    }
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
fn a_waterfall_adds_up_and_shows_what_nobody_explains() {
    let (metric, dimension) = divisions();
    let figure = steps(&metric, &dimension, Language::Ko);
    let rows: Vec<_> = figure
        .table
        .rows
        .iter()
        .map(|row| (row.heading.as_str(), row.cells[0].as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("2025년 12월", "0.0%"),
            ("제조", "+6.1%p"),
            ("연구개발", "+3.0%p"),
            ("영업·마케팅", "−0.3%p"),
            ("설명되지 않음", "+4.3%p"),
            ("2026년 10월", "+13.1%"),
        ]
    );
    for drawing in drawings(&figure) {
        let labels = labels(&drawing);
        let shown = |text: &str| labels.iter().any(|label| label == text);
        assert!(
            rows.iter().all(|(name, value)| shown(name) && shown(value)),
            "{labels:?}"
        );
        assert_eq!(
            (
                drawing.count(Role::Total),
                drawing.count(Role::Bar),
                drawing.count(Role::Loss)
            ),
            (2, 3, 1)
        );
    }
}

#[test]
fn a_name_of_a_waterfall_is_never_broken_inside_a_word() {
    let (metric, dimension) = by_division(&[
        ("제조", "Manufacturing", 15.8, 6.1),
        ("구매", "Purchasing and logistics", 17.4, 3.0),
        ("기타", "Donaudampfschifffahrtsgesellschaftskapitaene", -1.6, -0.3),
    ]);
    let figure = steps(&metric, &dimension, Language::En);
    let names = |drawing: &Drawing| -> Vec<String> {
        let labels = labels(drawing).into_iter();
        labels
            .filter(|label| label.starts_with(['M', 'P', 'l']) || label.starts_with("Don"))
            .collect()
    };
    let shown: Vec<_> = drawings(&figure).iter().map(names).collect();
    assert_eq!(
        shown,
        [
            vec![
                "Manufacturing",
                "Purchasing and logistics",
                "Donaudampfschifffahrtsgesellschaftskapitaene"
            ],
            vec!["Manufacturing", "Purchasing and", "logistics", "Donaudampfschifffah…"],
        ]
    );
}

#[test]
fn a_bullet_shows_what_its_table_says() {
    let figure = figure(Kind::Bullet, &productivity(), Language::Ko);
    let rows: Vec<_> = figure
        .table
        .rows
        .iter()
        .map(|row| (row.heading.as_str(), row.cells[0].as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("실적", "+13.1%"),
            ("지금 필요", "+12.3%"),
            ("2026년 말 필요", "+15.2%"),
            ("2027년 말 필요", "+32.6%"),
            ("목표, 2028년 12월", "+50%"),
        ]
    );
    assert_eq!(
        labels(&wide(&figure)),
        [
            "실적 +13.1%",
            "지금 필요 +12.3%",
            "목표 +50%",
            "2026년 말 +15.2%",
            "2027년 말 +32.6%",
            "2028년 12월"
        ]
    );
}

#[test]
fn a_bullet_with_many_years_shows_two_in_the_middle() {
    let metric = with(|metric| metric.targets.truncate(1));
    let figure = figure(Kind::Bullet, &metric, Language::Ko);
    let headings: Vec<_> = figure.table.rows.iter().map(|row| row.heading.as_str()).collect();
    let shown = [
        "실적",
        "지금 필요",
        "2027년 말 필요",
        "2028년 말 필요",
        "목표, 2030년 12월",
    ];
    assert_eq!(headings, shown);
}

#[test]
fn a_bullet_of_a_target_that_was_due_says_what_is_missing() {
    for (due, korean, english) in [
        (
            "2026-11",
            "목표까지 가는 길의 26%를 왔고, 36.9%p가 남았습니다",
            "26% of the way to the target is done, 36.9 pp to go",
        ),
        (
            "2026-10",
            "2026년 10월까지였던 목표 +50%에 36.9%p 못 미칩니다",
            "36.9 pp short of the target of +50%, due in October 2026",
        ),
    ] {
        let metric = with(|metric| metric.targets = vec![target("2026-01-02", 50.0, due)]);
        for (language, headline) in [(Language::Ko, korean), (Language::En, english)] {
            assert_eq!(figure(Kind::Bullet, &metric, language).headline, headline);
        }
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
