//! Bullets: how far it is to a target.

use milepost::{chart::Kind, language::Language};

use crate::fixture::*;

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
