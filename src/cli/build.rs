//! `milepost build`: the site of every audience into OUTPUT/draft/AUDIENCE.

use std::{io, mem::ManuallyDrop};

use anyhow::Result;

use super::{
    Arguments,
    outcome::{End, colour, complain, print},
    scope::Scope,
    stores,
    words::words,
};
use crate::{
    Build,
    diagnostic::{Format, show},
    language::Language,
    load, write,
};

pub(super) fn run(arguments: &Arguments, scope: &Scope, language: Language) -> Result<End> {
    let words = words(language)?;
    let asked = match stores::expect_folder(&arguments.output, &words).and_then(|()| scope.read(&words)) {
        Ok(asked) => asked,
        Err(end) => return Ok(end),
    };
    // The process ends with this command, and gives its memory back faster as a whole than text by text and page by page.
    let content = ManuallyDrop::new(load::load(&arguments.content)?);
    let mut last_site = ManuallyDrop::new(None);
    let theme = load::theme(arguments.theme.as_deref())?;
    let Some(settings) = content.settings() else {
        complain(&show(
            &content.located(&content.all_findings()),
            Format::Text,
            language,
            colour(&io::stderr()),
        ));
        return Ok(End::Findings);
    };
    let audiences = match asked.audiences(settings) {
        Ok(audiences) => audiences,
        Err(end) => return Ok(end),
    };
    let as_of = asked.as_of(settings)?;
    let mut end = End::Fine;
    let mut told = Vec::new();
    for audience in audiences {
        *last_site = None;
        let history = stores::history(arguments, &audience)?;
        let Build { site, mut findings } = crate::build(&content, &theme, &history, &audience, as_of)?;
        findings.retain(|finding| !told.contains(finding));
        complain(&show(
            &content.located(&findings),
            Format::Text,
            language,
            colour(&io::stderr()),
        ));
        told.append(&mut findings);
        let Some(site) = site else {
            end = End::Findings;
            continue;
        };
        let folder = arguments.output.join("draft").join(audience.as_str());
        let site = last_site.insert(site);
        let written = write::write(site, &folder)?;
        if !arguments.quiet {
            let counts = [
                ("files", site.len()),
                ("changed", written.changed),
                ("removed", written.removed),
            ];
            let folder = folder.display().to_string();
            print(&(words.with_counts("built", &[("folder", &folder)], &counts) + "\n"))?;
        }
    }
    Ok(end)
}
