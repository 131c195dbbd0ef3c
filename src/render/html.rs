//! A page as an HTML file.

use anyhow::Result;

use crate::page::{Page, Shell, Volume};

/// Lays out a page inside the shell.
pub(super) fn file(page: Page, shell: &Shell, volume: &Volume<'_>) -> Result<Vec<u8>> {
    let around = shell.view(&page, volume);
    let mut view = page.view;
    view.insert("shell".into(), around.into());
    volume.interface.lay_out_file(page.template, view)
}
