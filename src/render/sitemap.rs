//! `sitemap.xml`, by <https://www.sitemaps.org/protocol.html>, with the languages of each page.

use std::fmt::Write as _;

use crate::{
    model::Report,
    page::{self, Address},
};

/// The addresses of all pages below `base_url`.
pub(super) fn sitemap(report: &Report, base_url: &str) -> Vec<u8> {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    ));
    let base = escaped(base_url);
    for address in page::everything(report).map(Address::of) {
        let url = |language| format!("{base}{}", address.path(language));
        for language in &report.settings.languages {
            let _ = write!(xml, "<url><loc>{}</loc>", url(*language));
            for other in &report.settings.languages {
                let _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.code(),
                    url(*other)
                );
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
