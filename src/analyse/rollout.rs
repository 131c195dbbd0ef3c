//! Where the stages of a rollout stand: state, slip, what is overdue.

use jiff::civil::Date;

use crate::model::{Rollout, Stage};

/// How far a stage has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// It has ended.
    Done,
    /// It has started.
    Running,
    /// It has not started.
    Planned,
}

/// A stage on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageStanding {
    /// How far it has come.
    pub state: StageState,
    /// Days from the start first planned to the actual one, else to the one planned now or, once that has passed, to `as_of`;
    /// negative is early.
    pub slip: i32,
    /// Days since it should have started, or ended where it is running; 0 where it is in time.
    pub overdue: i32,
}

impl StageStanding {
    /// How a stage stands on `as_of`.
    pub fn of(stage: &Stage, as_of: Date) -> Self {
        let reached = match (stage.actual.start, stage.actual.end) {
            (_, Some(_)) => StageState::Done,
            (Some(_), None) => StageState::Running,
            (None, None) => StageState::Planned,
        };
        let due = match reached {
            StageState::Done => as_of,
            StageState::Running => stage.planned.end.date,
            StageState::Planned => stage.planned.start.date,
        };
        let planned = stage.planned.start.date;
        let start = stage.actual.start.map_or(planned.max(as_of), |start| start.date);
        Self {
            state: reached,
            slip: (start - stage.first_plan().start.date).get_days(),
            overdue: (as_of - due).get_days().max(0),
        }
    }
}

/// The stage that a rollout is at: the last one running, else the next one to come; `None` when all are done.
pub fn current_stage(rollout: &Rollout) -> Option<usize> {
    let running = |stage: &Stage| stage.actual.start.is_some() && stage.actual.end.is_none();
    let waiting = |stage: &Stage| stage.actual.begun().is_none();
    let stages = &rollout.stages;
    stages
        .iter()
        .rposition(running)
        .or_else(|| stages.iter().position(waiting))
}
