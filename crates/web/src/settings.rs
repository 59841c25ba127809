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
}

impl Settings {
    /// Whether cookies must only go over HTTPS.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_address.as_deref().is_some_and(|address| address.starts_with("https://"))
    }
}
