//! What changed between two editions, as text for a terminal and as JSON for programs.

use serde_json::{Map, Value, json};

use crate::{
    analyse::{Changes, ItemChange, ItemFate, Method, Piece, Restatement, StatementChange},
    history::{Aim, Record},
    language::{Catalogue, Language},
    model::Stand,
    page::{Text, Told, edition_name, words},
};

/// Changes as lines of text in the language of the catalogue: a headline, then each group with its changes.
///
/// Texts are compared word by word as Git writes it: `[-words that went-]{+words that came+}`, the paragraphs that differ only.
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
    if told.is_empty() {
        text.extend([catalogue.text("changes-none-note").as_str(), "\n"]);
    }
    let languages = languages(changes);
    let language = languages.iter().find(|own| **own == catalogue.language());
    let language = language.or(languages.first());
    for (key, lines) in told.groups() {
        let (name, count) = (catalogue.text(key), catalogue.count("changes-count", lines.len()));
        text.extend(["\n", &name, ": ", &count, "\n"]);
        for (place, line) in lines.iter().enumerate() {
            text.extend(["  ", line, "\n"]);
            let item = told.items.get(place).filter(|_| key == "changes-texts");
            text.extend(item.map(|item| below(item, changes, language)));
        }
    }
    text
}

/// What stands below an item that changed: what it says otherwise, and its paragraphs that differ.
fn below(item: &Text<'_>, changes: &Changes<'_>, language: Option<&Language>) -> String {
    let said = item.said.iter().map(|own| own.line.clone());
    let words = language.and_then(|language| words(&item.change?, changes, *language));
    let paragraphs = words.into_iter().flat_map(|words| words.paragraphs);
    let paragraphs = paragraphs.map(|pieces| pieces.iter().map(marked).collect::<Vec<_>>().join(" "));
    said.chain(paragraphs).map(|line| format!("    {line}\n")).collect()
}

fn marked(piece: &Piece) -> String {
    match piece {
        Piece::Same(words) => words.clone(),
        Piece::Inserted(words) => format!("{{+{words}+}}"),
        Piece::Deleted(words) => format!("[-{words}-]"),
    }
}

/// The languages of the later edition.
fn languages(changes: &Changes<'_>) -> Vec<Language> {
    let codes = changes.later.inventory.languages.iter();
    codes.filter_map(|code| Language::parse(code)).collect()
}

/// Changes as JSON, in full precision and with ids.
pub fn changes_json(changes: &Changes<'_>) -> Value {
    let targets = changes.targets.iter().map(|change| {
        json!({
            "metric": change.metric.id,
            "what": change.aspect.as_str(),
            "before": change.before.map(aim),
            "now": change.now.map(aim),
        })
    });
    let methods = changes.methods.iter().map(|change| {
        let (before, now) = (change.metric.before, change.metric.now);
        json!({
            "metric": change.metric.id,
            "what": change.method.as_str(),
            "before": method(change.method, before),
            "now": method(change.method, now),
        })
    });
    let statuses = changes.statuses.iter().map(|change| {
        let (before, now) = (&change.metric.before.latest, &change.metric.now.latest);
        json!({ "metric": change.metric.id, "period": null, "before": before.status, "now": now.status })
    });
    let certainties = changes.certainties.iter().map(|change| {
        json!({
            "metric": change.metric.id,
            "period": change.period.to_string(),
            "before": change.before,
            "now": change.now,
        })
    });
    let values = changes.values.iter().map(|new| {
        json!({
            "metric": new.metric.id,
            "period": new.value.period.to_string(),
            "previous": new.previous.and_then(|own| own.value),
            "value": new.value.value,
        })
    });
    let languages = languages(changes);
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
            "says": change.statements().iter().map(said).collect::<Vec<_>>(),
            "text": text(change, changes, &languages),
        })
    });
    let decisions = changes
        .decisions
        .iter()
        .map(|change| json!({ "meeting": change.meeting.id, "before": change.before, "now": change.now }));
    json!({
        "earlier": changes.earlier.label.to_string(),
        "later": changes.later.label.to_string(),
        "targets": targets.collect::<Vec<_>>(),
        "restated": changes.restatements.iter().map(restated).collect::<Vec<_>>(),
        "statuses": statuses.chain(certainties).collect::<Vec<_>>(),
        "methods": methods.collect::<Vec<_>>(),
        "values": values.collect::<Vec<_>>(),
        "items": items.collect::<Vec<_>>(),
        "site": changes.site.iter().map(said).collect::<Vec<_>>(),
        "decisions": decisions.collect::<Vec<_>>(),
    })
}

fn aim(aim: &Aim) -> Value {
    json!({
        "announced": aim.announced,
        "value": aim.value,
        "due": aim.due.to_string(),
        "reason": aim.terms.reason,
    })
}

/// What an edition said of a method.
fn method(method: Method, record: &Record) -> Value {
    match method {
        Method::Title => json!(record.title),
        Method::Description => json!(record.description),
        Method::Unit => json!(record.unit().as_str()),
        Method::Direction => json!(record.better),
        Method::Baseline => {
            let point = record.baseline.as_ref();
            json!(point.map(|point| json!({ "period": point.period.to_string(), "value": point.value })))
        }
        Method::Tolerance => json!(record.tolerance),
        Method::Cadence => json!(record.cadence),
        Method::DueDay => json!(record.due_day),
        Method::Decimals => json!(record.decimals),
        Method::Source => json!(record.source),
        Method::Owner => json!(record.owner),
    }
}

fn said(change: &StatementChange<'_>) -> Value {
    let own = change.statement;
    let id = Some(&own.id).filter(|id| !id.is_empty());
    json!({ "what": own.what, "of": id, "before": change.before, "now": change.now })
}

/// The paragraphs of a text that differ, by language, each in pieces.
fn text(change: &ItemChange<'_>, changes: &Changes<'_>, languages: &[Language]) -> Value {
    let piece = |piece: &Piece| match piece {
        Piece::Same(words) => json!({ "same": words }),
        Piece::Inserted(words) => json!({ "inserted": words }),
        Piece::Deleted(words) => json!({ "deleted": words }),
    };
    let told = languages.iter().filter_map(|language| {
        let words = words(change, changes, *language)?;
        let paragraphs = words.paragraphs.iter();
        let paragraphs = paragraphs.map(|own| own.iter().map(piece).collect::<Vec<_>>());
        Some((language.code().to_owned(), json!(paragraphs.collect::<Vec<_>>())))
    });
    told.collect::<Map<_, _>>().into()
}

fn restated(change: &Restatement<'_>) -> Value {
    let (dimension, member) = change.part.member().unzip();
    json!({
        "metric": change.metric.id,
        "dimension": dimension,
        "member": member,
        "stand": change.part.stand().map(Stand::as_str),
        "period": change.period.to_string(),
        "before": change.before,
        "now": change.now,
        "reason": change.reason,
    })
}
