//! Pages as HTML files.

use anyhow::Result;
use bytes::{BufMut as _, Bytes, BytesMut};

use crate::{
    page::{self, Page, Shell, Subject, Volume},
    site::SitePath,
};

/// Room for the pages that share an allocation, in bytes; it grows where they need more.
const ROOM: usize = 1024 * 1024;

/// Lays out pages one after the other in one allocation: a site keeps thousands of them.
pub(super) fn files(subjects: &[Subject<'_>], shell: &Shell, volume: &Volume<'_>) -> Result<Vec<(SitePath, Bytes)>> {
    let mut room = BytesMut::with_capacity(ROOM);
    let file = |subject: &Subject<'_>| {
        let page = page::page(*subject, volume)?;
        let path = page.address.path(volume.language());
        lay_out(page, shell, volume, &mut room)?;
        Ok((path, room.split().freeze()))
    };
    subjects.iter().map(file).collect()
}

/// Lays out a page inside the shell.
fn lay_out(page: Page, shell: &Shell, volume: &Volume<'_>, room: &mut BytesMut) -> Result<()> {
    let around = shell.view(&page, volume);
    let view = page.view.with(around);
    volume.interface.write(page.template, view, room.writer())
}
