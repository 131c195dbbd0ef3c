//! What time alone changes on a site.

use jiff::civil::Date;

use super::{ActionStanding, Progress, StageStanding, Tracked};
use crate::{
    language::Language,
    model::{Report, Slug},
};

/// Everything on a site that may change although no file did: what has come out, and what is late.
///
/// Days that are counted are left out, such as the days until an action is due: they differ every day and say nothing new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timely {
    /// Messages that are out, each with the languages that are.
    letters: Vec<(Slug, Vec<Language>)>,
    meetings: Vec<Slug>,
    /// Initiatives that have begun, each with the rounds tried.
    initiatives: Vec<(Slug, usize)>,
    /// For each metric the targets announced, the day its next value is due, and whether that has passed.
    metrics: Vec<(usize, Option<Date>, bool)>,
    actions: Vec<Deadline>,
    /// For each stage whether it should have started or ended by now.
    stages: Vec<bool>,
}

/// How an action stands, without counting days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deadline {
    Open,
    Overdue,
    Done,
}

impl Timely {
    /// What time has made of a report that was filtered for its readers as of `day`.
    pub fn of(report: &Report, day: Date) -> Self {
        let letters = report.messages.iter().map(|message| {
            let languages = message.letters.iter().map(|(language, _)| *language);
            (message.id.clone(), languages.collect())
        });
        let metrics = report.metrics.iter().map(|metric| {
            let due = Progress::of(metric, day).next_due;
            (metric.targets.len(), due, due.is_some_and(|due| due < day))
        });
        let actions = Tracked::all(report).into_iter().map(|action| match action.on(day) {
            ActionStanding::Open(_) => Deadline::Open,
            ActionStanding::Overdue(_) => Deadline::Overdue,
            ActionStanding::Done(_) => Deadline::Done,
        });
        let stages = report.rollouts.iter().flat_map(|rollout| &rollout.stages);
        Self {
            letters: letters.collect(),
            meetings: report.meetings.iter().map(|meeting| meeting.id.clone()).collect(),
            initiatives: report
                .initiatives
                .iter()
                .map(|own| (own.id.clone(), own.rounds.len()))
                .collect(),
            metrics: metrics.collect(),
            actions: actions.collect(),
            stages: stages.map(|stage| StageStanding::of(stage, day).overdue > 0).collect(),
        }
    }
}
