//! A condition: which rows are meant, as a small typed tree that two counters and a sentence are made from.
//!
//! The text is a closed part of SQL ([`parse()`]); the tree is in negation normal form, so that a test on an empty
//! cell is simply not met, negated or not, exactly as SQL's `WHERE` has it. It never reads a row itself.

mod number;
mod parse;

pub use number::Number;
pub use parse::{ConditionError, parse};

use std::collections::BTreeSet;
use std::fmt;

/// Which rows are meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// All of them must be met; none is always met.
    All(Vec<Condition>),
    /// One of them must be met; none is never met.
    Any(Vec<Condition>),
    /// A single test.
    Test {
        /// What is asked.
        test: Test,
        /// Whether the answer must be no. An empty cell meets neither.
        negated: bool,
    },
}

/// A question to one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Test {
    /// The yes-or-no column says yes.
    IsTrue(String),
    /// The cell of the column is one of these codes or texts.
    IsOneOf(String, BTreeSet<String>),
    /// The cell of the column is empty.
    IsEmpty(String),
    /// Two numbers stand so to each other.
    Compare(Number, Comparison, Number),
}

/// How two numbers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
}

impl Comparison {
    /// Whether the two numbers stand so.
    #[must_use]
    pub fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::Equal => left == right,
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
        }
    }
}

impl Condition {
    /// The condition that every row meets.
    #[must_use]
    pub fn always() -> Self {
        Self::All(Vec::new())
    }

    /// A test that must be met.
    #[must_use]
    pub fn test(test: Test) -> Self {
        Self::Test { test, negated: false }
    }

    /// Both conditions.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All(mut left), Self::All(right)) => {
                left.extend(right);
                Self::All(left)
            }
            (Self::All(mut left), right) => {
                left.push(right);
                if left.len() == 1 { left.remove(0) } else { Self::All(left) }
            }
            (left, Self::All(mut right)) => {
                right.insert(0, left);
                if right.len() == 1 { right.remove(0) } else { Self::All(right) }
            }
            (left, right) => Self::All(vec![left, right]),
        }
    }

    /// The rows that do not meet the condition, empty cells aside: SQL's `NOT`.
    #[must_use]
    pub fn negate(self) -> Self {
        match self {
            Self::All(parts) => Self::Any(parts.into_iter().map(Self::negate).collect()),
            Self::Any(parts) => Self::All(parts.into_iter().map(Self::negate).collect()),
            Self::Test { test, negated } => Self::Test { test, negated: !negated },
        }
    }

    /// The rows that do not meet the condition, rows with empty cells included: SQL's `IS NOT TRUE`.
    #[must_use]
    pub fn unless(self) -> Self {
        match self {
            Self::All(parts) => Self::Any(parts.into_iter().map(Self::unless).collect()),
            Self::Any(parts) => Self::All(parts.into_iter().map(Self::unless).collect()),
            Self::Test { test, negated } => {
                let empty: Vec<String> = match &test {
                    Test::IsTrue(_) | Test::IsEmpty(_) => Vec::new(),
                    Test::IsOneOf(column, _) => vec![column.clone()],
                    Test::Compare(left, _, right) => {
                        left.columns().union(&right.columns()).map(|column| (*column).to_owned()).collect()
                    }
                };
                let not = Self::Test { test, negated: !negated };
                if empty.is_empty() {
                    return not;
                }
                let empty = empty.into_iter().map(|column| Self::test(Test::IsEmpty(column)));
                Self::Any([not].into_iter().chain(empty).collect())
            }
        }
    }

    /// Every column that the condition reads, the built-in ones included.
    #[must_use]
    pub fn columns(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.visit(&mut |test, _| match test {
            Test::IsTrue(column) | Test::IsOneOf(column, _) | Test::IsEmpty(column) => {
                found.insert(column.as_str());
            }
            Test::Compare(left, _, right) => found.extend(left.columns().into_iter().chain(right.columns())),
        });
        found
    }

    /// Calls `see` with every test in the tree and whether it is negated.
    pub fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Test, bool)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.visit(see)),
            Self::Test { test, negated } => see(test, *negated),
        }
    }
}

impl fmt::Display for Condition {
    /// The condition as SQL again, fully bracketed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str, empty: &str| {
            if parts.is_empty() {
                return f.write_str(empty);
            }
            for (i, part) in parts.iter().enumerate() {
                if i > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Self::Test { .. } => write!(f, "{part}")?,
                    _ => write!(f, "({part})")?,
                }
            }
            Ok(())
        };
        match self {
            Self::All(parts) => joined(f, parts, "AND", "TRUE"),
            Self::Any(parts) => joined(f, parts, "OR", "FALSE"),
            Self::Test { test, negated } => write_test(f, test, *negated),
        }
    }
}

fn write_test(f: &mut fmt::Formatter<'_>, test: &Test, negated: bool) -> fmt::Result {
    let not = if negated { "NOT " } else { "" };
    match test {
        Test::IsTrue(column) => write!(f, "{not}{column}"),
        Test::IsEmpty(column) => write!(f, "{column} IS {not}NULL"),
        Test::IsOneOf(column, codes) => {
            let codes: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
            match (codes.as_slice(), negated) {
                ([code], false) => write!(f, "{column} = {code}"),
                ([code], true) => write!(f, "{column} <> {code}"),
                (codes, _) => write!(f, "{column} {not}IN ({})", codes.join(", ")),
            }
        }
        Test::Compare(left, comparison, right) => {
            let sign = match (comparison, negated) {
                (Comparison::Equal, false) => "=",
                (Comparison::Equal, true) => "<>",
                (Comparison::Less, false) => "<",
                (Comparison::Less, true) => ">=",
                (Comparison::LessOrEqual, false) => "<=",
                (Comparison::LessOrEqual, true) => ">",
            };
            write!(f, "{left} {sign} {right}")
        }
    }
}
