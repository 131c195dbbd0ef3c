//! The rollout: stages on a time line, planned, running and done, beside their first plan.

mod picture;
mod words;

use jiff::civil::Date;

pub(crate) use words::RolloutWords;

use super::{
    fault::{Cause, Fault},
    figure::{Figure, Picture, Row, Table},
    table::sentences,
    words::description,
};
use crate::{
    analyse::{StageState, current_stage},
    language::Catalogue,
    model::{Rollout, Span, Stage},
};

/// Draws a rollout as it stands on `as_of`, in the words of the catalogue.
///
/// # Errors
/// When its labels cannot be kept apart.
pub fn rollout(rollout: &Rollout, as_of: Date, catalogue: &Catalogue) -> Result<Figure, Fault> {
    let words = RolloutWords {
        catalogue,
        rollout,
        as_of,
    };
    figure(words).map_err(|cause| Fault {
        chart: rollout.id.to_string(),
        cause,
    })
}

fn figure(words: RolloutWords<'_>) -> Result<Figure, Cause> {
    let finding = format!("{}.", words.finding());
    Ok(Figure {
        title: words.say("rollout-chart-name", &[("title", words.title())]),
        description: description(
            words.language(),
            &[Some(finding), words.core()].into_iter().flatten().collect::<Vec<_>>(),
        ),
        headline: headline(words),
        subtitle: subtitle(words),
        summary: summary(words),
        picture: Picture::Wide(picture::drawing(words)?),
        table: table(words),
    })
}

/// How the latest stage that moved lies to its first plan.
fn headline(words: RolloutWords<'_>) -> String {
    let places = 0..words.rollout.stages.len();
    let Some(place) = places.rev().find(|place| words.standing(*place).slip != 0) else {
        return words.say("rollout-headline-kept", &[]);
    };
    let standing = words.standing(place);
    let key = match (standing.state, standing.slip > 0) {
        (StageState::Planned, true) if standing.overdue > 0 => "rollout-headline-waiting",
        (StageState::Planned, true) => "rollout-headline-moved-later",
        (StageState::Planned, false) => "rollout-headline-moved-earlier",
        (_, true) => "rollout-headline-late",
        (_, false) => "rollout-headline-early",
    };
    let (number, days) = ((place + 1).to_string(), words.days(standing.slip));
    words.say(key, &[("number", &number), ("days", &days)])
}

fn subtitle(words: RolloutWords<'_>) -> String {
    let whole = words.span(whole_plan(words.rollout));
    words.say("rollout-subtitle", &[("title", words.title()), ("span", &whole)])
}

/// From the first planned start to the last planned end.
fn whole_plan(rollout: &Rollout) -> Span {
    let plans = || rollout.stages.iter().map(|stage| stage.planned);
    let first = rollout.stages[0].planned;
    Span {
        start: plans()
            .map(|plan| plan.start)
            .min_by_key(|day| day.date)
            .unwrap_or(first.start),
        end: plans()
            .map(|plan| plan.end)
            .max_by_key(|day| day.date)
            .unwrap_or(first.end),
    }
}

/// What comes next, and what slip is.
fn summary(words: RolloutWords<'_>) -> String {
    let next = current_stage(words.rollout).map(|place| {
        let plan = words.rollout.stages[place].planned;
        let standing = words.standing(place);
        let (key, day) = match (standing.state, standing.overdue) {
            (StageState::Running, 0) => ("rollout-summary-end", plan.end),
            (StageState::Running, _) => ("rollout-summary-end-passed", plan.end),
            (_, 0) => ("rollout-summary-start", plan.start),
            _ => ("rollout-summary-start-passed", plan.start),
        };
        let number = (place + 1).to_string();
        words.say(key, &[("number", &number), ("day", &words.day(day))])
    });
    sentences(&[next.unwrap_or_default(), words.say("rollout-summary-slip", &[])])
}

fn table(words: RolloutWords<'_>) -> Table {
    let row = |(place, stage): (usize, &Stage)| Row {
        heading: words.name(place),
        cells: vec![
            words.state(place),
            words.span(stage.first_plan()),
            words.span(stage.planned),
            words.actual(stage.actual),
            words.slip(place),
        ],
        strong: words.standing(place).state == StageState::Running,
    };
    let columns = [
        "rollout-column-stage",
        "rollout-column-state",
        "rollout-original",
        "rollout-plan",
        "rollout-actual",
        "rollout-slip",
    ];
    Table {
        caption: words.say("rollout-caption", &[("title", words.title())]),
        columns: columns.map(|key| words.say(key, &[])).into(),
        rows: words.rollout.stages.iter().enumerate().map(row).collect(),
        shortened: false,
    }
}
