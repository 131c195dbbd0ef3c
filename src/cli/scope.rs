//! For whom a command works, and as of when.

use anyhow::{Result, anyhow};
use jiff::{Timestamp, civil::Date};

use super::outcome::{End, refuse};
use crate::{
    language::Catalogue,
    model::{AsOf, AudienceId, Settings, Slug},
};

/// `--audience` and `--as-of` as they were typed. What is wrong with them is told in the reader's language, which the parser of
/// arguments does not speak.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Scope {
    /// Only this audience
    #[arg(long)]
    audience: Option<String>,
    /// The as-of date, such as 2026-10-31; default: `SOURCE_DATE_EPOCH`, else today in the site's time zone
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
}

/// What they ask for.
pub(super) struct Asked<'a> {
    audience: Option<AudienceId>,
    as_of: Option<Date>,
    words: &'a Catalogue,
}

/// The audience that was typed, or the end of the command where it can be none.
pub(super) fn audience(text: &str, words: &Catalogue) -> Result<AudienceId, End> {
    Slug::parse(text).ok_or_else(|| refuse(&words.with("bad-audience", &[("audience", text)])))
}

fn day(text: &str, words: &Catalogue) -> Result<Date, End> {
    text.parse()
        .map_err(|_| refuse(&words.with("bad-day", &[("day", text)])))
}

impl Scope {
    /// What was typed, or the end of the command where it can be neither audience nor day.
    pub(super) fn read<'a>(&self, words: &'a Catalogue) -> Result<Asked<'a>, End> {
        let (named, day_named) = (self.audience.as_deref(), self.as_of.as_deref());
        Ok(Asked {
            audience: named.map(|text| audience(text, words)).transpose()?,
            as_of: day_named.map(|text| day(text, words)).transpose()?,
            words,
        })
    }
}

impl Asked<'_> {
    /// The audiences to work for, or the end of the command when the site has no such audience.
    pub(super) fn audiences(&self, settings: &Settings) -> Result<Vec<AudienceId>, End> {
        let known: Vec<AudienceId> = settings.audiences.ids().cloned().collect();
        match &self.audience {
            None => Ok(known),
            Some(asked) if known.contains(asked) => Ok(vec![asked.clone()]),
            Some(asked) => {
                let names: Vec<&str> = known.iter().map(Slug::as_str).collect();
                let arguments = [("audience", asked.as_str()), ("known", &names.join(", "))];
                Err(refuse(&self.words.with("unknown-audience", &arguments)))
            }
        }
    }

    /// The moment that the report speaks of.
    ///
    /// # Errors
    /// When `SOURCE_DATE_EPOCH` is set but counts no seconds.
    #[expect(
        clippy::disallowed_methods,
        reason = "clock and environment are read here and nowhere below"
    )]
    pub(super) fn as_of(&self, settings: &Settings) -> Result<AsOf> {
        if let Some(date) = self.as_of {
            return Ok(AsOf::end_of(date, &settings.timezone));
        }
        let instant = match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(text) if !text.is_empty() => self.epoch(&text)?,
            _ => Timestamp::now(),
        };
        Ok(AsOf::at(instant, &settings.timezone))
    }

    fn epoch(&self, text: &str) -> Result<Timestamp> {
        let failed = |key: &str| anyhow!(self.words.with(key, &[("text", text)]));
        let seconds: i64 = text.trim().parse().map_err(|_| failed("bad-epoch"))?;
        Timestamp::from_second(seconds).map_err(|_| failed("far-epoch"))
    }
}
