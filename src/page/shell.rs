//! What stands around every page: masthead, navigation, edition line, foot.

use std::{collections::BTreeSet, fmt::Write as _};

use anyhow::Result;

use super::{Address, Page, Volume, feed_path};
use crate::{
    history::{GUIDE, LATEST, LIST, Published},
    language::Language,
    model::{Label, in_language},
    site::SitePath,
    theme::{Html, Value, View, view},
};

/// How many folders down pages lie, at most; all lie in the folder of their language.
const DEEPEST: usize = 3;

/// Editions that the picker names.
const PICKED: usize = 12;

/// The parts of the shell that many pages share, laid out once.
pub struct Shell {
    /// By how many folders down a page lies, from one.
    frames: Vec<Frame>,
    /// What the items of the menu lead to.
    items: Vec<Address>,
    /// The ways to pages below a section.
    trails: Vec<(Address, Value)>,
    /// What stands in the window's title after that of the page.
    edition_and_site: String,
}

/// What pages of one depth are given as `frame`, by the current item of the main menu; the last one has none.
type Frame = Vec<Value>;

impl Shell {
    /// Lays out what does not change from page to page.
    ///
    /// # Errors
    /// When a template of the shell cannot be laid out.
    pub fn new(volume: &Volume<'_>) -> Result<Self> {
        let items = menu(volume);
        let edition = volume.edition_name();
        let common = view! {
            running_foot: running_foot(&edition, volume),
            contact: volume.interface.lay_out("contact.html", View::new())?,
            imprint: imprint(volume)?,
        };
        let frames = (1..=DEEPEST).map(|depth| frame(&items, depth, common.clone(), volume));
        Ok(Self {
            frames: frames.collect::<Result<_>>()?,
            items: items.into_iter().map(|(address, _)| address).collect(),
            trails: trails(volume)?,
            edition_and_site: format!(
                " – {edition} – {}",
                volume.report().settings.title.get(volume.language())
            ),
        })
    }

    /// What stands around the page at the path `here`, under names that no page uses for its own.
    pub fn view(&self, page: &Page, here: &SitePath, volume: &Volume<'_>) -> View {
        let depth = here.as_str().matches('/').count();
        let section = page.address.section();
        let current = section.as_ref().unwrap_or(&page.address);
        let item = self.items.iter().position(|item| item == current);
        let trail = self
            .trails
            .iter()
            .find(|(address, _)| Some(address) == section.as_ref());
        view! {
            shell_window_title: format!("{}{}", page.title, self.edition_and_site),
            shell_searching: page.address == Address::Search,
            shell_languages: languages(&page.address, here, volume),
            shell_default_href: default_href(&page.address, here, volume),
            shell_crumb: page.crumb.as_deref(),
            shell_feedback: feedback(page, volume),
            shell_trail: trail.map(|(_, trail)| trail.clone()),
            frame: self.frames[depth - 1][item.unwrap_or(self.items.len())].clone(),
        }
    }
}

fn frame(items: &[(Address, String)], depth: usize, common: View, volume: &Volume<'_>) -> Result<Frame> {
    let language = volume.language();
    let here = SitePath::new(format!("{}/{}index.html", language.code(), "-/".repeat(depth - 1)));
    let resources = view! {
        style: here.link_to(&volume.assets.style),
        script: here.link_to(&volume.assets.script),
        feed: here.link_to(&feed_path(language)),
        guide: guide(&here, volume),
    };
    let view = common.with(view! {
        home: here.link_to(&Address::Home.path(language)),
        search: here.link_to(&Address::Search.path(language)),
        print: here.link_to(&Address::Print.path(language)),
        changes: here.link_to(&Address::Changes.path(language)),
        resources: volume.interface.lay_out("resources.html", resources)?,
        edition_line: edition_line(&here, volume)?,
    });
    let current = (0..items.len()).map(Some).chain([None]);
    let frames = current.map(|current| {
        let menu = view! { menu: lay_out_menu(items, &here, current, volume)? };
        Ok(Value::from(view.clone().with(menu)))
    });
    frames.collect()
}

/// The way from the home page to what stands in each section.
fn trails(volume: &Volume<'_>) -> Result<Vec<(Address, Value)>> {
    let sections = [
        (Address::Metrics, "metrics"),
        (Address::Messages, "messages"),
        (Address::Governance, "governance"),
        (Address::Initiatives, "initiatives"),
        (Address::Rollouts, "platform"),
    ];
    let trail = |(address, key): (Address, &str)| {
        let crumbs = vec![
            view! { href: "../../index.html", text: volume.catalogue().text("home") },
            view! { href: "../index.html", text: volume.catalogue().text(key) },
        ];
        let html = volume.interface.lay_out("trail.html", view! { crumbs: crumbs })?;
        Ok((address, html.into()))
    };
    sections.into_iter().map(trail).collect()
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
    let training = volume.report().trainings().next();
    let training = training.map(|_| (Address::Training, text("training")));
    fixed
        .into_iter()
        .chain(rollouts)
        .chain(training)
        .chain(governance)
        .chain(pages)
        .collect()
}

fn lay_out_menu(
    items: &[(Address, String)],
    here: &SitePath,
    current: Option<usize>,
    volume: &Volume<'_>,
) -> Result<Html> {
    let item = |(place, (address, title)): (usize, &(Address, String))| {
        view! {
            href: here.link_to(&address.path(volume.language())),
            title: title.as_str(),
            current: Some(place) == current,
        }
    };
    let items: Vec<View> = items.iter().enumerate().map(item).collect();
    volume.interface.lay_out("menu.html", view! { items: items })
}

fn running_foot(edition: &str, volume: &Volume<'_>) -> String {
    let site = volume.report().settings.title.get(volume.language());
    let date = volume.language().day(volume.edition.as_of.date);
    let as_of = volume.catalogue().with("as-of", &[("date", &date)]);
    format!("{site} · {edition} · {as_of}")
}

/// What leads from an old page to newer editions, and the words of the script that reads it. A draft lies apart from editions.
fn guide(here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let sentence = |key| volume.catalogue().with(key, &[("edition", "{edition}")]);
    (!volume.edition.history.is_draft()).then(|| {
        view! {
            href: format!("{}{}", volume.store(here), GUIDE),
            edition: volume.edition.label.to_string(),
            newer: sentence("edition-newer"),
            current: sentence("edition-current"),
            gone: sentence("edition-gone"),
            restated: sentence("edition-restated"),
            quoted: sentence("edition-quoted"),
        }
    })
}

/// The edition in plain text, which is always true, and the ways to others.
fn edition_line(here: &SitePath, volume: &Volume<'_>) -> Result<Html> {
    let date = volume.edition.as_of.date;
    let as_of = volume
        .catalogue()
        .with("as-of", &[("date", &volume.language().day(date))]);
    let view = view! {
        edition: volume.edition_name(),
        as_of: as_of,
        datetime: date.to_string(),
        picker: picker(here, volume),
    };
    volume.interface.lay_out("edition_line.html", view)
}

/// This edition and those before it, the newest first; nothing in a draft before the first edition.
///
/// An earlier edition is entered at its home page, for it may not have this one; the script knows better.
fn picker(here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let (history, language) = (volume.edition.history, volume.language());
    if history.is_draft() && history.last().is_none() {
        return None;
    }
    let home = Address::Home.path(language);
    let own = view! { href: here.link_to(&home), name: volume.edition_name(), current: true };
    let speaks = |edition: &&Published| edition.inventory.languages.iter().any(|code| code == language.code());
    let labels: BTreeSet<Label> = history.editions().filter(speaks).map(|edition| edition.label).collect();
    let others = labels.into_iter().rev().filter(|label| *label != volume.edition.label);
    let others = others.map(|label| {
        view! { href: volume.elsewhere(here, label, &home), name: volume.name_of(label), current: false }
    });
    let store = volume.store(here);
    Some(view! {
        editions: std::iter::once(own).chain(others).take(PICKED).collect::<Vec<_>>(),
        all: format!("{store}{}#{}", LIST, language.code()),
        latest: format!("{store}{}/{home}", LATEST),
    })
}

fn imprint(volume: &Volume<'_>) -> Result<Html> {
    let label = volume.edition.label.to_string();
    let audience = volume.edition.audience.as_str();
    let arguments = [("audience", audience), ("edition", &label), ("version", crate::VERSION)];
    let made_with = volume.catalogue().with("made-with", &arguments);
    volume.interface.lay_out("imprint.html", view! { made_with: made_with })
}

/// Every language of the site, with the way to this page in it; nothing on a site of one language.
fn languages(address: &Address, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let languages = &volume.report().settings.languages;
    let link = |language: &Language| {
        view! {
            code: language.code(),
            name: language.own_name(),
            href: here.link_to(&address.path(*language)),
            current: *language == volume.language(),
        }
    };
    let languages = if languages.len() > 1 { languages.as_slice() } else { &[] };
    languages.iter().map(link).collect()
}

/// The way to this page in the default language; nothing on a site of one language.
fn default_href(address: &Address, here: &SitePath, volume: &Volume<'_>) -> Option<String> {
    let languages = &volume.report().settings.languages;
    (languages.len() > 1).then(|| here.link_to(&address.path(languages[0])))
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
