//! Markdown in, exact HTML out.

mod blocks;
mod emphasis;
mod footnotes;
mod links;
mod outline;
mod reading;
mod safety;
mod tables;
mod verbatim;

use milepost::markdown::{Reference, ReferenceKind, Resolved, Words, references, render};

fn words() -> Words {
    Words {
        note: "참고".into(),
        tip: "도움말".into(),
        important: "중요".into(),
        warning: "주의".into(),
        caution: "경고".into(),
        footnotes: "각주".into(),
        footnote: "각주".into(),
        back: "돌아가기".into(),
        back_label: "본문으로 돌아가기".into(),
        table: "표".into(),
        done: "마침".into(),
        open: "남음".into(),
    }
}

/// What the real caller does with each scheme, in short.
fn resolve(reference: &Reference<'_>) -> Resolved {
    match &*reference.destination {
        "chart:" => Resolved::Html {
            html: "<figure></figure>".into(),
            block: true,
        },
        "inline:" => Resolved::Html {
            html: "<b>1</b>".into(),
            block: false,
        },
        "text:" => Resolved::Text,
        "fill:" => Resolved::Link {
            href: "m.html".into(),
            quoted: Some("m 2026-02".into()),
            text: Some("+1 < 2".into()),
            after: "<span>!</span>".into(),
        },
        destination => Resolved::link(destination),
    }
}

fn html(source: &str) -> String {
    render(source, &words(), &mut resolve).html
}

/// The content of the only paragraph.
fn line(source: &str) -> String {
    let html = html(source);
    html.strip_prefix("<p>")
        .and_then(|html| html.strip_suffix("</p>\n"))
        .map_or(html.clone(), str::to_owned)
}

fn headings(source: &str) -> Vec<(u8, String, String)> {
    let headings = render(source, &words(), &mut resolve).headings;
    headings
        .into_iter()
        .map(|heading| (heading.level, heading.id, heading.text))
        .collect()
}
