//! The audit against trying every table there is.
