//! Where everything lies on the site.

use crate::{
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
    /// What changed since the edition before.
    Changes,
}

impl Address {
    /// The file of the page in a language.
    pub fn path(&self, language: Language) -> SitePath {
        let code = language.code();
        SitePath::new(match self {
            Self::Home => format!("{code}/index.html"),
            Self::Metrics => format!("{code}/metrics/index.html"),
            Self::Metric(id) => format!("{code}/metrics/{id}/index.html"),
            Self::Messages => format!("{code}/messages/index.html"),
            Self::MessagesOf(year) => format!("{code}/messages/{year}/index.html"),
            Self::Message(id) => format!("{code}/messages/{id}/index.html"),
            Self::Governance => format!("{code}/governance/index.html"),
            Self::Meeting(id) => format!("{code}/governance/{id}/index.html"),
            Self::Initiatives => format!("{code}/initiatives/index.html"),
            Self::Initiative(id) => format!("{code}/initiatives/{id}/index.html"),
            Self::Rollouts => format!("{code}/rollouts/index.html"),
            Self::Rollout(id) => format!("{code}/rollouts/{id}/index.html"),
            Self::Free(id) => format!("{code}/{id}/index.html"),
            Self::Changes => format!("{code}/changes/index.html"),
        })
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

/// The values of a metric for programs.
pub fn json(metric: &Metric) -> SitePath {
    SitePath::new(format!("data/metrics/{}.json", metric.id))
}

/// The chart of a metric for slides and mail.
pub fn chart(metric: &Metric, language: Language) -> SitePath {
    SitePath::new(format!("charts/{}.{}.svg", metric.id, language.code()))
}

/// The chart of a rollout for slides and mail.
pub fn rollout_chart(rollout: &Rollout, language: Language) -> SitePath {
    SitePath::new(format!("charts/rollouts/{}.{}.svg", rollout.id, language.code()))
}
