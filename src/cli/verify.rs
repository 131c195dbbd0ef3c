//! `milepost verify`: whether every edition is still what was published.

use anyhow::Result;

use super::{
    Arguments,
    outcome::{End, complain, print},
    stores::Stores,
    words::words,
};
use crate::{
    edition::{self, Damage, Unfinished, Verdict},
    language::{Catalogue, Language},
    model::AudienceId,
};

pub(super) fn run(arguments: &Arguments, stores: &Stores, language: Language) -> Result<End> {
    let words = words(language)?;
    let found = match stores.find(arguments, &words)? {
        Ok(found) => found,
        Err(end) => return Ok(end),
    };
    let mut end = End::Fine;
    for (audience, root) in found {
        let verdict = edition::verify(&root);
        let teller = Teller {
            words: &words,
            audience: &audience,
        };
        end = end.max(teller.tell(&verdict, arguments.quiet)?);
    }
    Ok(end)
}

struct Teller<'a> {
    words: &'a Catalogue,
    audience: &'a AudienceId,
}

impl Teller<'_> {
    fn tell(&self, verdict: &Verdict, quiet: bool) -> Result<End> {
        let damages: String = verdict
            .damages
            .iter()
            .map(|damage| damage_text(damage, self.audience, self.words))
            .collect();
        print(&damages)?;
        print(&self.around(verdict))?;
        print(&self.unfinished(&verdict.unfinished))?;
        for fault in &verdict.faults {
            let error = format!("{:#}", fault.error);
            complain(&format!(
                "milepost: {}\n",
                self.with("unreadable", &[("error", &error)])
            ));
        }
        if verdict.is_damaged() {
            return Ok(End::Findings);
        }
        if !verdict.faults.is_empty() {
            return Ok(End::Failed);
        }
        if !quiet {
            print(&self.sound(verdict))?;
        }
        Ok(End::Fine)
    }

    fn sound(&self, verdict: &Verdict) -> String {
        let head = verdict.head.as_deref().unwrap_or("-");
        let arguments = [("audience", self.audience.as_str()), ("head", head)];
        let counts = [
            ("editions", verdict.editions),
            ("files", verdict.files),
            ("records", verdict.records),
        ];
        self.words.with_counts("sound", &arguments, &counts) + "\n"
    }

    /// Whole folders that nothing tells of, and what a broken log leaves without a judge.
    fn around(&self, verdict: &Verdict) -> String {
        let strange = verdict.strange.iter().map(|folder| {
            let arguments = [("audience", self.audience.as_str()), ("path", &folder.path)];
            self.words
                .with_counts("corrupt-folder", &arguments, &[("files", folder.files)])
        });
        let unjudged = verdict
            .unjudged
            .iter()
            .map(|name| self.with("unjudged", &[("name", name)]));
        strange.chain(unjudged).map(|line| line + "\n").collect()
    }

    fn unfinished(&self, left: &[Unfinished]) -> String {
        let line = |left: &Unfinished| match left {
            Unfinished::Work(path) => self.with("unfinished-work", &[("path", path)]),
            Unfinished::Edition(label) => self.with("unfinished-edition", &[("label", label)]),
            Unfinished::Lists => self.with("unfinished-lists", &[]),
            Unfinished::Withdrawal(seq) => self.with("unfinished-withdrawal", &[("seq", &seq.to_string())]),
        };
        left.iter().map(|left| line(left) + "\n").collect()
    }

    fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let audience = [("audience", self.audience.as_str())];
        self.words.with(key, &[&audience, arguments].concat())
    }
}

/// What is not as it was published, as text.
pub(super) fn damage_text(damage: &Damage, audience: &AudienceId, words: &Catalogue) -> String {
    let with = |key: &str, arguments: &[(&str, &str)]| {
        let audience = [("audience", audience.as_str())];
        words.with(key, &[&audience, arguments].concat())
    };
    let place = if damage.edition.is_empty() {
        with("corrupt", &[("path", &damage.path)])
    } else if damage.is_of_log() {
        let path = format!("{}/{}", damage.edition, damage.path);
        with("corrupt", &[("path", &path)])
    } else {
        with("corrupt-in", &[("edition", &damage.edition), ("path", &damage.path)])
    };
    let side = |key: &str, digest: &Option<String>| match digest {
        Some(digest) => with(key, &[("digest", digest)]),
        None => with(&format!("{key}-none"), &[]),
    };
    let expected = side("corrupt-expected", &damage.expected);
    let found = side("corrupt-found", &damage.found);
    format!("{place}\n{expected}\n{found}\n")
}
