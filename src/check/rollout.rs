//! Rules about rollouts.

use jiff::civil::Date;

use super::{Context, at_value};
use crate::{
    diagnostic::{Code, Diagnostic, KeyPath, Place},
    load::near,
    model::{Day, Rollout, Span, Stage},
};

pub(super) fn check(rollout: &Rollout, context: &Context<'_>) -> Vec<Diagnostic> {
    let about = About {
        rollout,
        context,
        file: format!("rollouts/{}.yaml", rollout.id),
    };
    let mut findings = Vec::new();
    for (index, stage) in rollout.stages.iter().enumerate() {
        findings.extend(about.same_id(index, stage));
        findings.extend(about.ends_before_starts(index, stage));
        findings.extend(about.days_after_as_of(index, stage));
        findings.extend(about.metric_of_stage(index, stage));
        if stage.core_technology {
            findings.extend(about.planned_too_early(index, stage));
            findings.extend(about.started_too_early(index, stage));
        }
    }
    findings
}

struct About<'a> {
    rollout: &'a Rollout,
    context: &'a Context<'a>,
    file: String,
}

impl About<'_> {
    fn place(&self, stage: usize, keys: &[&str]) -> Place {
        let path = KeyPath::root().key("stages").index(stage);
        at_value(&self.file, keys.iter().fold(path, |path, key| path.key(key)))
    }

    /// A stage is named once.
    fn same_id(&self, index: usize, stage: &Stage) -> Option<Diagnostic> {
        let first = self.rollout.stages.iter().position(|own| own.id == stage.id)?;
        (first < index).then(|| {
            Diagnostic::new(Code::DuplicateStage, self.place(index, &["id"]))
                .with("read", stage.id.as_str())
                .beside(self.place(first, &["id"]))
        })
    }

    /// Nothing ends before it starts.
    fn ends_before_starts(&self, index: usize, stage: &Stage) -> Vec<Diagnostic> {
        let pair = |span: Span| (span.start, span.end);
        let spans = [
            ("planned", Some(pair(stage.planned))),
            ("original", stage.original.map(pair)),
            ("actual", stage.actual.start.zip(stage.actual.end)),
        ];
        let wrong = spans.into_iter().filter_map(|(key, span)| {
            let (start, end) = span.filter(|(start, end)| end.date < start.date)?;
            let finding = Diagnostic::new(Code::EndBeforeStart, self.place(index, &[key, "end"]));
            let finding = finding.beside(self.place(index, &[key, "start"]));
            Some(finding.with("start", written(start)).with("end", written(end)))
        });
        wrong.collect()
    }

    /// What has come cannot lie after the as-of date.
    fn days_after_as_of(&self, index: usize, stage: &Stage) -> Vec<Diagnostic> {
        let as_of = self.context.as_of.date;
        let days = [("start", stage.actual.start), ("end", stage.actual.end)];
        let late = days
            .into_iter()
            .filter_map(|(key, day)| Some((key, day.filter(|day| day.date > as_of)?)));
        let finding = |(key, day)| {
            Diagnostic::new(Code::ActualAfterAsOf, self.place(index, &["actual", key]))
                .with("day", written(day))
                .with("as_of", as_of.to_string())
        };
        late.map(finding).collect()
    }

    /// The metric of a stage exists.
    fn metric_of_stage(&self, index: usize, stage: &Stage) -> Option<Diagnostic> {
        let report = self.context.report;
        let id = stage.metric.as_ref()?.as_str();
        report.metric(id).is_none().then(|| {
            let ids = report.metrics.iter().map(|metric| metric.id.as_str());
            Diagnostic::new(Code::MetricOfStageUnknown, self.place(index, &["metric"]))
                .with("read", id)
                .with("near", near(id, ids))
        })
    }

    /// National core technology is planned to come last.
    fn planned_too_early(&self, index: usize, core: &Stage) -> Option<Diagnostic> {
        let own = core.planned.start;
        let (place, last) = self.last_of_others(|stage| Some(stage.planned.start.date))?;
        (own.date < last).then(|| {
            self.too_early(index, "planned", own, place)
                .with("other_start", written(self.rollout.stages[place].planned.start))
        })
    }

    /// National core technology comes last in fact: every other stage has started.
    fn started_too_early(&self, index: usize, core: &Stage) -> Option<Diagnostic> {
        let own = core.actual.begun()?;
        let waiting = |stage: &Stage| !stage.core_technology && stage.actual.begun().is_none();
        if let Some(place) = self.rollout.stages.iter().position(waiting) {
            return Some(self.too_early(index, "actual", own, place).with("other_start", ""));
        }
        let (place, last) = self.last_of_others(|stage| stage.actual.begun().map(|day| day.date))?;
        let other = self.rollout.stages[place].actual.begun()?;
        (own.date < last).then(|| {
            self.too_early(index, "actual", own, place)
                .with("other_start", written(other))
        })
    }

    fn too_early(&self, index: usize, key: &str, own: Day, other: usize) -> Diagnostic {
        let stages = &self.rollout.stages;
        let day_of = |stage: &Stage| match (key, stage.actual.start) {
            ("actual", None) => "end",
            _ => "start",
        };
        let place = self.place(index, &[key, day_of(&stages[index])]);
        let finding = Diagnostic::new(Code::CoreTechnologyTooEarly, place);
        let beside = match (key, stages[other].actual.begun()) {
            ("actual", None) => self.place(other, &["id"]),
            _ => self.place(other, &[key, day_of(&stages[other])]),
        };
        finding
            .with("stage", stages[index].id.as_str())
            .with("start", written(own))
            .with("other", stages[other].id.as_str())
            .beside(beside)
    }

    /// The stage without national core technology that starts last, and when.
    fn last_of_others(&self, start: impl Fn(&Stage) -> Option<Date>) -> Option<(usize, Date)> {
        let others = self.rollout.stages.iter().enumerate();
        let others = others.filter(|(_, stage)| !stage.core_technology);
        let starts = others.filter_map(|(place, stage)| Some((place, start(stage)?)));
        starts.max_by_key(|(place, date)| (*date, std::cmp::Reverse(*place)))
    }
}

/// A day as its author wrote it.
fn written(day: Day) -> String {
    let text = day.date.to_string();
    if day.by_month { text[..7].to_owned() } else { text }
}
