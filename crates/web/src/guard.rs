//! Who may come to a route at all. What is inside is judged by the handlers, unit by unit.

use rettesnor_core::access::Who;

/// The least that is asked of whoever comes to a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// Nothing.
    Open,
    /// A person who is logged in.
    LoggedIn,
    /// A person who administers some unit.
    Administrator,
    /// A person who administers the whole installation.
    Owner,
    /// Anybody, and in a demonstration only: elsewhere the route is not there.
    Demonstration,
}

impl Guard {
    /// Whether somebody may pass.
    #[must_use]
    pub fn lets_in(self, who: &Who, demo: bool) -> bool {
        match self {
            Self::Open => true,
            Self::LoggedIn => who.person().is_some(),
            Self::Administrator => who.is_administrator(),
            Self::Owner => who.administers_all(),
            Self::Demonstration => demo,
        }
    }
}
