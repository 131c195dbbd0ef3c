//! The values that fields hold: texts, numbers, days, periods, choices.

use jiff::{Timestamp, civil::Date};

use super::{
    dates::{bad_period, read_date, suggest_date},
    decode::{At, quoted},
    near, number, source,
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    language::Language,
    model::{AudienceId, Cadence, Localized, Period, Point, Slug},
};

/// A label, title or summary may not be longer, in characters.
pub(super) const LONGEST_TEXT: usize = 4000;

/// No number of people is larger.
pub(super) const MOST_PEOPLE: f64 = 1e10;

impl<'a> At<'a> {
    /// A text that is not blank and has no hidden character, not even by an escape such as `"\u202E"`.
    pub(super) fn text(&self) -> Option<String> {
        match self.node {
            Node::Text(text) if text.trim().is_empty() => {
                self.refuse(self.finding(Code::EmptyText).with("field", self.trail.field()))
            }
            Node::Text(text) if text.chars().count() > LONGEST_TEXT => {
                self.refuse(self.finding(Code::TooLong).with("limit", LONGEST_TEXT.to_string()))
            }
            Node::Text(text) => match source::forbidden(text) {
                Some((_, hidden)) => self.refuse(source::named(self.finding(Code::ForbiddenCharacter), hidden)),
                None => Some(text.trim().to_owned()),
            },
            Node::Integer(number) => Some(number.to_string()),
            Node::Null => self.refuse(self.finding(Code::EmptyText).with("field", self.trail.field())),
            _ => self.wrong_type("text"),
        }
    }

    /// A finite number; what looks like one is refused with a hint.
    pub(super) fn number(&self) -> Option<f64> {
        number::read(self.node).or_else(|| match number::misread(self.node) {
            Some(misread) => self.refuse(
                self.finding(Code::BadNumber)
                    .with("read", misread.read)
                    .with("hint", misread.hint)
                    .with("suggestion", misread.suggestion),
            ),
            None => self.wrong_type("number"),
        })
    }

    /// A whole number within bounds.
    pub(super) fn whole(&self, least: i64, most: i64) -> Option<i64> {
        match self.node {
            Node::Integer(number) if (least..=most).contains(number) => Some(*number),
            Node::Integer(number) => self.refuse(
                self.finding(Code::BadChoice)
                    .with("read", number.to_string())
                    .with("field", self.trail.field())
                    .with("allowed", format!("`{least}`–`{most}`"))
                    .with("near", ""),
            ),
            _ => {
                self.number()?;
                self.wrong_type("whole-number")
            }
        }
    }

    /// A number of people: whole, not negative, and not more than there are on earth.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number within bounds"
    )]
    pub(super) fn headcount(&self) -> Option<u64> {
        let number = self.number()?;
        if number.fract() == 0.0 && (0.0..=MOST_PEOPLE).contains(&number) {
            return Some(number as u64);
        }
        self.refuse(self.finding(Code::BadHeadcount).with("read", number.to_string()))
    }

    /// `true` or `false`.
    pub(super) fn boolean(&self) -> Option<bool> {
        match self.node {
            Node::Bool(value) => Some(*value),
            _ => self.wrong_type("truth"),
        }
    }

    /// One of a fixed set of words.
    pub(super) fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let word = self.text()?;
        let found = choices.iter().find(|(name, _)| *name == word);
        found
            .map(|(_, value)| *value)
            .or_else(|| self.bad_choice(&word, choices.iter().map(|(name, _)| *name)))
    }

    pub(super) fn bad_choice<T>(&self, word: &str, allowed: impl Iterator<Item = &'a str> + Clone) -> Option<T> {
        let list: Vec<_> = allowed.clone().collect();
        self.refuse(
            self.finding(Code::BadChoice)
                .with("read", word)
                .with("field", self.trail.field())
                .with("allowed", quoted(&list))
                .with("near", near(word, allowed)),
        )
    }

    /// Text in every language of the site.
    pub(super) fn localized(&self) -> Option<Localized> {
        let Node::Map(_) = self.node else {
            return self.wrong_type("texts");
        };
        let mut texts = Vec::new();
        let mut complete = true;
        self.each_entry(|key, at| match Language::parse(key) {
            Some(language) if self.decoder.languages.contains(&language) => match at.text() {
                Some(text) => texts.push((language, text)),
                None => complete = false,
            },
            _ => {
                let codes = self.decoder.languages.iter().map(|language| language.code());
                at.refuse::<()>(
                    at.key_finding(Code::UnknownLanguage)
                        .with("language", key)
                        .with("near", near(key, codes)),
                );
                complete = false;
            }
        });
        for language in self.decoder.languages {
            let missing = complete && !texts.iter().any(|(own, _)| own == language);
            if missing {
                let finding = self.finding(Code::MissingLanguage).with("field", self.trail.field());
                return self.refuse(finding.with("language", language.code()));
            }
        }
        complete.then(|| Localized::new(texts))
    }

    /// An identifier.
    pub(super) fn slug(&self) -> Option<Slug> {
        let text = self.text()?;
        Slug::parse(&text).or_else(|| self.refuse(self.finding(Code::BadId).with("read", text)))
    }

    /// The key of this entry as an identifier.
    pub(super) fn key_slug(&self) -> Option<Slug> {
        let key = self.trail.field();
        Slug::parse(&key).or_else(|| self.refuse(self.key_finding(Code::BadId).with("read", key)))
    }

    /// The name of an audience of the site.
    pub(super) fn audience(&self) -> Option<AudienceId> {
        let Node::Text(name) = self.node else {
            return self.wrong_type("text");
        };
        let known = self.decoder.audiences.contains(name);
        let ids = self.decoder.audiences.ids().map(Slug::as_str);
        let unknown = || {
            self.finding(Code::UnknownAudience)
                .with("read", name)
                .with("near", near(name, ids))
        };
        Slug::parse(name).filter(|_| known).or_else(|| self.refuse(unknown()))
    }

    /// A day, `2026-04-13`.
    pub(super) fn date(&self) -> Option<Date> {
        let text = self.text()?;
        read_date(&text).or_else(|| {
            let suggestion = suggest_date(&text);
            self.refuse(
                self.finding(Code::BadDate)
                    .with("read", text)
                    .with("suggestion", suggestion),
            )
        })
    }

    /// A moment by RFC 3339, `2026-04-13T09:00:00+09:00`.
    pub(super) fn instant(&self) -> Option<Timestamp> {
        let text = self.text()?;
        text.parse()
            .ok()
            .or_else(|| self.refuse(self.finding(Code::BadInstant).with("read", text)))
    }

    /// A period of any cadence, turned into `cadence`.
    pub(super) fn period(&self, cadence: Cadence) -> Option<Period> {
        let text = self.text()?;
        let period = Period::parse(&text).map(|period| period.in_cadence(cadence));
        period.or_else(|| self.refuse(bad_period(self.finding(Code::BadPeriod), &text, cadence)))
    }

    /// The key of this entry as a period; `exact` refuses another cadence, otherwise it is converted.
    pub(super) fn key_period(&self, cadence: Cadence, exact: bool) -> Option<Period> {
        let key = self.trail.field();
        match Period::parse(&key) {
            None => self.refuse(bad_period(self.key_finding(Code::BadPeriod), &key, cadence)),
            Some(period) if exact && period.cadence() != cadence => self.refuse(
                self.key_finding(Code::WrongCadence)
                    .with("read", key)
                    .with("cadence", cadence.as_str())
                    .with("suggestion", period.in_cadence(cadence).to_string()),
            ),
            Some(period) => Some(period.in_cadence(cadence)),
        }
    }

    /// `{period: …, value: …}`.
    pub(super) fn point(&self, cadence: Cadence) -> Option<Point> {
        self.fields(|fields| {
            let period = fields.required("period", |at| at.period(cadence));
            let value = fields.required("value", |at| at.number());
            Some(Point {
                period: period?,
                value: value?,
            })
        })
    }
}
