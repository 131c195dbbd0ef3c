//! What the path of a content file says about it.

use jiff::civil::Date;

use super::{dates::read_date, near};
use crate::{
    diagnostic::{Code, Diagnostic, Place, Spot},
    language::Language,
    model::Slug,
};

/// What a file is, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// `site.yaml`.
    Site,
    /// `metrics/ID.yaml`.
    Metric(Slug),
    /// `governance/DATE.yaml`.
    Meeting(Slug, Date),
    /// `initiatives/ID.yaml`.
    Initiative(Slug),
    /// `messages/DATE-SLUG.LANG.md`.
    Message(Slug, Date, Language),
    /// `pages/SLUG.LANG.md`.
    Page(Slug, Language),
    /// `rollouts/ID.yaml`.
    Rollout(Slug),
    /// `media/NAME`.
    Medium(String),
}

const FOLDERS: [&str; 7] = [
    "metrics",
    "messages",
    "governance",
    "initiatives",
    "rollouts",
    "pages",
    "media",
];

impl Name {
    /// Reads a path relative to the content root, or says what is wrong with it.
    pub(super) fn parse(path: &str) -> Result<Self, Diagnostic> {
        match path.split_once('/') {
            None if path == "site.yaml" => Ok(Self::Site),
            Some(("metrics", file)) => metric(file).ok_or_else(|| misnamed(path, "metrics/lead-time.yaml")),
            Some(("governance", file)) => meeting(file).ok_or_else(|| misnamed(path, "governance/2026-04-20.yaml")),
            Some(("initiatives", file)) => {
                initiative(file).ok_or_else(|| misnamed(path, "initiatives/line-inspection.yaml"))
            }
            Some(("messages", file)) => {
                message(file).ok_or_else(|| misnamed(path, "messages/2026-04-13-new-target.ko.md"))
            }
            Some(("pages", file)) if TAKEN.iter().any(|taken| file.split('.').next() == Some(taken)) => {
                Err(taken(path, file))
            }
            Some(("pages", file)) => page(file).ok_or_else(|| misnamed(path, "pages/core-assets.ko.md")),
            Some(("rollouts", file)) => rollout(file).ok_or_else(|| misnamed(path, "rollouts/platform.yaml")),
            Some(("media", file)) => medium(file).ok_or_else(|| misnamed(path, "media/line-2.jpg")),
            _ => Err(unknown(path)),
        }
    }
}

/// Addresses that a free page cannot have, because the site's own pages lie there.
const TAKEN: [&str; 9] = [
    "metrics",
    "messages",
    "governance",
    "rollouts",
    "initiatives",
    "training",
    "changes",
    "search",
    "print",
];

impl Name {
    /// The language of a text.
    pub(super) fn language(&self) -> Option<Language> {
        match self {
            Self::Message(_, _, language) | Self::Page(_, language) => Some(*language),
            _ => None,
        }
    }
}

fn metric(file: &str) -> Option<Name> {
    Slug::parse(file.strip_suffix(".yaml")?).map(Name::Metric)
}

fn meeting(file: &str) -> Option<Name> {
    let day = file.strip_suffix(".yaml")?;
    Some(Name::Meeting(Slug::parse(day)?, read_date(day)?))
}

fn initiative(file: &str) -> Option<Name> {
    Slug::parse(file.strip_suffix(".yaml")?).map(Name::Initiative)
}

fn rollout(file: &str) -> Option<Name> {
    Slug::parse(file.strip_suffix(".yaml")?).map(Name::Rollout)
}

fn message(file: &str) -> Option<Name> {
    let (id, language) = prose(file)?;
    let date = read_date(id.as_str().get(..10)?)?;
    let slug = id.as_str()[10..].strip_prefix('-')?;
    Slug::parse(slug)?;
    Some(Name::Message(id, date, language))
}

fn page(file: &str) -> Option<Name> {
    let (id, language) = prose(file)?;
    Some(Name::Page(id, language))
}

fn prose(file: &str) -> Option<(Slug, Language)> {
    let (id, language) = file.strip_suffix(".md")?.rsplit_once('.')?;
    Some((Slug::parse(id)?, Language::parse(language)?))
}

fn medium(file: &str) -> Option<Name> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let (stem, ending) = file.rsplit_once('.')?;
    let known = matches!(
        ending.to_ascii_lowercase().as_str(),
        "png" | "jpg" | "jpeg" | "webp" | "pdf"
    );
    (known && !stem.is_empty() && file.len() <= 100 && file.bytes().all(plain)).then(|| Name::Medium(file.to_owned()))
}

fn misnamed(path: &str, expected: &str) -> Diagnostic {
    whole(path, Code::BadFileName)
        .with("file", path)
        .with("expected", expected)
}

fn taken(path: &str, file: &str) -> Diagnostic {
    let address = file.split('.').next().unwrap_or(file);
    whole(path, Code::PageAddressTaken)
        .with("address", address)
        .with("other", format!("{address}/"))
}

fn unknown(path: &str) -> Diagnostic {
    let folder = path.split('/').next().unwrap_or(path);
    let near = near(folder, FOLDERS.into_iter().chain(["site.yaml"]));
    whole(path, Code::UnknownFile).with("file", path).with("near", near)
}

fn whole(path: &str, code: Code) -> Diagnostic {
    Diagnostic::new(
        code,
        Place {
            file: path.to_owned(),
            spot: Spot::File,
        },
    )
}
