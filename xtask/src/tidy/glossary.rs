//! The glossary: the form of its tables, and its agreement with the public types of core.

use super::rules::Finding;
use super::rust;
use super::tree::{TextFile, Tree};
use std::collections::{BTreeMap, BTreeSet};

const PATH: &str = "GLOSSARY.md";

const COLUMNS: [&str; 6] = ["English id", "bokmål", "nynorsk", "sentence", "source", "not to be confused with"];

/// The heading of the table whose ids are types of core.
const TYPES: &str = "Types";

/// The modules of core whose public types are words of the domain, so that each has a row.
const DOMAIN: &[&str] = &[
    "time",
    "org",
    "delivery",
    "definition",
    "goal",
    "participation",
    "review",
    "burden",
    "letter",
    "duty",
    "plan",
    "survey",
    "reporting",
    "quality",
    "measure",
    "scorecard",
    "stats",
    "tally",
];

struct Row {
    line: usize,
    id: String,
    /// Whether the row stands in the table of types.
    is_type: bool,
}

/// Tables that are not as they should be.
pub fn table(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.text(PATH) else { return vec![Finding::at(PATH, 1, "there is no glossary")] };
    let mut found = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (line, cells) in table_lines(text) {
        let at = |what: String| Finding::at(PATH, line, what);
        if cells.len() != COLUMNS.len() {
            found.push(at(format!("{} columns instead of {}", cells.len(), COLUMNS.len())));
        } else if cells[0] == COLUMNS[0] && cells != COLUMNS {
            found.push(at(format!("the columns are not: {}", COLUMNS.join(" | "))));
        } else if cells[0] != COLUMNS[0] && cells.iter().any(|cell| cell.is_empty()) {
            found.push(at(format!("the row `{}` has an empty cell; write – where there is nothing", cells[0])));
        } else if let Some(first) = (cells[0] != COLUMNS[0]).then(|| seen.insert(cells[0].to_owned(), line)).flatten() {
            found.push(at(format!("`{}` already stands on line {first}", cells[0])));
        }
    }
    found
}

/// Types without a row, and rows without a type.
pub fn types(tree: &Tree) -> Vec<Finding> {
    let rows = rows(tree.text(PATH).unwrap_or_default());
    let named: BTreeSet<&str> = rows.iter().filter(|row| row.is_type).map(|row| row.id.as_str()).collect();
    let core: Vec<(&TextFile, usize, &str)> = tree.rust().filter(|file| in_core(file)).flat_map(public_types).collect();
    let existing: BTreeSet<&str> = core.iter().map(|(_, _, name)| *name).collect();

    let gone = rows.iter().filter(|row| row.is_type && !existing.contains(row.id.as_str()));
    let gone = gone.map(|row| Finding::at(PATH, row.line, format!("core has no public type `{}`", row.id)));
    let unnamed = core.iter().filter(|(file, _, name)| in_domain(file) && !is_error(name) && !named.contains(name));
    let unnamed = unnamed.map(|(file, line, name)| {
        Finding::at(&file.path, *line, format!("`{name}` has no row under `{TYPES}` in {PATH}"))
    });
    gone.chain(unnamed).collect()
}

/// Errors and problems are named after what they are about, and explain themselves.
fn is_error(name: &str) -> bool {
    name.ends_with("Error") || name.contains("Problem")
}

fn in_core(file: &TextFile) -> bool {
    file.path.starts_with("crates/core/src/") && !file.test
}

fn in_domain(file: &TextFile) -> bool {
    let inside = file.path.strip_prefix("crates/core/src/").unwrap_or_default();
    DOMAIN.iter().any(|module| inside.strip_prefix(module).is_some_and(|rest| rest.starts_with(['/', '.'])))
}

fn public_types(file: &TextFile) -> Vec<(&TextFile, usize, &str)> {
    let declared = file.code.lines().enumerate().filter_map(|(index, line)| {
        let rest = line.trim_start().strip_prefix("pub ")?;
        let rest = ["struct ", "enum ", "trait "].into_iter().find_map(|word| rest.strip_prefix(word))?;
        Some((file, index + 1, rust::leading_name(rest)))
    });
    declared.collect()
}

/// The lines of tables with their cells, without the rules under the headings.
fn table_lines(text: &str) -> Vec<(usize, Vec<&str>)> {
    let lines = text.lines().enumerate().filter_map(|(index, line)| {
        let inside = line.trim().strip_prefix('|')?;
        let inside = inside.strip_suffix('|').unwrap_or(inside);
        let cells: Vec<&str> = inside.split('|').map(str::trim).collect();
        let is_rule = cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | ':')));
        (!is_rule).then_some((index + 1, cells))
    });
    lines.collect()
}

fn rows(text: &str) -> Vec<Row> {
    let headings: Vec<(usize, bool)> = text
        .lines()
        .enumerate()
        .filter_map(|(index, line)| line.strip_prefix("## ").map(|title| (index + 1, title.starts_with(TYPES))))
        .collect();
    let under_types = |line: usize| headings.iter().rev().find(|(at, _)| *at < line).is_some_and(|(_, types)| *types);
    let rows = table_lines(text).into_iter().filter(|(_, cells)| cells[0] != COLUMNS[0]);
    rows.map(|(line, cells)| Row { line, id: cells[0].trim_matches('`').to_owned(), is_type: under_types(line) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "| English id | bokmål | nynorsk | sentence | source | not to be confused with |\n|---|---|---|---|---|---|\n";

    fn glossary(types: &str, words: &str) -> String {
        format!("# Glossary\n\n## Types in core\n\n{HEAD}{types}\n## Words\n\n{HEAD}{words}")
    }

    #[test]
    fn rows_have_six_filled_cells_and_ids_are_single() {
        let broken = "| `Month` | måned | månad | A month. | – | – |\n| `Year` | år | år | | – | – |\n| a | b |\n";
        let text = glossary(broken, "| `Month` | måned | månad | A month. | – | – |\n");
        let lines: Vec<usize> = table(&Tree::of(&[(PATH, &text)])).iter().map(|found| found.line).collect();
        assert_eq!(lines, [8, 9, 15]);
        let whole = glossary("| `Month` | måned | månad | A month. | – | – |\n", "");
        assert!(table(&Tree::of(&[(PATH, &whole)])).is_empty());
        let renamed = whole.replacen("| bokmål |", "| norsk |", 1);
        assert_eq!(table(&Tree::of(&[(PATH, &renamed)])).len(), 1);
    }

    #[test]
    fn types_and_rows_agree_both_ways() {
        let text = glossary(
            "| `Month` | a | b | c | d | e |\n| `Gone` | a | b | c | d | e |\n",
            "| `Word` | a | b | c | d | e |\n",
        );
        let tree = Tree::of(&[
            (PATH, &text),
            ("crates/core/src/time/month.rs", "pub struct Month(i32);\npub enum Grain {}\npub struct MonthError;\n"),
            ("crates/core/src/time/tests.rs", "pub struct Fixture;\n"),
            ("crates/core/src/access/a.rs", "pub struct NotDomain;\npub(crate) struct Hidden;\n"),
        ]);
        let found: Vec<String> = types(&tree).into_iter().map(|finding| finding.what).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("`Gone`") && found[1].contains("`Grain`"));
    }
}
