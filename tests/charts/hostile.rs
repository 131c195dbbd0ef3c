//! Metrics that do their worst: labels keep apart, nothing that is no number is drawn, every sentence is whole.

use milepost::{
    chart::{Figure, Kind, svg::Drawing},
    language::Language,
    model::{Better, Cadence, Metric, Point, Unit},
};

use crate::fixture::*;

fn units() -> Vec<(Unit, u8)> {
    vec![
        (Unit::PercentChange, 1),
        (Unit::Percent, 3),
        (Unit::Index, 0),
        (Unit::Number, 8),
        (Unit::Count(text("시간", "hours")), 1),
        (Unit::Money("KRW".to_owned()), 1),
    ]
}

fn shapes() -> Vec<Vec<f64>> {
    let wave = |length: i32| {
        (0..length)
            .map(|month| f64::from(month) + f64::from(month * 7919 % 13))
            .collect()
    };
    vec![
        vec![1.0],
        vec![5.0; 8],
        vec![0.0; 7],
        vec![-0.5, -1.0, -2.0, -2.5, -4.0, -3.0, -5.0],
        vec![10.0, -8.0, 15.0, -3.0, 22.0, 1.0, 17.0, -9.0],
        vec![1.0, f64::NAN, 3.0, f64::NAN, f64::NAN, 6.0, 7.0, 8.0, f64::NAN, 11.0],
        wave(10),
        wave(200),
    ]
}

/// Every unit, shape, size, direction and cadence with three targets.
fn metrics() -> Vec<Metric> {
    let mut metrics = Vec::new();
    for (unit, decimals) in units() {
        for (number, shape) in shapes().into_iter().enumerate() {
            for (size, better) in [
                (1.0, Better::Higher),
                (1e-6, Better::Lower),
                (1e9, Better::Higher),
                (1e12, Better::Lower),
            ] {
                let turn = if better == Better::Lower { -1.0 } else { 1.0 };
                metrics.push(with(|metric| {
                    let (cadence, start, dues) = match number % 3 {
                        0 => (Cadence::Monthly, "2009-02", ["2030-12", "2029-06", "2028-12"]),
                        1 => (Cadence::Quarterly, "2009-Q1", ["2070-Q4", "2069-Q3", "2068-Q4"]),
                        _ => (Cadence::Yearly, "1900", ["2130", "2129", "2128"]),
                    };
                    metric.cadence = cadence;
                    metric.unit = unit.clone();
                    metric.decimals = if size > 1.0 { decimals.min(1) } else { decimals };
                    metric.better = better;
                    metric.baseline = Some(Point {
                        period: period(start),
                        value: 0.0,
                    });
                    let goal = |value: f64| turn * value * size;
                    metric.targets = vec![
                        target("2026-01-02", goal(31.0), dues[0]),
                        target("2026-02-02", goal(30.0), dues[1]),
                        target("2026-04-13", goal(50.0), dues[2]),
                    ];
                    let values: Vec<f64> = shape.iter().map(|value| value * size).collect();
                    metric.observations = observations(start, &values);
                    metric.observations.remove(0);
                    metric.title = text(
                        "차세대 전지 소재 선행 연구개발 공정 혁신 생산성(%)",
                        "Productivity of advanced research",
                    );
                }));
            }
        }
    }
    metrics
}

#[track_caller]
fn labels_keep_apart(drawing: &Drawing, of: &str) {
    let (width, height) = drawing.size();
    let labels = drawing.letterings();
    for (place, label) in labels.iter().enumerate() {
        let [left, top, right, bottom] = label.room;
        let inside = left >= -1.0 && top >= 0.0 && right <= f64::from(width) + 1.0 && bottom <= f64::from(height) + 1.0;
        assert!(inside, "{of}: {label:?} leaves {width} × {height}");
        for other in &labels[place + 1..] {
            let apart =
                right <= other.room[0] || other.room[2] <= left || bottom <= other.room[1] || other.room[3] <= top;
            assert!(apart, "{of}: {label:?} covers {other:?}");
        }
    }
}

#[track_caller]
fn is_whole(figure: &Figure, of: &str) {
    let texts = [
        &figure.title,
        &figure.headline,
        &figure.subtitle,
        &figure.summary,
        &figure.description,
    ];
    for text in texts
        .into_iter()
        .chain([&figure.table.caption])
        .chain(&figure.table.columns)
    {
        assert!(
            !text.contains("chart-") && !text.contains(['{', '}', '$']),
            "{of}: {text}"
        );
        assert!(!text.contains("NaN") && !text.contains("inf "), "{of}: {text}");
    }
    let description = &figure.description;
    assert!(description.chars().count() <= 250, "{of}: {description}");
    assert!(
        !description.contains(['%', '~', '→', '\u{2212}']),
        "{of}: {description}"
    );
    for drawing in drawings(figure) {
        labels_keep_apart(&drawing, of);
        let svg = drawing.inline("f", &figure.title, description);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{of}");
    }
}

#[test]
fn labels_keep_apart_whatever_is_measured() {
    for metric in metrics() {
        for language in Language::ALL {
            for kind in [Kind::TargetPath, Kind::Line, Kind::Bars, Kind::Bullet, Kind::Sparkline] {
                let of = format!(
                    "{kind:?} {language:?} {:?} {:?}",
                    metric.unit,
                    metric.observations.last().map(|own| own.value)
                );
                match try_figure(kind, &metric, None, language) {
                    Ok(figure) => is_whole(&figure, &of),
                    Err(fault) => panic!("{of}: {fault}"),
                }
            }
        }
    }
}

#[test]
fn long_names_of_members_find_room() {
    let long = "차세대 전지 소재 선행 연구개발 및 공정 혁신 총괄 부문";
    let longer = "Advanced battery materials research and process innovation, worldwide";
    let word = "W".repeat(60);
    let (metric, dimension) = by_division(&[
        (long, longer, 17.4, 6.1),
        (&word, &word, 12.0, -1e6),
        ("شركة الجودة", "شركة الجودة", 3.0, 0.0),
        ("수율 90~95% → 99%", "Yield 90~95% → 99%", 2.0, 2e6),
        ("제조", "Manufacturing", -3.0, 1e-9),
    ]);
    for language in Language::ALL {
        for kind in [Kind::Waterfall, Kind::Multiples] {
            let figure = try_figure(kind, &metric, Some(&dimension), language).unwrap();
            is_whole(&figure, &format!("{kind:?} {language:?}"));
        }
    }
}

#[test]
fn what_cannot_be_drawn_fails_instead_of_drawing_nonsense() {
    let metric = with(|metric| metric.observations = observations("2026-01", &[1e308, -1e308, 1e308]));
    for kind in [Kind::TargetPath, Kind::Line, Kind::Bars, Kind::Sparkline] {
        assert!(try_figure(kind, &metric, None, Language::Ko).is_err(), "{kind:?}");
    }
}
