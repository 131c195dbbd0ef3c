//! `milepost explain CODE`: what a finding means and how to mend it.

use anyhow::Result;

use super::{
    outcome::{End, print, refuse},
    words::words,
};
use crate::{
    diagnostic::{Code, explain},
    language::Language,
    load::near,
};

pub(super) fn run(name: &str, language: Language) -> Result<End> {
    let known = Code::ALL.iter().find(|code| code.as_str() == name);
    let Some(code) = known else {
        let near = match near(name, Code::ALL.iter().map(|code| code.as_str())) {
            near if near.is_empty() => "none".to_owned(),
            near => near,
        };
        return Ok(refuse(
            &words(language)?.with("unknown-code", &[("code", name), ("near", &near)]),
        ));
    };
    print(&explain(*code, language))?;
    Ok(End::Fine)
}
