//! The rettesnor binary.
fn main() {}
