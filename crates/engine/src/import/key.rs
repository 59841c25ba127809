//! Persons become keyed hashes here, and nowhere else.

use hmac::{Hmac, KeyInit, Mac};
use rettesnor_core::identity::lost_its_leading_zero;
use sha2::Sha256;
use std::borrow::Cow;
use std::fmt;

/// How many digits an identity number has.
const DIGITS: usize = 11;

/// The key of a data folder. It never says what it is, and has no way back from a hash to a person.
#[derive(Clone)]
pub struct PersonKey(Hmac<Sha256>);

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey")
    }
}

impl PersonKey {
    /// The key made of 32 random bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        // A key shorter than the hash's block is filled up with zeros.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&bytes);
        Self(Hmac::new(&block.into()))
    }

    /// The number that stands for a person. Blanks around the id do not matter, nor how an identity number is
    /// grouped, nor the leading zero that a workbook took from one.
    #[must_use]
    pub fn hash(&self, person: &str) -> i64 {
        self.number(plain(person.trim()).as_bytes())
    }

    /// The number that stands for a form. The same text as a person's id gives another number, so that an answer
    /// can't be led back to a person who has the number of a form.
    #[must_use]
    pub fn hash_form(&self, form: &str) -> i64 {
        let text = form.trim();
        let mut bytes = Vec::with_capacity(text.len() + 5);
        // No person's id holds a zero byte: files that have one are refused.
        bytes.extend_from_slice(b"\0form");
        bytes.extend_from_slice(text.as_bytes());
        self.number(&bytes)
    }

    fn number(&self, bytes: &[u8]) -> i64 {
        let code = self.0.clone().chain_update(bytes).finalize().into_bytes();
        let mut first = [0; 8];
        first.copy_from_slice(&code[..8]);
        // The least number means an empty cell.
        i64::from_be_bytes(first).max(i64::MIN + 1)
    }
}

/// The id in the one spelling that is hashed.
fn plain(text: &str) -> Cow<'_, str> {
    if lost_its_leading_zero(text) {
        return Cow::Owned(format!("0{text}"));
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let grouped = digits == DIGITS
        && text.len() > DIGITS
        && text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".-/\u{2010}\u{2011}\u{2013}".contains(c));
    if grouped { Cow::Owned(text.chars().filter(char::is_ascii_digit).collect()) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_one_person_meet_and_two_persons_do_not() {
        let key = PersonKey::from_bytes([7; 32]);
        for text in
            ["15819090030", " 15819090030 ", "158190 90030", "158190-90030", "15.81.90 90030", "158190\u{a0}90030"]
        {
            assert_eq!(key.hash(text), key.hash("15819090030"), "{text}");
        }
        assert_eq!(key.hash("1519520024"), key.hash("01519520024"), "the zero that a workbook took");
        assert_ne!(key.hash("15819090030"), key.hash("15819090031"));
        assert_ne!(key.hash("a"), key.hash_form("a"));
        assert_ne!(key.hash("a"), PersonKey::from_bytes([8; 32]).hash("a"));
        assert_eq!(format!("{key:?}"), "PersonKey");
    }
}
