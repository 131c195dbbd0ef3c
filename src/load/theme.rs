//! Reads the folder of `--theme`, whose files take the place of the default theme's.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, anyhow};
use walkdir::WalkDir;

use crate::theme::Theme;

/// The default theme with the files of `folder`, where given.
///
/// # Errors
/// When the folder or a file in it cannot be read, or a catalogue in it is broken.
#[expect(clippy::disallowed_methods, reason = "loading is where the disk is read")]
pub fn theme(folder: Option<&Path>) -> Result<Theme> {
    let mut files = BTreeMap::new();
    for entry in folder
        .into_iter()
        .flat_map(|folder| WalkDir::new(folder).sort_by_file_name())
    {
        let entry = entry.map_err(|error| anyhow!("cannot read the theme: {error}"))?;
        if entry.file_type().is_file() {
            let path = entry.path();
            let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let parts = path.iter().skip(folder.map_or(0, |folder| folder.iter().count()));
            let name: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
            files.insert(name.join("/"), bytes);
        }
    }
    Theme::new(files)
}
