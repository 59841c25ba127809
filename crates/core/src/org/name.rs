//! What a unit is called, officially and in each language.

use std::fmt;

/// The three Sámi languages of official place names in Norway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SamiLanguage {
    /// Northern Sámi.
    North,
    /// Lule Sámi.
    Lule,
    /// Southern Sámi.
    South,
}

impl SamiLanguage {
    /// The ISO 639-3 code, which is also the tag for a page's `lang`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::North => "sme",
            Self::Lule => "smj",
            Self::South => "sma",
        }
    }

    /// The language with an ISO 639-3 code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::North, Self::Lule, Self::South].into_iter().find(|language| language.code() == code)
    }
}

/// The names of a unit on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The official name, all languages in their official order: `Storfjord - Omasvuotna - Omasvuono`. Where two
    /// municipalities share a name it holds the county: `Herøy (Nordland)`.
    pub official: String,
    /// The Norwegian part alone.
    pub norwegian: String,
    /// The Sámi part with its language.
    pub sami: Option<(SamiLanguage, String)>,
    /// The Kven part.
    pub kven: Option<String>,
}

impl Names {
    /// A name in Norwegian only.
    #[must_use]
    pub fn plain(name: &str) -> Self {
        Self { official: name.to_owned(), norwegian: name.to_owned(), sami: None, kven: None }
    }
}

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.official)
    }
}
