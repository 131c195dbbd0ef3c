//! What changed of a metric that both editions have.

use super::{Aspect, CertaintyChange, Method, MethodChange, NewValue, Pair, Restatement, StatusChange, TargetChange};
use crate::history::{Aim, Item, Kind, Published, Record, Value, message_mark};

impl<'a> Pair<'a> {
    /// The target in force where it changed, then what changed of each one that both editions tell of.
    pub(super) fn targets(&self, earlier: &'a Published, later: &'a Published) -> Vec<TargetChange<'a>> {
        let change = |aspect, before, now| TargetChange {
            metric: *self,
            aspect,
            before,
            now,
        };
        let in_force = self.target().map(|(before, now)| change(Aspect::Goal, before, now));
        let known = self.before.targets.iter().filter_map(|before| {
            let now = self.now.targets.iter().find(|now| now.announced == before.announced)?;
            Some((before, now))
        });
        let told = known.flat_map(|(before, now)| {
            let changed = [
                (Aspect::Reason, before.terms.reason != now.terms.reason),
                (Aspect::Message, is_of_another_message(before, now, earlier, later)),
            ];
            let changed = changed.into_iter().filter(|(_, changed)| *changed);
            changed.map(move |(aspect, _)| change(aspect, Some(before), Some(now)))
        });
        in_force.into_iter().chain(told).collect()
    }

    /// The targets in force, where they are not the same.
    fn target(&self) -> Option<(Option<&'a Aim>, Option<&'a Aim>)> {
        let (before, now) = (self.before.targets.last(), self.now.targets.last());
        let same = match (before, now) {
            (Some(before), Some(now)) => before.is_same(now),
            (before, now) => before.is_none() && now.is_none(),
        };
        (!same).then_some((before, now))
    }

    /// Changed values of the metric, then those of its parts.
    pub(super) fn restatements(&self) -> Vec<Restatement<'a>> {
        let (before, now) = (self.before.values(), self.now.values());
        let published = before.into_iter().filter_map(|(place, value)| {
            let now = now.get(&place).copied();
            (now != Some(value)).then_some((place, value, now))
        });
        let restated = published.map(|((part, period), before, now)| Restatement {
            metric: *self,
            part,
            period,
            before,
            now,
            reason: self.now.reason(period),
        });
        restated.collect()
    }

    pub(super) fn methods(&self) -> Vec<MethodChange<'a>> {
        let (before, now) = (self.before, self.now);
        let baseline = |record: &Record| record.baseline.as_ref().map(|point| (point.period, point.value));
        let changed = [
            (Method::Title, before.title != now.title),
            (
                Method::Description,
                differ(before.description.as_ref(), now.description.as_ref()),
            ),
            (Method::Unit, before.unit() != now.unit()),
            (Method::Direction, before.better != now.better),
            (Method::Baseline, baseline(before) != baseline(now)),
            // The tolerance that nobody set follows from the target, whose change is told as such.
            (
                Method::Tolerance,
                before.tolerance != now.tolerance && self.target().is_none() && baseline(before) == baseline(now),
            ),
            (Method::Cadence, before.cadence != now.cadence),
            (Method::DueDay, differ(before.due_day.as_ref(), now.due_day.as_ref())),
            (Method::Decimals, before.decimals != now.decimals),
            (Method::Source, differ(before.source.as_ref(), now.source.as_ref())),
            (Method::Owner, differ(before.owner.as_ref(), now.owner.as_ref())),
        ];
        let methods = changed.into_iter().filter(|(_, changed)| *changed);
        methods
            .map(|(method, _)| MethodChange { metric: *self, method })
            .collect()
    }

    pub(super) fn status(&self) -> Option<StatusChange<'a>> {
        (self.before.latest.status != self.now.latest.status).then_some(StatusChange { metric: *self })
    }

    pub(super) fn certainties(&self) -> Vec<CertaintyChange<'a>> {
        let changed = self.now.observations.iter().filter_map(|now| {
            let before = self.before.observation(now.period)?.status.as_deref()?;
            let status = now.status.as_deref()?;
            (before != status).then_some(CertaintyChange {
                metric: *self,
                period: now.period,
                before,
                now: status,
            })
        });
        changed.collect()
    }

    pub(super) fn values(&self) -> Vec<NewValue<'a>> {
        let known = |value: &Value| self.before.observation(value.period).is_some();
        let previous = std::iter::once(None).chain(self.now.observations.iter().map(Some));
        let new = self
            .now
            .observations
            .iter()
            .zip(previous)
            .filter(|(value, _)| !known(value));
        new.map(|(value, previous)| NewValue {
            metric: *self,
            value,
            previous,
        })
        .collect()
    }
}

/// Whether both editions say it, and not the same.
fn differ<T: PartialEq>(before: Option<&T>, now: Option<&T>) -> bool {
    before.is_some() && now.is_some() && before != now
}

/// Whether a target was announced by another message than before. One that was renamed is the same.
fn is_of_another_message(before: &Aim, now: &Aim, earlier: &Published, later: &Published) -> bool {
    let renamed = || {
        let (before, now) = (announced(before, earlier)?, announced(now, later)?);
        Some(now.aliases.contains(&before.id))
    };
    differ(before.terms.message.as_ref(), now.terms.message.as_ref()) && renamed() != Some(true)
}

/// The message that announced a target, as an edition lists it; `None` where it has none, or it was withdrawn.
pub(crate) fn announced<'a>(aim: &Aim, edition: &'a Published) -> Option<&'a Item> {
    let mark = aim.terms.message.as_ref()?.as_ref()?;
    let messages = edition.inventory.items.iter().filter(|item| item.kind == Kind::Message);
    messages.into_iter().find(|item| {
        let mut ids = std::iter::once(&item.id).chain(&item.aliases);
        ids.any(|id| message_mark(id) == *mark)
    })
}
