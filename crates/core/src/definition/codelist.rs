//! A dated code list: which codes a column may hold, from when to when, under what labels.

use super::Words;
use crate::time::Date;

/// A code list, for example the nineteen ways out of the introduction programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeList {
    /// The name that data sets refer to.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// Where the list comes from.
    pub source: String,
    /// The codes, in the order of the source.
    pub codes: Vec<Code>,
}

/// One code of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code as it is stored and as conditions write it.
    pub code: String,
    /// What the code means, in words.
    pub label: Words,
    /// Other spellings that a delivery may use: older codes, the source's own variants.
    pub aliases: Vec<String>,
    /// The first day the code may be used; unset is always.
    pub valid_from: Option<Date>,
    /// The first day the code may no longer be used; unset is never.
    pub valid_to: Option<Date>,
}

impl Code {
    /// Whether the code may be used on the day.
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day < to)
    }
}

impl CodeList {
    /// The place of the code in the list.
    #[must_use]
    pub fn position(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|c| c.code == code)
    }

    /// The code that a delivered text stands for: the code itself, its label or an alias, whatever the case.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<usize> {
        let wanted = fold(text);
        self.codes.iter().position(|c| fold(&c.code) == wanted).or_else(|| {
            self.codes.iter().position(|c| {
                c.aliases.iter().chain([&c.label.nb, &c.label.nn, &c.label.en]).any(|name| fold(name) == wanted)
            })
        })
    }
}

/// Case and runs of spaces do not tell two codes apart.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
