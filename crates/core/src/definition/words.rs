//! A text in the three written languages.

use serde::{Deserialize, Serialize};

/// One text in bokmål, nynorsk and English, as it stands in a definition file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in the language with the tag `nb`, `nn` or `en`; bokmål for any other.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        match language {
            "nn" => &self.nn,
            "en" => &self.en,
            _ => &self.nb,
        }
    }
}
