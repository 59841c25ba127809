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
    /// A program that holds a key.
    Key(Key),
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

/// A key that another program reads with. It has roles as a person has, and nobody is logged in by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The id of the key, which is not its secret.
    pub id: String,
    /// The roles; none for one that reads what is published and no more.
    pub grants: Vec<Grant>,
}

impl Who {
    /// The person, where somebody is logged in.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Person(person) => Some(person),
            Self::Visitor | Self::Key(_) | Self::Operator => None,
        }
    }

    /// How the audit log names the one who asks.
    #[must_use]
    pub fn as_actor(&self) -> &str {
        match self {
            Self::Visitor => "visitor",
            Self::Person(person) => &person.id,
            Self::Key(key) => &key.id,
            Self::Operator => "operator",
        }
    }

    /// The roles; nothing for a visitor, and nothing for the operator, who needs none.
    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        match self {
            Self::Person(person) => &person.grants,
            Self::Key(key) => &key.grants,
            Self::Visitor | Self::Operator => &[],
        }
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

    /// Whether a role counts for how a unit is steered: it is held in a line that the unit hangs in. For figures the
    /// country is above whatever is in its line; plans are the matter of those whom the unit answers to. People of a
    /// unit that hangs nowhere any more keep their own.
    fn steers(
        &self,
        wanted: impl Fn(Role) -> bool,
        unit: &UnitRef,
        line: Option<&Line>,
        structure: &Structure,
    ) -> bool {
        let hangs = |line: &Line| structure.contains(unit, line);
        let nowhere = || !structure.lines().iter().any(hangs);
        let holds = |grant: &Grant| {
            wanted(grant.role)
                && line.is_none_or(|line| grant.line == *line)
                && grant.holds_at(unit, &grant.line, structure)
                && (hangs(&grant.line) || (grant.unit == *unit && nowhere()))
        };
        matches!(self, Self::Operator) || self.grants().iter().any(holds)
    }

    /// Whether the unit's adopted plan and goals are read, without their figures: both lines of a unit see each other's.
    #[must_use]
    pub fn reads_plans(&self, unit: &UnitRef, structure: &Structure) -> bool {
        self.steers(|role| role != Role::Administrator, unit, None, structure)
    }

    /// Whether the unit's drafts, proposals and reviews are read: by those who work there or above it in a line that the
    /// unit hangs in.
    #[must_use]
    pub fn reads_drafts(&self, unit: &UnitRef, structure: &Structure) -> bool {
        self.steers(Role::reads_figures, unit, None, structure)
    }

    /// Whether goals are proposed and the plan is written with the others.
    #[must_use]
    pub fn writes_plans(&self, unit: &UnitRef, structure: &Structure) -> bool {
        self.steers(Role::delivers, unit, None, structure)
    }

    /// Whether decisions are written down for the unit in a line: what was adopted, by whom, and what leaves.
    #[must_use]
    pub fn decides(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.steers(|role| role == Role::Leader, unit, Some(line), structure)
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
    use crate::org::{Org, UnitKind, UnitRecord};
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

    #[test]
    fn a_key_reads_by_its_roles_and_is_nobody() {
        let structure = Org::national().at(parse_date("2026-06-01").expect("a day"));
        let baerum = unit("kommune:3201");
        let key = |grants: Vec<Grant>| Who::Key(Key { id: "k".to_owned(), grants });
        let grant = Grant { role: Role::Analyst, unit: baerum.clone(), line: Line::Kommune };
        let reads = key(vec![grant]);
        assert!(reads.sees_figures(&baerum, &Line::Kommune, &structure));
        assert!(!reads.sees_figures(&unit("kommune:3203"), &Line::Kommune, &structure));
        assert!(!reads.may_deliver(&baerum, &Line::Kommune, &structure));
        assert_eq!((reads.person(), reads.as_actor()), (None, "k"));
        assert!(!key(Vec::new()).sees_figures(&baerum, &Line::Kommune, &structure));
        assert!(!key(Vec::new()).is_inside());
    }

    fn office(parent: &str) -> UnitRecord {
        UnitRecord {
            kind: UnitKind::Kontor,
            code: "9001".to_owned(),
            name: "Nav Testvik".to_owned(),
            line: None,
            parent: Some(unit(parent)),
            covers: Vec::new(),
            employees: None,
            valid_from: None,
            valid_to: None,
        }
    }

    #[test]
    fn plans_are_the_matter_of_lines_that_the_unit_hangs_in() {
        let org = Org::new(vec![office("region:0200"), office("kommune:3201")]).expect("units");
        let structure = org.at(parse_date("2026-06-01").expect("a day"));
        let may = |who: &Who, at: &str| {
            let at = unit(at);
            let told = [Who::reads_plans, Who::reads_drafts, Who::writes_plans].map(|may| may(who, &at, &structure));
            let decides = [Line::Stat, Line::Kommune].map(|line| who.decides(&at, &line, &structure));
            (told, decides)
        };
        let state = with(Role::Leader, "NO", Line::Stat);
        assert_eq!(may(&state, "kommune:3201"), ([false; 3], [false; 2]), "a municipality hangs in its own line");
        assert_eq!(may(&state, "fylke:32"), ([false; 3], [false; 2]));
        assert_eq!(may(&state, "region:0200"), ([true; 3], [true, false]));
        assert_eq!(may(&state, "kontor:9001"), ([true; 3], [true, false]), "an office hangs in both");
        let host = with(Role::Leader, "kommune:3201", Line::Kommune);
        assert_eq!(may(&host, "kontor:9001"), ([true; 3], [false, true]));
        assert_eq!(may(&host, "region:0200"), ([false; 3], [false; 2]));
        let astray = with(Role::Leader, "kommune:3201", Line::Stat);
        assert_eq!(may(&astray, "kommune:3201"), ([false; 3], [false; 2]), "a role in a line that it does not hang in");
        assert_eq!(may(&astray, "kontor:9001"), ([false; 3], [false; 2]));
        let region = with(Role::Reader, "region:0200", Line::Stat);
        assert_eq!(may(&region, "kontor:9001"), ([true, false, false], [false; 2]));
        assert_eq!(may(&with(Role::Administrator, "NO", Line::Kommune), "kommune:3201"), ([false; 3], [false; 2]));
        assert_eq!(may(&Who::Operator, "kommune:3201"), ([true; 3], [true; 2]));
    }

    #[test]
    fn an_office_that_hangs_in_one_line_is_not_the_others_matter_and_one_that_is_gone_is_its_own() {
        let org = Org::new(vec![office("region:0200")]).expect("units");
        let structure = org.at(parse_date("2026-06-01").expect("a day"));
        let national = with(Role::Leader, "NO", Line::Kommune);
        assert!(!national.reads_drafts(&unit("kontor:9001"), &structure));
        assert!(with(Role::Leader, "NO", Line::Stat).reads_drafts(&unit("kontor:9001"), &structure));
        let merged = unit("kommune:0219");
        assert!(!national.reads_drafts(&merged, &structure), "it hangs nowhere since 2020");
        assert!(with(Role::Leader, "kommune:0219", Line::Kommune).reads_drafts(&merged, &structure));
    }
}
