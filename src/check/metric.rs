//! Rules about metrics.

use super::{Context, at_key, at_value, completion};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath},
    load::near,
    model::{Dimension, Metric, Period, Slug, Target},
};

pub(super) fn check(metric: &Metric, context: &Context<'_>) -> Vec<Diagnostic> {
    let about = About {
        metric,
        context,
        file: format!("metrics/{}.yaml", metric.id),
    };
    let mut findings = about.values_after_as_of();
    findings.extend(about.order_of_targets());
    for (index, target) in metric.targets.iter().enumerate() {
        let path = KeyPath::root().key("targets").index(index);
        findings.extend(about.path_of_target(target, &path));
        findings.extend(about.message_of_target(target, &path));
    }
    findings.extend(about.members());
    findings.extend(completion::check(metric, &about.file, context.as_of.date));
    findings
}

struct About<'a> {
    metric: &'a Metric,
    context: &'a Context<'a>,
    file: String,
}

impl About<'_> {
    /// A value whose period begins after the as-of date is a slip, or not to be known yet.
    fn values_after_as_of(&self) -> Vec<Diagnostic> {
        let values = KeyPath::root().key("values");
        let observations = self.metric.observations.iter().map(|own| (own.period, values.clone()));
        let breakdowns = self.metric.breakdowns.iter().flat_map(|(dimension, members)| {
            members.iter().flat_map(move |series| {
                let path = KeyPath::root()
                    .key("breakdowns")
                    .key(dimension.as_str())
                    .key(series.member.as_str());
                series
                    .observations
                    .iter()
                    .map(move |point| (point.period, path.clone()))
            })
        });
        let contributions = self.metric.contributions.iter().flat_map(|(dimension, periods)| {
            let path = KeyPath::root().key("contributions").key(dimension.as_str());
            periods.keys().map(move |period| (*period, path.clone()))
        });
        let completion = self.metric.completion.iter().flat_map(|(dimension, periods)| {
            let path = KeyPath::root().key("completion").key(dimension.as_str());
            periods.keys().map(move |period| (*period, path.clone()))
        });
        let dated = observations.chain(breakdowns).chain(contributions).chain(completion);
        dated
            .filter_map(|(period, path)| self.after_as_of(period, &path))
            .collect()
    }

    fn after_as_of(&self, period: Period, path: &KeyPath) -> Option<Diagnostic> {
        let as_of = self.context.as_of.date;
        (period.first_day() > as_of).then(|| {
            Diagnostic::new(Code::ValueAfterAsOf, at_key(&self.file, path.key(&period.to_string())))
                .with("period", period.to_string())
                .with("as_of", as_of.to_string())
        })
    }

    /// Targets are dated records, oldest first.
    fn order_of_targets(&self) -> Vec<Diagnostic> {
        let pairs = self.metric.targets.windows(2).enumerate();
        let disordered = pairs.filter(|(_, pair)| pair[1].announced <= pair[0].announced);
        let finding = |(index, pair): (usize, &[Target])| {
            let path = |index| KeyPath::root().key("targets").index(index).key("announced");
            Diagnostic::new(Code::TargetsOutOfOrder, at_value(&self.file, path(index + 1)))
                .with("announced", pair[1].announced.to_string())
                .with("previous", pair[0].announced.to_string())
                .beside(at_value(&self.file, path(index)))
        };
        disordered.map(finding).collect()
    }

    /// A target has a start, lies after it, and its milestones lie between.
    fn path_of_target(&self, target: &Target, path: &KeyPath) -> Vec<Diagnostic> {
        let Some(start) = target.from.or(self.metric.baseline) else {
            return vec![Diagnostic::new(
                Code::TargetWithoutBaseline,
                at_key(&self.file, path.clone()),
            )];
        };
        let (first, due) = (start.period, target.due);
        if due <= first {
            let finding = Diagnostic::new(Code::DueBeforeStart, at_value(&self.file, path.key("due")));
            return vec![finding.with("due", due.to_string()).with("start", first.to_string())];
        }
        let outside = target
            .milestones
            .iter()
            .filter(|milestone| milestone.period <= first || milestone.period >= due);
        let finding = |period: Period| {
            Diagnostic::new(
                Code::MilestoneOutsidePath,
                at_key(&self.file, path.key("milestones").key(&period.to_string())),
            )
            .with("period", period.to_string())
            .with("start", first.to_string())
            .with("due", due.to_string())
        };
        outside.map(|milestone| finding(milestone.period)).collect()
    }

    /// The message that announced a target exists.
    fn message_of_target(&self, target: &Target, path: &KeyPath) -> Option<Diagnostic> {
        let report = self.context.report;
        let id = target
            .message
            .as_deref()
            .filter(|id| report.messages.find(id).is_none())?;
        let finding = Diagnostic::new(Code::MessageOfTargetUnknown, at_value(&self.file, path.key("message")));
        let ids = report.messages.iter().map(|message| message.id.as_str());
        Some(finding.with("read", id).with("near", near(id, ids)))
    }

    /// Breakdowns, contributions and counts of people name dimensions and members of the organisation.
    fn members(&self) -> Vec<Diagnostic> {
        let breakdowns = self.metric.breakdowns.iter().flat_map(|(dimension, members)| {
            let path = KeyPath::root().key("breakdowns").key(dimension.as_str());
            let named = members
                .iter()
                .map(|series| (&series.member, path.key(series.member.as_str())));
            self.unknown_members(dimension, &path, named.collect())
        });
        let contributions = self.metric.contributions.iter().flat_map(|(dimension, periods)| {
            let path = KeyPath::root().key("contributions").key(dimension.as_str());
            let named = periods.iter().flat_map(|(period, shares)| {
                let path = path.key(&period.to_string());
                shares
                    .iter()
                    .map(move |(member, _)| (member, path.key(member.as_str())))
            });
            self.unknown_members(dimension, &path, named.collect())
        });
        let completion = self.metric.completion.iter().flat_map(|(dimension, periods)| {
            let path = KeyPath::root().key("completion").key(dimension.as_str());
            let named = periods.iter().flat_map(|(period, completion)| {
                let path = path.key(&period.to_string());
                let members = completion.groups.iter().map(|group| &group.member);
                members.map(move |member| (member, path.key(member.as_str())))
            });
            self.unknown_members(dimension, &path, named.collect())
        });
        breakdowns.chain(contributions).chain(completion).collect()
    }

    fn unknown_members(&self, dimension: &Slug, path: &KeyPath, named: Vec<(&Slug, KeyPath)>) -> Vec<Diagnostic> {
        let settings = &self.context.report.settings;
        let Some(known) = settings.dimension(dimension.as_str()) else {
            let ids = settings.organisation.iter().map(|own| own.id.as_str());
            let finding = Diagnostic::new(Code::UnknownDimension, at_key(&self.file, path.clone()));
            return vec![
                finding
                    .with("read", dimension.as_str())
                    .with("near", near(dimension.as_str(), ids)),
            ];
        };
        let unknown = named.into_iter().filter(|(member, _)| known.member(member).is_none());
        unknown
            .map(|(member, path)| self.unknown_member(member, known, path))
            .collect()
    }

    fn unknown_member(&self, member: &Slug, dimension: &Dimension, path: KeyPath) -> Diagnostic {
        let ids = dimension.members.iter().map(|(id, _)| id.as_str());
        Diagnostic::new(Code::UnknownMember, at_key(&self.file, path))
            .with("read", member.as_str())
            .with("dimension", dimension.id.as_str())
            .with("near", near(member.as_str(), ids))
    }
}
