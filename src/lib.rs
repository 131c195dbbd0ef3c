//! Milepost turns YAML metrics and Markdown messages into a static report site.
//!
//! The site is a pure function of content, theme, history, as-of date and audience. Data runs one way:
//!
//! ```text
//! load -> check -> analyse -> chart -> page -> render -> write  | publish
//! Content  findings Analysis  Figure   Page    Site      folder | edition
//! ```
//!
//! - [`load`] reads the files and settles their shape; it is the only module that opens content or themes.
//! - [`model`] holds the nouns: metrics, targets, messages, audiences, periods. It knows no files.
//! - [`history`] is what earlier editions published, read back from their files.
//! - [`check`] holds what was loaded against the rules and collects every [`diagnostic`] at once.
//! - [`analyse`] computes required paths, gaps, pace and forecasts in full precision, and what changed since an edition.
//! - [`chart`] draws figures: a picture in two widths, its words, and the table it was drawn from.
//! - [`page`] arranges one view for each page; [`render`] lays them out with the [`theme`] and adds the data files.
//! - [`edition`] publishes a site: it seals, records, proves and shows editions.
//! - [`mod@write`] compares the finished [`site`] with a folder and touches only what differs.
//!
//! [`language`] and [`markdown`] serve several stages: numbers, dates and sentences of a language; the Markdown dialect.

pub mod analyse;
pub mod chart;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod edition;
pub mod history;
pub mod language;
pub mod load;
pub mod markdown;
pub mod model;
pub mod page;
pub mod render;
pub mod site;
pub mod theme;
pub mod write;

use anyhow::Result;

use diagnostic::{Diagnostic, Severity};
use history::History;
use load::Content;
use model::{AsOf, AudienceId};
use site::Site;
use theme::Theme;

/// The version that pages name in their foot.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What building a site for one audience gave.
#[derive(Debug)]
pub struct Build {
    /// The site; `None` where a finding is an error.
    pub site: Option<Site>,
    /// Everything that was found, errors and warnings.
    pub findings: Vec<Diagnostic>,
}

/// Builds the site that `audience` may see, as of a moment, after the editions of its `history`.
///
/// Nothing is read from or written to disk. Editions of a later day than the moment are passed over.
///
/// # Errors
/// When the theme asks for something that Milepost does not provide. What is wrong with the content is a finding.
pub fn build(content: &Content, theme: &Theme, history: &History, audience: &AudienceId, as_of: AsOf) -> Result<Build> {
    let mut findings = content.findings_for(audience);
    let Some(report) = &content.report else {
        return Ok(Build { site: None, findings });
    };
    let report = report.for_audience(audience, as_of);
    let history = history.known_on(as_of.date);
    let loading = findings.len();
    findings.extend(check::check(&report, &history, as_of));
    let rules = findings.len();
    let report = report.without_small_groups();
    let analysis = analyse::analyse(&report, &history, as_of.date);
    let edition = page::Edition {
        report: &report,
        analysis: &analysis,
        audience,
        as_of,
        label: history.label(as_of.date),
        history: &history,
    };
    let (site, faults) = render::site(&edition, theme)?;
    findings.extend(faults);
    let findings = check::without_consequences(findings, loading, rules);
    Ok(Build {
        site: (!has_errors(&findings)).then_some(site),
        findings,
    })
}

fn has_errors(findings: &[Diagnostic]) -> bool {
    findings
        .iter()
        .any(|finding| finding.code.severity() == Severity::Error)
}
