//! A free page.

use anyhow::Result;

use super::{
    Address, Page, Volume,
    body::{self, Text},
    card,
    message::{translation, untranslated},
};
use crate::{
    model::{FreePage, in_language},
    theme::view,
};

pub(super) fn page(page: &FreePage, volume: &Volume<'_>) -> Result<Page> {
    let address = Address::Free(page.id.clone());
    let language = volume.language();
    let here = address.path(language);
    let (written, sheet) = in_language(&page.sheets, language);
    let rendered = body::render(
        &Text {
            body: &sheet.body,
            language: written,
            page: &here,
            message: None,
        },
        volume,
    )?;
    let sources = page.sheets.iter().map(|(own, sheet)| (*own, &sheet.body));
    let view = view! {
        headline: sheet.title.as_str(),
        translation: sheet.translation.as_ref().map(|own| translation(own, sources, volume)),
        lang: (written != language).then(|| written.code()),
        untranslated: (written != language).then(|| untranslated(written, volume)),
        contents: rendered.contents,
        body: rendered.html,
        cards: card::views(rendered.metrics.into_iter(), &here, volume),
    };
    Ok(Page {
        address,
        template: "page.html",
        title: sheet.title.clone(),
        crumb: None,
        view,
        excerpts: Some(rendered.excerpts),
    })
}
