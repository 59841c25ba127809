//! Roles, and where they are given.

use crate::org::{Line, Structure, UnitKind, UnitRef};
use std::fmt;
use std::str::FromStr;

/// What a person does at a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Gives roles, keeps units and definitions; sees no figures by it.
    Administrator,
    /// Reads figures, tests definitions.
    Analyst,
    /// Answers for the unit: reads its figures and accepts its deliveries.
    Leader,
    /// Works in the unit: reads its figures and delivers.
    Staff,
    /// Sees what is published, and that a card is there.
    Reader,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [Self::Administrator, Self::Analyst, Self::Leader, Self::Staff, Self::Reader];

    /// The name in settings, on the command line and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Analyst => "analytiker",
            Self::Leader => "leder",
            Self::Staff => "medarbeider",
            Self::Reader => "leser",
        }
    }

    /// Whether the role reads figures before they are published.
    #[must_use]
    pub fn reads_figures(self) -> bool {
        matches!(self, Self::Analyst | Self::Leader | Self::Staff)
    }

    /// Whether the role delivers register data.
    #[must_use]
    pub fn delivers(self) -> bool {
        matches!(self, Self::Leader | Self::Staff)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRole(pub String);

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Role::ALL.map(Role::as_str).join(", ");
        write!(f, "`{}` is not a role; the roles are {known}", self.0)
    }
}

impl std::error::Error for UnknownRole {}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| UnknownRole(text.to_owned()))
    }
}

/// A role at a unit, in a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The unit it is given at.
    pub unit: UnitRef,
    /// The line in which it is inherited downwards.
    pub line: Line,
}

impl Grant {
    /// Whether the grant holds at a unit in a line: it is given there or above. The country is above every unit, also
    /// above those that do not hang in the line.
    #[must_use]
    pub fn holds_at(&self, unit: &UnitRef, line: &Line, structure: &Structure) -> bool {
        self.line == *line
            && (self.unit == *unit
                || self.unit.kind == UnitKind::Land
                || structure.ancestors(unit, line).contains(&self.unit))
    }
}
