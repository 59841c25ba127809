//! The shipped packages: they load without a problem.

use rettesnor_core::definition::source;
use rettesnor_testkit::shipped_definitions;

#[test]
fn the_shipped_definitions_have_no_problem() {
    let files = shipped_definitions();
    let (catalogue, problems) = source::load(&files);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let cases = source::load_cases(&catalogue, &files);
    assert!(cases.is_ok(), "{cases:?}");
}
