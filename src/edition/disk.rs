//! The few things the store asks of a disk. Nothing here overwrites a sealed file.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::MetadataExt as _,
    path::Path,
};

use anyhow::{Context as _, Result};
use rustix::{
    fs::{CWD, FlockOperation, RenameFlags, flock, renameat_with, statvfs, syncfs},
    io::Errno,
    rand::{GetRandomFlags, getrandom},
};
use walkdir::WalkDir;

/// A file or folder that this process keeps for itself until the value goes.
///
/// The lock is that of `flock`: it goes with the process, however that ends, and follows a folder that is renamed.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "the lock lasts as long as the open file")] File);

/// Waits for the lock of a file, which is made where it is missing.
pub(super) fn lock_file(file: &Path) -> Result<Lock> {
    let failed = || format!("cannot lock {}", file.display());
    let open = OpenOptions::new().create(true).truncate(false).write(true).open(file);
    let open = open.with_context(failed)?;
    flock(&open, FlockOperation::LockExclusive).with_context(failed)?;
    Ok(Lock(open))
}

/// Waits until nobody has the lock of a file for themselves, and keeps it so; `None` where it cannot be asked for. Nothing is written.
pub(super) fn share_lock(file: &Path) -> Option<Lock> {
    let open = open(file).ok()?;
    flock(&open, FlockOperation::LockShared).ok()?;
    Some(Lock(open))
}

/// Takes the lock of a folder where nobody has it; `None` where somebody does, or the folder is gone.
pub(super) fn try_lock_folder(folder: &Path) -> Result<Option<Lock>> {
    let failed = || format!("cannot lock {}", folder.display());
    let Some(open) = absent_is_none(open(folder)).with_context(failed)? else {
        return Ok(None);
    };
    match flock(&open, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Some(Lock(open))),
        Err(Errno::WOULDBLOCK) => Ok(None),
        Err(error) => Err(error).with_context(failed),
    }
}

/// Makes a folder and those above it.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn make_folders(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// Makes every folder that these paths below `root` need.
pub(super) fn make_folders_of<'a>(root: &Path, paths: impl Iterator<Item = &'a str>) -> Result<()> {
    let parents: BTreeSet<&str> = paths
        .map(|path| path.rsplit_once('/').map_or("", |(parent, _)| parent))
        .collect();
    parents
        .into_iter()
        .try_for_each(|parent| make_folders(&root.join(parent)))
}

/// The bytes of a file; `None` where there is none.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn read(file: &Path) -> Result<Option<Vec<u8>>> {
    absent_is_none(fs::read(file)).with_context(|| format!("cannot read {}", file.display()))
}

/// The bytes of a plain file; `None` where there is none, or a link, a folder or a pipe.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn read_plain(file: &Path) -> Result<Option<Vec<u8>>> {
    let found = absent_is_none(fs::symlink_metadata(file));
    let found = found.with_context(|| format!("cannot look at {}", file.display()))?;
    if found.is_some_and(|found| found.is_file()) {
        read(file)
    } else {
        Ok(None)
    }
}

/// Whether a file holds exactly these bytes. A file of another length is not read.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn holds(file: &Path, bytes: &[u8]) -> Result<bool> {
    let found = absent_is_none(fs::symlink_metadata(file));
    let found = found.with_context(|| format!("cannot look at {}", file.display()))?;
    match found.filter(|found| found.is_file() && found.len() == bytes.len() as u64) {
        Some(_) => Ok(read(file)?.is_some_and(|found| found == bytes)),
        None => Ok(false),
    }
}

/// Writes a file that must not be there yet.
pub(super) fn write_new(file: &Path, bytes: &[u8]) -> Result<()> {
    let written = OpenOptions::new().write(true).create_new(true).open(file);
    let written = written.and_then(|mut open| open.write_all(bytes));
    written.with_context(|| format!("cannot write {}", file.display()))
}

/// Creates a file with all its bytes at once, or not at all; `false` where the name is taken.
///
/// The bytes are on the disk under the name `beside` first; a hard link then gives them their name, which no file system does twice.
/// Only when this returns are name and bytes there to stay.
pub(super) fn create_once(file: &Path, beside: &Path, bytes: &[u8]) -> Result<bool> {
    let failed = || format!("cannot create {}", file.display());
    write_new(beside, bytes)?;
    sync(beside)?;
    let linked = match fs::hard_link(beside, file) {
        Ok(()) => true,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
        Err(error) => return Err(error).with_context(failed),
    };
    remove_file(beside)?;
    if let Some(folder) = file.parent() {
        sync(folder)?;
    }
    Ok(linked)
}

/// Puts a file in the place of another, so that a reader sees the old one or the new one, whole.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn replace(file: &Path, beside: &Path, bytes: &[u8]) -> Result<()> {
    write_new(beside, bytes)?;
    sync(beside)?;
    fs::rename(beside, file).with_context(|| format!("cannot replace {}", file.display()))
}

/// Moves a file or folder onto a name that may be taken by a file.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot move {} to {}", from.display(), to.display()))
}

/// Moves a folder onto a free name; `false` where the name is taken, even by an empty folder.
pub(super) fn rename_new(from: &Path, to: &Path) -> Result<bool> {
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(true),
        Err(Errno::EXIST) => Ok(false),
        Err(Errno::INVAL | Errno::NOSYS) if exists(to)? => Ok(false),
        // The file system cannot refuse by itself; the lock of the store stands in for it.
        Err(Errno::INVAL | Errno::NOSYS) => rename(from, to).map(|()| true),
        Err(error) => Err(error).with_context(|| format!("cannot move {} to {}", from.display(), to.display())),
    }
}

/// Puts the folder `fresh` in the place of `shown` in one step, and leaves the old one at `fresh`.
///
/// Where the file system cannot exchange two names, `shown` is missing for a moment between two renames; the next command puts
/// it there if that is where the power goes.
pub(super) fn exchange(fresh: &Path, shown: &Path, spare: &Path) -> Result<()> {
    match renameat_with(CWD, fresh, CWD, shown, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(Errno::NOENT) => rename(fresh, shown),
        Err(Errno::INVAL | Errno::NOSYS) => {
            rename(shown, spare)?;
            rename(fresh, shown)
        }
        Err(error) => Err(error).with_context(|| format!("cannot put {} in place", shown.display())),
    }
}

/// Gives a file a second name; where the file system gives no more names to it, a copy gets the name.
pub(super) fn link_or_copy(file: &Path, name: &Path) -> Result<()> {
    let linked = fs::hard_link(file, name).or_else(|_| fs::copy(file, name).map(drop));
    linked.with_context(|| format!("cannot link {} as {}", file.display(), name.display()))
}

/// Waits until a file or folder is on the disk.
pub(super) fn sync(path: &Path) -> Result<()> {
    let synced = open(path).and_then(|open| open.sync_all());
    synced.with_context(|| format!("cannot bring {} onto the disk", path.display()))
}

/// Waits until everything on the file system of a folder is on the disk. A failure is final: a second try may lie.
pub(super) fn sync_file_system(folder: &Path) -> Result<()> {
    let failed = || format!("cannot bring {} onto the disk", folder.display());
    syncfs(open(folder).with_context(failed)?).with_context(failed)
}

/// How many bytes this process may still write to the file system of a folder.
pub(super) fn free_space(folder: &Path) -> Result<u64> {
    let found = statvfs(folder).with_context(|| format!("cannot look at the disk of {}", folder.display()))?;
    Ok(found.f_bavail.saturating_mul(found.f_frsize))
}

/// Whether a name is taken, be it by a link that leads nowhere.
pub(super) fn exists(path: &Path) -> Result<bool> {
    Ok(identity(path)?.is_some())
}

/// What no two files or folders share at one time: the numbers of the device and of the inode; `None` where nothing has the name.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn identity(path: &Path) -> Result<Option<(u64, u64)>> {
    let found = absent_is_none(fs::symlink_metadata(path));
    let found = found.with_context(|| format!("cannot look at {}", path.display()))?;
    Ok(found.map(|found| (found.dev(), found.ino())))
}

/// Whether two names are one file.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    let identity = |path| identity(path).ok().flatten();
    identity(one).is_some_and(|own| identity(other) == Some(own))
}

/// Removes a file; one that is gone already is as good.
#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
pub(super) fn remove_file(file: &Path) -> Result<()> {
    let removed = absent_is_none(fs::remove_file(file));
    removed
        .with_context(|| format!("cannot remove {}", file.display()))
        .map(drop)
}

/// Removes a folder and all below it; one that is gone already is as good.
pub(super) fn remove_folder(folder: &Path) -> Result<()> {
    let removed = absent_is_none(fs::remove_dir_all(folder));
    removed
        .with_context(|| format!("cannot remove {}", folder.display()))
        .map(drop)
}

/// What lies in a folder, by name; nothing where there is no folder.
pub(super) fn names(folder: &Path) -> Result<Vec<String>> {
    let failed = || format!("cannot list {}", folder.display());
    let Some(entries) = absent_is_none(fs::read_dir(folder)).with_context(failed)? else {
        return Ok(Vec::new());
    };
    let name =
        |entry: io::Result<fs::DirEntry>| Ok(entry.with_context(failed)?.file_name().to_string_lossy().into_owned());
    let mut names = entries.map(name).collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

/// Every file below a folder by its path with `/`, in order. What is neither file nor folder counts as a file.
pub(super) fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            files.push(parts.join("/"));
        }
    }
    Ok(files)
}

/// Sixteen random bytes as hexadecimal digits: a name that nobody else has.
pub(super) fn nonce() -> Result<String> {
    let mut bytes = [0_u8; 16];
    getrandom(&mut bytes, GetRandomFlags::empty()).context("the system gives no random numbers")?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Whether a name is one that [`nonce`] gives.
pub(super) fn is_nonce(name: &str) -> bool {
    name.len() == 32
        && name
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[expect(clippy::disallowed_methods, reason = "the edition store lives on the disk")]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

fn absent_is_none<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
