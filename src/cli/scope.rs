//! For whom a command works, and as of when.

use anyhow::{Context as _, Result, anyhow};
use jiff::{Timestamp, civil::Date};

use super::outcome::{End, complain};
use crate::model::{AsOf, AudienceId, Settings, Slug};

/// `--audience` and `--as-of`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Scope {
    /// Only this audience
    #[arg(long, value_parser = audience)]
    audience: Option<AudienceId>,
    /// The as-of date, such as 2026-10-31; default: `SOURCE_DATE_EPOCH`, else today in the site's time zone
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<Date>,
}

pub(super) fn audience(text: &str) -> Result<AudienceId, String> {
    Slug::parse(text).ok_or_else(|| format!("`{text}` is no name of an audience"))
}

fn date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is no day such as 2026-10-31"))
}

impl Scope {
    /// The audiences to work for, or the end of the command when the site has no such audience.
    pub(super) fn audiences(&self, settings: &Settings) -> Result<Vec<AudienceId>, End> {
        let known: Vec<AudienceId> = settings.audiences.ids().cloned().collect();
        match &self.audience {
            None => Ok(known),
            Some(asked) if known.contains(asked) => Ok(vec![asked.clone()]),
            Some(asked) => {
                let names: Vec<&str> = known.iter().map(Slug::as_str).collect();
                complain(&format!(
                    "milepost: the site has no audience `{asked}`; it has {}\n",
                    names.join(", ")
                ));
                Err(End::Usage)
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
            Ok(text) if !text.is_empty() => epoch(&text)?,
            _ => Timestamp::now(),
        };
        Ok(AsOf::at(instant, &settings.timezone))
    }
}

fn epoch(text: &str) -> Result<Timestamp> {
    let seconds: i64 = text
        .trim()
        .parse()
        .with_context(|| format!("SOURCE_DATE_EPOCH is `{text}`, not a number of seconds"))?;
    Timestamp::from_second(seconds).map_err(|_| anyhow!("SOURCE_DATE_EPOCH is `{text}`, which is beyond all dates"))
}
