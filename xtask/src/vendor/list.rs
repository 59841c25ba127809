//! `vendor.toml`: what is taken from whom, and the sums that it is held against.

use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

const PATH: &str = "crates/web/assets/vendor/vendor.toml";

const HEAD: &str = "\
# What others have made for our pages, unmodified, and what they let us do with it. Written by `cargo xtask vendor`;
# change a version here, empty its integrity, and run that. A file without `from` is copied by hand from the
# repository of a package that leaves it out.
";

/// The whole list.
#[derive(Deserialize)]
pub struct List {
    /// What is made from the packages.
    pub theme: Made,
    /// The packages.
    #[serde(rename = "package")]
    pub packages: Vec<Package>,
}

/// A file that a package's program makes.
#[derive(Deserialize)]
pub struct Made {
    /// Where it lies, from the root of the repository.
    pub file: String,
    /// Its sum.
    pub sha256: String,
}

/// A package of the npm registry.
#[derive(Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The registry's sum over the whole package; empty until it has been fetched once.
    pub integrity: String,
    /// Its licence, by SPDX.
    pub licence: String,
    /// Who holds the rights.
    pub holder: String,
    /// Where its files lie, from the root of the repository.
    pub folder: String,
    /// The files that are taken.
    #[serde(rename = "file")]
    pub files: Vec<TakenFile>,
}

/// A file taken from a package.
#[derive(Deserialize)]
pub struct TakenFile {
    /// Its path in the package; empty where the package does not have it.
    #[serde(default)]
    pub from: String,
    /// Its name here.
    pub to: String,
    /// Its sum.
    pub sha256: String,
}

impl Package {
    /// The package and version, as npm is asked for it.
    pub fn spec(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

impl List {
    /// Reads the list.
    pub fn read(root: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(root.join(PATH)).map_err(|problem| format!("{PATH}: {problem}"))?;
        toml::from_str(&text).map_err(|problem| format!("{PATH}: {problem}"))
    }

    /// Writes the list.
    pub fn write(&self, root: &Path) -> Result<(), String> {
        std::fs::write(root.join(PATH), self.text()).map_err(|problem| format!("{PATH}: {problem}"))
    }

    /// The package of this name.
    pub fn package(&self, name: &str) -> Result<&Package, String> {
        let found = self.packages.iter().find(|package| package.name == name);
        found.ok_or_else(|| format!("{PATH} has no package {name}"))
    }

    fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        let _ = write!(text, "\n[theme]\nfile = \"{}\"\nsha256 = \"{}\"\n", self.theme.file, self.theme.sha256);
        for package in &self.packages {
            let Package { name, version, integrity, licence, holder, folder, .. } = package;
            let _ = write!(
                text,
                "\n[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nintegrity = \"{integrity}\"\n\
                 licence = \"{licence}\"\nholder = \"{holder}\"\nfolder = \"{folder}\"\nfile = [\n"
            );
            for TakenFile { from, to, sha256 } in &package.files {
                let from = if from.is_empty() { String::new() } else { format!("from = \"{from}\", ") };
                let _ = writeln!(text, "  {{ {from}to = \"{to}\", sha256 = \"{sha256}\" }},");
            }
            text.push_str("]\n");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_as_the_chore_would_write_it() {
        let root = crate::root();
        let text = std::fs::read_to_string(root.join(PATH)).unwrap();
        assert_eq!(List::read(&root).unwrap().text(), text);
    }
}
