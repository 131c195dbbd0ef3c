//! Commands that want the same place in the log: who comes second reads what came first and begins again.

use std::{error::Error, fmt, ops::ControlFlow};

use anyhow::Result;

/// How often a command begins again when others are faster.
const TRIES: usize = 20;

/// Others were faster every time; nothing was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outpaced;

impl fmt::Display for Outpaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "other commands were faster {TRIES} times; nothing was recorded")
    }
}

impl Error for Outpaced {}

/// Attempts something until it ends, and begins again where another command was faster.
pub(super) fn until_over<T>(attempt: impl FnMut() -> Result<ControlFlow<T>>) -> Result<T> {
    let mut attempts = std::iter::repeat_with(attempt).take(TRIES);
    let over = attempts.find_map(|attempt| attempt.map(ControlFlow::break_value).transpose());
    over.unwrap_or_else(|| Err(Outpaced.into()))
}
