//! `libraries.tsv`: every library that the program is built of, or built and tested with, and on what terms.
//!
//! Cargo tells the licences, so that the list is written where the libraries have been fetched. Whether it still names
//! what `Cargo.lock` names can be seen from the two texts alone, which is what `tidy` does. The lock also names
//! libraries that others could use and we do not ask for; those stand in the list as unused.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// Where the list lies.
pub const PATH: &str = "crates/web/data/libraries.tsv";

/// What the list is held against.
pub const LOCK: &str = "Cargo.lock";

/// The machine for which the libraries of the program are told, so that the list is the same on every machine.
const TARGET: &str = "x86_64-unknown-linux-gnu";

const HEAD: &str = "# Written by `cargo xtask docs`: name, version, licence, and whether it is in the program\n";

/// The name and version of a library.
type Library = (String, String);

/// The list, as cargo tells it now.
pub fn list(root: &Path) -> Result<String, String> {
    let program = tree(root, &["--package", "rettesnor", "--edges", "normal,no-proc-macro", "--target", TARGET])?;
    let all = tree(root, &["--workspace", "--edges", "normal,build,dev", "--target", "all"])?;
    let lock = std::fs::read_to_string(root.join(LOCK)).map_err(|problem| format!("can't read {LOCK}: {problem}"))?;
    let mut text = HEAD.to_owned();
    for library in locked(&lock).ok_or_else(|| format!("can't read {LOCK}"))? {
        let (licence, part) = match (program.get(&library), all.get(&library)) {
            (Some(licence), _) => (licence.as_str(), "program"),
            (None, Some(licence)) => (licence.as_str(), "building"),
            (None, None) => ("–", "unused"),
        };
        let (name, version) = library;
        let _ = writeln!(text, "{name}\t{version}\t{licence}\t{part}");
    }
    Ok(text)
}

/// The libraries of others that some packages hang on, each with its licence.
fn tree(root: &Path, which: &[&str]) -> Result<BTreeMap<Library, String>, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--locked", "--prefix", "none", "--format", "{p}\t{l}"])
        .args(which)
        .current_dir(root)
        .output()
        .map_err(|problem| format!("can't run cargo tree: {problem}"))?;
    if !output.status.success() {
        return Err(format!("cargo tree: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let theirs = text.lines().filter(|line| !line.contains(&format!("({}", root.display())));
    Ok(theirs.filter_map(library).collect())
}

/// A line of cargo's tree: `serde v1.0.229 (*)` and its licence. Some write `/` for `OR`, as was once the custom.
fn library(line: &str) -> Option<(Library, String)> {
    let (package, licence) = line.split_once('\t')?;
    let mut words = package.split_whitespace();
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let licence = licence.trim_end_matches("(*)").replace('/', " OR ");
    let licence: Vec<&str> = licence.split_whitespace().collect();
    Some(((name.to_owned(), version.to_owned()), licence.join(" ")))
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    /// Where it was fetched from; nothing for packages of ours.
    source: Option<String>,
}

/// The libraries of others in the lock; nothing where it can't be read.
fn locked(lock: &str) -> Option<BTreeSet<Library>> {
    let lock: Lock = toml::from_str(lock).ok()?;
    let theirs = lock.package.into_iter().filter(|package| package.source.is_some());
    Some(theirs.map(|package| (package.name, package.version)).collect())
}

/// The first library that stands in the list or in the lock alone, in words; nothing where they agree.
pub fn difference(list: &str, lock: &str) -> Option<String> {
    let Some(locked) = locked(lock) else { return Some(format!("{LOCK} can't be read")) };
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let listed: BTreeSet<Library> = lines
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?.to_owned(), cells.next()?.to_owned()))
        })
        .collect();
    let say = |(name, version): &Library| format!("{name} {version}");
    let lacks = locked.difference(&listed).next().map(|library| format!("lacks {} of {LOCK}", say(library)));
    let gone = || listed.difference(&locked).next().map(|library| format!("has {}, and {LOCK} has not", say(library)));
    lacks.or_else(gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree_is_a_library_with_its_licence() {
        let read = |line| library(line).map(|((name, version), licence)| format!("{name} {version}: {licence}"));
        assert_eq!(read("walkdir v2.5.0\tUnlicense/MIT (*)").as_deref(), Some("walkdir 2.5.0: Unlicense OR MIT"));
        assert_eq!(read("serde_derive v1.0.2 (proc-macro)\tMIT").as_deref(), Some("serde_derive 1.0.2: MIT"));
        assert_eq!(read(""), None);
    }

    #[test]
    fn the_list_names_what_the_lock_names() {
        let lock = "[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"serde\"\nversion = \"1.0.2\"\nsource = \"registry+elsewhere\"\n";
        assert_eq!(difference("# Head\nserde\t1.0.2\tMIT\tprogram\n", lock), None);
        let said = |list| difference(list, lock).unwrap_or_default();
        assert_eq!(said("serde\t1.0.1\tMIT\tprogram\n"), "lacks serde 1.0.2 of Cargo.lock");
        let more = "serde\t1.0.2\tMIT\tprogram\ntoml\t1.0.0\tMIT\tprogram\n";
        assert_eq!(said(more), "has toml 1.0.0, and Cargo.lock has not");
    }
}
