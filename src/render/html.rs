//! Pages as HTML files.

use anyhow::Result;
use bytes::{Bytes, BytesMut};
use rayon::prelude::*;

use super::Output;
use crate::{
    page::{self, Page, Shell, Subject, Volume},
    site::{File, Model, SitePath},
};

/// Pages that one thread lays out together.
const PAGES_AT_ONCE: usize = 64;

/// Room for the pages that share an allocation, in bytes.
const ROOM: usize = 1024 * 1024;

/// Lays out pages on all cores.
pub(super) fn files(subjects: &[Subject<'_>], shell: &Shell, volume: &Volume<'_>) -> Result<Vec<Output>> {
    let files = |press: &mut Press, subjects: &[Subject<'_>]| {
        let files = subjects.iter().map(|subject| press.file(*subject, shell, volume));
        files.collect::<Result<Vec<_>>>()
    };
    let chunks = subjects.par_chunks(PAGES_AT_ONCE).map_init(Press::default, files);
    Ok(chunks.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Lays out pages one after the other and keeps them close: a site has thousands of them.
#[derive(Default)]
struct Press {
    /// The page at hand.
    page: Vec<u8>,
    /// A page before it, which it may be much alike.
    model: Model,
    room: BytesMut,
}

impl Press {
    fn file(&mut self, subject: Subject<'_>, shell: &Shell, volume: &Volume<'_>) -> Result<Output> {
        let page = page::page(subject, volume)?;
        let path = page.address.path(volume.language());
        self.page.clear();
        lay_out(page, &path, shell, volume, &mut self.page)?;
        Ok((path, self.kept()))
    }

    fn kept(&mut self) -> File {
        let room = &mut self.room;
        File::alike(&self.page, &self.model, |own| keep(own, room)).unwrap_or_else(|| {
            let page = keep(&[&self.page], room);
            self.model = Model::new(page.clone());
            page.into()
        })
    }
}

/// Copies bytes to where there is room.
fn keep(parts: &[&[u8]], room: &mut BytesMut) -> Bytes {
    let length = parts.iter().map(|part| part.len()).sum();
    if room.capacity() < length {
        *room = BytesMut::with_capacity(length.max(ROOM));
    }
    for part in parts {
        room.extend_from_slice(part);
    }
    room.split().freeze()
}

/// Lays out the page that lies at `path` inside the shell.
fn lay_out(page: Page, path: &SitePath, shell: &Shell, volume: &Volume<'_>, out: &mut Vec<u8>) -> Result<()> {
    let around = shell.view(&page, path, volume);
    let view = page.view.with(around);
    volume.interface.write(page.template, view, out)
}
