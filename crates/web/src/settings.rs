//! What the pages must know about the installation they are part of.

use std::path::PathBuf;

/// How the application is served.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether the installation is a demonstration, where anybody may enter as an example person.
    pub demo: bool,
    /// The address that people write, such as `https://mrs.kommune.no`; unset on loopback.
    pub public_address: Option<String>,
    /// Whether the address of the visitor is taken from what a proxy says.
    pub behind_proxy: bool,
    /// Where uploaded files are put.
    pub inbox: PathBuf,
    /// Where checked deliveries wait.
    pub pending: PathBuf,
    /// Where coats of arms lie, each called after its unit, such as `kommune-3201.svg`; unset where there are none.
    pub arms: Option<PathBuf>,
    /// How many bytes an upload may have.
    pub upload_limit: u64,
    /// How many times in a minute a network may ask the programming interface without a key.
    pub api_limit: u32,
    /// Who publishes, for catalogues of open data.
    pub publisher: Publisher,
}

/// How often a network may ask the programming interface where nothing else is set.
pub const API_LIMIT: u32 = 120;

/// Who publishes, for catalogues of open data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// The name of the body.
    pub name: Option<String>,
    /// Its organisation number.
    pub organisation_number: Option<String>,
    /// Where questions go: an address of mail or a page.
    pub contact: Option<String>,
    /// The address of the licence; that of NLOD 2.0 where nothing is set.
    pub licence: Option<String>,
}

impl Settings {
    /// Whether cookies must only go over HTTPS.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_address.as_deref().is_some_and(|address| address.starts_with("https://"))
    }
}
