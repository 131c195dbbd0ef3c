//! Findings for people, drawn as rustc draws its own: the line, a caret run under exactly the spot, and what to do.

use super::located::{Shown, positions};
use super::position::{first_line, line};
use super::visible::hides;
use super::{Located, Severity, Texts, visible};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Padding, Renderer, Snippet};
use std::ops::Range;

/// More of a line than this is not read, only to show a part of it: no person wrote such a line.
const LONGEST_LINE: usize = 2_000;

pub(super) fn write(shown: &Shown<'_>, texts: &Texts, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut report = String::new();
    for finding in &shown.findings {
        report.push_str(&renderer.render(&[group(finding, texts)]));
        report.push_str("\n\n");
    }
    report + &closing(shown, texts)
}

/// How many are not shown, and how many there are.
fn closing(shown: &Shown<'_>, texts: &Texts) -> String {
    let more = if shown.more > 0 {
        format!("{}\n", texts.more(shown.more))
    } else {
        String::new()
    };
    let summary = texts.summary(shown.errors, shown.warnings);
    if summary.is_empty() {
        more
    } else {
        format!("{more}{summary}\n")
    }
}

fn group<'a>(finding: &Located<'a>, texts: &Texts) -> Group<'a> {
    let diagnostic = finding.diagnostic;
    let severity = diagnostic.code.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .with_name(texts.severity(severity))
        .primary_title(texts.message(diagnostic))
        .id(diagnostic.code.as_str());
    let mut elements = place(
        &diagnostic.place.file,
        finding.text,
        finding.span.as_ref(),
        AnnotationKind::Primary,
        None,
    );
    for (file, text, span) in finding.beside() {
        elements.extend(place(
            file,
            text,
            span,
            AnnotationKind::Context,
            Some(texts.word("shown-related")),
        ));
    }
    let help = texts.help(diagnostic);
    if !help.is_empty() {
        elements.push(Level::HELP.with_name(texts.word("shown-help")).message(help).into());
    }
    Group::with_title(title).elements(elements)
}

/// `--> file:line:column` and, where there is a spot, its line with the caret run.
fn place<'a>(
    file: &str,
    text: &str,
    span: Option<&Range<usize>>,
    kind: AnnotationKind,
    label: Option<String>,
) -> Vec<Element<'a>> {
    let path = visible(file).into_owned();
    let Some(span) = span else {
        return vec![Origin::path(path).into(), Padding.into()];
    };
    let (start, _) = positions(text, Some(span));
    match excerpt(text, span) {
        Some((source, marked)) => {
            let mark = kind.span(marked).label(label);
            vec![
                Snippet::source(source)
                    .path(path)
                    .line_start(start.line)
                    .annotation(mark)
                    .into(),
            ]
        }
        None => vec![
            Origin::path(path).line(start.line).char_column(start.column).into(),
            Padding.into(),
        ],
    }
}

/// The line of a span, fit for a terminal, and the span in it; `None` where too much stands before it. Every character
/// stays one character, from which the column is counted.
fn excerpt(text: &str, span: &Range<usize>) -> Option<(String, Range<usize>)> {
    let marked = first_line(text, span);
    let whole = line(text, marked.start);
    if marked.start - whole.start > LONGEST_LINE {
        return None;
    }
    let rest = text[marked.start..whole.end].char_indices().nth(LONGEST_LINE);
    let end = rest.map_or(whole.end, |(length, _)| marked.start + length);
    let before = drawn(&text[whole.start..marked.start]);
    let inside = drawn(&text[marked.start..marked.end.min(end)]);
    let after = drawn(&text[marked.end.min(end)..end]);
    let start = before.len();
    Some((format!("{before}{inside}{after}"), start..start + inside.len()))
}

/// Source text as a terminal may have it: what hides as a picture of it.
fn drawn(text: &str) -> String {
    text.chars()
        .map(|character| {
            if hides(character) {
                picture(character)
            } else {
                character
            }
        })
        .collect()
}

/// One visible character for one that hides. A tab is left to the renderer, which makes it four spaces.
fn picture(character: char) -> char {
    match character {
        '\t' => '\t',
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7F}' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}
