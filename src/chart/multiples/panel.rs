//! One panel: a member's line before the line of the whole, on the axes that all panels share.

use super::{
    super::{
        axes,
        canvas::{Canvas, Frame, Plane},
        fault::Cause,
        figure::Panel,
        labels::Board,
        periods::{PeriodScale, short_place},
        scale::ValueScale,
        svg::{Anchor, Drawing, Place, Role, text_width},
        view::{View, runs},
        words::Words,
    },
    Member, Whole,
};
use crate::model::{Period, Point, Unit};

/// The axes that all panels share.
pub(super) struct Axes {
    periods: PeriodScale,
    /// The first period with a value.
    first: Period,
    values: ValueScale,
    /// Whether members are compared with the whole.
    compares: bool,
    /// The line of the whole, if they are.
    whole: Vec<Vec<Point>>,
    /// What members are measured from, where that is the same for all of them.
    origin: Option<Point>,
}

impl Axes {
    pub(super) fn of(view: &View<'_>, members: &[Member<'_>], whole: Whole) -> Result<Self, Cause> {
        let change = view.metric.unit == Unit::PercentChange;
        let origin = view.baseline().filter(|baseline| change && baseline.value == 0.0);
        let compares = whole == Whole::Average;
        let whole = if compares { view.runs() } else { Vec::new() };
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
        let observed = observed.chain(view.observations().first().filter(|_| compares).map(|own| own.period));
        let zero = change.then_some(0.0);
        let values = points().map(|point| point.value).chain(zero);
        Ok(Self {
            periods: PeriodScale::new(first, last),
            first: observed.min().unwrap_or(first),
            values: ValueScale::covering(values, view.metric.decimals, &(3..=3))?,
            compares,
            whole,
            origin,
        })
    }
}

/// Draws a member, with the words of the drawing.
pub(super) fn panel(view: &View<'_>, words: Words<'_>, member: &Member<'_>, axes: &Axes) -> Result<Panel, Cause> {
    let value = words.spoken_value(member.latest.period, member.latest.value);
    let whole = view.metric.observation(member.latest.period).filter(|_| axes.compares);
    let whole = whole.map(|whole| {
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
    if first == last {
        let text = short(last);
        let at = (axes::within(canvas, centre, &text), baseline);
        return canvas.text(Role::Axis, Anchor::Middle, at, &text);
    }
    let start = |text: &str| (centre - text_width(text, size) / 2.0).max(plane.frame.left - size / 2.0);
    let end = |text: &str| canvas.width() - text_width(text, size);
    let apart = |texts: &[String; 2]| start(&texts[0]) + text_width(&texts[0], size) + size / 2.0 < end(&texts[1]);
    if let Some([from, _]) = wordings.iter().flatten().find(|texts| apart(texts)) {
        canvas.text(Role::Axis, Anchor::Start, (start(from), baseline), from)?;
    }
    let to = wordings
        .iter()
        .flatten()
        .find(|texts| apart(texts))
        .map_or_else(|| short(last), |[_, to]| to.clone());
    canvas.text(Role::Axis, Anchor::End, (canvas.width(), baseline), &to)
}
