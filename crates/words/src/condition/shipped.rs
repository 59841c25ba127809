//! The shipped definitions, for tests.

use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source;
use rettesnor_testkit::shipped_definitions;

pub(crate) fn shipped() -> Catalogue {
    let (catalogue, problems) = source::load(&shipped_definitions());
    assert_eq!(problems, Vec::new());
    catalogue
}
