//! Pages as HTML files.

use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use bytes::{Bytes, BytesMut};
use rayon::prelude::*;

use super::Output;
use crate::{
    page::{self, Page, Shell, Subject, Volume},
    site::{Excerpts, File, Model, SitePath},
};

/// Pages that one thread lays out together.
const PAGES_AT_ONCE: usize = 64;

/// Room for the pages that share an allocation, in bytes.
const ROOM: usize = 1024 * 1024;

/// What is larger than this, in bytes, has an allocation of its own.
const LARGE: usize = ROOM / 16;

/// Lays out pages on all cores.
pub(super) fn files(subjects: &[Subject<'_>], shell: &Shell, volume: &Volume<'_>) -> Result<Vec<Output>> {
    // No more presses than threads at work, so that few rooms stay half empty.
    let idle = Mutex::new(Vec::<Press>::new());
    let presses = || idle.lock().unwrap_or_else(PoisonError::into_inner);
    let files = |subjects: &[Subject<'_>]| {
        let mut press = presses().pop().unwrap_or_default();
        let files = subjects.iter().map(|subject| press.file(*subject, shell, volume));
        let files = files.collect::<Result<Vec<_>>>();
        presses().push(press);
        files
    };
    let chunks = subjects.par_chunks(PAGES_AT_ONCE).map(files);
    let chunks = chunks.collect::<Result<Vec<_>>>()?;
    let mut files = Vec::with_capacity(subjects.len());
    for chunk in chunks {
        files.extend(chunk);
    }
    Ok(files)
}

/// Lays out pages one after the other and keeps them close: a site has thousands of them.
#[derive(Default)]
struct Press {
    /// The page at hand.
    page: Vec<u8>,
    /// A page before it and its template; pages of one template are much alike.
    model: Option<(&'static str, Model)>,
    room: BytesMut,
}

impl Press {
    fn file(&mut self, subject: Subject<'_>, shell: &Shell, volume: &Volume<'_>) -> Result<Output> {
        let mut page = page::page(subject, volume)?;
        let excerpts = page.excerpts.take();
        let path = page.address.path(volume.language());
        let template = page.template;
        self.page.clear();
        lay_out(page, &path, shell, volume, &mut self.page)?;
        Ok((path, self.kept(template, excerpts.as_ref())))
    }

    /// The page at hand, which has this template and shows these pieces of a text.
    fn kept(&mut self, template: &'static str, excerpts: Option<&Excerpts>) -> File {
        let room = &mut self.room;
        let model = self.model.as_ref().filter(|(own, _)| *own == template);
        let alike = model
            .and_then(|(_, model)| File::alike(&self.page, model, excerpts, |length, parts| keep(length, parts, room)));
        alike.unwrap_or_else(|| {
            let page = keep(self.page.len(), &mut [&*self.page].into_iter(), room);
            self.model = Some((template, Model::new(page.clone())));
            page.into()
        })
    }
}

/// Copies so many bytes, in several parts, to where there is room.
fn keep(length: usize, parts: &mut dyn Iterator<Item = &[u8]>, room: &mut BytesMut) -> Bytes {
    if length > LARGE {
        return parts.collect::<Vec<_>>().concat().into();
    }
    if room.capacity() < length {
        *room = BytesMut::with_capacity(ROOM);
    }
    parts.for_each(|part| room.extend_from_slice(part));
    room.split().freeze()
}

/// Lays out the page that lies at `path` inside the shell.
fn lay_out(page: Page, path: &SitePath, shell: &Shell, volume: &Volume<'_>, out: &mut Vec<u8>) -> Result<()> {
    let around = shell.view(&page, path, volume);
    let view = page.view.with(around);
    volume.interface.write(page.template, view, out)
}
