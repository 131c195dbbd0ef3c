//! The waterfall: what each member added to the change since the baseline.

use plotters::coord::ranged1d::Ranged;

use super::{
    axes::{self, single},
    canvas::Canvas,
    fault::Cause,
    figure::{Figure, Picture, Row, Table},
    labels::{Board, Label, fold},
    scale::ValueScale,
    svg::{Anchor, Drawing, Place, Role, room, text_width},
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
    /// Names and contributions, the largest first, what nobody explains last.
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
            wide: drawing(view, words, &steps, Place::Wide)?,
            narrow: drawing(view, words, &steps, Place::Narrow)?,
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
        members.sort_by(|(_, one), (_, other)| other.total_cmp(one));
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
        let Some((name, value)) = self.members.first() else {
            return words.say(
                "chart-headline-value",
                &[
                    ("period", &words.period(self.period)),
                    ("value", &words.value(self.end)),
                ],
            );
        };
        let change = self.change();
        let share = *value > 0.0 && *value <= change && !words.format.shows_as_zero(change);
        let (key, part, change) = if share {
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
        let members = self.members.iter().map(|(name, value)| step(name, *value));
        let sentences: Vec<_> = [value, rest].into_iter().chain(members).collect();
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

/// The measures of one picture.
struct Layout {
    /// Where bars begin and end.
    left: f64,
    right: f64,
    /// From row to row.
    pitch: f64,
    names: Vec<Vec<String>>,
}

/// The first row, the height of a bar, and the baseline of its text.
const TOP: f64 = 12.0;
const THICK: f64 = 20.0;
const BASELINE: f64 = 15.0;

impl Layout {
    fn of(bars: &[Bar], place: Place, width: f64) -> Self {
        let size = place.letters();
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let values = widest(&mut bars.iter().map(|bar| text_width(&bar.value, size))) + 14.0;
        let names = widest(&mut bars.iter().map(|bar| text_width(&bar.name, size)));
        let most = (width - values) * if place == Place::Wide { 0.4 } else { 0.58 };
        let least: f64 = if place == Place::Wide { 132.0 } else { 80.0 };
        let left = (names + 12.0).max(least).min(most);
        let names: Vec<_> = bars.iter().map(|bar| fold(&bar.name, left - 12.0, size)).collect();
        let tall = names.iter().any(|lines| lines.len() > 1);
        let pitch = if place == Place::Wide { 36.0 } else { 34.0 };
        Self {
            left,
            right: width - values,
            pitch: if tall { pitch + 8.0 } else { pitch },
            names,
        }
    }
}

fn drawing(view: &View<'_>, words: Words<'_>, steps: &Steps, place: Place) -> Result<Drawing, Cause> {
    let bars = steps.bars(words);
    let width = if place == Place::Wide { 760 } else { 328 };
    let layout = Layout::of(&bars, place, f64::from(width));
    let foot = TOP + layout.pitch * (bars.len() - 1) as f64 + THICK + TOP;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred units at most"
    )]
    let height = (foot + 22.0).ceil() as u32;
    let ends = bars.iter().flat_map(|bar| [bar.from, bar.to]);
    let scale = ValueScale::covering(ends, view.metric.decimals, &(4..=5))?;
    let canvas = Canvas::new(place, (width, height));
    let mut board = Board::default();
    let x = |value: f64| layout.left + f64::from(scale.map(&value, (0, 10_000))) * (layout.right - layout.left) / 1e4;
    let texts = axes::texts(&scale, &view.metric, words);
    upright(&canvas, &scale, &texts, &x, foot)?;
    for (row, bar) in bars.iter().enumerate() {
        let top = TOP + layout.pitch * row as f64;
        if row > 0 {
            let reached = x(if bar.total { bar.to } else { bar.from });
            canvas.line(
                Role::Connector,
                &[(reached, top - layout.pitch + THICK), (reached, top)],
            )?;
        }
        draw_bar(&canvas, bar, [x(bar.from), x(bar.to)], top)?;
        write_row(&canvas, &mut board, bar, &layout.names[row], top)?;
    }
    Ok(canvas.finish())
}

/// Gridlines from top to bottom, with values below as far as they keep apart.
fn upright(
    canvas: &Canvas,
    scale: &ValueScale,
    texts: &[String],
    x: &dyn Fn(f64) -> f64,
    foot: f64,
) -> Result<(), Cause> {
    for line in scale.lines() {
        let role = if *line == 0.0 { Role::Zero } else { Role::Gridline };
        canvas.line(role, &[(x(*line), 4.0), (x(*line), foot)])?;
    }
    let (size, baseline) = (canvas.place().letters(), foot + 17.0);
    let mut edge = f64::NEG_INFINITY;
    for (line, text) in scale.lines().iter().zip(texts) {
        let own = room(text, size, Anchor::Middle, (x(*line), baseline));
        if own[0] > edge + 4.0 && own[0] >= 0.0 && own[2] <= canvas.width() {
            canvas.text(Role::Axis, Anchor::Middle, (x(*line), baseline), text)?;
            edge = own[2];
        }
    }
    Ok(())
}

/// Draws a bar, at least a hairline thick so that a step of nothing can be seen.
fn draw_bar(canvas: &Canvas, bar: &Bar, ends: [f64; 2], top: f64) -> Result<(), Cause> {
    let (left, right) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    let thin = ((3.0 - (right - left)) / 2.0).max(0.0);
    let role = match bar.total {
        true => Role::Total,
        false if bar.to < bar.from => Role::Loss,
        false => Role::Bar,
    };
    canvas.rectangle(role, [(left - thin, top), (right + thin, top + THICK)])
}

fn write_row(canvas: &Canvas, board: &mut Board, bar: &Bar, name: &[String], top: f64) -> Result<(), Cause> {
    let role = if bar.total { Role::Label } else { Role::Plain };
    let further = (name.len() - 1) as f64 * canvas.place().pitch() / 2.0;
    let label = Label {
        lines: name.iter().map(|line| (role, line.clone())).collect(),
        anchor: Anchor::Start,
        at: (0.0, top + BASELINE - further),
        connector: None,
    };
    board.fix(canvas, &label)?;
    let at = (canvas.width(), top + BASELINE);
    board.fix(canvas, &single(role, &bar.value, Anchor::End, at))
}
