//! Decodes `rollouts/ID.yaml`.

use super::{
    dates::{read_date, suggest_date},
    decode::{At, Decoder, Fields},
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    model::{Actual, Cadence, Day, Period, Rollout, Slug, Span, Stage},
};

/// More stages than this cannot be shown in one chart.
pub(super) const MOST_STAGES: usize = 24;

/// Which side of a span a day stands on.
#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

/// A rollout file; `None` when something in it could not be read.
pub(super) fn rollout(node: &Node, id: Slug, decoder: &Decoder<'_>) -> Option<Rollout> {
    decoder.root(node, |fields| {
        let audience = fields.required_or("audience", Code::MissingAudience, |at| at.audience());
        let title = fields.required("title", |at| at.localized());
        let stages = fields.required("stages", stages);
        Some(Rollout {
            id,
            audience: audience?,
            title: title?,
            stages: stages?,
        })
    })
}

fn stages(at: At<'_>) -> Option<Vec<Stage>> {
    let Node::List(written) = at.node else {
        return at.wrong_type("list");
    };
    if written.is_empty() {
        return at.refuse(at.finding(Code::RolloutWithoutStages));
    }
    if written.len() > MOST_STAGES {
        let finding = at.finding(Code::TooMany).with("count", written.len().to_string());
        return at.refuse(finding.with("limit", MOST_STAGES.to_string()));
    }
    let stages = at.list(|at| at.fields(stage))?;
    (stages.len() == written.len()).then_some(stages)
}

fn stage(fields: &Fields<'_>) -> Option<Stage> {
    let id = fields.required("id", |at| at.slug());
    let title = fields.required("title", |at| at.localized());
    let areas = fields.required("areas", |at| at.list(|at| at.localized()));
    let core_technology = fields.required("core_technology", |at| at.boolean());
    let planned = fields.required("planned", span);
    let original = fields.optional("original", span);
    let actual = fields.optional("actual", actual);
    let metric = fields.optional("metric", |at| at.slug());
    Some(Stage {
        id: id?,
        title: title?,
        areas: areas?,
        core_technology: core_technology?,
        planned: planned?,
        original,
        actual: actual.unwrap_or_default(),
        metric,
    })
}

fn span(at: At<'_>) -> Option<Span> {
    at.fields(|fields| {
        let start = fields.required("start", |at| day(at, Side::Start));
        let end = fields.required("end", |at| day(at, Side::End));
        Some(Span {
            start: start?,
            end: end?,
        })
    })
}

fn actual(at: At<'_>) -> Option<Actual> {
    at.fields(|fields| {
        let start = fields.optional("start", |at| day(at, Side::Start));
        let end = fields.optional("end", |at| day(at, Side::End));
        Some(Actual { start, end })
    })
}

/// `2026-10-26`, or a month: its first day for a start, its last for an end.
fn day(at: At<'_>, side: Side) -> Option<Day> {
    let text = at.text()?;
    if let Some(date) = read_date(&text) {
        return Some(Day { date, by_month: false });
    }
    let month = Period::parse(&text).filter(|period| period.cadence() == Cadence::Monthly);
    let Some(month) = month else {
        let suggestion = suggest_date(&text);
        let finding = at.finding(Code::BadDate).with("read", text);
        return at.refuse(finding.with("suggestion", suggestion));
    };
    let date = match side {
        Side::Start => month.first_day(),
        Side::End => month.last_day(),
    };
    Some(Day { date, by_month: true })
}
