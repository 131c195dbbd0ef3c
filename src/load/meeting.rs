//! Decodes `governance/DATE.yaml`.

use jiff::civil::Date;

use super::{
    decode::{At, Decoder, Fields},
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    model::{About, Action, Decision, Matter, Meeting, Outcome, Slug, Topic},
};

/// A meeting file; `None` when something in it could not be read.
pub(super) fn meeting(node: &Node, id: Slug, date: Date, decoder: &Decoder<'_>) -> Option<Meeting> {
    decoder.root(node, |fields| {
        let audience = fields.required_or("audience", Code::MissingAudience, |at| at.audience());
        let chair = fields.required("chair", |at| at.localized());
        let reviewed = fields.required("reviewed", |at| at.list(|at| at.fields(decision)));
        let actions = fields.optional("actions", |at| at.list(|at| at.fields(action)));
        let next = fields.optional("next", |at| at.date());
        Some(Meeting {
            id,
            date,
            audience: audience?,
            chair: chair?,
            reviewed: reviewed?,
            actions: actions.unwrap_or_default(),
            next,
        })
    })
}

fn decision(fields: &Fields<'_>) -> Option<Decision> {
    let topic = fields.required("topic", |at| at.choice(&Topic::ALL));
    let title = fields.required("title", |at| at.localized());
    let outcome = fields.required("outcome", |at| at.choice(&Outcome::ALL));
    let note = fields.optional("note", |at| at.localized());
    let about = fields.optional("about", about);
    Some(Decision {
        topic: topic?,
        title: title?,
        outcome: outcome?,
        note,
        about,
    })
}

/// `metric:productivity`; whether there is such a thing is checked later.
fn about(at: At<'_>) -> Option<About> {
    let text = at.text()?;
    let known = text.split_once(':').and_then(|(word, id)| {
        let (_, matter) = Matter::ALL.into_iter().find(|(name, _)| *name == word)?;
        let id = Slug::parse(id)?;
        Some(About { matter, id })
    });
    known.or_else(|| at.bad_choice(&text, ["metric:ID", "rollout:ID", "initiative:ID"].into_iter()))
}

fn action(fields: &Fields<'_>) -> Option<Action> {
    let id = fields.required("id", |at| at.slug());
    let title = fields.required("title", |at| at.localized());
    let owner = fields.required("owner", |at| at.localized());
    let due = fields.required("due", |at| at.date());
    let done = fields.optional("done", |at| at.date());
    Some(Action {
        id: id?,
        title: title?,
        owner: owner?,
        due: due?,
        done,
    })
}
