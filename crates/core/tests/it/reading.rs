//! A reading, held by a program that answers several at the same time.

use rettesnor_core::measure::Reading;

fn may_be_kept_and_shared<T: Send + Sync + 'static>() {}

#[test]
fn a_reading_owns_what_it_reads_and_may_be_asked_by_many() {
    may_be_kept_and_shared::<Reading>();
}
