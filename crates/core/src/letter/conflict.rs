//! Where two letters to one unit ask for what can't both be done, or not on the same day.

use super::{Holding, LetterDuty};
use crate::time::Date;

/// What one letter asks of a unit now.
#[derive(Clone, Debug)]
pub struct AskedByLetter<'a> {
    /// What the letter is called.
    pub title: &'a str,
    /// What holds.
    pub holding: Vec<Holding>,
    /// What is owed.
    pub duties: &'a [LetterDuty],
    /// The year it is about.
    pub year: i32,
}

/// Something that two letters do not agree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterConflict {
    /// Different levels of the same indicator.
    Levels {
        /// The indicator.
        indicator: String,
        /// The letters with their levels, as they are written.
        sides: [(String, String); 2],
    },
    /// What one asks for, the other gives no level of, and binds to something else.
    Weight {
        /// The indicator.
        indicator: String,
        /// The letter that binds.
        binds: String,
        /// The letter that gives it as advice.
        advises: String,
    },
    /// Something is due on the same day.
    SameDay {
        /// The day.
        day: Date,
        /// The letters with what is due.
        sides: [(String, String); 2],
    },
}

/// What the letters do not agree on, pair by pair in their order.
#[must_use]
pub fn conflicts(letters: &[AskedByLetter<'_>]) -> Vec<LetterConflict> {
    let mut found = Vec::new();
    for (place, one) in letters.iter().enumerate() {
        for other in &letters[place + 1..] {
            found.extend(clashing_asks(one, other));
            found.extend(same_days(one, other));
        }
    }
    found
}

fn clashing_asks(one: &AskedByLetter<'_>, other: &AskedByLetter<'_>) -> Vec<LetterConflict> {
    let mut found = Vec::new();
    for left in &one.holding {
        for right in &other.holding {
            let Some(indicator) = left.ask.indicator().filter(|id| right.ask.indicator() == Some(*id)) else {
                continue;
            };
            let indicator = indicator.to_owned();
            match (left.ask.desired(), right.ask.desired()) {
                (Some(a), Some(b)) if a.exact != b.exact => {
                    let sides =
                        [(one.title.to_owned(), a.written.clone()), (other.title.to_owned(), b.written.clone())];
                    found.push(LetterConflict::Levels { indicator, sides });
                }
                _ if left.ask.binding != right.ask.binding => {
                    let (binds, advises) = if left.ask.binding { (one, other) } else { (other, one) };
                    let (binds, advises) = (binds.title.to_owned(), advises.title.to_owned());
                    found.push(LetterConflict::Weight { indicator, binds, advises });
                }
                _ => {}
            }
        }
    }
    found
}

fn same_days(one: &AskedByLetter<'_>, other: &AskedByLetter<'_>) -> Vec<LetterConflict> {
    let mut found = Vec::new();
    for left in one.duties {
        for right in other.duties {
            let days = right.days(other.year);
            for day in left.days(one.year).into_iter().filter(|day| days.contains(day)) {
                let sides = [(one.title.to_owned(), left.what.clone()), (other.title.to_owned(), right.what.clone())];
                found.push(LetterConflict::SameDay { day, sides });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::{Ask, Demand};
    use super::*;
    use crate::goal::Level;
    use crate::time::parse_date;

    fn holding(indicator: &str, level: &str, binding: bool) -> Holding {
        let desired = Some(Level::parse(level, true).unwrap());
        let demand = Demand::Measured { indicator: indicator.to_owned(), desired, tolerance: None };
        let ask = Ask { id: "a".to_owned(), replaces: None, demand, binding, wording: String::new() };
        Holding { ask, supplement: None, proposed: false }
    }

    #[test]
    fn what_two_lines_do_not_agree_on_is_found() {
        let duty = |due: &str| LetterDuty {
            what: "Rapport".to_owned(),
            due: parse_date(due).unwrap(),
            rhythm: None,
            owes: String::new(),
        };
        let (early, late) = ([duty("2026-05-31")], [duty("2026-05-31"), duty("2026-06-01")]);
        let state = AskedByLetter {
            title: "Brev",
            holding: vec![holding("B.15", "50", true), holding("B.16", "30", true), holding("B.31", "4", true)],
            duties: &early,
            year: 2026,
        };
        let municipal = AskedByLetter {
            title: "Vedtak",
            holding: vec![holding("B.15", "55", true), holding("B.16", "30,0", true), holding("B.31", "4", false)],
            duties: &late,
            year: 2026,
        };
        let found = conflicts(&[state, municipal]);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(matches!(&found[0], LetterConflict::Levels { indicator, .. } if indicator == "B.15"));
        assert!(matches!(&found[1], LetterConflict::Weight { advises, .. } if advises == "Vedtak"));
        assert!(matches!(&found[2], LetterConflict::SameDay { day, .. } if day.to_string() == "2026-05-31"));
    }
}
