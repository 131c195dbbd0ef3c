//! The page of one initiative: its rounds, each from trying to changing.

use super::{Address, Page, Volume, decision};
use crate::{
    model::{Effect, Initiative, Matter, Round},
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(initiative: &Initiative, volume: &Volume<'_>) -> Page {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let address = Address::Initiative(initiative.id.clone());
    let here = address.path(language);
    let title = initiative.title.get(language).to_owned();
    let rounds = initiative.rounds.iter().enumerate();
    let last = initiative.rounds.len();
    let rounds: Vec<View> = rounds
        .map(|(index, own)| round(index + 1, own, last, &here, volume))
        .collect();
    let view = view! {
        headline: headline(initiative, volume),
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
        crumb: Some(title.clone()),
        title,
        view,
    }
}

/// Where it stands, after how many rounds.
fn headline(initiative: &Initiative, volume: &Volume<'_>) -> String {
    let arguments = [
        ("title", initiative.title.get(volume.language())),
        ("state", initiative.state.as_str()),
    ];
    let counts = [("count", initiative.rounds.len())];
    volume
        .catalogue()
        .with_counts("initiative-headline", &arguments, &counts)
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
        from: format.value(from.value),
        from_period: language.period(from.period),
        to: format.value(to.value),
        to_period: language.period(to.period),
        difference: format.difference(to.value - from.value),
    })
}
