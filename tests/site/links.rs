//! Links: inside the site they lead somewhere, outside of it they are few.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    common::Files,
    document::{Document, Element},
    pages, pages_of, sites,
};

/// Every address that an element names, with its attribute.
fn addresses(page: &Document) -> Vec<(&Element, &str)> {
    let named = [
        "href",
        "src",
        "xlink:href",
        "srcset",
        "poster",
        "action",
        "data",
        "cite",
    ];
    let pairs = page
        .elements()
        .flat_map(|element| named.map(|attribute| (element, element.get(attribute))));
    pairs.filter(|(_, address)| !address.is_empty()).collect()
}

fn is_outside(address: &str) -> bool {
    address.contains(':') || address.starts_with("//")
}

/// The path in the site that an address on a page leads to, and the id on it.
fn target<'a>(page: &str, address: &'a str) -> (String, &'a str) {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    if path.is_empty() {
        return (page.to_owned(), fragment);
    }
    if let Some(from_root) = path.strip_prefix('/') {
        assert_eq!(
            page, "404.html",
            "{address}: only the page for lost readers, shown at any address, starts at the root"
        );
        return (from_root.to_owned(), fragment);
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {address} leaves the site"),
            part => parts.push(part),
        }
    }
    (parts.join("/"), fragment)
}

#[test]
fn every_link_inside_a_site_leads_to_a_file_and_a_place_on_it() {
    for (site, files) in sites() {
        let pages = pages_of(files);
        let ids: BTreeMap<&str, BTreeSet<&str>> = pages
            .iter()
            .map(|(path, page)| (*path, page.elements().map(|element| element.get("id")).collect()))
            .collect();
        for (path, page) in &pages {
            for (element, address) in addresses(page).into_iter().filter(|(_, address)| !is_outside(address)) {
                let (target, fragment) = target(path, address);
                assert!(
                    files.contains_key(&target),
                    "{site}: {path}: {} {address}",
                    element.name
                );
                let there = fragment.is_empty() || ids.get(target.as_str()).is_some_and(|ids| ids.contains(fragment));
                assert!(there, "{site}: {path}: {address}");
            }
        }
    }
}

#[test]
fn only_a_reader_who_follows_a_link_leaves_the_site() {
    for (name, _, page) in pages() {
        for (element, address) in addresses(&page).into_iter().filter(|(_, address)| is_outside(address)) {
            let scheme = address.split(':').next().unwrap_or_default();
            let allowed = match element.name.as_str() {
                "a" => ["mailto", "https", "http", "tel"].contains(&scheme),
                "link" => address == "data:," || element.get("rel") == "alternate" && element.has("hreflang"),
                _ => false,
            };
            assert!(allowed, "{name}: {} {address}", element.name);
        }
    }
}

#[test]
fn style_sheets_and_scripts_ask_for_nothing_from_elsewhere() {
    for (site, files) in sites() {
        for (path, bytes) in files
            .iter()
            .filter(|(path, _)| path.ends_with(".css") || path.ends_with(".js"))
        {
            let text = String::from_utf8_lossy(bytes);
            for word in [
                "http://",
                "https://",
                "url(//",
                "@import",
                "eval(",
                "innerHTML",
                "fetch(",
                "XMLHttpRequest",
            ] {
                assert!(!text.contains(word), "{site}: {path} has {word}");
            }
        }
    }
}

/// The languages that a page says it exists in, with the path of each.
fn alternates(path: &str, page: &Document) -> BTreeMap<String, String> {
    let links = page.all("link").into_iter().filter(|link| link.has("hreflang"));
    links
        .map(|link| (link.get("hreflang").to_owned(), target(path, link.get("href")).0))
        .collect()
}

#[test]
fn pages_in_two_languages_name_each_other() {
    for (site, files) in sites() {
        let pages: BTreeMap<&str, Document> = pages_of(files).into_iter().collect();
        for (path, page) in pages.iter().filter(|(path, _)| path.contains('/')) {
            let alternates = alternates(path, page);
            let own = page.one("html").get("lang");
            assert_eq!(alternates.get(own).map(String::as_str), Some(*path), "{site}: {path}");
            assert_eq!(alternates.get("x-default"), alternates.get("ko"), "{site}: {path}");
            for other in alternates.values() {
                let back = self::alternates(other, &pages[other.as_str()]);
                assert_eq!(back, alternates, "{site}: {path} and {other}");
            }
        }
    }
}

#[test]
fn the_map_of_the_site_names_every_page_once_in_each_language() {
    let (_, files) = &sites()[1];
    let map = String::from_utf8_lossy(&files["sitemap.xml"]);
    let located = |path: &&String| {
        map.matches(&format!("<loc>https://ax.example.com/{path}</loc>"))
            .count()
            == 1
    };
    let pages = |files: &'static Files| {
        files
            .keys()
            .filter(|path| path.ends_with("index.html") && path.contains('/'))
    };
    assert_eq!(
        pages(files).filter(|path| !located(path)).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    assert_eq!(map.matches("<loc>").count(), pages(files).count());
    assert_eq!(super::document::xml_fault(&map), None);
}
