//! Decodes YAML nodes into model types and collects every finding about their shape on the way.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use super::{near, yaml::Node};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place, Spot},
    language::Language,
    model::Audiences,
};

/// What decoding a file needs to know about the site, and where its findings go.
pub(super) struct Decoder<'a> {
    pub(super) path: Arc<str>,
    pub(super) languages: &'a [Language],
    pub(super) audiences: &'a Audiences,
    pub(super) findings: RefCell<Vec<Diagnostic>>,
}

/// The way from the root of a document to a node; written out only when a finding needs it.
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    Key(&'a Trail<'a>, &'a str),
    Index(&'a Trail<'a>, usize),
}

impl Trail<'_> {
    fn path(&self) -> KeyPath {
        match self {
            Self::Root => KeyPath::root(),
            Self::Key(parent, key) => parent.path().key(key),
            Self::Index(parent, index) => parent.path().index(*index),
        }
    }

    /// The last key, for texts that name the field.
    pub(super) fn field(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(_, key) => (*key).to_owned(),
            Self::Index(parent, _) => parent.field(),
        }
    }
}

/// A node at its place in a document.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) node: &'a Node,
    pub(super) trail: &'a Trail<'a>,
    pub(super) decoder: &'a Decoder<'a>,
}

/// A map whose fields are taken one by one; what is left at the end is unknown.
pub(super) struct Fields<'a> {
    entries: &'a [(String, Node)],
    trail: &'a Trail<'a>,
    decoder: &'a Decoder<'a>,
    asked: RefCell<Vec<&'static str>>,
    complete: Cell<bool>,
}

impl Decoder<'_> {
    pub(super) fn report(&self, finding: Diagnostic) {
        self.findings.borrow_mut().push(finding);
    }

    pub(super) fn at(&self, spot: Spot) -> Place {
        Place {
            file: self.path.to_string(),
            spot,
        }
    }

    /// Reads one field of a document's root map; the other fields are left for later.
    pub(super) fn field<T>(&self, node: &Node, key: &str, read: impl FnOnce(At<'_>) -> Option<T>) -> Option<T> {
        let Node::Map(entries) = node else { return None };
        let (key, node) = entries.iter().find(|(own, _)| own == key)?;
        let trail = Trail::Key(&Trail::Root, key);
        read(At {
            node,
            trail: &trail,
            decoder: self,
        })
    }

    /// Decodes the root map of a document and then reports the fields that nobody asked for.
    pub(super) fn root<T>(&self, node: &Node, read: impl FnOnce(&Fields<'_>) -> Option<T>) -> Option<T> {
        At {
            node,
            trail: &Trail::Root,
            decoder: self,
        }
        .fields(read)
    }
}

impl<'a> At<'a> {
    pub(super) fn finding(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, self.decoder.at(Spot::Value(self.trail.path())))
    }

    /// A finding under the key of this entry.
    pub(super) fn key_finding(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, self.decoder.at(Spot::Key(self.trail.path())))
    }

    /// Reports a finding; there is no value then.
    pub(super) fn refuse<T>(&self, finding: Diagnostic) -> Option<T> {
        self.decoder.report(finding);
        None
    }

    /// Reports that something else was expected here; `expected` is a key of the findings' catalogue.
    pub(super) fn wrong_type<T>(&self, expected: &'static str) -> Option<T> {
        let finding = self.finding(Code::WrongType);
        self.refuse(
            finding
                .with("field", self.trail.field())
                .with("found", self.node.kind())
                .with("expected", expected),
        )
    }

    /// The fields of a map; whatever `read` does not ask for is an unknown field.
    pub(super) fn fields<T>(&self, read: impl FnOnce(&Fields<'_>) -> Option<T>) -> Option<T> {
        let Node::Map(entries) = self.node else {
            return self.wrong_type("map");
        };
        let fields = Fields {
            entries,
            trail: self.trail,
            decoder: self.decoder,
            asked: RefCell::default(),
            complete: Cell::new(true),
        };
        let value = read(&fields);
        fields.report_unknown();
        value.filter(|_| fields.complete.get())
    }

    /// The entries of a map whose keys are names chosen by the author.
    pub(super) fn each_entry(&self, mut read: impl FnMut(&'a str, At<'_>)) {
        let Node::Map(entries) = self.node else {
            if !matches!(self.node, Node::Null) {
                self.wrong_type::<()>("map");
            }
            return;
        };
        for (key, node) in entries {
            let trail = Trail::Key(self.trail, key);
            read(
                key,
                At {
                    node,
                    trail: &trail,
                    decoder: self.decoder,
                },
            );
        }
    }

    /// The items of a list, each with its place; `None` for items that could not be read.
    pub(super) fn list<T>(&self, mut read: impl FnMut(At<'_>) -> Option<T>) -> Option<Vec<T>> {
        let Node::List(items) = self.node else {
            return self.wrong_type("list");
        };
        let item = |(index, node)| {
            let trail = Trail::Index(self.trail, index);
            read(At {
                node,
                trail: &trail,
                decoder: self.decoder,
            })
        };
        Some(items.iter().enumerate().filter_map(item).collect())
    }
}

impl<'a> Fields<'a> {
    fn entry(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().push(key);
        self.entries.iter().find(|(own, _)| own == key).map(|(_, node)| node)
    }

    /// A field that must be there.
    pub(super) fn required<T>(&self, key: &'static str, read: impl FnOnce(At<'_>) -> Option<T>) -> Option<T> {
        self.required_or(key, Code::MissingField, read)
    }

    /// A field that must be there, with a finding of its own when it is not.
    pub(super) fn required_or<T>(
        &self,
        key: &'static str,
        missing: Code,
        read: impl FnOnce(At<'_>) -> Option<T>,
    ) -> Option<T> {
        if self.entries.iter().all(|(own, _)| own != key) {
            self.asked.borrow_mut().push(key);
            self.complete.set(false);
            let spot = match self.trail {
                Trail::Root => Spot::File,
                _ => Spot::Key(self.trail.path()),
            };
            let finding = Diagnostic::new(missing, self.decoder.at(spot));
            self.decoder.report(if missing == Code::MissingField {
                finding.with("field", key)
            } else {
                finding
            });
            return None;
        }
        self.optional(key, read)
    }

    /// A field that may be left out.
    pub(super) fn optional<T>(&self, key: &'static str, read: impl FnOnce(At<'_>) -> Option<T>) -> Option<T> {
        let node = self.entry(key)?;
        let trail = Trail::Key(self.trail, key);
        let value = read(At {
            node,
            trail: &trail,
            decoder: self.decoder,
        });
        if value.is_none() {
            self.complete.set(false);
        }
        value
    }

    fn report_unknown(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries.iter().filter(|(key, _)| !asked.contains(&key.as_str())) {
            let trail = Trail::Key(self.trail, key);
            let place = self.decoder.at(Spot::Key(trail.path()));
            self.complete.set(false);
            self.decoder.report(
                Diagnostic::new(Code::UnknownField, place)
                    .with("field", key)
                    .with("near", near(key, asked.iter().copied()))
                    .with("allowed", quoted(&asked)),
            );
        }
    }
}

/// Words in backticks, as the texts of findings show them.
pub(super) fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}
