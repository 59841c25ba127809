//! Every shipped case holds when the slow counter answers it.

use rettesnor_app::check_case;
use rettesnor_core::definition::source::{self, File};
use rettesnor_core::tally::Reference;
use std::path::Path;

pub fn shipped() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../definitions");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the definitions folder is in the repository") {
            let path = entry.expect("a folder entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "toml") {
                let name = path.strip_prefix(&root).expect("under the root").to_string_lossy().into_owned();
                files.push((name, std::fs::read_to_string(&path).expect("a readable file")));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn every_case_holds() {
    let files = shipped();
    let (catalogue, problems) = source::load(&files);
    assert_eq!(problems, Vec::new());
    let cases = source::load_cases(&catalogue, &files).expect("the cases can be read");
    let asked: std::collections::BTreeSet<&str> = cases.iter().map(|case| case.indicator.as_str()).collect();
    let without: Vec<&String> = catalogue.indicators.keys().filter(|id| !asked.contains(id.as_str())).collect();
    assert!(without.is_empty(), "indicators without a case: {without:?}");
    let mut wrong = Vec::new();
    for case in &cases {
        let mut counter = Reference { deliveries: case.rows.clone() };
        match check_case(&catalogue, case, &mut counter) {
            Ok(outcome) if outcome.differences.is_empty() => {}
            Ok(outcome) => wrong.push(format!("{}:{} {}", case.file, case.line, outcome.differences.join("; "))),
            Err(error) => wrong.push(format!("{}:{} {error}", case.file, case.line)),
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
