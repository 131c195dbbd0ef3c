//! `milepost explain CODE`: what a finding means and how to mend it.

use anyhow::Result;

use super::outcome::{End, complain, print};
use crate::{
    diagnostic::{Code, explain},
    language::Language,
    load::near,
};

pub(super) fn run(name: &str, language: Language) -> Result<End> {
    let known = Code::ALL.iter().find(|code| code.as_str() == name);
    let Some(code) = known else {
        let near = near(name, Code::ALL.iter().map(|code| code.as_str()));
        let hint = if near.is_empty() {
            String::new()
        } else {
            format!("; did you mean `{near}`?")
        };
        complain(&format!("milepost: there is no finding `{name}`{hint}\n"));
        return Ok(End::Usage);
    };
    print(&explain(*code, language))?;
    Ok(End::Fine)
}
