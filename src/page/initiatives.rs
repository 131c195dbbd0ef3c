//! The list of initiatives, by state and by who runs them.

use super::{Address, Page, Volume, initiative};
use crate::{
    model::{Initiative, Settings, State},
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(volume: &Volume<'_>) -> Page {
    let here = Address::Initiatives.path(volume.language());
    let title = title(volume);
    let view = view! { headline: title.as_str(), states: states(&here, volume) };
    Page {
        address: Address::Initiatives,
        template: "initiatives.html",
        title,
        crumb: None,
        view,
        excerpts: None,
    }
}

/// How many are running, and how many have become daily work.
fn title(volume: &Volume<'_>) -> String {
    let all = &volume.report().initiatives;
    let count = |state| all.iter().filter(|own| own.state == state).count();
    let catalogue = volume.catalogue();
    let running = catalogue.count("headline-running", count(State::Running));
    let adopted = catalogue.count("headline-adopted", count(State::Adopted));
    catalogue.with("initiatives-headline", &[("running", &running), ("adopted", &adopted)])
}

fn states(here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let states = State::ALL.into_iter().filter_map(|(word, state)| {
        let own = volume.report().initiatives.iter().filter(|own| own.state == state);
        let mut own: Vec<&Initiative> = own.collect();
        own.sort_by_key(|own| (place(own, &volume.report().settings), own.started));
        let rows: Vec<View> = own.iter().map(|own| row(own, here, volume)).collect();
        let title = volume.catalogue().text(&format!("state-{word}"));
        (!rows.is_empty()).then(|| view! { id: word, title: title, count: rows.len().to_string(), rows: rows })
    });
    states.collect()
}

/// The place of the member in the organisation, in reading order.
fn place(initiative: &Initiative, settings: &Settings) -> (usize, usize) {
    let (dimension, member) = &initiative.member;
    let of_dimension = settings.organisation.iter().position(|own| own.id == *dimension);
    let members = settings
        .dimension(dimension.as_str())
        .map(|own| own.members.as_slice())
        .unwrap_or_default();
    let of_member = members.iter().position(|(own, _)| own == member);
    (of_dimension.unwrap_or(usize::MAX), of_member.unwrap_or(usize::MAX))
}

/// An initiative as a row: who runs it, what it is, what it changed last.
fn row(own: &Initiative, here: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let last = own.rounds.last().map(|round| round.change.get(language));
    view! {
        member: initiative::member(own, volume),
        datetime: own.started.to_string(),
        started: language.short_day(own.started),
        title: own.title.get(language),
        href: here.link_to(&Address::Initiative(own.id.clone()).path(language)),
        state: initiative::state(own, volume),
        last: last,
        rounds: volume.catalogue().count("rounds-count", own.rounds.len()),
    }
}

/// The initiative that began last, for the home page.
pub(super) fn newest(here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let all = &volume.report().initiatives;
    let newest = all.iter().max_by_key(|own| (own.started, std::cmp::Reverse(&own.id)))?;
    Some(view! {
        rows: vec![row(newest, here, volume)],
        href: here.link_to(&Address::Initiatives.path(volume.language())),
    })
}
