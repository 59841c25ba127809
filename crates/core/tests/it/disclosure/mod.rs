//! Hiding and auditing: reference cases, cases of our own, random worlds, and enumeration of tiny tables.

mod cases;
mod enumeration;
mod reference;
mod world;
