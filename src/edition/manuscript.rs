//! What may become an edition: content and theme for one audience.

use anyhow::{Context as _, Result};

use super::{
    leak::{self, Leak},
    manifest::Manifest,
};
use crate::{
    Build,
    analyse::Timely,
    diagnostic::Diagnostic,
    history::{History, Inventory},
    load::Content,
    model::{AsOf, AudienceId, Label},
    render,
    site::Site,
    theme::Theme,
};

/// Content and theme for one audience, from which an edition of any label and moment can be made.
#[derive(Clone, Copy)]
pub struct Manuscript<'a> {
    /// The content.
    pub content: &'a Content,
    /// The theme.
    pub theme: &'a Theme,
    /// Who will read it.
    pub audience: &'a AudienceId,
}

/// A site that could be published.
#[derive(Debug)]
pub struct Draft {
    /// The name it would have; its pages say it.
    pub label: Label,
    /// The moment it speaks of.
    pub as_of: AsOf,
    /// Every file.
    pub site: Site,
    /// What it consists of.
    pub manifest: Manifest,
}

impl Draft {
    /// Its inventory.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn inventory(&self) -> Result<Inventory> {
        let file = self.site.get("data/site.json").context("a site has an inventory")?;
        serde_json::from_slice(&file.bytes()).context("cannot read the inventory of the site")
    }
}

impl Manuscript<'_> {
    /// The site after a history, with its manifest, or nothing where a finding is an error; and the findings.
    ///
    /// # Errors
    /// When the theme is broken.
    pub fn draft(&self, history: History, label: Label, as_of: AsOf) -> Result<(Option<Draft>, Vec<Diagnostic>)> {
        let history = history.publishing(label);
        let Build { site, findings } = crate::build(self.content, self.theme, &history, self.audience, as_of)?;
        let draft = site.map(|site| Draft {
            manifest: self.manifest(&site, label, as_of),
            label,
            as_of,
            site,
        });
        Ok((draft, findings))
    }

    fn manifest(&self, site: &Site, label: Label, as_of: AsOf) -> Manifest {
        let report = self.content.report.as_ref();
        let report = report.map(|report| report.for_audience(self.audience, as_of));
        let sources = report.map(|report| render::sources(&report, site)).unwrap_or_default();
        Manifest::of(site, &sources, self.audience, label, as_of.date)
    }

    /// What a draft after a history shows its readers although only others may see it.
    pub(super) fn leaks(&self, draft: &Draft, history: &History) -> Result<Vec<Leak>> {
        let Some(report) = &self.content.report else {
            return Ok(Vec::new());
        };
        leak::leaks(report, self.audience, draft.as_of, &draft.site, history.last())
    }

    /// What time has made of the content at a moment.
    pub fn timely(&self, as_of: AsOf) -> Option<Timely> {
        let report = self.content.report.as_ref()?;
        Some(Timely::of(&report.for_audience(self.audience, as_of), as_of.date))
    }
}
