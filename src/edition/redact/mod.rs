//! Takes what leads to withdrawn pages out of lists, feeds, data and the search index, and leaves the rest as it is.

mod cut;

use std::{collections::BTreeSet, path::Path};

use anyhow::{Context as _, Result};
use atom_syndication::Feed;
use serde_json::Value;

use self::cut::{OF, Reading, without_empty_sections};
use super::{manifest::Entry, withdraw::Target};
use crate::{
    history::{Inventory, Item},
    render::{index_without, page_of_index},
    site::has_ending,
};

/// What is taken out of the shared files of one edition.
pub(super) struct Redaction<'a> {
    /// The paths that are withdrawn.
    taken: BTreeSet<&'a str>,
    names: &'a Names,
    target: &'a Target,
}

/// What tells of the withdrawn item without a link, in any edition and language.
#[derive(Default)]
pub(super) struct Names {
    /// What only it is called, or only it says.
    words: BTreeSet<String>,
    /// The day that a meeting is called by. Other things bear days too, so it counts where changes are told.
    days: BTreeSet<String>,
}

/// The pages that tell of several items at length, with marks that tell where.
const TRAINING: &str = "training";
const PRINT: &str = "print";

/// Whether a page is of no use without its marks: almost nothing that it tells leads to the page of an item.
fn needs_marks(path: &str) -> bool {
    let folder = path.strip_suffix("/index.html").and_then(|path| path.split('/').nth(1));
    folder.is_some_and(|folder| [TRAINING, PRINT].contains(&folder))
}

/// Whether a file lists items and is not about one.
pub(super) fn is_list(path: &str) -> bool {
    const LISTS: [&str; 9] = [
        "metrics",
        "messages",
        "governance",
        "rollouts",
        "initiatives",
        "search",
        "changes",
        TRAINING,
        PRINT,
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
    pub(super) fn new(taken: &[&'a Entry], names: &'a Names, target: &'a Target) -> Self {
        Self {
            taken: taken.iter().map(|file| file.path.as_str()).collect(),
            names,
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
    fn names_it(&self, entry: &str, is_of_changes: bool) -> bool {
        let days = self.names.days.iter().filter(|_| is_of_changes);
        names(entry, self.names.words.iter().chain(days))
    }

    fn page(&self, file: &Entry, html: &str) -> Option<Vec<u8>> {
        let is_of_changes = file.path.ends_with("/changes/index.html");
        let leads = |href: &str| self.leads_there(&file.path, href);
        let stays = |href: &str| resolve(&file.path, href).is_some_and(|path| !self.target.is_own(&path));
        let names = |entry: &str, in_changes: bool| {
            let is_of_changes = is_of_changes || in_changes;
            (is_of_changes || !entry.contains("<a ")) && self.names_it(entry, is_of_changes)
        };
        // What a page tells of an item stays when only the item's own page is withdrawn.
        let only_links = matches!(self.target, Target::Path(_));
        let mut reading = Reading::new(html, &leads, &stays, &names);
        reading.only_links = only_links;
        let cut = reading.read();
        let tells = match self.target {
            Target::Source(source) => !has_ending(source, "md") && file.sources.contains(source),
            Target::Path(_) => false,
        };
        let is_sure =
            cut.rest == 0 && !self.remains(&file.path, &cut.html) && (!needs_marks(&file.path) || html.contains(OF));
        (is_sure || !tells).then(|| without_empty_sections(&cut.html).into_bytes())
    }

    /// Whether a page that was made from the withdrawn source, among others, still tells of it.
    fn remains(&self, path: &str, html: &str) -> bool {
        let id = match self.target.item() {
            Some(("metric", id, _)) => id,
            _ => "",
        };
        let shows = |end: &str| !id.is_empty() && html.contains(&format!("data-shows=\"{id}{end}"));
        let is_asked = needs_marks(path) || !self.names.days.is_empty();
        let main = html.split_once("<main").map_or(html, |(_, main)| main);
        shows("\"") || shows(" ") || (is_asked && !path.contains("/search/") && names(main, self.names.words.iter()))
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
            let told = |words: &String| entry.summary.as_ref().is_some_and(|own| own.value.contains(words));
            if self.names.words.iter().any(told) {
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
    /// Whether a page is the one of the withdrawn item, and does not only tell of it as well.
    fn is_own(&self, path: &str) -> bool {
        let folder = match (self, self.item()) {
            (Self::Path(own), _) => return own == path,
            (_, None) => return false,
            (_, Some(("metric", id, _))) => format!("metrics/{id}"),
            (_, Some(("message", id, _))) => format!("messages/{id}"),
            (_, Some(("meeting", id, _))) => format!("governance/{id}"),
            (_, Some(("initiative", id, _))) => format!("initiatives/{id}"),
            (_, Some(("rollout", id, _))) => format!("rollouts/{id}"),
            (_, Some((_, id, _))) => id.to_owned(),
        };
        let page = path.split_once('/').map_or(path, |(_, page)| page);
        page.strip_suffix("/index.html") == Some(folder.as_str())
    }

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

impl Names {
    /// Whether nothing tells of it.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.days.is_empty()
    }

    /// Adds what an edition says of the item.
    pub(super) fn add(&mut self, target: &Target, inventory: &Inventory) {
        let Some((kind, id, language)) = target.item() else {
            return;
        };
        let (own, others): (Vec<&Item>, Vec<&Item>) = inventory
            .items
            .iter()
            .partition(|item| item.kind.as_str() == kind && item.id == id);
        let titles = own.iter().flat_map(|item| item.title.iter());
        let titles = titles.filter(|(code, _)| language.is_none_or(|language| code.code() == language));
        let titles = titles.map(|(_, title)| title.to_owned());
        if kind != "meeting" {
            return self.words.extend(titles);
        }
        self.days.extend(titles);
        let others: BTreeSet<&str> = others.into_iter().flat_map(said).collect();
        let only = own.into_iter().flat_map(said).filter(|words| !others.contains(words));
        self.words.extend(only.map(str::to_owned));
    }
}

/// What a meeting says in words of its own: decisions, notes, actions.
fn said(item: &Item) -> impl Iterator<Item = &str> {
    let decisions = item.decisions.iter().map(|decided| &decided.title);
    let statements = item.statements.iter();
    let statements = statements.filter(|own| ["note", "action"].contains(&own.what.as_str()));
    let texts = decisions.chain(statements.map(|own| &own.text));
    texts.flat_map(|text| text.iter().map(|(_, words)| words))
}

/// Whether the text between the tags holds any of these words.
fn names<'n>(html: &str, mut words: impl Iterator<Item = &'n String>) -> bool {
    let pieces = html
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<String>();
    let escaped = |words: &String| words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let quoted = |words: &String| escaped(words).replace('"', "&quot;");
    words.any(|own| text.contains(&escaped(own)) || text.contains(&quoted(own)))
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

#[cfg(test)]
mod tests {
    use super::*;

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
