//! `governance/DATE.yaml`.

use serde_json::Value;

use super::{
    shape::{choice_of, list},
    words::{Words, optional, required},
};
use crate::model::{Outcome, Topic};

pub(super) fn meeting(words: &Words) -> Value {
    words.object([
        required("audience", "audience", words.audience()),
        required("chair", "meeting-chair", words.texts()),
        required("reviewed", "meeting-reviewed", list(decision(words))),
        optional("actions", "meeting-actions", list(action(words))),
        optional("next", "meeting-next", words.day()),
    ])
}

fn decision(words: &Words) -> Value {
    words.object([
        required("topic", "decision-topic", choice_of(&Topic::ALL)),
        required("title", "decision-title", words.texts()),
        required("outcome", "decision-outcome", choice_of(&Outcome::ALL)),
        optional("note", "decision-note", words.texts()),
        optional("about", "decision-about", words.about()),
    ])
}

fn action(words: &Words) -> Value {
    words.object([
        required("id", "action-id", words.id()),
        required("title", "action-title", words.texts()),
        required("owner", "action-owner", words.texts()),
        required("due", "action-due", words.day()),
        optional("done", "action-done", words.day()),
    ])
}
