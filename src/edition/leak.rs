//! Looks for words of restricted content in a site that is about to be sealed: a second lock, behind the filter that every build begins with.
//!
//! It judges for itself who may see what, and takes whatever an item holds, field by field or not. Words that readers may see somewhere
//! are no leak: people quote each other, and a restricted letter often begins as the open one does. Nor are those that they could see in the
//! edition before, which the page of changes may repeat. What is left stands in restricted content alone, so in the site of other
//! readers it can only come from a fault, of the program or of a theme. Since it has to be long, and without digits, no sentence that
//! Milepost makes of open numbers is taken for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

use aho_corasick::AhoCorasick;
use anyhow::{Context as _, Result};
use rayon::prelude::*;

use crate::{
    history::Published,
    model::{AsOf, AudienceId, Report},
    site::{Site, SitePath},
};

/// Bytes that a run of words has to have before it is looked for: some seven words of English, fourteen syllables of Korean.
const DISTINCTIVE: usize = 40;

/// Words of restricted content, or a file of it, in a site for other readers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// The file of the site.
    pub path: String,
    /// The item, such as `message:2026-04-13-new-target`, or the name of a picture or document.
    pub item: String,
}

/// What an audience may not see, and what it may.
struct Sides<'a> {
    restricted: Vec<(String, &'a dyn Debug)>,
    open: Vec<&'a dyn Debug>,
}

/// Everything in the site of an audience that only others may see, by path.
///
/// # Errors
/// When there is too much to look for.
pub(super) fn leaks(
    report: &Report,
    audience: &AudienceId,
    as_of: AsOf,
    site: &Site,
    earlier: Option<&Published>,
) -> Result<Vec<Leak>> {
    let sides = Sides::of(report, audience, as_of);
    if sides.restricted.is_empty() && report.media.is_empty() {
        return Ok(Vec::new());
    }
    let open: String = sides.open.into_iter().map(text).collect();
    let restricted = sides.restricted.into_iter().map(|(item, own)| (item, text(own)));
    let restricted: Vec<_> = restricted.collect();
    let mut leaks = media(&open, report, site);
    leaks.extend(words(&restricted, &open, site, earlier.map(Published::files))?);
    leaks.sort();
    leaks.dedup();
    Ok(leaks)
}

impl<'a> Sides<'a> {
    fn of(report: &'a Report, audience: &AudienceId, as_of: AsOf) -> Self {
        let may_see = |label: &AudienceId| report.settings.audiences.may_see(audience, label);
        let mut sides = Self {
            restricted: Vec::new(),
            open: vec![&report.settings],
        };
        for own in &report.metrics {
            sides.add(may_see(&own.audience), "metric", &own.id, own);
        }
        for message in &report.messages {
            for (_, own) in &message.letters {
                let is_out = own.publish_at.is_none_or(|moment| moment <= as_of.instant);
                let is_open = may_see(&own.audience) && is_out && message.date <= as_of.date;
                sides.add(is_open, "message", &message.id, own);
            }
        }
        for own in &report.meetings {
            sides.add(
                may_see(&own.audience) && own.date <= as_of.date,
                "meeting",
                &own.id,
                own,
            );
        }
        for own in &report.initiatives {
            let is_open = may_see(&own.audience) && own.started <= as_of.date;
            sides.add(is_open, "initiative", &own.id, own);
        }
        for page in &report.pages {
            for (_, own) in &page.sheets {
                sides.add(may_see(&own.audience), "page", &page.id, own);
            }
        }
        for own in &report.rollouts {
            sides.add(may_see(&own.audience), "rollout", &own.id, own);
        }
        sides
    }

    fn add(&mut self, is_open: bool, kind: &str, id: &impl ToString, item: &'a impl Debug) {
        if is_open {
            self.open.push(item);
        } else {
            self.restricted.push((format!("{kind}:{}", id.to_string()), item));
        }
    }
}

/// Restricted words in the files of a site that are not in those of the edition before.
fn words(restricted: &[(String, String)], open: &str, site: &Site, earlier: Option<&Site>) -> Result<Vec<Leak>> {
    let runs = restricted
        .iter()
        .flat_map(|(item, text)| runs(text).map(move |run| (run, item)));
    let mut runs: BTreeMap<&str, &String> = runs.collect();
    if runs.is_empty() {
        return Ok(Vec::new());
    }
    let (words, _) = search(&runs)?;
    let open = hits(&words, open.as_bytes());
    let mut place = 0..;
    runs.retain(|_, _| place.next().is_some_and(|place| !open.contains(&place)));
    let (words, items) = search(&runs)?;
    let found = site
        .par_iter()
        .flat_map_iter(|(path, file)| hits(&words, &file.bytes()).into_iter().map(move |hit| (path, hit)));
    let found: Vec<_> = found.collect();
    let known = earlier.into_iter().flat_map(Site::values).filter(|_| !found.is_empty());
    let known: BTreeSet<usize> = known.flat_map(|file| hits(&words, &file.bytes())).collect();
    let leaks = found.into_iter().filter(|(_, hit)| !known.contains(hit));
    let leak = |(path, hit): (&SitePath, usize)| Leak {
        path: path.to_string(),
        item: items[hit].clone(),
    };
    Ok(leaks.map(leak).collect())
}

/// Pictures and documents in a site that only restricted texts name.
fn media(open: &str, report: &Report, site: &Site) -> Vec<Leak> {
    let (open, restricted): (Vec<_>, Vec<_>) = report.media.iter().partition(|medium| open.contains(&medium.name));
    let restricted = restricted
        .into_iter()
        .filter(|medium| open.iter().all(|open| open.bytes != medium.bytes));
    let leaks = restricted.flat_map(|medium| {
        let files = site
            .iter()
            .filter(|(_, file)| file.size() == medium.bytes.len() && *file.bytes() == medium.bytes);
        files.map(|(path, _)| Leak {
            path: path.to_string(),
            item: medium.name.clone(),
        })
    });
    leaks.collect()
}

/// All text of an item, whatever its fields are.
fn text(item: &dyn Debug) -> String {
    format!("{item:?}").replace("\\n", "\n")
}

/// The distinctive runs of words in a text: of letters, and of what stands between words of a sentence and is written the same in every
/// file.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|letter: char| !letter.is_alphabetic() && !matches!(letter, ' ' | ','));
    let runs = runs.map(|run| run.trim_matches([' ', ',']));
    runs.filter(|run| run.len() >= DISTINCTIVE)
}

/// Looks for all of these at once.
fn search<'a>(runs: &BTreeMap<&str, &'a String>) -> Result<(AhoCorasick, Vec<&'a String>)> {
    let words = AhoCorasick::new(runs.keys()).context("cannot look for restricted words")?;
    Ok((words, runs.values().copied().collect()))
}

/// Which of them are in a text.
fn hits(words: &AhoCorasick, text: &[u8]) -> BTreeSet<usize> {
    let hits = words.find_overlapping_iter(text);
    hits.map(|hit| hit.pattern().as_usize()).collect()
}
