//! Drawings as SVG text, the same in the web page and in the PDF.
//!
//! A drawing is made from plain numbers and from words that its caller has chosen: nothing here knows a language, a
//! unit of measure or what is good. What is missing stays missing: a gap is drawn as a gap, never as zero, and a number
//! that is not finite is a gap. The same numbers always give the same text.
//!
//! [`Sparkline`] is the small line of a card, [`Series`] the large one of an indicator, [`Strip`] and [`Bars`] show
//! what a number is made of, [`Columns`] how it has gone over years, and [`Target`] how it stands to its goal. [`Wheel`]
//! shows the steps of a year, and [`Map`] what is believed to lead to what. Every length comes from [`scale`], and what a
//! shape looks like is said by its [`Role`] alone: as a class for a style sheet, or as colours of a [`Palette`] where there
//! is none. There is no inline style, so that a strict content policy holds.

mod bars;
mod columns;
mod dress;
mod map;
pub mod scale;
mod series;
mod sparkline;
mod strip;
mod svg;
mod target;
mod wheel;

pub use bars::{Bars, Row};
pub use columns::{Column, Columns};
pub use dress::{Dress, Palette, Role, Tone};
pub use map::{Arrow, Card, Map, Row as MapRow};
pub use series::{Frame, Reading, Series, Stop};
pub use sparkline::Sparkline;
pub use strip::{Part, Strip};
pub use target::Target;
pub use wheel::{Spoke, SpokeState, Wheel};
