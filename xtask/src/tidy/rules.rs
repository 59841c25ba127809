//! The list of rules: what each demands, why, and how to mend what breaks it.

use super::tree::Tree;
use super::{glossary, markdown, names, papers, places, purity, sizes, walls};

/// A law of the house that can be checked on text.
pub struct Rule {
    /// The short name by which findings and exceptions speak of it.
    pub name: &'static str,
    /// What it demands, as a sentence.
    pub law: &'static str,
    /// Why it is worth its trouble.
    pub why: &'static str,
    /// What to do about a finding.
    pub mend: &'static str,
    /// The check itself.
    pub check: fn(&Tree) -> Vec<Finding>,
}

/// A place that breaks a rule.
#[derive(Debug)]
pub struct Finding {
    /// The file.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

/// Every rule, in the order in which findings are printed.
pub const RULES: &[Rule] = &[
    Rule {
        name: "file-size",
        law: "A production file stays under 500 lines without its tests, any file under 900, a `lib.rs` under 80.",
        why: "a file that can't be read in one sitting is where nobody dares to change anything",
        mend: "give one of its nouns a file of its own",
        check: sizes::files,
    },
    Rule {
        name: "function-size",
        law: "A function stays under 60 lines.",
        why: "a function that does not fit on a screen does more than its name says",
        mend: "take out the step that has a name of its own",
        check: sizes::functions,
    },
    Rule {
        name: "crate-walls",
        law: "A crate depends only on the crates of ours that `ARCHITECTURE.md` draws an arrow to.",
        why: "the arrows are what keeps counting, judging, storing and showing apart",
        mend: "move the code to the floor that may know both, or change the house in one step: walls.rs and ARCHITECTURE.md",
        check: walls::arrows,
    },
    Rule {
        name: "one-owner",
        law: "Register files, SQL, HTTP and PDF are each known to one crate.",
        why: "a library that is known in one place can be renewed or replaced in one place",
        mend: "ask the owning crate for what you need, in core's types",
        check: walls::owners,
    },
    Rule {
        name: "names",
        law: "No file, folder or module is called utils, common, helpers, manager or service, or after a layer.",
        why: "such a name says nothing of what is inside, so everything ends up there",
        mend: "name it by the noun of the domain that it is about",
        check: names::check,
    },
    Rule {
        name: "clock",
        law: "Only the binary and the house chores ask what time it is.",
        why: "the same input must give the same bytes, also tomorrow",
        mend: "take the time as a value from the caller",
        check: purity::clock,
    },
    Rule {
        name: "pure-core",
        law: "core has no files, network, processes, threads, environment, clock, logging or printing.",
        why: "what a number means must not depend on where and when it is asked",
        mend: "take the value as an argument; reading and writing belong to another floor",
        check: purity::core,
    },
    Rule {
        name: "engine-never-judges",
        law: "engine does not touch core's intervals, goals, disclosure or figures.",
        why: "counting and judging never share a file, so that a count can be checked without an opinion",
        mend: "return whole numbers and let core judge them",
        check: purity::engine,
    },
    Rule {
        name: "expect-not-allow",
        law: "Lints are silenced by `expect` with a reason, never by `allow`.",
        why: "an expectation that is no longer met is reported; an allowance stays forever",
        mend: "write `#[expect(lint, reason = \"...\")]`, or mend what the lint says",
        check: purity::allow,
    },
    Rule {
        name: "no-unsafe",
        law: "There is no `unsafe` in our crates, and every crate takes the workspace's lints.",
        why: "the compiler's promises are part of how we know that a number is right",
        mend: "use a safe interface; in a manifest, write `[lints] workspace = true`",
        check: purity::no_unsafe,
    },
    Rule {
        name: "module-doc",
        law: "Every production file opens with a module doc; a crate's opens with at least three lines.",
        why: "a newcomer reads the first lines to learn whether to read on",
        mend: "say what it is, what it never does, and where to start",
        check: papers::module_docs,
    },
    Rule {
        name: "links",
        law: "Every link between pages of the repository leads somewhere.",
        why: "a dead link is a page that nobody keeps",
        mend: "correct the path or the heading it names",
        check: markdown::links,
    },
    Rule {
        name: "changelog",
        law: "`CHANGELOG.md` has a section for what is not yet released.",
        why: "a change is described when it is made, by the one who made it",
        mend: "add `## [Unreleased]` above the newest release",
        check: papers::changelog,
    },
    Rule {
        name: "own-places",
        law: "No tracked file names a folder of one machine or the host of a package registry or mirror.",
        why: "a clone must build and run anywhere",
        mend: "use a path from the root of the repository, a variable, or a temporary folder made by the program",
        check: places::check,
    },
    Rule {
        name: "glossary-table",
        law: "`GLOSSARY.md` is tables of six filled columns, each English id once.",
        why: "people of three languages must be sure that they speak of the same thing",
        mend: "fill the row: English id, bokmål, nynorsk, one sentence, source, not to be confused with",
        check: glossary::table,
    },
    Rule {
        name: "glossary-types",
        law: "Each type in the glossary exists in core, and each public type of core's domain modules is in the glossary.",
        why: "a word that the code and the people use differently is a wrong number in waiting",
        mend: "add or rename the row or the type; the modules are listed in xtask/src/tidy/glossary.rs",
        check: glossary::types,
    },
    Rule {
        name: "generated-pages",
        law: "Pages that are made from code are as the code would make them.",
        why: "a page that has fallen behind is worse than none",
        mend: "run `cargo xtask docs`",
        check: papers::generated,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_single_and_every_rule_says_why_and_how() {
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
        for rule in RULES {
            assert!(rule.why.len() > 20 && rule.mend.len() > 20 && rule.law.ends_with('.'), "{}", rule.name);
        }
    }
}
