//! `metrics/ID.yaml`.

use serde_json::{Value, json};

use super::{
    shape::{choice, choice_of, either, entries, headcount, list, not_negative, number, text, whole, with},
    words::{Words, optional, required},
};
use crate::model::{Better, Cadence, Certainty, Unit};

pub(super) fn metric(words: &Words) -> Value {
    let metric = words.object([
        required("audience", "audience", words.audience()),
        required("title", "metric-title", words.texts()),
        optional("description", "metric-description", words.texts()),
        required("unit", "metric-unit", unit(words)),
        optional("decimals", "metric-decimals", whole(0, 6)),
        required("better", "metric-better", choice_of(&Better::ALL)),
        required("cadence", "metric-cadence", choice_of(&Cadence::ALL)),
        optional("owner", "metric-owner", words.texts()),
        optional("source", "metric-source", words.texts()),
        optional("due_day", "metric-due-day", whole(1, 31)),
        optional("baseline", "metric-baseline", point(words)),
        optional("tolerance", "metric-tolerance", not_negative()),
        optional("targets", "metric-targets", list(target(words))),
        optional("values", "metric-values", by_period(words, value(words))),
        optional("breakdowns", "metric-breakdowns", breakdowns(words)),
        optional("contributions", "metric-contributions", contributions(words)),
        optional("completion", "metric-completion", completion(words)),
    ]);
    let cadences = Cadence::ALL.map(|(word, cadence)| periods_of(words, word, cadence));
    with(metric, json!({"allOf": cadences}))
}

fn unit(words: &Words) -> Value {
    let written = words.object([
        optional("count", "unit-count", words.texts()),
        optional("money", "unit-money", words.currency()),
    ]);
    let one = json!({"minProperties": 1, "maxProperties": 1});
    either([choice(Unit::WORDS.map(|unit| unit.as_str())), with(written, one)])
}

fn point(words: &Words) -> Value {
    words.object([
        required("period", "point-period", words.period()),
        required("value", "point-value", number()),
    ])
}

fn target(words: &Words) -> Value {
    words.object([
        required("announced", "target-announced", words.day()),
        required("value", "target-value", number()),
        required("due", "target-due", words.period()),
        optional("reason", "target-reason", words.texts()),
        optional("message", "target-message", text()),
        optional("from", "target-from", point(words)),
        optional("milestones", "target-milestones", by_period(words, number())),
    ])
}

/// A number, or a number with what is said about it. One that was taken back needs its reason.
fn value(words: &Words) -> Value {
    let taken_back = json!({
        "if": {"properties": {"value": {"type": "null"}}, "required": ["value"]},
        "then": {"required": ["revised"]},
    });
    let told = words.object([
        required("value", "value-value", json!({"type": ["number", "null"]})),
        optional("status", "value-status", choice_of(&Certainty::ALL)),
        optional("revised", "value-revised", words.texts()),
    ]);
    either([number(), with(told, taken_back)])
}

fn breakdowns(words: &Words) -> Value {
    by_id(words, by_id(words, by_period(words, number())))
}

fn contributions(words: &Words) -> Value {
    by_id(words, by_period(words, by_id(words, number())))
}

fn completion(words: &Words) -> Value {
    let people = words.object([
        required("completed", "completion-completed", headcount()),
        required("in_progress", "completion-in-progress", headcount()),
        required("not_started", "completion-not-started", headcount()),
    ]);
    by_id(words, by_period(words, by_id(words, people)))
}

fn by_id(words: &Words, values: Value) -> Value {
    entries(words.id_key(), values)
}

fn by_period(words: &Words, values: Value) -> Value {
    entries(words.period_key(&Cadence::ALL.map(|(_, cadence)| cadence)), values)
}

/// Values stand beside periods of the metric's own cadence.
fn periods_of(words: &Words, word: &str, cadence: Cadence) -> Value {
    let periods = json!({"propertyNames": words.period_key(&[cadence])});
    let below = |level: Value| json!({"additionalProperties": level});
    json!({
        "if": {"properties": {"cadence": {"const": word}}, "required": ["cadence"]},
        "then": {"properties": {
            "values": periods,
            "breakdowns": below(below(periods.clone())),
            "contributions": below(periods.clone()),
            "completion": below(periods.clone()),
        }},
    })
}
