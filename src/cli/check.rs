//! `milepost check`: every finding of a build, nothing written.

use std::io;

use anyhow::Result;

use super::{
    Arguments,
    outcome::{End, colour, complain, print},
    scope::Scope,
    stores,
    words::words,
};
use crate::{
    diagnostic::{Diagnostic, Format, Severity, show},
    language::Language,
    load,
};

pub(super) fn run(arguments: &Arguments, scope: &Scope, format: Format, language: Language) -> Result<End> {
    let words = words(language)?;
    let asked = match scope.read(&words) {
        Ok(asked) => asked,
        Err(end) => return Ok(end),
    };
    let content = load::load(&arguments.content)?;
    let theme = load::theme(arguments.theme.as_deref())?;
    let mut findings: Vec<Diagnostic> = Vec::new();
    match content.settings() {
        None => findings = content.all_findings(),
        Some(settings) => {
            let audiences = match asked.audiences(settings) {
                Ok(audiences) => audiences,
                Err(end) => return Ok(end),
            };
            let as_of = asked.as_of(settings)?;
            for audience in audiences {
                let history = stores::history(arguments, &audience)?;
                findings.extend(crate::build(&content, &theme, &history, &audience, as_of)?.findings);
            }
        }
    }
    let folder = arguments.content.to_string_lossy();
    let moved: Vec<Diagnostic> = findings
        .iter()
        .map(|finding| finding.below(folder.trim_end_matches('/')))
        .collect();
    let mut located = content.located(&findings);
    if matches!(format, Format::Github | Format::Sarif) {
        located
            .iter_mut()
            .zip(&moved)
            .for_each(|(one, moved)| one.diagnostic = moved);
    }
    print(&show(&located, format, language, colour(&io::stdout())))?;
    if findings.is_empty() && !arguments.quiet {
        complain(&(words.text("no-findings") + "\n"));
    }
    let broken = findings
        .iter()
        .any(|finding| finding.code.severity() == Severity::Error);
    Ok(if broken { End::Findings } else { End::Fine })
}
