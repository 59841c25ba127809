//! What a form sent, as it was written. Nothing is lost where it can't be used.

use std::collections::BTreeSet;

/// The fields of a form, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted(Vec<(String, String)>);

/// The field with the token that says the form is ours.
pub const TOKEN: &str = "token";

/// The field with the key that makes a second sending of the same form harmless.
pub const ONCE: &str = "_en_gang";

impl Posted {
    /// Reads the body of a form. The one character that no text in a database can hold is written as browsers show it.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        let fields = form_urlencoded::parse(body);
        Self(fields.map(|(name, value)| (name.into_owned(), value.replace('\0', "\u{fffd}"))).collect())
    }

    /// What a form would send, where it holds these fields.
    #[must_use]
    pub fn of(fields: Vec<(impl Into<String>, String)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// Adds fields behind those that are there.
    pub fn extend(&mut self, fields: Vec<(&str, String)>) {
        self.0.extend(fields.into_iter().map(|(name, value)| (name.to_owned(), value)));
    }

    /// A field, trimmed; empty where it was not sent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// A field as it was written, empty where it was not sent.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field that may be sent several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Whether a field was sent, as a box is that was ticked.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// The fields that begin with a prefix, without it, in order.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value.trim())))
    }

    /// What a person wrote, to be sent again once they are logged in: neither tokens nor passwords.
    #[must_use]
    pub fn kept(&self) -> Vec<(String, String)> {
        let never: BTreeSet<&str> = [TOKEN, "passord", "passord2"].into();
        self.0.iter().filter(|(key, _)| !never.contains(key.as_str())).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_kept() {
        let posted = Posted::read(b"tekst=+Hei%20der%00+&passord=hemmelig&token=abc&kolonne=a&kolonne=b");
        assert_eq!(posted.get("tekst"), "Hei der\u{fffd}");
        assert_eq!(posted.all("kolonne").collect::<Vec<_>>(), ["a", "b"]);
        assert!(posted.kept().iter().all(|(key, _)| key != "passord" && key != "token"));
    }
}
