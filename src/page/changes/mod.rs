//! What changed since the edition before.

mod told;

use super::{Address, Page, Volume};
use crate::{
    analyse::{Changes, Difference, ItemFate, Piece},
    history::Item,
    model::{Label, Slug},
    site::SitePath,
    theme::{View, view},
};
use told::address;
pub(crate) use told::{Text, Told, words};

/// Changes that the home page names.
const ON_HOME: usize = 5;

/// Rows of a group; a page of thousands of them helps nobody.
const MOST_ROWS: usize = 100;

/// Texts whose words are compared.
const MOST_TEXTS: usize = 50;

/// Paragraphs shown of one text.
const MOST_PARAGRAPHS: usize = 12;

/// The page of changes; without an edition before it says so.
pub(super) fn page(changes: Option<&Changes<'_>>, volume: &Volume<'_>) -> Page {
    let catalogue = volume.catalogue();
    let here = Address::Changes.path(volume.language());
    let (title, groups, since, note) = match changes {
        None => (catalogue.text("changes-first"), Vec::new(), None, None),
        Some(changes) => {
            let told = Told::of(changes, catalogue);
            let earlier = volume.name_of(changes.earlier.label);
            let sheet = Sheet {
                here: &here,
                changes,
                volume,
            };
            (
                told.headline(&earlier, catalogue),
                sheet.groups(&told),
                Some(sheet.since()),
                told.is_empty().then(|| catalogue.text("changes-none-note")),
            )
        }
    };
    Page {
        address: Address::Changes,
        template: "changes.html",
        crumb: None,
        view: view! {
            headline: title.as_str(),
            since: since,
            note: note,
            groups: groups,
        },
        title,
        excerpts: None,
    }
}

/// What the home page says about changes; `None` before the second edition.
pub(super) fn home(changes: Option<&Changes<'_>>, here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let told = Told::of(changes?, volume.catalogue());
    let groups = told.groups();
    let lines: Vec<&str> = groups.iter().flat_map(|(_, lines)| lines.iter().copied()).collect();
    Some(view! {
        lines: lines.into_iter().take(ON_HOME).collect::<Vec<_>>(),
        href: here.link_to(&Address::Changes.path(volume.language())),
    })
}

/// What the print-out says about changes: those of a group below one another, for whoever cannot follow a link.
pub(super) fn on_paper(changes: Option<&Changes<'_>>, volume: &Volume<'_>) -> View {
    let catalogue = volume.catalogue();
    let Some(changes) = changes else {
        return view! { headline: catalogue.text("changes-first"), groups: () };
    };
    let told = Told::of(changes, catalogue);
    let groups = told.groups().into_iter().filter(|(_, lines)| !lines.is_empty());
    let groups = groups.map(|(key, lines)| {
        let more = lines.len().saturating_sub(MOST_ROWS);
        view! {
            title: catalogue.text(key),
            lines: lines.into_iter().take(MOST_ROWS).collect::<Vec<_>>(),
            more: (more > 0).then(|| catalogue.count("changes-more", more)),
        }
    });
    view! {
        headline: told.headline(&volume.name_of(changes.earlier.label), catalogue),
        groups: groups.collect::<Vec<_>>(),
    }
}

/// The page while it is filled.
struct Sheet<'a> {
    here: &'a SitePath,
    changes: &'a Changes<'a>,
    volume: &'a Volume<'a>,
}

impl Sheet<'_> {
    /// Which editions are compared.
    fn since(&self) -> View {
        let label = self.changes.earlier.label;
        let home = Address::Home.path(self.volume.language());
        view! {
            own: self.volume.edition_name(),
            earlier: self.volume.name_of(label),
            label: label.to_string(),
            href: self.changes.earlier.has(&home).then(|| self.volume.elsewhere(self.here, label, &home)),
        }
    }

    fn groups(&self, told: &Told<'_>) -> Vec<View> {
        vec![
            self.group("targets", &told.targets, |row| self.target(row)),
            self.group("restated", &told.restatements, |row| self.fact(row)),
            self.group("statuses", &told.statuses, |row| self.status(row)),
            self.group("methods", &told.methods, |row| self.fact(row)),
            self.group("values", &told.values, |row| self.fact(row)),
            self.filled("texts", self.texts(told), told.items.len()),
            self.group("decisions", &told.decisions, |row| self.decision(row)),
        ]
    }

    fn group<T>(&self, kind: &'static str, rows: &[T], view: impl Fn(&T) -> View) -> View {
        let views = rows.iter().take(MOST_ROWS).map(view);
        self.filled(kind, views.collect(), rows.len())
    }

    fn filled(&self, kind: &'static str, rows: Vec<View>, count: usize) -> View {
        let catalogue = self.volume.catalogue();
        let more = count - rows.len();
        view! {
            kind: kind,
            title: catalogue.text(&format!("changes-{kind}")),
            count: catalogue.count("changes-count", count),
            more: (more > 0).then(|| catalogue.count("changes-more", more)),
            rows: rows,
        }
    }

    fn target(&self, row: &told::Target<'_>) -> View {
        view! {
            title: row.title,
            what: row.what.as_deref(),
            href: self.metric(row.metric),
            before: row.before.as_str(),
            now: row.now.as_str(),
            reason: row.reason,
            editions: self.of_metric(row.metric),
        }
    }

    fn status(&self, row: &told::Status<'_>) -> View {
        view! {
            title: row.title,
            href: self.metric(row.metric),
            what: row.what.as_deref(),
            before: chip(row.before, &row.before_word),
            now: chip(row.now, &row.now_word),
            before_word: row.before_word.as_str(),
            now_word: row.now_word.as_str(),
            gap: row.gap.as_deref(),
            editions: self.of_metric(row.metric),
        }
    }

    fn fact(&self, row: &told::Fact<'_>) -> View {
        view! {
            title: row.title,
            href: self.metric(row.metric),
            what: row.what.as_str(),
            before: row.before.as_str(),
            now: row.now.as_str(),
            difference: row.difference.as_deref(),
            reason: row.reason,
            editions: self.of_metric(row.metric),
        }
    }

    fn decision(&self, row: &told::Decision<'_>) -> View {
        view! {
            outcome: row.outcome,
            word: row.word.as_str(),
            title: row.title,
            note: row.note.as_deref(),
            date: row.date,
            href: self.own(row.meeting),
        }
    }

    fn texts(&self, told: &Told<'_>) -> Vec<View> {
        let rows = told.items.iter().take(MOST_ROWS).enumerate();
        let row = |(place, row): (usize, &Text<'_>)| {
            let (before, now) = row.change.map_or((None, None), |change| (change.before, change.now));
            let compared = row.change.filter(|_| place < MOST_TEXTS);
            let words = compared.and_then(|change| words(&change, self.changes, self.volume.language()));
            let earlier = before.and_then(|item| self.earlier(item));
            view! {
                fate: row.fate.as_str(),
                kind: row.kind.as_str(),
                title: row.title,
                href: now.and_then(|item| self.own(item)),
                earlier: earlier,
                withdrawn: row.change.is_some_and(|change| change.fate() == ItemFate::Withdrawn),
                said: row.said.iter().map(said).collect::<Vec<_>>(),
                note: words.as_ref().map(|words| self.note(words)),
                paragraphs_more: words.as_ref().and_then(|words| self.unshown(words)),
                paragraphs: words.map(|words| paragraphs(&words)),
            }
        };
        rows.map(row).collect()
    }

    /// How many paragraphs differ, how many are the same.
    fn note(&self, words: &Difference) -> String {
        let catalogue = self.volume.catalogue();
        let changed = catalogue.count("changes-paragraphs", words.paragraphs.len());
        let same = catalogue.count("changes-paragraphs-same", words.same);
        catalogue.with("changes-note", &[("changed", &changed), ("same", &same)])
    }

    fn unshown(&self, words: &Difference) -> Option<String> {
        let more = words.paragraphs.len().saturating_sub(MOST_PARAGRAPHS);
        (more > 0).then(|| self.volume.catalogue().count("changes-paragraphs-more", more))
    }

    /// The page of a metric in this edition.
    fn metric(&self, id: &str) -> Option<String> {
        let address = Address::Metric(Slug::parse(id)?);
        Some(self.here.link_to(&address.path(self.volume.language())))
    }

    /// The page of an item in this edition.
    fn own(&self, item: &Item) -> Option<String> {
        Some(self.here.link_to(&address(item)?.path(self.volume.language())))
    }

    /// The page of an item in the edition before.
    fn earlier(&self, item: &Item) -> Option<View> {
        self.in_edition(self.changes.earlier.label, &address(item)?)
    }

    fn in_edition(&self, label: Label, address: &Address) -> Option<View> {
        let path = address.path(self.volume.language());
        let known = self.changes.earlier.has(&path);
        known.then(|| view! { label: label.to_string(), href: self.volume.elsewhere(self.here, label, &path) })
    }

    /// A metric in both editions.
    fn of_metric(&self, id: &str) -> Vec<View> {
        let Some(id) = Slug::parse(id) else {
            return Vec::new();
        };
        let address = Address::Metric(id);
        let href = self.here.link_to(&address.path(self.volume.language()));
        let own = view! { label: self.volume.edition.label.to_string(), href: href };
        self.in_edition(self.changes.earlier.label, &address)
            .into_iter()
            .chain([own])
            .collect()
    }
}

fn chip(status: Option<&str>, word: &str) -> Option<View> {
    status.map(|status| view! { status: status, word: word })
}

fn said(own: &told::Said) -> View {
    view! { what: own.what.as_str(), before: own.before.as_str(), now: own.now.as_str() }
}

fn paragraphs(words: &Difference) -> Vec<Vec<View>> {
    let piece = |piece: &Piece| {
        let kind = match piece {
            Piece::Same(_) => "same",
            Piece::Inserted(_) => "ins",
            Piece::Deleted(_) => "del",
        };
        view! { kind: kind, text: piece.text() }
    };
    let shown = words.paragraphs.iter().take(MOST_PARAGRAPHS);
    shown.map(|paragraph| paragraph.iter().map(piece).collect()).collect()
}
