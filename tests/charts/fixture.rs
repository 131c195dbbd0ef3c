//! A metric in code, and what is drawn of it.
#![expect(clippy::unwrap_used, reason = "a fixture that cannot be built fails its test")]

use std::collections::BTreeMap;

use milepost::{
    analyse::Progress,
    chart::{Fault, Figure, Kind, Picture, Request, draw, svg::Drawing},
    language::{Catalogue, Language},
    model::{
        Better, Cadence, Certainty, Dimension, Localized, MemberSeries, Metric, Observation, Period, Point, Slug,
        Target, Unit,
    },
};

pub(crate) fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub(crate) fn text(ko: &str, en: &str) -> Localized {
    Localized::new(vec![(Language::Ko, ko.to_owned()), (Language::En, en.to_owned())])
}

pub(crate) fn target(announced: &str, value: f64, due: &str) -> Target {
    Target {
        announced: announced.parse().unwrap(),
        value,
        due: period(due),
        reason: None,
        message: None,
        from: None,
        milestones: Vec::new(),
    }
}

/// Observations from `start`, one a period; `NaN` leaves a period out.
pub(crate) fn observations(start: &str, values: &[f64]) -> Vec<Observation> {
    let known = values.iter().enumerate().filter(|(_, value)| !value.is_nan());
    let observation = |(place, value): (usize, &f64)| Observation {
        period: period(start).plus(i32::try_from(place).unwrap()),
        value: *value,
        certainty: Certainty::Final,
        revised: None,
    };
    known.map(observation).collect()
}

/// The metric of the design: +50 % by 2028 instead of +30 % by 2030, ten months observed.
pub(crate) fn productivity() -> Metric {
    let mut target_now = target("2026-04-13", 50.0, "2028-12");
    target_now.from = Some(Point {
        period: period("2026-03"),
        value: 2.2,
    });
    Metric {
        id: slug("productivity"),
        audience: slug("general"),
        title: text("전사 생산성", "Company-wide productivity"),
        description: None,
        unit: Unit::PercentChange,
        decimals: 1,
        better: Better::Higher,
        cadence: Cadence::Monthly,
        owner: None,
        source: None,
        due_day: Some(15),
        baseline: Some(Point {
            period: period("2025-12"),
            value: 0.0,
        }),
        tolerance: Some(2.5),
        targets: vec![target("2026-01-02", 30.0, "2030-12"), target_now],
        observations: observations("2026-01", &[0.9, 1.6, 2.2, 3.0, 4.4, 5.7, 7.6, 9.2, 11.3, 13.1]),
        taken_back: Vec::new(),
        breakdowns: BTreeMap::new(),
        contributions: BTreeMap::new(),
        completion: BTreeMap::new(),
    }
}

/// The metric after a change.
pub(crate) fn with(change: impl FnOnce(&mut Metric)) -> Metric {
    let mut metric = productivity();
    change(&mut metric);
    metric
}

/// The metric by divisions, with what each added to October.
pub(crate) fn by_division(members: &[(&str, &str, f64, f64)]) -> (Metric, Dimension) {
    let members: Vec<_> = members.iter().enumerate().collect();
    let id = |place: usize| slug(&format!("m{place}"));
    let names = members.iter().map(|(place, (ko, en, _, _))| (id(*place), text(ko, en)));
    let dimension = Dimension {
        id: slug("division"),
        title: text("부문", "division"),
        members: names.collect(),
    };
    let series = members.iter().map(|(place, (_, _, latest, _))| MemberSeries {
        member: id(*place),
        observations: (0..10)
            .map(|month| Point {
                period: period("2026-01").plus(month),
                value: latest * f64::from(month + 1) / 10.0,
            })
            .collect(),
    });
    let added = members
        .iter()
        .map(|(place, (_, _, _, added))| (id(*place), *added))
        .collect();
    let mut metric = productivity();
    metric.breakdowns.insert(slug("division"), series.collect());
    metric
        .contributions
        .insert(slug("division"), BTreeMap::from([(period("2026-10"), added)]));
    (metric, dimension)
}

pub(crate) fn divisions() -> (Metric, Dimension) {
    by_division(&[
        ("제조", "Manufacturing", 15.8, 6.1),
        ("연구개발", "R&D", 17.4, 3.0),
        ("영업·마케팅", "Sales and marketing", -1.6, -0.3),
    ])
}

pub(crate) fn catalogue(language: Language) -> Catalogue {
    let source = match language {
        Language::Ko => concat!(
            include_str!("../../themes/default/locales/ko/chart.ftl"),
            "\n",
            include_str!("../../themes/default/locales/ko/rollout.ftl"),
            "\n",
            include_str!("../../themes/default/locales/ko/training.ftl")
        ),
        Language::En => concat!(
            include_str!("../../themes/default/locales/en/chart.ftl"),
            "\n",
            include_str!("../../themes/default/locales/en/rollout.ftl"),
            "\n",
            include_str!("../../themes/default/locales/en/training.ftl")
        ),
    };
    Catalogue::new(language, source).unwrap()
}

pub(crate) fn request<'a>(kind: Kind, metric: &'a Metric, progress: &'a Progress) -> Request<'a> {
    Request {
        kind,
        metric,
        progress,
        dimension: None,
        from: None,
        to: None,
    }
}

pub(crate) fn try_figure(
    kind: Kind,
    metric: &Metric,
    dimension: Option<&Dimension>,
    language: Language,
) -> Result<Figure, Fault> {
    let progress = Progress::of(metric, "2026-11-16".parse().unwrap());
    let request = Request {
        dimension,
        ..request(kind, metric, &progress)
    };
    draw(&request, &catalogue(language))
}

pub(crate) fn figure(kind: Kind, metric: &Metric, language: Language) -> Figure {
    try_figure(kind, metric, None, language).unwrap()
}

pub(crate) fn path(metric: &Metric) -> Figure {
    figure(Kind::TargetPath, metric, Language::Ko)
}

pub(crate) fn steps(metric: &Metric, dimension: &Dimension, language: Language) -> Figure {
    try_figure(Kind::Waterfall, metric, Some(dimension), language).unwrap()
}

/// Every drawing of a figure.
pub(crate) fn drawings(figure: &Figure) -> Vec<Drawing> {
    match &figure.picture {
        Picture::Plot { wide, narrow } => vec![wide.clone(), narrow.clone()],
        Picture::Panels(panels) => panels
            .iter()
            .flat_map(|own| [own.wide.clone(), own.narrow.clone()])
            .collect(),
        Picture::Wide(drawing) | Picture::Spark(drawing) => vec![drawing.clone()],
        Picture::Empty(_) => Vec::new(),
    }
}

pub(crate) fn wide(figure: &Figure) -> Drawing {
    drawings(figure).remove(0)
}

pub(crate) fn labels(drawing: &Drawing) -> Vec<String> {
    drawing.letterings().into_iter().map(|own| own.text).collect()
}

pub(crate) fn cell(figure: &Figure, heading: &str, column: usize) -> String {
    let row = figure.table.rows.iter().find(|row| row.heading == heading);
    row.unwrap_or_else(|| panic!("no row {heading}")).cells[column].clone()
}
