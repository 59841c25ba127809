//! Core against the definitions that are shipped.

mod definitions;
