//! Milepost's Markdown: the standard of commonmark.org with tables, strikethrough, footnotes, task lists and alerts.
//!
//! Text comes from many authors and goes to readers who must be able to trust the page, so the dialect is strict about
//! what becomes active and generous about what authors write:
//!
//! 1. `emphasis` marks the places where the standard would leave `**생산성(%)**은` literal;
//! 2. pulldown-cmark turns the marked text into events;
//! 3. [`references()`] lists the links and pictures for checking, or [`render`] writes HTML, asking its caller what each
//!    link and picture becomes.
//!
//! Raw HTML is shown, never interpreted, and named. No inline style, handler or title is ever written. A link becomes active only
//! with `http:`, `https:`, `mailto:`, `tel:` or a relative address.

mod bare;
mod characters;
mod emphasis;
mod html;
mod opening;
mod plain;
mod references;
mod tags;
mod tilde;
mod url;

use pulldown_cmark::Options;

pub use html::{Heading, Rendered, Resolved, Verbatim, Words, render};
pub use plain::{Plain, plain};
pub use references::{Reference, ReferenceKind, references};
pub use tags::tag_name;

/// Heading attributes and smart punctuation stay off: ids come from the text, and quotation marks from the author.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM);
