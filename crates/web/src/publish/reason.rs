//! The reason for a correction, of a published card and of a report: what is wrong with it, and how it is shown back.

use rettesnor_core::identity::{contains_identity_number, mask};

/// The most characters a reason may have.
const LONGEST: usize = 2000;

/// The message that says what is wrong with a reason; nothing where it can be read by everybody.
pub fn wrong_reason(reason: &str) -> Option<&'static str> {
    if contains_identity_number(reason) {
        return Some("publish-reason-identity");
    }
    (reason.chars().count() > LONGEST).then_some("publish-reason-long")
}

/// The reason as it is shown back: an identity number is not shown as it was written.
pub fn shown_back(reason: &str) -> String {
    if contains_identity_number(reason) { mask(reason) } else { reason.to_owned() }
}
