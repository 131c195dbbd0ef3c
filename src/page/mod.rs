//! Pages: each kind of page arranges a view of the report for its template.

mod action;
pub mod address;
mod body;
mod card;
mod changes;
mod decision;
mod edition;
mod entry;
mod figure;
mod free;
mod glossary;
mod goal;
mod governance;
mod headline;
mod home;
mod initiative;
mod initiatives;
mod landing;
mod meeting;
mod message;
mod messages;
mod metric;
mod metrics;
mod print;
mod revision;
mod rollout;
mod scorecard;
mod search;
mod shell;
mod training;
mod verdict;

use std::{iter, sync::Arc};

use anyhow::Result;

pub use address::{Address, feed_path};
pub(crate) use body::referenced_media;
pub(crate) use changes::{Text, Told, words};
pub(crate) use edition::edition_name;
pub use edition::{Assets, Edition, Volume};
pub(crate) use entry::{Entry, Group};
pub(crate) use figure::standalone;
pub(crate) use headline::Headline;
pub use landing::{landing, not_found};
pub(crate) use meeting::what_a_meeting_decided;
pub(crate) use revision::Revised;
pub(crate) use rollout::standalone as standalone_rollout;
pub use shell::Shell;

use crate::{
    analyse::Changes,
    model::{FreePage, Initiative, Meeting, Message, Metric, Report, Rollout},
    site::Excerpts,
    theme::View,
};

/// What a page is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// The whole report, with what changed in it.
    Home(Option<&'a Changes<'a>>),
    /// All metrics.
    Metrics,
    /// One metric.
    Metric(&'a Metric),
    /// The newest messages.
    Messages,
    /// The messages of a year.
    MessagesOf(i16),
    /// One message, and those before and after it.
    Message {
        /// The message.
        message: &'a Message,
        /// The one sent before it.
        older: Option<&'a Message>,
        /// The one sent after it.
        newer: Option<&'a Message>,
    },
    /// The committee.
    Governance,
    /// One meeting.
    Meeting(&'a Meeting),
    /// All initiatives.
    Initiatives,
    /// One initiative.
    Initiative(&'a Initiative),
    /// All rollouts.
    Rollouts,
    /// One rollout.
    Rollout(&'a Rollout),
    /// All training.
    Training,
    /// A free page.
    Free(&'a FreePage),
    /// Finding a page.
    Search,
    /// What changed since the edition before, where there is one.
    Changes(Option<&'a Changes<'a>>),
    /// The report on paper, with what changed in it.
    Print(Option<&'a Changes<'a>>),
}

/// A page before it is laid out.
#[derive(Debug)]
pub struct Page {
    /// Where it will lie.
    pub address: Address,
    /// Its template.
    pub template: &'static str,
    /// What is said in the window's title, before edition and site.
    pub title: String,
    /// What it is called below its section, on pages that have one.
    pub crumb: Option<String>,
    /// Its own values.
    pub view: View,
    /// What of it stands word for word in a file of the content.
    pub excerpts: Option<Excerpts>,
}

/// The pages about the edition as a whole, which tell what changed on the others.
pub fn overviews<'a>(changes: Option<&'a Changes<'a>>) -> [Subject<'a>; 3] {
    [
        Subject::Home(changes),
        Subject::Changes(changes),
        Subject::Print(changes),
    ]
}

/// Every page of a report, to name and to find them.
pub fn everything(report: &Report) -> impl Iterator<Item = Subject<'_>> {
    overviews(None).into_iter().chain(subjects(report))
}

/// Every page of a report but those of single messages.
pub(crate) fn others(report: &Report) -> impl Iterator<Item = Subject<'_>> {
    everything(report).filter(|subject| !matches!(subject, Subject::Message { .. }))
}

/// Every page of a report but the overviews.
pub fn subjects(report: &Report) -> impl Iterator<Item = Subject<'_>> {
    let years = messages::years(report).into_iter();
    let governance = (!report.meetings.is_empty()).then_some(Subject::Governance);
    let initiatives = (!report.initiatives.is_empty()).then_some(Subject::Initiatives);
    let rollouts = (!report.rollouts.is_empty()).then_some(Subject::Rollouts);
    let training = report.trainings().next().map(|_| Subject::Training);
    [Subject::Metrics, Subject::Messages]
        .into_iter()
        .chain(report.metrics.iter().map(Subject::Metric))
        .chain(years.map(|(year, _)| Subject::MessagesOf(year)))
        .chain(messages(report))
        .chain(governance)
        .chain(report.meetings.iter().map(Subject::Meeting))
        .chain(initiatives)
        .chain(report.initiatives.iter().map(Subject::Initiative))
        .chain(rollouts)
        .chain(report.rollouts.iter().map(Subject::Rollout))
        .chain(training)
        .chain(report.pages.iter().map(Subject::Free))
        .chain([Subject::Search])
}

/// The pages of single messages, newest first.
pub(crate) fn messages(report: &Report) -> impl Iterator<Item = Subject<'_>> {
    let messages = report.messages.iter().map(Arc::as_ref);
    let newer = iter::once(None).chain(messages.clone().map(Some));
    let older = messages.clone().skip(1).map(Some).chain([None]);
    let around = messages.zip(older).zip(newer);
    around.map(|((message, older), newer)| Subject::Message { message, older, newer })
}

/// Arranges the page about a subject in the language of `volume`.
///
/// # Errors
/// When a template of a part, such as a figure, cannot be laid out.
pub fn page(subject: Subject<'_>, volume: &Volume<'_>) -> Result<Page> {
    match subject {
        Subject::Home(changes) => Ok(home::page(changes, volume)),
        Subject::Changes(changes) => Ok(changes::page(changes, volume)),
        Subject::Print(changes) => Ok(print::page(changes, volume)),
        Subject::Metrics => Ok(metrics::page(volume)),
        Subject::Metric(metric) => Ok(metric::page(metric, volume)),
        Subject::Messages => Ok(messages::newest(volume)),
        Subject::MessagesOf(year) => Ok(messages::of_year(year, volume)),
        Subject::Message { message, older, newer } => message::page(message, older, newer, volume),
        Subject::Governance => Ok(governance::page(volume)),
        Subject::Meeting(meeting) => Ok(meeting::page(meeting, volume)),
        Subject::Initiatives => Ok(initiatives::page(volume)),
        Subject::Initiative(initiative) => Ok(initiative::page(initiative, volume)),
        Subject::Rollouts => Ok(rollout::list(volume)),
        Subject::Rollout(rollout) => Ok(rollout::page(rollout, volume)),
        Subject::Training => Ok(training::page(volume)),
        Subject::Free(page) => free::page(page, volume),
        Subject::Search => Ok(search::page(volume)),
    }
}
