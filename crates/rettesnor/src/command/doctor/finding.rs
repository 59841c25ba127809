//! What was found: how grave it is, what it is about, and how to mend it.

use rettesnor_core::time::Moment;
use std::fmt::Display;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// All is well.
    Ok,
    /// It works, and will not do so for ever, or not as it should.
    Warn,
    /// It does not work.
    Wrong,
}

/// A line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub grade: Grade,
    /// What it is about.
    pub about: &'static str,
    /// What was found.
    pub text: String,
    /// How to mend it; empty where all is well.
    pub mend: String,
    /// When something was last written there.
    pub written: Option<Moment>,
}

impl Finding {
    /// All is well.
    pub fn ok(about: &'static str, text: impl Display) -> Self {
        Self { grade: Grade::Ok, about, text: text.to_string(), mend: String::new(), written: None }
    }

    /// Something to be warned of.
    pub fn warn(about: &'static str, text: impl Display, mend: impl Display) -> Self {
        Self { grade: Grade::Warn, mend: mend.to_string(), ..Self::ok(about, text) }
    }

    /// Something that does not work.
    pub fn wrong(about: &'static str, text: impl Display, mend: impl Display) -> Self {
        Self { grade: Grade::Wrong, mend: mend.to_string(), ..Self::ok(about, text) }
    }

    /// The finding as it is printed.
    pub fn told(&self) -> String {
        let grade = match self.grade {
            Grade::Ok => "ok",
            Grade::Warn => "warn",
            Grade::Wrong => "wrong",
        };
        // What others say may have several lines; those after the first are moved in under it.
        let text = self.text.trim_end().replace('\n', "\n                     ");
        let line = format!("{grade:<6} {:<13} {text}", self.about);
        if self.mend.is_empty() { line } else { format!("{line}\n       to mend it:   {}", self.mend) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_well_says_how_to_mend_it() {
        assert_eq!(Finding::ok("clock", "as it should be").told(), "ok     clock         as it should be");
        let told = Finding::wrong("key", "is gone", "put the copy back").told();
        assert_eq!(told, "wrong  key           is gone\n       to mend it:   put the copy back");
    }
}
