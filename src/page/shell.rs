//! What stands around every page: masthead, navigation, edition line, foot.

use std::fmt::Write as _;

use anyhow::Result;

use super::{Address, Page, Volume, feed_path};
use crate::{
    language::Language,
    model::in_language,
    site::SitePath,
    theme::{Html, View, view},
};

/// How deep pages lie below the root of a site, at most.
const DEEPEST: usize = 4;

/// The parts of the shell that many pages share, laid out once.
pub struct Shell {
    /// The main menu by depth of the page and current item; the last one has no current item.
    menus: Vec<Vec<Html>>,
    /// What the items of the menu lead to.
    items: Vec<Address>,
    edition: String,
    edition_line: Html,
    contact: Html,
    imprint: Html,
}

impl Shell {
    /// Lays out what does not change from page to page.
    ///
    /// # Errors
    /// When a template of the shell cannot be laid out.
    pub fn new(volume: &Volume<'_>) -> Result<Self> {
        let items = menu(volume);
        let menus = (0..=DEEPEST).map(|depth| {
            let current = (0..items.len()).map(Some).chain([None]);
            current
                .map(|current| lay_out_menu(&items, depth, current, volume))
                .collect()
        });
        let menus = menus.collect::<Result<_>>()?;
        let edition = volume.edition_name();
        Ok(Self {
            menus,
            items: items.into_iter().map(|(address, _)| address).collect(),
            edition_line: edition_line(&edition, volume)?,
            edition,
            contact: volume.interface.lay_out("contact.html", View::new())?,
            imprint: imprint(volume)?,
        })
    }

    /// The view of the shell around a page.
    pub fn view(&self, page: &Page, volume: &Volume<'_>) -> View {
        let language = volume.language();
        let here = page.address.path(language);
        let depth = here.as_str().matches('/').count();
        let section = self.items.iter().position(|item| is_section_of(item, &page.address));
        let menu = self.menus[depth.min(DEEPEST)][section.unwrap_or(self.items.len())].clone();
        view! {
            title: page.title.as_str(),
            root: here.to_root(),
            home: here.link_to(&Address::Home.path(language)),
            style: here.link_to(&volume.assets.style),
            script: here.link_to(&volume.assets.script),
            menu: menu,
            feed: here.link_to(&feed_path(language)),
            languages: languages(&page.address, &here, volume),
            default_href: here.link_to(&page.address.path(volume.report().settings.languages[0])),
            edition: self.edition.as_str(),
            edition_line: self.edition_line.clone(),
            contact: self.contact.clone(),
            imprint: self.imprint.clone(),
            changes: here.link_to(&Address::Changes.path(language)),
            crumbs: crumbs(page, &here, volume),
            feedback: feedback(page, volume),
        }
    }
}

/// The items of the main menu with their names.
fn menu(volume: &Volume<'_>) -> Vec<(Address, String)> {
    let text = |key| volume.catalogue().text(key);
    let fixed = [
        (Address::Home, text("home")),
        (Address::Metrics, text("metrics")),
        (Address::Messages, text("messages")),
    ];
    let governance = (!volume.report().meetings.is_empty()).then(|| (Address::Governance, text("governance")));
    let pages = volume.report().pages.iter().filter(|page| page.in_navigation());
    let pages = pages.map(|page| {
        let (_, sheet) = in_language(&page.sheets, volume.language());
        (Address::Free(page.id.clone()), sheet.title.clone())
    });
    let rollouts = (!volume.report().rollouts.is_empty()).then(|| (Address::Rollouts, text("platform")));
    fixed
        .into_iter()
        .chain(rollouts)
        .chain(governance)
        .chain(pages)
        .collect()
}

fn lay_out_menu(
    items: &[(Address, String)],
    depth: usize,
    current: Option<usize>,
    volume: &Volume<'_>,
) -> Result<Html> {
    let root = "../".repeat(depth);
    let item = |(place, (address, title)): (usize, &(Address, String))| {
        view! {
            href: format!("{root}{}", address.path(volume.language())),
            title: title.as_str(),
            current: Some(place) == current,
        }
    };
    let items: Vec<View> = items.iter().enumerate().map(item).collect();
    volume.interface.lay_out("menu.html", view! { items: items })
}

/// Whether a page belongs to the section that a menu item opens.
fn is_section_of(item: &Address, page: &Address) -> bool {
    match page {
        Address::Metric(_) => *item == Address::Metrics,
        Address::Message(_) | Address::MessagesOf(_) => *item == Address::Messages,
        Address::Meeting(_) => *item == Address::Governance,
        Address::Rollout(_) => *item == Address::Rollouts,
        other => item == other,
    }
}

fn edition_line(edition: &str, volume: &Volume<'_>) -> Result<Html> {
    let date = volume.edition.as_of.date;
    let as_of = volume
        .catalogue()
        .with("as-of", &[("date", &volume.language().day(date))]);
    let view = view! { edition: edition, as_of: as_of, datetime: date.to_string() };
    volume.interface.lay_out("edition_line.html", view)
}

fn imprint(volume: &Volume<'_>) -> Result<Html> {
    let label = volume.edition.label.to_string();
    let audience = volume.edition.audience.as_str();
    let arguments = [("audience", audience), ("edition", &label), ("version", crate::VERSION)];
    let made_with = volume.catalogue().with("made-with", &arguments);
    volume.interface.lay_out("imprint.html", view! { made_with: made_with })
}

/// Every language of the site, with the way to this page in it.
fn languages(address: &Address, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let link = |language: &Language| {
        view! {
            code: language.code(),
            name: language.own_name(),
            href: here.link_to(&address.path(*language)),
            current: *language == volume.language(),
        }
    };
    volume.report().settings.languages.iter().map(link).collect()
}

/// The way from the home page to pages below a section.
fn crumbs(page: &Page, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let catalogue = volume.catalogue();
    let (section, key, own) = match &page.address {
        Address::Metric(id) => {
            let metric = volume.report().metric(id.as_str());
            (
                Address::Metrics,
                "metrics",
                metric
                    .map_or("", |metric| metric.title.get(volume.language()))
                    .to_owned(),
            )
        }
        Address::Message(id) => {
            let message = volume.report().message(id.as_str());
            let day = message.map(|message| volume.language().day(message.date));
            (Address::Messages, "messages", day.unwrap_or_default())
        }
        Address::MessagesOf(year) => (
            Address::Messages,
            "messages",
            catalogue.with("year-only", &[("year", &year.to_string())]),
        ),
        Address::Meeting(id) => {
            let meeting = volume.report().meeting(id.as_str());
            let day = meeting.map(|meeting| volume.language().day(meeting.date));
            (Address::Governance, "governance", day.unwrap_or_default())
        }
        Address::Initiative(id) => {
            let initiative = volume.report().initiative(id.as_str());
            let title = initiative.map(|own| own.title.get(volume.language()).to_owned());
            (Address::Initiatives, "initiatives", title.unwrap_or_default())
        }
        Address::Rollout(id) => {
            let rollout = volume.report().rollout(id.as_str());
            let title = rollout.map_or("", |rollout| rollout.title.get(volume.language()));
            (Address::Rollouts, "platform", title.to_owned())
        }
        _ => return Vec::new(),
    };
    let link =
        |address: Address, text: String| view! { href: here.link_to(&address.path(volume.language())), text: text };
    vec![
        link(Address::Home, catalogue.text("home")),
        link(section, catalogue.text(key)),
        view! { href: (), text: own },
    ]
}

/// The feedback address with the page's title filled in.
fn feedback(page: &Page, volume: &Volume<'_>) -> Option<String> {
    let pattern = volume.report().settings.feedback.as_ref()?;
    Some(pattern.replace("{title}", &percent_encoded(&page.title)))
}

/// Percent-encodes everything but the unreserved characters of RFC 3986.
fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("writing to a string cannot fail");
        }
    }
    encoded
}
