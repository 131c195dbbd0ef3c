//! A restated value in words.

use super::Volume;
use crate::{
    analyse::Revision,
    history::Part,
    language::{Catalogue, Format},
    model::{Metric, Period, Slug},
};

/// A value that was published, and the one that took its place.
pub(crate) struct Revised {
    /// The period, and the part where it is not the metric itself.
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) now: String,
    /// `None` where a value was taken back or came back.
    pub(crate) difference: Option<String>,
}

impl Revised {
    /// Writes both values with digits enough to tell them apart.
    pub(crate) fn of(metric: &Metric, revision: &Revision<'_>, volume: &Volume<'_>) -> Self {
        let Revision { part, period, .. } = *revision;
        let both = revision.before.value.zip(revision.now.value);
        let usual = format_of(part, volume.format(metric));
        let format = both.map_or(usual, |(before, now)| usual.apart(before, now));
        let missing = || nothing(part, volume.catalogue());
        let value = |value: Option<f64>| value.map_or_else(missing, |value| format.value(value));
        let name = part.member().and_then(|(dimension, member)| {
            let dimension = volume.report().settings.dimension(dimension)?;
            dimension.member(&Slug::parse(member)?)
        });
        let name = name.map(|name| name.get(volume.language()));
        Self {
            what: what(part, name, period, volume.catalogue()),
            before: value(revision.before.value),
            now: value(revision.now.value),
            difference: both.map(|(before, now)| format.difference(now - before)),
        }
    }
}

/// People are counted, whatever the unit of the metric is.
pub(super) fn format_of<'a>(part: Part<&str>, usual: Format<'a>) -> Format<'a> {
    part.stand().map_or(usual, |_| usual.of_people())
}

/// What stands in the place of a value that is gone.
pub(super) fn nothing(part: Part<&str>, catalogue: &Catalogue) -> String {
    let key = part.stand().map_or("change-taken-back", |_| "change-not-shown");
    catalogue.text(key)
}

/// The period, and which part of the metric; `name` is that of the member.
pub(super) fn what(part: Part<&str>, name: Option<&str>, period: Period, catalogue: &Catalogue) -> String {
    let period = catalogue.language().period(period);
    let all = catalogue.text("chart-whole");
    let member = part.member().map_or(all.as_str(), |(_, member)| name.unwrap_or(member));
    let stand = part
        .stand()
        .map(|stand| catalogue.text(&format!("change-{}", stand.as_str().replace('_', "-"))));
    let arguments = [
        ("member", member),
        ("period", &period),
        ("stand", stand.as_deref().unwrap_or_default()),
    ];
    let key = match part {
        Part::Whole => return period,
        Part::Member(..) => "change-member",
        Part::Contribution(..) => "change-contribution",
        Part::People(..) | Part::Everybody(_) => "change-people",
    };
    catalogue.with(key, &arguments)
}
