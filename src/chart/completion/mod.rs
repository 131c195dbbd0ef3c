//! Completion: people as 100 % bars, who has completed, who is in progress, who has not started.

mod picture;

use super::{
    fault::Cause,
    figure::{self, Figure, Picture, Row, Table},
    table::sentences,
    view::View,
    words::Words,
};
use crate::{
    analyse::{at_least, whole_percents},
    language::{Catalogue, Format},
    model::{Dimension, People, Period, Suppression, Unit},
};

/// More bars than this are no longer compared.
const MOST_BARS: usize = 24;

/// The states in the order of [`People::states`], as keys of the catalogue.
const STATES: [&str; 3] = [
    "completion-completed",
    "completion-in-progress",
    "completion-not-started",
];

/// A group whose numbers are shown, or all people.
struct Group<'a> {
    name: &'a str,
    people: People,
    /// The share that has completed, in percent; `None` of nobody.
    rate: Option<f64>,
    /// Whole percents of the states; `None` of nobody.
    percents: Option<[u64; 3]>,
}

/// The people of one dimension in one period, ready to be told.
struct Count<'a> {
    words: Words<'a>,
    dimension: &'a Dimension,
    period: Period,
    total: Group<'a>,
    /// The groups shown, the highest rate first.
    groups: Vec<Group<'a>>,
    /// The names of the groups that are not, in the order of the dimension.
    suppressed: Vec<(&'a str, Suppression)>,
    /// The share required in the period, in percent.
    required: Option<f64>,
}

/// Draws the people of the latest period shown, by the members of a dimension.
pub(super) fn figure(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Result<Figure, Cause> {
    if !view.metric.completion.contains_key(&dimension.id) {
        return Err(Cause::NoData);
    }
    let whole = words.say("chart-whole", &[]);
    let Some(count) = Count::of(view, words, dimension, &whole) else {
        return Ok(figure::empty(view, words));
    };
    Ok(Figure {
        title: count.say(
            "completion-name",
            &[("dimension", dimension.title.get(words.language()))],
        ),
        description: words.description(&[count.sentence(), count.headline() + "."]),
        headline: count.headline(),
        subtitle: count.subtitle(),
        summary: count.summary(),
        picture: Picture::Plot {
            wide: picture::wide(&count)?,
            narrow: picture::narrow(&count)?,
        },
        table: count.table(),
    })
}

/// The same people in numbers; `None` where nobody is counted.
pub(super) fn people_table(view: &View<'_>, words: Words<'_>, dimension: &Dimension) -> Option<Table> {
    let whole = words.say("chart-whole", &[]);
    Count::of(view, words, dimension, &whole).map(|count| count.people_table())
}

/// A number of people: `1,547명`, `1,547 people`.
pub(crate) fn people(catalogue: &Catalogue, count: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "people on earth are far fewer than 2^52")]
    let number = Format::new(catalogue.language(), &Unit::Number, 0).value(count as f64);
    let some = if count == 1 { "one" } else { "many" };
    catalogue.with("people", &[("number", &number), ("some", some)])
}

/// A number of people with its share: `1,547명 (14%)`.
pub(crate) fn people_and_share(catalogue: &Catalogue, count: u64, share: u64) -> String {
    let (people, percent) = (people(catalogue, count), percent(share));
    catalogue.with("completion-cell", &[("people", &people), ("percent", &percent)])
}

/// The words for the states, in the order of [`People::states`].
pub(crate) fn state_words(catalogue: &Catalogue) -> [String; 3] {
    STATES.map(|state| catalogue.text(state))
}

fn percent(share: u64) -> String {
    format!("{share}%")
}

impl<'a> Group<'a> {
    fn of(name: &'a str, people: People) -> Self {
        Self {
            name,
            people,
            rate: people.rate(),
            percents: whole_percents(people),
        }
    }
}

impl<'a> Count<'a> {
    fn of(view: &View<'_>, words: Words<'a>, dimension: &'a Dimension, whole: &'a str) -> Option<Self> {
        let periods = view.metric.completion.get(&dimension.id)?;
        let (period, completion) = periods.iter().rfind(|(period, _)| view.shows(**period))?;
        let name = |member| dimension.member(member).map_or("", |name| name.get(words.language()));
        let shown = completion.shown();
        let mut groups: Vec<Group<'_>> = shown.map(|(member, people)| Group::of(name(member), people)).collect();
        groups.sort_by(|one, other| {
            let rate = |group: &Group<'_>| group.rate.unwrap_or(-1.0);
            rate(other).total_cmp(&rate(one))
        });
        let reason = |id| completion.suppressed().find(|(member, _)| *member == id);
        let suppressed = dimension.members.iter().filter_map(|(id, name)| {
            let (_, reason) = reason(id)?;
            Some((name.get(words.language()), reason))
        });
        let is_share = view.metric.unit == Unit::Percent;
        let path = view.progress.path.as_ref().filter(|_| is_share);
        let total = Group::of(whole, completion.total);
        // The value as it was written: every other place compares that one with what is required.
        let written = view.metric.observation(*period).filter(|_| is_share);
        Some(Self {
            words,
            dimension,
            period: *period,
            total: Group {
                rate: written.map(|own| own.value).or(total.rate),
                ..total
            },
            groups,
            suppressed: suppressed.collect(),
            required: path.and_then(|path| path.at(*period)),
        })
    }

    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let known = [("metric", self.words.title())];
        self.words.say(key, &[&known, arguments].concat())
    }

    fn people(&self, count: u64) -> String {
        self.words.people(count)
    }

    /// The groups that are drawn: those with people in them.
    fn drawn(&self) -> &[Group<'a>] {
        let some = self.groups.partition_point(|group| group.percents.is_some());
        &self.groups[..some.min(MOST_BARS)]
    }

    /// All people by state, for the ear.
    fn sentence(&self) -> String {
        let period = self.words.period(self.period);
        let all = self.people(self.total.people.total());
        let [completed, in_progress, not_started] = self.total.percents.unwrap_or_default().map(percent);
        let arguments = [
            ("period", period.as_str()),
            ("all", &all),
            ("completed", &completed),
            ("in-progress", &in_progress),
            ("not-started", &not_started),
        ];
        self.say("completion-spoken", &arguments)
    }

    /// Who has come least far; where that is nobody in particular, how far all have come.
    fn headline(&self) -> String {
        let completed = |group: &Group<'_>| group.percents.map(|percents| percents[0]);
        let [first, .., last] = self.drawn() else {
            return self.headline_of_all();
        };
        match completed(last) {
            Some(lowest) if completed(first) != Some(lowest) => {
                let lowest = percent(lowest);
                self.say("completion-headline", &[("member", last.name), ("percent", &lowest)])
            }
            _ => self.headline_of_all(),
        }
    }

    fn headline_of_all(&self) -> String {
        let [completed, in_progress, not_started] = self.total.percents.unwrap_or_default().map(percent);
        let arguments = [
            ("completed", completed.as_str()),
            ("in-progress", &in_progress),
            ("not-started", &not_started),
        ];
        self.say("completion-headline-all", &arguments)
    }

    fn subtitle(&self) -> String {
        let all = self.people(self.total.people.total());
        let arguments = [("all", all.as_str()), ("period", &self.words.period(self.period))];
        let first = self.words.count("chart-members-first", MOST_BARS);
        let parts = [
            self.say("completion-subtitle", &arguments),
            if self.groups.len() > MOST_BARS {
                first
            } else {
                String::new()
            },
        ];
        sentences(&parts)
    }

    /// How many groups are below what is required, and which are not shown.
    fn summary(&self) -> String {
        let below = self.required.map(|required| {
            let rates = || self.groups.iter().filter_map(|group| group.rate);
            let below = rates().filter(|rate| !at_least(*rate, required)).count();
            let all = rates().count();
            let kind = match below {
                0 => "none",
                _ if below == all => "all",
                1 => "one",
                _ => "some",
            };
            let arguments = [
                ("kind", kind),
                ("count", &below.to_string()),
                ("all", &all.to_string()),
                ("required", &self.words.value(required)),
            ];
            if all == 0 {
                String::new()
            } else {
                self.say("completion-summary", &arguments)
            }
        });
        let names: Vec<&str> = self.suppressed.iter().map(|(name, _)| *name).collect();
        let suppressed = match names.as_slice() {
            [] => String::new(),
            names => self.say("completion-summary-suppressed", &[("members", &names.join(", "))]),
        };
        sentences(&[below.unwrap_or_default(), suppressed])
    }

    /// The numbers of the picture.
    fn table(&self) -> Table {
        let columns = STATES.map(|state| self.say(state, &[])).into_iter();
        let columns = columns.chain([self.say("completion-all", &[])]);
        let cells = |group: &Group<'_>| {
            let missing = || STATES.map(|_| self.say("chart-missing", &[]));
            let shares = group.percents.map_or_else(missing, |percents| percents.map(percent));
            let all = self.people(group.people.total());
            shares.into_iter().chain([all]).collect()
        };
        self.rows("completion-caption", columns.collect(), cells)
    }

    /// The people in each state, and how their share lies to what is required.
    fn people_table(&self) -> Table {
        let columns = STATES.map(|state| self.say(state, &[])).into_iter();
        let columns = columns.chain([self.say("completion-all", &[])]);
        let columns = columns.chain(
            self.required
                .iter()
                .flat_map(|_| ["completion-rate", "chart-gap"].map(|key| self.say(key, &[]))),
        );
        let cells = |group: &Group<'_>| {
            let states = group.people.states().map(|count| self.people(count)).into_iter();
            let all = self.people(group.people.total());
            let compared = self.required.iter().flat_map(|required| match group.rate {
                Some(rate) => [self.words.value(rate), self.words.format.difference(rate - required)],
                None => ["chart-missing"; 2].map(|key| self.say(key, &[])),
            });
            states.chain([all]).chain(compared).collect()
        };
        self.rows("completion-caption-people", columns.collect(), cells)
    }

    /// A row for each group, in the order of the bars, then those that are not shown, then all people.
    fn rows(&self, caption: &str, columns: Vec<String>, cells: impl Fn(&Group<'_>) -> Vec<String>) -> Table {
        let row = |group: &Group<'_>, strong| Row {
            heading: group.name.to_owned(),
            cells: cells(group),
            strong,
        };
        let blank = |(name, reason): &(&str, Suppression)| Row {
            heading: (*name).to_owned(),
            cells: vec![self.say(&format!("completion-suppressed-{}", reason.as_str()), &[])],
            strong: false,
        };
        let shown = self.groups.iter().map(|group| row(group, false));
        let suppressed = self.suppressed.iter().map(blank);
        Table {
            caption: self.say(caption, &[("period", &self.words.period(self.period))]),
            columns: [self.dimension.title.get(self.words.language()).to_owned()]
                .into_iter()
                .chain(columns)
                .collect(),
            rows: shown.chain(suppressed).chain([row(&self.total, true)]).collect(),
            shortened: false,
        }
    }
}
