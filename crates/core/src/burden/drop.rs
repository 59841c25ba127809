//! Which goals and figures might be dropped, and what speaks for it.

/// More minutes a year than this, and more than twice the middle of the unit's goals, is a high cost.
const HIGH: u64 = 300;

/// A goal or a figure as it has been followed through a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The goal or the indicator, by id.
    pub id: String,
    /// Whether it is a goal, and not a figure alone.
    pub is_goal: bool,
    /// What reporting it costs, in minutes a year.
    pub minutes: u64,
    /// How many meetings have used it.
    pub used: usize,
    /// How many times its page was opened; nothing where opens have been counted for less than a year, or it has none.
    pub opened: Option<u64>,
}

/// What speaks for dropping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// No meeting has used it.
    Unused,
    /// It costs much more than the unit's other goals.
    Costly,
    /// Nobody has opened it for a year.
    Unopened,
}

/// What might be dropped, that with the most against it first. Most goals and figures are not in it.
#[must_use]
pub fn proposals(followed: &[Followed]) -> Vec<(&Followed, Vec<Doubt>)> {
    let mut costs: Vec<u64> = followed.iter().filter(|one| one.is_goal).map(|one| one.minutes).collect();
    costs.sort_unstable();
    let middle = costs.get(costs.len() / 2).copied().unwrap_or_default();
    let doubts = |one: &Followed| {
        let mut doubts = Vec::new();
        if one.is_goal && one.used == 0 {
            doubts.push(Doubt::Unused);
        }
        if one.is_goal && one.minutes > HIGH && one.minutes > 2 * middle {
            doubts.push(Doubt::Costly);
        }
        if one.opened == Some(0) && one.used == 0 {
            doubts.push(Doubt::Unopened);
        }
        doubts
    };
    let mut found: Vec<(&Followed, Vec<Doubt>)> = followed.iter().map(|one| (one, doubts(one))).collect();
    found.retain(|(_, doubts)| !doubts.is_empty());
    found.sort_by_key(|(one, doubts)| (std::cmp::Reverse(doubts.len()), std::cmp::Reverse(one.minutes), !one.is_goal));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_and_cheap_is_left_alone() {
        let one =
            |id: &str, is_goal, minutes, used, opened| Followed { id: id.to_owned(), is_goal, minutes, used, opened };
        let all = [
            one("good", true, 120, 2, Some(9)),
            one("dear", true, 900, 1, Some(9)),
            one("idle", true, 100, 0, Some(3)),
            one("dusty", false, 0, 0, Some(0)),
            one("new", false, 0, 0, None),
            one("read", false, 0, 0, Some(1)),
        ];
        let found: Vec<(&str, Vec<Doubt>)> =
            proposals(&all).into_iter().map(|(one, doubts)| (one.id.as_str(), doubts)).collect();
        let expected = [("dear", vec![Doubt::Costly]), ("idle", vec![Doubt::Unused]), ("dusty", vec![Doubt::Unopened])];
        assert_eq!(found, expected);
    }
}
