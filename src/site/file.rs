//! The bytes of a file of a site.

use std::{borrow::Cow, fmt, sync::Arc};

use bytes::Bytes;

use super::span::{Excerpts, Model, Span, With, spans};

/// The bytes of a file, or what sets them apart from those of others.
///
/// A site of thousands of pages has the same masthead, menu and foot in each, and the same tags around what differs; and most
/// of what differs are words that stand in the content. All this is kept once: two thirds of a page.
#[derive(Clone)]
pub struct File {
    own: Bytes,
    shared: Option<Box<Shared>>,
}

/// What a page has in common with its model and its text.
#[derive(Clone)]
struct Shared {
    model: Bytes,
    text: Option<Arc<str>>,
    runs: Box<[Run]>,
}

/// Bytes that are shared, behind bytes of the page's own. Numbers of 16 bits, since each of thousands of pages has dozens of runs.
#[derive(Clone, Copy)]
struct Run {
    /// How many of the page's own bytes stand before.
    own: u16,
    with: With,
    /// Where the run begins there.
    start: u16,
    length: u16,
}

/// What is shared is kept once if it is as long as this, in bytes.
const WORTHWHILE: usize = 1024;

/// Pages of more bytes are kept whole, and so are pages with a text of more.
const LARGEST: usize = u16::MAX as usize;

impl File {
    /// A page that repeats much of the model and of a text. `None` where it repeats little.
    ///
    /// The rest, so many bytes in several parts, is copied to where `keep` has room.
    pub(crate) fn alike(
        page: &[u8],
        model: &Model,
        excerpts: Option<&Excerpts>,
        keep: impl FnOnce(usize, &mut dyn Iterator<Item = &[u8]>) -> Bytes,
    ) -> Option<Self> {
        let text = excerpts.map(|own| &own.text);
        let largest = page.len().max(model.page.len()).max(text.map_or(0, |text| text.len()));
        if largest > LARGEST {
            return None;
        }
        let spans = spans(page, model, excerpts);
        let shared: usize = spans.iter().map(|span| span.length).sum();
        let ends_and_spans = || [0].into_iter().chain(spans.iter().map(Span::end)).zip(&spans);
        let mut own = ends_and_spans().map(|(end, span)| &page[end..span.at]);
        (shared >= WORTHWHILE).then(|| Self {
            own: keep(page.len() - shared, &mut own),
            shared: Some(Box::new(Shared {
                model: model.page.clone(),
                text: text.cloned(),
                runs: ends_and_spans().map(|(end, span)| Run::new(end, span)).collect(),
            })),
        })
    }

    /// All bytes in one piece.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        if self.shared.is_none() {
            return Cow::Borrowed(&self.own);
        }
        let mut bytes = Vec::with_capacity(self.size());
        self.bytes_in(&mut bytes);
        Cow::Owned(bytes)
    }

    /// All bytes in one piece, which is put together in `room` where it has to be.
    pub(crate) fn bytes_in<'a>(&'a self, room: &'a mut Vec<u8>) -> &'a [u8] {
        let Some(shared) = &self.shared else {
            return &self.own;
        };
        room.clear();
        shared.around(&self.own).for_each(|part| room.extend_from_slice(part));
        room
    }

    /// Whether these are all its bytes.
    pub fn is(&self, bytes: &[u8]) -> bool {
        let Some(shared) = &self.shared else {
            return self.own == bytes;
        };
        let rest = shared
            .around(&self.own)
            .try_fold(bytes, |rest, part| rest.strip_prefix(part));
        rest.is_some_and(<[u8]>::is_empty)
    }

    /// How many bytes it has.
    pub fn size(&self) -> usize {
        let runs = self.shared.iter().flat_map(|shared| &shared.runs);
        self.own.len() + runs.map(|run| usize::from(run.length)).sum::<usize>()
    }
}

impl Shared {
    /// The parts of a file with its own bytes in their places.
    fn around<'a>(&'a self, mut own: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
        let text = self.text.as_deref().unwrap_or_default().as_bytes();
        self.runs.iter().flat_map(move |run| {
            let (before, after) = own.split_at(usize::from(run.own));
            own = after;
            let whole = match run.with {
                With::Model => &self.model,
                With::Text => text,
            };
            [before, &whole[usize::from(run.start)..][..usize::from(run.length)]]
        })
    }
}

impl Run {
    /// The run behind what ends at a place of the page.
    fn new(end: usize, span: &Span) -> Self {
        let short = |number: usize| u16::try_from(number).expect("nothing is so large");
        Self {
            own: short(span.at - end),
            with: span.with,
            start: short(span.start),
            length: short(span.length),
        }
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

#[cfg(test)]
mod tests {
    use super::{super::span::Excerpt, *};

    /// A page with its own title and text.
    fn page(title: &str, text: &str) -> Bytes {
        let menu = "<a href=\"../index.html\">Messages</a>".repeat(40);
        let head = "<h1 class=\"headline\">";
        format!("<html><title>{title}</title>{menu}{head}{title}</h1><article><p>{text}</p></article></html>").into()
    }

    fn alike(page: &[u8], model: &Model) -> Option<File> {
        with_excerpts(page, model, None)
    }

    fn with_excerpts(page: &[u8], model: &Model, excerpts: Option<&Excerpts>) -> Option<File> {
        File::alike(page, model, excerpts, |length, parts| {
            let own = parts.collect::<Vec<_>>().concat();
            assert_eq!(own.len(), length);
            own.into()
        })
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

    const WORDS: &str = "productivity shall rise by half in three years";

    /// A page that shows a text, and the pieces of it: `# Two` and the words on either side of a tag.
    fn with_words() -> (Bytes, Excerpts) {
        let excerpts = Excerpts {
            text: format!("# Two {WORDS} **and** {WORDS}").into(),
            pieces: [(0, 6), ("<b>and</b>".len() + 1 + WORDS.len(), 15 + WORDS.len())]
                .map(|(at, start)| Excerpt {
                    at,
                    words: start..start + WORDS.len(),
                })
                .into(),
        };
        (page("Two", &format!("{WORDS}<b>and</b> {WORDS}")), excerpts)
    }

    #[test]
    fn words_of_a_text_are_kept_by_it() {
        let model = Model::new(page("One", "The first"));
        let (page, excerpts) = with_words();
        let file = with_excerpts(&page, &model, Some(&excerpts)).expect("they share the menu");
        assert_eq!(&*file.own, b"TwoTwo<b>and</b> ");
        assert_eq!((&*file.bytes(), file.size()), (&*page, page.len()));
        assert!(file.is(&page));
    }

    #[test]
    fn pieces_that_a_page_does_not_show_do_no_harm() {
        let model = Model::new(page("One", "The first"));
        let (page, excerpts) = with_words();
        for (place, wrong) in [(0, 0..40), (1, 0..40), (0, 60..1000), (1, 60..1000), (0, 0..0)] {
            let mut excerpts = excerpts.clone();
            excerpts.pieces[place].words = wrong;
            let file = with_excerpts(&page, &model, Some(&excerpts)).expect("they share the menu");
            assert_eq!(&*file.bytes(), &*page);
        }
    }

    #[test]
    fn words_that_the_model_has_too_are_kept_once() {
        let words = "productivity shall rise by half in three years, and everyone has a part in that";
        let excerpts = Excerpts {
            text: words.into(),
            pieces: vec![Excerpt {
                at: 0,
                words: 0..words.len(),
            }],
        };
        let own = page("Two", words);
        for text in [words, "productivity has a part in that", "productivity", "in that"] {
            let model = Model::new(page("Two", text));
            let file = with_excerpts(&own, &model, Some(&excerpts)).expect("they share the menu");
            assert_eq!((&*file.own, &*file.bytes()), (&b""[..], &*own), "{text}");
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
        let (page, mut excerpts) = with_words();
        for (length, is_kept) in [(LARGEST, true), (LARGEST + 1, false)] {
            excerpts.text = format!("{}{}", excerpts.text, " ".repeat(length - excerpts.text.len())).into();
            assert_eq!(with_excerpts(&page, &model, Some(&excerpts)).is_some(), is_kept);
        }
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
