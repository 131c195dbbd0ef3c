//! Decisions of the committee, wherever a page shows them.

use super::{Address, Volume};
use crate::{
    model::{About, Decision, Matter, Meeting, Slug, Topic},
    site::SitePath,
    theme::{View, view},
};

/// A decision: its mark, what was decided, what it is about.
fn view(decision: &Decision, here: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let outcome = decision.outcome.as_str();
    view! {
        outcome: outcome,
        word: volume.catalogue().text(&format!("outcome-{outcome}")),
        title: decision.title.get(language),
        note: decision.note.as_ref().map(|note| note.get(language)),
        about: decision.about.as_ref().and_then(|about| link(about, here, volume)),
    }
}

/// The link to what a decision is about.
fn link(about: &About, here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let (report, language) = (volume.report(), volume.language());
    let id = about.id.clone();
    let (title, address) = match about.matter {
        Matter::Metric => (&report.metric(id.as_str())?.title, Address::Metric(id)),
        Matter::Initiative => (&report.initiative(id.as_str())?.title, Address::Initiative(id)),
        Matter::Rollout => (&report.rollout(id.as_str())?.title, Address::Rollout(id)),
    };
    Some(view! { href: here.link_to(&address.path(language)), text: title.get(language) })
}

/// The decisions of a meeting, topic by topic.
pub(super) fn by_topic(meeting: &Meeting, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let topics = Topic::ALL.into_iter().filter_map(|(word, topic)| {
        let own = meeting.reviewed.iter().filter(|decision| decision.topic == topic);
        let decisions: Vec<View> = own.map(|decision| view(decision, here, volume)).collect();
        let title = volume.catalogue().text(&format!("topic-{word}"));
        (!decisions.is_empty()).then(|| view! { title: title, decisions: decisions })
    });
    topics.collect()
}

/// The decisions of the latest meeting, for the home page.
pub(super) fn latest(here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let meeting = volume.report().meetings.first()?;
    let date = volume.language().day(meeting.date);
    Some(view! {
        meeting: volume.catalogue().with("meeting-of", &[("date", &date)]),
        meeting_href: here.link_to(&Address::Meeting(meeting.id.clone()).path(volume.language())),
        href: here.link_to(&Address::Governance.path(volume.language())),
        topics: by_topic(meeting, here, volume),
    })
}

/// Decisions of a topic that stand open; earlier ones unfold.
const RECENT: usize = 5;

/// The decisions of all meetings, topic by topic, newest first.
pub(super) fn log(here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let catalogue = volume.catalogue();
    let topics = Topic::ALL.into_iter().filter_map(|(word, topic)| {
        let mut recent = dated(|decision| decision.topic == topic, here, volume);
        let count = recent.len();
        let earlier = recent.split_off(count.min(RECENT));
        (count > 0).then(|| {
            view! {
                title: catalogue.text(&format!("topic-{word}")),
                count: catalogue.count("decisions-count", count),
                recent: recent,
                more: (!earlier.is_empty()).then(|| catalogue.count("decisions-earlier", earlier.len())),
                earlier: earlier,
            }
        })
    });
    topics.collect()
}

/// Every decision about one thing, newest first.
pub(super) fn about(matter: Matter, id: &Slug, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let is_about = |decision: &Decision| decision.about.as_ref().is_some_and(|about| about.is(matter, id));
    dated(is_about, here, volume)
}

/// Decisions with the day of their meeting, newest first.
fn dated(wanted: impl Fn(&Decision) -> bool, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let language = volume.language();
    let row = |(meeting, decision): (&Meeting, &Decision)| {
        let address = Address::Meeting(meeting.id.clone());
        view! {
            datetime: meeting.date.to_string(),
            date: language.short_day(meeting.date),
            href: here.link_to(&address.path(language)),
            decision: view(decision, here, volume),
        }
    };
    let meetings = volume.report().meetings.iter();
    let decided = meetings.flat_map(|meeting| meeting.reviewed.iter().map(move |decision| (meeting, decision)));
    decided.filter(|(_, decision)| wanted(decision)).map(row).collect()
}
