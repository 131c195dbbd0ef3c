//! A key above the plot, for labels that fit nowhere else, and the titles of groups.

use super::{
    super::{
        canvas::Canvas,
        fault::Cause,
        labels::{Board, Label},
        svg::{Anchor, Role, text_width},
    },
    Sketch,
    marks::RING,
    scene::Superseded,
};
use crate::{
    analyse::Projection,
    model::{Cadence, Period, Point},
};

/// The length of a sample of a line.
const SAMPLE: f64 = 22.0;
/// Where the words of the key begin.
const INDENT: f64 = 30.0;

/// Between the entries of the key.
const BETWEEN: f64 = 3.0;

/// A sample of a line or ring, and what it stands for.
pub(super) type Entry = (Role, Vec<(Role, String)>);

impl Sketch<'_> {
    /// The lines of the key, and how much taller they make the picture.
    pub(super) fn key(&self) -> (Vec<Entry>, f64) {
        let room = f64::from(self.layout.size.0) - INDENT;
        let entries = self.entries().into_iter();
        let entries: Vec<Entry> = entries
            .map(|(sample, lines)| (sample, self.folded(lines, room)))
            .collect();
        let height = |(_, lines): &Entry| lines.len() as f64 * self.place.pitch() + BETWEEN;
        let height = entries.iter().map(height).sum();
        (entries, height)
    }

    /// Writes the key at the top of the sheet.
    pub(super) fn write_key(&self, canvas: &Canvas, board: &mut Board, entries: &[Entry]) -> Result<(), Cause> {
        let pitch = self.place.pitch();
        let mut y = pitch;
        for (sample, lines) in entries {
            match sample {
                Role::Ring => canvas.circle(Role::Ring, (SAMPLE / 2.0, y - 5.0), RING)?,
                line => canvas.line(*line, &[(0.0, y - 5.0), (SAMPLE, y - 5.0)])?,
            }
            let label = Label {
                lines: lines.clone(),
                anchor: Anchor::Start,
                at: (INDENT, y),
                connector: None,
            };
            board.fix(canvas, &label)?;
            y += pitch * lines.len() as f64 + BETWEEN;
        }
        Ok(())
    }

    fn entries(&self) -> Vec<Entry> {
        let scene = self.scene;
        let actual = scene
            .latest
            .map(|latest| (Role::Actual, self.actual_lines(latest, latest.gap.is_some())));
        let required = self.words.say("chart-required", &[]);
        let required = (scene.required.len() > 1).then(|| (Role::Required, vec![(Role::Plain, required)]));
        let goal = scene.goal.map(|goal| (Role::Ring, self.goal_lines(goal)));
        let forecast = scene.band.last().map(|own| (Role::Median, self.forecast_lines(own)));
        let superseded = scene
            .superseded
            .iter()
            .map(|own| (Role::Superseded, self.superseded_lines(own)));
        actual
            .into_iter()
            .chain(required)
            .chain(goal)
            .chain(forecast)
            .chain(superseded)
            .collect()
    }

    /// Lines joined with commas where they fit into one.
    fn folded(&self, lines: Vec<(Role, String)>, width: f64) -> Vec<(Role, String)> {
        let role = lines.first().map_or(Role::Plain, |(role, _)| *role);
        let whole: Vec<_> = lines.iter().map(|(_, text)| text.as_str()).collect();
        let whole = whole.join(", ");
        let fits = |text: &str| text_width(text, self.place.letters()) <= width;
        if fits(&whole) {
            return vec![(role, whole)];
        }
        let mut folded = Vec::new();
        for (place, (role, text)) in lines.into_iter().enumerate() {
            match text.rsplit_once(' ') {
                _ if fits(&text) => folded.push((role, text)),
                Some((word, value)) if place == 0 => folded.extend([(role, word.to_owned()), (role, value.to_owned())]),
                // a range too long for a line is left to the description
                _ => {}
            }
        }
        folded
    }

    pub(super) fn forecast_title(&self, last: &Projection) -> String {
        let (low, high) = (self.words.value(last.low), self.words.value(last.high));
        let (period, value) = (self.words.period(last.period), self.words.value(last.value));
        let arguments = [
            ("period", period.as_str()),
            ("low", low.as_str()),
            ("high", high.as_str()),
            ("value", value.as_str()),
        ];
        self.words.say("chart-title-forecast", &arguments)
    }

    pub(super) fn superseded_title(&self, own: &Superseded<'_>) -> String {
        let month = Period::containing(own.by.announced, Cadence::Monthly);
        let arguments = [
            ("period", self.words.period(own.target.due)),
            ("value", self.words.goal(own.target.value)),
            ("month", self.words.period(month)),
        ];
        let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
        self.words.say("chart-title-superseded", &arguments)
    }

    pub(super) fn required_title(&self, start: Point, end: Point) -> String {
        let arguments = [
            ("start", self.words.period(start.period)),
            ("from", self.words.value(start.value)),
            ("end", self.words.period(end.period)),
            ("to", self.words.value(end.value)),
        ];
        let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
        self.words.say("chart-title-required", &arguments)
    }

    pub(super) fn actual_title(&self, latest: Point) -> String {
        let (period, value) = (self.words.period(latest.period), self.words.value(latest.value));
        self.words
            .say("chart-title-actual", &[("period", &period), ("value", &value)])
    }
}
