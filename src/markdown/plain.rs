//! The words of a Markdown text, for looking it up.

/// The words of a text without its markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// Everything that is read, headings included, as one line.
    pub text: String,
    /// The headings alone.
    pub headings: String,
}

/// What stands for a number that is filled in from the data.
const FILLED_IN: &str = "…";

/// Takes the markup away from `source`.
///
/// This reads line by line and knows no structure, so it costs a small part of what parsing costs. What the parser would tell
/// apart by context, such as a `*` that stands for itself, may come out differently; words never do.
///
/// ```
/// # use milepost::markdown::plain;
/// let plain = plain("## Now\n\n- **AX** is [here](page:ax): [](metric:output)");
/// assert_eq!((plain.text.as_str(), plain.headings.as_str()), ("Now · AX is here: …", "Now"));
/// ```
#[must_use]
pub fn plain(source: &str) -> Plain {
    let mut plain = Plain {
        text: String::with_capacity(source.len()),
        headings: String::new(),
    };
    for line in source.lines().map(str::trim) {
        if line.is_empty() {
            end_block(&mut plain.text);
        }
        if is_markup(line) {
            continue;
        }
        let start = plain.text.len();
        words(without_marker(line), &mut plain.text);
        if line.starts_with('#') {
            plain.headings.push_str(plain.text[start..].trim_end());
            plain.headings.push(' ');
        }
    }
    plain.text.truncate(plain.text.trim_end_matches([' ', '·']).len());
    plain.headings.truncate(plain.headings.trim_end().len());
    plain
}

/// Whether a line holds nothing to read: a rule, a fence, the line below the head of a table, the kind of an alert.
fn is_markup(line: &str) -> bool {
    line.starts_with("```")
        || line.starts_with("~~~")
        || line.starts_with("> [!")
        || line.bytes().all(|byte| b"|-:=*_# >".contains(&byte))
}

/// The line without what makes it a heading, quotation, item or row.
fn without_marker(line: &str) -> &str {
    let line = line.trim_start_matches(['#', '>', '|', ' ']);
    let line =
        line.strip_prefix(['-', '*', '+']).map_or(
            line,
            |rest| {
                if rest.starts_with(' ') { rest.trim_start() } else { line }
            },
        );
    line.strip_prefix("[^")
        .and_then(|note| Some(note.split_once("]:")?.1.trim_start()))
        .unwrap_or(line)
}

/// Adds the words of a line and a space.
fn words(line: &str, text: &mut String) {
    let mut rest = line;
    while let Some(place) = rest.find(['*', '`', '|', '[', ']', '!', '\\', '(']) {
        text.push_str(&rest[..place]);
        let (mark, after) = rest[place..].split_at(1);
        rest = match mark {
            "[" if after.starts_with('^') => after.split_once(']').map_or(after, |(_, after)| after),
            "[" if after.starts_with("](metric:") => {
                text.push_str(FILLED_IN);
                after
            }
            "]" if after.starts_with('(') => after.split_once(')').map_or(after, |(_, after)| after),
            "!" if after.starts_with('[') => after,
            "!" | "(" => {
                text.push_str(mark);
                after
            }
            "|" => {
                push_space(text);
                after.trim_start()
            }
            _ => after,
        };
    }
    text.push_str(rest);
    push_space(text);
}

/// Sets a heading, caption or table apart from what follows; sentences need nothing.
fn end_block(text: &mut String) {
    if !text.is_empty() && !text.trim_end().ends_with(['.', '?', '!', ':', '·']) {
        text.push_str("· ");
    }
}

fn push_space(text: &mut String) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}
