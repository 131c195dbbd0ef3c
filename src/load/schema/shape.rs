//! What a value may look like, without words.

#![expect(
    clippy::needless_pass_by_value,
    reason = "shapes are built where they are used, and `json!` only borrows them"
)]

use serde_json::{Value, json};

use crate::load::values::{LONGEST_TEXT, MOST_PEOPLE};

/// Text that is not blank. YAML takes `2026` for a number where a text is meant, and so does the loader.
pub(super) fn text() -> Value {
    json!({"type": ["string", "integer"], "pattern": "\\S", "maxLength": LONGEST_TEXT})
}

pub(super) fn number() -> Value {
    json!({"type": "number"})
}

pub(super) fn not_negative() -> Value {
    json!({"type": "number", "minimum": 0})
}

pub(super) fn whole(least: i64, most: i64) -> Value {
    json!({"type": "integer", "minimum": least, "maximum": most})
}

pub(super) fn headcount() -> Value {
    json!({"type": "integer", "minimum": 0, "maximum": MOST_PEOPLE})
}

pub(super) fn truth() -> Value {
    json!({"type": "boolean"})
}

/// One of these words.
pub(super) fn choice<'a>(words: impl IntoIterator<Item = &'a str>) -> Value {
    json!({"enum": words.into_iter().collect::<Vec<_>>()})
}

/// One of the words of a table.
pub(super) fn choice_of<T>(table: &[(&str, T)]) -> Value {
    choice(table.iter().map(|(word, _)| *word))
}

pub(super) fn list(items: Value) -> Value {
    json!({"type": "array", "items": items})
}

pub(super) fn either<const COUNT: usize>(shapes: [Value; COUNT]) -> Value {
    json!({"anyOf": shapes.as_slice()})
}

/// Entries whose keys the author chooses. Nothing behind the colon means that there are none.
pub(super) fn entries(keys: Value, values: Value) -> Value {
    json!({"type": ["object", "null"], "propertyNames": keys, "additionalProperties": values})
}

/// The shape with more rules.
pub(super) fn with(shape: Value, rules: Value) -> Value {
    match (shape, rules) {
        (Value::Object(own), Value::Object(more)) => Value::Object(own.into_iter().chain(more).collect()),
        (shape, _) => shape,
    }
}
