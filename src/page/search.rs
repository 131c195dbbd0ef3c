//! The search page: with a script a form and what it finds, and for everybody every page from A to Z.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Address, Entry, Page, Volume, messages, others};
use crate::{
    language::Language,
    site::SitePath,
    theme::{View, view},
};

/// Messages that are listed by name; older ones are reached through the lists of their years.
const LISTED: usize = 500;

/// The consonants under which Hangul is listed; doubled ones stand with the plain one.
const CONSONANTS: [char; 19] = [
    'ㄱ', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅂ', 'ㅅ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];

/// Syllables that begin with the same consonant stand together, this many.
const SYLLABLES_OF_A_CONSONANT: u32 = 21 * 28;

/// What a name is listed under, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Letter {
    /// A letter of the page's own alphabet.
    Own(char),
    /// A letter of the other one.
    Foreign(char),
    /// Digits and whatever else.
    Other,
}

impl Letter {
    fn of(title: &str, language: Language) -> Self {
        let first = title.chars().find(|character| character.is_alphanumeric());
        match (first, language) {
            (Some(first @ '가'..='힣'), Language::Ko) => Self::Own(consonant(first)),
            (Some(first @ '가'..='힣'), Language::En) => Self::Foreign(consonant(first)),
            (Some(first), Language::Ko) if first.is_ascii_alphabetic() => Self::Foreign(first.to_ascii_uppercase()),
            (Some(first), Language::En) if first.is_ascii_alphabetic() => Self::Own(first.to_ascii_uppercase()),
            _ => Self::Other,
        }
    }
}

/// The consonant that a syllable begins with.
fn consonant(syllable: char) -> char {
    let place = (u32::from(syllable) - u32::from('가')) / SYLLABLES_OF_A_CONSONANT;
    CONSONANTS[place as usize]
}

pub(super) fn page(volume: &Volume<'_>) -> Page {
    let text = |key| volume.catalogue().text(key);
    let here = Address::Search.path(volume.language());
    let mut scripts = volume.index.iter().map(|script| here.link_to(script));
    let found = volume.catalogue().with(
        "search-found",
        &[("count", "{count}"), ("edition", &volume.edition_name())],
    );
    let view = view! {
        headline: text("search"),
        program: here.link_to(&volume.assets.search),
        index: scripts.next(),
        more: scripts.collect::<Vec<_>>().join(" "),
        found: found,
        groups: vec![text("metrics"), text("messages"), text("search-others")],
        letters: letters(&here, volume),
        shortened: volume.report().messages.len() > LISTED,
    };
    Page {
        address: Address::Search,
        template: "search.html",
        title: text("search"),
        crumb: None,
        view,
        excerpts: None,
    }
}

/// Every page under the first letter of its name.
fn letters(here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let language = volume.language();
    let mut letters: BTreeMap<Letter, Vec<Entry<'_>>> = BTreeMap::new();
    let report = volume.report();
    let listed = others(report).chain(messages(report).take(LISTED));
    for entry in listed.filter_map(|subject| Entry::of(subject, volume)) {
        letters
            .entry(Letter::of(&entry.title, language))
            .or_default()
            .push(entry);
    }
    let link = |entry: &Entry<'_>| {
        view! {
            href: here.link_to(&entry.address.path(language)),
            title: &*entry.title,
            detail: entry.detail.as_str(),
            lang: (entry.language != language).then(|| entry.language.code()),
        }
    };
    let letter = |(place, (letter, mut entries)): (usize, (Letter, Vec<Entry<'_>>))| {
        entries.sort_by_cached_key(order);
        let name = match letter {
            Letter::Own(letter) | Letter::Foreign(letter) => letter.to_string(),
            Letter::Other => volume.catalogue().text("search-no-letter"),
        };
        view! {
            id: format!("letter-{}", place + 1),
            name: name,
            pages: entries.iter().map(link).collect::<Vec<_>>(),
        }
    };
    letters.into_iter().enumerate().map(letter).collect()
}

/// Names in the order of the alphabet; those that differ from a number on, in the order of time.
fn order(entry: &Entry<'_>) -> (String, Option<Date>, String, Address) {
    let key = natural(&entry.title);
    let number = key.find(|own: char| own.is_ascii_digit()).unwrap_or(key.len());
    (key[..number].to_owned(), entry.date, key, entry.address.clone())
}

/// A key by which `Stage 9` comes before `Stage 10`.
fn natural(title: &str) -> String {
    let mut key = String::with_capacity(title.len() + 8);
    let mut rest = title;
    while let Some(place) = rest.find(|own: char| own.is_ascii_digit()) {
        let digits = rest[place..].bytes().take_while(u8::is_ascii_digit).count();
        let (before, after) = rest.split_at(place);
        key.push_str(&before.to_lowercase());
        key.extend(std::iter::repeat_n('0', 8_usize.saturating_sub(digits)));
        key.push_str(&after[..digits]);
        rest = &after[digits..];
    }
    key + &rest.to_lowercase()
}
