//! Key figures: what a reader must know of the place and the work before a goal says anything.

use crate::definition::Words;
use crate::measure::Figure;
use crate::time::Period;
use serde::{Deserialize, Serialize};

/// What a key figure shows. The first five are those of IMDi's booklet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyFigureKind {
    /// Inhabitants.
    Inhabitants,
    /// Immigrants and those born to immigrants, of all inhabitants.
    ImmigrantShare,
    /// Refugees settled in the year.
    Settled,
    /// Participants in the programme.
    Participants,
    /// Participants in Norwegian training.
    InTraining,
    /// Another, by its own name.
    Other {
        /// Its name.
        name: Words,
        /// Whether it is a share.
        share: bool,
    },
}

impl KeyFigureKind {
    /// The figures of the booklet, in its order.
    pub const BOOKLET: [Self; 5] =
        [Self::Inhabitants, Self::ImmigrantShare, Self::Settled, Self::Participants, Self::InTraining];

    /// The name in files.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Inhabitants => "innbyggere",
            Self::ImmigrantShare => "innvandrerandel",
            Self::Settled => "bosatte",
            Self::Participants => "deltakere",
            Self::InTraining => "i_opplaering",
            Self::Other { .. } => "annet",
        }
    }

    /// Whether its values are shares.
    #[must_use]
    pub fn is_share(&self) -> bool {
        matches!(self, Self::ImmigrantShare | Self::Other { share: true, .. })
    }
}

/// A value of a key figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyPoint {
    /// When.
    pub period: Period,
    /// The figure, covered; its state says why it is missing.
    pub figure: Figure,
}

/// A key figure: a small series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyFigure {
    /// What it shows.
    pub kind: KeyFigureKind,
    /// The values, the oldest first.
    pub points: Vec<KeyPoint>,
    /// Where it comes from, such as a table and its day.
    pub source: String,
    /// What must be said of it; may be empty.
    pub remark: String,
}
