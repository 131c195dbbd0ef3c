//! The page of one initiative: its rounds, each from trying to changing.

use super::{Address, Page, Volume, decision, figure};
use crate::{
    model::{Effect, Initiative, Matter, Round},
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(initiative: &Initiative, volume: &Volume<'_>) -> Page {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let address = Address::Initiative(initiative.id.clone());
    let here = address.path(language);
    let name = initiative.title.get(language);
    let title = headline(initiative, volume);
    let rounds = initiative.rounds.iter().enumerate();
    let last = initiative.rounds.len();
    let rounds: Vec<View> = rounds
        .map(|(index, own)| round(index + 1, own, last, &here, volume))
        .collect();
    let view = view! {
        headline: title.as_str(),
        member: member(initiative, volume),
        state: state(initiative, volume),
        datetime: initiative.started.to_string(),
        started: language.day(initiative.started),
        count: catalogue.count("rounds-count", last),
        rounds: rounds,
        decisions: decision::about(Matter::Initiative, &initiative.id, &here, volume),
    };
    Page {
        address,
        template: "initiative.html",
        crumb: Some(name.to_owned()),
        title,
        view,
        excerpts: None,
    }
}

/// What it is, where it stands, and what the last round with a result has changed.
fn headline(initiative: &Initiative, volume: &Volume<'_>) -> String {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let effects = initiative.rounds.iter().rev().filter_map(|round| round.result.as_ref());
    let mut changed = effects.filter_map(|effect| {
        let metric = volume.report().metric(effect.metric.as_str())?;
        Some((metric, effect.observations(metric)?))
    });
    let title = ("title", initiative.title.get(language));
    let state = ("state", initiative.state.as_str());
    let Some((metric, (from, to))) = changed.next() else {
        return catalogue.with("initiative-headline", &[title, state]);
    };
    let format = volume.format(metric);
    let (from, to) = (format.value(from.value), format.value(to.value));
    let metric = ("metric", metric.title.get(language));
    let arguments = [title, state, metric, ("from", &from), ("to", &to)];
    catalogue.with("initiative-headline-result", &arguments)
}

/// The part of the organisation that runs it.
pub(super) fn member(initiative: &Initiative, volume: &Volume<'_>) -> String {
    let (dimension, member) = &initiative.member;
    let dimension = volume.report().settings.dimension(dimension.as_str());
    let title = dimension.and_then(|dimension| dimension.member(member));
    title.map_or_else(|| member.to_string(), |title| title.get(volume.language()).to_owned())
}

/// Where it stands, in a word.
pub(super) fn state(initiative: &Initiative, volume: &Volume<'_>) -> String {
    let key = format!("state-{}", initiative.state.as_str());
    volume.catalogue().text(&key)
}

fn round(number: usize, round: &Round, last: usize, here: &SitePath, volume: &Volume<'_>) -> View {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let next = (number < last).then(|| catalogue.with("round-next", &[("number", &(number + 1).to_string())]));
    view! {
        title: catalogue.with("round", &[("number", &number.to_string())]),
        id: format!("round-{number}"),
        datetime: round.tried.to_string(),
        date: language.day(round.tried),
        what: round.what.get(language),
        feedback: round.feedback.get(language),
        change: round.change.get(language),
        result: round.result.as_ref().and_then(|effect| result(effect, here, volume)),
        next: next,
    }
}

/// Both values and the difference, as the data have them.
fn result(effect: &Effect, here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let language = volume.language();
    let metric = volume.report().metric(effect.metric.as_str())?;
    let (from, to) = effect.observations(metric)?;
    let format = volume.format(metric);
    Some(view! {
        title: metric.title.get(language),
        href: here.link_to(&Address::Metric(metric.id.clone()).path(language)),
        from_shows: figure::values_of(metric, Some(from.period)),
        to_shows: figure::values_of(metric, Some(to.period)),
        from: format.value(from.value),
        from_period: language.period(from.period),
        to: format.value(to.value),
        to_period: language.period(to.period),
        difference: format.difference(to.value - from.value),
    })
}
