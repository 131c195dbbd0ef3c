//! Takes what leads to withdrawn pages out of lists, feeds, data and the search index, and leaves the rest as it is.

use std::{collections::BTreeSet, ops::Range, path::Path};

use anyhow::{Context as _, Result};
use atom_syndication::Feed;
use serde_json::Value;

use super::{manifest::Entry, withdraw::Target};
use crate::{
    history::Inventory,
    render::{index_without, page_of_index},
    site::has_ending,
};

/// What is taken out of the shared files of one edition.
pub(super) struct Redaction<'a> {
    /// The paths that are withdrawn.
    taken: BTreeSet<&'a str>,
    /// What the withdrawn item was called in any edition and language.
    titles: &'a BTreeSet<String>,
    target: &'a Target,
}

/// Whether a file lists items and is not about one.
pub(super) fn is_list(path: &str) -> bool {
    const LISTS: [&str; 7] = [
        "metrics",
        "messages",
        "governance",
        "rollouts",
        "initiatives",
        "search",
        "changes",
    ];
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["data", "site.json"] | ["sitemap.xml" | "index.html" | "404.html"] | [_, "index.html" | "feed.xml"] => true,
        [_, folder, "index.html"] => LISTS.contains(folder),
        [_, "messages", year, "index.html"] => year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()),
        _ => page_of_index(path).is_some(),
    }
}

impl<'a> Redaction<'a> {
    pub(super) fn new(taken: &[&'a Entry], titles: &'a BTreeSet<String>, target: &'a Target) -> Self {
        Self {
            taken: taken.iter().map(|file| file.path.as_str()).collect(),
            titles,
            target,
        }
    }

    /// The file without what was withdrawn; nothing where it tells of it in a way that cannot be cut out, or cannot be read.
    pub(super) fn apply(&self, file: &Entry, bytes: &[u8]) -> Option<Vec<u8>> {
        let text = std::str::from_utf8(bytes);
        if let Some(page) = page_of_index(&file.path) {
            let goes = |href: &str| self.leads_there(page.as_str(), href);
            return text.ok().and_then(|script| index_without(script, &goes));
        }
        match (file.path.as_str(), text) {
            (path, Ok(html)) if has_ending(path, "html") => self.page(file, html),
            (path, Ok(xml)) if path.ends_with("/feed.xml") => self.feed(path, xml),
            ("sitemap.xml", Ok(xml)) => Some(self.sitemap(xml)),
            ("data/site.json", Ok(json)) => self.inventory(json).ok(),
            (path, Err(_)) if is_list(path) => None,
            _ => Some(bytes.to_vec()),
        }
    }

    /// Whether a link on a page leads to what was withdrawn.
    fn leads_there(&self, page: &str, href: &str) -> bool {
        resolve(page, href).is_some_and(|path| self.taken.contains(path.as_str()))
    }

    /// Whether an entry of a list says what was withdrawn by its name: changes are told so, with or without a link.
    fn names_it(&self, entry: &str) -> bool {
        let pieces = entry
            .split('<')
            .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        let text = pieces.collect::<String>();
        let escaped = |title: &String| title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let quoted = |title: &String| escaped(title).replace('"', "&quot;");
        self.titles
            .iter()
            .any(|title| text.contains(&escaped(title)) || text.contains(&quoted(title)))
    }

    fn page(&self, file: &Entry, html: &str) -> Option<Vec<u8>> {
        let leads = |href: &str| self.leads_there(&file.path, href);
        let is_of_changes = file.path.ends_with("/changes/index.html");
        let names = |entry: &str| (is_of_changes || !entry.contains("<a ")) && self.names_it(entry);
        let (cut, rest) = without_entries(html, &leads, &names);
        let tells = match self.target {
            Target::Source(source) => !has_ending(source, "md") && file.sources.contains(source),
            Target::Path(_) => false,
        };
        (rest == 0 || !tells).then(|| without_empty_sections(&cut).into_bytes())
    }

    fn feed(&self, path: &str, xml: &str) -> Option<Vec<u8>> {
        let mut feed: Feed = xml.parse().ok()?;
        let all = feed.entries.len();
        // Where the site knows its address, links are absolute: the end of one tells the path.
        let taken = |href: &str| {
            self.leads_there(path, href) || self.taken.iter().any(|own| href.contains("://") && href.ends_with(own))
        };
        feed.entries
            .retain(|entry| !entry.links.iter().any(|link| taken(&link.href)));
        let mut unchanged = feed.entries.len() == all;
        // An edition stays in the feed without the number that it led with.
        for entry in &mut feed.entries {
            let told = |title: &String| entry.summary.as_ref().is_some_and(|own| own.value.contains(title));
            if self.titles.iter().any(told) {
                entry.summary = None;
                unchanged = false;
            }
        }
        Some(if unchanged { xml.to_owned() } else { feed.to_string() }.into_bytes())
    }

    fn sitemap(&self, xml: &str) -> Vec<u8> {
        let gone = |line: &str| {
            let place = line.split("<loc>").nth(1).and_then(|rest| rest.split("</loc>").next());
            place.is_some_and(|place| self.taken.iter().any(|path| place.ends_with(path)))
        };
        xml.split_inclusive('\n')
            .filter(|line| !gone(line))
            .collect::<String>()
            .into_bytes()
    }

    /// The inventory without the item, or without its title in the language of the withdrawn text.
    fn inventory(&self, json: &str) -> Result<Vec<u8>> {
        let Some((kind, id, language)) = self.target.item() else {
            return Ok(json.as_bytes().to_vec());
        };
        let mut inventory: Value = serde_json::from_str(json)?;
        let items = inventory["items"]
            .as_array_mut()
            .context("data/site.json has no items")?;
        for item in items.iter_mut().filter(|item| item["kind"] == kind && item["id"] == id) {
            match (language, item["title"].as_object_mut()) {
                (Some(language), Some(titles)) => drop(titles.remove(language)),
                _ => item["title"] = Value::Object(serde_json::Map::new()),
            }
        }
        items.retain(|item| item["title"].as_object().is_none_or(|titles| !titles.is_empty()));
        let mut bytes = serde_json::to_vec_pretty(&inventory)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

impl Target {
    /// Kind and id of the item that a withdrawn source is, and its language where it is a text.
    fn item(&self) -> Option<(&str, &str, Option<&str>)> {
        let Self::Source(source) = self else {
            return None;
        };
        let (folder, name) = source.split_once('/')?;
        let kind = match folder {
            "metrics" => "metric",
            "messages" => "message",
            "governance" => "meeting",
            "initiatives" => "initiative",
            "rollouts" => "rollout",
            "pages" => "page",
            _ => return None,
        };
        let stem = Path::new(name).file_stem()?.to_str()?;
        match stem.rsplit_once('.') {
            Some((id, language)) => Some((kind, id, Some(language))),
            None => Some((kind, stem, None)),
        }
    }
}

/// What an item was called in an edition, by its inventory.
pub(super) fn titles(target: &Target, inventory: &Inventory) -> BTreeSet<String> {
    let Some((kind, id, language)) = target.item() else {
        return BTreeSet::new();
    };
    let items = inventory
        .items
        .iter()
        .filter(|item| item.kind.as_str() == kind && item.id == id);
    let titles = items.flat_map(|item| item.title.iter());
    let own = titles.filter(|(code, _)| language.is_none_or(|language| code.code() == language));
    own.map(|(_, title)| title.to_owned()).collect()
}

/// The path that a relative link on a page leads to.
fn resolve(page: &str, href: &str) -> Option<String> {
    let href = href
        .split(['#', '?'])
        .next()
        .filter(|href| !href.is_empty() && !href.contains(':'))?;
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// An element that is open while a page is read.
struct Open<'a> {
    name: &'a str,
    start: usize,
    /// Whether a link in it leads to what was withdrawn, so that it goes.
    goes: bool,
    /// Whether it holds the text of an author, in which nothing is cut.
    is_text: bool,
}

/// Cuts the list entries, table rows and neighbours out of a page that hold a link which leads to withdrawn pages, or name them; and
/// counts the links that stay, because they stand in running text.
///
/// Reads the pages of Milepost, in which every such element is closed and no attribute holds a `>`.
fn without_entries(html: &str, leads: &dyn Fn(&str) -> bool, names: &dyn Fn(&str) -> bool) -> (String, usize) {
    const ELEMENTS: [&str; 4] = ["li", "tr", "div", "nav"];
    let (mut open, mut gone): (Vec<Open<'_>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
    let mut rest = 0;
    let tags = html.match_indices('<').filter_map(|(start, _)| {
        let end = start + html[start..].find('>')? + 1;
        Some((start, end, &html[start + 1..end - 1]))
    });
    for (start, end, tag) in tags {
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or_default();
        if tag.starts_with('/') && ELEMENTS.contains(&name) {
            let in_text = open.iter().any(|element| element.is_text);
            let goes = |closed: &Open<'_>| {
                let is_entry = matches!(closed.name, "li" | "tr") && !in_text;
                closed.goes || (is_entry && names(&html[closed.start..start]))
            };
            if let Some(closed) = open.pop().filter(goes) {
                gone.retain(|inner| inner.start < closed.start);
                gone.push(closed.start..end);
            }
        } else if ELEMENTS.contains(&name) {
            let is_text = tag.contains("class=\"body\"");
            open.push(Open {
                name,
                start,
                goes: false,
                is_text,
            });
        } else if name == "a" && attribute(tag, "href").is_some_and(leads) && !mark(&mut open) {
            rest += 1;
        }
    }
    (without(html, &gone), rest)
}

/// Takes sections out of a page of which every entry went, and what leads to them: letters of the alphabet on the search page.
fn without_empty_sections(html: &str) -> String {
    let mut empty = BTreeSet::new();
    let mut gone = Vec::new();
    for (place, ending) in html.match_indices("<ul></ul></section>") {
        if let Some(start) = html[..place].rfind("<section ") {
            empty.extend(attribute(&html[start..place], "aria-labelledby"));
            gone.push(start..place + ending.len());
        }
    }
    let leads = |href: &str| href.strip_prefix('#').is_some_and(|id| empty.contains(id));
    without_entries(&without(html, &gone), &leads, &|_| false).0
}

/// A text without parts of it, which are in order.
fn without(text: &str, gone: &[Range<usize>]) -> String {
    let (mut kept, mut from) = (String::with_capacity(text.len()), 0);
    for part in gone {
        kept.push_str(&text[from..part.start]);
        from = part.end;
    }
    kept + &text[from..]
}

/// Marks the innermost entry to go; `false` where the link stands in none.
fn mark(open: &mut [Open<'_>]) -> bool {
    if open.iter().any(|element| element.is_text) {
        return false;
    }
    let in_navigation = open.iter().any(|element| element.name == "nav");
    let entry =
        |element: &&mut Open<'_>| matches!(element.name, "li" | "tr") || (in_navigation && element.name == "div");
    let found = open.iter_mut().rev().find(entry);
    found.map(|element| element.goes = true).is_some()
}

/// The value of the first attribute of this name.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    html.split_once(&format!("{name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(html: &str) -> (String, usize) {
        without_entries(html, &|href| href == "gone.html", &|entry| {
            entry.contains("the gone one")
        })
    }

    #[test]
    fn entries_go_and_their_neighbours_stay() {
        let html =
            "<ul><li><a href=\"a.html\">A</a></li><li><p>2 May</p><div><a href=\"gone.html\">B</a></div></li></ul>";
        assert_eq!(cut(html), ("<ul><li><a href=\"a.html\">A</a></li></ul>".to_owned(), 0));
        let html = "<nav><div><div><a href=\"gone.html\">B</a></div><div>C</div></div></nav>";
        assert_eq!(cut(html), ("<nav><div><div>C</div></div></nav>".to_owned(), 0));
    }

    #[test]
    fn an_entry_that_names_it_goes() {
        let html = "<ul><li>New: the gone one (page)</li><li>New: another (page)</li></ul><p>the gone one</p>";
        let rest = "<ul><li>New: another (page)</li></ul><p>the gone one</p>";
        assert_eq!(cut(html), (rest.to_owned(), 0));
    }

    #[test]
    fn a_link_in_running_text_stays() {
        let html = "<div class=\"body\"><ul><li>see <a href=\"gone.html\">B</a></li></ul></div><p><a href=\"gone.html\">B</a></p>";
        assert_eq!(cut(html), (html.to_owned(), 2));
    }

    #[test]
    fn links_are_followed_from_the_page_they_stand_on() {
        let from = |href| resolve("ko/messages/index.html", href);
        assert_eq!(
            from("../metrics/a/index.html#top").as_deref(),
            Some("ko/metrics/a/index.html")
        );
        assert_eq!(from("x/index.html").as_deref(), Some("ko/messages/x/index.html"));
        assert_eq!(from("https://example.com/"), None);
        assert_eq!(from("../../../x"), None);
    }
}
