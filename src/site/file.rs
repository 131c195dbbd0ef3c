//! The bytes of a file of a site.

use std::{borrow::Cow, fmt, ops::Range};

use bytes::Bytes;
use memchr::memmem;

/// The bytes of a file, or what sets them apart from those of another one.
///
/// A site of thousands of pages has the same masthead, menu and foot in each. They are kept once: a quarter of a page.
#[derive(Clone)]
pub struct File {
    own: Bytes,
    shared: Option<Shared>,
}

/// What a page has in common with another one: how both begin, what follows the title of the window, and how both end.
#[derive(Clone)]
struct Shared {
    model: Bytes,
    head: usize,
    /// How many of the page's own bytes stand before the middle.
    before: usize,
    middle: Range<usize>,
    foot: usize,
}

/// The end of what differs in the heads of two pages.
const TITLE_END: &[u8] = b"</title>";

/// What two pages share is kept once if it is as long as this, in bytes.
const WORTHWHILE: usize = 1024;

impl File {
    /// A page that repeats much of the model; the rest is copied to memory that `keep` has room in. `None` where it repeats little.
    pub(crate) fn alike(page: &[u8], model: &Bytes, keep: impl FnOnce(&[&[u8]]) -> Bytes) -> Option<Self> {
        let title = memmem::find(page, TITLE_END)?;
        let start = memmem::find(model, TITLE_END)?;
        let head = same_at_start(&page[..title], &model[..start]);
        let middle = start..start + same_at_start(&page[title..], &model[start..]);
        let rest = &page[title + middle.len()..];
        let foot = same_at_end(rest, &model[middle.end..]);
        let own = [&page[head..title], &rest[..rest.len() - foot]];
        (head + middle.len() + foot >= WORTHWHILE).then(|| Self {
            own: keep(&own),
            shared: Some(Shared {
                model: model.clone(),
                head,
                before: own[0].len(),
                middle,
                foot,
            }),
        })
    }

    /// All bytes in one piece.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.shared {
            None => Cow::Borrowed(&self.own),
            Some(shared) => Cow::Owned(shared.around(&self.own).concat()),
        }
    }

    /// How many bytes it has.
    pub fn size(&self) -> usize {
        let shared = self.shared.as_ref();
        self.own.len() + shared.map_or(0, |shared| shared.head + shared.middle.len() + shared.foot)
    }
}

impl Shared {
    /// The parts of a file with its own bytes in their places.
    fn around<'a>(&'a self, own: &'a [u8]) -> [&'a [u8]; 5] {
        let (before, after) = own.split_at(self.before);
        let foot = &self.model[self.model.len() - self.foot..];
        [
            &self.model[..self.head],
            before,
            &self.model[self.middle.clone()],
            after,
            foot,
        ]
    }
}

impl<T: Into<Bytes>> From<T> for File {
    fn from(bytes: T) -> Self {
        Self {
            own: bytes.into(),
            shared: None,
        }
    }
}

impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for File {}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.bytes().escape_ascii())
    }
}

/// How many bytes are compared at once: so many that the processor takes few instructions for them.
const BLOCK: usize = 32;

fn same_at_start(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK));
    let start = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[start..].iter().zip(&other[start..]);
    start + rest.take_while(|(one, other)| one == other).count()
}

fn same_at_end(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK));
    let end = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[..one.len() - end].iter().rev();
    let rest = rest.zip(other[..other.len() - end].iter().rev());
    end + rest.take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with its own title, text and foot.
    fn page(title: &str, text: &str) -> Bytes {
        let menu = "<a href=\"../index.html\">Messages</a>".repeat(40);
        format!("<html><title>{title}</title>{menu}<p>{text}</p></html>").into()
    }

    fn alike(page: &[u8], model: &Bytes) -> Option<File> {
        File::alike(page, model, |own| own.concat().into())
    }

    #[test]
    fn a_page_keeps_what_sets_it_apart() {
        let model = page("One", "The first");
        for (title, text) in [
            ("One", "The first"),
            ("Two", "The second"),
            ("On", ""),
            ("One more", "The first of all"),
        ] {
            let page = page(title, text);
            let file = alike(&page, &model).expect("they share the menu");
            assert_eq!((&*file.bytes(), file.size()), (&*page, page.len()));
            assert!(file.own.len() <= title.len() + text.len(), "{title}: {:?}", file.own);
        }
    }

    #[test]
    fn a_page_that_shares_little_is_kept_whole() {
        let model = page("One", "The first");
        let other = |text: &str| alike(text.as_bytes(), &model);
        assert!(other("").is_none());
        assert!(other("<html><title>One</title></html>").is_none());
        assert!(other(&"<p>".repeat(1000)).is_none());
    }
}
