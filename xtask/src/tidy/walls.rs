//! Which crate may depend on which: the arrows of `ARCHITECTURE.md`, and the libraries that one crate owns.

use super::rules::Finding;
use super::tree::{TextFile, Tree};
use toml::{Table, Value};

/// The arrows between crates of ours. A crate that is missing here may use none.
const MAY_USE: &[(&str, &[&str])] = &[
    ("core", &[]),
    ("engine", &["exchange", "core"]),
    ("store", &["core"]),
    ("app", &["store", "core"]),
    ("words", &["core"]),
    ("drawing", &["core"]),
    ("report", &["drawing", "words", "core"]),
    ("exchange", &["core"]),
    ("demo", &["core"]),
    ("testkit", &[]),
    ("web", &["app", "store", "report", "exchange", "drawing", "words", "core"]),
];

/// The crates that may know all others: the binary and the house chores.
const KNOW_ALL: &[&str] = &["rettesnor", "xtask"];

/// What tests of any crate may use besides.
const IN_TESTS: &[&str] = &["testkit", "demo"];

/// Libraries, by the beginning of their names, and the one crate that may depend on them.
const OWNED: &[(&str, &str)] = &[
    ("parquet", "engine"),
    ("arrow", "engine"),
    ("sqlx", "store"),
    ("rusqlite", "store"),
    ("axum", "web"),
    ("hyper", "web"),
    ("tower-http", "web"),
    ("typst", "report"),
];

struct Dependency {
    name: String,
    for_tests: bool,
    line: usize,
}

/// Dependencies between crates of ours that no arrow allows.
pub fn arrows(tree: &Tree) -> Vec<Finding> {
    let of_manifest = |(file, from): (&TextFile, &str)| -> Vec<Finding> {
        let forbidden = dependencies(file).into_iter().filter_map(|found| {
            let to = ours(&found.name)?;
            (!allowed(from, to, found.for_tests))
                .then(|| Finding::at(&file.path, found.line, format!("`{from}` may not depend on `{to}`")))
        });
        forbidden.collect()
    };
    manifests(tree).flat_map(of_manifest).collect()
}

/// Dependencies on libraries that another crate owns.
pub fn owners(tree: &Tree) -> Vec<Finding> {
    let of_manifest = |(file, from): (&TextFile, &str)| -> Vec<Finding> {
        let foreign = dependencies(file).into_iter().filter_map(|found| {
            let (_, owner) = OWNED.iter().find(|(library, _)| {
                found.name.strip_prefix(library).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })?;
            let what = format!("`{from}` depends on `{}`, which only `{owner}` may know", found.name);
            (*owner != from).then(|| Finding::at(&file.path, found.line, what))
        });
        foreign.collect()
    };
    manifests(tree).flat_map(of_manifest).collect()
}

/// The crate of ours that a package name stands for.
fn ours(package: &str) -> Option<&str> {
    match package {
        "rettesnor" | "xtask" => Some(package),
        _ => package.strip_prefix("rettesnor-"),
    }
}

fn allowed(from: &str, to: &str, for_tests: bool) -> bool {
    if for_tests && IN_TESTS.contains(&to) {
        return true;
    }
    if KNOW_ALL.contains(&from) {
        return !KNOW_ALL.contains(&to) && to != "testkit";
    }
    MAY_USE.iter().any(|(krate, uses)| *krate == from && uses.contains(&to))
}

fn manifests(tree: &Tree) -> impl Iterator<Item = (&TextFile, &str)> {
    tree.files.iter().filter(|file| file.name() == "Cargo.toml").filter_map(|file| Some((file, file.krate()?)))
}

/// The dependencies of a manifest, also those of single targets.
fn dependencies(file: &TextFile) -> Vec<Dependency> {
    let Ok(manifest) = file.text.parse::<Table>() else { return Vec::new() };
    let mut found = in_table(file, &manifest);
    let targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    found.extend(targets.filter_map(Value::as_table).flat_map(|table| in_table(file, table)));
    found
}

fn in_table(file: &TextFile, table: &Table) -> Vec<Dependency> {
    let mut found = Vec::new();
    for kind in ["dependencies", "build-dependencies", "dev-dependencies"] {
        for (key, value) in table.get(kind).and_then(Value::as_table).into_iter().flatten() {
            // A dependency may be renamed, so the package it stands for is what counts.
            let name = value.get("package").and_then(Value::as_str).unwrap_or(key);
            let line = file.text.lines().position(|line| line.trim_start().starts_with(key.as_str()));
            let (name, line) = (name.to_owned(), line.map_or(1, |index| index + 1));
            found.push(Dependency { name, for_tests: kind == "dev-dependencies", line });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(krate: &str, manifest: &str) -> Tree {
        Tree::of(&[(&format!("crates/{krate}/Cargo.toml"), manifest)])
    }

    #[test]
    fn arrows_run_one_way() {
        let judged = |from: &str, to: &str| {
            let manifest = format!("[dependencies]\nrettesnor-{to} = {{ workspace = true }}\n");
            arrows(&tree(from, &manifest)).len()
        };
        for (from, to) in [("engine", "core"), ("engine", "exchange"), ("app", "core"), ("rettesnor", "engine")] {
            assert_eq!(judged(from, to), 0, "{from} -> {to}");
        }
        for (from, to) in
            [("core", "words"), ("app", "engine"), ("exchange", "engine"), ("rettesnor", "testkit"), ("new", "core")]
        {
            assert_eq!(judged(from, to), 1, "{from} -> {to}");
        }
    }

    #[test]
    fn tests_may_use_the_testkit_but_not_break_walls() {
        let manifest = "[dev-dependencies]\nrettesnor-testkit = \"1\"\nrettesnor-engine = \"1\"\n";
        let found = arrows(&tree("app", manifest));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].what.as_str()), (3, "`app` may not depend on `engine`"));
    }

    #[test]
    fn a_renamed_or_targeted_dependency_is_still_seen() {
        let manifest = "[target.'cfg(unix)'.dependencies]\nfiles = { package = \"parquet\", version = \"1\" }\n";
        assert_eq!(owners(&tree("core", manifest)).len(), 1);
        assert_eq!(owners(&tree("engine", manifest)).len(), 0);
    }

    #[test]
    fn owned_libraries_go_by_whole_name_parts() {
        assert_eq!(owners(&tree("demo", "[dependencies]\narrow-schema = \"1\"\n")).len(), 1);
        assert_eq!(owners(&tree("demo", "[dependencies]\narrows = \"1\"\n")).len(), 0);
    }
}
