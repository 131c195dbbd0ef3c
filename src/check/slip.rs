//! What readers would see of a text, or find at the end of a link, that its author hardly meant.

use std::ops::Range;

use super::Reader;
use crate::{
    diagnostic::{Code, Diagnostic},
    load::near,
    markdown,
    model::Destination,
};

impl Reader<'_> {
    /// An HTML tag, which stands on the page as it was written.
    pub fn html(&self, span: &Range<usize>) -> Option<Diagnostic> {
        let tag = self.body.markdown().get(span.clone())?;
        let finding = Diagnostic::new(Code::RawHtml, self.place(span)).with("tag", tag);
        Some(finding.with("markdown", instead(&markdown::tag_name(tag))))
    }

    /// An address that stands in the words of the text, outside of a link: of a metric or medium, or of an item that is there.
    pub fn address_in_text(&self, span: &Range<usize>) -> Option<Diagnostic> {
        let read = self.body.markdown().get(span.clone())?;
        let is_meant = match Destination::parse(read) {
            Destination::Metric(_) | Destination::Medium(..) => true,
            Destination::Item(kind, id, _) => self.item(kind, id).is_some(),
            _ => false,
        };
        is_meant.then(|| Diagnostic::new(Code::AddressInText, self.place(span)).with("read", read))
    }

    /// A link to a heading that its text does not have, by the bytes of its address.
    pub fn unknown_heading<'h>(
        &self,
        address: &Range<usize>,
        read: &str,
        headings: impl Iterator<Item = &'h str>,
    ) -> Diagnostic {
        let finding = Diagnostic::new(Code::UnknownHeading, self.place(address));
        finding.with("read", read).with("near", near(read, headings))
    }
}

/// What Markdown has for a tag; a word that the findings' catalogue knows.
fn instead(name: &str) -> &'static str {
    match name {
        "b" | "strong" => "strong",
        "i" | "em" => "emphasis",
        "a" => "link",
        "img" => "picture",
        "br" | "p" => "break",
        "ul" | "ol" | "li" => "list",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
        "table" | "tr" | "td" | "th" => "table",
        _ => "nothing",
    }
}
