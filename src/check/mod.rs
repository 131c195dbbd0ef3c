//! What content means together: one function a rule, every finding collected.
//!
//! The rules see what one audience may see, so that no finding can tell of anything else.

mod metric;
mod prose;
mod quote;
mod reference;
mod settings;

use std::sync::Arc;

use rayon::prelude::*;

pub use quote::{Quote, QuoteFault};

use crate::{
    diagnostic::{Diagnostic, KeyPath, Place, Spot},
    language::Catalogue,
    model::{AsOf, Report},
};

/// What a rule may look at.
pub(crate) struct Context<'a> {
    pub(crate) report: &'a Report,
    pub(crate) as_of: AsOf,
    /// The catalogues of the site's languages: a quoted status is compared with its word.
    pub(crate) catalogues: &'a [Arc<Catalogue>],
}

/// Every finding about a report that its audience may see.
pub fn check(report: &Report, as_of: AsOf, catalogues: &[Arc<Catalogue>]) -> Vec<Diagnostic> {
    let context = Context {
        report,
        as_of,
        catalogues,
    };
    let mut findings = settings::check(&context);
    findings.par_extend(
        report
            .metrics
            .par_iter()
            .flat_map(|metric| metric::check(metric, &context)),
    );
    findings.par_extend(
        report
            .messages
            .par_iter()
            .flat_map(|message| prose::message(message, &context)),
    );
    findings.par_extend(report.pages.par_iter().flat_map(|page| prose::page(page, &context)));
    findings
}

fn at_value(file: &str, path: KeyPath) -> Place {
    Place {
        file: file.to_owned(),
        spot: Spot::Value(path),
    }
}

fn at_key(file: &str, path: KeyPath) -> Place {
    Place {
        file: file.to_owned(),
        spot: Spot::Key(path),
    }
}
