//! What the path of a content file says about it.

use jiff::civil::Date;

use super::{
    dates::{is_written_as_date, read_date, suggest_date},
    near,
};
use crate::{
    diagnostic::{Code, Diagnostic, Place, Spot},
    language::Language,
    model::{Slug, is_device},
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
            Some(("pages", file)) if TAKEN.iter().any(|taken| file.split('.').next() == Some(taken)) => {
                Err(taken(path, file))
            }
            Some((folder, file)) if FOLDERS.contains(&folder) => {
                Self::in_folder(folder, file).ok_or_else(|| misnamed(path, folder, file))
            }
            _ => Err(unknown(path)),
        }
    }

    fn in_folder(folder: &str, file: &str) -> Option<Self> {
        match folder {
            "metrics" => metric(file),
            "governance" => meeting(file),
            "initiatives" => initiative(file),
            "messages" => message(file),
            "pages" => page(file),
            "rollouts" => rollout(file),
            _ => medium(file),
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

/// A file with a wrong name: why, and the name it was probably meant to have.
fn misnamed(path: &str, folder: &str, file: &str) -> Diagnostic {
    let near = mended(folder, file).filter(|near| Name::in_folder(folder, near).is_some());
    whole(path, Code::BadFileName)
        .with("file", path)
        .with("reason", reason(folder, file))
        .with("near", near.map(|near| format!("{folder}/{near}")).unwrap_or_default())
        .with("expected", example(folder))
}

fn example(folder: &str) -> &'static str {
    match folder {
        "metrics" => "metrics/lead-time.yaml",
        "governance" => "governance/2026-04-20.yaml",
        "initiatives" => "initiatives/line-inspection.yaml",
        "messages" => "messages/2026-04-13-new-target.ko.md",
        "pages" => "pages/core-assets.ko.md",
        "rollouts" => "rollouts/platform.yaml",
        _ => "media/line-2.jpg",
    }
}

/// What is wrong with a name; a word that the findings' catalogue knows.
fn reason(folder: &str, file: &str) -> &'static str {
    let parts = NameParts::of(folder, file);
    let day = parts.stem.get(..10).filter(|day| is_written_as_date(day));
    let is_dated = matches!(folder, "messages" | "governance");
    match parts.language {
        _ if parts.is_foreign(folder) => "ending",
        _ if is_device(&parts.stem.to_lowercase()) => "reserved",
        _ if is_dated && day.is_some_and(|day| read_date(day).is_none()) => "day",
        Some(code) if Language::parse(code).is_none() => "language",
        None if is_prose(folder) && !parts.stem.contains('.') => "no-language",
        _ => "form",
    }
}

/// The same name in small letters, with hyphens, a day of the calendar, a known language and the ending of its folder.
fn mended(folder: &str, file: &str) -> Option<String> {
    let parts = NameParts::of(folder, file);
    if folder == "media" {
        let stem = file.rsplit_once('.')?.0;
        return Some(format!("{}.{}", hyphenated(stem), parts.ending));
    }
    let stem = hyphenated(&parts.stem.to_lowercase());
    let stem = match stem.get(..10).filter(|day| is_written_as_date(day)) {
        Some(day) if read_date(day).is_none() => format!("{}{}", suggest_date(day), &stem[10..]),
        _ => stem,
    };
    if !is_prose(folder) {
        return (!parts.is_foreign(folder)).then(|| format!("{stem}.yaml"));
    }
    let language = match parts.language?.to_lowercase().as_str() {
        "kr" | "kor" | "korean" => "ko".to_owned(),
        "eng" | "english" | "us" => "en".to_owned(),
        own => own.to_owned(),
    };
    Some(format!("{stem}.{language}.md"))
}

fn is_prose(folder: &str) -> bool {
    matches!(folder, "messages" | "pages")
}

/// Blanks and underscores as hyphens, never two in a row.
fn hyphenated(text: &str) -> String {
    let words = text.split([' ', '_', '-']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// `2026-04-13-news.ko.md` taken apart.
struct NameParts<'a> {
    stem: &'a str,
    /// Where the file is Markdown.
    language: Option<&'a str>,
    /// In small letters.
    ending: String,
}

impl<'a> NameParts<'a> {
    fn of(folder: &str, file: &'a str) -> Self {
        let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
        let is_code = |code: &str| (2..=7).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        let language = stem
            .rsplit_once('.')
            .filter(|(_, code)| is_prose(folder) && is_code(code));
        Self {
            stem: language.map_or(stem, |(stem, _)| stem),
            language: language.map(|(_, code)| code),
            ending: ending.to_lowercase(),
        }
    }

    /// Whether the file is of a kind that its folder does not take, whatever its name.
    fn is_foreign(&self, folder: &str) -> bool {
        let taken: &[&str] = match folder {
            "media" => &["png", "jpg", "jpeg", "webp", "pdf"],
            "messages" | "pages" => &["md", "markdown"],
            _ => &["yaml", "yml"],
        };
        !taken.contains(&self.ending.as_str())
    }
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
