//! Small multiples: one small line chart for each member of a dimension, on the same axes.

mod panel;

use std::collections::BTreeSet;

use super::{
    fault::Cause,
    figure::{Figure, Picture, Row, Table},
    table,
    view::View,
    words::Words,
};
use crate::model::{Better, Dimension, MemberSeries, Period, Point};

/// More panels than this are no longer compared.
const MOST_PANELS: usize = 12;

/// One member with its name and values, of which there is at least one.
struct Member<'a> {
    name: &'a str,
    points: Vec<Point>,
    latest: Point,
}

/// What the members make together, which decides what they are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whole {
    /// An average of them: each is shown before it.
    Average,
    /// Their sum, which is no measure for one of them: they are compared with each other.
    Sum,
}

impl Whole {
    /// Only amounts can be a sum: one that equals all members together, or that lies outside of them, which no average does.
    fn of(view: &View<'_>, words: Words<'_>, members: &[Member<'_>]) -> Self {
        let Some(latest) = view.latest() else {
            return Self::Average;
        };
        let parts = members.iter().filter(|own| own.latest.period == latest.period);
        let parts: Vec<f64> = parts.map(|own| own.latest.value).collect();
        let sum: f64 = parts.iter().sum();
        let outside = parts.iter().all(|part| latest.value > *part) || parts.iter().all(|part| latest.value < *part);
        let adds_up = words.format.shows_as_zero(sum - latest.value);
        if words.is_amount() && !parts.is_empty() && (adds_up || outside) {
            Self::Sum
        } else {
            Self::Average
        }
    }
}

/// Draws every member of a dimension, the best latest value first. Those without a value for the newest period come last, and are
/// not compared with the others.
pub(super) fn figure(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Result<Figure, Cause> {
    let series = view.metric.breakdowns.get(&dimension.id).ok_or(Cause::NoData)?;
    let members = ranked(view, words, dimension, series);
    let current = up_to_date(&members);
    let (Some(best), Some(last)) = (current.first(), current.last()) else {
        return Err(Cause::NoData);
    };
    let whole = Whole::of(view, words, &members);
    let shown = &members[..members.len().min(MOST_PANELS)];
    let axes = panel::Axes::of(view, shown, whole)?;
    let panels = shown.iter().map(|member| panel::panel(view, words, member, &axes));
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
        subtitle: subtitle(view, words, name, &members, whole),
        summary: match whole {
            Whole::Average => above(view, words, current),
            Whole::Sum => apart(words, best, last),
        },
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
    let newest = members.iter().map(|own| own.latest.period).max();
    let goodness = |own: &Member<'_>| view.metric.better.turn(own.latest.value);
    members.sort_by(|one, other| {
        let lags = |own: &Member<'_>| Some(own.latest.period) < newest;
        lags(one)
            .cmp(&lags(other))
            .then_with(|| goodness(other).total_cmp(&goodness(one)))
    });
    members
}

/// Those of the ranked members that have a value for the newest period.
fn up_to_date<'m, 'a>(members: &'m [Member<'a>]) -> &'m [Member<'a>] {
    let newest = members.first().map(|own| own.latest.period);
    let count = members.partition_point(|own| Some(own.latest.period) == newest);
    &members[..count]
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
    let (high, low) = by_value(best, last);
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

/// The higher of two members first.
fn by_value<'m, 'a>(one: &'m Member<'a>, other: &'m Member<'a>) -> (&'m Member<'a>, &'m Member<'a>) {
    if one.latest.value >= other.latest.value {
        (one, other)
    } else {
        (other, one)
    }
}

fn subtitle(view: &View<'_>, words: Words<'_>, dimension: &str, members: &[Member<'_>], whole: Whole) -> String {
    let order = match view.metric.better {
        Better::Higher => "chart-order-high",
        Better::Lower => "chart-order-low",
    };
    let lines = match whole {
        Whole::Average => "two",
        Whole::Sum => "one",
    };
    let (subject, order) = (words.subject(), words.say(order, &[]));
    let arguments = [
        ("lines", lines),
        ("subject", subject.as_str()),
        ("dimension", dimension),
        ("order", &order),
    ];
    let drawn = members.len().min(MOST_PANELS);
    let lagging = drawn.saturating_sub(up_to_date(members).len());
    let newest = words.period(members[0].latest.period);
    let first = (drawn < members.len()).then(|| words.count("chart-members-first", drawn));
    let last = (lagging > 0).then(|| words.count_with("chart-members-lag", lagging, &[("period", &newest)]));
    table::sentences(&[
        words.say("chart-members-subtitle", &arguments),
        first.unwrap_or_default(),
        last.unwrap_or_default(),
    ])
}

/// How far the highest member is from the lowest.
fn apart(words: Words<'_>, best: &Member<'_>, last: &Member<'_>) -> String {
    if best.name == last.name {
        return String::new();
    }
    let (high, low) = by_value(best, last);
    let difference = high.latest.value - low.latest.value;
    let arguments = [
        ("way", words.way(difference)),
        ("high", high.name),
        ("low", low.name),
        ("distance", &words.format.distance(difference)),
    ];
    words.say("chart-members-apart", &arguments)
}

/// How many members are above the whole, all of them in one period; nothing where that has no value for the whole.
fn above(view: &View<'_>, words: Words<'_>, members: &[Member<'_>]) -> String {
    let period = members.first().map(|own| own.latest.period);
    let Some(whole) = period.and_then(|period| view.metric.observation(period)) else {
        return String::new();
    };
    let above = members.iter().filter(|own| own.latest.value > whole.value);
    let above = above
        .filter(|own| words.value(own.latest.value) != words.value(whole.value))
        .count();
    let (count, all) = (above.to_string(), members.len().to_string());
    let kind = match above {
        0 => "none",
        _ if above == members.len() => "all",
        1 => "one",
        _ => "some",
    };
    words.say(
        "chart-members-summary",
        &[("kind", kind), ("count", &count), ("all", &all)],
    )
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
