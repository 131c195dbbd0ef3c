//! `file:line:column: severity[code]: message`, which editors and `grep` understand.

use super::located::Shown;
use super::{Located, Texts, visible};

pub(super) fn write(shown: &Shown<'_>, texts: &Texts) -> String {
    let mut lines: String = shown.findings.iter().map(|finding| line(finding, texts)).collect();
    if shown.more > 0 {
        lines.push_str(&texts.more(shown.more));
        lines.push('\n');
    }
    lines
}

fn line(finding: &Located<'_>, texts: &Texts) -> String {
    let diagnostic = finding.diagnostic;
    let (start, _) = finding.positions();
    format!(
        "{}:{}:{}: {}[{}]: {}\n",
        visible(&diagnostic.place.file),
        start.line,
        start.column,
        diagnostic.code.severity().as_str(),
        diagnostic.code,
        texts.message(diagnostic)
    )
}
