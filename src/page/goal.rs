//! Headings that links lead to.

use std::ops::Range;

use crate::{
    check::Reader,
    diagnostic::Diagnostic,
    markdown::{self, Reference, Rendered, Resolved, Words},
    model::{Body, Destination},
};

/// What every page has: its top, also without a name, and its content.
const EVERYWHERE: [&str; 3] = ["", "top", "main"];

/// A heading of a text that a link leads to.
pub(super) struct Goal<'a> {
    /// The text that is to have it.
    body: &'a Body,
    /// Its id.
    heading: String,
    /// The address of the link.
    address: Range<usize>,
}

impl<'a> Goal<'a> {
    /// The heading of a text that a reference names, if it names one. What is written in percent signs is left to the browser, and
    /// charts have ids of their own.
    pub(super) fn of(reference: &Reference<'_>, body: &'a Body) -> Option<Self> {
        let (Destination::Fragment(heading) | Destination::Item(_, _, Some(heading))) =
            Destination::parse(&reference.destination)
        else {
            return None;
        };
        let is_heading = !EVERYWHERE.contains(&heading) && !heading.contains('%') && !heading.starts_with("chart-");
        is_heading.then(|| Self {
            body,
            heading: heading.to_owned(),
            address: reference.destination_span.clone(),
        })
    }

    /// The finding that the text does not have the heading. `own` is the text with the link, and what `reader` reads.
    pub(super) fn missed(&self, own: &Rendered, reader: &Reader<'_>, words: &Words) -> Option<Diagnostic> {
        let other;
        let text = if std::ptr::eq(self.body, reader.body) {
            own
        } else {
            other = markdown::render(self.body.markdown(), words, &mut |_| Resolved::Text);
            &other
        };
        let id = format!(" id=\"{}\"", self.heading);
        (!text.html.contains(&id)).then(|| {
            let ids = text.headings.iter().map(|heading| heading.id.as_str());
            reader.unknown_heading(&self.address, &self.heading, ids)
        })
    }
}
