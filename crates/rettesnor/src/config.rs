//! The settings of an installation: one file, then the environment, then what the command line says.
//!
//! The file is `rettesnor.toml` in the data folder. It is checked as a whole before anything starts, and a key that is
//! not known is a mistake rather than something to pass over.

use crate::failure::Failure;
use rettesnor_store::Address;
use rettesnor_web::{API_LIMIT, Publisher};
use serde::Deserialize;
use std::fmt::Display;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

/// The name of the file in the data folder.
pub const FILE: &str = "rettesnor.toml";

/// The name of the embedded database in the data folder.
pub const DATABASE: &str = "rettesnor.sqlite";

/// The port where nothing else is said.
const PORT: u16 = 8080;

/// The largest upload where nothing else is said, in megabytes.
const UPLOAD_MB: u64 = 200;

/// The settings, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The transactional database.
    pub database: Address,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address that people write; unset on loopback.
    pub public_address: Option<String>,
    /// Whether a proxy stands in front and tells where visitors come from.
    pub behind_proxy: bool,
    /// The largest upload, in bytes.
    pub upload_limit: u64,
    /// How many times in a minute a network may ask the programming interface without a key.
    pub api_limit: u32,
    /// Who publishes, for catalogues of open data.
    pub publisher: Publisher,
    /// How mail is sent; unset where there is none.
    pub mail: Option<Mail>,
    /// The file that the settings were read from, where there is one.
    pub file: Option<PathBuf>,
}

/// How mail is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// The server, as `smtps://name:password@host`.
    pub server: String,
    /// Whom it is from.
    pub from: String,
}

impl std::fmt::Debug for Mail {
    /// Shows no server, since a password may stand in its address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mail(from {})", self.from)
    }
}

/// What the command line says over the file and the environment.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The database.
    pub database: Option<String>,
    /// The port.
    pub port: Option<u16>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    database: Option<String>,
    address: Option<IpAddr>,
    port: Option<u16>,
    public_address: Option<String>,
    behind_proxy: Option<bool>,
    upload_limit_mb: Option<u64>,
    api_limit: Option<u32>,
    publisher: Option<String>,
    organisation_number: Option<String>,
    contact: Option<String>,
    licence: Option<String>,
    smtp: Option<String>,
    mail_from: Option<String>,
}

/// Reads the settings of the installation at a data folder.
///
/// # Errors
/// The file can't be read, has a key that is not known, or says something that can't be.
pub fn read(data: &Path, given: &Given) -> Result<Config, Failure> {
    let path = data.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(wrong(&path, &error)),
    };
    let mut written = match &text {
        Some(text) => toml::from_str(text).map_err(|error| wrong(&path, &error))?,
        None => Written::default(),
    };
    from_environment(&mut written, &|name| std::env::var(name).ok())?;
    check(written, data, given, text.map(|_| path))
}

fn wrong(path: &Path, why: &dyn Display) -> Failure {
    Failure::usage(format!("the settings in {} can't be used: {why}", path.display()))
}

/// What the environment says wins over the file.
fn from_environment(written: &mut Written, variable: &dyn Fn(&str) -> Option<String>) -> Result<(), Failure> {
    fn read<T: std::str::FromStr>(name: &str, text: Option<String>, into: &mut Option<T>) -> Result<(), Failure>
    where
        T::Err: Display,
    {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            *into = Some(text.parse().map_err(|why| Failure::usage(format!("{name} is `{text}`: {why}")))?);
        }
        Ok(())
    }
    read("RETTESNOR_DATABASE", variable("RETTESNOR_DATABASE"), &mut written.database)?;
    read("RETTESNOR_ADDRESS", variable("RETTESNOR_ADDRESS"), &mut written.address)?;
    read("RETTESNOR_PORT", variable("RETTESNOR_PORT"), &mut written.port)?;
    read("RETTESNOR_PUBLIC_ADDRESS", variable("RETTESNOR_PUBLIC_ADDRESS"), &mut written.public_address)?;
    read("RETTESNOR_BEHIND_PROXY", variable("RETTESNOR_BEHIND_PROXY"), &mut written.behind_proxy)?;
    read("RETTESNOR_API_LIMIT", variable("RETTESNOR_API_LIMIT"), &mut written.api_limit)?;
    read("RETTESNOR_SMTP", variable("RETTESNOR_SMTP"), &mut written.smtp)?;
    read("RETTESNOR_MAIL_FROM", variable("RETTESNOR_MAIL_FROM"), &mut written.mail_from)?;
    read("RETTESNOR_UPLOAD_LIMIT_MB", variable("RETTESNOR_UPLOAD_LIMIT_MB"), &mut written.upload_limit_mb)
}

fn check(written: Written, data: &Path, given: &Given, file: Option<PathBuf>) -> Result<Config, Failure> {
    let database = match given.database.as_ref().or(written.database.as_ref()) {
        Some(text) if text.contains("://") && !text.starts_with("postgres") => {
            let text = format!("database is `{text}`; write postgres://user@host/name, or the path of a file");
            return Err(Failure::usage(text));
        }
        Some(text) => Address::read(text),
        None => Address::Sqlite(data.join(DATABASE)),
    };
    let address = written.address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let public_address = written.public_address.map(|address| address.trim_end_matches('/').to_owned());
    if let Some(address) = public_address.as_deref().filter(|a| !a.starts_with("https://") && !a.starts_with("http://"))
    {
        let text = format!("public_address is `{address}`; write it in full, as https://mrs.kommune.no");
        return Err(Failure::usage(text));
    }
    if !address.is_loopback() && public_address.is_none() {
        return Err(Failure::usage(format!(
            "address is {address}, which others can reach; set public_address as well, such as \
             https://mrs.kommune.no, so that forms and cookies are held to it"
        )));
    }
    let mail = match (written.smtp, written.mail_from) {
        (None, _) => None,
        (Some(server), Some(from)) => Some(Mail { server, from }),
        (Some(_), None) => {
            return Err(Failure::usage("smtp is set; set mail_from as well, such as rettesnor@kommune.no".to_owned()));
        }
    };
    if let Some(Err(why)) = mail.as_ref().map(crate::post::Post::open) {
        return Err(Failure::usage(why));
    }
    let megabytes = written.upload_limit_mb.unwrap_or(UPLOAD_MB);
    if megabytes == 0 || megabytes > 20_000 {
        return Err(Failure::usage(format!("upload_limit_mb is {megabytes}; write a number from 1 to 20000")));
    }
    let api_limit = written.api_limit.unwrap_or(API_LIMIT);
    if api_limit == 0 {
        return Err(Failure::usage("api_limit is 0; write how many times a minute somebody may ask".to_owned()));
    }
    let publisher = Publisher {
        name: written.publisher,
        organisation_number: written.organisation_number,
        contact: written.contact,
        licence: written.licence,
    };
    Ok(Config {
        database,
        listen: SocketAddr::new(address, given.port.or(written.port).unwrap_or(PORT)),
        public_address,
        behind_proxy: written.behind_proxy.unwrap_or(false),
        upload_limit: megabytes << 20,
        api_limit,
        publisher,
        mail,
        file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(text: &str) -> Result<Config, String> {
        let written: Written = toml::from_str(text).map_err(|e| e.to_string())?;
        check(written, Path::new("data"), &Given::default(), None)
            .map_err(|failure| failure.message().unwrap_or_default().to_owned())
    }

    #[test]
    fn nothing_written_is_loopback_and_the_embedded_database() {
        let config = checked("").unwrap();
        assert!(config.listen.ip().is_loopback());
        assert!(matches!(config.database, Address::Sqlite(path) if path.ends_with(DATABASE)));
    }

    #[test]
    fn mistakes_are_told_before_anything_starts() {
        assert!(checked("prot = 80").unwrap_err().contains("prot"));
        assert!(checked("address = '0.0.0.0'").unwrap_err().contains("public_address"));
        assert!(checked("public_address = 'mrs.no'").unwrap_err().contains("in full"));
        assert!(checked("upload_limit_mb = 0").unwrap_err().contains("upload_limit_mb"));
        assert!(checked("smtp = 'smtp://127.0.0.1:25'").unwrap_err().contains("mail_from"));
        assert!(checked("smtp = 'mail'\nmail_from = 'mrs@kommune.no'").unwrap_err().contains("smtp"));
        let mail = checked("smtp = 'smtp://a:secret@127.0.0.1:25'\nmail_from = 'mrs@kommune.no'").unwrap().mail;
        assert!(!format!("{mail:?}").contains("secret"));
        assert!(checked("database = 'mysql://x'").unwrap_err().contains("database"));
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let mut written: Written = toml::from_str("port = 1").unwrap();
        from_environment(&mut written, &|name| (name == "RETTESNOR_PORT").then(|| "2".to_owned())).unwrap();
        assert_eq!(written.port, Some(2));
        let error = from_environment(&mut written, &|name| (name == "RETTESNOR_PORT").then(|| "x".to_owned()));
        assert!(error.unwrap_err().message().unwrap_or_default().contains("RETTESNOR_PORT"));
    }
}
