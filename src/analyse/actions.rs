//! The actions of all meetings as one log.

use jiff::civil::Date;

use crate::model::{Action, Meeting, Report, Slug};

/// How an action stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Open past its due day, by this many days.
    Overdue(i32),
    /// Open, with this many days left.
    Open(i32),
    /// Done on this day.
    Done(Date),
}

/// An action from the meeting that opened it to the one that closed it.
#[derive(Clone, Copy, Debug)]
pub struct Tracked<'a> {
    /// The action as it was first listed.
    pub action: &'a Action,
    /// The meeting that opened it.
    pub opened: &'a Meeting,
    /// The day it was done, if any meeting says so.
    pub done: Option<Date>,
    /// The meeting that says so.
    pub closed: Option<&'a Meeting>,
}

impl<'a> Tracked<'a> {
    /// Every action of a report in the order they were opened.
    pub fn all(report: &'a Report) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for opened in report.meetings.iter().rev() {
            for action in &opened.actions {
                let closed = action.done.map(|_| opened);
                match all.iter_mut().find(|own| own.action.id == action.id) {
                    Some(known) => {
                        known.done = known.done.or(action.done);
                        known.closed = known.closed.or(closed);
                    }
                    None => all.push(Self {
                        action,
                        opened,
                        done: action.done,
                        closed,
                    }),
                }
            }
        }
        all
    }

    /// The action with this id.
    pub fn find<'t>(all: &'t [Self], id: &Slug) -> Option<&'t Self> {
        all.iter().find(|own| own.action.id == *id)
    }

    /// How it stands on `day`; what is done later is still open then.
    pub fn on(&self, day: Date) -> Standing {
        let left = (self.action.due - day).get_days();
        match self.done {
            Some(done) if done <= day => Standing::Done(done),
            _ if left < 0 => Standing::Overdue(-left),
            _ => Standing::Open(left),
        }
    }
}
