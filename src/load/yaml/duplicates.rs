//! Keys that stand in a map more than once. The reader keeps them all; here both places are found.

use super::marks::{Entry, Inside, Mark, Marks};
use super::{MOST_PROBLEMS, Problem};
use crate::diagnostic::{Code, KeyPath, Spot};
use std::collections::BTreeMap;

/// A problem for every repeated writing of a key, beside its first.
pub(super) fn problems(text: &str) -> Vec<Problem> {
    let mut search = Search::default();
    if let Some(marks) = Marks::of(text) {
        search.visit(&marks.0, &KeyPath::root());
    }
    if search.problems.is_empty() {
        // Only where the two parsers differ, which no test has found.
        search
            .problems
            .push(Problem::new(Code::DuplicateKey, Spot::File).with("key", "…"));
    }
    search.problems.truncate(MOST_PROBLEMS);
    search.problems
}

#[derive(Default)]
struct Search {
    problems: Vec<Problem>,
    /// How many writings each path has had so far: below a duplicate key, paths come again.
    seen: BTreeMap<KeyPath, usize>,
}

impl Search {
    fn visit(&mut self, mark: &Mark, path: &KeyPath) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        match &mark.inside {
            Inside::Nothing => {}
            Inside::Items(items) => items
                .iter()
                .enumerate()
                .for_each(|(index, item)| self.visit(item, &path.index(index))),
            Inside::Entries(entries) => entries
                .iter()
                .for_each(|(key, writings)| self.visit_key(key, writings, &path.key(key))),
        }
    }

    fn visit_key(&mut self, key: &str, writings: &[Entry], path: &KeyPath) {
        let seen = self.seen.entry(path.clone()).or_default();
        let first = *seen;
        *seen += writings.len();
        let found = |index| Spot::Occurrence(path.clone(), first + index);
        for index in 1..writings.len().min(MOST_PROBLEMS + 1) {
            let mut problem = Problem::new(Code::DuplicateKey, found(index)).with("key", key);
            problem.related.push(found(0));
            self.problems.push(problem);
        }
        for entry in writings {
            self.visit(&entry.value, path);
        }
    }
}
