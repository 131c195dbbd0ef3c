//! The search index: one or more scripts for each language, which the search page loads.
//!
//! A script hands a part of the index to the search engine of the theme. Each part is whole in itself: pages and the
//! terms that stand on them. So a site of any size is searched from a folder, without a server and without `fetch`.

mod part;
mod terms;

use part::Part;

use crate::{
    language::Language,
    page::{self, Address, Entry, Volume},
    site::SitePath,
};

/// The text of messages that is indexed in full, in bytes, for each language: the newest messages. Of older ones title,
/// summary, author and tags are. It bounds what the index costs readers and builds, however many messages there are.
const FULL_TEXT: usize = 1024 * 1024;

/// The longest text of one page that is indexed, in bytes.
const LONGEST: usize = 32 * 1024;

/// How the names of scripts of the index begin, in `assets/`; the language, a digest and the ending follow.
const STEM: &str = "search-";

/// How the names of the scripts of a language begin.
pub(super) fn stem(language: Language) -> String {
    [STEM, language.code()].concat()
}

/// The search page that a file of the site is a part of the index of; `None` where it is no such file.
pub(crate) fn page_of_index(path: &str) -> Option<SitePath> {
    let name = path.strip_prefix("assets/")?.strip_prefix(STEM)?;
    let (language, _) = name.strip_suffix(".js")?.split_once('.')?;
    Some(Address::Search.path(Language::parse(language)?))
}

/// A part of the index without the pages that `goes` picks by their addresses, as the search page links to them: nothing that is
/// told of them stays, and no word that stands on none of the others. `None` where the script is no part of an index.
pub(crate) fn without(script: &str, goes: &dyn Fn(&str) -> bool) -> Option<Vec<u8>> {
    part::without(script, goes)
}

/// The scripts of the index of a volume: the first one holds the newest messages and everything that is no message.
pub(super) fn scripts(volume: &Volume<'_>) -> Vec<Vec<u8>> {
    let mut full_text = FULL_TEXT;
    let mut scripts = Vec::new();
    let mut spare = Vec::new();
    let mut part = Part::new(volume.language());
    let report = volume.report();
    let subjects = page::others(report).chain(page::messages(report));
    for mut entry in subjects.filter_map(|subject| Entry::of(subject, volume)) {
        if matches!(entry.group, page::Group::Messages) {
            full_text = full_text.saturating_sub(entry.body.len().min(LONGEST));
            if full_text == 0 {
                entry.body = "";
            }
        }
        part.add(entry);
        if part.is_full() {
            scripts.push(std::mem::replace(&mut part, Part::new(volume.language())).into_script(&mut spare));
        }
    }
    if !part.is_empty() {
        scripts.push(part.into_script(&mut spare));
    }
    scripts
}
