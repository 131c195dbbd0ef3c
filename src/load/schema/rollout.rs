//! `rollouts/ID.yaml`.

use serde_json::{Value, json};

use super::{
    shape::{list, truth, with},
    words::{Field, Words, optional, required},
};
use crate::load::rollout::MOST_STAGES;

pub(super) fn rollout(words: &Words) -> Value {
    let count = json!({"minItems": 1, "maxItems": MOST_STAGES});
    words.object([
        required("audience", "audience", words.audience()),
        required("title", "rollout-title", words.texts()),
        required("stages", "rollout-stages", with(list(stage(words)), count)),
    ])
}

fn stage(words: &Words) -> Value {
    words.object([
        required("id", "stage-id", words.id()),
        required("title", "stage-title", words.texts()),
        required("areas", "stage-areas", list(words.texts())),
        required("core_technology", "stage-core-technology", truth()),
        required("planned", "stage-planned", span(words, required)),
        optional("original", "stage-original", span(words, required)),
        optional("actual", "stage-actual", span(words, optional)),
        optional("metric", "stage-metric", words.id()),
    ])
}

/// A start and an end, of which what came of a plan may not have come.
fn span(words: &Words, field: fn(&'static str, &'static str, Value) -> Field) -> Value {
    words.object([
        field("start", "span-start", words.day_or_month()),
        field("end", "span-end", words.day_or_month()),
    ])
}
