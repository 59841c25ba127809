//! A line: one tree over the units, along which figures are added up.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// A line of governance. Aggregation follows one line at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Line {
    /// The state's: country, region, office.
    Stat,
    /// The municipal one: country, county, municipality, city district, service place or office.
    Kommune,
    /// Any other that an owner adds, for example groups of similar units.
    Other(String),
}

impl Line {
    /// The id of the line, as written in data and on the command line.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stat => "stat",
            Self::Kommune => "kommune",
            Self::Other(id) => id,
        }
    }
}

impl From<&str> for Line {
    fn from(id: &str) -> Self {
        match id {
            "stat" => Self::Stat,
            "kommune" => Self::Kommune,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl From<String> for Line {
    fn from(id: String) -> Self {
        Self::from(id.as_str())
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.as_str().to_owned()
    }
}

impl FromStr for Line {
    type Err = Infallible;

    /// Every id names a line; whether anybody hangs in it is for the structure to say.
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(id))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
