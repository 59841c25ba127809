//! The goal budget: goals are few, so that one more asks which one leaves.

use super::Goal;

/// How many goals a unit has room for in a year, where it has not said otherwise.
pub const DEFAULT_BUDGET: usize = 8;

/// There is no room for one more goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Full {
    /// How many there is room for.
    pub budget: usize,
    /// Those that take up the places, by id: one of them must leave.
    pub held_by: Vec<String>,
}

/// Whether there is room for one more among a unit's goals of a year, when some leave. Where there are more than there is
/// room for from before, it is enough that one leaves for the one that comes.
///
/// # Errors
/// There is none.
pub fn room<'g>(
    goals: impl IntoIterator<Item = (&'g str, &'g Goal)>,
    leaving: &[&str],
    budget: usize,
) -> Result<(), Full> {
    let holding: Vec<&str> =
        goals.into_iter().filter(|(_, goal)| goal.stage.takes_a_place()).map(|(id, _)| id).collect();
    let staying = holding.iter().filter(|id| !leaving.contains(id)).count();
    if staying < budget || staying < holding.len() {
        return Ok(());
    }
    Err(Full { budget, held_by: holding.into_iter().map(str::to_owned).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Adoption, Body, Judgement, Origin, OriginKind, Place, Rhythm, Stage};
    use crate::time::parse_date;

    fn goal(stage: Stage) -> Goal {
        Goal {
            name: "Et mål".to_owned(),
            place: Place::Main { parts_add_up: false },
            judgement: Judgement::Told { how: String::new() },
            origin: Origin { kind: OriginKind::Own, document: String::new(), paragraph: String::new(), binding: false },
            owner: String::new(),
            owner_name: None,
            collector: String::new(),
            rhythm: Rhythm::Yearly,
            minutes: 0,
            people: 0,
            checked: std::collections::BTreeMap::new(),
            stage,
            follows: None,
        }
    }

    #[test]
    fn one_more_asks_which_one_leaves() {
        let on = parse_date("2026-01-15").unwrap();
        let adoption = Adoption { body: Body::Unit, on, case: String::new(), wording: String::new() };
        let (held, open) = (goal(Stage::Adopted(adoption)), goal(Stage::Proposed));
        let all = [("a", &held), ("b", &held), ("c", &open)];
        assert_eq!(room(all, &[], 3), Ok(()));
        let held_by = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(room(all, &[], 2), Err(Full { budget: 2, held_by: held_by.clone() }));
        assert_eq!(
            room(all, &["c"], 2),
            Err(Full { budget: 2, held_by: held_by.clone() }),
            "a proposal holds no place"
        );
        assert_eq!(room(all, &["a"], 2), Ok(()));
        assert_eq!(room(all, &["a"], 1), Ok(()), "one leaves for one that comes, also where there were too many");
        assert_eq!(room(all, &[], 0), Err(Full { budget: 0, held_by }));
    }
}
