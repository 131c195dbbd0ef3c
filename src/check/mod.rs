//! What content means together: one function a rule, every finding collected.
//!
//! The rules see what one audience may see, so that no finding can tell of anything else.

mod completion;
mod consequence;
mod initiative;
mod meeting;
mod metric;
mod prose;
mod published;
mod quote;
mod reference;
mod rollout;
mod settings;
mod slip;

use rayon::prelude::*;

pub use consequence::without_consequences;
pub use quote::{Quote, QuoteFault};
pub use reference::{ChartOrder, Earlier, Meaning, Reader};

use crate::{
    diagnostic::{Diagnostic, KeyPath, Place, Spot},
    history::History,
    model::{AsOf, Report},
};

/// What a rule may look at.
struct Context<'a> {
    report: &'a Report,
    history: &'a History,
    as_of: AsOf,
}

/// Every finding about a report that its audience may see, but for the references in its texts: a page reads those
/// through a [`Reader`] while it is made.
pub fn check(report: &Report, history: &History, as_of: AsOf) -> Vec<Diagnostic> {
    let context = Context { report, history, as_of };
    let mut findings = settings::check(&context);
    findings.par_extend(
        report
            .metrics
            .par_iter()
            .flat_map_iter(|metric| metric::check(metric, &context)),
    );
    findings.extend(meeting::check(&context));
    findings.extend(
        report
            .initiatives
            .iter()
            .flat_map(|own| initiative::check(own, &context)),
    );
    findings.par_extend(
        report
            .messages
            .par_iter()
            .flat_map_iter(|message| prose::message(message, &context)),
    );
    findings.par_extend(
        report
            .pages
            .par_iter()
            .flat_map_iter(|page| prose::page(page, &context)),
    );
    findings.extend(
        report
            .rollouts
            .iter()
            .flat_map(|rollout| rollout::check(rollout, &context)),
    );
    findings.extend(published::check(&context));
    findings
}

fn at_value(file: &str, path: KeyPath) -> Place {
    Place::new(file, Spot::Value(path))
}

fn at_key(file: &str, path: KeyPath) -> Place {
    Place::new(file, Spot::Key(path))
}
