//! The definitions in use: those that are shipped with the program, and a folder of the user's own over them.

use crate::failure::Failure;
use rettesnor_core::definition::source::{self, File};
use rettesnor_core::definition::{Catalogue, Problem};
use std::fs;
use std::path::Path;
use std::string::FromUtf8Error;

/// Every shipped file, path and text.
const SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The shipped files, with those of the user's own folder after them, so that the own ones win.
///
/// # Errors
/// A file in the folder can't be read.
pub fn files(own: Option<&Path>) -> Result<Vec<File>, Failure> {
    let mut files: Vec<File> = SHIPPED.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    if let Some(root) = own {
        let mut found = Vec::new();
        collect(root, "", &mut found)?;
        found.sort();
        files.extend(found);
    }
    Ok(files)
}

/// The catalogue of definition files.
///
/// # Errors
/// The definitions have mistakes: `check` tells them all.
pub fn catalogue(files: &[File]) -> Result<Catalogue, Failure> {
    let (catalogue, problems) = source::load(files);
    match problems.as_slice() {
        [] => Ok(catalogue),
        some => Err(Failure::no(format!(
            "the definitions have {} mistake(s), so nothing is counted; `rettesnor check` explains them all. The first:\n{}",
            some.len(),
            tell(&some[0])
        ))),
    }
}

/// A problem, told with its place.
pub fn tell(problem: &Problem) -> String {
    problem.to_string()
}

fn collect(root: &Path, under: &str, found: &mut Vec<File>) -> Result<(), Failure> {
    let folder = if under.is_empty() { root.to_owned() } else { root.join(under) };
    let fail = |path: &Path, why: &dyn std::fmt::Display| {
        Failure::no(format!("the definitions in {} can't be read: {why}", path.display()))
    };
    for entry in fs::read_dir(&folder).map_err(|e| fail(&folder, &e))? {
        let path = entry.map_err(|e| fail(&folder, &e))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return Err(fail(&path, &"its name is not UTF-8; rename it"));
        };
        let place = if under.is_empty() { name.to_owned() } else { format!("{under}/{name}") };
        if path.is_dir() {
            collect(root, &place, found)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let bytes = fs::read(&path).map_err(|e| fail(&path, &e))?;
            let text = String::from_utf8(bytes).map_err(|e| fail(&path, &not_utf8(&e)))?;
            if !is_a_place(&place) {
                let why = "no definition lies there; a definition lies in PACKAGE/indicators and the like, and the folder \
                           to name is the one above PACKAGE";
                return Err(fail(&path, &why));
            }
            found.push((place, text));
        }
    }
    Ok(())
}

/// Where a file stops being UTF-8, and how to mend it.
fn not_utf8(error: &FromUtf8Error) -> String {
    let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
    let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
    format!("line {line} holds letters that are not UTF-8; save the file as UTF-8")
}

/// Whether definitions are read from a path; a file elsewhere would be overlooked in silence.
fn is_a_place(path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        [_, "package.toml"] => true,
        [_, folder, _] => matches!(*folder, "codelists" | "datasets" | "indicators" | "cases"),
        _ => false,
    }
}
