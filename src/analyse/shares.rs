//! Shares that are shown as whole percentages and still add up to 100.

use super::NOISE;
use crate::model::People;

/// The shares of people by state in whole percents that sum to 100; `None` of nobody.
///
/// By the method of the largest remainder (Hare and Niemeyer): every share is rounded down, and the percents that are
/// missing go one by one to the largest remainders, of equal ones to the first state.
pub fn whole_percents(people: People) -> Option<[u64; 3]> {
    let total = people.total();
    if total == 0 {
        return None;
    }
    let mut percents = people.states().map(|count| count * 100 / total);
    let remainders = people.states().map(|count| count * 100 % total);
    let missing = 100 - percents.iter().sum::<u64>();
    let mut order = [0, 1, 2];
    order.sort_by_key(|state| std::cmp::Reverse(remainders[*state]));
    for state in order.into_iter().zip(0..missing).map(|(state, _)| state) {
        percents[state] += 1;
    }
    Some(percents)
}

/// How many more people should have completed to reach a share in percent: the next whole person, none where it is
/// reached.
pub fn missing_people(people: People, required: f64) -> u64 {
    #[expect(clippy::cast_precision_loss, reason = "people on earth are far fewer than 2^52")]
    let (total, completed) = (people.total() as f64, people.completed as f64);
    let missing = total * required / 100.0 - completed;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and at most as many as there are people"
    )]
    if missing > NOISE * total {
        missing.ceil() as u64
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percents(completed: u64, in_progress: u64, not_started: u64) -> Option<[u64; 3]> {
        whole_percents(People {
            completed,
            in_progress,
            not_started,
        })
    }

    #[test]
    fn the_largest_remainder_gains_the_missing_percent() {
        assert_eq!(percents(1, 1, 1), Some([34, 33, 33]));
        assert_eq!(percents(683, 183, 134), Some([68, 18, 14]));
        assert_eq!(percents(1, 0, 199), Some([1, 0, 99]));
    }

    #[test]
    fn whole_shares_stay_as_they_are() {
        assert_eq!(percents(0, 0, 7), Some([0, 0, 100]));
        assert_eq!(percents(50, 30, 20), Some([50, 30, 20]));
    }

    #[test]
    fn they_always_sum_to_a_hundred() {
        for completed in 0..40 {
            for in_progress in 0..40 {
                let sum: u64 = percents(completed, in_progress, 7).into_iter().flatten().sum();
                assert_eq!(sum, 100, "{completed}, {in_progress}, 7");
            }
        }
    }

    #[test]
    fn missing_people_are_whole() {
        let people = People {
            completed: 68,
            in_progress: 32,
            not_started: 0,
        };
        assert_eq!(missing_people(people, 75.0), 7);
        assert_eq!(missing_people(people, 75.1), 8);
        assert_eq!(missing_people(people, 68.0), 0);
        assert_eq!(missing_people(people, 60.0), 0);
    }

    #[test]
    fn nobody_has_no_shares() {
        assert_eq!(percents(0, 0, 0), None);
    }
}
