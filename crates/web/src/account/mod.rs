//! One's own account: name, language, password, sessions, and what one's roles mean.

pub mod change;
pub mod show;
