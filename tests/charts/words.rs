//! What charts say: true in every case, in both languages.

use milepost::{
    analyse::Progress,
    chart::{Kind, Request, draw},
    language::Language,
    model::{Better, Metric, Unit},
};

use crate::fixture::*;

#[track_caller]
fn says(metric: &Metric, language: Language, headline: &str, summary: &str) {
    let figure = figure(Kind::TargetPath, metric, language);
    assert_eq!(figure.headline, headline);
    assert_eq!(figure.summary, summary);
}

#[test]
fn ahead_of_the_path_yet_late() {
    says(
        &productivity(),
        Language::Ko,
        "지금 속도라면 2028년 12월에 +48.3%, 목표에 1.7%p 모자랍니다",
        "한 달에 1.36%p씩 높아졌고, 목표에 닿으려면 앞으로 1.42%p씩 높아져야 합니다. 실적은 필요 경로를 앞서지만, \
         이 속도로는 목표에 두 달 늦은 2029년 2월에 닿습니다.",
    );
    says(
        &productivity(),
        Language::En,
        "At this pace December 2028 brings +48.3%, 1.7 pp short of target",
        "It rose by 1.36 pp a month; the target needs a rise of 1.42 pp from now on. It is ahead of the required path, \
         yet at this pace it reaches the target 2 months late, in February 2029.",
    );
}

#[test]
fn a_forecast_beyond_the_target() {
    let metric = with(|metric| metric.targets[1].value = 40.0);
    says(
        &metric,
        Language::Ko,
        "지금 속도라면 2028년 12월에 +48.3%, 목표를 8.3%p 넘습니다",
        "한 달에 1.36%p씩 높아졌고, 목표에 닿으려면 앞으로 1.03%p씩 높아져야 합니다. 이 속도로는 목표에 여섯 달 이른 \
         2028년 6월에 닿습니다.",
    );
}

#[test]
fn a_pace_that_leads_away() {
    let values: Vec<f64> = (0..8).map(|month| 6.0 - 0.5 * f64::from(month)).collect();
    let metric = with(|metric| metric.observations = observations("2026-03", &values));
    let figure = path(&metric);
    assert_eq!(
        figure.headline,
        "지금 속도라면 2028년 12월에 −10.5%, 목표에 60.5%p 모자랍니다"
    );
    assert!(
        figure.summary.ends_with("이 속도로는 20년 안에 목표에 닿지 못합니다."),
        "{}",
        figure.summary
    );
}

#[test]
fn less_is_better() {
    let metric = with(|metric| {
        metric.unit = Unit::Count(text("시간", "hours"));
        metric.better = Better::Lower;
        metric.baseline = Some(milepost::model::Point {
            period: period("2025-12"),
            value: 6.0,
        });
        metric.targets = vec![target("2026-01-02", 2.0, "2027-12")];
        metric.observations = observations("2026-01", &[6.0, 5.9, 5.9, 5.8, 5.7, 5.7, 5.6, 5.5]);
    });
    says(
        &metric,
        Language::Ko,
        "지금 속도라면 2027년 12월에 4.4시간, 목표에 2.4시간 못 미칩니다",
        "한 달에 0.07시간씩 줄었고, 목표에 닿으려면 앞으로 0.22시간씩 줄어야 합니다. 이 속도로는 목표에 2년 9개월 늦은 \
         2030년 9월에 닿습니다.",
    );
    let figure = path(&metric);
    assert_eq!(cell(&figure, "2026년 8월", 2), "−0.8시간");
    assert!(figure.table.caption.ends_with("차이의 +는 필요보다 좋음을 뜻합니다."));
}

#[test]
fn reached_and_missed() {
    let reached = with(|metric| metric.targets = vec![target("2026-01-02", 10.0, "2026-12")]);
    assert_eq!(
        path(&reached).headline,
        "지금 속도라면 2026년 12월에 +15.8%, 목표를 5.8%p 넘습니다"
    );
    assert_eq!(
        path(&reached).summary,
        "한 달에 1.36%p씩 높아졌습니다. 목표에는 이미 닿았습니다."
    );
    let missed = with(|metric| metric.targets = vec![target("2026-01-02", 20.0, "2026-10")]);
    assert_eq!(
        path(&missed).headline,
        "기한인 2026년 10월 값은 +13.1%, 목표에 6.9%p 모자랐습니다"
    );
    assert_eq!(
        path(&missed).summary,
        "한 달에 1.36%p씩 높아졌습니다. 이 속도로는 2027년 4월에 목표에 닿습니다."
    );
    let exact = with(|metric| metric.targets = vec![target("2026-01-02", 13.1, "2026-10")]);
    assert_eq!(
        path(&exact).headline,
        "기한인 2026년 10월 값은 +13.1%, 목표와 같았습니다"
    );
}

#[test]
fn one_value_has_no_pace() {
    let metric = with(|metric| metric.observations.truncate(1));
    assert_eq!(
        path(&metric).summary,
        "값이 하나뿐이어서 속도를 잴 수 없습니다. 전망하기에는 값이 너무 적습니다."
    );
}

#[test]
fn the_description_is_for_the_ear() {
    assert_eq!(
        path(&productivity()).description,
        "2026년 10월 실적은 기준보다 13.1퍼센트 증가했습니다. 필요 경로 12.3퍼센트보다 0.8퍼센트포인트 높습니다. \
         2028년 12월 전망은 48.3퍼센트, 범위는 41.3퍼센트에서 55.4퍼센트까지입니다. 그때 목표는 50.0퍼센트입니다."
    );
    assert_eq!(
        figure(Kind::TargetPath, &productivity(), Language::En).description,
        "October 2026 is 13.1 percent above the baseline. That is 0.8 percentage points above the required \
         12.3 percent. The forecast for December 2028 is 48.3, range 41.3 to 55.4 percent. The target for then is 50.0 percent."
    );
    let four = with(|metric| metric.observations.truncate(4));
    assert_eq!(
        figure(Kind::TargetPath, &four, Language::En).description,
        "April 2026 is 3.0 percent above the baseline. That is 0.6 percentage points below the required 3.6 percent. \
         The target for December 2028 is 50.0 percent."
    );
}

#[test]
fn a_description_of_minus_numbers_and_long_months_tells_as_much() {
    let metric = with(|metric| {
        metric.better = Better::Lower;
        metric.targets = vec![target("2026-01-02", -30.0, "2028-12")];
        metric.observations = observations(
            "2026-01",
            &[-10.5, -11.1, -11.9, -12.4, -13.0, -14.2, -14.9, -15.6, -16.3],
        );
    });
    let description = figure(Kind::TargetPath, &metric, Language::En).description;
    assert_eq!(
        description,
        "September 2026 is 16.3 percent below the baseline. That is 8.8 percentage points below the required minus 7.5 \
         percent. The forecast for December 2028 is minus 35.9, range minus 38.8 to minus 32.9 percent. The target for \
         then is minus 30.0 percent."
    );
    assert!(description.chars().count() <= 250);
}

#[test]
fn the_description_of_a_waterfall_tells_the_largest_parts_first() {
    let (mut metric, dimension) = by_division(&[
        ("중환자실", "Intensive care", -3.9, -1.0),
        ("응급실", "Emergency", -10.0, -3.2),
        ("심장혈관흉부외과", "Cardiovascular and thoracic surgery", -6.0, 0.5),
        ("소아청소년과", "Paediatrics and adolescent medicine", -7.7, -1.2),
    ]);
    metric.observations = observations("2026-10", &[-7.2]);
    assert_eq!(
        steps(&metric, &dimension, Language::En).description,
        "October 2026 is 7.2 percent below the baseline. Emergency: 3.2 percentage points less. Unexplained: 2.3 \
         percentage points less. Paediatrics and adolescent medicine: 1.2 percentage points less. Intensive care: 1.0 \
         percentage points less."
    );
}

#[test]
fn a_span_that_ends_earlier_says_what_was_known_then() {
    let metric = productivity();
    let progress = Progress::of(&metric, "2026-11-16".parse().unwrap());
    let request = Request {
        from: Some(period("2026-02")),
        to: Some(period("2026-06")),
        ..request(Kind::TargetPath, &metric, &progress)
    };
    let figure = draw(&request, &catalogue(Language::Ko)).unwrap();
    assert!(labels(&wide(&figure)).contains(&"실적 +5.7%".to_owned()));
    let headings: Vec<_> = figure.table.rows.iter().map(|row| row.heading.as_str()).collect();
    assert_eq!(
        headings,
        ["2026년 6월", "2026년 5월", "2026년 4월", "2026년 3월", "2026년 2월"]
    );
    assert!(
        figure.subtitle.ends_with("2026년 2월~2026년 6월"),
        "{}",
        figure.subtitle
    );
}

#[test]
fn both_catalogues_have_the_same_texts() {
    assert_eq!(catalogue(Language::Ko).keys(), catalogue(Language::En).keys());
}
