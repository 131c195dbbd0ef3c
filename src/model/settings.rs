//! The settings of the whole site, from `site.yaml`.

use jiff::tz::TimeZone;

use super::{Audiences, Language, Localized, Slug};

/// A dimension of the organisation, such as division, and its members in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// The key in YAML.
    pub id: Slug,
    /// Its name.
    pub title: Localized,
    /// Members and their names.
    pub members: Vec<(Slug, Localized)>,
}

impl Dimension {
    /// The name of a member.
    pub fn member(&self, id: &Slug) -> Option<&Localized> {
        let found = self.members.iter().find(|(own, _)| own == id);
        found.map(|(_, title)| title)
    }
}

/// Whom readers can ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Name of the office.
    pub name: Localized,
    /// Mail address.
    pub email: Option<String>,
}

/// `site.yaml`, checked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name of the site.
    pub title: Localized,
    /// Languages; the first is the default.
    pub languages: Vec<Language>,
    /// The time zone of dates.
    pub timezone: TimeZone,
    /// The metric of the home page.
    pub headline: Slug,
    /// Name of the theme.
    pub theme: String,
    /// Who may see what.
    pub audiences: Audiences,
    /// Dimensions in the order written.
    pub organisation: Vec<Dimension>,
    /// At the foot of every page.
    pub contact: Option<Contact>,
    /// Address of the feedback link, with `{title}` for the page's title.
    pub feedback: Option<String>,
    /// Where the site will be served, ending in `/`; needed for absolute links.
    pub base_url: Option<String>,
    /// A line on every page.
    pub notice: Option<Localized>,
}

impl Settings {
    /// The dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.organisation.iter().find(|own| own.id.as_str() == id)
    }
}
