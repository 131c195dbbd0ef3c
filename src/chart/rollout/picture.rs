//! The time line of a rollout: a row for each stage, in two groups with a rule between them.

use jiff::{ToSpan as _, civil::Date};

use super::{
    super::{
        axes::single,
        canvas::{At, Canvas},
        fault::Cause,
        labels::{Board, Label},
        periods::short_place,
        svg::{Anchor, Drawing, Place, Role, fold, text_width},
    },
    RolloutWords,
};
use crate::{
    analyse::{StageState, current_stage},
    model::{Cadence, Day, Period, Span, Stage},
};

const UNITS: u32 = 760;
const WIDTH: f64 = UNITS as f64;
/// Where the bars begin, after the names.
const LEFT: f64 = 196.0;
/// The rule below the months.
const HEAD: f64 = 72.0;
/// The room of a group's heading.
const GROUP: f64 = 36.0;
/// From the top of a row: the first plan, the bar, the first baseline of the name.
const GHOST: [f64; 2] = [0.0, 6.0];
const BAR: [f64; 2] = [10.0, 28.0];
const BASELINE: f64 = 14.0;
/// Between rows.
const BETWEEN: f64 = 16.0;

/// A stage with its place on the sheet.
struct Line<'a> {
    place: usize,
    stage: &'a Stage,
    name: Vec<String>,
    areas: Vec<String>,
    top: f64,
}

/// The stages in their groups, from top to bottom.
struct Layout<'a> {
    lines: Vec<Line<'a>>,
    /// Baselines of the groups' headings with their keys.
    headings: Vec<(f64, Option<&'static str>)>,
    foot: f64,
    right: f64,
    first: Date,
    last: Date,
}

/// Draws a rollout for wide places.
pub(super) fn drawing(words: RolloutWords<'_>) -> Result<Drawing, Cause> {
    let layout = Layout::of(words);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand units at most"
    )]
    let height = (layout.foot + 30.0).ceil() as u32;
    let canvas = Canvas::new(Place::Wide, (UNITS, height));
    let mut board = Board::default();
    key(&canvas, &mut board, words)?;
    layout.months(&canvas, &mut board, words)?;
    for line in &layout.lines {
        canvas.group(&words.name(line.place));
        layout.bars(&canvas, line, words)?;
        line.write(&canvas, &mut board, words)?;
    }
    canvas.ungroup();
    layout.as_of(&canvas, &mut board, words)?;
    layout.groups(&canvas, &mut board, words)?;
    Ok(canvas.finish())
}

/// What the four kinds of bar mean, in one row above the months.
fn key(canvas: &Canvas, board: &mut Board, words: RolloutWords<'_>) -> Result<(), Cause> {
    let entries = [
        ("rollout-done", &[Role::Bar][..], BAR),
        ("rollout-running", &[Role::Band, Role::Hatch], BAR),
        ("rollout-plan", &[Role::Outline], BAR),
        ("rollout-original", &[Role::Ghost], [16.0, 26.0]),
    ];
    let mut x = 1.0;
    for (name, roles, [top, bottom]) in entries {
        let up = if roles == [Role::Ghost] { 12.0 } else { 8.0 };
        for role in roles {
            canvas.rectangle(*role, [(x, top - up), (x + 28.0, bottom - up - 4.0)])?;
        }
        let name = words.say(name, &[]);
        board.fix(canvas, &single(Role::Axis, &name, Anchor::Start, (x + 36.0, 14.0)))?;
        x += 60.0 + text_width(&name, Place::Wide.letters());
    }
    Ok(())
}

impl<'a> Layout<'a> {
    fn of(words: RolloutWords<'a>) -> Self {
        let size = Place::Wide.letters();
        let stages = || words.rollout.stages.iter().enumerate();
        let slips = (0..words.rollout.stages.len()).map(|place| words.slip(place));
        let slips = slips.chain([words.say("rollout-slip", &[])]);
        let widest = slips.map(|text| text_width(&text, size)).fold(0.0, f64::max);
        let areas = stages().all(|(_, stage)| lines(&words.areas(stage)).len() <= 2);
        let (mut rows, mut headings, mut top) = (Vec::new(), Vec::new(), HEAD);
        for (core, heading) in [(false, "rollout-outside"), (true, "rollout-inside")] {
            let mut group = stages().filter(|(_, stage)| stage.core_technology == core).peekable();
            if group.peek().is_some() {
                let heading = words.has_core().then_some(heading);
                headings.push((top, heading));
                top += if heading.is_some() { GROUP } else { BETWEEN };
            }
            for (place, stage) in group {
                let line = Line::of(place, stage, words, areas, top);
                top += line.height() + BETWEEN;
                rows.push(line);
            }
        }
        let (first, last) = span(words);
        Self {
            lines: rows,
            headings,
            foot: top,
            right: WIDTH - widest - 16.0,
            first,
            last,
        }
    }

    /// Where a day begins.
    fn x(&self, date: Date) -> f64 {
        let days = |from: Date, to: Date| f64::from((to - from).get_days());
        LEFT + days(self.first, date) / days(self.first, self.last) * (self.right - LEFT)
    }

    fn ends(&self, start: Date, end: Date) -> [f64; 2] {
        let [left, right] = [self.x(start), self.x(end.tomorrow().unwrap_or(end))];
        [left, right.max(left + 3.0)]
    }

    /// Months, the year where it changes, and the heading of the last column.
    fn months(&self, canvas: &Canvas, board: &mut Board, words: RolloutWords<'_>) -> Result<(), Cause> {
        let language = words.language();
        let mut year = None;
        for month in self.ticks() {
            let x = self.x(month.first_day());
            canvas.line(Role::Gridline, &[(x, HEAD), (x, self.foot)])?;
            let new = (year != Some(month.year())).then(|| (Role::Label, language.axis_year(month.year(), false)));
            let up = if new.is_some() { Place::Wide.pitch() } else { 0.0 };
            let name = (Role::Axis, short_place(language, month));
            let lines: Vec<_> = new.into_iter().chain([name]).collect();
            let widths = lines.iter().map(|(_, text)| text_width(text, Place::Wide.letters()));
            // the heading of the last column stands beyond the edge: a tick without room keeps its line only
            if x + 3.0 + widths.fold(0.0, f64::max) > self.right {
                continue;
            }
            let label = Label {
                lines,
                anchor: Anchor::Start,
                at: (x + 3.0, HEAD - 9.0 - up),
                connector: None,
            };
            board.fix(canvas, &label)?;
            year = Some(month.year());
        }
        let slip = words.say("rollout-slip", &[]);
        board.fix(canvas, &single(Role::Axis, &slip, Anchor::End, (WIDTH, HEAD - 9.0)))
    }

    /// The months with a label, a year's steps anchored in January, far enough apart for a year's name.
    fn ticks(&self) -> Vec<Period> {
        let first = Period::containing(self.first, Cadence::Monthly);
        let last = Period::containing(self.last, Cadence::Monthly);
        let count = last.since(first);
        let room = (self.right - LEFT) / f64::from(count.max(1));
        let steps = [1, 2, 3, 6, 12, 24, 60, 120];
        let step = steps
            .into_iter()
            .find(|step| f64::from(*step) * room >= 66.0)
            .unwrap_or(240);
        let months = (0..count).map(|offset| first.plus(offset));
        let anchored = |month: &Period| (month.year() * 12 + month.place() - 1) % step == 0;
        months.filter(anchored).collect()
    }

    fn bars(&self, canvas: &Canvas, line: &Line<'_>, words: RolloutWords<'_>) -> Result<(), Cause> {
        let (stage, standing) = (line.stage, words.standing(line.place));
        let draw = |role: Role, [left, right]: [f64; 2], [top, bottom]: [f64; 2]| {
            canvas.rectangle(role, [(left, line.top + top), (right, line.top + bottom)])
        };
        if let Some(plan) = stage.original {
            draw(Role::Ghost, self.ends(plan.start.date, plan.end.date), GHOST)?;
        }
        let Span { start, end } = stage.planned;
        let begun = stage.actual.begun().unwrap_or(start).date;
        match standing.state {
            StageState::Done => {
                let ended = stage.actual.end.map_or(end.date, |day| day.date);
                let begun = if stage.actual.start.is_none() {
                    start.date.min(ended)
                } else {
                    begun
                };
                draw(Role::Bar, self.ends(begun, ended), BAR)
            }
            StageState::Running => {
                draw(Role::Outline, self.ends(begun, end.date.max(words.as_of)), BAR)?;
                draw(Role::Band, self.ends(begun, words.as_of), BAR)?;
                draw(Role::Hatch, self.ends(begun, words.as_of), BAR)
            }
            StageState::Planned => draw(Role::Outline, self.ends(start.date, end.date), BAR),
        }
    }

    /// A rule of ink over each group, and its heading where there are two kinds of stage.
    fn groups(&self, canvas: &Canvas, board: &mut Board, words: RolloutWords<'_>) -> Result<(), Cause> {
        for (top, heading) in &self.headings {
            canvas.line(Role::Division, &[(0.0, *top), (WIDTH, *top)])?;
            if let Some(heading) = heading {
                let text = words.say(heading, &[]);
                let at = (0.0, top + GROUP - 14.0);
                board.fix(canvas, &single(Role::Label, &text, Anchor::Start, at))?;
            }
        }
        Ok(())
    }

    /// The line of the as-of date through all rows, its words below; none where it lies beyond the last stage.
    fn as_of(&self, canvas: &Canvas, board: &mut Board, words: RolloutWords<'_>) -> Result<(), Cause> {
        if words.as_of >= self.last {
            return Ok(());
        }
        let x = self.x(words.as_of);
        canvas.line(Role::AsOf, &[(x, HEAD), (x, self.foot + 8.0)])?;
        let date = words.language().day(words.as_of);
        let text = words.say("rollout-as-of", &[("date", &date)]);
        let half = text_width(&text, Place::Wide.letters()) / 2.0;
        let at: At = (x.clamp(half, WIDTH - half), self.foot + 25.0);
        board.fix(canvas, &single(Role::Label, &text, Anchor::Middle, at))
    }
}

impl<'a> Line<'a> {
    fn of(place: usize, stage: &'a Stage, words: RolloutWords<'_>, areas: bool, top: f64) -> Self {
        Self {
            place,
            stage,
            name: lines(&words.name(place)),
            areas: if areas { lines(&words.areas(stage)) } else { Vec::new() },
            top,
        }
    }

    fn height(&self) -> f64 {
        ((self.name.len() + self.areas.len()) as f64 * Place::Wide.pitch()).max(BAR[1])
    }

    fn write(&self, canvas: &Canvas, board: &mut Board, words: RolloutWords<'_>) -> Result<(), Cause> {
        let name = self.name.iter().map(|line| (Role::Label, line.clone()));
        let areas = self.areas.iter().map(|line| (Role::Axis, line.clone()));
        let label = Label {
            lines: name.chain(areas).collect(),
            anchor: Anchor::Start,
            at: (0.0, self.top + BASELINE),
            connector: None,
        };
        board.fix(canvas, &label)?;
        let at = (WIDTH, self.top + BAR[0] + BASELINE);
        board.fix(canvas, &single(Role::Label, &words.slip(self.place), Anchor::End, at))
    }
}

/// A text in as many lines as it needs; only a word that is wider than the column is cut.
fn lines(text: &str) -> Vec<String> {
    let (room, size) = (LEFT - 12.0, Place::Wide.letters());
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| text_width(line, size) <= room) {
            Some(line) => *lines.last_mut().expect("there is a line to make longer") = line,
            None => lines.extend(fold(word, room, size)),
        }
    }
    lines
}

/// The months that hold every day to be drawn, from the first day to the day after the last.
///
/// The as-of date is one of them until all stages are done: after that the picture stays as it is.
fn span(words: RolloutWords<'_>) -> (Date, Date) {
    let days = words.rollout.stages.iter().flat_map(|stage| {
        let plans = [Some(stage.planned), stage.original].into_iter().flatten();
        let plans = plans.flat_map(|plan| [plan.start, plan.end]);
        plans.chain(stage.actual.start).chain(stage.actual.end)
    });
    let as_of = current_stage(words.rollout).map(|_| words.as_of);
    let dates = days.map(|day: Day| day.date).chain(as_of);
    let (first, last) = dates.fold((Date::MAX, Date::MIN), |(first, last), date| {
        (first.min(date), last.max(date))
    });
    let last = last.last_of_month();
    (first.first_of_month(), last.checked_add(1.day()).unwrap_or(last))
}
