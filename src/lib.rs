//! Milepost turns YAML metrics and Markdown messages into a static report site.
//!
//! The site is a pure function of content, theme, as-of date and audience. Data runs one way:
//!
//! ```text
//! load -> check -> analyse -> chart -> page -> render -> write
//! Content  findings Analysis  Figure   Page    Site      folder
//! ```
//!
//! - [`load`] reads the files and settles their shape; it is the only module that opens content or themes.
//! - [`model`] holds the nouns: metrics, targets, messages, audiences, periods. It knows no files.
//! - [`check`] holds what was loaded against the rules and collects every [`diagnostic`] at once.
//! - [`analyse`] computes required paths, gaps, pace and forecasts in full precision.
//! - [`chart`] draws figures: a picture in two widths, its words, and the table it was drawn from.
//! - [`page`] arranges one view for each page; [`render`] lays them out with the [`theme`] and adds the data files.
//! - [`write`] compares the finished [`site`] with a folder and touches only what differs.
//!
//! [`language`] and [`markdown`] serve several stages: numbers, dates and sentences of a language; the Markdown dialect.

pub mod analyse;
pub mod chart;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod language;
pub mod load;
pub mod markdown;
pub mod model;
pub mod page;
pub mod render;
pub mod site;
pub mod theme;
pub mod write;

use std::collections::BTreeSet;

use anyhow::Result;

use diagnostic::{Code, Diagnostic, Severity};
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

/// Builds the site that `audience` may see, as of a moment. Nothing is read from or written to disk.
///
/// # Errors
/// When the theme asks for something that Milepost does not provide. What is wrong with the content is a finding.
pub fn build(content: &Content, theme: &Theme, audience: &AudienceId, as_of: AsOf) -> Result<Build> {
    let mut findings = content.findings_for(audience);
    let Some(report) = &content.report else {
        return Ok(Build { site: None, findings });
    };
    let report = report.for_audience(audience, as_of);
    let unread = files_with_errors(&findings);
    findings.extend(check::check(&report, as_of));
    let wrong = files_with_errors(&findings);
    let analysis = analyse::analyse(&report, as_of.date);
    let edition = page::Edition {
        report: &report,
        analysis: &analysis,
        audience,
        as_of,
    };
    let (site, faults) = render::site(&edition, theme)?;
    findings.extend(faults);
    let findings = without_consequences(findings, &unread, &wrong);
    Ok(Build {
        site: (!has_errors(&findings)).then_some(site),
        findings,
    })
}

/// Leaves out findings that only follow from others: what is said about a file that is there but could not be read,
/// and what a text quotes from a metric that is itself wrong.
///
/// `unread` holds files that loading found errors in, `wrong` those and the ones that break a rule. Both are judged
/// before any reference is followed, so that no two findings can hide each other.
fn without_consequences(
    findings: Vec<Diagnostic>,
    unread: &BTreeSet<String>,
    wrong: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    let unread_as = |id: &str| unread.iter().any(|file| item(file) == id);
    let sibling = |own: &str| unread.iter().any(|file| file != own && item(file) == item(own));
    let follows = |finding: &Diagnostic| match finding.code {
        Code::UnknownMetric
        | Code::UnknownHeadline
        | Code::UnknownMessage
        | Code::MessageOfTargetUnknown
        | Code::UnknownPage => unread_as(finding.argument("read")),
        Code::PeriodWithoutValue | Code::QuantityUndefined | Code::ChartWithoutData => {
            wrong.contains(&format!("metrics/{}.yaml", finding.argument("metric")))
        }
        Code::WrongQuote => {
            sibling(&finding.place.file) || wrong.contains(&format!("metrics/{}.yaml", finding.argument("metric")))
        }
        Code::MissingTranslation => sibling(&finding.place.file),
        _ => false,
    };
    findings.into_iter().filter(|finding| !follows(finding)).collect()
}

/// The name that a file was meant to have, so that `AI Cases.yml` is known as `ai-cases`.
fn item(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    let name = name.split('.').next().unwrap_or(name);
    name.to_lowercase().replace([' ', '_'], "-")
}

fn files_with_errors(findings: &[Diagnostic]) -> BTreeSet<String> {
    let errors = findings
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    errors.map(|finding| finding.place.file.clone()).collect()
}

fn has_errors(findings: &[Diagnostic]) -> bool {
    findings
        .iter()
        .any(|finding| finding.code.severity() == Severity::Error)
}
