//! Reads definition files into a catalogue, and tells every mistake with its place.
//!
//! The caller hands over every file as path and text; a file later in the list takes the place of an earlier one of
//! the same path, which is how a user's folder overrides what is shipped. Start with [`load`].

mod cases;
mod datasets;
mod disclosure;
mod format;
mod indicators;
mod packages;

pub use cases::{Case, CaseTable, Expectation, load_cases, population, row};

use super::{Catalogue, Problem};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use toml::Spanned;

/// A definition file: its path from the definitions folder, with `/`, and its text.
pub type File = (String, String);

/// Reads every file. The catalogue holds what could be read; it is whole only where there is no problem.
#[must_use]
pub fn load(files: &[File]) -> (Catalogue, Vec<Problem>) {
    // A case asks of a definition and is no part of it.
    let of_definitions = files.iter().filter(|(path, _)| folder_of(path).is_some_and(|folder| folder != "cases"));
    let files: BTreeMap<String, String> = of_definitions.cloned().collect();
    let mut loader = Loader { catalogue: Catalogue { files, ..Catalogue::default() }, problems: Vec::new() };
    for (folder, read) in [
        ("package.toml", Loader::package as fn(&mut Loader, &Place)),
        ("codelists", Loader::codelist),
        ("datasets", Loader::dataset),
        ("indicators", Loader::indicator),
    ] {
        for (path, text) in loader.catalogue.files.clone() {
            if folder_of(&path) == Some(folder) {
                read(&mut loader, &Place { path: &path, text: &text });
            }
        }
    }
    loader.links();
    loader.problems.sort();
    loader.problems.dedup();
    (loader.catalogue, loader.problems)
}

/// `package/indicators/x.toml` lies in `indicators`; `package/package.toml` is its own.
fn folder_of(path: &str) -> Option<&str> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [_, "package.toml"] => Some("package.toml"),
        [_, folder, file] if file.ends_with(".toml") => Some(folder),
        _ => None,
    }
}

/// A file while it is read.
struct Place<'a> {
    path: &'a str,
    text: &'a str,
}

impl Place<'_> {
    fn package(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// The name of the file without `.toml`.
    fn stem(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml")
    }

    fn line(&self, offset: usize) -> usize {
        self.text.as_bytes().iter().take(offset).filter(|b| **b == b'\n').count() + 1
    }

    fn line_of<T>(&self, spanned: &Spanned<T>) -> usize {
        self.line(spanned.span().start)
    }
}

struct Loader {
    catalogue: Catalogue,
    problems: Vec<Problem>,
}

/// The three things that are said of a mistake: what, why, how to mend.
type Said<'a> = (String, &'a str, String);

impl Loader {
    fn problem(&mut self, place: &Place, line: usize, code: &'static str, said: Said) {
        let (what, why, mend) = said;
        let why = why.to_owned();
        self.problems.push(Problem { file: place.path.to_owned(), line, code, what, why, mend });
    }

    fn read<T: DeserializeOwned>(&mut self, place: &Place) -> Option<T> {
        match toml::from_str(place.text) {
            Ok(file) => Some(file),
            Err(error) => {
                let line = error.span().map_or(0, |span| place.line(span.start));
                let mend = "see the keys of this kind of file in docs/reference/definitions.md".to_owned();
                let said = (error.message().to_owned(), "a file that can't be read whole is not read at all", mend);
                self.problem(place, line, "D001", said);
                None
            }
        }
    }

    fn named_as_file(&mut self, place: &Place, id: &Spanned<String>) {
        if id.get_ref() != place.stem() {
            let what = format!("the id `{}` is not the file's name", id.get_ref());
            let mend = format!("name the file {}.toml, or change the id", id.get_ref());
            self.problem(place, place.line_of(id), "D002", (what, "a definition must be found by its id", mend));
        }
    }

    /// What one file can't know: that what it names is there.
    fn links(&mut self) {
        let mut wrong = Vec::new();
        for indicator in self.catalogue.indicators.values() {
            let path = format!("{}/indicators/{}.toml", indicator.package, indicator.id);
            let derived = indicator.versions.iter().filter_map(|v| v.derived_from.as_ref());
            let named = derived.flat_map(|(a, b)| [a, b]).chain(&indicator.counterweight).chain(&indicator.pair);
            for id in named.filter(|id| !self.catalogue.indicators.contains_key(*id)) {
                wrong.push((path.clone(), id.clone()));
            }
        }
        for (path, id) in wrong {
            let text = self.catalogue.files.get(&path).cloned().unwrap_or_default();
            let line = text.lines().position(|l| l.contains(&format!("\"{id}\""))).map_or(0, |l| l + 1);
            let place = Place { path: &path, text: &text };
            let what = format!("there is no indicator `{id}`");
            let said =
                (what, "a figure must not be balanced or worked out by nothing", "name one that exists".to_owned());
            self.problem(&place, line, "D003", said);
        }
        self.problems.extend(super::lint::lint(&self.catalogue));
    }
}
