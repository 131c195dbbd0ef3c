//! What is said of a rollout: names, days, states and the finding, the same on its page, in its chart and its table.

use jiff::civil::Date;

use crate::{
    analyse::{StageStanding, StageState, current_stage},
    language::{Argument, Catalogue, Language},
    model::{Actual, Cadence, Day, Period, Rollout, Span, Stage},
};

/// The words of one rollout in one language, as of a day.
#[derive(Clone, Copy)]
pub(crate) struct RolloutWords<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) rollout: &'a Rollout,
    pub(crate) as_of: Date,
}

impl<'a> RolloutWords<'a> {
    pub(crate) fn language(self) -> Language {
        self.catalogue.language()
    }

    pub(crate) fn say(self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.catalogue.with(key, arguments)
    }

    pub(crate) fn title(self) -> &'a str {
        self.rollout.title.get(self.language())
    }

    pub(crate) fn standing(self, place: usize) -> StageStanding {
        StageStanding::of(&self.rollout.stages[place], self.as_of)
    }

    /// `3단계 제조와 품질`, `Stage 3: Manufacturing and quality`.
    pub(crate) fn name(self, place: usize) -> String {
        let title = self.rollout.stages[place].title.get(self.language());
        self.say(
            "rollout-stage",
            &[("number", &(place + 1).to_string()), ("title", title)],
        )
    }

    /// `3단계`, `stage 3`.
    pub(crate) fn number(self, place: usize) -> String {
        self.say("rollout-stage-number", &[("number", &(place + 1).to_string())])
    }

    /// `12일`, `12 days`.
    pub(crate) fn days(self, days: i32) -> String {
        let days = usize::try_from(days.unsigned_abs()).unwrap_or(0);
        self.catalogue.count("rollout-days", days)
    }

    /// How late or early a stage starts, for a column of its own.
    pub(crate) fn slip(self, place: usize) -> String {
        let slip = self.standing(place).slip;
        let days = self.days(slip);
        if slip < 0 {
            self.say("rollout-early", &[("days", &days)])
        } else {
            days
        }
    }

    /// The state in one word.
    pub(crate) fn state(self, place: usize) -> String {
        self.catalogue.text(match self.standing(place).state {
            StageState::Done => "rollout-done",
            StageState::Running => "rollout-running",
            StageState::Planned => "rollout-planned",
        })
    }

    /// The state and what is to be known beside it: how late, how early, what day has passed.
    pub(crate) fn state_in_full(self, place: usize) -> String {
        let standing = self.standing(place);
        let (key, days) = match (standing.state, standing.overdue, standing.slip) {
            (StageState::Done, _, _) | (_, 0, 0) => return self.state(place),
            (StageState::Running, 1.., _) => ("rollout-state-end-passed", standing.overdue),
            (StageState::Planned, 1.., _) => ("rollout-state-start-passed", standing.overdue),
            (_, _, 1..) => ("rollout-state-late", standing.slip),
            _ => ("rollout-state-early", standing.slip),
        };
        let (state, days) = (self.state(place), self.days(days));
        self.say(key, &[("state", &state), ("days", &days)])
    }

    /// A day, or the month where only that was written.
    pub(crate) fn day(self, day: Day) -> String {
        if day.by_month {
            self.language().period(month(day))
        } else {
            self.language().day(day.date)
        }
    }

    /// A span for the table and lists: `2026년 5월 ~ 7월`, `May to July 2026`.
    pub(crate) fn span(self, span: Span) -> String {
        let year = span.start.date.year();
        self.joined("rollout-span", span, &format!("{year}년 "), |day| self.day(day))
    }

    /// The span for narrow places: `2026. 5.~7.`, `May to Jul 2026`.
    pub(crate) fn short_span(self, span: Span) -> String {
        let year = span.start.date.year();
        self.joined("rollout-span-short", span, &format!("{year}. "), |day| {
            if day.by_month {
                self.language().short_period(month(day))
            } else {
                self.language().short_day(day.date)
            }
        })
    }

    /// What came of the plan so far; a dash before it has started.
    pub(crate) fn actual(self, actual: Actual) -> String {
        match (actual.start, actual.end) {
            (Some(start), Some(end)) => self.span(Span { start, end }),
            (Some(start), None) => self.say("rollout-since", &[("day", &self.day(start))]),
            (None, Some(end)) => self.say("rollout-until", &[("day", &self.day(end))]),
            (None, None) => self.catalogue.text("rollout-none"),
        }
    }

    /// The year is said once where both days share it.
    fn joined(self, key: &str, span: Span, korean_year: &str, text: impl Fn(Day) -> String) -> String {
        let (start, end) = (text(span.start), text(span.end));
        if start == end {
            return start;
        }
        let year = span.start.date.year();
        let (start, end) = match self.language() {
            _ if span.end.date.year() != year => (start.as_str(), end.as_str()),
            Language::Ko => (start.as_str(), end.strip_prefix(korean_year).unwrap_or(&end)),
            Language::En => (start.strip_suffix(&format!(" {year}")).unwrap_or(&start), end.as_str()),
        };
        self.say(key, &[("start", start), ("end", end)])
    }

    /// The finding in one sentence, without a full stop.
    pub(crate) fn finding(self) -> String {
        let stages = &self.rollout.stages;
        let done = stages.iter().filter(|stage| stage.actual.end.is_some()).count();
        let Some(place) = current_stage(self.rollout) else {
            return self.catalogue.count("rollout-finding-done", stages.len());
        };
        let standing = self.standing(place);
        let place_words = self.catalogue.count("rollout-ordinal", place + 1);
        let (count, start) = (stages.len().to_string(), self.day(stages[place].planned.start));
        let some = if done == 1 { "one" } else { "many" };
        let (done, all) = (self.some(done), self.some(stages.len()));
        let (slip, overdue) = (self.days(standing.slip), self.days(standing.overdue));
        let lies = match (standing.overdue, standing.slip) {
            (1.., _) => "overdue",
            (_, 0) => "on",
            (_, 1..) => "late",
            _ => "early",
        };
        let key = match (standing.state, stages[0].actual.begun()) {
            (StageState::Running, _) => "rollout-finding-running",
            (_, None) => "rollout-finding-planned",
            _ => "rollout-finding-next",
        };
        let number = (place + 1).to_string();
        let arguments = [
            ("place", place_words.as_str()),
            ("number", &number),
            ("count", &count),
            ("some", some),
            ("done", &done),
            ("all", &all),
            ("lies", lies),
            ("slip", &slip),
            ("overdue", &overdue),
            ("start", &start),
        ];
        self.say(key, &arguments)
    }

    /// `두 단계`, `2`.
    pub(crate) fn some(self, count: usize) -> String {
        self.catalogue.count("rollout-some", count)
    }

    /// Whether any stage holds national core technology; else nobody needs to hear of it.
    pub(crate) fn has_core(self) -> bool {
        self.rollout.stages.iter().any(|stage| stage.core_technology)
    }

    /// Which stages hold national core technology, as a sentence; nothing where none does.
    pub(crate) fn core(self) -> Option<String> {
        let core = self.rollout.stages.iter().enumerate();
        let core = core.filter(|(_, stage)| stage.core_technology);
        let numbers: Vec<_> = core.map(|(place, _)| self.number(place)).collect();
        match numbers.len() {
            0 => None,
            count if count == self.rollout.stages.len() => Some(self.catalogue.text("rollout-core-all")),
            _ => Some(self.say("rollout-core-in", &[("stages", &numbers.join(", "))])),
        }
    }

    /// The areas of a stage in one line.
    pub(crate) fn areas(self, stage: &Stage) -> String {
        let areas = stage.areas.iter().map(|area| area.get(self.language()));
        areas.collect::<Vec<_>>().join(", ")
    }
}

fn month(day: Day) -> Period {
    Period::containing(day.date, Cadence::Monthly)
}
