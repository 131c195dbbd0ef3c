//! The page of one meeting of the committee.

use super::{Address, Page, Volume, action, decision, governance};
use crate::{
    analyse::Tracked,
    model::Meeting,
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(meeting: &Meeting, volume: &Volume<'_>) -> Page {
    let language = volume.language();
    let address = Address::Meeting(meeting.id.clone());
    let here = address.path(language);
    let title = what_a_meeting_decided(meeting, volume);
    let (earlier, later) = neighbours(meeting, volume);
    let view = view! {
        headline: title.as_str(),
        datetime: meeting.date.to_string(),
        date: language.day(meeting.date),
        chair: meeting.chair.get(language),
        next: meeting.next.map(|next| view! { datetime: next.to_string(), date: language.day(next) }),
        count: volume.catalogue().count("items-count", meeting.reviewed.len()),
        topics: decision::by_topic(meeting, &here, volume),
        actions: actions(meeting, &here, volume),
        earlier: earlier.map(|own| neighbour("meeting-earlier", own, &here, volume)),
        later: later.map(|own| neighbour("meeting-later", own, &here, volume)),
    };
    Page {
        address,
        template: "meeting.html",
        title,
        crumb: Some(language.day(meeting.date)),
        view,
        excerpts: None,
    }
}

/// How many items a meeting approved, as a sentence with its day.
pub(crate) fn what_a_meeting_decided(meeting: &Meeting, volume: &Volume<'_>) -> String {
    let date = volume.language().day(meeting.date);
    governance::decided("meeting-headline", meeting, &date, volume)
}

/// The actions this meeting lists, as they stand now.
fn actions(meeting: &Meeting, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let log = Tracked::all(volume.report());
    let listed = meeting
        .actions
        .iter()
        .filter_map(|action| Tracked::find(&log, &action.id));
    listed.map(|tracked| action::row(tracked, here, volume)).collect()
}

/// The meeting before and the one after.
fn neighbours<'a>(meeting: &Meeting, volume: &Volume<'a>) -> (Option<&'a Meeting>, Option<&'a Meeting>) {
    let meetings = &volume.report().meetings;
    let place = meetings.iter().position(|own| own.id == meeting.id).unwrap_or(0);
    let later = place.checked_sub(1).and_then(|place| meetings.get(place));
    (meetings.get(place + 1), later)
}

fn neighbour(term: &str, meeting: &Meeting, here: &SitePath, volume: &Volume<'_>) -> View {
    let address = Address::Meeting(meeting.id.clone());
    view! {
        term: volume.catalogue().text(term),
        href: here.link_to(&address.path(volume.language())),
        title: volume.language().day(meeting.date),
    }
}
