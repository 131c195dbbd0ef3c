//! `milepost schema KIND`: what a kind of content file may hold, for editors.

use anyhow::Result;

use super::{
    outcome::{End, complain, print},
    words::words,
};
use crate::{
    language::Language,
    load::{
        near,
        schema::{Kind, schema},
    },
};

pub(super) fn run(name: &str, language: Language) -> Result<End> {
    let known = Kind::ALL.into_iter().find(|(word, _)| *word == name);
    let Some((_, kind)) = known else {
        complain(&unknown(name, language)?);
        return Ok(End::Usage);
    };
    print(&format!("{:#}\n", schema(kind, language)?))?;
    Ok(End::Fine)
}

fn unknown(name: &str, language: Language) -> Result<String> {
    let kinds = Kind::ALL.map(|(word, _)| word);
    let near = match near(name, kinds.into_iter()) {
        near if near.is_empty() => "none".to_owned(),
        near => near,
    };
    let listed = kinds.join(", ");
    let arguments = [("kind", name), ("near", near.as_str()), ("kinds", listed.as_str())];
    Ok(format!(
        "milepost: {}\n",
        words(language)?.with("unknown-kind", &arguments)
    ))
}
