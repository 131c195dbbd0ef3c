//! The bytes of a file of a site.

use std::{
    borrow::Cow,
    fmt,
    io::{self, IoSlice, Write},
    sync::LazyLock,
};

use bytes::Bytes;
use memchr::memmem::Finder;

/// The bytes of a file, or what sets them apart from those of another one.
///
/// A site of thousands of pages has the same masthead, menu and foot in each, and the same tags around what differs. They
/// are kept once: a fifth of a page.
#[derive(Clone)]
pub struct File {
    own: Bytes,
    shared: Option<Box<Shared>>,
}

/// A page that others are kept by.
pub(crate) struct Model {
    page: Bytes,
    /// Where its marks stand, each behind the one before.
    marks: [Option<usize>; MARKS.len()],
}

/// What a page has in common with its model.
#[derive(Clone)]
struct Shared {
    model: Bytes,
    runs: [Run; RUNS],
}

/// Bytes that both have, behind bytes of the page's own. Numbers of 16 bits, since there are nine runs in each of thousands of pages.
#[derive(Clone, Copy, Default)]
struct Run {
    /// How many of the page's own bytes stand before.
    own: u16,
    /// Where the run begins in the model.
    start: u16,
    length: u16,
}

/// Tags around which pages of one kind are the same, in the order of a page; it may lack some.
const MARKS: [&str; 7] = ["</title>", "<h1", "</h1>", "</dl>", "</ul>", "</nav>", "</article>"];

/// Pages also begin and end in the same way.
const RUNS: usize = MARKS.len() + 2;

/// What two pages share is kept once if it is as long as this, in bytes.
const WORTHWHILE: usize = 1024;

/// Pages of more bytes are kept whole.
const LARGEST: usize = u16::MAX as usize;

impl Model {
    pub(crate) fn new(page: Bytes) -> Self {
        let mut from = 0;
        let marks = finders().each_ref().map(|finder| {
            let place = from + finder.find(&page[from..])?;
            from = place;
            Some(place)
        });
        Self { page, marks }
    }
}

impl File {
    /// A page that repeats much of the model; the rest is copied to memory that `keep` has room in. `None` where it repeats little.
    pub(crate) fn alike(page: &[u8], model: &Model, keep: impl FnOnce(&[&[u8]]) -> Bytes) -> Option<Self> {
        if page.len().max(model.page.len()) > LARGEST {
            return None;
        }
        let runs = runs(page, model);
        let shared: usize = runs.iter().map(|run| run.length()).sum();
        let mut rest = page;
        let own = runs.map(|run| {
            let (own, after) = rest.split_at(run.own());
            rest = &after[run.length()..];
            own
        });
        (shared >= WORTHWHILE).then(|| Self {
            own: keep(&own),
            shared: Some(Box::new(Shared {
                model: model.page.clone(),
                runs,
            })),
        })
    }

    /// All bytes in one piece.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.shared {
            None => Cow::Borrowed(&self.own),
            Some(shared) => Cow::Owned(shared.around(&self.own).concat()),
        }
    }

    /// Whether these are all its bytes.
    pub fn is(&self, bytes: &[u8]) -> bool {
        let Some(shared) = &self.shared else {
            return self.own == bytes;
        };
        let parts = shared.around(&self.own);
        let rest = parts.iter().try_fold(bytes, |rest, part| rest.strip_prefix(*part));
        rest.is_some_and(<[u8]>::is_empty)
    }

    /// Writes all bytes; copies none of them before.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write_to(&self, out: &mut impl Write) -> io::Result<()> {
        let Some(shared) = &self.shared else {
            return out.write_all(&self.own);
        };
        let mut parts = shared.around(&self.own).map(IoSlice::new);
        let mut left = &mut parts[..];
        while left.iter().any(|part| !part.is_empty()) {
            match out.write_vectored(left) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => IoSlice::advance_slices(&mut left, written),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// How many bytes it has.
    pub fn size(&self) -> usize {
        let runs = self.shared.iter().flat_map(|shared| &shared.runs);
        self.own.len() + runs.map(|run| run.length()).sum::<usize>()
    }
}

impl Shared {
    /// The parts of a file with its own bytes in their places.
    fn around<'a>(&'a self, mut own: &'a [u8]) -> [&'a [u8]; 2 * RUNS] {
        let mut parts = [&[][..]; 2 * RUNS];
        for (place, run) in parts.chunks_exact_mut(2).zip(&self.runs) {
            (place[0], own) = own.split_at(run.own());
            place[1] = &self.model[usize::from(run.start)..][..run.length()];
        }
        parts
    }
}

impl Run {
    fn new(own: usize, start: usize, length: usize) -> Self {
        let short = |number: usize| u16::try_from(number).expect("no page is so large");
        Self {
            own: short(own),
            start: short(start),
            length: short(length),
        }
    }

    fn own(self) -> usize {
        usize::from(self.own)
    }

    fn length(self) -> usize {
        usize::from(self.length)
    }
}

/// What finds the marks; to prepare it takes longer than to find them in a page.
fn finders() -> &'static [Finder<'static>; MARKS.len()] {
    static FINDERS: LazyLock<[Finder<'static>; MARKS.len()]> = LazyLock::new(|| MARKS.map(Finder::new));
    &FINDERS
}

/// What a page has in common with its model: how both begin, what stands around the marks of both, and how both end.
fn runs(page: &[u8], model: &Model) -> [Run; RUNS] {
    let mut runs = [Run::default(); RUNS];
    let head = same_at_start(page, &model.page);
    runs[0] = Run::new(0, 0, head);
    let (mut here, mut there) = (head, head);
    for ((run, finder), mark) in runs[1..].iter_mut().zip(finders()).zip(model.marks) {
        let Some(mark) = mark.filter(|mark| *mark >= there) else {
            continue;
        };
        let rest = &page[here..];
        if let Some(found) = finder.find(rest) {
            let before = same_at_end(&rest[..found], &model.page[there..mark]);
            let after = same_at_start(&rest[found..], &model.page[mark..]);
            *run = Run::new(found - before, mark - before, before + after);
            (here, there) = (here + found + after, mark + after);
        }
    }
    let foot = same_at_end(&page[here..], &model.page[there..]);
    runs[RUNS - 1] = Run::new(page.len() - here - foot, model.page.len() - foot, foot);
    runs
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
const BLOCK: usize = 128;

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

    /// A page with its own title and text.
    fn page(title: &str, text: &str) -> Bytes {
        let menu = "<a href=\"../index.html\">Messages</a>".repeat(40);
        let head = "<h1 class=\"headline\">";
        format!("<html><title>{title}</title>{menu}{head}{title}</h1><article><p>{text}</p></article></html>").into()
    }

    fn alike(page: &[u8], model: &Model) -> Option<File> {
        File::alike(page, model, |own| own.concat().into())
    }

    #[test]
    fn a_page_keeps_what_sets_it_apart() {
        let model = Model::new(page("One", "The first"));
        for (title, text) in [
            ("One", "The first"),
            ("Two", "The second"),
            ("On", ""),
            ("One more", "The first of all"),
        ] {
            let page = page(title, text);
            let file = alike(&page, &model).expect("they share the menu");
            assert_eq!((&*file.bytes(), file.size()), (&*page, page.len()));
            assert!(file.is(&page), "{title}");
            let longer = [&page, &b" "[..]].concat();
            for other in [&page[1..], &page[..page.len() - 1], &longer] {
                assert!(!file.is(other), "{title}: {other:?}");
            }
            assert!(
                file.own.len() <= 2 * title.len() + text.len(),
                "{title}: {:?}",
                file.own
            );
        }
    }

    /// Takes few bytes at once, as a full pipe does.
    struct Sip(Vec<u8>);

    impl Write for Sip {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let taken = bytes.len().min(7);
            self.0.extend(&bytes[..taken]);
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_page_is_written_whole_however_little_is_taken_at_once() {
        let model = Model::new(page("One", "The first"));
        let page = page("Two", "The second");
        let files = [alike(&page, &model).expect("they share the menu"), page.clone().into()];
        for file in files {
            let mut sip = Sip(Vec::new());
            file.write_to(&mut sip).expect("it takes all");
            assert_eq!(sip.0, page);
        }
    }

    #[test]
    fn a_page_is_kept_by_another_up_to_the_largest() {
        let model = Model::new(page("One", "The first"));
        let around = page("Two", "").len();
        let largest = page("Two", &"x".repeat(LARGEST - around));
        let file = alike(&largest, &model).expect("they share the menu");
        assert_eq!((&*file.bytes(), file.size()), (&*largest, LARGEST));
        assert!(alike(&page("Two", &"x".repeat(LARGEST - around + 1)), &model).is_none());
    }

    #[test]
    fn a_page_that_shares_little_is_kept_whole() {
        let model = Model::new(page("One", "The first"));
        let other = |text: &str| alike(text.as_bytes(), &model);
        assert!(other("").is_none());
        assert!(other("<html><title>One</title></html>").is_none());
        assert!(other(&"<p>".repeat(1000)).is_none());
    }
}
