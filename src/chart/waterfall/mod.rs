//! The waterfall: what each member added to the change since the baseline.

mod picture;

use super::{
    fault::Cause,
    figure::{Figure, Picture, Row, Table},
    line,
    svg::Place,
    view::View,
    words::Words,
};
use crate::model::{Dimension, Period, Slug};

/// The change from start to end, step by step.
struct Steps {
    /// When it starts, if the metric has a baseline.
    start_period: Option<Period>,
    start: f64,
    period: Period,
    end: f64,
    /// Names and contributions, the one that did most for the change first: the highest of a rise, the lowest of a fall.
    members: Vec<(String, f64)>,
    unexplained: f64,
}

/// A row of the picture.
struct Bar {
    name: String,
    value: String,
    from: f64,
    to: f64,
    /// Start or end.
    total: bool,
}

/// Draws the contributions of a dimension for the latest period that has them.
pub(super) fn figure(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Result<Figure, Cause> {
    let steps = Steps::of(view, words, dimension).ok_or(Cause::NoData)?;
    let name = dimension.title.get(words.language());
    Ok(Figure {
        title: words.say(
            "chart-name-waterfall",
            &[("dimension", name), ("metric", words.title())],
        ),
        description: steps.description(words),
        headline: steps.headline(words),
        subtitle: steps.subtitle(words),
        summary: steps.summary(words),
        picture: Picture::Plot {
            wide: picture::drawing(view, words, &steps, Place::Wide)?,
            narrow: picture::drawing(view, words, &steps, Place::Narrow)?,
        },
        table: steps.table(words, name),
    })
}

impl Steps {
    /// The steps to the latest period that has contributions and a value.
    fn of(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Option<Self> {
        let by_period = view.metric.contributions.get(&dimension.id)?;
        let known = |(period, _): &(&Period, _)| view.shows(**period) && view.metric.observation(**period).is_some();
        let (period, contributions) = by_period.iter().rev().find(known)?;
        let end = view.metric.observation(*period)?.value;
        let baseline = view.metric.baseline.filter(|baseline| baseline.period < *period);
        let start = baseline.map_or(0.0, |baseline| baseline.value);
        let name = |(member, value): &(Slug, f64)| {
            let name = dimension.member(member);
            let name = name.map_or(member.as_str(), |name| name.get(words.language()));
            (name.to_owned(), *value)
        };
        let mut members: Vec<_> = contributions.iter().map(name).collect();
        let falls = end < start;
        members.sort_by(|(_, one), (_, other)| {
            let rising = one.total_cmp(other);
            if falls { rising } else { rising.reverse() }
        });
        let explained: f64 = members.iter().map(|(_, value)| value).sum();
        Some(Self {
            start_period: baseline.map(|baseline| baseline.period),
            start,
            period: *period,
            end,
            members,
            unexplained: end - start - explained,
        })
    }

    fn change(&self) -> f64 {
        self.end - self.start
    }

    fn start_name(&self, words: Words<'_>) -> String {
        self.start_period
            .map_or_else(|| words.say("chart-start", &[]), |period| words.period(period))
    }

    /// Rows from start to end; each begins where the one before ended.
    fn bars(&self, words: Words<'_>) -> Vec<Bar> {
        let total = |name: String, to: f64| Bar {
            name,
            value: words.value(to),
            from: 0.0,
            to,
            total: true,
        };
        let mut bars = vec![total(self.start_name(words), self.start)];
        let mut reached = self.start;
        let rest = (words.say("chart-unexplained", &[]), self.unexplained);
        for (name, value) in self.members.iter().chain([&rest]) {
            bars.push(Bar {
                name: name.clone(),
                value: words.format.difference(*value),
                from: reached,
                to: reached + value,
                total: false,
            });
            reached += value;
        }
        bars.push(total(words.period(self.period), self.end));
        bars
    }

    fn headline(&self, words: Words<'_>) -> String {
        let change = self.change();
        let (name, value) = match (self.members.first(), self.start_period) {
            (Some(first), _) if !words.format.shows_as_zero(change) => first,
            (_, Some(start)) => return line::change(start, self.period, change, words),
            _ => return line::value(self.period, self.end, words),
        };
        let (key, part, change) = if *value > 0.0 && *value <= change {
            let (part, change) = (words.format.distance(*value), words.format.distance(change));
            ("chart-headline-share", part, change)
        } else {
            let (part, change) = (words.format.difference(*value), words.format.difference(change));
            ("chart-headline-largest", part, change)
        };
        words.say(key, &[("member", name), ("part", &part), ("change", &change)])
    }

    fn subtitle(&self, words: Words<'_>) -> String {
        let (start, end) = (self.start_name(words), words.period(self.period));
        let arguments = [("metric", words.title()), ("start", &start), ("end", &end)];
        words.say("chart-steps-subtitle", &arguments)
    }

    fn summary(&self, words: Words<'_>) -> String {
        let kind = if words.format.shows_as_zero(self.unexplained) {
            "none"
        } else {
            "some"
        };
        let part = words.format.difference(self.unexplained);
        words.say("chart-steps-summary", &[("kind", kind), ("part", &part)])
    }

    /// The value, what did most for it, what nobody explains, and the other parts by their size: for the ear.
    fn description(&self, words: Words<'_>) -> String {
        let spoken = |value: f64| words.format.spoken_distance(value);
        let step = |name: &str, value: f64| {
            let way = if value < 0.0 { "down" } else { "up" };
            words.say(
                "chart-spoken-step",
                &[("member", name), ("way", way), ("part", &spoken(value))],
            )
        };
        let value = words.spoken_value(self.period, self.end);
        let rest = step(&words.say("chart-unexplained-spoken", &[]), self.unexplained);
        let (first, others) = self.members.split_at(self.members.len().min(1));
        let mut others: Vec<_> = others.iter().collect();
        others.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
        let part = |(name, value): &(String, f64)| step(name, *value);
        let mut sentences = vec![value];
        sentences.extend(first.iter().map(part));
        sentences.push(rest);
        sentences.extend(others.into_iter().map(part));
        words.description(&sentences)
    }

    fn table(&self, words: Words<'_>, dimension: &str) -> Table {
        let row = |bar: Bar| Row {
            heading: bar.name,
            cells: vec![bar.value],
            strong: bar.total,
        };
        let (period, title) = (words.period(self.period), words.title());
        Table {
            caption: words.say("chart-caption-steps", &[("metric", title), ("period", &period)]),
            columns: vec![dimension.to_owned(), words.say("chart-contribution", &[])],
            rows: self.bars(words).into_iter().map(row).collect(),
            shortened: false,
        }
    }
}
