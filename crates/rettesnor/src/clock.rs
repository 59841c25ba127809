//! The clock: the only place that asks what day it is. Days are Norwegian days, wherever the machine stands.

use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Today in Norway.
#[expect(clippy::disallowed_methods, reason = "the binary is where time comes from")]
pub fn today() -> Date {
    let now = jiff::Timestamp::now();
    // The bundled database has Oslo; were it not there, winter time is at most an hour wrong.
    let zone = TimeZone::get("Europe/Oslo").unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(1)));
    now.to_zoned(zone).date()
}

/// This moment in UTC, as manifests keep it.
#[expect(clippy::disallowed_methods, reason = "the binary is where time comes from")]
pub fn now_utc() -> String {
    format!("{:.0}", jiff::Timestamp::now())
}

/// Begins to take the time of something.
pub fn stopwatch() -> std::time::Instant {
    std::time::Instant::now()
}

/// This moment.
#[expect(clippy::disallowed_methods, reason = "the binary is where time comes from")]
pub fn now() -> rettesnor_core::time::Moment {
    rettesnor_core::time::Moment::of(jiff::Timestamp::now())
}
