//! The app's verbs over the definitions that are shipped, with core's slow counter.

mod cases;
mod meaning;
mod world;
