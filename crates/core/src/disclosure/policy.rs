//! What must be hidden before anything else: the primary rule, as data.
//!
//! A [`Policy`] belongs to a package (`[disclosure]` in `package.toml`), may be another for an indicator
//! (`suppression`), and may be overridden by an installation. The presets are what others do, with their sources in
//! `docs/method/disclosure.md`. It judges a single number with its whole and knows no table: what else must be hidden
//! so that nobody can work it out is for `suppress`.

use crate::time::Grain;
use serde::{Deserialize, Serialize};

/// The primary rule of some figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// A numerator, or what is left of the denominator, is hidden from 1 up to below this.
    pub least: i64,
    /// A denominator from 1 up to below this is hidden, and everything with it.
    pub denominator: i64,
    /// A breakdown is shown only of a denominator of at least this.
    pub breakdown: i64,
    /// What becomes of zeros.
    pub zeros: Zeros,
    /// Whether a share of 100 % is hidden: it says of everybody what became of them.
    pub hide_full: bool,
    /// Whether nobody who knows a unit's own numbers may work out another's.
    pub insiders: bool,
}

/// What becomes of zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zeros {
    /// A zero of an outcome is hidden, since it says of everybody what did not become of them; that there was nobody at
    /// all is shown.
    Outcomes,
    /// Every zero is shown, so that readers know of every hidden number that it is at least one.
    Shown,
    /// Every zero is hidden.
    Hidden,
}

/// What a package publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Public {
    /// The lengths of the periods that cards are published for.
    pub periods: Vec<Grain>,
    /// The lengths of the periods that breakdowns are published for.
    pub breakdowns: Vec<Grain>,
}

impl Default for Public {
    fn default() -> Self {
        Self { periods: vec![Grain::Year, Grain::Tertial], breakdowns: vec![Grain::Year] }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self { least: 5, denominator: 10, breakdown: 30, zeros: Zeros::Outcomes, hide_full: true, insiders: true }
    }
}

impl Policy {
    /// The names of the presets.
    pub const PRESETS: [&'static str; 5] = ["standard", "ssb", "kostra", "nav", "fhi"];

    /// The preset with the name: what others do.
    #[must_use]
    pub fn preset(name: &str) -> Option<Self> {
        let standard = Self::default();
        match name {
            "standard" => Some(standard),
            "ssb" => Some(Self { least: 3, denominator: 3, zeros: Zeros::Shown, hide_full: false, ..standard }),
            "kostra" => Some(Self { least: 4, denominator: 4, zeros: Zeros::Hidden, hide_full: false, ..standard }),
            "nav" => Some(Self { least: 5, denominator: 5, zeros: Zeros::Shown, hide_full: false, ..standard }),
            "fhi" => Some(Self { least: 5, denominator: 10, zeros: Zeros::Hidden, ..standard }),
            _ => None,
        }
    }

    /// Whether a number of persons with an outcome must be hidden. `scale` is how many parts a whole one has.
    #[must_use]
    pub fn hides_outcome(&self, number: i64, scale: i64) -> bool {
        match number {
            0 => self.zeros != Zeros::Shown,
            number => number < self.least * scale,
        }
    }

    /// Whether what is left of a denominator must be hidden: those that the outcome did not come to.
    #[must_use]
    pub fn hides_rest(&self, number: i64, scale: i64) -> bool {
        match number {
            0 => self.hide_full,
            number => number < self.least * scale,
        }
    }

    /// Whether a number of persons must be hidden that says nothing of what became of them.
    #[must_use]
    pub fn hides_number(&self, number: i64, scale: i64) -> bool {
        match number {
            0 => self.zeros == Zeros::Hidden,
            number => number < self.least * scale,
        }
    }

    /// Whether a denominator must be hidden.
    #[must_use]
    pub fn hides_denominator(&self, number: i64, scale: i64) -> bool {
        match number {
            0 => self.zeros == Zeros::Hidden,
            number => number < self.denominator.max(self.least) * scale,
        }
    }

    /// Whether a difference between two shown numbers must not be possible to work out.
    #[must_use]
    pub fn guards(&self, number: i64, scale: i64) -> bool {
        0 < number && number < self.least * scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_and_outcomes_of_nobody_are_hidden_by_default() {
        let policy = Policy::default();
        assert_eq!([0, 1, 4, 5].map(|n| policy.hides_outcome(n, 1)), [true, true, true, false]);
        assert_eq!([0, 1, 4, 5].map(|n| policy.hides_number(n, 1)), [false, true, true, false]);
        assert_eq!([0, 9, 10].map(|n| policy.hides_denominator(n, 1)), [false, true, false]);
        assert!(policy.hides_rest(0, 1) && !policy.guards(0, 1) && policy.guards(499, 100));
    }

    #[test]
    fn every_preset_has_a_rule() {
        for name in Policy::PRESETS {
            let policy = Policy::preset(name).unwrap();
            assert!(policy.hides_outcome(policy.least - 1, 1) && !policy.hides_outcome(policy.least, 1), "{name}");
        }
        assert_eq!(Policy::preset("personer"), None);
        assert!(
            !Policy::preset("ssb").unwrap().hides_outcome(0, 1) && Policy::preset("kostra").unwrap().hides_number(0, 1)
        );
    }
}
