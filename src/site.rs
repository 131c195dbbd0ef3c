//! The finished site: a map of paths to bytes, which the folder writer, the preview and the edition store all read.

mod file;
mod span;

use std::{borrow::Borrow, collections::BTreeMap, fmt};

use memchr::{memchr_iter, memchr3};
use sha2::{Digest as _, Sha256};

pub use file::File;
pub(crate) use span::Model;
pub use span::{Excerpt, Excerpts};

/// A path inside a site, with `/`, relative, without `.` or `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// A path made of known parts and checked identifiers.
    ///
    /// # Panics
    /// When a part could lead out of the site; identifiers are checked long before.
    pub fn new(path: impl Into<String>) -> Self {
        let path = path.into();
        assert!(stays_inside(path.as_bytes()), "`{path}` is no path inside a site");
        Self(path)
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The way from the folder of this page up to the root of the site: `../../`, or nothing.
    pub fn to_root(&self) -> String {
        "../".repeat(memchr_iter(b'/', self.0.as_bytes()).count())
    }

    /// The relative link from this page to another path.
    ///
    /// ```
    /// use milepost::site::SitePath;
    /// let page = SitePath::new("ko/metrics/productivity/index.html");
    /// assert_eq!(page.link_to(&SitePath::new("ko/metrics/index.html")), "../index.html");
    /// ```
    pub fn link_to(&self, other: &Self) -> String {
        let (own, there) = (self.0.as_bytes(), other.0.as_bytes());
        let same = own.iter().zip(there).take_while(|(a, b)| a == b).count();
        let shared = own[..same]
            .iter()
            .rposition(|byte| *byte == b'/')
            .map_or(0, |slash| slash + 1);
        let up = memchr_iter(b'/', &own[shared..]).count();
        let mut link = String::with_capacity(3 * up + there.len() - shared);
        (0..up).for_each(|_| link.push_str("../"));
        link + &other.0[shared..]
    }
}

/// Whether every part of a path is a plain name, on every system.
fn stays_inside(path: &[u8]) -> bool {
    let is_name = |part: &[u8]| !matches!(part, b"" | b"." | b"..");
    memchr3(b'\\', b':', b'\0', path).is_none() && path.split(|byte| *byte == b'/').all(is_name)
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// A site for one audience: every file by its path.
pub type Site = BTreeMap<SitePath, File>;

/// Whether the name of a file ends so: `html`, without the dot.
pub(crate) fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, own)| own == ending)
}

/// The first twelve hexadecimal digits of the SHA-256 of `bytes`: names assets so that caches never show old ones.
pub fn short_digest(bytes: &[u8]) -> String {
    digest(bytes)[..12].to_owned()
}

/// The SHA-256 of `bytes` in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}
