//! The home page: where the headline metric stands, and what else is new.

use jiff::civil::Date;

use super::{
    Address, Page, Volume, card, changes, decision, figure, governance, initiatives, messages, rollout, training,
    verdict,
};
use crate::{
    analyse::{Changes, Status},
    chart::Kind,
    model::{Metric, Target},
    site::SitePath,
    theme::{View, view},
};

/// Messages listed on the home page.
const MESSAGES: usize = 3;

/// Metrics shown as cards on the home page.
const CARDS: usize = 6;

/// A new target is news for this many days.
const NEWS_DAYS: i32 = 366;

pub(super) fn page(changes: Option<&Changes<'_>>, volume: &Volume<'_>) -> Page {
    let report = volume.report();
    let here = Address::Home.path(volume.language());
    let headline = report.metric(report.settings.headline.as_str());
    let title = match headline {
        Some(metric) => verdict::sentence(metric, volume),
        None => volume.catalogue().text("no-metrics-title"),
    };
    let others = by_urgency(headline, volume);
    let view = view! {
        headline: title.as_str(),
        headline_href: headline.map(|metric| here.link_to(&Address::Metric(metric.id.clone()).path(volume.language()))),
        verdict: headline.map(|metric| verdict::view(metric, volume)),
        figure: headline.and_then(|metric| hero(metric, &here, volume)),
        target_change: headline.and_then(|metric| target_change(metric, &here, volume)),
        cards: card::views(others.into_iter().take(CARDS), &here, volume),
        metrics_href: here.link_to(&Address::Metrics.path(volume.language())),
        messages: messages::rows(report.messages.iter().take(MESSAGES), &here, volume),
        messages_href: here.link_to(&Address::Messages.path(volume.language())),
        decisions: decision::latest(&here, volume),
        initiative: initiatives::newest(&here, volume),
        rollout: rollout::home(&here, volume),
        training: training::home(&here, volume),
        changes: changes::home(changes, &here, volume),
        dates: next_dates(&here, volume),
    };
    Page {
        address: Address::Home,
        template: "home.html",
        title,
        crumb: None,
        view,
        excerpts: None,
    }
}

/// The metrics beside the headline, those first that need attention.
fn by_urgency<'a>(headline: Option<&Metric>, volume: &Volume<'a>) -> Vec<&'a Metric> {
    let others = volume
        .report()
        .metrics
        .iter()
        .filter(|metric| headline.is_none_or(|own| own.id != metric.id));
    let mut others: Vec<&Metric> = others.collect();
    others.sort_by_key(|metric| match volume.progress(metric).status {
        Some(Status::OffTrack) => 0,
        Some(Status::AtRisk) => 1,
        Some(Status::OnTrack) => 2,
        Some(Status::Achieved) => 3,
        Some(Status::NoData) => 4,
        None => 5,
    });
    others
}

/// The large chart beside the verdict.
pub(super) fn hero(metric: &Metric, page: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let order = figure::Order {
        level: 2,
        ..figure::Order::new(Kind::TargetPath, metric, "hero")
    };
    figure::view(&order, page, volume)
}

/// The note that the target was changed within the last year.
fn target_change(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let [.., before, now] = metric.targets.as_slice() else {
        return None;
    };
    let age = (volume.edition.as_of.date - now.announced).get_days();
    (age <= NEWS_DAYS).then(|| {
        let message = now.message.as_deref().and_then(|id| volume.report().messages.find(id));
        let address = message.map(|message| Address::Message(message.id.clone()));
        view! {
            before: target(metric, before, "target-changed-before", volume),
            now: target(metric, now, "target-changed-now", volume),
            reason: now.reason.as_ref().map(|reason| reason.get(volume.language())),
            href: address.map(|address| here.link_to(&address.path(volume.language()))),
        }
    })
}

fn target(metric: &Metric, target: &Target, term: &str, volume: &Volume<'_>) -> View {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    view! {
        term: catalogue.with(term, &[("date", &language.day(target.announced))]),
        value: volume.format(metric).value(target.value),
        due: catalogue.with("target-by-period", &[("period", &language.period(target.due))]),
    }
}

/// A day that readers wait for.
struct Awaited {
    day: Date,
    href: String,
    /// The page of the meeting that told the day.
    of: Option<String>,
    text: String,
    late: bool,
}

/// The next values and the next meeting in the order of their days, so that what is late stands first; it says so.
fn next_dates(here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let mut awaited = next_values(here, volume);
    awaited.extend(next_meeting(here, volume));
    awaited.sort_by_key(|own| own.day);
    let row = |own: Awaited| {
        view! {
            datetime: own.day.to_string(),
            date: volume.language().short_day(own.day),
            href: own.href,
            of: own.of,
            text: own.text,
            late: own.late,
        }
    };
    awaited.into_iter().map(row).collect()
}

fn next_values(here: &SitePath, volume: &Volume<'_>) -> Vec<Awaited> {
    let dated = volume.report().metrics.iter().filter_map(|metric| {
        let progress = volume.progress(metric);
        Some((progress.next_due?, metric, progress.next_period))
    });
    let mut dated: Vec<_> = dated.collect();
    dated.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    let value = |(day, metric, period): (Date, &Metric, _)| {
        let language = volume.language();
        let late = day < volume.edition.as_of.date;
        let key = if late { "value-overdue" } else { "value-due" };
        let arguments = [
            ("title", metric.title.get(language)),
            ("period", &language.period(period)),
            ("date", &language.day(day)),
        ];
        Awaited {
            day,
            href: here.link_to(&Address::Metric(metric.id.clone()).path(language)),
            of: None,
            text: volume.catalogue().with(key, &arguments),
            late,
        }
    };
    dated.into_iter().take(CARDS).map(value).collect()
}

fn next_meeting(here: &SitePath, volume: &Volume<'_>) -> Option<Awaited> {
    let next = governance::next_meeting(volume)?;
    let key = if next.late { "committee-met" } else { "committee-meets" };
    Some(Awaited {
        day: next.day,
        href: here.link_to(&Address::Governance.path(volume.language())),
        of: Some(here.link_to(&Address::Meeting(next.told_by.id.clone()).path(volume.language()))),
        text: volume.catalogue().text(key),
        late: next.late,
    })
}
