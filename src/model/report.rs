//! The report: everything that one build may tell.

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

use std::sync::Arc;

use super::{
    AudienceId, Cadence, FreePage, Initiative, Language, Letter, Meeting, Message, Messages, Metric, Period, Rollout,
    Settings, Slug, Stage,
};

/// The moment a report speaks of: a day in the site's time zone, and the instant that decides embargoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The as-of date.
    pub date: Date,
    /// Nothing embargoed beyond this instant is shown.
    pub instant: Timestamp,
}

impl AsOf {
    /// The end of a day, as `--as-of` means it: the last moment before midnight.
    pub fn end_of(date: Date, timezone: &TimeZone) -> Self {
        let next = date.tomorrow().unwrap_or(date);
        let midnight = timezone.to_timestamp(next.at(0, 0, 0, 0)).unwrap_or(Timestamp::MAX);
        Self {
            date,
            instant: midnight - SignedDuration::from_nanos(1),
        }
    }

    /// The month of the as-of date, which names editions.
    pub fn month(self) -> Period {
        Period::containing(self.date, Cadence::Monthly)
    }

    /// The given instant, on the date it has in the time zone.
    pub fn at(instant: Timestamp, timezone: &TimeZone) -> Self {
        Self {
            date: timezone.to_datetime(instant).date(),
            instant,
        }
    }
}

/// A picture or document of `content/media/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medium {
    /// File name in `content/media/`.
    pub name: String,
    /// What is published: the bytes without metadata.
    pub bytes: Bytes,
    /// How large a picture is shown; `None` of a document.
    pub size: Option<Size>,
}

/// Width and height of a picture in pixels, as it stands upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// Settings, metrics, messages, pages and rollouts.
#[derive(Clone, Debug)]
pub struct Report {
    /// `site.yaml`.
    pub settings: Settings,
    /// Metrics, sorted by id.
    pub metrics: Vec<Metric>,
    /// Messages, newest first.
    pub messages: Messages,
    /// Meetings of the committee, newest first.
    pub meetings: Vec<Meeting>,
    /// Initiatives, sorted by id.
    pub initiatives: Vec<Initiative>,
    /// Free pages in reading order.
    pub pages: Vec<FreePage>,
    /// Rollouts, sorted by id.
    pub rollouts: Vec<Rollout>,
    /// Pictures and documents by name.
    pub media: Vec<Medium>,
}

impl Report {
    /// What `audience` may see at `as_of`, before anything is counted or sorted.
    ///
    /// Items of other audiences, messages, meetings and initiatives of a later day and messages under embargo leave no trace.
    #[must_use]
    pub fn for_audience(&self, audience: &AudienceId, as_of: AsOf) -> Self {
        let audiences = &self.settings.audiences;
        let visible = |label: &AudienceId| audiences.may_see(audience, label);
        let out = |moment: Option<Timestamp>| moment.is_none_or(|moment| moment <= as_of.instant);
        let metrics = self.metrics.iter().filter(|metric| visible(&metric.audience));
        let messages = self.messages.iter().filter(|message| message.date <= as_of.date);
        let messages = messages.map(|message| {
            let seen = |letter: &Letter| visible(&letter.audience) && out(letter.publish_at);
            if message.letters.iter().all(|(_, letter)| seen(letter)) {
                return message.clone();
            }
            Arc::new(Message {
                id: message.id.clone(),
                date: message.date,
                letters: keep(&message.letters, seen),
            })
        });
        let meetings = self.meetings.iter().filter(|meeting| meeting.date <= as_of.date);
        let meetings = meetings.filter(|meeting| visible(&meeting.audience));
        let initiatives = self.initiatives.iter().filter(|own| own.started <= as_of.date);
        let initiatives = initiatives.filter(|own| visible(&own.audience));
        let pages = self.pages.iter().map(|page| FreePage {
            id: page.id.clone(),
            sheets: keep(&page.sheets, |sheet| visible(&sheet.audience)),
        });
        let rollouts = self.rollouts.iter().filter(|rollout| visible(&rollout.audience));
        let mut pages: Vec<FreePage> = pages.filter(|page| !page.sheets.is_empty()).collect();
        pages.sort_by(|a, b| (a.order(), &a.id).cmp(&(b.order(), &b.id)));
        Self {
            settings: self.settings.clone(),
            metrics: metrics.map(|metric| metric.as_known_on(as_of.date)).collect(),
            messages: messages.filter(|message| !message.letters.is_empty()).collect(),
            meetings: meetings.cloned().collect(),
            initiatives: initiatives.map(|own| own.as_known_on(as_of.date)).collect(),
            pages,
            rollouts: rollouts.cloned().collect(),
            media: self.media.clone(),
        }
    }

    /// The report without the numbers of groups that are too small to be shown, before any is charted or written.
    #[must_use]
    pub fn without_small_groups(mut self) -> Self {
        for metric in self.metrics.iter_mut().filter(|metric| metric.counts_people()) {
            *metric = metric.without_small_groups();
        }
        self
    }

    /// The metrics of the training page: those that count people by how far they have come.
    pub fn trainings(&self) -> impl Iterator<Item = &Metric> {
        self.metrics.iter().filter(|metric| metric.counts_people())
    }

    /// The metric with this id.
    pub fn metric(&self, id: &str) -> Option<&Metric> {
        let found = self.metrics.binary_search_by(|own| own.id.as_str().cmp(id));
        found.ok().map(|place| &self.metrics[place])
    }

    /// The meeting of this day, written `2026-04-20`.
    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|own| own.id.as_str() == id)
    }

    /// The initiative with this id.
    pub fn initiative(&self, id: &str) -> Option<&Initiative> {
        self.initiatives.iter().find(|own| own.id.as_str() == id)
    }

    /// The rollout with this id.
    pub fn rollout(&self, id: &str) -> Option<&Rollout> {
        self.rollouts.iter().find(|own| own.id.as_str() == id)
    }

    /// The stages that name a metric, each with its rollout and its place there.
    pub fn stages_of<'a>(&'a self, metric: &'a Slug) -> impl Iterator<Item = (&'a Rollout, usize)> {
        let named = move |stage: &Stage| stage.metric.as_ref() == Some(metric);
        self.rollouts.iter().flat_map(move |rollout| {
            let stages = rollout.stages.iter().enumerate();
            stages
                .filter(move |(_, stage)| named(stage))
                .map(move |(place, _)| (rollout, place))
        })
    }

    /// The free page with this slug or former slug.
    pub fn page(&self, id: &str) -> Option<&FreePage> {
        let own = self.pages.iter().find(|own| own.id.as_str() == id);
        let former = |page: &&FreePage| page.aliases().any(|alias| alias.as_str() == id);
        own.or_else(|| self.pages.iter().find(former))
    }
}

fn keep<T>(texts: &[(Language, Arc<T>)], wanted: impl Fn(&T) -> bool) -> Vec<(Language, Arc<T>)> {
    let mut kept = texts.to_vec();
    kept.retain(|(_, text)| wanted(text));
    kept
}
