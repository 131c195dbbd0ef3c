//! Takes entries, rows and marked elements out of a page, tag by tag, and leaves every other byte as it is.

use std::{collections::BTreeSet, ops::Range};

/// The attribute of an element that tells of the item to whose page it leads, or of several.
pub(super) const OF: &str = "data-of";

/// The attribute that says what stands in the element when that is withdrawn; without it the element goes.
const ELSE: &str = "data-else";

/// A page without what was withdrawn.
pub(super) struct Cut {
    pub(super) html: String,
    /// The links that stay, for they stand in running text, and headings of whole pages: a page does not go without its own.
    pub(super) rest: usize,
}

/// An element that is open while a page is read.
struct Open<'a> {
    name: &'a str,
    start: usize,
    /// Where its content begins.
    content: usize,
    /// Whether it goes, for it tells of what was withdrawn.
    goes: bool,
    /// What stands in it then.
    instead: Option<&'a str>,
    /// Whether it holds the text of an author, in which nothing is cut.
    is_text: bool,
    /// Whether it tells of changes.
    is_of_changes: bool,
    /// Its name, by which its heading and a table of contents call it.
    id: Option<&'a str>,
    /// Entries in it that go, so that their number no longer holds, and those that stay.
    gone: usize,
    left: usize,
}

impl Open<'_> {
    /// Whether nothing is left but the heading of a group: of changes on paper, or of rows in a table.
    fn is_emptied(&self, content: &str, is_of_changes: bool) -> bool {
        match self.name {
            "div" => is_of_changes && self.left == 0,
            "tbody" => content.starts_with("<tr class=\"grp\">") && self.left == 1,
            _ => false,
        }
    }
}

/// Cuts elements out of a page that tell of what was withdrawn: those that say so by [`OF`]; and the list entries, table rows and neighbours that hold
/// a link which leads to withdrawn pages, or name them. Where entries of a section went, their number goes too.
///
/// Reads the pages of Milepost, in which every such element is closed and no attribute holds a `>`.
pub(super) struct Reading<'a> {
    html: &'a str,
    leads: &'a dyn Fn(&str) -> bool,
    /// Whether a link that leads to a withdrawn page may stay in a menu: the page is not of the item alone.
    stays: &'a dyn Fn(&str) -> bool,
    /// Whether an entry names what was withdrawn; the second is whether it tells of changes.
    names: &'a dyn Fn(&str, bool) -> bool,
    /// Whether of the elements that say so by [`OF`] only links go.
    pub(super) only_links: bool,
    open: Vec<Open<'a>>,
    edits: Vec<(Range<usize>, &'a str)>,
    rest: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        html: &'a str,
        leads: &'a dyn Fn(&str) -> bool,
        stays: &'a dyn Fn(&str) -> bool,
        names: &'a dyn Fn(&str, bool) -> bool,
    ) -> Self {
        Self {
            html,
            leads,
            stays,
            names,
            only_links: false,
            open: Vec::new(),
            edits: Vec::new(),
            rest: 0,
        }
    }

    pub(super) fn read(mut self) -> Cut {
        const ELEMENTS: [&str; 10] = ["li", "tr", "td", "tbody", "div", "nav", "section", "p", "a", "h1"];
        let html = self.html;
        let tags = html.match_indices('<').filter_map(|(start, _)| {
            let end = start + html[start..].find('>')? + 1;
            Some((start..end, &html[start + 1..end - 1]))
        });
        for (place, tag) in tags {
            let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or_default();
            if !ELEMENTS.contains(&name) {
                continue;
            }
            if tag.starts_with('/') {
                self.close(place);
            } else {
                self.open(name, place, tag);
            }
        }
        self.edits
            .sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
        Cut {
            html: edited(html, &self.edits),
            rest: self.rest,
        }
    }

    fn open(&mut self, name: &'a str, place: Range<usize>, tag: &'a str) {
        let of = attribute(tag, OF).unwrap_or_default();
        let goes = (name == "a" || !self.only_links) && !of.is_empty() && of.split(' ').any(self.leads);
        let instead = attribute(tag, ELSE);
        let is_lost = |element: &Open<'_>| element.goes && element.instead.is_none();
        if name == "h1" && ((goes && instead.is_none()) || self.open.iter().any(is_lost)) {
            self.rest += 1;
        }
        if name == "a" && !goes && attribute(tag, "href").is_some_and(self.leads) {
            self.mark(attribute(tag, "href").is_some_and(self.stays));
        }
        self.open.push(Open {
            name,
            start: place.start,
            content: place.end,
            goes,
            instead,
            is_text: tag.contains("class=\"body\""),
            is_of_changes: tag.contains("aria-labelledby=\"changed\""),
            id: attribute(tag, "aria-labelledby"),
            gone: 0,
            left: 0,
        });
    }

    /// Marks the innermost entry to go that holds a link; counts the link where there is none.
    fn mark(&mut self, may_stay: bool) {
        let in_navigation = self.open.iter().any(|element| element.name == "nav");
        let in_text = self.open.iter().any(|element| element.is_text);
        if (in_navigation && may_stay) || self.open.iter().any(|element| element.goes) {
            return;
        }
        let entry =
            |element: &&mut Open<'_>| matches!(element.name, "li" | "tr") || (in_navigation && element.name == "div");
        match self.open.iter_mut().rev().find(entry).filter(|_| !in_text) {
            Some(entry) => entry.goes = true,
            None => self.rest += 1,
        }
    }

    fn close(&mut self, place: Range<usize>) {
        let in_text = self.open.iter().any(|element| element.is_text);
        let is_of_changes = self.open.iter().any(|element| element.is_of_changes);
        let Some(closed) = self.open.pop() else { return };
        let is_entry = matches!(closed.name, "li" | "tr");
        let content = closed.content..place.start;
        if let (true, Some(instead)) = (closed.goes, closed.instead) {
            self.edits.push((content, instead));
            if closed.name == "h1" {
                self.retitle(instead);
            }
        } else if closed.goes
            || (is_entry && !in_text && (self.names)(&self.html[closed.start..place.start], is_of_changes))
        {
            self.edits.push((closed.start..place.end, ""));
            for outer in self.open.iter_mut().filter(|_| is_entry) {
                outer.gone += 1;
            }
        } else if closed.gone > 0 && closed.is_emptied(&self.html[content.clone()], is_of_changes) {
            self.edits.push((closed.start..place.end, ""));
        } else if is_entry {
            for outer in &mut self.open {
                outer.left += 1;
            }
        } else if closed.name == "section" && closed.gone > 0 {
            self.uncount(content, closed.id);
        }
    }

    /// Gives the page another title. That of the window begins with the heading; edition and site follow.
    fn retitle(&mut self, title: &'a str) {
        let html = self.html;
        let start = html
            .find("<title")
            .and_then(|start| Some(start + html[start..].find('>')? + 1));
        let whole = start.and_then(|start| Some(start..start + html[start..].find("</title>")?));
        if let Some(whole) = whole {
            let rest = html[whole.clone()].rmatch_indices(" – ").nth(1);
            let end = rest.map_or(whole.end, |(place, _)| whole.start + place);
            self.edits.push((whole.start..end, title));
        }
    }

    /// Takes the numbers of entries out of the headings of a section, and out of the line of the contents that leads to it.
    fn uncount(&mut self, section: Range<usize>, id: Option<&str>) {
        let headings = self.numbers(section, &["</h", "</th>"]);
        let line = id.and_then(|id| self.html.find(&format!("<a href=\"#{id}\">")));
        let line = line.and_then(|line| Some(line..line + self.html[line..].find("</li>")? + "</li>".len()));
        let line = line.map(|line| self.numbers(line, &["</li>"])).unwrap_or_default();
        self.edits
            .extend(headings.into_iter().chain(line).map(|place| (place, "")));
    }

    /// Where numbers of entries stand at the end of one of these elements.
    fn numbers(&self, part: Range<usize>, ends: &[&str]) -> Vec<Range<usize>> {
        let begins = self.html[part.clone()]
            .match_indices(NUMBER.0)
            .map(|(start, _)| part.start + start);
        let number = |start: usize| {
            let inner = start + NUMBER.0.len();
            let end = inner + self.html[inner..].find('<')?;
            let behind = self.html[end..].strip_prefix(NUMBER.1)?;
            let is_last = ends.iter().any(|own| behind.starts_with(own));
            is_last.then(|| start..end + NUMBER.1.len())
        };
        begins.filter_map(number).collect()
    }
}

/// What stands around a number of entries.
const NUMBER: (&str, &str) = (" <span class=\"n\">", "</span>");

/// Takes sections out of a page of which every entry went, and what leads to them: letters of the alphabet on the search page.
pub(super) fn without_empty_sections(html: &str) -> String {
    let mut empty = BTreeSet::new();
    let mut gone = Vec::new();
    for (place, ending) in html.match_indices("<ul></ul></section>") {
        if let Some(start) = html[..place].rfind("<section ") {
            empty.extend(attribute(&html[start..place], "aria-labelledby"));
            gone.push(start..place + ending.len());
        }
    }
    let leads = |href: &str| href.strip_prefix('#').is_some_and(|id| empty.contains(id));
    let html = without(html, &gone);
    Reading::new(&html, &leads, &|_| false, &|_, _| false).read().html
}

/// A text without parts of it, which are in order.
fn without(text: &str, gone: &[Range<usize>]) -> String {
    let edits: Vec<_> = gone.iter().map(|part| (part.clone(), "")).collect();
    edited(text, &edits)
}

/// A text with parts of it exchanged, which are in order; those within another one go with it.
fn edited(text: &str, edits: &[(Range<usize>, &str)]) -> String {
    let (mut kept, mut from) = (String::with_capacity(text.len()), 0);
    for (place, instead) in edits {
        if place.start < from {
            continue;
        }
        kept.push_str(&text[from..place.start]);
        kept.push_str(instead);
        from = place.end;
    }
    kept + &text[from..]
}

/// The value of the first attribute of this name.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    html.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(html: &str) -> (String, usize) {
        let leads = |href: &str| href == "gone.html";
        let names = |entry: &str, _: bool| entry.contains("the gone one");
        let cut = Reading::new(html, &leads, &|_| false, &names).read();
        (cut.html, cut.rest)
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
}
