//! The name of a unit: its kind and its code.

use std::fmt;
use std::str::FromStr;

/// The kinds of units, from the widest to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// The country.
    Land,
    /// A county.
    Fylke,
    /// One of Nav's regions, or a group of units that an owner made.
    Region,
    /// A municipality.
    Kommune,
    /// A city district.
    Bydel,
    /// An office of Nav.
    Kontor,
    /// A service place, such as a centre for adult education.
    Tjeneste,
}

impl UnitKind {
    /// Every kind, from the widest to the narrowest.
    pub const ALL: [Self; 7] =
        [Self::Land, Self::Fylke, Self::Region, Self::Kommune, Self::Bydel, Self::Kontor, Self::Tjeneste];

    /// The word that stands before the colon in a unit's written form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Fylke => "fylke",
            Self::Region => "region",
            Self::Kommune => "kommune",
            Self::Bydel => "bydel",
            Self::Kontor => "kontor",
            Self::Tjeneste => "tjeneste",
        }
    }
}

impl fmt::Display for UnitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseUnitError {
    /// The word before the colon is not a kind.
    UnknownKind(String),
    /// The code is empty or holds something else than letters, digits, `-`, `_` and `.`.
    BadCode(String),
    /// There is no colon, so that the kind is missing.
    NoKind(String),
}

impl fmt::Display for ParseUnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKind(kind) => {
                write!(
                    f,
                    "`{kind}` is not a kind of unit; write land, fylke, region, kommune, bydel, kontor or tjeneste"
                )
            }
            Self::BadCode(code) => {
                write!(f, "`{code}` is not a code; write letters, digits, `-`, `_` or `.`, with every leading zero")
            }
            Self::NoKind(text) => write!(f, "`{text}` does not say its kind; write it as kind:code, like kommune:3201"),
        }
    }
}

impl std::error::Error for ParseUnitError {}

impl FromStr for UnitKind {
    type Err = ParseUnitError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| ParseUnitError::UnknownKind(text.to_owned()))
    }
}

/// A unit by kind and code. The code is a string: its leading zeros are part of it.
///
/// The code names the unit only on the days the code is valid: see [`Org`](super::Org) for what it was before and
/// became later.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct UnitRef {
    /// The kind of unit.
    pub kind: UnitKind,
    /// Its code, as written in the registers.
    pub code: String,
}

impl UnitRef {
    /// The unit of a kind with a code.
    #[must_use]
    pub fn new(kind: UnitKind, code: impl Into<String>) -> Self {
        Self { kind, code: code.into() }
    }

    /// The country, the root of every line.
    #[must_use]
    pub fn country() -> Self {
        Self::new(UnitKind::Land, "NO")
    }

    /// The municipality with a number.
    #[must_use]
    pub fn kommune(code: impl Into<String>) -> Self {
        Self::new(UnitKind::Kommune, code)
    }
}

impl fmt::Display for UnitRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            UnitKind::Land => f.write_str(&self.code),
            kind => write!(f, "{kind}:{}", self.code),
        }
    }
}

impl FromStr for UnitRef {
    type Err = ParseUnitError;

    /// Reads `NO` and `kind:code`. A bare code needs to know what units there are: see
    /// [`Org::resolve`](super::Org::resolve).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "NO" || text == "land:NO" {
            return Ok(Self::country());
        }
        let (kind, code) = text.split_once(':').ok_or_else(|| ParseUnitError::NoKind(text.to_owned()))?;
        let kind = kind.parse()?;
        if kind == UnitKind::Land || !is_code(code) {
            return Err(ParseUnitError::BadCode(code.to_owned()));
        }
        Ok(Self::new(kind, code))
    }
}

/// Whether a text can be the code of a unit.
pub(super) fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

impl From<UnitRef> for String {
    fn from(unit: UnitRef) -> Self {
        unit.to_string()
    }
}

impl TryFrom<String> for UnitRef {
    type Error = ParseUnitError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_forms_go_both_ways() {
        for text in ["NO", "fylke:03", "region:0200", "kommune:0301", "bydel:030101", "kontor:0219", "tjeneste:vo-1"] {
            assert_eq!(text.parse::<UnitRef>().unwrap().to_string(), text);
        }
        assert_eq!("land:NO".parse::<UnitRef>().unwrap(), UnitRef::country());
    }

    #[test]
    fn refuses_what_is_no_unit() {
        for text in ["", "3201", "kommune:", "Kommune:3201", "kommune: 3201", "kommune:32:01", "land:SE", "no"] {
            assert!(text.parse::<UnitRef>().is_err(), "{text}");
        }
    }
}
