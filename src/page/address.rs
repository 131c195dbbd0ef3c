//! Where everything lies on the site.

use super::Subject;
use crate::{
    history::record_path,
    language::Language,
    model::{Metric, Rollout, Slug},
    site::SitePath,
};

/// The address of a page, the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Address {
    /// The home page.
    Home,
    /// The list of metrics.
    Metrics,
    /// One metric.
    Metric(Slug),
    /// The newest messages.
    Messages,
    /// The messages of one year.
    MessagesOf(i16),
    /// One message.
    Message(Slug),
    /// The committee: decisions and actions.
    Governance,
    /// One meeting.
    Meeting(Slug),
    /// Who has completed which training.
    Training,
    /// The list of initiatives.
    Initiatives,
    /// One initiative.
    Initiative(Slug),
    /// The list of rollouts.
    Rollouts,
    /// One rollout.
    Rollout(Slug),
    /// A free page.
    Free(Slug),
    /// Finding a page.
    Search,
    /// The report on paper.
    Print,
    /// What changed since the edition before.
    Changes,
}

impl Address {
    /// Where the page about a subject lies.
    pub fn of(subject: Subject<'_>) -> Self {
        match subject {
            Subject::Home(_) => Self::Home,
            Subject::Changes(_) => Self::Changes,
            Subject::Metrics => Self::Metrics,
            Subject::Metric(metric) => Self::Metric(metric.id.clone()),
            Subject::Messages => Self::Messages,
            Subject::MessagesOf(year) => Self::MessagesOf(year),
            Subject::Message { message, .. } => Self::Message(message.id.clone()),
            Subject::Governance => Self::Governance,
            Subject::Meeting(meeting) => Self::Meeting(meeting.id.clone()),
            Subject::Initiatives => Self::Initiatives,
            Subject::Initiative(initiative) => Self::Initiative(initiative.id.clone()),
            Subject::Rollouts => Self::Rollouts,
            Subject::Rollout(rollout) => Self::Rollout(rollout.id.clone()),
            Subject::Training => Self::Training,
            Subject::Free(page) => Self::Free(page.id.clone()),
            Subject::Search => Self::Search,
            Subject::Print(_) => Self::Print,
        }
    }

    /// The file of the page in a language.
    pub fn path(&self, language: Language) -> SitePath {
        let (folder, id) = match self {
            Self::Home => ("", None),
            Self::Metrics => ("metrics/", None),
            Self::Metric(id) => ("metrics/", Some(id.as_str())),
            Self::Messages => ("messages/", None),
            Self::MessagesOf(year) => return SitePath::new(format!("{}/messages/{year}/index.html", language.code())),
            Self::Message(id) => ("messages/", Some(id.as_str())),
            Self::Governance => ("governance/", None),
            Self::Meeting(id) => ("governance/", Some(id.as_str())),
            Self::Training => ("training/", None),
            Self::Initiatives => ("initiatives/", None),
            Self::Initiative(id) => ("initiatives/", Some(id.as_str())),
            Self::Rollouts => ("rollouts/", None),
            Self::Rollout(id) => ("rollouts/", Some(id.as_str())),
            Self::Free(id) => ("", Some(id.as_str())),
            Self::Search => ("search/", None),
            Self::Print => ("print/", None),
            Self::Changes => ("changes/", None),
        };
        let after = if id.is_some() { "/" } else { "" };
        SitePath::new([language.code(), "/", folder, id.unwrap_or(""), after, "index.html"].concat())
    }

    /// The list that the page stands in.
    pub fn section(&self) -> Option<Self> {
        match self {
            Self::Metric(_) => Some(Self::Metrics),
            Self::MessagesOf(_) | Self::Message(_) => Some(Self::Messages),
            Self::Meeting(_) => Some(Self::Governance),
            Self::Initiative(_) => Some(Self::Initiatives),
            Self::Rollout(_) => Some(Self::Rollouts),
            _ => None,
        }
    }
}

/// The feed of a language.
pub fn feed_path(language: Language) -> SitePath {
    SitePath::new(format!("{}/feed.xml", language.code()))
}

/// The values of a metric for spreadsheets.
pub fn csv(metric: &Metric) -> SitePath {
    SitePath::new(format!("data/metrics/{}.csv", metric.id))
}

/// The people of a metric by how far they have come, for spreadsheets.
pub fn completion_csv(metric: &Metric) -> SitePath {
    SitePath::new(format!("data/metrics/{}.completion.csv", metric.id))
}

/// The values of a metric for programs.
pub fn json(metric: &Metric) -> SitePath {
    SitePath::new(record_path(metric.id.as_str()))
}

/// The chart of a metric for slides and mail.
pub fn chart(metric: &Metric, language: Language) -> SitePath {
    SitePath::new(format!("charts/{}.{}.svg", metric.id, language.code()))
}

/// The chart of a rollout for slides and mail.
pub fn rollout_chart(rollout: &Rollout, language: Language) -> SitePath {
    SitePath::new(format!("charts/rollouts/{}.{}.svg", rollout.id, language.code()))
}
