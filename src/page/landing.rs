//! Pages outside of a language: the front door and the page for addresses that lead nowhere.

use anyhow::Result;

use super::{Address, Volume};
use crate::{
    site::SitePath,
    theme::{Html, View, view},
};

/// `index.html`: the site's title in every language, each leading to its home page.
///
/// # Errors
/// When the template cannot be laid out.
pub fn landing(volumes: &[Volume<'_>]) -> Result<Html> {
    lay_out("landing.html", &SitePath::new("index.html"), volumes)
}

/// `404.html`, in every language.
///
/// A server shows it at any address, so its links start at the root that `base_url` names where there is one.
///
/// # Errors
/// When the template cannot be laid out.
pub fn not_found(volumes: &[Volume<'_>]) -> Result<Html> {
    lay_out("404.html", &SitePath::new("404.html"), volumes)
}

fn lay_out(template: &str, here: &SitePath, volumes: &[Volume<'_>]) -> Result<Html> {
    let first = &volumes[0];
    let settings = &first.report().settings;
    let root = settings
        .base_url
        .as_deref()
        .filter(|_| here.as_str() == "404.html")
        .map_or("", path_of);
    let languages = volumes.iter().map(|volume| language(volume, root));
    let view = view! {
        title: settings.title.get(first.language()),
        style: format!("{root}{}", first.assets.style),
        script: format!("{root}{}", first.assets.script),
        languages: languages.collect::<Vec<_>>(),
    };
    first.interface.lay_out(template, view)
}

/// The path of a URL, from the first `/` after the host.
fn path_of(url: &str) -> &str {
    let after_scheme = url.find("://").map_or(0, |place| place + 3);
    url[after_scheme..]
        .find('/')
        .map_or("/", |place| &url[after_scheme + place..])
}

fn language(volume: &Volume<'_>, root: &str) -> View {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let settings = &volume.report().settings;
    let link = |address: Address, key: &str| {
        view! {
            href: format!("{root}{}", address.path(language)),
            text: catalogue.text(key),
        }
    };
    view! {
        code: language.code(),
        name: language.own_name(),
        site: settings.title.get(language),
        href: format!("{root}{}", Address::Home.path(language)),
        as_of: catalogue.with("as-of", &[("date", &language.day(volume.edition.as_of.date))]),
        notice: settings.notice.as_ref().map(|notice| notice.get(language)),
        not_found: catalogue.text("not-found"),
        help: catalogue.text("not-found-help"),
        links: vec![
            link(Address::Home, "home"),
            link(Address::Metrics, "metrics"),
            link(Address::Messages, "messages"),
            link(Address::Search, "search"),
        ],
        contact: settings.contact.as_ref().map(|contact| contact.name.get(language)),
        email: settings.contact.as_ref().and_then(|contact| contact.email.as_deref()),
    }
}
