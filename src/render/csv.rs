//! `data/metrics/ID.csv`: the values of a metric for spreadsheets.

use std::fmt::Write as _;

use crate::{
    analyse::{Progress, Standing},
    language::{Format, Language},
    model::{Disclosure, Metric, Observation},
};

/// One line for each observation, oldest first, rounded like the numbers on the pages; by RFC 4180.
///
/// It begins with a byte order mark, without which Excel misreads Korean.
pub(super) fn csv(metric: &Metric, progress: &Progress) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}period,value,status,required,gap,unit,revised\r\n");
    let format = Format::of(metric, Language::En);
    let number = |value: Option<f64>| value.map(|value| format.digits(value)).unwrap_or_default();
    for (observation, standing) in metric.observations.iter().zip(&progress.standings) {
        let Observation {
            period,
            value,
            certainty,
            revised,
        } = observation;
        let Standing { required, gap, .. } = standing;
        let reasons: Vec<&str> = revised
            .iter()
            .flat_map(|reason| reason.iter().map(|(_, text)| text))
            .collect();
        let _ = write!(
            text,
            "{period},{},{},{},{},{},{}\r\n",
            format.digits(*value),
            certainty.as_str(),
            number(*required),
            number(*gap),
            cell(metric.unit.as_str()),
            cell(&reasons.join(" / ")),
        );
    }
    text.into_bytes()
}

/// One line for each member of each dimension and period, and one without member for all people; by RFC 4180.
///
/// A suppressed member has no numbers, and says why.
pub(super) fn completion_csv(metric: &Metric) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}dimension,period,member,completed,in_progress,not_started,suppressed\r\n");
    for (dimension, periods) in &metric.completion {
        for (period, completion) in periods {
            let mut line = |member: &str, people: Disclosure| {
                let (states, reason) = match people {
                    Disclosure::Shown(people) => (people.states().map(|count| count.to_string()), ""),
                    Disclosure::Suppressed(reason) => (<[String; 3]>::default(), reason.as_str()),
                };
                let _ = write!(text, "{dimension},{period},{member},{},{reason}\r\n", states.join(","));
            };
            line("", Disclosure::Shown(completion.total));
            for group in &completion.groups {
                line(group.member.as_str(), group.people);
            }
        }
    }
    text.into_bytes()
}

/// A text cell: quoted where needed, and never something that a spreadsheet would run as a formula.
fn cell(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let runs = text.starts_with(['=', '+', '-', '@', '\t']);
    let text = if runs { format!("'{text}") } else { text };
    if text.contains(['"', ',', '\'']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
