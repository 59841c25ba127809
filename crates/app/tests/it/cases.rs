//! Every shipped case holds when the slow counter answers it.

use rettesnor_app::check_case;
use rettesnor_core::definition::source;
use rettesnor_core::tally::Reference;
use rettesnor_testkit::shipped_definitions;
use std::sync::Arc;

#[test]
fn every_case_holds() {
    let files = shipped_definitions();
    let (catalogue, problems) = source::load(&files);
    assert_eq!(problems, Vec::new());
    let cases = source::load_cases(&catalogue, &files).expect("the cases can be read");
    let asked: std::collections::BTreeSet<&str> = cases.iter().map(|case| case.indicator.as_str()).collect();
    let without: Vec<&String> = catalogue.indicators.keys().filter(|id| !asked.contains(id.as_str())).collect();
    assert!(without.is_empty(), "indicators without a case: {without:?}");
    let catalogue = Arc::new(catalogue);
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
