//! Where the database lies.

use std::fmt;
use std::path::PathBuf;

/// Where the database lies.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A file, which is made where there is none.
    Sqlite(PathBuf),
    /// A server, as `postgres://user@host/database`.
    Postgres(String),
}

impl Address {
    /// Reads a setting: `postgres://...` is a server, everything else the path of a file.
    #[must_use]
    pub fn read(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Postgres(text.to_owned())
        } else {
            Self::Sqlite(PathBuf::from(text))
        }
    }
}

impl fmt::Display for Address {
    /// The address without what a secret could stand in: user, password and parameters of a server.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "{}", path.display()),
            Self::Postgres(url) => {
                let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                let plain = rest.split('?').next().unwrap_or_default();
                let host = plain.rsplit_once('@').map_or(plain, |(_, host)| host);
                write!(f, "postgres://{host}")
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_of_an_address_is_shown() {
        let shown = |text: &str| Address::read(text).to_string();
        assert_eq!(
            shown("postgres://kari:p@ss/w@db.example.no/styring?password=x"),
            "postgres://db.example.no/styring"
        );
        assert_eq!(shown("postgresql:///styring?host=%2Fsockets"), "postgres:///styring");
        assert_eq!(shown("data/rettesnor.sqlite"), "data/rettesnor.sqlite");
    }
}
