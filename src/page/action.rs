//! Actions of the committee as rows of a table.

use jiff::civil::Date;

use super::{Address, Volume};
use crate::{
    analyse::{ActionStanding, Tracked},
    site::SitePath,
    theme::{View, view},
};

/// A row of the log.
pub(super) fn row(tracked: &Tracked<'_>, here: &SitePath, volume: &Volume<'_>) -> View {
    let language = volume.language();
    let opened = Address::Meeting(tracked.opened.id.clone());
    let standing = tracked.on(volume.edition.as_of.date);
    let closed = tracked.closed.map(|meeting| Address::Meeting(meeting.id.clone()));
    view! {
        title: tracked.action.title.get(language),
        owner: tracked.action.owner.get(language),
        opened: day(tracked.opened.date, volume),
        href: here.link_to(&opened.path(language)),
        of: closed.map(|closed| here.link_to(&closed.path(language))),
        due: day(tracked.action.due, volume),
        late: matches!(standing, ActionStanding::Overdue(_)),
        state: state(standing, volume),
        remark: remark(tracked, standing, volume),
    }
}

fn day(date: Date, volume: &Volume<'_>) -> View {
    view! { datetime: date.to_string(), text: volume.language().short_day(date) }
}

/// How an action stands, in words.
pub(super) fn state(standing: ActionStanding, volume: &Volume<'_>) -> String {
    let catalogue = volume.catalogue();
    let counted = |key, days: i32| catalogue.count(key, usize::try_from(days).unwrap_or(0));
    match standing {
        ActionStanding::Overdue(days) => counted("action-overdue", days),
        ActionStanding::Open(0) => catalogue.text("action-today"),
        ActionStanding::Open(days) => counted("action-left", days),
        ActionStanding::Done(day) => {
            let date = volume.language().short_day(day);
            catalogue.with("action-done", &[("date", &date)])
        }
    }
}

/// How late an action was done.
fn remark(tracked: &Tracked<'_>, standing: ActionStanding, volume: &Volume<'_>) -> Option<String> {
    let ActionStanding::Done(done) = standing else {
        return None;
    };
    let days = usize::try_from((done - tracked.action.due).get_days()).ok()?;
    (days > 0).then(|| volume.catalogue().count("action-late", days))
}
