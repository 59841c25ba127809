//! The exchange floor: formats between Rettesnor and other people's machines.
//!
//! It reads delivered tables as they come (CSV in any of the usual dialects, XLSX, JSON-stat, PX), turns the text of a
//! cell into a typed value, writes the empty template that a municipality fills in, and gives a delivered file back with
//! its bad cells marked. It writes cards and cubes as open data, and describes them for catalogues. It never decides what a value means, never echoes an identity number, and knows no data set. Start at
//! [`table::TableReader`], then [`cell`] and [`cube`].

pub mod attack;
pub mod calendar;
pub mod card;
pub mod cell;
pub mod cube;
pub mod dcat;
pub mod figures;
pub mod heading;
pub mod marked;
pub mod series;
pub mod table;
pub mod template;
