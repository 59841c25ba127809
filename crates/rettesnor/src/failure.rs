//! Why a command ends without having done what was asked, and the exit code that says so.

use std::fmt::Display;

/// A command that did not do what was asked.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// The data or the definitions say no; the text is for people, on the error stream.
    No(String),
    /// The data say no, and the output has already told why.
    Told,
    /// The command was written in a way that can't be meant.
    Usage(String),
    /// Whoever read the output has gone; nothing more needs saying.
    ReaderGone,
}

impl Failure {
    /// Data or definitions that say no.
    pub fn no(why: impl Display) -> Self {
        Self::No(why.to_string())
    }

    /// A command that can't be meant.
    pub fn usage(why: impl Display) -> Self {
        Self::Usage(why.to_string())
    }

    /// What the process answers with: 0 done, 1 data or definitions say no, 2 usage.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::No(_) | Self::Told => 1,
            Self::Usage(_) => 2,
            Self::ReaderGone => 0,
        }
    }

    /// What is still to be said.
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::No(text) | Self::Usage(text) => Some(text),
            Self::Told | Self::ReaderGone => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_has_gone_is_no_failure() {
        assert_eq!(Failure::ReaderGone.exit_code(), 0);
        assert_eq!(Failure::no("x").exit_code(), 1);
        assert_eq!(Failure::usage("x").exit_code(), 2);
    }
}
