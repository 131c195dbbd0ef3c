//! Workflow commands of GitHub Actions:
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use super::located::Shown;
use super::position::{first_line, position};
use super::{Located, Texts, visible};

pub(super) fn write(shown: &Shown<'_>, texts: &Texts) -> String {
    let mut commands: String = shown.findings.iter().map(|finding| command(finding, texts)).collect();
    if shown.more > 0 {
        commands.extend(["::notice::", &data(&texts.more(shown.more)), "\n"]);
    }
    commands
}

fn command(finding: &Located<'_>, texts: &Texts) -> String {
    let diagnostic = finding.diagnostic;
    let span = first_line(finding.text, &finding.span.clone().unwrap_or_default());
    let (start, end) = (position(finding.text, span.start), position(finding.text, span.end));
    let help = texts.help(diagnostic);
    let mut words = texts.message(diagnostic);
    if !help.is_empty() {
        words = format!("{words}\n{help}");
    }
    format!(
        "::{} file={},line={},col={},endColumn={},title={}::{}\n",
        diagnostic.code.severity().as_str(),
        property(&visible(&diagnostic.place.file)),
        start.line,
        start.column,
        end.column,
        diagnostic.code,
        data(&words)
    )
}

/// What stands after `::` may not break the line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands between `,` and `=` may not have the signs that end it either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
