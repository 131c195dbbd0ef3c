//! Shapes that need words: fields with their titles, and texts of a pattern with what to say where they break it.

use serde_json::{Map, Value, json};

use super::shape::{choice, text, with};
use crate::{
    language::Catalogue,
    model::{Cadence, Language, Matter},
};

/// An id as [`crate::model::Slug`] reads it.
const ID: &str = "(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*";

/// The years that days and periods may have.
const YEAR: &str = "(?:19|20|21)[0-9]{2}";

const MONTH: &str = "(?:0[1-9]|1[0-2])";

/// The texts of a language.
pub(super) struct Words(pub(super) Catalogue);

/// A field of an object.
pub(super) struct Field {
    name: &'static str,
    words: &'static str,
    shape: Value,
    is_required: bool,
}

/// A field that must be there; `words` is the key of its title and description.
pub(super) fn required(name: &'static str, words: &'static str, shape: Value) -> Field {
    Field {
        name,
        words,
        shape,
        is_required: true,
    }
}

/// A field that may be left out; `words` is the key of its title and description.
pub(super) fn optional(name: &'static str, words: &'static str, shape: Value) -> Field {
    Field {
        is_required: false,
        ..required(name, words, shape)
    }
}

impl Words {
    /// An object that has these fields and no others.
    pub(super) fn object(&self, fields: impl IntoIterator<Item = Field>) -> Value {
        let (mut properties, mut needed) = (Map::new(), Vec::new());
        for field in fields {
            needed.extend(field.is_required.then_some(field.name));
            properties.insert(field.name.to_owned(), self.named(field.words, field.shape));
        }
        json!({"type": "object", "properties": properties, "required": needed, "additionalProperties": false})
    }

    /// A shape with its title and description in front.
    pub(super) fn named(&self, words: &str, shape: Value) -> Value {
        let title = self.0.text(words);
        let description = self.0.attribute(words, "description");
        with(json!({"title": title, "description": description}), shape)
    }

    /// Text in the languages of the site, which `site.yaml` chooses among these.
    pub(super) fn texts(&self) -> Value {
        let words = |language: Language| match language {
            Language::Ko => "korean",
            Language::En => "english",
        };
        let own = |language: Language| (language.code().to_owned(), self.named(words(language), text()));
        let properties: Map<_, _> = Language::ALL.map(own).into_iter().collect();
        json!({"type": "object", "properties": properties, "minProperties": 1, "additionalProperties": false})
    }

    /// The code of a language.
    pub(super) fn language() -> Value {
        choice(Language::ALL.map(Language::code))
    }

    /// An id. YAML takes one of digits for a number.
    pub(super) fn id(&self) -> Value {
        with(self.id_key(), json!({"type": ["string", "integer"], "minimum": 0}))
    }

    /// What a decision is about: `metric:productivity`.
    pub(super) fn about(&self) -> Value {
        let matters = Matter::ALL.map(|(word, _)| word).join("|");
        self.written(&format!("(?:{matters}):{ID}"), "written-about")
    }

    /// An id as a key.
    pub(super) fn id_key(&self) -> Value {
        self.written(ID, "written-id")
    }

    /// The name of an audience, which is never a number.
    pub(super) fn audience(&self) -> Value {
        self.id_key()
    }

    /// A day, `2026-04-13`.
    pub(super) fn day(&self) -> Value {
        let day = self.written(&format!("{YEAR}-{MONTH}-[0-9]{{2}}"), "written-day");
        with(day, json!({"format": "date"}))
    }

    /// A day, or a month.
    pub(super) fn day_or_month(&self) -> Value {
        let month = self.written(&format!("{YEAR}-{MONTH}"), "written-day-or-month");
        json!({"anyOf": [self.day(), month]})
    }

    /// A moment by RFC 3339.
    pub(super) fn moment() -> Value {
        json!({"type": "string", "format": "date-time"})
    }

    /// A period of any cadence. YAML takes a year for a number.
    pub(super) fn period(&self) -> Value {
        let written = self.written(&period(&Cadence::ALL.map(|(_, cadence)| cadence)), "written-period");
        with(
            written,
            json!({"type": ["string", "integer"], "minimum": 1900, "maximum": 2199}),
        )
    }

    /// A period as a key, of one of these cadences.
    pub(super) fn period_key(&self, cadences: &[Cadence]) -> Value {
        self.written(&period(cadences), "written-period")
    }

    /// An address of one of these schemes.
    pub(super) fn address(&self, schemes: &[&str]) -> Value {
        self.written(&format!("(?:{})[^\\s\"<>]+", schemes.join("|")), "written-address")
    }

    pub(super) fn email(&self) -> Value {
        self.written("[!-;=-?A-~]+@[!-;=-~]*\\.[!-;=-~]*", "written-email")
    }

    pub(super) fn currency(&self) -> Value {
        self.written("[A-Z]{3}", "written-currency")
    }

    /// Text that is written in a certain way; `words` is what an editor says where it is not.
    fn written(&self, regex: &str, words: &str) -> Value {
        json!({"type": "string", "pattern": format!("^(?:{regex})$"), "patternErrorMessage": self.0.text(words)})
    }
}

/// The pattern of periods of some cadences, as [`crate::model::Period`] reads them.
fn period(cadences: &[Cadence]) -> String {
    let one = |cadence: &Cadence| match cadence {
        Cadence::Monthly => format!("{YEAR}-{MONTH}"),
        Cadence::Quarterly => format!("{YEAR}-Q[1-4]"),
        Cadence::Yearly => YEAR.to_owned(),
    };
    cadences.iter().map(one).collect::<Vec<_>>().join("|")
}
