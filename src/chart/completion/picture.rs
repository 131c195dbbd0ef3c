//! The bars: all people first, then a bar for each group, and the line of what is required through them.

use super::{
    super::{
        axes::single,
        canvas::Canvas,
        fault::Cause,
        labels::{Board, Label},
        svg::{Anchor, Drawing, Place, Role, fold, text_width},
    },
    Count, Group, STATES, percent,
};

/// The height of a bar, and the gap between the fills of two states.
const BAR: f64 = 22.0;
const GAP: f64 = 2.0;
/// The widest that names beside the bars of the wide drawing may be before they are folded.
const WIDEST_NAME: f64 = 200.0;
/// Between the bars and the words beside them.
const BESIDE: f64 = 14.0;
/// Below the bar of all people, more than below the others.
const AFTER_TOTAL: f64 = 12.0;
/// From a state's number to the ends of its part of the bar.
const INSET: f64 = 5.0;
const SWATCH: [f64; 2] = [20.0, 12.0];

/// How the parts of a bar are drawn: solid, hatched, outlined; and the numbers on them.
const LOOKS: [(&[Role], Role); 3] = [
    (&[Role::Bar], Role::LabelOn),
    (&[Role::Band, Role::Hatch], Role::Label),
    (&[Role::Outline], Role::Axis),
];

/// A bar with its words, at its place.
struct Line<'a> {
    group: &'a Group<'a>,
    name: Vec<String>,
    people: String,
    /// The baseline of the first line of the name.
    baseline: f64,
    /// The upper edge of the bar.
    top: f64,
}

/// Where everything stands.
struct Layout<'a> {
    count: &'a Count<'a>,
    place: Place,
    width: u32,
    key: Vec<(usize, f64, f64)>,
    lines: Vec<Line<'a>>,
    left: f64,
    right: f64,
    foot: f64,
    /// How far the line of what is required reaches beyond a bar.
    reach: f64,
}

/// For wide places: names to the left of the bars, people to the right.
pub(super) fn wide(count: &Count<'_>) -> Result<Drawing, Cause> {
    let (place, width) = (Place::Wide, 760);
    let widest = |text: &dyn Fn(&Group<'_>) -> String| {
        let widths = groups(count).map(|group| text_width(&text(group), place.letters()));
        widths.fold(0.0, f64::max)
    };
    let names = widest(&|group| group.name.to_owned()).min(WIDEST_NAME);
    let people = widest(&|group| count.people(group.people.total()));
    let (left, right) = (names + BESIDE, f64::from(width) - people - BESIDE);
    let (key, mut top) = key(count, place, [left, f64::from(width)]);
    let mut lines = Vec::new();
    for group in groups(count) {
        let name = fold(group.name, names, place.letters());
        let height = (name.len() as f64 * place.pitch()).max(BAR);
        let middle = top + height / 2.0;
        lines.push(Line {
            group,
            people: count.people(group.people.total()),
            baseline: Label::centred(middle, name.len(), place),
            name,
            top: middle - BAR / 2.0,
        });
        top += height + if lines.len() == 1 { AFTER_TOTAL + 14.0 } else { 14.0 };
    }
    Layout {
        count,
        place,
        width,
        key,
        lines,
        left,
        right,
        foot: top - 14.0,
        reach: 7.0,
    }
    .drawing()
}

/// For narrow places: names and people above their bars.
pub(super) fn narrow(count: &Count<'_>) -> Result<Drawing, Cause> {
    let (place, width) = (Place::Narrow, 328);
    let (key, mut top) = key(count, place, [1.0, f64::from(width)]);
    let mut lines = Vec::new();
    for group in groups(count) {
        let people = count.people(group.people.total());
        let room = f64::from(width) - text_width(&people, place.letters()) - 12.0;
        let name = fold(group.name, room, place.letters());
        let bar = top + name.len() as f64 * place.pitch() + 4.0;
        lines.push(Line {
            group,
            name,
            people,
            baseline: top + place.letters(),
            top: bar,
        });
        top = bar + BAR + if lines.len() == 1 { AFTER_TOTAL + 10.0 } else { 10.0 };
    }
    Layout {
        count,
        place,
        width,
        key,
        lines,
        left: 1.0,
        right: f64::from(width) - 1.0,
        foot: top - 10.0,
        reach: 3.0,
    }
    .drawing()
}

/// All people, then the groups.
fn groups<'a>(count: &'a Count<'_>) -> impl Iterator<Item = &'a Group<'a>> {
    [&count.total].into_iter().chain(count.drawn())
}

/// The states of the key with their places, in as many rows as they need; and where the bars begin.
fn key(count: &Count<'_>, place: Place, [start, end]: [f64; 2]) -> (Vec<(usize, f64, f64)>, f64) {
    let (mut x, mut baseline) = (start, place.letters());
    let mut entries = Vec::new();
    for (state, name) in STATES.into_iter().enumerate() {
        let room = SWATCH[0] + 7.0 + text_width(&count.say(name, &[]), place.letters());
        if x > start && x + room > end {
            (x, baseline) = (start, baseline + place.pitch() + 6.0);
        }
        entries.push((state, x, baseline));
        x += room + 18.0;
    }
    (entries, baseline + 16.0)
}

impl Layout<'_> {
    fn drawing(&self) -> Result<Drawing, Cause> {
        let required = self.count.required.filter(|share| (0.0..=100.0).contains(share));
        let below = if required.is_some() {
            self.place.letters() + 14.0
        } else {
            4.0
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few thousand units at most"
        )]
        let height = (self.foot + below).ceil() as u32;
        let canvas = Canvas::new(self.place, (self.width, height));
        let mut board = Board::default();
        self.write_key(&canvas, &mut board)?;
        for line in &self.lines {
            canvas.group(&self.title(line.group));
            self.write_names(line, &canvas, &mut board)?;
            self.parts(line)
                .try_for_each(|(state, ends)| part(state, ends, line.top, &canvas))?;
            if let Some(share) = required {
                self.tick(line, share, &canvas)?;
            }
            self.write_numbers(line, &canvas, &mut board)?;
        }
        canvas.ungroup();
        if let Some(share) = required {
            self.write_required(share, &canvas, &mut board)?;
        }
        Ok(canvas.finish())
    }

    /// What is read when pointing at a bar.
    fn title(&self, group: &Group<'_>) -> String {
        let states = STATES.map(|state| self.count.say(state, &[]));
        let percents = group.percents.unwrap_or_default().map(percent);
        let parts: Vec<String> = states
            .iter()
            .zip(percents)
            .map(|(state, share)| format!("{state} {share}"))
            .collect();
        format!("{}: {}", group.name, parts.join(", "))
    }

    fn write_key(&self, canvas: &Canvas, board: &mut Board) -> Result<(), Cause> {
        let [width, height] = SWATCH;
        for &(state, x, baseline) in &self.key {
            let bottom = baseline + 1.0;
            for role in LOOKS[state].0 {
                canvas.rectangle(*role, [(x, bottom - height), (x + width, bottom)])?;
            }
            let name = self.count.say(STATES[state], &[]);
            board.fix(
                canvas,
                &single(Role::Axis, &name, Anchor::Start, (x + width + 7.0, baseline)),
            )?;
        }
        Ok(())
    }

    fn write_names(&self, line: &Line<'_>, canvas: &Canvas, board: &mut Board) -> Result<(), Cause> {
        let is_total = std::ptr::eq(line.group, &raw const self.count.total);
        let [name, people] = if is_total {
            [Role::Label, Role::Label]
        } else {
            [Role::Plain, Role::Axis]
        };
        let label = Label {
            lines: line.name.iter().map(|text| (name, text.clone())).collect(),
            anchor: Anchor::Start,
            at: (0.0, line.baseline),
            connector: None,
        };
        board.fix(canvas, &label)?;
        let baseline = match self.place {
            Place::Wide => Label::centred(line.top + BAR / 2.0, 1, self.place),
            _ => line.baseline,
        };
        let at = (f64::from(self.width), baseline);
        board.fix(canvas, &single(people, &line.people, Anchor::End, at))
    }

    /// The states that anybody is in, from where to where.
    fn parts(&self, line: &Line<'_>) -> impl Iterator<Item = (usize, [f64; 2])> {
        let [total, counts] = [[line.group.people.total(); 3], line.group.people.states()];
        let mut before = 0;
        let ends = (0..3).map(move |state| {
            let from = before;
            before += counts[state];
            (state, [self.x(from, total[state]), self.x(before, total[state])])
        });
        ends.filter(move |(state, _)| counts[*state] > 0)
    }

    #[expect(clippy::cast_precision_loss, reason = "people on earth are far fewer than 2^52")]
    fn x(&self, count: u64, total: u64) -> f64 {
        self.at(count as f64 / total as f64 * 100.0)
    }

    /// Where a percentage stands.
    fn at(&self, share: f64) -> f64 {
        self.left + (self.right - self.left) * share / 100.0
    }

    /// The numbers of the states that have room for them; the table has them all.
    fn write_numbers(&self, line: &Line<'_>, canvas: &Canvas, board: &mut Board) -> Result<(), Cause> {
        let percents = line.group.percents.unwrap_or_default();
        for (state, [left, right]) in self.parts(line) {
            let text = percent(percents[state]);
            if text_width(&text, self.place.letters()) + 2.0 * INSET > right - left {
                continue;
            }
            let (anchor, x) = if state == 0 {
                (Anchor::Start, left + INSET + 1.0)
            } else {
                (Anchor::Middle, left.midpoint(right))
            };
            let baseline = Label::centred(line.top + BAR / 2.0, 1, self.place);
            board.fix(canvas, &single(LOOKS[state].1, &text, anchor, (x, baseline)))?;
        }
        Ok(())
    }

    /// The line of what is required through one bar, apart from what is below it.
    fn tick(&self, line: &Line<'_>, share: f64, canvas: &Canvas) -> Result<(), Cause> {
        let x = self.at(share);
        let ends = [(x, line.top - self.reach), (x, line.top + BAR + self.reach)];
        canvas.line(Role::Halo, &ends)?;
        canvas.line(Role::AsOf, &ends)
    }

    fn write_required(&self, share: f64, canvas: &Canvas, board: &mut Board) -> Result<(), Cause> {
        let words = self.count.words;
        let text = words.named("chart-needed-now", &words.value(share));
        let half = text_width(&text, self.place.letters()) / 2.0;
        let x = self.at(share).clamp(half, f64::from(self.width) - half);
        let at = (x, self.foot + self.place.letters() + 8.0);
        board.fix(canvas, &single(Role::Label, &text, Anchor::Middle, at))
    }
}

/// A state's part of a bar; never narrower than a hairline, or it could not be seen.
fn part(state: usize, [left, right]: [f64; 2], top: f64, canvas: &Canvas) -> Result<(), Cause> {
    let left = if state == 0 { left } else { left + GAP };
    let corners = [(left, top), (right.max(left + 1.0), top + BAR)];
    LOOKS[state]
        .0
        .iter()
        .try_for_each(|role| canvas.rectangle(*role, corners))
}
