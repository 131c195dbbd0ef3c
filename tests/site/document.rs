//! A page as html5ever understands it, and a strict look at XML.

use std::{cell::RefCell, collections::BTreeMap};

use html5ever::{parse_document, tendril::TendrilSink as _};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element of a page.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// The text of everything in it.
    pub(crate) text: String,
    children: Vec<Element>,
}

/// The elements of a page in order, at any depth.
pub(crate) struct Document {
    root: Element,
}

impl Document {
    pub(crate) fn parse(bytes: &[u8]) -> Self {
        let dom = parse_document(RcDom::default(), html5ever::ParseOpts::default())
            .from_utf8()
            .one(bytes);
        let mut root = Element::new("#document");
        root.fill(&dom.document);
        Self { root }
    }

    /// Every element of this name.
    pub(crate) fn all(&self, name: &str) -> Vec<&Element> {
        self.root.all(name)
    }

    /// Every element.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.root.inside().into_iter()
    }

    /// The only element of this name.
    #[track_caller]
    pub(crate) fn one(&self, name: &str) -> &Element {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "one `{name}`");
        all[0]
    }

    /// All text.
    pub(crate) fn text(&self) -> &str {
        &self.root.text
    }
}

impl Element {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            attributes: BTreeMap::new(),
            text: String::new(),
            children: Vec::new(),
        }
    }

    fn fill(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            match &child.data {
                NodeData::Text { contents } => self.text.push_str(&contents.borrow()),
                NodeData::Element { name, attrs, .. } => {
                    let mut element = Self::new(&name.local);
                    element.take(attrs);
                    element.fill(child);
                    self.text.push_str(&element.text);
                    self.children.push(element);
                }
                _ => {}
            }
        }
    }

    fn take(&mut self, attributes: &RefCell<Vec<html5ever::Attribute>>) {
        for attribute in attributes.borrow().iter() {
            self.attributes
                .insert(attribute.name.local.to_string(), attribute.value.to_string());
        }
    }

    /// What it holds, in the order of the page, at any depth.
    pub(crate) fn inside(&self) -> Vec<&Self> {
        let below = self
            .children
            .iter()
            .flat_map(|child| [child].into_iter().chain(child.inside()));
        below.collect()
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = self.inside();
        found.retain(|element| element.name == name);
        found
    }

    /// Every element of a class.
    pub(crate) fn of_class(&self, class: &str) -> Vec<&Self> {
        let mut found = self.inside();
        found.retain(|element| element.get("class").split_whitespace().any(|own| own == class));
        found
    }

    /// An attribute, empty where it is missing.
    pub(crate) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
    }
}

/// What keeps a text from being well-formed XML; nothing where it is.
///
/// Knows what our files hold: elements, attributes in double quotes, the five entities, numbers of characters.
pub(crate) fn xml_fault(text: &str) -> Option<String> {
    let allowed = |character: char| matches!(character, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if let Some(found) = text.chars().find(|character| !allowed(*character)) {
        return Some(format!("character {found:?}"));
    }
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text
        .strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .unwrap_or(text)
        .trim();
    while !rest.is_empty() {
        let (words, markup) = rest.split_once('<').unwrap_or((rest, ""));
        if words.contains("]]>") || bad_entity(words) || (open.is_empty() && !words.trim().is_empty()) {
            return Some(format!("text {words:?}"));
        }
        if markup.is_empty() {
            break;
        }
        let Some(end) = end_of_tag(markup) else {
            return Some(format!("tag {markup:?}"));
        };
        let tag = &markup[..end];
        rest = &markup[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}>"));
            }
        } else if let Some(fault) = tag_fault(tag.trim_end_matches('/')) {
            return Some(fault);
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap_or_default());
        }
    }
    (!open.is_empty()).then(|| format!("open: {open:?}"))
}

/// Where a tag ends: the first `>` outside of quotation marks.
fn end_of_tag(markup: &str) -> Option<usize> {
    let mut quoted = false;
    markup.char_indices().find_map(|(place, character)| {
        quoted ^= character == '"';
        (character == '>' && !quoted).then_some(place)
    })
}

fn bad_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|after| {
        let name = after.split_once(';').map(|(name, _)| name);
        !name.is_some_and(|name| matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#'))
    })
}

/// A name, then attributes in double quotes, each once.
fn tag_fault(tag: &str) -> Option<String> {
    let fault = || Some(format!("<{tag}>"));
    let is_name = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "-:_".contains(letter))
    };
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut seen = Vec::new();
    if !is_name(name) {
        return fault();
    }
    while !rest.trim().is_empty() {
        let Some((key, value)) = rest.trim_start().split_once("=\"") else {
            return fault();
        };
        let Some((value, after)) = value.split_once('"') else {
            return fault();
        };
        if !is_name(key) || seen.contains(&key) || value.contains('<') || bad_entity(value) {
            return fault();
        }
        seen.push(key);
        rest = after;
    }
    None
}

#[test]
fn the_look_at_xml_sees_faults() {
    let sound = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"c &lt; d\"><e/>f &#x26; g</a>\n";
    assert_eq!(xml_fault(sound), None);
    for broken in [
        "<a>",
        "<a></b>",
        "<a>&</a>",
        "<a>]]></a>",
        "<a b=c/>",
        "<a b=\"<\"/>",
        "<a b=\"1\" b=\"2\"/>",
        "<a>\0</a>",
        "a",
        "<a/>b",
    ] {
        assert!(xml_fault(broken).is_some(), "{broken}");
    }
}
