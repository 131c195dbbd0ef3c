//! What every page is made from: the report as one audience sees it, and its volume in one language.

use std::{collections::BTreeMap, sync::Mutex};

use super::body;
use crate::{
    analyse::{Analysis, Progress, Vintages},
    chart::{Cause, Fault},
    diagnostic::{Code, Diagnostic, KeyPath, Place, Spot},
    history::History,
    language::{Catalogue, Format, Language},
    markdown::Words,
    model::{AsOf, AudienceId, Label, Metric, Period, Report, Slug},
    site::SitePath,
    theme::Interface,
};

/// A report as one audience may see it, as of one moment.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// What the audience may see.
    pub report: &'a Report,
    /// What its numbers say.
    pub analysis: &'a Analysis,
    /// Who reads it.
    pub audience: &'a AudienceId,
    /// The moment it speaks of.
    pub as_of: AsOf,
    /// Its name; of a draft, the one it would be published under.
    pub label: Label,
    /// What editions before it published.
    pub history: &'a History,
}

impl<'a> Edition<'a> {
    /// How a metric of this report stands, and what editions published of it.
    ///
    /// # Panics
    /// When the metric is of another report.
    pub fn analysed(&self, metric: &Metric) -> (&'a Progress, &'a Vintages) {
        let found = self.analysis.of(self.report, metric.id.as_str());
        found.expect("every metric of a report has been analysed")
    }

    /// The way from the root of this site to the folder of all editions.
    fn editions(&self) -> String {
        if self.history.is_draft() {
            format!("../../public/{}/", self.audience)
        } else {
            "../".to_owned()
        }
    }
}

/// The name of an edition for readers: `2026년 10월 판`, `October 2026 edition (correction 1)`.
pub(crate) fn edition_name(label: Label, catalogue: &Catalogue) -> String {
    let month = catalogue.language().period(label.month());
    match label.correction() {
        0 => catalogue.with("edition", &[("month", &month)]),
        count => catalogue.with("edition-corrected", &[("month", &month), ("count", &count.to_string())]),
    }
}

/// Files that pages refer to, by the names they have on the site.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet.
    pub style: SitePath,
    /// The script.
    pub script: SitePath,
    /// The script of the search page.
    pub search: SitePath,
    /// Pictures and documents by their names in `content/media/`.
    pub media: BTreeMap<String, SitePath>,
    /// The first digits of the SHA-256 of each metric's JSON file.
    pub digests: BTreeMap<Slug, String>,
}

/// An edition in one language.
pub struct Volume<'a> {
    /// The edition.
    pub edition: Edition<'a>,
    /// Templates and texts.
    pub interface: &'a Interface,
    /// Files that pages refer to.
    pub assets: &'a Assets,
    /// The words that rendered Markdown needs.
    pub(super) words: Words,
    /// The scripts of the search index, the one that is loaded first in front; empty until the index is made.
    pub index: Vec<SitePath>,
    /// What was found wrong while pages were made: references in texts, labels of charts.
    faults: Mutex<Vec<Diagnostic>>,
}

impl<'a> Volume<'a> {
    /// A volume without faults yet.
    pub fn new(edition: Edition<'a>, interface: &'a Interface, assets: &'a Assets) -> Self {
        Self {
            edition,
            interface,
            assets,
            words: body::words(interface.catalogue()),
            index: Vec::new(),
            faults: Mutex::default(),
        }
    }

    /// The report.
    pub fn report(&self) -> &'a Report {
        self.edition.report
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.interface.language()
    }

    /// The texts.
    pub fn catalogue(&self) -> &'a Catalogue {
        self.interface.catalogue()
    }

    /// How the numbers of a metric are written here.
    pub fn format<'m>(&self, metric: &'m Metric) -> Format<'m> {
        Format::of(metric, self.language())
    }

    /// How a metric of this report stands.
    ///
    /// # Panics
    /// When the metric is of another report.
    pub fn progress(&self, metric: &Metric) -> &'a Progress {
        self.edition.analysed(metric).0
    }

    /// What editions published of a metric of this report.
    pub(super) fn vintages(&self, metric: &Metric) -> &'a Vintages {
        self.edition.analysed(metric).1
    }

    /// The edition's name: its as-of month, and which correction of it.
    pub fn edition_name(&self) -> String {
        self.name_of(self.edition.label)
    }

    /// The name of an edition.
    pub fn name_of(&self, label: Label) -> String {
        edition_name(label, self.catalogue())
    }

    /// The way from a page to a page of another edition. Editions lie side by side; a draft lies apart from them.
    pub(crate) fn elsewhere(&self, from: &SitePath, label: Label, path: &SitePath) -> String {
        format!("{}{label}/{path}", self.store(from))
    }

    /// The way from a page to the folder in which all editions lie.
    pub(super) fn store(&self, from: &SitePath) -> String {
        from.to_root() + &self.edition.editions()
    }

    /// The period's name, without the year where that is the year of the edition.
    pub fn recent_period(&self, period: Period) -> String {
        let this_year = period.year() == i32::from(self.edition.as_of.date.year());
        if this_year {
            self.language().period_in_year(period)
        } else {
            self.language().period(period)
        }
    }

    /// Notes that a chart of a metric cannot be drawn.
    pub(super) fn report_fault(&self, metric: &Metric, fault: &Fault) {
        self.report_fault_in(format!("metrics/{}.yaml", metric.id), fault);
    }

    /// Notes that a chart of what a file holds cannot be drawn.
    pub(super) fn report_fault_in(&self, file: String, fault: &Fault) {
        let place = Place {
            file,
            spot: Spot::Value(KeyPath::root().key("title")),
        };
        let finding = match &fault.cause {
            Cause::LabelOverlap(labels) => Diagnostic::new(Code::LabelOverlap, place).with("labels", labels.join(", ")),
            cause => Diagnostic::new(Code::ChartNotDrawable, place).with("reason", cause.to_string()),
        };
        let finding = finding.with("chart", fault.chart.as_str());
        self.report_findings(vec![finding]);
    }

    /// Notes what was found wrong in a text.
    pub(super) fn report_findings(&self, findings: Vec<Diagnostic>) {
        self.faults
            .lock()
            .expect("no page panics while it notes a finding")
            .extend(findings);
    }

    /// The faults found while pages were made.
    ///
    /// # Panics
    /// When another page panicked.
    pub fn into_faults(self) -> Vec<Diagnostic> {
        self.faults.into_inner().expect("no page panics while it notes a fault")
    }
}
