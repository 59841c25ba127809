//! The law of the house, held against the repository.
//!
//! A rule is a name, a reason, a way to mend and a function from the [`tree::Tree`] of files to findings; the list
//! stands in [`rules`]. Rules read text only: they never build, never change a file and never look outside the
//! repository. Exceptions stand in one file with reasons, see [`exceptions`].

mod exceptions;
mod glossary;
mod markdown;
mod names;
mod papers;
mod places;
mod purity;
pub mod rules;
mod rust;
mod sizes;
mod tree;
mod walls;

use crate::Outcome;
use exceptions::Exceptions;
use rules::{Finding, RULES, Rule};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use tree::Tree;

/// Holds the repository at `root` against every rule.
pub fn run(root: &Path) -> Result<Outcome, String> {
    let tree = Tree::read(root)?;
    let exceptions = Exceptions::read(&tree)?;
    let (broken, stale) = judge(&tree, &exceptions);
    Ok(Outcome { text: report(&tree, &broken, &stale), well: broken.is_empty() && stale.is_empty() })
}

/// The findings that no exception covers, and the exceptions that cover none.
fn judge(tree: &Tree, exceptions: &Exceptions) -> (Vec<(&'static Rule, Finding)>, Vec<String>) {
    let mut used = BTreeSet::new();
    let mut broken = Vec::new();
    for rule in RULES {
        for finding in (rule.check)(tree) {
            match exceptions.covering(rule.name, &finding) {
                Some(index) => {
                    used.insert(index);
                }
                None => broken.push((rule, finding)),
            }
        }
    }
    (broken, exceptions.not_in(&used))
}

fn report(tree: &Tree, broken: &[(&'static Rule, Finding)], stale: &[String]) -> String {
    let mut text = String::new();
    for (rule, finding) in broken {
        let _ = write!(
            text,
            "{}:{}: {} [{}]\n    why:  {}\n    mend: {}\n\n",
            finding.path, finding.line, finding.what, rule.name, rule.why, rule.mend
        );
    }
    for exception in stale {
        let _ = write!(
            text,
            "{}: the exception {exception} covers nothing\n    why:  the list of exceptions only shrinks\n    \
             mend: take the entry out\n\n",
            exceptions::PATH
        );
    }
    let found = broken.len() + stale.len();
    let _ = match found {
        0 => writeln!(text, "tidy: {} files hold {} rules", tree.files.len(), RULES.len()),
        _ => writeln!(text, "tidy: {found} finding(s) in {} files", tree.files.len()),
    };
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_place_reason_and_mending() {
        let tree = Tree::of(&[("crates/core/src/lib.rs", "fn main() {}\n")]);
        let (broken, _) = judge(&tree, &Exceptions::default());
        let text = report(&tree, &broken, &[]);
        assert!(text.contains("crates/core/src/lib.rs:1: "), "{text}");
        assert!(text.contains("why:  ") && text.contains("mend: "), "{text}");
    }

    #[test]
    fn an_exception_covers_its_finding_and_is_stale_without_it() {
        let list = "[[exception]]\nrule = \"module-doc\"\npath = \"crates/core/src/lib.rs\"\nreason = \"a test\"\n";
        let bare = ("crates/core/src/lib.rs", "fn main() {}\n");
        let exceptions = Exceptions::parse(list).unwrap();
        let of_rule = |broken: &[(&Rule, Finding)]| broken.iter().any(|(rule, _)| rule.name == "module-doc");

        let (broken, stale) = judge(&Tree::of(&[bare]), &exceptions);
        assert!(!of_rule(&broken) && stale.is_empty());
        let (_, stale) = judge(&Tree::of(&[]), &exceptions);
        assert_eq!(stale.len(), 1);
    }
}
