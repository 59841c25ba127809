//! The shipped packages: they load without a problem.

use rettesnor_core::definition::source::{self, File};
use std::path::Path;

/// Every file under the definitions folder of the repository.
pub fn shipped() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../definitions");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the definitions folder is in the repository") {
            let path = entry.expect("the definitions folder is in the repository").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "toml") {
                let name = path
                    .strip_prefix(&root)
                    .expect("the definitions folder is in the repository")
                    .to_str()
                    .expect("the definitions folder is in the repository")
                    .to_owned();
                files
                    .push((name, std::fs::read_to_string(&path).expect("the definitions folder is in the repository")));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn the_shipped_definitions_have_no_problem() {
    let files = shipped();
    let (catalogue, problems) = source::load(&files);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let cases = source::load_cases(&catalogue, &files);
    assert!(cases.is_ok(), "{cases:?}");
}
