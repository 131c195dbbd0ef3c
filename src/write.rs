//! Writes a site into a folder: compares and skips, never wipes, and deletes what is stale last.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read as _, Write as _},
    iter,
    os::fd::OwnedFd,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use rustix::{
    fs::{AtFlags, FileType, Mode, OFlags, mkdirat, openat, statat},
    io::Errno,
};
use walkdir::WalkDir;

use crate::site::{File, Site, SitePath};

/// What writing a site did to its folder, in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Written {
    /// Files that were new or differed.
    pub changed: usize,
    /// Files that already held the same bytes.
    pub same: usize,
    /// Files that no longer belong to the site.
    pub removed: usize,
}

/// Makes `folder` hold exactly the files of `site`.
///
/// A new file is created in place; one that differs is replaced by rename, so that a full disk never leaves half a page.
///
/// # Errors
/// When a file or folder cannot be read, written or removed.
pub fn write(site: &Site, folder: &Path) -> Result<Written> {
    let fresh = !exists(folder)?;
    let open = Folder::open(folder)?;
    let folders = folders(site);
    if fresh {
        folders.iter().try_for_each(|inner| open.make(inner))?;
    }
    let changed = AtomicUsize::new(0);
    site.par_iter().try_for_each_init(Vec::new, |spare, (path, contents)| {
        let wrote = if fresh {
            open.create(path, contents, spare)
        } else {
            open.replace(path, contents, spare)
        };
        let wrote = wrote.with_context(|| format!("cannot write {}", open.join(path).display()))?;
        changed.fetch_add(usize::from(wrote), Ordering::Relaxed);
        anyhow::Ok(())
    })?;
    let changed = changed.into_inner();
    let removed = if fresh {
        0
    } else {
        remove_stale(site, &folders, folder)?
    };
    Ok(Written {
        changed,
        same: site.len() - changed,
        removed,
    })
}

/// Every folder of a site, relative to its root.
fn folders(site: &Site) -> BTreeSet<&str> {
    let mut folders = BTreeSet::new();
    for path in site.keys() {
        for folder in around(path) {
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

/// The folders that a file of a site lies in, the innermost first.
fn around(path: &SitePath) -> impl Iterator<Item = &str> {
    iter::successors(Some(path.as_str()), |inner| Some(inner.rsplit_once('/')?.0)).skip(1)
}

#[expect(clippy::disallowed_methods, reason = "this module writes the site to disk")]
fn exists(folder: &Path) -> Result<bool> {
    match fs::symlink_metadata(folder) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).with_context(|| format!("cannot look at {}", folder.display())),
    }
}

/// The folder of a site. It is open, so that the system looks up the way to a file from here on only.
struct Folder<'a> {
    path: &'a Path,
    handle: OwnedFd,
}

#[expect(clippy::disallowed_methods, reason = "this module writes the site to disk")]
impl<'a> Folder<'a> {
    /// Opens the folder, which is made where there is none.
    fn open(path: &'a Path) -> Result<Self> {
        fs::create_dir_all(path).with_context(|| format!("cannot make the folder {}", path.display()))?;
        let handle = fs::File::open(path).with_context(|| format!("cannot open the folder {}", path.display()))?;
        Ok(Self {
            path,
            handle: handle.into(),
        })
    }

    fn join(&self, path: &SitePath) -> PathBuf {
        self.path.join(path.as_str())
    }

    /// Makes a folder inside; the one around it is there.
    fn make(&self, inner: &str) -> Result<()> {
        let made = match mkdirat(&self.handle, inner, Mode::from_raw_mode(0o777)) {
            Err(Errno::EXIST) if self.holds_folder(inner) => Ok(()),
            made => made,
        };
        made.with_context(|| format!("cannot make the folder {}", self.path.join(inner).display()))
    }

    fn holds_folder(&self, inner: &str) -> bool {
        let found = statat(&self.handle, inner, AtFlags::empty());
        found.is_ok_and(|found| FileType::from_raw_mode(found.st_mode).is_dir())
    }

    /// Creates a file that is not there yet, in a folder that is; it is put together in `spare`.
    fn create(&self, path: &SitePath, contents: &File, spare: &mut Vec<u8>) -> Result<bool> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        let file = openat(&self.handle, path.as_str(), flags, Mode::from_raw_mode(0o666))?;
        fs::File::from(file).write_all(contents.bytes_in(spare))?;
        Ok(true)
    }

    /// Writes a file unless it holds the same bytes; says whether it wrote. What is found and what is written stand in `spare`.
    fn replace(&self, path: &SitePath, contents: &File, spare: &mut Vec<u8>) -> Result<bool> {
        match statat(&self.handle, path.as_str(), AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT) => {
                let folders: Vec<&str> = around(path).collect();
                folders.iter().rev().try_for_each(|folder| self.make(folder))?;
                return self.create(path, contents, spare);
            }
            Err(error) => return Err(error.into()),
            Ok(found) => {
                let is_file = FileType::from_raw_mode(found.st_mode).is_file();
                let is_as_long = u64::try_from(found.st_size) == Ok(contents.size() as u64);
                if is_file && is_as_long && self.holds(path, contents, spare)? {
                    return Ok(false);
                }
            }
        }
        let file = self.join(path);
        let beside = beside(&file);
        let replaced = fs::write(&beside, contents.bytes_in(spare)).and_then(|()| fs::rename(&beside, file));
        if replaced.is_err() {
            fs::remove_file(&beside).or_else(|error| {
                if error.kind() == io::ErrorKind::NotFound {
                    Ok(())
                } else {
                    Err(error)
                }
            })?;
        }
        replaced?;
        Ok(true)
    }

    /// Whether a file of the same size holds the same bytes.
    fn holds(&self, path: &SitePath, contents: &File, found: &mut Vec<u8>) -> io::Result<bool> {
        found.clear();
        found.reserve(contents.size());
        let flags = OFlags::RDONLY | OFlags::CLOEXEC;
        let file = fs::File::from(openat(&self.handle, path.as_str(), flags, Mode::empty())?);
        file.take(contents.size() as u64).read_to_end(found)?;
        Ok(contents.is(found))
    }
}

/// A name in the same folder that no site uses: it begins with a dot.
fn beside(file: &Path) -> PathBuf {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    file.with_file_name(format!(".{name}.new"))
}

#[expect(clippy::disallowed_methods, reason = "this module writes the site to disk")]
fn remove_stale(site: &Site, folders: &BTreeSet<&str>, folder: &Path) -> Result<usize> {
    let mut removed = 0;
    for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
        let entry = entry.context("cannot list the output folder")?;
        let name = entry.path().strip_prefix(folder).ok().and_then(Path::to_str);
        let failed = || format!("cannot remove {}", entry.path().display());
        if entry.file_type().is_dir() {
            if name.is_none_or(|name| !folders.contains(name)) {
                fs::remove_dir(entry.path()).with_context(failed)?;
            }
        } else if name.is_none_or(|name| !site.contains_key(name)) {
            fs::remove_file(entry.path()).with_context(failed)?;
            removed += 1;
        }
    }
    Ok(removed)
}
