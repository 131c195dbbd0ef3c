//! Every field says what it is in both languages, and no word is left over.

use std::collections::BTreeSet;

use milepost::{
    language::{Catalogue, Language},
    load::schema::{Kind, schema},
};
use serde_json::Value;

const SOURCES: [(Language, &str); 2] = [
    (Language::Ko, include_str!("../../src/load/schema/ko.ftl")),
    (Language::En, include_str!("../../src/load/schema/en.ftl")),
];

#[test]
fn every_field_has_a_title_and_a_description_of_its_language() {
    for (language, source) in SOURCES {
        let catalogue = Catalogue::new(language, source).expect("it can be read");
        let known: BTreeSet<String> = catalogue.keys().iter().map(|key| catalogue.text(key)).collect();
        for (word, kind) in Kind::ALL {
            let schema = schema(kind, language).expect("it can be read");
            let mut fields = vec![(word.to_owned(), schema.clone())];
            collect(word, &schema, &mut fields);
            for (path, field) in fields {
                let title = field["title"].as_str().unwrap_or_default();
                assert!(known.contains(title), "{path} has no title of the catalogue: {title}");
                let description = field["description"].as_str().unwrap_or_default();
                assert!(!description.is_empty(), "{path} has no description");
            }
        }
    }
}

#[test]
fn both_catalogues_have_the_same_words_and_every_word_is_used() {
    let [korean, english] = SOURCES.map(|(language, source)| Catalogue::new(language, source).expect("it can be read"));
    assert_eq!(korean.keys(), english.keys());
    let all: String = Kind::ALL
        .map(|(_, kind)| schema(kind, Language::En).expect("it can be read").to_string())
        .concat();
    for key in english.keys() {
        let text = Value::from(english.text(key)).to_string();
        assert!(all.contains(&text), "nothing shows `{key}`");
    }
}

/// The fields below a schema, with their paths.
fn collect(path: &str, schema: &Value, fields: &mut Vec<(String, Value)>) {
    for (name, field) in schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        fields.push((format!("{path}.{name}"), field.clone()));
        collect(&format!("{path}.{name}"), field, fields);
    }
    let items = ["items", "additionalProperties"]
        .into_iter()
        .filter_map(|key| schema.get(key));
    let variants = schema["anyOf"].as_array().into_iter().flatten();
    items.chain(variants).for_each(|below| collect(path, below, fields));
}
