//! Proves that a store is what its log says, file by file, or tells what is not.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use anyhow::{Error, Result};
use rayon::prelude::*;

use super::{
    derived, disk,
    listing::{self, Listing},
    log::{Listed, Log, file_name},
    manifest::{self, Manifest},
    store::{LOCK, LOG, STAGING, Store},
};
use crate::{history::LATEST, model::Label, site::digest, theme::Theme};

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

/// Something that could not be looked at, which says nothing about whether it is sound.
#[derive(Debug)]
pub struct Fault {
    /// What went wrong.
    pub error: Error,
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
    /// What is not as it was published, in order.
    pub damages: Vec<Damage>,
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
}

impl Verdict {
    fn note(&mut self, damages: Result<Vec<Damage>>) {
        match damages {
            Ok(damages) => self.damages.extend(damages),
            Err(error) => self.faults.push(Fault { error }),
        }
    }
}

/// Looks at everything in a store.
///
/// What an interrupted command left is finished first: it is no damage. Where the store cannot be written, it is looked at as it is.
pub fn verify(root: &Path, theme: &Theme) -> Verdict {
    let store = Store::open(root, theme);
    let mut verdict = Verdict::default();
    if let Err(error) = look(root, &mut verdict) {
        verdict.faults.push(Fault { error });
    }
    if let Err(error) = store
        && verdict.damages.is_empty()
        && !is_forbidden(&error)
    {
        verdict.faults.push(Fault { error });
    }
    verdict.damages.sort();
    verdict
}

/// Whether the store may be read but not written, which is no fault of it.
fn is_forbidden(error: &Error) -> bool {
    let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    kind.is_some_and(|kind| {
        matches!(
            kind,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
        )
    })
}

fn look(root: &Path, verdict: &mut Verdict) -> Result<()> {
    let (log, broken) = Log::read(&root.join(LOG))?;
    verdict.records = log.records().len();
    verdict.head = log.head().map(str::to_owned);
    if let Some(broken) = broken {
        let name = file_name(broken.seq);
        let damage = Damage::new(LOG, &name, Some(broken.expected), Some(broken.found));
        verdict.damages.push(damage);
    }
    verdict.note(witness(root, &log));
    for listed in log.editions() {
        verdict.editions += 1;
        edition(root, &listed.record.edition, &log, &listed, verdict);
    }
    if let Some(current) = log.current() {
        edition(root, LATEST, &log, &current, verdict);
        verdict.note(derived::damage(root, &log));
    }
    verdict.note(strangers(root, &log));
    Ok(())
}

/// Holds the end of the log against the list that was made from it.
fn witness(root: &Path, log: &Log) -> Result<Vec<Damage>> {
    let Some(Listing { head, .. }) = Listing::read(root)? else {
        return Ok(Vec::new());
    };
    let found = log.hash(head.seq).map(str::to_owned);
    let damage = Damage::new(LOG, &file_name(head.seq), Some(head.sha256.clone()), found.clone());
    Ok(if found.as_ref() == Some(&head.sha256) {
        Vec::new()
    } else {
        vec![damage]
    })
}

/// Compares the files of a folder with what the log says of an edition.
fn edition(root: &Path, name: &str, log: &Log, listed: &Listed, verdict: &mut Verdict) {
    let folder = root.join(name);
    let bytes = match disk::read_plain(&folder.join(manifest::FILE)) {
        Ok(bytes) => bytes,
        Err(error) => return verdict.faults.push(Fault { error }),
    };
    let found = bytes.as_deref().map(digest);
    let expected = listed.record.manifest.clone();
    let manifest = bytes.as_deref().map(Manifest::parse).and_then(Result::ok);
    let Some(manifest) = manifest.filter(|_| found.as_ref() == Some(&expected)) else {
        return verdict
            .damages
            .push(Damage::new(name, manifest::FILE, Some(expected), found));
    };
    let expected = expected_files(&manifest, log, listed);
    verdict.files += expected.len();
    let checked: Vec<Result<Option<Damage>>> = expected
        .par_iter()
        .map(|(path, (size, digest))| file(&folder, name, path, *size, digest))
        .collect();
    for one in checked {
        verdict.note(one.map(|damage| damage.into_iter().collect()));
    }
    verdict.note(extra(&folder, name, &expected));
}

/// Size and digest of each file of an edition, after everything that was withdrawn.
fn expected_files<'a>(manifest: &'a Manifest, log: &'a Log, listed: &Listed) -> BTreeMap<&'a str, (u64, &'a str)> {
    let sealed = manifest.files.iter();
    let mut files: BTreeMap<&str, (u64, &str)> = sealed
        .map(|file| (file.path.as_str(), (file.size, file.sha256.as_str())))
        .collect();
    let replaced = log.replacements(&listed.record.edition);
    files.extend(
        replaced
            .into_iter()
            .map(|(path, file)| (path, (file.size, file.now.as_str()))),
    );
    files
}

fn file(folder: &Path, name: &str, path: &str, size: u64, expected: &str) -> Result<Option<Damage>> {
    let bytes = disk::read_plain(&folder.join(path))?;
    let sound = bytes.as_ref().is_some_and(|bytes| bytes.len() as u64 == size);
    let found = bytes.as_deref().map(digest);
    let sound = sound && found.as_deref() == Some(expected);
    Ok((!sound).then(|| Damage::new(name, path, Some(expected.to_owned()), found)))
}

/// Files that no manifest lists.
fn extra(folder: &Path, name: &str, expected: &BTreeMap<&str, (u64, &str)>) -> Result<Vec<Damage>> {
    let files = disk::files(folder)?.into_iter();
    let strange = files.filter(|path| path != manifest::FILE && !expected.contains_key(path.as_str()));
    strange.map(|path| stranger(name, &path, &folder.join(&path))).collect()
}

fn stranger(edition: &str, name: &str, path: &Path) -> Result<Damage> {
    let found = disk::read_plain(path)?
        .as_deref()
        .map_or_else(|| "?".to_owned(), digest);
    Ok(Damage::new(edition, name, None, Some(found)))
}

/// What lies beside the editions and is none of the store's.
fn strangers(root: &Path, log: &Log) -> Result<Vec<Damage>> {
    let own: BTreeSet<&str> = [LATEST, LOG, STAGING, LOCK, listing::FILE]
        .into_iter()
        .chain(derived::NAMES)
        .collect();
    // An edition in no record may be one that another process is about to enter.
    let is_own =
        |name: &String| own.contains(name.as_str()) || log.listed(name).is_some() || Label::parse(name).is_some();
    let strange = disk::names(root)?.into_iter().filter(|name| !is_own(name));
    strange.map(|name| stranger("", &name, &root.join(&name))).collect()
}
