//! Waterfalls: what each member added to a change.

use milepost::{
    chart::svg::{Drawing, Role},
    language::Language,
};

use crate::fixture::*;

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
