//! What stands at the head of files, in the changelog and on generated pages.

use super::rules::Finding;
use super::tree::{TextFile, Tree};
use crate::docs::{self, libraries};

/// How many lines the doc of a crate has at least.
const CRATE_DOC: usize = 3;

/// Production files without a module doc, and crates with too short a one.
pub fn module_docs(tree: &Tree) -> Vec<Finding> {
    tree.rust().filter(|file| !file.test).filter_map(module_doc).collect()
}

fn module_doc(file: &TextFile) -> Option<Finding> {
    let lines = file.text.lines().take_while(|line| line.starts_with("//!")).count();
    let is_crate = file.path.ends_with("/src/lib.rs") || file.path.ends_with("/src/main.rs");
    if lines == 0 {
        Some(Finding::at(&file.path, 1, "no module doc"))
    } else if is_crate && lines < CRATE_DOC {
        Some(Finding::at(&file.path, 1, format!("the crate's doc has {lines} line(s), and needs {CRATE_DOC}")))
    } else {
        None
    }
}

/// A changelog without a place for the next release.
pub fn changelog(tree: &Tree) -> Vec<Finding> {
    const PATH: &str = "CHANGELOG.md";
    let text = tree.text(PATH).unwrap_or_default();
    let open = text.lines().any(|line| line.trim_end() == "## [Unreleased]");
    if open { Vec::new() } else { vec![Finding::at(PATH, 1, "no section `## [Unreleased]`")] }
}

/// Generated pages that have fallen behind.
pub fn generated(tree: &Tree) -> Vec<Finding> {
    let current = tree.text(docs::HOUSE_RULES) == Some(docs::house_rules().as_str());
    let rules = (!current).then(|| Finding::at(docs::HOUSE_RULES, 1, "differs from what the code would write"));
    let texts = tree.text(libraries::PATH).zip(tree.text(libraries::LOCK));
    let list = texts.and_then(|(list, lock)| libraries::difference(list, lock));
    rules.into_iter().chain(list.map(|what| Finding::at(libraries::PATH, 1, what))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn production_files_open_with_a_doc() {
        let tree = Tree::of(&[
            ("crates/core/src/lib.rs", "//! One.\n//! Two.\n"),
            ("crates/core/src/a.rs", "//! One.\n"),
            ("crates/core/src/b.rs", "use std::fmt;\n//! Late.\n"),
            ("crates/core/tests/it/main.rs", "fn main() {}\n"),
        ]);
        let found: Vec<String> = module_docs(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["crates/core/src/lib.rs", "crates/core/src/b.rs"]);
    }

    #[test]
    fn the_changelog_has_room_for_the_next_release() {
        assert_eq!(changelog(&Tree::of(&[("CHANGELOG.md", "# Changes\n\n## [Unreleased]\n")])).len(), 0);
        assert_eq!(changelog(&Tree::of(&[("CHANGELOG.md", "# Changes\n\n## [0.1.0]\n")])).len(), 1);
    }

    #[test]
    fn the_page_of_rules_is_as_written() {
        let page = docs::house_rules();
        assert_eq!(generated(&Tree::of(&[(docs::HOUSE_RULES, &page)])).len(), 0);
        assert_eq!(generated(&Tree::of(&[(docs::HOUSE_RULES, "# Old\n")])).len(), 1);
    }
}
