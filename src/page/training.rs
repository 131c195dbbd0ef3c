//! The page of training: who has completed, who is in progress, who has not started; and what other pages tell of it.

use std::cmp::Reverse;

use super::{
    Address, Page, Volume, card,
    figure::{self, Order},
    home, verdict,
};
use crate::{
    analyse::{missing_people, whole_percents},
    chart::{Kind, people, people_and_share, state_words},
    model::{Completion, Dimension, Metric, People, Period, Unit},
    site::SitePath,
    theme::{View, view},
};

/// The page of all training.
pub(super) fn page(volume: &Volume<'_>) -> Page {
    let trainings = ranked(volume);
    let lead = trainings[0];
    let here = Address::Training.path(volume.language());
    let title = verdict::sentence(lead, volume);
    let mut dimensions = dimensions(lead, volume).into_iter();
    let first = dimensions.next();
    let people = first.and_then(|dimension| Some((dimension, lead.people(&dimension.id)?)));
    let further: Vec<View> = dimensions
        .filter_map(|dimension| by_dimension(lead, dimension, &here, volume))
        .collect();
    let view = view! {
        headline: title.as_str(),
        verdict: verdict::with_rows(lead, rows(lead, people.map(|(_, people)| people), volume), volume),
        figure: first.and_then(|dimension| figure::view(&bars(lead, dimension, "bars", 2), &here, volume)),
        people: people.map(|(dimension, people)| section(lead, dimension, people, volume)),
        further: further,
        path: lead.latest().and_then(|_| home::hero(lead, &here, volume)),
        metric_href: here.link_to(&Address::Metric(lead.id.clone()).path(volume.language())),
        cards: card::views(trainings[1..].iter().copied(), &here, volume),
        definitions: definitions(lead, volume),
    };
    Page {
        address: Address::Training,
        template: "training.html",
        title,
        crumb: None,
        view,
        excerpts: None,
    }
}

/// The people of a metric by the members of a dimension, as a section: bars and table.
pub(super) fn by_dimension(
    metric: &Metric,
    dimension: &Dimension,
    here: &SitePath,
    volume: &Volume<'_>,
) -> Option<View> {
    let figure_id = format!("f-completion-{}", dimension.id);
    let order = bars(metric, dimension, &figure_id, 3);
    let title = dimension.title.get(volume.language());
    figure::view(&order, here, volume).map(|figure| {
        view! {
            id: format!("completion-{}", dimension.id),
            title: volume.catalogue().with("completion-section", &[("dimension", title)]),
            figure: figure,
            people: figure::people(&order, volume),
        }
    })
}

fn bars<'a>(metric: &'a Metric, dimension: &'a Dimension, id: &'a str, level: u8) -> Order<'a> {
    Order {
        dimension: Some(dimension),
        level,
        ..Order::new(Kind::Completion, metric, id)
    }
}

/// The metrics of the training page: those with the most people first, of those without people the ones that have a value.
fn ranked<'a>(volume: &Volume<'a>) -> Vec<&'a Metric> {
    let mut metrics: Vec<&Metric> = volume.report().trainings().collect();
    let all = |metric: &Metric| {
        let dimensions = dimensions(metric, volume);
        let people = dimensions.first().and_then(|dimension| metric.people(&dimension.id));
        people.map(|(_, completion)| completion.total.total())
    };
    metrics.sort_by_key(|metric| Reverse((all(metric), metric.latest().is_some())));
    metrics
}

/// The dimensions whose people a metric counts, in the order of the organisation, those without a count yet last.
pub(super) fn dimensions<'a>(metric: &Metric, volume: &Volume<'a>) -> Vec<&'a Dimension> {
    let organisation = &volume.report().settings.organisation;
    let counted = organisation
        .iter()
        .filter(|own| metric.completion.contains_key(&own.id));
    let mut counted: Vec<&Dimension> = counted.collect();
    counted.sort_by_key(|own| metric.people(&own.id).is_none());
    counted
}

/// Training on the home page.
pub(super) fn home(here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let lead = *ranked(volume).first()?;
    let dimension = *dimensions(lead, volume).first()?;
    let people = lead.people(&dimension.id).map(|(_, completion)| completion.total);
    Some(view! {
        lead: format!("{}.", verdict::sentence(lead, volume)),
        bar: people.map(|people| bar(people, volume)),
        empty: verdict::position(lead, volume),
        of: here.link_to(&Address::Metric(lead.id.clone()).path(volume.language())),
        href: here.link_to(&Address::Training.path(volume.language())),
    })
}

/// All people as one bar: where each state begins, how long it is, and its words.
fn bar(people: People, volume: &Volume<'_>) -> Vec<View> {
    let percents = whole_percents(people).unwrap_or_default();
    let words = state_words(volume.catalogue());
    let states = words.into_iter().zip(people.states()).zip(percents);
    let mut begin = 0;
    let part = |((term, count), percent)| {
        let start = begin;
        begin += percent;
        view! {
            term: term,
            value: people_and_share(volume.catalogue(), count, percent),
            start: format!("{start}%"),
            length: format!("{percent}%"),
        }
    };
    states.map(part).collect()
}

/// What stands below the figure of the verdict: how many people it is about.
fn rows(metric: &Metric, counted: Option<(Period, &Completion)>, volume: &Volume<'_>) -> Vec<View> {
    let Some((period, completion)) = counted else {
        return Vec::new();
    };
    let catalogue = volume.catalogue();
    let total = completion.total;
    let path = volume.progress(metric).path.as_ref();
    let required = path
        .and_then(|path| path.at(period))
        .filter(|_| metric.unit == Unit::Percent);
    let missing = required.map_or(0, |required| missing_people(total, required));
    let rows = [
        (catalogue.text("training-completed"), total.completed),
        (catalogue.text("completion-all"), total.total()),
        (catalogue.text("training-missing"), missing),
    ];
    let rows = rows.into_iter().filter(|(_, count)| *count > 0);
    rows.map(|(term, count)| view! { term: term, value: people(catalogue, count) })
        .collect()
}

/// The table with a finding of its own: where most people are who have not started.
fn section(
    metric: &Metric,
    dimension: &Dimension,
    (period, completion): (Period, &Completion),
    volume: &Volume<'_>,
) -> View {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let most = completion.shown().max_by_key(|(_, people)| people.not_started);
    let most = most.filter(|(_, people)| people.not_started > 0);
    let title = match most {
        Some((member, own)) => {
            let member = dimension.member(member).map_or("", |name| name.get(language));
            let arguments = [
                ("all", people(catalogue, completion.total.not_started)),
                ("people", people(catalogue, own.not_started)),
                ("member", member.to_owned()),
                ("some", if own.not_started == 1 { "one" } else { "many" }.to_owned()),
            ];
            let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
            catalogue.with("training-not-started", &arguments)
        }
        None => catalogue.text("training-people"),
    };
    let arguments = [
        ("metric", metric.title.get(language)),
        ("period", &language.period(period)),
    ];
    view! {
        title: title,
        lead: catalogue.with("training-people-lead", &arguments),
        table: figure::people(&bars(metric, dimension, "people", 2), volume),
    }
}

fn definitions(metric: &Metric, volume: &Volume<'_>) -> Vec<View> {
    let catalogue = volume.catalogue();
    let fact = |term: String, text: String| view! { term: term, text: text };
    let what = metric.description.as_ref().map(|text| {
        let title = metric.title.get(volume.language());
        fact(title.to_owned(), text.get(volume.language()).to_owned())
    });
    let told = [
        ("completion-completed", "training-define-completed"),
        ("completion-in-progress", "training-define-in-progress"),
        ("completion-not-started", "training-define-not-started"),
        ("training-whole-percents", "training-define-whole-percents"),
        ("training-suppression", "training-define-suppression"),
    ];
    let told = told.map(|(term, text)| fact(catalogue.text(term), catalogue.text(text)));
    what.into_iter().chain(told).collect()
}
