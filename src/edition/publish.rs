//! Seals an edition and shows it.
//!
//! Creating the log record is the only step that counts. Whatever stops this process before it leaves the store as it was, whatever
//! stops it after leaves the rest to the next command: see [`super`] for the steps.
//!
//! # When nothing is published
//!
//! Every page names its edition and its as-of date, so two builds are never alike byte for byte once a day has passed. What counts is
//! whether *readers* would see something new, and two questions settle it for an edition that exists:
//!
//! 1. Would today's content and theme, built with the label, moment and history of that edition, be that edition to the byte?
//!    Then no file changed that its readers can see.
//! 2. Has time alone changed what a reader sees since: has an embargo passed, a message's day come, a value become overdue?
//!    [`Timely`](crate::analyse::Timely) holds all that, and leaves out the days that are merely counted.
//!
//! Where the first is so and the second is not, the edition still says everything there is to say. If it is the current one, nothing
//! has changed; if it is an older one, it is `rollback` that brings it back, and not a copy of it under a new name. The first
//! question takes a whole build, so it is asked only of editions whose spreadsheets and texts are those of the new one: neither
//! holds anything of an edition's own.

use std::ops::ControlFlow;

use anyhow::{Result, ensure};
use jiff::Zoned;

use super::{
    Published, disk,
    leak::Leak,
    locked::LockedStore,
    log::{Listed, Log},
    manifest::{self, Manifest},
    manuscript::{Draft, Manuscript},
    memory,
    race::until_over,
    record::{Kind, Record},
    stage,
    store::Store,
    tidy,
    withdraw::Claim,
};
use crate::{
    diagnostic::{Code, Diagnostic},
    history,
    model::{AsOf, Label},
    site::digest,
};

/// Who asks for a record, and why.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The time of the record.
    pub at: Zoned,
    /// Who did it, as far as they said.
    pub by: Option<String>,
    /// Why, as far as they said.
    pub note: Option<String>,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The moment to speak of.
    pub as_of: AsOf,
    /// The edition that must be the current one.
    pub expect: Option<Label>,
    /// What may be published although it was withdrawn.
    pub again: Vec<String>,
    /// Who asks.
    pub signature: Signature,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The content has errors.
    Refused,
    /// What only others may see is on the site.
    Leaking(Vec<Leak>),
    /// The current edition says the same to its readers.
    NothingChanged(Label),
    /// What this record withdrew would come back.
    Withdrawn(Box<Record>),
    /// Another publisher has just published the same.
    AlreadyPublished(Label),
    /// An older edition says the same.
    OlderTree(Label),
    /// The current edition speaks of a later day.
    Backwards(Listed),
    /// Another edition is the current one, published by this record; or none is.
    Unexpected(Option<Listed>),
    /// Something that no publisher put there has the name of the edition.
    Obstructed(Label),
    /// What would be published.
    Planned(Box<Plan>),
    /// It is published.
    Done(Receipt),
}

/// What would be published.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The edition, as it would be remembered.
    pub edition: history::Published,
    /// The edition that it would follow.
    pub after: Option<history::Published>,
    /// How many files would differ.
    pub files: FileCounts,
}

/// How many files two editions do not share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileCounts {
    /// Files that only the later one has.
    pub added: usize,
    /// Files that differ.
    pub changed: usize,
    /// Files that only the earlier one has.
    pub removed: usize,
}

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The edition that readers now see.
    pub label: Label,
    /// The number of the record.
    pub seq: u64,
    /// SHA-256 of the record. Whoever keeps it can tell later whether the log was cut.
    pub head: String,
    /// Files of the edition.
    pub files: usize,
}

impl FileCounts {
    /// From one manifest to another.
    fn between(earlier: Option<&Manifest>, later: &Manifest) -> Self {
        let before = |path: &str| earlier.and_then(|earlier| earlier.file(path));
        let mut counts = Self::default();
        for file in &later.files {
            match before(&file.path) {
                None => counts.added += 1,
                Some(known) if known.sha256 != file.sha256 => counts.changed += 1,
                Some(_) => {}
            }
        }
        let gone = earlier.into_iter().flat_map(|earlier| &earlier.files);
        counts.removed = gone.filter(|file| later.file(&file.path).is_none()).count();
        counts
    }
}

/// Publishes a manuscript, and tells what was found in it.
///
/// # Errors
/// When the disk fails, the log is broken, the store is another audience's, or others were faster every time.
pub fn publish(
    store: &LockedStore<'_>,
    manuscript: Manuscript<'_>,
    request: &Request,
) -> Result<(Outcome, Vec<Diagnostic>)> {
    store.mend()?;
    let mut seen = None;
    until_over(|| {
        let log = store.log()?;
        let first = *seen.get_or_insert(log.next_seq());
        let (draft, findings) = draft(store, &log, manuscript, request)?;
        let outcome = match draft {
            Ok(draft) => commit(store, &log, &draft, request)?.map(Outcome::Done),
            Err(outcome) => Some(outcome.after_a_race(&log, first)),
        };
        Ok(match outcome {
            Some(outcome) => ControlFlow::Break((outcome, findings)),
            None => ControlFlow::Continue(()),
        })
    })
}

/// Tells what publishing a manuscript would do, and what was found in it. Reads the store and writes nothing.
///
/// # Errors
/// When the store cannot be read, the log is broken, or the store is another audience's.
pub fn plan(store: &Store, manuscript: Manuscript<'_>, request: &Request) -> Result<(Outcome, Vec<Diagnostic>)> {
    let log = store.log()?;
    let (draft, findings) = draft(store, &log, manuscript, request)?;
    let outcome = match draft {
        Ok(draft) => Outcome::Planned(Box::new(Plan::of(store, &log, draft)?)),
        Err(outcome) => outcome,
    };
    Ok((outcome, findings))
}

impl Outcome {
    /// Nothing to do because somebody did it while this process was at it.
    fn after_a_race(self, log: &Log, first: u64) -> Self {
        match self {
            Self::NothingChanged(label) if log.next_seq() > first => Self::AlreadyPublished(label),
            other => other,
        }
    }
}

/// What may be published on the log as it was read, or why nothing may; and what was found.
fn draft(
    store: &Store,
    log: &Log,
    manuscript: Manuscript<'_>,
    request: &Request,
) -> Result<(Result<Draft, Outcome>, Vec<Diagnostic>)> {
    store.expect_audience(log, manuscript.audience)?;
    let label = log.next_label(Label::of(request.as_of.month()));
    let history = memory::before(store, log, log.next_seq())?;
    let (draft, findings) = manuscript.draft(history.clone(), label, request.as_of)?;
    let Some(draft) = draft else {
        return Ok(match older_tree(store, log, manuscript, &findings)? {
            Some(label) => (Err(Outcome::OlderTree(label)), Vec::new()),
            None => (Err(Outcome::Refused), findings),
        });
    };
    let leaks = manuscript.leaks(&draft, &history)?;
    if !leaks.is_empty() {
        return Ok((Err(Outcome::Leaking(leaks)), findings));
    }
    let obstacle = obstacle(store, log, manuscript, request, &draft)?;
    Ok((obstacle.map_or(Ok(draft), Err), findings))
}

/// Why the draft must not be published.
fn obstacle(
    store: &Store,
    log: &Log,
    manuscript: Manuscript<'_>,
    request: &Request,
    draft: &Draft,
) -> Result<Option<Outcome>> {
    if let Some(record) = returning(log, request, draft) {
        return Ok(Some(Outcome::Withdrawn(Box::new(record.clone()))));
    }
    let current = log.current();
    let is_current = |label: Label| current.as_ref().is_some_and(|own| own.label == label);
    let inventory = draft.inventory()?;
    let sheets = manifest::sheets(draft.manifest.digests());
    for listed in log.editions().rev() {
        let known = store.remember(log, &listed)?;
        let may_be_the_same = known.sheets == sheets && known.published.inventory.texts().eq(inventory.texts());
        if may_be_the_same && says_the_same(store, log, manuscript, draft, &listed)? {
            return Ok(Some(if is_current(listed.label) {
                Outcome::NothingChanged(listed.label)
            } else {
                Outcome::OlderTree(listed.label)
            }));
        }
    }
    if request.expect.is_some_and(|expected| !is_current(expected)) {
        return Ok(Some(Outcome::Unexpected(current)));
    }
    if let Some(current) = current.filter(|current| draft.as_of.date < current.as_of.date) {
        return Ok(Some(Outcome::Backwards(current)));
    }
    Ok(stage::is_obstructed(store, draft.label)?.then_some(Outcome::Obstructed(draft.label)))
}

/// The record of something that was withdrawn and that the draft would publish again, though nobody asked for it.
fn returning<'a>(log: &'a Log, request: &Request, draft: &Draft) -> Option<&'a Record> {
    let returns = |record: &&Record| {
        let claim = record.withdrawal.as_ref().map(Claim::of);
        claim.is_some_and(|claim| draft.manifest.files.iter().any(|file| claim.target.takes(file)))
    };
    let withdrawn = log.withdrawn().into_iter();
    let unasked = withdrawn.filter(|(what, _)| !request.again.iter().any(|again| again == what));
    unasked.map(|(_, record)| record).find(returns)
}

/// Whether readers of an edition would see nothing new in the draft: see the head of this file.
fn says_the_same(store: &Store, log: &Log, manuscript: Manuscript<'_>, draft: &Draft, listed: &Listed) -> Result<bool> {
    if manuscript.timely(draft.as_of) != manuscript.timely(listed.as_of) {
        return Ok(false);
    }
    gives_again(store, log, manuscript, listed)
}

/// Whether the content of today, built as an edition was, is that edition byte for byte.
fn gives_again(store: &Store, log: &Log, manuscript: Manuscript<'_>, listed: &Listed) -> Result<bool> {
    let history = memory::before(store, log, listed.record.seq)?;
    let (again, _) = manuscript.draft(history, listed.label, listed.as_of)?;
    let sealed = store.published(log, listed).manifest()?;
    Ok(again.is_some_and(|again| again.manifest.has_files_of(&sealed)))
}

/// The edition that content gives again which later editions contradict: it lacks what they published, for it is older than they are.
fn older_tree(store: &Store, log: &Log, manuscript: Manuscript<'_>, findings: &[Diagnostic]) -> Result<Option<Label>> {
    let contradicts = |finding: &Diagnostic| {
        use Code::{ChangedTarget, RemovedTarget, RemovedValue, RestatedValue};
        matches!(
            finding.code,
            RestatedValue | RemovedValue | ChangedTarget | RemovedTarget
        )
    };
    if !findings.iter().any(contradicts) {
        return Ok(None);
    }
    let current = log.current().map(|current| current.label);
    for listed in log.editions().rev().filter(|listed| Some(listed.label) != current) {
        if gives_again(store, log, manuscript, &listed)? {
            return Ok(Some(listed.label));
        }
    }
    Ok(None)
}

impl Plan {
    fn of(store: &Store, log: &Log, draft: Draft) -> Result<Self> {
        let current = log.current().map(|current| store.published(log, &current));
        let before = current.as_ref().map(Published::manifest).transpose()?;
        Ok(Self {
            files: FileCounts::between(before.as_ref(), &draft.manifest),
            after: current.as_ref().map(Published::remembered).transpose()?,
            edition: history::Published::read(draft.label, draft.as_of.date, draft.site)?,
        })
    }
}

/// Stages, seals and records the draft; nothing where another publisher took the label or the place in the log.
fn commit(store: &LockedStore<'_>, log: &Log, draft: &Draft, request: &Request) -> Result<Option<Receipt>> {
    let signature = &request.signature;
    store.probe()?;
    let free = disk::free_space(store.root())?;
    let needed = draft.manifest.size().saturating_mul(2);
    ensure!(
        free >= needed,
        "the disk of {} has {} MB free; this edition takes {} MB to be published safely",
        store.root().display(),
        free / 1_000_000,
        needed.div_ceil(1_000_000)
    );
    let current = log.current().map(|current| store.published(log, &current));
    let Some(sealed) = stage::seal(store, draft, current.as_ref().map(Published::folder))? else {
        return Ok(None);
    };
    let record = Record {
        seq: log.next_seq(),
        previous: log.head().map(str::to_owned),
        kind: Kind::Publish,
        edition: draft.label.to_string(),
        manifest: digest(&draft.manifest.to_bytes()?),
        as_of: draft.as_of.date,
        moment: draft.as_of.instant,
        at: signature.at.clone(),
        by: signature.by.clone(),
        note: signature.note.clone(),
        withdrawal: None,
        again: log
            .withdrawn()
            .into_keys()
            .filter(|what| request.again.iter().any(|again| again == what))
            .map(str::to_owned)
            .collect(),
        nonce: store.workplace().nonce().to_owned(),
    };
    if !store.append(log, &record)? {
        sealed.take_back()?;
        return Ok(None);
    }
    let receipt = finish(store, draft.label, draft.site.len())?;
    sealed.leave()?;
    Ok(Some(receipt))
}

/// Shows readers what the log now says, and tells what was recorded last.
pub(super) fn finish(store: &LockedStore<'_>, label: Label, files: usize) -> Result<Receipt> {
    let log = tidy::show(store)?;
    Ok(Receipt {
        label,
        seq: log.next_seq() - 1,
        head: log.head().unwrap_or_default().to_owned(),
        files,
    })
}
