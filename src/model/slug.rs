//! Identifiers that become part of addresses.

use std::fmt;

/// A name made of lower-case ASCII letters, digits and single hyphens, at most 80 characters.
///
/// ```
/// use milepost::model::Slug;
/// assert!(Slug::parse("lead-time").is_some());
/// assert!(Slug::parse("Lead Time").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// Reads an identifier; `None` where a character, a hyphen or the length is out of place.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let hyphens = text.starts_with('-') || text.ends_with('-') || text.contains("--");
        let fits = (1..=80).contains(&text.len());
        (fits && !hyphens && text.bytes().all(plain) && !is_device(text)).then(|| Self(text.to_owned()))
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names that Windows keeps for devices, so that a site can be unpacked there.
pub(crate) fn is_device(text: &str) -> bool {
    let numbered = |stem: &str| {
        text.strip_prefix(stem)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}
