//! The text files of the repository, read once, with what the rules need to know about each.

use super::rust;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// All text files, by path.
pub struct Tree {
    /// The files in the order of their paths.
    pub files: Vec<TextFile>,
}

/// A text file of the repository.
pub struct TextFile {
    /// The path from the root, with forward slashes.
    pub path: String,
    /// The text.
    pub text: String,
    /// For Rust: the text with comments and literals blanked, line for line. Empty for other files.
    pub code: String,
    /// Whether the file is compiled for tests alone.
    pub test: bool,
}

impl TextFile {
    /// Whether the file is Rust.
    pub fn is_rust(&self) -> bool {
        has_ending(&self.path, "rs")
    }

    /// The folder name of the crate the file belongs to: `core`, `engine`, `xtask`; none for files of the root.
    pub fn krate(&self) -> Option<&str> {
        let mut parts = self.path.split('/');
        match parts.next()? {
            "crates" => parts.next(),
            "xtask" => Some("xtask"),
            _ => None,
        }
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Whether the path has this ending, given without the dot.
pub fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

impl Tree {
    /// Reads every file that git tracks or would add. A picture is there, with no text.
    pub fn read(root: &Path) -> Result<Self, String> {
        let listing = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .map_err(|problem| format!("tidy lists the repository's files with git, which can't be run: {problem}"))?;
        if !listing.status.success() {
            let said = String::from_utf8_lossy(&listing.stderr);
            return Err(format!("tidy lists the repository's files with git, which refuses: {}", said.trim()));
        }
        let names = String::from_utf8_lossy(&listing.stdout);
        let paths: BTreeSet<&str> = names.split('\0').filter(|path| !path.is_empty()).collect();
        // A file that was deleted but not yet committed is listed and can't be read: it is as good as gone.
        let read = |path: &str| {
            let bytes = std::fs::read(root.join(path)).ok()?;
            Some((path.to_owned(), String::from_utf8(bytes).unwrap_or_default()))
        };
        Ok(Self::new(paths.into_iter().filter_map(read).collect()))
    }

    fn new(texts: Vec<(String, String)>) -> Self {
        let file = |(path, text): (String, String)| {
            let code = if has_ending(&path, "rs") { rust::blank(&text) } else { String::new() };
            TextFile { path, text, code, test: false }
        };
        let mut files: Vec<TextFile> = texts.into_iter().map(file).collect();
        let declared: BTreeSet<String> = files.iter().flat_map(declared_tests).collect();
        for file in &mut files {
            file.test = in_test_folder(&file.path) || declared.iter().any(|path| belongs(&file.path, path));
        }
        Self { files }
    }

    /// A tree of given files, for the tests of rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self::new(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    /// The text of the file at `path`.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }

    /// The Rust files.
    pub fn rust(&self) -> impl Iterator<Item = &TextFile> {
        self.files.iter().filter(|file| file.is_rust())
    }

    /// Whether there is a file, or a folder with files, at `path`.
    pub fn holds(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.iter().any(|file| file.path == path || file.path.starts_with(&folder))
    }
}

fn in_test_folder(path: &str) -> bool {
    path.split('/').any(|part| part == "tests" || part == "benches") || path.ends_with("/tests.rs")
}

/// Whether `path` is the module `module` (a path without `.rs`) or lies under it.
fn belongs(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The modules that the file declares for tests alone, as paths without `.rs`.
fn declared_tests(file: &TextFile) -> Vec<String> {
    let stem = file.path.strip_suffix(".rs").unwrap_or(&file.path);
    let folder = match file.name() {
        "mod.rs" | "lib.rs" | "main.rs" => stem.rsplit_once('/').map_or("", |(folder, _)| folder),
        _ => stem,
    };
    rust::test_modules(&file.code).into_iter().map(|name| format!("{folder}/{name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_which_files_are_for_tests_alone() {
        let tree = Tree::of(&[
            ("crates/core/src/stats/mod.rs", "#[cfg(test)]\nmod golden;\nmod wilson;\n"),
            ("crates/core/src/stats/golden.rs", ""),
            ("crates/core/src/stats/golden_rule.rs", ""),
            ("crates/core/src/stats/wilson.rs", "#[cfg(test)]\nmod cases;\n"),
            ("crates/core/src/stats/wilson/cases/one.rs", ""),
            ("crates/core/tests/it/main.rs", ""),
        ]);
        let tests: Vec<&str> = tree.files.iter().filter(|file| file.test).map(TextFile::name).collect();
        assert_eq!(tests, ["golden.rs", "one.rs", "main.rs"]);
    }

    #[test]
    fn knows_crates_and_folders() {
        let tree = Tree::of(&[("crates/core/src/lib.rs", ""), ("xtask/src/main.rs", ""), ("README.md", "")]);
        let crates: Vec<Option<&str>> = tree.files.iter().map(TextFile::krate).collect();
        assert_eq!(crates, [Some("core"), Some("xtask"), None]);
        assert!(tree.holds("crates/core") && tree.holds("crates/core/") && !tree.holds("crates/cor"));
    }
}
