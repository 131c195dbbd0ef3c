//! Finds and reads the files of a content folder.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use rustix::fs::{Mode, OFlags, open, openat};
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Code, Diagnostic, Place, Spot};

/// YAML and Markdown files may not be larger, in bytes.
const LARGEST_TEXT: u64 = 1024 * 1024;

/// Pictures and documents may not be larger, in bytes.
const LARGEST_MEDIUM: u64 = 20 * 1024 * 1024;

/// A file with its path relative to the content root.
pub(super) struct RawFile {
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// A file that is not read further, and why.
pub(super) struct Refused {
    pub(super) finding: Diagnostic,
    /// Its first bytes, where the disk gave any: they may say whom it is for.
    pub(super) start: Vec<u8>,
}

/// A file that was found but not read yet.
pub(super) struct Found {
    /// Path relative to the content root, with `/`.
    pub(super) path: String,
    /// The same as the system writes it.
    name: PathBuf,
    is_file: bool,
}

/// Opens the content folder. As long as it is open, the system looks up the way to a file from here on only.
///
/// # Errors
/// When the folder cannot be read.
#[expect(clippy::disallowed_methods, reason = "loading is where the disk is read")]
pub(super) fn open_folder(root: &Path) -> Result<File> {
    let opened = open(
        root,
        OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC,
        Mode::empty(),
    );
    let folder = opened.with_context(|| format!("cannot read the content folder {}", root.display()))?;
    Ok(folder.into())
}

/// Every file below `root`, sorted by path, and a finding for each place that cannot be looked into.
pub(super) fn find(root: &Path) -> (Vec<Found>, Vec<Diagnostic>) {
    let visible = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    let mut files = Vec::new();
    let mut findings = Vec::new();
    for entry in WalkDir::new(root).into_iter().filter_entry(visible) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let name = relative(root, entry.path());
                files.push(Found {
                    path: name.to_string_lossy().into_owned(),
                    name: name.to_owned(),
                    is_file: entry.file_type().is_file(),
                });
            }
            Err(error) => {
                let path = error.path().map(|path| relative(root, path).to_string_lossy());
                let finding = at(&path.unwrap_or_default(), Code::UnreadableFile);
                findings.push(finding.with("reason", error.to_string()));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    (files, findings)
}

/// Reads a file of the open content folder, if it is a plain one and not too large.
pub(super) fn read(found: Found, folder: &File) -> Result<RawFile, Box<Refused>> {
    let Found { path, name, is_file } = found;
    let refuse = |finding, start| Box::new(Refused { finding, start });
    if !is_file {
        return Err(refuse(
            at(&path, Code::OutsideContent).with("file", path.clone()),
            Vec::new(),
        ));
    }
    let limit = if path.starts_with("media/") {
        LARGEST_MEDIUM
    } else {
        LARGEST_TEXT
    };
    let (bytes, size) = read_up_to(folder, &name, limit).map_err(|error| {
        let finding = at(&path, Code::UnreadableFile).with("reason", error.kind().to_string());
        refuse(finding, Vec::new())
    })?;
    if bytes.len() as u64 > limit {
        let finding = at(&path, Code::FileTooLarge).with("size", size.to_string());
        return Err(refuse(finding.with("limit", limit.to_string()), bytes));
    }
    Ok(RawFile { path, bytes })
}

/// At most one byte more than `limit`, so that a huge file is never held in memory, and the size of the file.
#[expect(clippy::disallowed_methods, reason = "loading is where the disk is read")]
fn read_up_to(folder: &File, name: &Path, limit: u64) -> std::io::Result<(Vec<u8>, u64)> {
    let file = File::from(openat(folder, name, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?);
    let size = file.metadata()?.len();
    let wanted = size.min(limit + 1);
    let mut bytes = Vec::with_capacity(usize::try_from(wanted).unwrap_or(0));
    file.take(wanted).read_to_end(&mut bytes)?;
    let size = size.max(bytes.len() as u64);
    Ok((bytes, size))
}

fn at(path: &str, code: Code) -> Diagnostic {
    Diagnostic::new(
        code,
        Place {
            file: path.to_owned(),
            spot: Spot::File,
        },
    )
}

fn relative<'a>(root: &Path, path: &'a Path) -> &'a Path {
    path.strip_prefix(root).unwrap_or(path)
}
