//! Who asks.

use super::{Grant, Role};
use crate::org::{Line, Structure, UnitRef};

/// Who asks for something to be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody who is not logged in.
    Visitor,
    /// A person with roles.
    Person(Person),
    /// Whoever holds the machine: the command line and the worker behind the pages.
    Operator,
}

/// A person who is logged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id of the account; it never changes and says nothing of the person.
    pub id: String,
    /// The name that others see.
    pub name: String,
    /// The roles.
    pub grants: Vec<Grant>,
}

impl Who {
    /// The person, where somebody is logged in.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Person(person) => Some(person),
            Self::Visitor | Self::Operator => None,
        }
    }

    /// How the audit log names the one who asks.
    #[must_use]
    pub fn as_actor(&self) -> &str {
        match self {
            Self::Visitor => "visitor",
            Self::Person(person) => &person.id,
            Self::Operator => "operator",
        }
    }

    /// The roles; nothing for a visitor, and nothing for the operator, who needs none.
    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        self.person().map_or(&[], |person| &person.grants)
    }

    fn has(&self, wanted: impl Fn(Role) -> bool, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        matches!(self, Self::Operator)
            || self.grants().iter().any(|grant| wanted(grant.role) && grant.holds_at(unit, line, structure))
    }

    /// Whether figures of a unit are shown before they are published. `line` is that of the body that controls the
    /// data, whatever line the card is read along.
    #[must_use]
    pub fn sees_figures(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.has(Role::reads_figures, unit, line, structure)
    }

    /// Whether the unit's deliveries may be made.
    #[must_use]
    pub fn may_deliver(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.has(Role::delivers, unit, line, structure)
    }

    /// Whether the unit's deliveries may be accepted.
    #[must_use]
    pub fn may_accept(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.has(|role| role == Role::Leader, unit, line, structure)
    }

    fn has_in_any_line(&self, wanted: impl Fn(Role) -> bool, unit: &UnitRef, structure: &Structure) -> bool {
        let holds = |grant: &&Grant| wanted(grant.role) && grant.holds_at(unit, &grant.line, structure);
        matches!(self, Self::Operator) || self.grants().iter().any(|grant| holds(&grant))
    }

    /// Whether the unit's adopted plan and goals are read, without their figures: both lines of a unit see each other's.
    #[must_use]
    pub fn reads_plans(&self, unit: &UnitRef, structure: &Structure) -> bool {
        self.has_in_any_line(|role| role != Role::Administrator, unit, structure)
    }

    /// Whether the unit's drafts, proposals and reviews are read: by those who work there or above it.
    #[must_use]
    pub fn reads_drafts(&self, unit: &UnitRef, structure: &Structure) -> bool {
        self.has_in_any_line(Role::reads_figures, unit, structure)
    }

    /// Whether goals are proposed and the plan is written with the others.
    #[must_use]
    pub fn writes_plans(&self, unit: &UnitRef, structure: &Structure) -> bool {
        self.has_in_any_line(Role::delivers, unit, structure)
    }

    /// Whether decisions are written down for the unit in a line: what was adopted, by whom, and what leaves.
    #[must_use]
    pub fn decides(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.has(|role| role == Role::Leader, unit, line, structure)
    }

    /// Whether what others have said of the unit's figures may be taken back.
    #[must_use]
    pub fn may_moderate(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.has(|role| role == Role::Leader, unit, line, structure)
    }

    /// Whether roles at the unit may be given and taken.
    #[must_use]
    pub fn may_administer(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.has(|role| role == Role::Administrator, unit, line, structure)
    }

    /// Whether there is anything that the one who asks administers.
    #[must_use]
    pub fn is_administrator(&self) -> bool {
        matches!(self, Self::Operator) || self.grants().iter().any(|grant| grant.role == Role::Administrator)
    }

    /// Whether the whole installation is administered: the register of units, definitions, the audit log.
    #[must_use]
    pub fn administers_all(&self) -> bool {
        let all = |grant: &Grant| grant.role == Role::Administrator && grant.unit == UnitRef::country();
        matches!(self, Self::Operator) || self.grants().iter().any(all)
    }

    /// Whether there is a card to be told about: somebody who is logged in and has a role somewhere.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        matches!(self, Self::Operator) || !self.grants().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::org::Org;
    use crate::time::parse_date;

    fn unit(text: &str) -> UnitRef {
        text.parse().expect("a unit")
    }

    fn with(role: Role, at: &str, line: Line) -> Who {
        let grants = vec![Grant { role, unit: unit(at), line }];
        Who::Person(Person { id: "p".to_owned(), name: "P".to_owned(), grants })
    }

    #[test]
    fn roles_are_inherited_downwards_and_in_their_own_line_alone() {
        let structure = Org::national().at(parse_date("2026-06-01").expect("a day"));
        let (baerum, akershus) = (unit("kommune:3201"), unit("fylke:32"));
        let at_baerum = with(Role::Leader, "kommune:3201", Line::Kommune);
        assert!(at_baerum.sees_figures(&baerum, &Line::Kommune, &structure));
        assert!(!at_baerum.sees_figures(&akershus, &Line::Kommune, &structure));
        assert!(!at_baerum.sees_figures(&unit("kommune:3203"), &Line::Kommune, &structure));
        assert!(!at_baerum.sees_figures(&baerum, &Line::Stat, &structure));
        let at_akershus = with(Role::Analyst, "fylke:32", Line::Kommune);
        assert!(at_akershus.sees_figures(&baerum, &Line::Kommune, &structure));
        assert!(!at_akershus.sees_figures(&unit("kommune:0301"), &Line::Kommune, &structure));
        assert!(with(Role::Staff, "NO", Line::Stat).sees_figures(&baerum, &Line::Stat, &structure));
        assert!(!with(Role::Staff, "NO", Line::Stat).sees_figures(&baerum, &Line::Kommune, &structure));
    }

    #[test]
    fn each_role_may_what_its_name_says() {
        let structure = Org::national().at(parse_date("2026-06-01").expect("a day"));
        let baerum = unit("kommune:3201");
        let may = |role: Role| {
            let who = with(role, "kommune:3201", Line::Kommune);
            [
                who.sees_figures(&baerum, &Line::Kommune, &structure),
                who.may_deliver(&baerum, &Line::Kommune, &structure),
                who.may_accept(&baerum, &Line::Kommune, &structure),
                who.may_administer(&baerum, &Line::Kommune, &structure),
            ]
        };
        assert_eq!(may(Role::Administrator), [false, false, false, true]);
        assert_eq!(may(Role::Analyst), [true, false, false, false]);
        assert_eq!(may(Role::Leader), [true, true, true, false]);
        assert_eq!(may(Role::Staff), [true, true, false, false]);
        assert_eq!(may(Role::Reader), [false; 4]);
        assert!(!Who::Visitor.sees_figures(&baerum, &Line::Kommune, &structure));
        assert!(!Who::Visitor.is_inside());
    }
}
