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

/// Draws every member of a dimension, the best latest value first.
pub(super) fn figure(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Result<Figure, Cause> {
    let series = view.metric.breakdowns.get(&dimension.id).ok_or(Cause::NoData)?;
    let members = ranked(view, words, dimension, series);
    let (Some(best), Some(last)) = (members.first(), members.last()) else {
        return Err(Cause::NoData);
    };
    let shown = &members[..members.len().min(MOST_PANELS)];
    let axes = panel::Axes::of(view, shown)?;
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
    let (subject, order) = (words.subject(), words.say(order, &[]));
    let arguments = [
        ("subject", subject.as_str()),
        ("dimension", dimension),
        ("order", &order),
    ];
    let mut text = words.say("chart-members-subtitle", &arguments);
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
    let above = comparable.filter(|own| words.value(own.latest.value) != words.value(latest.value));
    let above = above.filter(|own| own.latest.value > latest.value).count();
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
