//! `site.yaml`.

use serde_json::{Value, json};

use super::{
    shape::{choice, entries, list, text, with},
    words::{Words, optional, required},
};
use crate::load::settings::{BASE_SCHEMES, FEEDBACK_SCHEMES, THEMES};

pub(super) fn site(words: &Words) -> Value {
    let languages = with(list(Words::language()), json!({"minItems": 1}));
    words.object([
        required("title", "site-title", words.texts()),
        required("languages", "site-languages", languages),
        required("timezone", "site-timezone", text()),
        required("headline", "site-headline", words.id()),
        required("audiences", "site-audiences", audiences(words)),
        optional("theme", "site-theme", choice(THEMES)),
        optional("organisation", "site-organisation", organisation(words)),
        optional("contact", "site-contact", contact(words)),
        optional("feedback", "site-feedback", words.address(&FEEDBACK_SCHEMES)),
        optional("base_url", "site-base-url", words.address(&BASE_SCHEMES)),
        optional("notice", "site-notice", words.texts()),
    ])
}

fn audiences(words: &Words) -> Value {
    let audience = words.object([optional("includes", "audience-includes", list(words.id()))]);
    with(
        entries(words.id_key(), audience),
        json!({"type": "object", "minProperties": 1}),
    )
}

fn organisation(words: &Words) -> Value {
    let members = entries(words.id_key(), words.texts());
    let dimension = words.object([
        required("title", "dimension-title", words.texts()),
        required("members", "dimension-members", members),
    ]);
    entries(words.id_key(), dimension)
}

fn contact(words: &Words) -> Value {
    words.object([
        required("name", "contact-name", words.texts()),
        optional("email", "contact-email", words.email()),
    ])
}
