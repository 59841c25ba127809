//! The one list of exceptions from the rules: rule, file, what part of the finding must say, and the reason.

use super::rules::{Finding, RULES};
use super::tree::Tree;
use std::collections::BTreeSet;
use toml::{Table, Value};

/// Where the list lies.
pub const PATH: &str = "xtask/tidy_exceptions.toml";

/// The list, in the order of the file.
#[derive(Debug, Default)]
pub struct Exceptions(Vec<Exception>);

#[derive(Debug)]
struct Exception {
    rule: String,
    path: String,
    /// A part of the finding's text; empty covers every finding of the rule in the file.
    about: String,
}

impl Exceptions {
    /// Reads the list of the tree; a repository without one has no exceptions.
    pub fn read(tree: &Tree) -> Result<Self, String> {
        tree.text(PATH).map_or_else(|| Ok(Self::default()), Self::parse)
    }

    /// Reads the list's text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let table: Table = text.parse().map_err(|problem| format!("{PATH}: {problem}"))?;
        let entries = table.get("exception").and_then(Value::as_array).cloned().unwrap_or_default();
        entries.iter().map(Exception::of).collect::<Result<_, _>>().map(Self)
    }

    /// The index of the exception that covers the finding.
    pub fn covering(&self, rule: &str, finding: &Finding) -> Option<usize> {
        self.0.iter().position(|exception| {
            exception.rule == rule && exception.path == finding.path && finding.what.contains(&exception.about)
        })
    }

    /// Every exception whose index is not in `used`, as text.
    pub fn not_in(&self, used: &BTreeSet<usize>) -> Vec<String> {
        let unused = self.0.iter().enumerate().filter(|(index, _)| !used.contains(index));
        unused.map(|(_, exception)| format!("`{}` for {}", exception.rule, exception.path)).collect()
    }
}

impl Exception {
    fn of(entry: &Value) -> Result<Self, String> {
        let field = |name: &str| entry.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let exception = Self { rule: field("rule"), path: field("path"), about: field("about") };
        if !RULES.iter().any(|rule| rule.name == exception.rule) {
            return Err(format!("{PATH}: there is no rule `{}`; docs/house-rules.md lists them", exception.rule));
        }
        if exception.path.is_empty() || field("reason").is_empty() {
            return Err(format!("{PATH}: an exception from `{}` lacks its path or its reason", exception.rule));
        }
        Ok(exception)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_without_reason_or_rule_is_refused() {
        let without_reason = "[[exception]]\nrule = \"names\"\npath = \"a.rs\"\n";
        assert!(Exceptions::parse(without_reason).unwrap_err().contains("reason"));
        let unknown = "[[exception]]\nrule = \"nonsense\"\npath = \"a.rs\"\nreason = \"x\"\n";
        assert!(Exceptions::parse(unknown).unwrap_err().contains("nonsense"));
    }

    #[test]
    fn covers_by_rule_file_and_part_of_the_text() {
        let list = "[[exception]]\nrule = \"names\"\npath = \"a.rs\"\nabout = \"utils\"\nreason = \"x\"\n";
        let exceptions = Exceptions::parse(list).unwrap();
        let finding = |path: &str, what: &str| Finding { path: path.to_owned(), line: 1, what: what.to_owned() };
        assert_eq!(exceptions.covering("names", &finding("a.rs", "`utils` is no name")), Some(0));
        assert_eq!(exceptions.covering("names", &finding("a.rs", "`common` is no name")), None);
        assert_eq!(exceptions.covering("names", &finding("b.rs", "`utils` is no name")), None);
        assert_eq!(exceptions.covering("clock", &finding("a.rs", "`utils` is no name")), None);
    }
}
