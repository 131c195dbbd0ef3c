//! Rules about meetings: what a decision is about exists, and an action stays the same from meeting to meeting.

use std::collections::BTreeMap;

use super::{Context, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place},
    load::near,
    model::{About, Action, Matter, Meeting, Report, Slug},
};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let report = context.report;
    let decisions = report.meetings.iter().flat_map(|meeting| abouts(meeting, report));
    let nexts = report.meetings.iter().filter_map(next_too_early);
    decisions.chain(actions(report)).chain(nexts).collect()
}

fn file(meeting: &Meeting) -> String {
    format!("governance/{}.yaml", meeting.id)
}

fn abouts(meeting: &Meeting, report: &Report) -> Vec<Diagnostic> {
    let abouts = meeting.reviewed.iter().enumerate();
    let abouts = abouts.filter_map(|(index, decision)| Some((index, decision.about.as_ref()?)));
    let unknown = abouts.filter_map(|(index, about)| {
        let path = KeyPath::root().key("reviewed").index(index).key("about");
        unknown(about, at_value(&file(meeting), path), report)
    });
    unknown.collect()
}

/// What is wrong with an `about` that leads nowhere.
fn unknown(about: &About, place: Place, report: &Report) -> Option<Diagnostic> {
    let id = about.id.as_str();
    match about.matter {
        Matter::Metric if report.metric(id).is_some() => None,
        Matter::Initiative if report.initiative(id).is_some() => None,
        Matter::Rollout if report.rollout(id).is_some() => None,
        Matter::Metric => {
            let ids = report.metrics.iter().map(|metric| metric.id.as_str());
            let finding = Diagnostic::new(Code::UnknownMetric, place);
            Some(finding.with("read", id).with("near", near(id, ids)))
        }
        Matter::Rollout | Matter::Initiative => {
            let finding = Diagnostic::new(Code::UnknownTarget, place);
            Some(finding.with("kind", about.matter.as_str()).with("read", id))
        }
    }
}

/// The committee meets again on a later day.
fn next_too_early(meeting: &Meeting) -> Option<Diagnostic> {
    let next = meeting.next.filter(|next| *next <= meeting.date)?;
    let place = at_value(&file(meeting), KeyPath::root().key("next"));
    let finding = Diagnostic::new(Code::NextBeforeMeeting, place).with("next", next.to_string());
    Some(finding.with("meeting", meeting.id.as_str()))
}

/// Where an action is listed.
#[derive(Clone, Copy)]
struct Listing<'a> {
    meeting: &'a Meeting,
    index: usize,
    action: &'a Action,
}

impl Listing<'_> {
    fn at(&self, field: &str) -> Place {
        let path = KeyPath::root().key("actions").index(self.index).key(field);
        at_value(&file(self.meeting), path)
    }

    fn finding(&self, code: Code, field: &str, first: &Self) -> Diagnostic {
        let finding = Diagnostic::new(code, self.at(field)).with("action", self.action.id.as_str());
        finding.with("meeting", first.meeting.id.as_str())
    }
}

/// Every listing of an action against its first one.
fn actions(report: &Report) -> Vec<Diagnostic> {
    let mut first: BTreeMap<&Slug, Listing<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for meeting in report.meetings.iter().rev() {
        for (index, action) in meeting.actions.iter().enumerate() {
            let listing = Listing { meeting, index, action };
            let first = *first.entry(&action.id).or_insert(listing);
            findings.extend(changed(&listing, &first));
            findings.extend(done_too_early(&listing, &first));
        }
    }
    findings
}

/// An action keeps its title and its due day.
fn changed(listing: &Listing<'_>, first: &Listing<'_>) -> Vec<Diagnostic> {
    let fields = [
        ("title", listing.action.title == first.action.title),
        ("due", listing.action.due == first.action.due),
    ];
    let changed = fields.into_iter().filter(|(_, same)| !same);
    let finding = |(field, _)| {
        let finding = listing.finding(Code::ActionChanged, field, first);
        finding.with("field", field).beside(first.at(field))
    };
    changed.map(finding).collect()
}

/// Nothing is done before the meeting that asked for it.
fn done_too_early(listing: &Listing<'_>, first: &Listing<'_>) -> Option<Diagnostic> {
    let done = listing.action.done.filter(|done| *done < first.meeting.date)?;
    let finding = listing.finding(Code::DoneBeforeOpened, "done", first);
    Some(finding.with("done", done.to_string()))
}
