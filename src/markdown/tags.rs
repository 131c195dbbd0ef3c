//! HTML that an author wrote. Pages show it as it stands, which is hardly ever what was meant.

use std::ops::Range;

/// Where in HTML its first tag stands, if that is no closing one: of a tag without an end, and of a declaration, the first line.
pub(super) fn opening(html: &str) -> Option<Range<usize>> {
    let start = html.len() - html.trim_start().len();
    let line = html[start..].lines().next()?.trim_end();
    let inside = line.strip_prefix('<').filter(|inside| !inside.starts_with('/'))?;
    let end = line.find('>').filter(|_| !inside.starts_with('!'));
    Some(start..start + end.map_or(line.len(), |end| end + 1))
}

/// The name of an opening tag in small letters, `!--` of a comment.
///
/// ```
/// assert_eq!(milepost::markdown::tag_name("<IMG src='x'/>"), "img");
/// ```
#[must_use]
pub fn tag_name(tag: &str) -> String {
    let inside = tag.trim_start_matches('<');
    let name = if inside.starts_with("!--") {
        "!--"
    } else {
        inside.split([' ', '/', '>']).next().unwrap_or_default()
    };
    name.to_lowercase()
}
