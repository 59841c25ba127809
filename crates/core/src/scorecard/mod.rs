//! The card: each indicator's four figures with goal, status and trend.
//!
//! [`compose`] reads the figures of one unit and period, and judges them here and nowhere else. It phrases nothing.

mod card;
mod series;
mod status;
mod trend;

pub use card::{Card, CardLine, CardRequest, Figures, compose};
pub use series::{SeriesPoint, series};
pub use status::{Judged, Status, judge};
pub use trend::{Trend, trend};
