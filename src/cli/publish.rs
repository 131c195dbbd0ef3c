//! `milepost publish`: seals an edition for every audience.

use std::{io, path::PathBuf};

use anyhow::Result;

use super::{
    Arguments,
    outcome::{End, colour, complain, print},
    scope::Scope,
    stores::{self, Signer},
    words::words,
};
use crate::{
    analyse::Changes,
    diagnostic::{Format, show},
    edition::{self, FileCounts, Leak, LockedStore, Manuscript, Outcome, Plan, Receipt, Record, Request, Store},
    language::{Catalogue, Language},
    load,
    model::{AudienceId, Label},
    render::changes_text,
};

/// What is to be published, and how.
#[derive(Debug, clap::Args)]
pub(super) struct Publish {
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    signer: Signer,
    /// Publish only if this is the current edition
    #[arg(long, value_name = "LABEL")]
    expect: Option<String>,
    /// Publish this source or path again although it was withdrawn; may be given several times
    #[arg(long, value_name = "WHAT")]
    again: Vec<String>,
    /// Folder that receives the editions of every audience; default: OUTPUT/public
    #[arg(long, alias = "store", value_name = "DIR")]
    to: Option<PathBuf>,
    /// Say what would be published, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, publish: &Publish, language: Language) -> Result<End> {
    let words = words(language)?;
    let public = stores::public(arguments, publish.to.as_deref());
    let expect = publish.expect.as_deref().map(|label| stores::label(label, &words));
    let asked =
        stores::expect_folder(&public, &words).and_then(|()| Ok((publish.scope.read(&words)?, expect.transpose()?)));
    let (asked, expect) = match asked {
        Ok(asked) => asked,
        Err(end) => return Ok(end),
    };
    let content = load::load(&arguments.content)?;
    let theme = load::theme(arguments.theme.as_deref())?;
    let findings = |findings: &[_]| {
        complain(&show(
            &content.located(findings),
            Format::Text,
            language,
            colour(&io::stderr()),
        ));
    };
    let Some(settings) = content.settings() else {
        findings(&content.all_findings());
        return Ok(End::Findings);
    };
    let audiences = match asked.audiences(settings) {
        Ok(audiences) => audiences,
        Err(end) => return Ok(end),
    };
    let request = Request {
        as_of: asked.as_of(settings)?,
        expect,
        again: publish.again.clone(),
        signature: publish.signer.sign(settings.timezone.clone()),
    };
    let mut end = End::Fine;
    let mut told = Vec::new();
    for audience in audiences {
        let root = public.join(audience.as_str());
        let manuscript = Manuscript {
            content: &content,
            theme: &theme,
            audience: &audience,
        };
        let (outcome, mut found) = if publish.dry_run {
            edition::plan(&Store::at(&root), manuscript, &request)?
        } else {
            edition::publish(&LockedStore::open(&root, &theme)?, manuscript, &request)?
        };
        found.retain(|finding| !told.contains(finding));
        findings(&found);
        told.append(&mut found);
        let teller = Teller {
            words: &words,
            interface: theme.catalogue(language),
            audience: &audience,
            quiet: arguments.quiet,
        };
        end = end.max(teller.tell(&outcome, &request)?);
    }
    Ok(end)
}

/// Says what came of publishing for an audience.
struct Teller<'a> {
    words: &'a Catalogue,
    /// The words of the site, for what changed on it.
    interface: &'a Catalogue,
    audience: &'a AudienceId,
    quiet: bool,
}

impl Teller<'_> {
    fn tell(&self, outcome: &Outcome, request: &Request) -> Result<End> {
        match outcome {
            Outcome::Done(receipt) => return self.receipt(receipt),
            Outcome::Planned(plan) => return self.plan(plan),
            Outcome::NothingChanged(label) => return self.result("nothing-changed", *label),
            Outcome::AlreadyPublished(label) => return self.result("already-published", *label),
            _ => {}
        }
        let (end, text) = match outcome {
            Outcome::OlderTree(label) => (End::Findings, self.with("older-tree", &[("label", &label.to_string())])),
            Outcome::Leaking(leaks) => (End::Findings, self.leaking(leaks)),
            Outcome::Obstructed(label) => (End::Findings, self.with("obstructed", &[("label", &label.to_string())])),
            Outcome::Withdrawn(record) => (End::Findings, self.withdrawn(record)),
            Outcome::Backwards(current) => {
                let (date, label) = (request.as_of.date.to_string(), current.label.to_string());
                let day = current.as_of.date.to_string();
                let arguments = [("date", date.as_str()), ("label", &label), ("current", &day)];
                (End::Usage, self.with("backwards", &arguments))
            }
            Outcome::Unexpected(current) => (End::Lost, self.unexpected(current.as_ref(), request)),
            _ => (End::Findings, self.with("no-publication", &[])),
        };
        complain(&format!("milepost: {text}\n"));
        Ok(end)
    }

    fn receipt(&self, receipt: &Receipt) -> Result<End> {
        let (label, seq) = (receipt.label.to_string(), receipt.seq.to_string());
        let published = self.with_counts("published", &[("label", &label)], &[("files", receipt.files)]);
        let head = self.with("published-head", &[("seq", &seq), ("head", &receipt.head)]);
        self.print(&format!("{published}\n{head}\n"))
    }

    fn plan(&self, plan: &Plan) -> Result<End> {
        let FileCounts {
            added,
            changed,
            removed,
        } = plan.files;
        let label = plan.edition.label.to_string();
        let counts = [("added", added), ("changed", changed), ("removed", removed)];
        let changes = plan.after.as_ref().map(|after| {
            let changes = Changes::between(after, &plan.edition);
            format!("\n{}", changes_text(&changes, self.interface))
        });
        let summary = self.with_counts("plan", &[("label", &label)], &counts);
        self.print(&format!("{summary}\n{}", changes.unwrap_or_default()))
    }

    /// One line for each file; never the words that were found.
    fn leaking(&self, leaks: &[Leak]) -> String {
        let line = |leak: &Leak| self.with("leak", &[("path", &leak.path), ("item", &leak.item)]) + "\n";
        let lines: String = leaks.iter().map(line).collect();
        lines + &self.with("leaking", &[])
    }

    fn withdrawn(&self, record: &Record) -> String {
        let at = stores::minute(&record.at);
        let claim = record.withdrawal.iter().flat_map(|own| {
            [
                ("what", own.what.as_str()),
                ("reason", &own.reason),
                ("reference", &own.reference),
            ]
        });
        let arguments: Vec<(&str, &str)> = claim.chain([("at", at.as_str())]).collect();
        self.with("withdrawn-before", &arguments)
    }

    fn unexpected(&self, current: Option<&edition::Listed>, request: &Request) -> String {
        let expected = request.expect.map(|label| label.to_string()).unwrap_or_default();
        let Some(current) = current else {
            return self.with("unexpected-none", &[("expected", &expected)]);
        };
        let (label, at) = (current.label.to_string(), stores::minute(&current.record.at));
        let by = current.record.by.as_deref().unwrap_or("nobody");
        let arguments = [
            ("expected", expected.as_str()),
            ("label", &label),
            ("at", &at),
            ("by", by),
        ];
        self.with("unexpected", &arguments)
    }

    fn result(&self, key: &str, label: Label) -> Result<End> {
        let text = self.with(key, &[("label", &label.to_string())]);
        self.print(&format!("{text}\n"))
    }

    fn print(&self, text: &str) -> Result<End> {
        if !self.quiet {
            print(text)?;
        }
        Ok(End::Fine)
    }

    fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.with_counts(key, arguments, &[])
    }

    fn with_counts(&self, key: &str, arguments: &[(&str, &str)], counts: &[(&str, usize)]) -> String {
        let audience = [("audience", self.audience.as_str())];
        self.words.with_counts(key, &[&audience, arguments].concat(), counts)
    }
}
