//! The page of the committee: what must be decided, what was decided, what is still to be done.

use jiff::civil::Date;

use super::{Address, Page, Volume, action, decision, verdict};
use crate::{
    analyse::{ActionStanding, Status, Tracked},
    model::{Cadence, Decision, Meeting, Metric, Outcome, Period, Target},
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(volume: &Volume<'_>) -> Page {
    let report = volume.report();
    let here = Address::Governance.path(volume.language());
    let log = Tracked::all(report);
    let title = title(&log, volume);
    let headline = report.metric(report.settings.headline.as_str());
    let view = view! {
        headline: title.as_str(),
        next: next(volume),
        needed: needed(&log, &here, volume),
        latest: report.meetings.first().map(|meeting| latest(meeting, &here, volume)),
        topics: topics(&here, volume),
        actions: actions(&log, &here, volume),
        targets: headline.map(|metric| targets(metric, &here, volume)),
        meetings: meetings(&log, &here, volume),
        count: volume.catalogue().count("meetings-count", report.meetings.len()),
    };
    Page {
        address: Address::Governance,
        template: "governance.html",
        title,
        crumb: None,
        view,
        excerpts: None,
    }
}

/// When the committee meets again, as its last meeting told.
pub(super) struct NextMeeting<'a> {
    pub(super) day: Date,
    /// The day has passed and no meeting is known of it.
    pub(super) late: bool,
    /// The meeting that told it.
    pub(super) told_by: &'a Meeting,
}

pub(super) fn next_meeting<'a>(volume: &Volume<'a>) -> Option<NextMeeting<'a>> {
    let told_by = volume.report().meetings.first()?;
    let day = told_by.next?;
    Some(NextMeeting {
        day,
        late: day < volume.edition.as_of.date,
        told_by,
    })
}

fn next(volume: &Volume<'_>) -> Option<View> {
    let next = next_meeting(volume)?;
    Some(view! {
        datetime: next.day.to_string(),
        date: volume.language().day(next.day),
        late: next.late,
    })
}

/// What all meetings decided; nothing where the latest is the only one.
fn topics(here: &SitePath, volume: &Volume<'_>) -> Option<Vec<View>> {
    (volume.report().meetings.len() > 1).then(|| decision::log(here, volume))
}

/// What the latest meeting decided, and how many actions are overdue.
fn title(log: &[Tracked<'_>], volume: &Volume<'_>) -> String {
    let catalogue = volume.catalogue();
    let overdue = log.iter().filter(|own| overdue_days(own, volume).is_some()).count();
    let overdue = match overdue {
        0 => catalogue.text("headline-none-overdue"),
        count => catalogue.count("headline-overdue", count),
    };
    let Some(meeting) = volume.report().meetings.first() else {
        return overdue;
    };
    let month = volume.recent_period(Period::containing(meeting.date, Cadence::Monthly));
    let decided = decided("headline-decided", meeting, &month, volume);
    catalogue.with("governance-headline", &[("decided", &decided), ("overdue", &overdue)])
}

/// What a meeting decided, in a clause.
pub(super) fn decided(key: &str, meeting: &Meeting, when: &str, volume: &Volume<'_>) -> String {
    let catalogue = volume.catalogue();
    let approved = count(meeting, Outcome::Approved);
    let case = match (approved, meeting.reviewed.len()) {
        (_, 0) => "empty",
        (0, 1) => "only-not-approved",
        (_, 1) => "only-approved",
        (0, _) => "none",
        (2, 2) => "both",
        (approved, all) if approved == all => "all",
        _ => "some",
    };
    let items = catalogue.count("items-count", meeting.reviewed.len());
    let arguments = [
        ("case", case),
        ("when", when),
        ("approved", &approved.to_string()),
        ("items", &items),
    ];
    catalogue.with(key, &arguments)
}

fn count(meeting: &Meeting, outcome: Outcome) -> usize {
    let own = meeting.reviewed.iter().filter(|decision| decision.outcome == outcome);
    own.count()
}

fn overdue_days(tracked: &Tracked<'_>, volume: &Volume<'_>) -> Option<i32> {
    match tracked.on(volume.edition.as_of.date) {
        ActionStanding::Overdue(days) => Some(days),
        _ => None,
    }
}

/// Decisions needed: deferred items, metrics off track, overdue actions.
pub(super) fn needed(log: &[Tracked<'_>], here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let link = |address: Address| here.link_to(&address.path(language));
    let item = |kind: &str, mark: &'static str, title: &str, href: String, note: Option<String>| {
        view! { kind: catalogue.text(kind), mark: mark, title: title, href: href, note: note }
    };
    let deferred = deferred(&volume.report().meetings)
        .into_iter()
        .map(|(meeting, decision)| {
            let note = decision.note.as_ref().map(|note| note.get(language).to_owned());
            let href = link(Address::Meeting(meeting.id.clone()));
            item("needed-deferred", "deferred", decision.title.get(language), href, note)
        });
    let metrics = volume.report().metrics.iter();
    let metrics = metrics.filter(|metric| volume.progress(metric).status == Some(Status::OffTrack));
    let metrics = metrics.map(|metric| {
        let note = Some(verdict::position(metric, volume));
        let href = link(Address::Metric(metric.id.clone()));
        item("needed-metric", "late", metric.title.get(language), href, note)
    });
    let overdue = overdue(log, volume).into_iter().map(|own| {
        let state = action::state(own.on(volume.edition.as_of.date), volume);
        let arguments = [("state", state.as_str()), ("owner", own.action.owner.get(language))];
        let note = Some(catalogue.with("needed-overdue", &arguments));
        let href = link(Address::Meeting(own.opened.id.clone()));
        item("needed-action", "late", own.action.title.get(language), href, note)
    });
    deferred.chain(metrics).chain(overdue).collect()
}

/// Deferred items that no later meeting has taken up again, newest first.
fn deferred(meetings: &[Meeting]) -> Vec<(&Meeting, &Decision)> {
    let same = |a: &Decision, b: &Decision| a.topic == b.topic && a.title == b.title;
    let items = meetings.iter().enumerate().flat_map(|(place, meeting)| {
        let open = meeting.reviewed.iter().filter(move |decision| {
            let later = meetings[..place].iter().flat_map(|later| &later.reviewed);
            decision.outcome == Outcome::Deferred && later.into_iter().all(|other| !same(other, decision))
        });
        open.map(move |decision| (meeting, decision))
    });
    items.collect()
}

fn latest(meeting: &Meeting, here: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let date = language.day(meeting.date);
    view! {
        title: volume.catalogue().with("meeting-of", &[("date", &date)]),
        count: volume.catalogue().count("items-count", meeting.reviewed.len()),
        chair: meeting.chair.get(language),
        href: here.link_to(&Address::Meeting(meeting.id.clone()).path(language)),
        topics: decision::by_topic(meeting, here, volume),
    }
}

/// Overdue actions, the longest first.
fn overdue<'l, 'r>(log: &'l [Tracked<'r>], volume: &Volume<'_>) -> Vec<&'l Tracked<'r>> {
    let mut overdue: Vec<_> = log.iter().filter(|own| overdue_days(own, volume).is_some()).collect();
    overdue.sort_by_key(|own| own.action.due);
    overdue
}

/// The log in groups: overdue, open, done since the meeting before the latest.
fn actions(log: &[Tracked<'_>], here: &SitePath, volume: &Volume<'_>) -> View {
    let (catalogue, as_of) = (volume.catalogue(), volume.edition.as_of.date);
    let group = |title: String, rows: &[&Tracked<'_>]| {
        let views: Vec<View> = rows.iter().map(|own| action::row(own, here, volume)).collect();
        let count = catalogue.count("actions-count", rows.len());
        (!rows.is_empty()).then(|| view! { title: title, count: count, rows: views })
    };
    let mut open: Vec<&Tracked<'_>> = log
        .iter()
        .filter(|own| matches!(own.on(as_of), ActionStanding::Open(_)))
        .collect();
    open.sort_by_key(|own| own.action.due);
    let overdue = overdue(log, volume);
    let left = overdue.len() + open.len();
    let before = volume.report().meetings.get(1).map(|meeting| meeting.date);
    let (done, earlier) = done(log, before, as_of);
    let done_title = match before {
        Some(date) => catalogue.with("actions-done-since", &[("date", &volume.language().day(date))]),
        None => catalogue.text("actions-done"),
    };
    let groups = [
        group(catalogue.text("actions-overdue"), &overdue),
        group(catalogue.text("actions-open"), &open),
        group(done_title, &done),
    ];
    let (left, all) = (left.to_string(), log.len().to_string());
    let count = match log.len() {
        0 => catalogue.count("actions-count", 0),
        _ => catalogue.with("actions-left", &[("left", &left), ("all", &all)]),
    };
    view! {
        count: count,
        groups: groups.into_iter().flatten().collect::<Vec<_>>(),
        earlier: (earlier > 0).then(|| catalogue.count("actions-earlier", earlier)),
    }
}

/// What was done after a day, newest first, and how many actions were done before.
fn done<'l, 'r>(log: &'l [Tracked<'r>], after: Option<Date>, as_of: Date) -> (Vec<&'l Tracked<'r>>, usize) {
    let done = log.iter().filter_map(|own| match own.on(as_of) {
        ActionStanding::Done(day) => Some((day, own)),
        _ => None,
    });
    let (mut recent, earlier): (Vec<_>, Vec<_>) = done.partition(|(day, _)| after.is_none_or(|after| *day > after));
    recent.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    (recent.into_iter().map(|(_, own)| own).collect(), earlier.len())
}

/// How the target of a metric changed, newest first.
fn targets(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let aim = |target: &Target| {
        let period = language.period(target.due);
        let due = volume.catalogue().with("target-by-period", &[("period", &period)]);
        view! { value: volume.format(metric).value(target.value), due: due }
    };
    let before = std::iter::once(None).chain(metric.targets.iter().map(Some));
    let row = |(target, before): (&Target, Option<&Target>)| {
        let message = target
            .message
            .as_deref()
            .and_then(|id| volume.report().messages.find(id));
        let address = message.map(|message| Address::Message(message.id.clone()));
        view! {
            datetime: target.announced.to_string(),
            announced: language.short_day(target.announced),
            before: before.map(aim),
            now: aim(target),
            reason: target.reason.as_ref().map(|reason| reason.get(language)),
            href: address.map(|address| here.link_to(&address.path(language))),
        }
    };
    let mut rows: Vec<View> = metric.targets.iter().zip(before).map(row).collect();
    rows.reverse();
    let title = metric.title.get(language);
    view! {
        title: volume.catalogue().with("targets-of", &[("title", title)]),
        href: here.link_to(&Address::Metric(metric.id.clone()).path(language)),
        rows: rows,
    }
}

/// Every meeting with what it decided and what it left to do, newest first.
fn meetings(log: &[Tracked<'_>], here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let language = volume.language();
    let row = |meeting: &Meeting| {
        let opened = log.iter().filter(|own| own.opened.date == meeting.date);
        let known = log.iter().filter(|own| own.opened.date <= meeting.date);
        let open = known.filter(|own| !matches!(own.on(meeting.date), ActionStanding::Done(_)));
        view! {
            datetime: meeting.date.to_string(),
            date: language.short_day(meeting.date),
            href: here.link_to(&Address::Meeting(meeting.id.clone()).path(language)),
            reviewed: meeting.reviewed.len().to_string(),
            approved: count(meeting, Outcome::Approved).to_string(),
            opened: opened.count().to_string(),
            open: open.count().to_string(),
        }
    };
    volume.report().meetings.iter().map(row).collect()
}
