//! The card of a unit and a period: found, shown, followed downwards, taken out as CSV and Excel.

pub mod cell;
pub mod columns;
pub mod export;
pub mod find;
pub mod legend;
pub mod published;
pub mod row;
pub mod show;
pub mod switches;
pub mod view;
