//! `initiatives/ID.yaml`.

use serde_json::{Value, json};

use super::{
    shape::{choice_of, entries, list, with},
    words::{Words, optional, required},
};
use crate::model::State;

pub(super) fn initiative(words: &Words) -> Value {
    words.object([
        required("audience", "audience", words.audience()),
        required("title", "initiative-title", words.texts()),
        required("member", "initiative-member", member(words)),
        required("started", "initiative-started", words.day()),
        required("state", "initiative-state", choice_of(&State::ALL)),
        required("rounds", "initiative-rounds", list(round(words))),
    ])
}

/// One dimension and one member of it.
fn member(words: &Words) -> Value {
    let one = json!({"type": "object", "minProperties": 1, "maxProperties": 1});
    with(entries(words.id_key(), words.id()), one)
}

fn round(words: &Words) -> Value {
    words.object([
        required("tried", "round-tried", words.day()),
        required("what", "round-what", words.texts()),
        required("feedback", "round-feedback", words.texts()),
        required("change", "round-change", words.texts()),
        optional("result", "round-result", result(words)),
    ])
}

fn result(words: &Words) -> Value {
    words.object([
        required("metric", "result-metric", words.id()),
        required("from", "result-from", words.period()),
        required("to", "result-to", words.period()),
    ])
}
