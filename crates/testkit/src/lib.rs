//! What the tests of several crates need.
//!
//! It hands out files of the repository as they are, and databases that are gone when the tests are. It never reads
//! what they mean and depends on no other crate of ours, so that every crate may use it in its tests, and none outside
//! of them. Start at [`shipped_definitions`] or [`postgres_database`].

mod databases;
mod page;

pub use databases::{SecureServer, postgres_database, postgres_with_certificate};
pub use page::page_text;
use std::fs;
use std::path::{Path, PathBuf};

/// Every TOML file under the definitions folder of the repository, sorted: its path from there, with `/`, and its text.
///
/// # Panics
///
/// If the folder or a file in it can't be read; a test without its definitions must stop.
#[must_use]
pub fn shipped_definitions() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../definitions");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    let mut files: Vec<(String, String)> = paths.iter().map(|path| (name(&root, path), read(path))).collect();
    files.sort();
    files
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap_or_else(|error| panic!("{}: {error}", folder.display())).path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
}

fn name(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).expect("only files under the root are collected");
    let parts: Vec<&str> = below.iter().map(|part| part.to_str().expect("our file names are text")).collect();
    parts.join("/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_there_once_and_in_order() {
        let files = shipped_definitions();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
        for package in ["introduksjonsprogram", "nav-kontor"] {
            assert!(names.contains(&format!("{package}/package.toml").as_str()), "{names:?}");
        }
        assert!(files.iter().all(|(name, text)| name.ends_with(".toml") && !text.is_empty()));
    }
}
