//! Small multiples: one small line chart for each member of a dimension, on the same axes.

use std::collections::BTreeSet;

use super::{
    axes,
    canvas::{Canvas, Frame, Plane},
    fault::Cause,
    figure::{Figure, Panel, Picture, Row, Table},
    labels::Board,
    periods::{PeriodScale, short_place},
    scale::ValueScale,
    svg::{Anchor, Drawing, Place, Role, text_width},
    table,
    view::{View, runs},
    words::Words,
};
use crate::model::{Better, Dimension, MemberSeries, Period, Point, Unit};

/// More panels than this are no longer compared.
const MOST_PANELS: usize = 12;

/// One member with its name and values, of which there is at least one.
struct Member<'a> {
    name: &'a str,
    points: Vec<Point>,
    latest: Point,
}

/// Draws every member of a dimension, the best latest value first.
pub(super) fn figure(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Result<Figure, Cause> {
    let series = view.metric.breakdowns.get(&dimension.id).ok_or(Cause::NoData)?;
    let members = ranked(view, words, dimension, series);
    let (Some(best), Some(last)) = (members.first(), members.last()) else {
        return Err(Cause::NoData);
    };
    let shown = &members[..members.len().min(MOST_PANELS)];
    let axes = Axes::of(view, shown)?;
    let panels = shown.iter().map(|member| panel(view, words, member, &axes));
    let name = dimension.title.get(words.language());
    Ok(Figure {
        title: words.say(
            "chart-name-multiples",
            &[("dimension", name), ("metric", words.title())],
        ),
        description: extremes(words, "chart-spoken-members", best, last, |value| {
            words.format.spoken(value)
        }),
        headline: extremes(words, "chart-headline-members", best, last, |value| words.value(value)),
        subtitle: subtitle(view, words, name, members.len()),
        summary: summary(view, words, &members),
        picture: Picture::Panels(panels.collect::<Result<_, _>>()?),
        table: table_of(view, words, name, &members),
    })
}

fn ranked<'a>(
    view: &View<'_>,
    words: Words<'_>,
    dimension: &'a Dimension,
    series: &'a [MemberSeries],
) -> Vec<Member<'a>> {
    let member = |own: &'a MemberSeries| {
        let shown = own.observations.iter().filter(|point| view.shows(point.period));
        let points: Vec<Point> = shown.copied().collect();
        let name = dimension.member(&own.member);
        Some(Member {
            name: name.map_or(own.member.as_str(), |name| name.get(words.language())),
            latest: *points.last()?,
            points,
        })
    };
    let mut members: Vec<_> = series.iter().filter_map(member).collect();
    let better = view.metric.better;
    members.sort_by(|one, other| {
        better
            .turn(other.latest.value)
            .total_cmp(&better.turn(one.latest.value))
    });
    members
}

fn extremes(
    words: Words<'_>,
    key: &str,
    best: &Member<'_>,
    last: &Member<'_>,
    write: impl Fn(f64) -> String,
) -> String {
    if best.name == last.name {
        let value = write(best.latest.value);
        return words.say("chart-one-member", &[("member", best.name), ("value", &value)]);
    }
    let (high, low) = if best.latest.value >= last.latest.value {
        (best, last)
    } else {
        (last, best)
    };
    let arguments = [
        ("high", high.name),
        ("high-value", &write(high.latest.value)),
        ("low", low.name),
        ("low-value", &write(low.latest.value)),
    ];
    let text = words.say(key, &arguments.map(|(name, text)| (name, text)));
    if key.contains("spoken") {
        words.description(&[text])
    } else {
        text
    }
}

fn subtitle(view: &View<'_>, words: Words<'_>, dimension: &str, count: usize) -> String {
    let order = match view.metric.better {
        Better::Higher => "chart-order-high",
        Better::Lower => "chart-order-low",
    };
    let arguments = [
        ("metric", words.title()),
        ("measure", &words.measure()),
        ("dimension", dimension),
        ("order", &words.say(order, &[])),
    ];
    let mut text = words.say("chart-members-subtitle", &arguments.map(|(name, text)| (name, text)));
    if count > MOST_PANELS {
        text.push(' ');
        text.push_str(&words.count("chart-members-first", MOST_PANELS));
    }
    text
}

/// How many members are above the whole.
fn summary(view: &View<'_>, words: Words<'_>, members: &[Member<'_>]) -> String {
    let Some(latest) = view.latest() else {
        return String::new();
    };
    let comparable = members.iter().filter(|own| own.latest.period == latest.period);
    let above = comparable.filter(|own| words.format.csv(own.latest.value) != words.format.csv(latest.value));
    let above = above.filter(|own| own.latest.value > latest.value).count();
    let (count, all) = (above.to_string(), members.len().to_string());
    let kind = match above {
        0 => "none",
        _ if above == members.len() => "all",
        _ => "some",
    };
    words.say(
        "chart-members-summary",
        &[("kind", kind), ("count", &count), ("all", &all)],
    )
}

/// The axes that all panels share.
struct Axes {
    periods: PeriodScale,
    /// The first period with a value.
    first: Period,
    values: ValueScale,
    whole: Vec<Vec<Point>>,
    /// What members are measured from, where that is the same for all of them.
    origin: Option<Point>,
}

impl Axes {
    fn of(view: &View<'_>, members: &[Member<'_>]) -> Result<Self, Cause> {
        let change = view.metric.unit == Unit::PercentChange;
        let origin = view.baseline().filter(|baseline| change && baseline.value == 0.0);
        let whole = view.runs();
        let points = || {
            members
                .iter()
                .flat_map(|own| &own.points)
                .chain(whole.iter().flatten())
                .chain(&origin)
        };
        let first = points().map(|point| point.period).min().ok_or(Cause::NoData)?;
        let last = points().map(|point| point.period).max().ok_or(Cause::NoData)?;
        let observed = members
            .iter()
            .filter_map(|own| own.points.first())
            .map(|point| point.period);
        let observed = observed.chain(view.observations().first().map(|own| own.period));
        let zero = change.then_some(0.0);
        let values = points().map(|point| point.value).chain(zero);
        Ok(Self {
            periods: PeriodScale::new(first, last),
            first: observed.min().unwrap_or(first),
            values: ValueScale::covering(values, view.metric.decimals, &(3..=3))?,
            whole,
            origin,
        })
    }
}

fn panel(view: &View<'_>, words: Words<'_>, member: &Member<'_>, axes: &Axes) -> Result<Panel, Cause> {
    let value = words.spoken_value(member.latest.period, member.latest.value);
    let whole = view.metric.observation(member.latest.period).map(|whole| {
        let difference = member.latest.value - whole.value;
        let (way, distance) = (words.way(difference), words.format.spoken_distance(difference));
        words.say("chart-spoken-whole", &[("way", way), ("distance", &distance)])
    });
    Ok(Panel {
        heading: member.name.to_owned(),
        value: words.value(member.latest.value),
        title: words.say(
            "chart-name-panel",
            &[("member", member.name), ("metric", words.title())],
        ),
        description: words.description(&[value, whole.unwrap_or_default()]),
        wide: drawing(view, words, member, axes, Place::Wide)?,
        narrow: drawing(view, words, member, axes, Place::Narrow)?,
    })
}

fn drawing(
    view: &View<'_>,
    words: Words<'_>,
    member: &Member<'_>,
    shared: &Axes,
    place: Place,
) -> Result<Drawing, Cause> {
    let (size, least, bottom) = match place {
        Place::Wide => ((236, 156), 44.0, 125.0),
        _ => ((156, 132), 38.0, 102.0),
    };
    let canvas = Canvas::new(place, size);
    let texts = axes::texts(&shared.values, &view.metric, words);
    let frame = Frame {
        left: axes::margin(&texts, least, place).min(canvas.width() / 2.0),
        right: canvas.width() - 8.0,
        top: 21.0,
        bottom,
    };
    let plot = canvas.plane(shared.periods, shared.values.clone(), frame);
    axes::gridlines(&plot, &mut Board::default(), &texts, canvas.width())?;
    ends(&plot, words, shared.first, canvas.height() - 4.0)?;
    for run in &shared.whole {
        draw_run(&plot, Role::Whole, run)?;
    }
    let first = member.points.first().map(|own| own.period);
    let origin = shared
        .origin
        .filter(|origin| first.is_some_and(|first| origin.period < first));
    for run in runs(origin.into_iter().chain(member.points.iter().copied())) {
        draw_run(&plot, Role::Actual, &run)?;
    }
    plot.circle(Role::Dot, member.latest, 4.0)?;
    Ok(canvas.finish())
}

fn draw_run(plane: &Plane<'_>, role: Role, run: &[Point]) -> Result<(), Cause> {
    match run {
        [_] => Ok(()),
        run => plane.line(role, run),
    }
}

/// Names the first and the last observed period, as fully as there is room.
fn ends(plane: &Plane<'_>, words: Words<'_>, first: Period, baseline: f64) -> Result<(), Cause> {
    let (language, canvas) = (words.language(), plane.canvas);
    let last = plane.periods().last();
    let in_year = |period: Period| short_place(language, period);
    let short = |period: Period| language.short_period(period);
    let year = |period: Period| language.axis_year(period.year(), true);
    let wordings = [
        (first.year() == last.year()).then(|| [in_year(first), in_year(last)]),
        Some([short(first), short(last)]),
        Some([year(first), year(last)]),
    ];
    let size = canvas.place().letters();
    let value = plane.values().low();
    let centre = plane.at(Point { period: first, value }).0;
    let start = |text: &str| (centre - text_width(text, size) / 2.0).max(plane.frame.left - size / 2.0);
    let end = |text: &str| canvas.width() - text_width(text, size);
    let apart = |texts: &[String; 2]| start(&texts[0]) + text_width(&texts[0], size) + size / 2.0 < end(&texts[1]);
    if let Some([from, _]) = wordings.iter().flatten().find(|texts| first < last && apart(texts)) {
        canvas.text(Role::Axis, Anchor::Start, (start(from), baseline), from)?;
    }
    let fits = |texts: &&[String; 2]| first == last || apart(texts);
    let to = wordings
        .iter()
        .flatten()
        .find(fits)
        .map_or_else(|| short(last), |[_, to]| to.clone());
    canvas.text(Role::Axis, Anchor::End, (canvas.width(), baseline), &to)
}

/// Periods as rows, members as columns in the order of the panels, the whole last.
fn table_of(view: &View<'_>, words: Words<'_>, dimension: &str, members: &[Member<'_>]) -> Table {
    let whole = view.observations();
    let periods = members
        .iter()
        .flat_map(|own| own.points.iter().map(|point| point.period));
    let periods: BTreeSet<Period> = periods.chain(whole.iter().map(|own| own.period)).collect();
    let shown = |value: Option<f64>| value.map_or_else(|| words.say("chart-missing", &[]), |value| words.value(value));
    let newest = periods.last().copied();
    let row = |period: &Period| {
        let of = |member: &Member<'_>| {
            member
                .points
                .iter()
                .find(|point| point.period == *period)
                .map(|own| own.value)
        };
        let total = whole.iter().find(|own| own.period == *period).map(|own| own.value);
        Row {
            heading: words.period(*period),
            cells: members.iter().map(of).chain([total]).map(shown).collect(),
            strong: Some(*period) == newest,
        }
    };
    let names = members.iter().map(|own| own.name.to_owned());
    let columns = [words.by_cadence("chart-column")].into_iter().chain(names);
    let caption = words.say(
        "chart-caption-members",
        &[("dimension", dimension), ("metric", words.title())],
    );
    table::newest_first(
        table::sentences(&[caption, words.provisional(whole)]),
        columns.chain([words.say("chart-whole", &[])]).collect(),
        periods.iter().map(row).collect(),
    )
}
