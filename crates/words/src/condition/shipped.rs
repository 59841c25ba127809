//! The shipped definitions, for tests.

use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::{self, File};
use std::path::Path;

pub(crate) fn shipped() -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../definitions");
    let mut files: Vec<File> = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
                files.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let (catalogue, problems) = source::load(&files);
    assert_eq!(problems, Vec::new());
    catalogue
}
