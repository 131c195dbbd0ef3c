//! Training: the finding of each rule about counted people, what the page says of them, and that small groups reach
//! no file of the site.

#[path = "../common/mod.rs"]
mod common;

mod pages;
mod rules;
mod small_groups;

use common::{Content, Files};

const FILE: &str = "metrics/course.yaml";

/// 1,100 of 1,800 people in two divisions have completed.
const COURSE: &str = "\
audience: general
title: {ko: 필수 교육 수료율, en: Required training}
unit: percent
better: higher
cadence: monthly
baseline: {period: 2025-12, value: 0}
targets:
  - {announced: 2026-01-05, value: 60, due: 2026-12}
values:
  2026-10: 61.1
completion:
  division:
    2026-10:
      rnd: {completed: 700, in_progress: 200, not_started: 100}
      plants: {completed: 400, in_progress: 300, not_started: 100}
";

/// Four divisions, and two sites.
fn company() -> Content {
    Content::minimal().edit(
        "site.yaml",
        "      plants: {ko: 공장, en: Plants}\n",
        "      plants: {ko: 공장, en: Plants}
      audit: {ko: 감사, en: Audit}
      legal: {ko: 법무, en: Legal}
  site:
    title: {ko: 사업장, en: Site}
    members:
      north: {ko: 북쪽, en: North}
      south: {ko: 남쪽, en: South}
",
    )
}

fn course() -> Content {
    company().with(FILE, COURSE)
}

fn edited(old: &str, new: &str) -> Content {
    course().edit(FILE, old, new)
}

/// The course with more divisions, and the share that all of them give.
fn with_groups(groups: &str, share: &str) -> Content {
    course()
        .append(FILE, groups)
        .edit(FILE, "2026-10: 61.1", &format!("2026-10: {share}"))
}

fn page(site: &Files, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("it is UTF-8")
}

/// The texts between two pieces of HTML, without marks.
fn texts(page: &str, open: &str, close: &str) -> Vec<String> {
    let parts = page.split(open).skip(1);
    let inner = parts.map(|part| part.split(close).next().unwrap_or_default());
    inner.map(|html| without_marks(html).replace('\u{a0}', " ")).collect()
}

fn without_marks(html: &str) -> String {
    let pieces = html.split('<');
    pieces
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect()
}

/// The rows of the table of people, cells with a bar between.
fn rows(page: &str) -> Vec<String> {
    let (_, rest) = page.split_once("class=\"stack people\"").expect("the table of people");
    let (body, _) = rest
        .split_once("<tbody>")
        .and_then(|(_, body)| body.split_once("</tbody>"))
        .expect("its body");
    let row = |row: &str| {
        let cells = row.split("</th>").flat_map(|part| part.split("</td>"));
        let cells = cells.map(|cell| without_marks(cell).replace('\u{a0}', " "));
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        cells.join(" | ")
    };
    body.split("</tr>").map(row).filter(|row| !row.is_empty()).collect()
}

/// The page of training in a language.
fn training(content: &Content, language: &str) -> String {
    page(&content.site(), &format!("{language}/training/index.html"))
}
