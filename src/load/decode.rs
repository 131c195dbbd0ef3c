//! Decodes YAML nodes into model types and collects every finding about their shape on the way.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use jiff::{Timestamp, civil::Date};

use super::{number, yaml::Node};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place, Spot},
    language::Language,
    model::{AudienceId, Audiences, Cadence, Localized, Period, Point, Slug},
};

/// A label, title or summary may not be longer, in bytes.
const LONGEST_TEXT: usize = 4000;

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
    fn field(&self) -> String {
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
    trail: &'a Trail<'a>,
    decoder: &'a Decoder<'a>,
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

    fn key_finding(&self, code: Code) -> Diagnostic {
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

    /// A text that is not blank.
    pub(super) fn text(&self) -> Option<String> {
        match self.node {
            Node::Text(text) if text.trim().is_empty() => {
                self.refuse(self.finding(Code::EmptyText).with("field", self.trail.field()))
            }
            Node::Text(text) if text.len() > LONGEST_TEXT => {
                self.refuse(self.finding(Code::TooLong).with("limit", LONGEST_TEXT.to_string()))
            }
            Node::Text(text) => Some(text.trim().to_owned()),
            Node::Integer(number) => Some(number.to_string()),
            Node::Null => self.refuse(self.finding(Code::EmptyText).with("field", self.trail.field())),
            _ => self.wrong_type("text"),
        }
    }

    /// A finite number; what looks like one is refused with a hint.
    pub(super) fn number(&self) -> Option<f64> {
        number::read(self.node).or_else(|| match number::misread(self.node) {
            Some(misread) => self.refuse(
                self.finding(Code::BadNumber)
                    .with("read", misread.read)
                    .with("hint", misread.hint)
                    .with("suggestion", misread.suggestion),
            ),
            None => self.wrong_type("number"),
        })
    }

    /// A whole number within bounds.
    pub(super) fn whole(&self, least: i64, most: i64) -> Option<i64> {
        match self.node {
            Node::Integer(number) if (least..=most).contains(number) => Some(*number),
            Node::Integer(number) => self.refuse(
                self.finding(Code::BadChoice)
                    .with("read", number.to_string())
                    .with("field", self.trail.field())
                    .with("allowed", format!("`{least}`–`{most}`"))
                    .with("near", ""),
            ),
            _ => {
                self.number()?;
                self.wrong_type("whole-number")
            }
        }
    }

    /// `true` or `false`.
    pub(super) fn boolean(&self) -> Option<bool> {
        match self.node {
            Node::Bool(value) => Some(*value),
            _ => self.wrong_type("truth"),
        }
    }

    /// One of a fixed set of words.
    pub(super) fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let word = self.text()?;
        let found = choices.iter().find(|(name, _)| *name == word);
        found
            .map(|(_, value)| *value)
            .or_else(|| self.bad_choice(&word, choices.iter().map(|(name, _)| *name)))
    }

    pub(super) fn bad_choice<T>(&self, word: &str, allowed: impl Iterator<Item = &'a str> + Clone) -> Option<T> {
        let list: Vec<_> = allowed.clone().collect();
        self.refuse(
            self.finding(Code::BadChoice)
                .with("read", word)
                .with("field", self.trail.field())
                .with("allowed", quoted(&list))
                .with("near", near(word, allowed)),
        )
    }

    /// Text in every language of the site.
    pub(super) fn localized(&self) -> Option<Localized> {
        let Node::Map(_) = self.node else {
            return self.wrong_type("texts");
        };
        let mut texts = Vec::new();
        let mut complete = true;
        self.each_entry(|key, at| match Language::parse(key) {
            Some(language) if self.decoder.languages.contains(&language) => match at.text() {
                Some(text) => texts.push((language, text)),
                None => complete = false,
            },
            _ => {
                let codes = self.decoder.languages.iter().map(|language| language.code());
                at.refuse::<()>(
                    at.key_finding(Code::UnknownLanguage)
                        .with("language", key)
                        .with("near", near(key, codes)),
                );
                complete = false;
            }
        });
        for language in self.decoder.languages {
            let missing = complete && !texts.iter().any(|(own, _)| own == language);
            if missing {
                let finding = self.finding(Code::MissingLanguage).with("field", self.trail.field());
                return self.refuse(finding.with("language", language.code()));
            }
        }
        complete.then(|| Localized::new(texts))
    }

    /// An identifier.
    pub(super) fn slug(&self) -> Option<Slug> {
        let text = self.text()?;
        Slug::parse(&text).or_else(|| self.refuse(self.finding(Code::BadId).with("read", text)))
    }

    /// The key of this entry as an identifier.
    pub(super) fn key_slug(&self) -> Option<Slug> {
        let key = self.trail.field();
        Slug::parse(&key).or_else(|| self.refuse(self.key_finding(Code::BadId).with("read", key)))
    }

    /// The name of an audience of the site.
    pub(super) fn audience(&self) -> Option<AudienceId> {
        let Node::Text(name) = self.node else {
            return self.wrong_type("text");
        };
        let known = self.decoder.audiences.contains(name);
        let ids = self.decoder.audiences.ids().map(Slug::as_str);
        let unknown = || {
            self.finding(Code::UnknownAudience)
                .with("read", name)
                .with("near", near(name, ids))
        };
        Slug::parse(name).filter(|_| known).or_else(|| self.refuse(unknown()))
    }

    /// A day, `2026-04-13`.
    pub(super) fn date(&self) -> Option<Date> {
        let text = self.text()?;
        read_date(&text).or_else(|| {
            let suggestion = suggest_date(&text);
            self.refuse(
                self.finding(Code::BadDate)
                    .with("read", text)
                    .with("suggestion", suggestion),
            )
        })
    }

    /// A moment by RFC 3339, `2026-04-13T09:00:00+09:00`.
    pub(super) fn instant(&self) -> Option<Timestamp> {
        let text = self.text()?;
        text.parse()
            .ok()
            .or_else(|| self.refuse(self.finding(Code::BadInstant).with("read", text)))
    }

    /// A period of any cadence, turned into `cadence`.
    pub(super) fn period(&self, cadence: Cadence) -> Option<Period> {
        let text = self.text()?;
        let period = Period::parse(&text).map(|period| period.in_cadence(cadence));
        period.or_else(|| self.refuse(bad_period(self.finding(Code::BadPeriod), &text, cadence)))
    }

    /// The key of this entry as a period; `exact` refuses another cadence, otherwise it is converted.
    pub(super) fn key_period(&self, cadence: Cadence, exact: bool) -> Option<Period> {
        let key = self.trail.field();
        match Period::parse(&key) {
            None => self.refuse(bad_period(self.key_finding(Code::BadPeriod), &key, cadence)),
            Some(period) if exact && period.cadence() != cadence => self.refuse(
                self.key_finding(Code::WrongCadence)
                    .with("read", key)
                    .with("cadence", cadence.as_str())
                    .with("suggestion", period.in_cadence(cadence).to_string()),
            ),
            Some(period) => Some(period.in_cadence(cadence)),
        }
    }

    /// `{period: …, value: …}`.
    pub(super) fn point(&self, cadence: Cadence) -> Option<Point> {
        self.fields(|fields| {
            let period = fields.required("period", |at| at.period(cadence));
            let value = fields.required("value", |at| at.number());
            Some(Point {
                period: period?,
                value: value?,
            })
        })
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

/// The candidate closest to `word`, or nothing where none is close.
pub(crate) fn near<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
    let lower = word.to_lowercase();
    let scored = candidates.map(|candidate| (strsim::jaro_winkler(&lower, &candidate.to_lowercase()), candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    best.filter(|(score, _)| *score > 0.8)
        .map(|(_, candidate)| candidate.to_owned())
        .unwrap_or_default()
}

/// A day written in full, `2026-04-13`.
pub(super) fn read_date(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let date: Date = shape.then(|| text.parse().ok()).flatten()?;
    (1900..2200).contains(&date.year()).then_some(date)
}

/// The day that was probably meant: digits completed, a day past the end of its month moved to its last.
fn suggest_date(text: &str) -> String {
    let parts: Vec<i16> = text
        .split(['-', '.', '/', ' '])
        .filter_map(|part| part.trim().parse().ok())
        .collect();
    let [year, month, day] = parts[..] else {
        return "2026-04-13".to_owned();
    };
    let month = i8::try_from(month).unwrap_or(1).clamp(1, 12);
    let first = Date::new(year, month, 1);
    first.map_or_else(
        |_| "2026-04-13".to_owned(),
        |first| {
            let day = i8::try_from(day).unwrap_or(1).clamp(1, first.days_in_month());
            format!("{year:04}-{month:02}-{day:02}")
        },
    )
}

fn bad_period(finding: Diagnostic, read: &str, cadence: Cadence) -> Diagnostic {
    finding
        .with("read", read)
        .with("cadence", cadence.as_str())
        .with("suggestion", suggest_period(read, cadence))
}

/// The period that was probably meant, else an example.
fn suggest_period(text: &str, cadence: Cadence) -> String {
    let digits: Vec<i32> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let guess = match digits[..] {
        [year, month, ..] if (1..=12).contains(&month) => Period::parse(&format!("{year:04}-{month:02}")),
        [year, ..] => Period::parse(&format!("{year:04}")),
        [] => None,
    };
    guess.map_or_else(
        || cadence.example().to_owned(),
        |period| period.in_cadence(cadence).to_string(),
    )
}

/// Words in backticks, as the texts of findings show them.
fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}
