//! Pages that are made from code, so that they can't fall behind it.
//!
//! Two of them: `docs/house-rules.md`, the list of what `cargo xtask tidy` checks, and the list of [`libraries`] that
//! the page of licences shows. `tidy` itself reports one that has fallen behind.

pub mod libraries;

use crate::Outcome;
use crate::tidy::rules::RULES;
use std::fmt::Write;
use std::path::Path;

/// Where the page of rules lies.
pub const HOUSE_RULES: &str = "docs/house-rules.md";

/// Writes the pages.
pub fn run(root: &Path) -> Result<Outcome, String> {
    let path = root.join(HOUSE_RULES);
    std::fs::write(&path, house_rules()).map_err(|problem| format!("can't write {HOUSE_RULES}: {problem}"))?;
    let list = libraries::list(root)?;
    let path = root.join(libraries::PATH);
    std::fs::write(&path, list).map_err(|problem| format!("can't write {}: {problem}", libraries::PATH))?;
    Ok(Outcome { text: format!("wrote {HOUSE_RULES} and {}\n", libraries::PATH), well: true })
}

/// The page of rules.
pub fn house_rules() -> String {
    let mut page = String::from(
        "# House rules that are checked\n\n\
         `cargo xtask tidy` checks these. This page is written by `cargo xtask docs`; change the rules in\n\
         `xtask/src/tidy`, not here. The few allowed exceptions stand in `xtask/tidy_exceptions.toml`, each with its\n\
         reason, and one that is no longer needed is itself reported.\n",
    );
    for rule in RULES {
        let _ =
            write!(page, "\n## {}\n\n{}\n\n- Why: {}\n- How to mend: {}\n", rule.name, rule.law, rule.why, rule.mend);
    }
    page
}
