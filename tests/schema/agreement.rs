//! The schema and the loader know the same fields, and refuse the same documents.

use std::collections::BTreeSet;

use milepost::{
    diagnostic::{Code, Diagnostic},
    language::Language,
    load::schema::{Kind, schema},
};
use serde_json::{Value, json};

use crate::{
    common::Content,
    document::{COMPLETE, Desk, read, validator, verdict},
};

/// The field that no file has.
const STRANGER: &str = "stranger";

#[test]
fn complete_documents_are_accepted_by_both() {
    for (kind, text) in COMPLETE {
        let document = read(text);
        let (_, findings) = Desk::for_kind(kind).findings(&document);
        assert_eq!(findings, [], "{kind:?}");
        assert_eq!(
            validator(kind).validate(&document).map_err(|error| error.to_string()),
            Ok(())
        );
    }
}

#[test]
fn every_file_of_the_sample_is_accepted() {
    let sample = Content::of_the_repository();
    for path in sample.paths() {
        let text = sample.text(&path);
        let Some(kind) = kind_of(&path) else { continue };
        let fields = text.strip_prefix("---\n").map_or(text.as_str(), |rest| {
            rest.split_once("\n---\n").expect("the fields end").0
        });
        let checked = validator(kind)
            .validate(&read(fields))
            .map_err(|error| error.to_string());
        assert_eq!(checked, Ok(()), "{path}");
    }
}

fn kind_of(path: &str) -> Option<Kind> {
    match path.split('/').next()? {
        "site.yaml" => Some(Kind::Site),
        "metrics" => Some(Kind::Metric),
        "governance" => Some(Kind::Meeting),
        "rollouts" => Some(Kind::Rollout),
        "initiatives" => Some(Kind::Initiative),
        "messages" => Some(Kind::Message),
        "pages" => Some(Kind::Page),
        _ => None,
    }
}

/// The loader lists the fields it knows where it meets a stranger.
#[test]
fn the_loader_and_the_schema_know_the_same_fields() {
    for (kind, text) in COMPLETE {
        let schema = schema(kind, Language::En).expect("the catalogue can be read");
        let document = read(text);
        let mut desk = Desk::for_kind(kind);
        for map in pointers(&document)
            .into_iter()
            .filter(|place| at(&document, place).is_object())
        {
            let with_stranger = changed(&document, &map, |value| value[STRANGER] = json!(1));
            let (back, findings) = desk.findings(&with_stranger);
            desk = back;
            let expected = findings.iter().find_map(fields_of);
            assert_eq!(properties(&schema, &document, &map), expected, "{kind:?} {map}");
        }
    }
}

/// What the complete documents do not have, the other tests do not see.
#[test]
fn every_field_of_a_schema_is_in_a_complete_document() {
    for (_, kind) in Kind::ALL {
        let schema = schema(kind, Language::En).expect("the catalogue can be read");
        let documents: Vec<Value> = COMPLETE
            .iter()
            .filter(|(own, _)| *own == kind)
            .map(|(_, text)| read(text))
            .collect();
        assert_eq!(
            unused(&schema, &documents.iter().collect::<Vec<_>>()),
            BTreeSet::new(),
            "{kind:?}"
        );
    }
}

/// Every value of every complete document is left out, renamed, and replaced by values of each kind.
#[test]
fn the_loader_and_the_schema_refuse_the_same_documents() {
    for (kind, text) in COMPLETE {
        let (validator, document) = (validator(kind), read(text));
        let mut desk = Desk::for_kind(kind);
        let mut disagreements = Vec::new();
        for (what, broken) in variations(&document) {
            let (back, findings) = desk.findings(&broken);
            desk = back;
            if verdict(&findings).is_some_and(|accepts| accepts != validator.is_valid(&broken)) {
                let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
                disagreements.push(format!("{what}: the loader finds {codes:?}"));
            }
        }
        assert_eq!(disagreements, Vec::<String>::new(), "{kind:?}");
    }
}

#[test]
fn slips_of_editors_are_refused_by_both() {
    let slips = [
        (Kind::Site, "/languages/0", json!("de")),
        (Kind::Site, "/base_url", json!("ax.example.com")),
        (Kind::Site, "/contact/email", json!("office")),
        (Kind::Site, "/theme", json!("dark")),
        (Kind::Metric, "/unit", json!("percent change")),
        (Kind::Metric, "/better", json!("up")),
        (Kind::Metric, "/cadence", json!("weekly")),
        (Kind::Metric, "/decimals", json!(7)),
        (Kind::Metric, "/due_day", json!(32)),
        (Kind::Metric, "/tolerance", json!("2,5")),
        (Kind::Metric, "/targets/0/announced", json!("2026-02-30")),
        (Kind::Metric, "/targets/0/due", json!("2028.12")),
        (Kind::Metric, "/values", json!({"2026-13": 1})),
        (Kind::Metric, "/values", json!({"2026-Q1": 1})),
        (Kind::Metric, "/values", json!({"2026-01": "14 %"})),
        (Kind::Metric, "/values", json!({"2026-01": {"value": null}})),
        (Kind::Metric, "/breakdowns/division/rnd", json!({"2026": 1})),
        (Kind::Metric, "/completion/division/2026-01/rnd/completed", json!(-1)),
        (
            Kind::Metric,
            "/unit",
            json!({"count": {"ko": "명", "en": "people"}, "money": "KRW"}),
        ),
        (Kind::Metric, "/unit", json!({"money": "krw"})),
        (Kind::Meeting, "/reviewed/0/topic", json!("safety")),
        (Kind::Meeting, "/reviewed/0/outcome", json!("accepted")),
        (Kind::Meeting, "/reviewed/0/about", json!("page:output")),
        (Kind::Meeting, "/actions/0/due", json!("2026-10")),
        (Kind::Rollout, "/stages", json!([])),
        (Kind::Rollout, "/stages/0/planned/start", json!("2026-Q1")),
        (Kind::Rollout, "/stages/0/core_technology", json!("no")),
        (Kind::Initiative, "/member", json!({"division": "rnd", "site": "a"})),
        (Kind::Initiative, "/state", json!("done")),
        (Kind::Message, "/publish_at", json!("2026-03-02 9am")),
        (Kind::Message, "/translation/by", json!("machine")),
        (Kind::Message, "/summary", json!(" ")),
        (Kind::Message, "/aliases/0", json!("Old Name")),
        (Kind::Page, "/aliases/0", json!("con")),
        (Kind::Page, "/nav", json!("yes")),
        (Kind::Page, "/order", json!(1.5)),
        (Kind::Page, "/title", json!("가".repeat(4001))),
    ];
    for (kind, place, slip) in slips {
        let (_, text) = COMPLETE
            .into_iter()
            .find(|(own, _)| *own == kind)
            .expect("every kind is there");
        let broken = changed(&read(text), place, |value| *value = slip.clone());
        let (_, findings) = Desk::for_kind(kind).findings(&broken);
        assert_eq!(verdict(&findings), Some(false), "the loader takes {place} {slip}");
        assert!(!validator(kind).is_valid(&broken), "the schema takes {place} {slip}");
    }
}

/// The fields that a finding about a stranger names; of a text, the languages of the site.
fn fields_of(finding: &Diagnostic) -> Option<BTreeSet<String>> {
    let names: Vec<&str> = match finding.code {
        Code::UnknownField => finding.argument("allowed").split(", ").collect(),
        Code::UnknownLanguage => Language::ALL.map(Language::code).to_vec(),
        _ => return None,
    };
    Some(
        names
            .into_iter()
            .map(|name| name.trim_matches('`').to_owned())
            .collect(),
    )
}

/// The JSON pointers of all values in a document.
fn pointers(document: &Value) -> Vec<String> {
    let below = |key: String, value: &Value| pointers(value).into_iter().map(move |rest| format!("/{key}{rest}"));
    let mut all = vec![String::new()];
    match document {
        Value::Object(map) => all.extend(map.iter().flat_map(|(key, value)| below(key.clone(), value))),
        Value::Array(items) => all.extend(
            items
                .iter()
                .enumerate()
                .flat_map(|(key, value)| below(key.to_string(), value)),
        ),
        _ => {}
    }
    all
}

fn at<'a>(document: &'a Value, place: &str) -> &'a Value {
    document.pointer(place).expect("the place is in the document")
}

fn changed(document: &Value, place: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut document = document.clone();
    change(document.pointer_mut(place).expect("the place is in the document"));
    document
}

fn variations(document: &Value) -> Vec<(String, Value)> {
    let values = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(1.5),
        json!("two words"),
        json!(""),
        json!([]),
        json!({}),
        json!(["x"]),
        json!({"x": 1}),
    ];
    let mut all = Vec::new();
    for place in pointers(document).into_iter().skip(1) {
        for value in &values {
            all.push((
                format!("{place} is {value}"),
                changed(document, &place, |old| *old = value.clone()),
            ));
        }
        let (parent, key) = place.rsplit_once('/').expect("it is below the root");
        if let Value::Object(map) = at(document, parent) {
            let mut without = map.clone();
            let moved = without.shift_remove(key).expect("the key is there");
            let mut renamed = without.clone();
            renamed.insert("Two Words".to_owned(), moved);
            all.push((
                format!("without {place}"),
                changed(document, parent, |old| *old = without.into()),
            ));
            all.push((
                format!("{place} renamed"),
                changed(document, parent, |old| *old = renamed.into()),
            ));
        }
    }
    all
}

/// The fields that a schema knows at a place of a document; nothing where authors choose the keys.
fn properties(schema: &Value, document: &Value, place: &str) -> Option<BTreeSet<String>> {
    let steps: Vec<&str> = place.split('/').skip(1).collect();
    let own = steps.iter().fold((Some(schema), document), |(schema, value), step| {
        let next = value
            .get(step)
            .or_else(|| value.get(step.parse::<usize>().ok()?))
            .expect("the place is there");
        (schema.and_then(|schema| below(schema, step)), next)
    });
    let names = variants(own.0?)
        .into_iter()
        .find_map(|schema| schema.get("properties"))?;
    Some(names.as_object()?.keys().cloned().collect())
}

/// A schema, or the ones it lets choose from.
fn variants(schema: &Value) -> Vec<&Value> {
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(variants) => variants.iter().collect(),
        None => vec![schema],
    }
}

/// The schema of what stands under a key or in a list.
fn below<'a>(schema: &'a Value, step: &str) -> Option<&'a Value> {
    let of = |schema: &'a Value| {
        let property = schema.get("properties").and_then(|properties| properties.get(step));
        let entry = || schema.get("additionalProperties").filter(|entry| entry.is_object());
        property.or_else(entry).or_else(|| schema.get("items"))
    };
    variants(schema).into_iter().find_map(of)
}

/// The fields of a schema that none of the documents has.
fn unused(schema: &Value, documents: &[&Value]) -> BTreeSet<String> {
    let mut missing = BTreeSet::new();
    for schema in variants(schema) {
        for (name, own) in schema
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let values: Vec<&Value> = documents.iter().filter_map(|document| document.get(name)).collect();
            if values.is_empty() {
                missing.insert(name.clone());
            }
            missing.extend(unused(own, &values).into_iter().map(|rest| format!("{name}.{rest}")));
        }
        for entries in ["additionalProperties", "items"] {
            let Some(own) = schema.get(entries).filter(|own| own.is_object()) else {
                continue;
            };
            let values: Vec<&Value> = documents.iter().flat_map(|document| children(document)).collect();
            missing.extend(unused(own, &values));
        }
    }
    missing
}

fn children(document: &Value) -> Vec<&Value> {
    match document {
        Value::Object(map) => map.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}
