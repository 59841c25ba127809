//! The kinds of documents by which somebody asks something of a unit.

use serde::{Deserialize, Serialize};

/// The kind of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterKind {
    /// The yearly letter that gives an agency its money and its tasks.
    Tildelingsbrev,
    /// What a level of Nav asks of the units below it.
    MalOgDisponeringsbrev,
    /// A supplement to a letter that binds.
    Tillegg {
        /// The letter, by its record.
        to: String,
        /// The number of the supplement, from 1.
        number: u32,
    },
    /// The agreement of the municipality and the county's Nav about an office.
    Partnerskapsavtale,
    /// The agreement with the leader of a unit.
    Lederavtale,
    /// A decision on the budget.
    Budsjettvedtak,
}

impl LetterKind {
    /// The kinds that are begun by themselves; a supplement is begun from its letter.
    pub const ALONE: [Self; 5] = [
        Self::Tildelingsbrev,
        Self::MalOgDisponeringsbrev,
        Self::Partnerskapsavtale,
        Self::Lederavtale,
        Self::Budsjettvedtak,
    ];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Tildelingsbrev => "tildelingsbrev",
            Self::MalOgDisponeringsbrev => "mal-og-disponeringsbrev",
            Self::Tillegg { .. } => "tillegg",
            Self::Partnerskapsavtale => "partnerskapsavtale",
            Self::Lederavtale => "lederavtale",
            Self::Budsjettvedtak => "budsjettvedtak",
        }
    }

    /// The kind with a name, of those that are begun by themselves.
    #[must_use]
    pub fn alone(name: &str) -> Option<Self> {
        Self::ALONE.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The letter that it supplements, by its record.
    #[must_use]
    pub fn supplements(&self) -> Option<&str> {
        match self {
            Self::Tillegg { to, .. } => Some(to),
            _ => None,
        }
    }
}
