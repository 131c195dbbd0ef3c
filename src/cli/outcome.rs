//! How a command ends: results on stdout, everything else on stderr, one exit code for each kind of end.

use std::{
    io::{self, IsTerminal, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Error, Result};

use super::words::words;
use crate::{
    edition::{Damaged, Outpaced},
    language::{Catalogue, Language},
};

/// How a command ended, from best to worst: of several ends, the worst counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    /// All is well.
    Fine,
    /// There are errors in the content.
    Findings,
    /// The command was called wrongly.
    Usage,
    /// Something could not be looked at, and was told.
    Failed,
    /// Somebody else was faster, or the edition that was expected is not the current one.
    Lost,
}

/// The exit code of an answer: 0 fine, 1 findings, 2 usage, 3 the machine failed, 4 a race was lost.
pub(super) fn finish(answer: Result<End>, language: Language) -> ExitCode {
    let end = answer.unwrap_or_else(|failure| told(&failure, language));
    ExitCode::from(match end {
        End::Fine => 0,
        End::Findings => 1,
        End::Usage => 2,
        End::Failed => 3,
        End::Lost => 4,
    })
}

/// Says why a command could not go on.
fn told(failure: &Error, language: Language) -> End {
    let (end, text) = match (words(language), failure.downcast_ref::<Damaged>()) {
        (Ok(words), Some(damaged)) => (End::Findings, damaged_text(damaged, &words)),
        (Ok(words), None) if failure.is::<Outpaced>() => (End::Lost, words.text("outpaced")),
        _ => (End::Failed, format!("{failure:#}")),
    };
    complain(&format!("milepost: {text}\n"));
    end
}

/// Which files of an edition are damaged, one a line, and what to do about it.
fn damaged_text(damaged: &Damaged, words: &Catalogue) -> String {
    let line = |file: &PathBuf| {
        let file = file.display().to_string();
        words.with("damaged", &[("edition", &damaged.edition), ("file", &file)]) + "\n"
    };
    let lines: String = damaged.files.iter().map(line).collect();
    lines + &words.text("damaged-rest")
}

/// Prints a result. A reader that went away, such as `head`, is no failure.
pub(super) fn print(text: &str) -> Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints to stderr; where even that fails there is nobody left to tell.
pub(super) fn complain(text: &str) {
    io::stderr().lock().write_all(text.as_bytes()).unwrap_or_default();
}

/// Says what is wrong with how the command was called.
pub(super) fn refuse(text: &str) -> End {
    complain(&format!("milepost: {text}\n"));
    End::Usage
}

/// Whether text on this stream may be coloured.
#[expect(
    clippy::disallowed_methods,
    reason = "the environment is read in the command line only"
)]
pub(super) fn colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
