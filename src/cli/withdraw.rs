//! `milepost withdraw`: takes something out of every edition.

use anyhow::Result;

use super::{
    Arguments,
    outcome::{End, complain, print},
    stores::{Signer, Stores},
    verify::damage_text,
    words::words,
};
use crate::{
    edition::{self, Claim, LockedStore, Target, Withdrawn},
    language::Language,
    load,
    model::Slug,
};

/// What to take out, and why.
#[derive(Debug, clap::Args)]
pub(super) struct Withdraw {
    #[command(flatten)]
    target: What,
    /// Why, as a short code such as personal-data; readers see it
    #[arg(long, value_name = "CODE")]
    reason: String,
    /// Where the decision is on file, such as a ticket number; readers see it
    #[arg(long, value_name = "TEXT")]
    reference: String,
    #[command(flatten)]
    signer: Signer,
    #[command(flatten)]
    stores: Stores,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct What {
    /// A content file, such as messages/2026-04-13-new-target.ko.md: everything that comes from it
    #[arg(long, value_name = "FILE")]
    source: Option<String>,
    /// A path on the site, such as ko/about/index.html
    #[arg(long, value_name = "PATH")]
    path: Option<String>,
}

impl What {
    fn target(&self, content: &std::path::Path) -> Target {
        match (&self.source, &self.path) {
            (Some(source), _) => {
                let folder = format!("{}/", content.to_string_lossy().trim_end_matches('/'));
                Target::Source(source.strip_prefix(&folder).unwrap_or(source).to_owned())
            }
            (None, path) => Target::Path(path.clone().unwrap_or_default()),
        }
    }
}

pub(super) fn run(arguments: &Arguments, withdraw: &Withdraw, language: Language) -> Result<End> {
    let words = words(language)?;
    if Slug::parse(&withdraw.reason).is_none() {
        let text = words.with("bad-reason", &[("reason", &withdraw.reason)]);
        complain(&format!("milepost: {text}\n"));
        return Ok(End::Usage);
    }
    let theme = load::theme(arguments.theme.as_deref())?;
    let found = match withdraw.stores.find(arguments, &words)? {
        Ok(found) => found,
        Err(end) => return Ok(end),
    };
    let claim = Claim {
        target: withdraw.target.target(&arguments.content),
        reason: withdraw.reason.clone(),
        reference: withdraw.reference.clone(),
    };
    let what = claim.target.as_str();
    let (mut done, mut end) = (false, End::Fine);
    for (audience, root) in found {
        let store = LockedStore::open(&root, &theme)?;
        let Some(current) = store.log()?.current() else {
            continue;
        };
        let signature = withdraw.signer.sign(current.record.at.time_zone().clone());
        let Some(Withdrawn { receipt, damages }) = edition::withdraw(&store, &claim, &signature)? else {
            continue;
        };
        done = true;
        for damage in &damages {
            complain(&damage_text(damage, &audience, &words));
            end = End::Findings;
        }
        let seq = receipt.seq.to_string();
        let shared = [("audience", audience.as_str()), ("what", what)];
        let told = words.with_counts("withdrawn", &shared, &[("files", receipt.files)]);
        let head = words.with(
            "published-head",
            &[&shared[..], &[("seq", &seq), ("head", &receipt.head)]].concat(),
        );
        if !arguments.quiet {
            print(&format!("{told}\n{head}\n"))?;
        }
    }
    let text = if done {
        words.text("withdrawn-rest")
    } else {
        format!("milepost: {}", words.with("withdrawn-nothing", &[("what", what)]))
    };
    complain(&format!("{text}\n"));
    Ok(if done { end } else { End::Usage })
}
