//! Learning: the log of use, what goals cost, what might be dropped, and every decision with its reason.

pub mod burden;
pub mod drop;
pub mod rulings;
pub mod used;
