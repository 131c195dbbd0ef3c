//! What changed between two editions, as text for a terminal and as JSON for programs.

use serde_json::{Value, json};

use crate::{
    analyse::{Changes, ItemFate, Restatement},
    history::Aim,
    language::Catalogue,
    page::{Told, edition_name},
};

/// Changes as lines of text in the language of the catalogue: a headline, then each group with its changes.
///
/// Nothing in it is escaped; what an edition published holds no hidden characters.
pub fn changes_text(changes: &Changes<'_>, catalogue: &Catalogue) -> String {
    let told = Told::of(changes, catalogue);
    let earlier = edition_name(changes.earlier.label, catalogue);
    let mut text = format!(
        "{} → {}\n{}\n",
        changes.earlier.label,
        changes.later.label,
        told.headline(&earlier, catalogue)
    );
    for (key, lines) in told.groups() {
        let (name, count) = (catalogue.text(key), catalogue.count("changes-count", lines.len()));
        text.extend(["\n", &name, ": ", &count, "\n"]);
        text.extend(lines.iter().flat_map(|line| ["  ", line, "\n"]));
    }
    text
}

/// Changes as JSON, in full precision and with ids.
pub fn changes_json(changes: &Changes<'_>) -> Value {
    let targets = changes.targets.iter().map(
        |change| json!({ "metric": change.metric.id, "before": change.before.map(aim), "now": change.now.map(aim) }),
    );
    let methods = changes
        .methods
        .iter()
        .map(|change| json!({ "metric": change.metric.id, "what": change.method.as_str() }));
    let statuses = changes.statuses.iter().map(|change| {
        let (before, now) = (&change.metric.before.latest, &change.metric.now.latest);
        json!({ "metric": change.metric.id, "before": before.status, "now": now.status })
    });
    let values = changes.values.iter().map(
        |new| json!({ "metric": new.metric.id, "period": new.value.period.to_string(), "value": new.value.value }),
    );
    let items = changes.items.iter().map(|change| {
        let fate = match change.fate() {
            ItemFate::New => "new",
            ItemFate::Changed => "changed",
            ItemFate::Withdrawn => "withdrawn",
        };
        let kind = change.now.or(change.before).map(|item| item.kind);
        json!({
            "change": fate,
            "kind": kind,
            "before": change.before.map(|item| &item.id),
            "now": change.now.map(|item| &item.id),
        })
    });
    let decisions = changes
        .decisions
        .iter()
        .map(|new| json!({ "meeting": new.meeting.id, "outcome": new.decision.outcome, "title": new.decision.title }));
    json!({
        "earlier": changes.earlier.label.to_string(),
        "later": changes.later.label.to_string(),
        "targets": targets.collect::<Vec<_>>(),
        "restated": changes.restatements.iter().map(restated).collect::<Vec<_>>(),
        "statuses": statuses.collect::<Vec<_>>(),
        "methods": methods.collect::<Vec<_>>(),
        "values": values.collect::<Vec<_>>(),
        "items": items.collect::<Vec<_>>(),
        "decisions": decisions.collect::<Vec<_>>(),
    })
}

fn aim(aim: &Aim) -> Value {
    json!({ "announced": aim.announced, "value": aim.value, "due": aim.due.to_string() })
}

fn restated(change: &Restatement<'_>) -> Value {
    let (dimension, member) = change.part.member().unzip();
    json!({
        "metric": change.metric.id,
        "dimension": dimension,
        "member": member,
        "period": change.period.to_string(),
        "before": change.before,
        "now": change.now,
        "reason": change.reason,
    })
}
