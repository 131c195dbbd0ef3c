//! Decodes `initiatives/ID.yaml`.

use super::{
    dates::bad_period,
    decode::{At, Decoder, Fields},
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    model::{Cadence, Effect, Initiative, Period, Round, Slug, State},
};

/// An initiative file; `None` when something in it could not be read.
pub(super) fn initiative(node: &Node, id: Slug, decoder: &Decoder<'_>) -> Option<Initiative> {
    decoder.root(node, |fields| {
        let audience = fields.required_or("audience", Code::MissingAudience, |at| at.audience());
        let title = fields.required("title", |at| at.localized());
        let member = fields.required("member", member);
        let started = fields.required("started", |at| at.date());
        let rounds = fields.required("rounds", |at| at.list(|at| at.fields(round)));
        let state = fields.required("state", |at| at.choice(&State::ALL));
        Some(Initiative {
            id,
            audience: audience?,
            title: title?,
            member: member?,
            started: started?,
            rounds: rounds?,
            state: state?,
        })
    })
}

/// `{division: rnd}`: one dimension and one member.
fn member(at: At<'_>) -> Option<(Slug, Slug)> {
    let Node::Map(entries) = at.node else {
        return at.wrong_type("map");
    };
    if entries.len() != 1 {
        let finding = at.finding(Code::TooMany).with("count", entries.len().to_string());
        return at.refuse(finding.with("limit", "1"));
    }
    let mut member = None;
    at.each_entry(|_, at| member = at.key_slug().zip(at.slug()));
    member
}

fn round(fields: &Fields<'_>) -> Option<Round> {
    let tried = fields.required("tried", |at| at.date());
    let what = fields.required("what", |at| at.localized());
    let feedback = fields.required("feedback", |at| at.localized());
    let change = fields.required("change", |at| at.localized());
    let result = fields.optional("result", |at| at.fields(effect));
    Some(Round {
        tried: tried?,
        what: what?,
        feedback: feedback?,
        change: change?,
        result,
    })
}

fn effect(fields: &Fields<'_>) -> Option<Effect> {
    let metric = fields.required("metric", |at| at.slug());
    let from = fields.required("from", period);
    let to = fields.required("to", period);
    Some(Effect {
        metric: metric?,
        from: from?,
        to: to?,
    })
}

/// A period of whatever cadence; the metric's is known later.
fn period(at: At<'_>) -> Option<Period> {
    let text = at.text()?;
    Period::parse(&text).or_else(|| at.refuse(bad_period(at.finding(Code::BadPeriod), &text, Cadence::Monthly)))
}
