//! How far people have come with what they have to complete, by group; and which groups are too small to be shown.

use std::iter::Sum;

use serde::Deserialize;

use super::Slug;

/// Groups of fewer people are not shown.
pub const FEWEST_SHOWN: u64 = 10;

/// How far people have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// They have completed everything.
    Completed,
    /// They have started and not completed.
    InProgress,
    /// They have not started.
    NotStarted,
}

impl Stand {
    /// Each by its word in YAML, JSON and CSV, in the order in which they are shown.
    pub const ALL: [(&str, Self); 3] = [
        ("completed", Self::Completed),
        ("in_progress", Self::InProgress),
        ("not_started", Self::NotStarted),
    ];

    /// The word in YAML, JSON and CSV.
    pub fn as_str(self) -> &'static str {
        let own = Self::ALL.iter().find(|(_, stand)| *stand == self);
        own.map_or("", |(name, _)| name)
    }
}

/// People by how far they have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct People {
    /// They have completed everything.
    pub completed: u64,
    /// They have started and not completed.
    pub in_progress: u64,
    /// They have not started.
    pub not_started: u64,
}

impl People {
    /// All of them.
    pub fn total(self) -> u64 {
        self.completed + self.in_progress + self.not_started
    }

    /// Completed, in progress, not started: the order in which they are shown.
    pub fn states(self) -> [u64; 3] {
        [self.completed, self.in_progress, self.not_started]
    }

    /// How many have come how far, in the same order.
    #[expect(clippy::cast_precision_loss, reason = "people on earth are far fewer than 2^52")]
    pub fn counts(self) -> [(Stand, f64); 3] {
        let counts = self.states().map(|count| count as f64);
        std::array::from_fn(|place| (Stand::ALL[place].1, counts[place]))
    }

    /// The share that has completed, in percent; `None` of nobody.
    #[expect(clippy::cast_precision_loss, reason = "people on earth are far fewer than 2^52")]
    pub fn rate(self) -> Option<f64> {
        let total = self.total();
        (total > 0).then(|| self.completed as f64 / total as f64 * 100.0)
    }

    fn are_few(self) -> bool {
        self.total() < FEWEST_SHOWN
    }
}

impl Sum for People {
    fn sum<I: Iterator<Item = Self>>(groups: I) -> Self {
        groups.fold(Self::default(), |sum, own| Self {
            completed: sum.completed + own.completed,
            in_progress: sum.in_progress + own.in_progress,
            not_started: sum.not_started + own.not_started,
        })
    }
}

/// Why the numbers of a group are not shown; the terms of statistical disclosure control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suppression {
    /// The group has fewer than ten people.
    Primary,
    /// The group is large enough, but without it a smaller one could be found by subtraction.
    Secondary,
}

impl Suppression {
    /// The word in JSON, CSV and catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
        }
    }
}

/// The numbers of a group, or why there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure {
    /// The numbers may be shown.
    Shown(People),
    /// Nothing may be shown.
    Suppressed(Suppression),
}

/// A member of a dimension and its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The member, such as `rnd`.
    pub member: Slug,
    /// Its people.
    pub people: Disclosure,
}

/// The people of all members of a dimension in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The members, in the order written.
    pub groups: Vec<Group>,
    /// All people, those of suppressed groups too.
    pub total: People,
}

impl Completion {
    /// Groups as they were counted: all shown, and their sum.
    pub fn counted(groups: Vec<(Slug, People)>) -> Self {
        let total = groups.iter().map(|(_, people)| *people).sum();
        let group = |(member, people)| Group {
            member,
            people: Disclosure::Shown(people),
        };
        Self {
            groups: groups.into_iter().map(group).collect(),
            total,
        }
    }

    /// The groups whose numbers may be shown.
    pub fn shown(&self) -> impl Iterator<Item = (&Slug, People)> {
        self.groups.iter().filter_map(|group| match group.people {
            Disclosure::Shown(people) => Some((&group.member, people)),
            Disclosure::Suppressed(_) => None,
        })
    }

    /// The groups whose numbers may not be shown.
    pub fn suppressed(&self) -> impl Iterator<Item = (&Slug, Suppression)> {
        self.groups.iter().filter_map(|group| match group.people {
            Disclosure::Shown(_) => None,
            Disclosure::Suppressed(reason) => Some((&group.member, reason)),
        })
    }

    /// The same without the numbers of small groups, and of others where these could be found by subtraction.
    ///
    /// Whoever subtracts the groups shown from the total learns the sum of the suppressed ones. So this is always the
    /// sum of at least two groups and of at least [`FEWEST_SHOWN`] people: the smallest groups that are left are suppressed
    /// until it is. A group of nobody hides nobody; it is shown.
    #[must_use]
    pub fn without_small_groups(&self) -> Self {
        let mut by_size: Vec<(&Slug, People)> = self.shown().filter(|(_, people)| people.total() > 0).collect();
        by_size.sort_by_key(|(member, people)| (people.total(), *member));
        let small = by_size.iter().filter(|(_, people)| people.are_few()).count();
        if small == 0 {
            return self.clone();
        }
        let reveals = |count: usize| {
            let sum: People = by_size[..count].iter().map(|(_, people)| *people).sum();
            count < 2 || sum.are_few()
        };
        let count = (small..by_size.len()).find(|count| !reveals(*count));
        let (few, rest) = by_size[..count.unwrap_or(by_size.len())].split_at(small);
        let among = |groups: &[(&Slug, People)], member: &Slug| groups.iter().any(|(own, _)| *own == member);
        let group = |group: &Group| Group {
            member: group.member.clone(),
            people: if among(few, &group.member) {
                Disclosure::Suppressed(Suppression::Primary)
            } else if among(rest, &group.member) {
                Disclosure::Suppressed(Suppression::Secondary)
            } else {
                group.people
            },
        };
        Self {
            groups: self.groups.iter().map(group).collect(),
            total: self.total,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(groups: &[(&str, u64)]) -> Completion {
        let group = |(member, total): &(&str, u64)| {
            let people = People {
                not_started: *total,
                ..People::default()
            };
            (Slug::parse(member).expect("a slug"), people)
        };
        Completion::counted(groups.iter().map(group).collect())
    }

    /// The members that are not shown, with the first letter of the reason.
    fn suppressed(groups: &[(&str, u64)]) -> String {
        let safe = counted(groups).without_small_groups();
        let names = safe
            .suppressed()
            .map(|(member, reason)| format!("{member}:{}", reason.as_str()));
        names.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ten_people_are_enough() {
        assert_eq!(suppressed(&[("a", 10), ("b", 11)]), "");
    }

    #[test]
    fn one_small_group_takes_the_next_smallest_with_it() {
        assert_eq!(
            suppressed(&[("a", 300), ("b", 9), ("c", 20), ("d", 21)]),
            "b:primary c:secondary"
        );
    }

    #[test]
    fn two_small_groups_are_enough_where_they_are_ten_together() {
        assert_eq!(suppressed(&[("a", 300), ("b", 4), ("c", 6)]), "b:primary c:primary");
        assert_eq!(
            suppressed(&[("a", 300), ("b", 4), ("c", 5)]),
            "a:secondary b:primary c:primary"
        );
    }

    #[test]
    fn of_groups_of_one_size_the_first_by_name_is_suppressed() {
        assert_eq!(suppressed(&[("d", 20), ("c", 20), ("b", 9)]), "c:secondary b:primary");
    }

    #[test]
    fn a_group_of_nobody_protects_nobody() {
        assert_eq!(suppressed(&[("a", 0), ("b", 9), ("c", 20)]), "b:primary c:secondary");
        assert_eq!(suppressed(&[("a", 0), ("b", 10)]), "");
    }

    #[test]
    fn the_total_stays_and_suppressing_again_changes_nothing() {
        let counted = counted(&[("a", 300), ("b", 9), ("c", 20)]);
        let safe = counted.without_small_groups();
        assert_eq!(safe.total, counted.total);
        assert_eq!(safe.without_small_groups(), safe);
    }
}
