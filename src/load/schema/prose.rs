//! The fields above the text of messages and pages.

use serde_json::Value;

use super::{
    shape::{choice_of, list, text, truth, whole},
    words::{Words, optional, required},
};
use crate::{load::prose::FURTHEST_ORDER, model::Translator};

pub(super) fn message(words: &Words) -> Value {
    words.object([
        required("title", "message-title", text()),
        required("author", "message-author", author(words)),
        required("summary", "message-summary", text()),
        required("audience", "audience", words.audience()),
        optional("publish_at", "message-publish-at", Words::moment()),
        optional("translation", "translation", translation(words)),
        optional("tags", "message-tags", list(text())),
        optional("aliases", "message-aliases", list(words.id())),
    ])
}

pub(super) fn page(words: &Words) -> Value {
    words.object([
        required("title", "page-title", text()),
        required("audience", "audience", words.audience()),
        optional("nav", "page-nav", truth()),
        optional("order", "page-order", whole(-FURTHEST_ORDER, FURTHEST_ORDER)),
        optional("translation", "translation", translation(words)),
        optional("aliases", "page-aliases", list(words.id())),
    ])
}

fn author(words: &Words) -> Value {
    words.object([
        required("name", "author-name", text()),
        optional("role", "author-role", text()),
    ])
}

fn translation(words: &Words) -> Value {
    words.object([
        required("of", "translation-of", Words::language()),
        required("by", "translation-by", choice_of(&Translator::ALL)),
        optional("reviewed", "translation-reviewed", truth()),
        optional("source", "translation-source", text()),
    ])
}
