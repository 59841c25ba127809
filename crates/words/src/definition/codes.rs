//! Which codes of a column a definition counts, as far as the code alone can tell.

use crate::Voice;
use rettesnor_core::definition::condition::{Condition, Test};
use rettesnor_core::definition::{Catalogue, Code, Version, Words};

/// What becomes of rows with a code.
#[derive(Clone, Debug, PartialEq)]
pub enum Used {
    /// They are kept out, for this reason.
    Excluded(Words),
    /// They are in the numerator.
    Numerator,
    /// They are in the numerator where the rest of the condition is met.
    PerhapsNumerator,
    /// They are in the denominator, and their outcome is not known.
    Open,
    /// They are in the denominator only.
    Denominator,
    /// They are in the denominator where the rest of the condition is met.
    PerhapsDenominator,
    /// They are in neither.
    Outside,
}

/// A code and what becomes of rows with it.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeUse<'a> {
    /// The code.
    pub code: &'a Code,
    /// What becomes of its rows.
    pub used: Used,
}

impl Used {
    /// What becomes of the rows, in words.
    #[must_use]
    pub fn said(&self, voice: &Voice) -> String {
        let key = match self {
            Self::Excluded(_) => "used-excluded",
            Self::Numerator => "used-numerator",
            Self::PerhapsNumerator => "used-perhaps-numerator",
            Self::Open => "used-open",
            Self::Denominator => "used-denominator",
            Self::PerhapsDenominator => "used-perhaps-denominator",
            Self::Outside => "used-outside",
        };
        voice.say(key, &[])
    }
}

/// For each column with codes that the version's numerator or denominator reads: the column, and its codes.
#[must_use]
pub fn code_uses<'a>(catalogue: &'a Catalogue, version: &'a Version) -> Vec<(&'a str, Vec<CodeUse<'a>>)> {
    let dataset = &version.numerator.dataset;
    let denominator = version.denominator.as_ref().filter(|term| term.dataset == *dataset);
    let conditions = [Some(&version.numerator.when), denominator.map(|term| &term.when)];
    let mut columns: Vec<&str> = conditions.into_iter().flatten().flat_map(Condition::columns).collect();
    columns.sort_unstable();
    columns.dedup();
    let lists = columns.into_iter().filter_map(|column| Some((column, catalogue.codelist_of(dataset, column)?)));
    lists
        .map(|(column, list)| {
            let of = |code: &'a Code| CodeUse {
                code,
                used: used(version, denominator.map(|term| &term.when), column, &code.code),
            };
            (column, list.codes.iter().map(of).collect())
        })
        .collect()
}

fn used(version: &Version, denominator: Option<&Condition>, column: &str, code: &str) -> Used {
    let holds = |condition: &Condition| truth(condition, column, code);
    if let Some(exclusion) = version.exclusions.iter().find(|e| holds(&e.when) == Truth::Yes) {
        return Used::Excluded(exclusion.reason.clone());
    }
    match (holds(&version.numerator.when), denominator.map(holds)) {
        (Truth::Yes, _) => Used::Numerator,
        (Truth::Depends, _) => Used::PerhapsNumerator,
        (Truth::No, Some(Truth::Yes)) if version.open.as_ref().is_some_and(|open| holds(open) == Truth::Yes) => {
            Used::Open
        }
        (Truth::No, Some(Truth::Yes)) => Used::Denominator,
        (Truth::No, Some(Truth::Depends)) => Used::PerhapsDenominator,
        (Truth::No, Some(Truth::No) | None) => Used::Outside,
    }
}

/// What is known of a condition when only one cell of a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    Yes,
    No,
    Depends,
}

fn truth(condition: &Condition, column: &str, code: &str) -> Truth {
    let all = |parts: &[Condition], breaks: Truth, holds: Truth| {
        let found: Vec<Truth> = parts.iter().map(|part| truth(part, column, code)).collect();
        if found.contains(&breaks) {
            breaks
        } else if found.contains(&Truth::Depends) {
            Truth::Depends
        } else {
            holds
        }
    };
    let known = |yes: bool| if yes { Truth::Yes } else { Truth::No };
    match condition {
        Condition::All(parts) => all(parts, Truth::No, Truth::Yes),
        Condition::Any(parts) => all(parts, Truth::Yes, Truth::No),
        Condition::Test { test: Test::IsOneOf(of, codes), negated } if of == column => {
            known(codes.contains(code) != *negated)
        }
        Condition::Test { test: Test::IsEmpty(of), negated } if of == column => known(*negated),
        Condition::Test { .. } => Truth::Depends,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_of(column: &str, code: &str) -> Condition {
        Condition::test(Test::IsOneOf(column.to_owned(), [code.to_owned()].into()))
    }

    #[test]
    fn what_a_code_alone_can_tell() {
        let other = Condition::test(Test::IsTrue("gradert".to_owned()));
        let both = Condition::All(vec![one_of("kode", "A"), other.clone()]);
        assert!(truth(&both, "kode", "A") == Truth::Depends);
        assert!(truth(&both, "kode", "B") == Truth::No);
        let either = Condition::Any(vec![one_of("kode", "A"), other]);
        assert!(truth(&either, "kode", "A") == Truth::Yes);
        assert!(truth(&either, "kode", "B") == Truth::Depends);
        assert!(truth(&Condition::always(), "kode", "A") == Truth::Yes);
    }
}
