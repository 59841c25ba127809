//! Drawings as text: what stands in each, and what never does.

mod pictures;
mod properties;
