//! Who decided, when, and in which words.

use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A body that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Body {
    /// The unit itself, by its leader with the staff.
    Unit,
    /// The head of the municipality's administration (rådmann, kommunedirektør), or of the county or region.
    Chief,
    /// A committee of the council.
    Committee,
    /// The council (kommunestyre, fylkesting).
    Council,
    /// A level above, by letter.
    Above,
}

impl Body {
    /// Every body, the nearest first.
    pub const ALL: [Self; 5] = [Self::Unit, Self::Chief, Self::Committee, Self::Council, Self::Above];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "enhet",
            Self::Chief => "radmann",
            Self::Committee => "utvalg",
            Self::Council => "kommunestyre",
            Self::Above => "overordnet",
        }
    }
}

/// A decision as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// Who decided.
    pub body: Body,
    /// The day of the decision.
    pub on: Date,
    /// The number of the case; empty where there is none.
    pub case: String,
    /// The words of the decision.
    pub wording: String,
}
