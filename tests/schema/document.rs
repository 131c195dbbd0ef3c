//! Content files as JSON values, read by the loader and by a validator of JSON Schema.

use jsonschema::Validator;
use milepost::{
    diagnostic::{Code, Diagnostic},
    language::Language,
    load::{
        self,
        schema::{Kind, schema},
        yaml::{self, Node},
    },
};
use serde_json::{Map, Value};

use crate::common::Content;

/// Documents that have every field of their kind between them.
pub(crate) const COMPLETE: [(Kind, &str); 9] = [
    (Kind::Site, include_str!("complete/site.yaml")),
    (Kind::Metric, include_str!("complete/metric.yaml")),
    (Kind::Metric, include_str!("complete/metric-count.yaml")),
    (Kind::Metric, include_str!("complete/metric-money.yaml")),
    (Kind::Meeting, include_str!("complete/meeting.yaml")),
    (Kind::Rollout, include_str!("complete/rollout.yaml")),
    (Kind::Initiative, include_str!("complete/initiative.yaml")),
    (Kind::Message, include_str!("complete/message.yaml")),
    (Kind::Page, include_str!("complete/page.yaml")),
];

/// What only the site as a whole can tell.
const BEYOND_THE_FILE: [Code; 4] = [
    Code::MissingLanguage,
    Code::UnknownAudience,
    Code::UnknownTimeZone,
    Code::AudienceCycle,
];

/// A content folder in which one file is written over and over.
pub(crate) struct Desk {
    content: Content,
    path: &'static str,
}

impl Desk {
    pub(crate) fn for_kind(kind: Kind) -> Self {
        let content = Content::empty().with("site.yaml", include_str!("complete/site.yaml"));
        let path = match kind {
            Kind::Site => "site.yaml",
            Kind::Metric => "metrics/output.yaml",
            Kind::Meeting => "governance/2026-10-14.yaml",
            Kind::Rollout => "rollouts/platform.yaml",
            Kind::Initiative => "initiatives/assistant.yaml",
            Kind::Message => "messages/2026-03-02-start.ko.md",
            Kind::Page => "pages/about.ko.md",
        };
        Self { content, path }
    }

    /// What the loader finds wrong with a document. JSON is YAML.
    pub(crate) fn findings(self, document: &Value) -> (Self, Vec<Diagnostic>) {
        let text = match self.path.split_once('/') {
            Some(("messages" | "pages", _)) => format!("---\n{document}\n---\nText.\n"),
            _ => document.to_string(),
        };
        let desk = Self {
            content: self.content.with(self.path, text),
            path: self.path,
        };
        let mut findings = load::load(&desk.content.path(""))
            .expect("the folder is there")
            .all_findings();
        findings.retain(|finding| finding.place.file == desk.path);
        (desk, findings)
    }
}

/// Whether a document with these findings is well written; `None` where no schema can tell.
pub(crate) fn verdict(findings: &[Diagnostic]) -> Option<bool> {
    let in_the_file = findings.iter().any(|finding| !BEYOND_THE_FILE.contains(&finding.code));
    (findings.is_empty() || in_the_file).then_some(findings.is_empty())
}

/// The validator that stands for an editor.
pub(crate) fn validator(kind: Kind) -> Validator {
    let schema = schema(kind, Language::En).expect("the catalogue can be read");
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    options.build(&schema).expect("it is a schema")
}

/// A YAML document as an editor reads it.
pub(crate) fn read(text: &str) -> Value {
    value(&yaml::parse(text).expect("it is YAML"))
}

fn value(node: &Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(truth) => Value::from(*truth),
        Node::Integer(number) => Value::from(*number),
        Node::Float(number) => Value::from(*number),
        Node::Text(text) => Value::from(text.as_str()),
        Node::List(items) => items.iter().map(value).collect(),
        Node::Map(entries) => {
            let entry = |(key, node): &(String, Node)| (key.clone(), value(node));
            Value::Object(entries.iter().map(entry).collect::<Map<_, _>>())
        }
    }
}
