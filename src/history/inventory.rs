//! `data/site.json`: every item of a site with a digest of what readers see of it.

use serde::{Deserialize, Serialize};

use crate::model::Localized;

/// Everything on a site.
///
/// Items are read as a list; they may be written as they are made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Inventory<I = Vec<Item>> {
    /// The site's name.
    pub title: Localized,
    /// The label of the edition.
    pub edition: String,
    /// The as-of date.
    pub as_of: String,
    /// Whose site it is.
    pub audience: String,
    /// The codes of its languages, in order.
    pub languages: Vec<String>,
    /// The id of the metric that it leads with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// What the ids of its feeds begin with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// What every page says of the site; nothing in editions that did not tell it yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Its items, kind by kind.
    pub items: I,
}

/// An item of a site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Localized,
    /// SHA-256 of what readers see of it.
    pub digest: String,
    /// Its former ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What a meeting decided, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decided>,
    /// What else it says, where no text of it is compared word by word; nothing in editions that did not tell it yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
}

/// One thing that an item says, such as the plan of a stage: what an edition said before is told beside what the next one says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The word of what it is, such as `planned`.
    pub what: String,
    /// The id of what it is about, where it is a part of the item.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The name of that.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub of: Localized,
    /// What is said, by language.
    pub text: Localized,
}

/// What a meeting said to an item of its agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The word of the outcome, such as `approved`.
    pub outcome: String,
    /// What was put to the committee.
    pub title: Localized,
}

/// The kinds of items, in the order of the inventory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A metric.
    Metric,
    /// A message.
    Message,
    /// A meeting of the committee.
    Meeting,
    /// An initiative.
    Initiative,
    /// A free page.
    Page,
    /// A rollout.
    Rollout,
}

impl Inventory {
    /// The digests of all items but metrics, whose files also tell what earlier editions published.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (Kind, &str, &str)> {
        let texts = self.items.iter().filter(|item| item.kind != Kind::Metric);
        texts.map(|item| (item.kind, item.id.as_str(), item.digest.as_str()))
    }
}

impl Kind {
    /// The word in `data/site.json` and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Metric => "metric",
            Self::Message => "message",
            Self::Meeting => "meeting",
            Self::Initiative => "initiative",
            Self::Page => "page",
            Self::Rollout => "rollout",
        }
    }
}
