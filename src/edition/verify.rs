//! Proves that a store is what its log says, file by file, or tells what is not. Nothing is written.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use anyhow::{Error, Result};
use rayon::prelude::*;

use super::{
    derived, disk,
    listing::{self, Listing},
    log::{Break, Listed, Log, file_name},
    manifest::{self, Manifest},
    stage,
    store::{LOCK, LOG, STAGING},
    withdraw,
    workplace::is_workplace,
};
use crate::{history::LATEST, model::Label, site::digest};

/// Something that is not as it was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Damage {
    /// The folder of the edition, or `log`; empty for what lies beside them.
    pub edition: String,
    /// The path in it.
    pub path: String,
    /// What should be there: a digest, or what a record should say; `None` where there should be nothing.
    pub expected: Option<String>,
    /// What is there; `None` where there is nothing.
    pub found: Option<String>,
}

/// A folder that nothing in the store tells of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StrangeFolder {
    /// Its path in the store.
    pub path: String,
    /// How many files lie in it; a single one is a [`Damage`] by its own path.
    pub files: usize,
}

/// Something that could not be looked at, which says nothing about whether it is sound.
#[derive(Debug)]
pub struct Fault {
    /// What went wrong.
    pub error: Error,
}

/// What a command that was interrupted left behind, which the next one that changes the store finishes or removes. It is no damage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfinished {
    /// Something that was being written, by its path in the store.
    Work(String),
    /// An edition that was sealed and that no record tells of, by its label.
    Edition(String),
    /// What follows from the log does not follow from its last record yet.
    Lists,
    /// What the record of this number withdraws may not be gone everywhere yet.
    Withdrawal(u64),
}

/// What came of looking at everything.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Records of the log.
    pub records: usize,
    /// Published editions.
    pub editions: usize,
    /// Files that were read, in editions.
    pub files: usize,
    /// SHA-256 of the last record.
    pub head: Option<String>,
    /// What is not as it was published, in order; the log first.
    pub damages: Vec<Damage>,
    /// Folders that nothing tells of, in order. They are damage too.
    pub strange: Vec<StrangeFolder>,
    /// What lies in the store and cannot be judged, in order: the log is broken before the record that tells of it.
    pub unjudged: Vec<String>,
    /// What is not finished, in order.
    pub unfinished: Vec<Unfinished>,
    /// What could not be looked at.
    pub faults: Vec<Fault>,
}

impl Damage {
    pub(super) fn new(edition: &str, path: &str, expected: Option<String>, found: Option<String>) -> Self {
        Self {
            edition: edition.to_owned(),
            path: path.to_owned(),
            expected,
            found,
        }
    }

    /// Whether it is the log that is damaged.
    pub fn is_of_log(&self) -> bool {
        self.edition == LOG
    }
}

impl Verdict {
    /// Whether anything is not as it was published.
    pub fn is_damaged(&self) -> bool {
        !self.damages.is_empty() || !self.strange.is_empty()
    }

    fn note(&mut self, damages: Result<Vec<Damage>>) {
        match damages {
            Ok(damages) => self.damages.extend(damages),
            Err(error) => self.faults.push(Fault { error }),
        }
    }
}

/// Looks at everything in a store. While that lasts, no command changes the store, where its lock can be had.
pub fn verify(root: &Path) -> Verdict {
    let _lock = disk::share_lock(&root.join(LOCK));
    let mut verdict = Verdict::default();
    if let Err(error) = look(root, &mut verdict) {
        verdict.faults.push(Fault { error });
    }
    verdict.damages.sort();
    verdict.damages.sort_by_key(|damage| !damage.is_of_log());
    verdict.strange.sort();
    verdict.unjudged.sort();
    verdict.unfinished.sort();
    verdict
}

fn look(root: &Path, verdict: &mut Verdict) -> Result<()> {
    let (log, broken) = Log::read(&root.join(LOG))?;
    verdict.records = log.records().len();
    verdict.head = log.head().map(str::to_owned);
    let gap = Gap::of(root, &log, broken, verdict)?;
    let pending = withdraw::pending(root, &log)?;
    verdict
        .unfinished
        .extend(pending.iter().copied().map(Unfinished::Withdrawal));
    let expected = |listed: &Listed| Expected {
        hearsay: gap.as_ref().map(|gap| &gap.digests),
        ..Expected::of(&log, &pending, listed)
    };
    for listed in log.editions() {
        verdict.editions += 1;
        edition(root, &listed.record.edition, &expected(&listed), verdict);
    }
    if derived::is_stale(root, &log)? {
        verdict.unfinished.push(Unfinished::Lists);
    }
    match shown(root, &log, gap.is_some())? {
        Some(shown) => edition(root, LATEST, &expected(&shown), verdict),
        None if gap.is_some() && disk::exists(&root.join(LATEST))? => verdict.unjudged.push(LATEST.to_owned()),
        None => {}
    }
    let lists = derived::damage(root, &log).map(|mut lists| {
        // This list was made from the whole log.
        let unjudged = lists.extract_if(.., |damage| gap.is_some() && damage.path == listing::FILE);
        verdict.unjudged.extend(unjudged.map(|damage| damage.path));
        lists
    });
    verdict.note(lists);
    beside(root, &log, gap.is_some(), verdict)
}

/// The end of a log that is broken: what comes after it is not known for sure.
struct Gap {
    /// Every digest that the records name from the break on. Who reads them cannot trust them, nor accuse a file that has one: what a
    /// withdrawal put in its place has.
    digests: BTreeSet<String>,
}

impl Gap {
    /// What is broken in a log, if anything, which is told.
    fn of(root: &Path, log: &Log, broken: Option<Break>, verdict: &mut Verdict) -> Result<Option<Self>> {
        let Some(broken) = broken else {
            let witness = witness(root, log)?;
            let is_cut = witness.as_ref().is_some_and(|damage| damage.found.is_none());
            verdict.damages.extend(witness);
            return Ok(is_cut.then(|| Self {
                digests: BTreeSet::new(),
            }));
        };
        let name = file_name(broken.seq);
        let folder = root.join(LOG);
        let mut digests = BTreeSet::new();
        for name in disk::names(&folder)?.into_iter().filter(|own| *own >= name) {
            let bytes = disk::read_plain(&folder.join(name))?.unwrap_or_default();
            let words = bytes.split(|byte| !byte.is_ascii_hexdigit());
            let words = words.filter(|word| word.len() == DIGITS);
            digests.extend(words.map(|word| String::from_utf8_lossy(word).into_owned()));
        }
        let damage = Damage::new(LOG, &name, Some(broken.expected), Some(broken.found));
        verdict.damages.push(damage);
        Ok(Some(Self { digests }))
    }
}

/// How many hexadecimal digits a SHA-256 has.
const DIGITS: usize = 64;

/// Holds the end of the log against the list that was made from it.
fn witness(root: &Path, log: &Log) -> Result<Option<Damage>> {
    let Some(Listing { head, .. }) = Listing::read(root)? else {
        return Ok(None);
    };
    let found = log.hash(head.seq).map(str::to_owned);
    let is_sound = found.as_ref() == Some(&head.sha256);
    Ok((!is_sound).then(|| Damage::new(LOG, &file_name(head.seq), Some(head.sha256), found)))
}

/// The edition that `latest/` has to be. Where a command was interrupted, it is still the one before, or missing; where the log is
/// broken, it may be one that is not known.
fn shown(root: &Path, log: &Log, is_broken: bool) -> Result<Option<Listed>> {
    if !is_broken && !derived::is_stale(root, log)? {
        return Ok(log.current());
    }
    let folder = root.join(LATEST);
    let found = disk::read_plain(&folder.join(manifest::FILE))?.as_deref().map(digest);
    let known = log.editions().find(|own| found.as_ref() == Some(&own.record.manifest));
    Ok(if is_broken {
        known
    } else if disk::exists(&folder)? {
        known.or(log.current())
    } else {
        None
    })
}

/// What is not as it was published in the folder of an edition.
///
/// # Errors
/// When the disk fails.
pub(super) fn damages_of(root: &Path, log: &Log, listed: &Listed) -> Result<Vec<Damage>> {
    let pending = withdraw::pending(root, log)?;
    let mut verdict = Verdict::default();
    edition(
        root,
        &listed.record.edition,
        &Expected::of(log, &pending, listed),
        &mut verdict,
    );
    match verdict.faults.pop() {
        Some(fault) => Err(fault.error),
        None => Ok(verdict.damages),
    }
}

/// What the log says of an edition.
struct Expected<'a> {
    /// SHA-256 of its manifest.
    manifest: String,
    /// The label of the edition.
    label: String,
    log: &'a Log,
    /// The numbers of withdrawals that may not be finished.
    pending: &'a [u64],
    /// Digests that a file may have as well, for records that cannot be trusted name them.
    hearsay: Option<&'a BTreeSet<String>>,
}

/// SHA-256 of what has to stand at each path of an edition. While a withdrawal is not finished, one of several.
type Digests = BTreeMap<String, BTreeSet<String>>;

impl<'a> Expected<'a> {
    fn of(log: &'a Log, pending: &'a [u64], listed: &Listed) -> Self {
        Self {
            manifest: listed.record.manifest.clone(),
            label: listed.record.edition.clone(),
            log,
            pending,
            hearsay: None,
        }
    }

    /// What was sealed, after everything that was withdrawn.
    fn digests(&self, manifest: &Manifest) -> Digests {
        let mut digests = sealed(manifest);
        for record in self.log.records() {
            let files = record.withdrawal.iter().flat_map(|withdrawal| &withdrawal.files);
            for file in files.filter(|file| file.edition == self.label) {
                let before = digests.entry(file.path.clone()).or_default();
                if !self.pending.contains(&record.seq) {
                    before.clear();
                }
                before.insert(file.now.clone());
            }
        }
        digests
    }
}

fn sealed(manifest: &Manifest) -> Digests {
    let files = manifest.files.iter();
    files
        .map(|file| (file.path.clone(), BTreeSet::from([file.sha256.clone()])))
        .collect()
}

/// Compares the files of a folder with what the log says of an edition.
fn edition(root: &Path, name: &str, expected: &Expected<'_>, verdict: &mut Verdict) {
    let folder = root.join(name);
    let bytes = match disk::read_plain(&folder.join(manifest::FILE)) {
        Ok(bytes) => bytes,
        Err(error) => return verdict.faults.push(Fault { error }),
    };
    let found = bytes.as_deref().map(digest);
    let manifest = bytes.as_deref().map(Manifest::parse).and_then(Result::ok);
    let Some(manifest) = manifest.filter(|_| found.as_ref() == Some(&expected.manifest)) else {
        let damage = Damage::new(name, manifest::FILE, Some(expected.manifest.clone()), found);
        return verdict.damages.push(damage);
    };
    let digests = expected.digests(&manifest);
    verdict.files += digests.len();
    let is_told = |damage: &Damage| {
        let known = expected.hearsay.zip(damage.found.as_ref());
        known.is_some_and(|(hearsay, found)| hearsay.contains(found))
    };
    for damages in differences(&folder, name, &digests) {
        verdict.note(damages.map(|mut damages| {
            damages.retain(|damage| damage.expected.is_none() || !is_told(damage));
            damages
        }));
    }
}

/// What differs in the folder of an edition, file by file, and the files that no manifest lists.
fn differences(folder: &Path, name: &str, digests: &Digests) -> Vec<Result<Vec<Damage>>> {
    let files = digests.par_iter();
    let mut checked: Vec<_> = files
        .map(|(path, expected)| file(folder, name, path, expected))
        .collect();
    checked.push(extra(folder, name, digests));
    checked
}

fn file(folder: &Path, name: &str, path: &str, expected: &BTreeSet<String>) -> Result<Vec<Damage>> {
    let found = disk::read_plain(&folder.join(path))?.as_deref().map(digest);
    let is_sound = found.as_ref().is_some_and(|found| expected.contains(found));
    let damage = || Damage::new(name, path, expected.first().cloned(), found.clone());
    Ok((!is_sound).then(damage).into_iter().collect())
}

/// Files that no manifest lists.
fn extra(folder: &Path, name: &str, digests: &Digests) -> Result<Vec<Damage>> {
    let files = disk::files(folder)?.into_iter();
    let strange = files.filter(|path| path != manifest::FILE && !digests.contains_key(path.as_str()));
    strange.map(|path| stranger(name, &path, &folder.join(&path))).collect()
}

fn stranger(edition: &str, name: &str, path: &Path) -> Result<Damage> {
    let found = disk::read_plain(path)?
        .as_deref()
        .map_or_else(|| "?".to_owned(), digest);
    Ok(Damage::new(edition, name, None, Some(found)))
}

/// Looks at what lies beside the editions: what is none of the store's, and what a command that was interrupted left.
fn beside(root: &Path, log: &Log, is_broken: bool, verdict: &mut Verdict) -> Result<()> {
    let own: BTreeSet<&str> = [LATEST, LOG, STAGING, LOCK, listing::FILE]
        .into_iter()
        .chain(derived::NAMES)
        .collect();
    let staged = disk::names(&root.join(STAGING))?;
    let unrecorded = staged
        .iter()
        .map(|name| stage::unrecorded(root, log, &root.join(STAGING).join(name)));
    let unrecorded: Vec<Option<Label>> = unrecorded.collect::<Result<_>>()?;
    let labels: BTreeSet<String> = unrecorded.iter().flatten().map(Label::to_string).collect();
    for name in disk::names(root)? {
        if own.contains(name.as_str()) || log.listed(&name).is_some() {
            continue;
        }
        if is_broken && Label::parse(&name).is_some() {
            verdict.unjudged.push(name);
        } else if labels.contains(&name) {
            verdict.unfinished.push(Unfinished::Edition(name));
        } else {
            strangers(root, &name, verdict);
        }
    }
    for (name, _) in staged.iter().zip(unrecorded).filter(|(_, edition)| edition.is_none()) {
        let path = format!("{STAGING}/{name}");
        if is_workplace(&root.join(&path)) {
            verdict.unfinished.push(Unfinished::Work(path));
        } else {
            strangers(root, &path, verdict);
        }
    }
    let no_records = disk::names(&root.join(LOG))?
        .into_iter()
        .filter(|name| name.starts_with('.'));
    for name in no_records {
        strangers(root, &format!("{LOG}/{name}"), verdict);
    }
    Ok(())
}

/// Tells of a file that is none of the store's, or of such a folder.
fn strangers(root: &Path, name: &str, verdict: &mut Verdict) {
    let path = root.join(name);
    let files = if path.is_dir() {
        disk::files(&path)
    } else {
        Ok(Vec::new())
    };
    match files.as_deref() {
        Ok([]) => verdict.note(stranger("", name, &path).map(|damage| vec![damage])),
        Ok([file]) => {
            let damage = stranger("", &format!("{name}/{file}"), &path.join(file));
            verdict.note(damage.map(|damage| vec![damage]));
        }
        Ok(files) => verdict.strange.push(StrangeFolder {
            path: name.to_owned(),
            files: files.len(),
        }),
        Err(_) => verdict.note(files.map(|_| Vec::new())),
    }
}
