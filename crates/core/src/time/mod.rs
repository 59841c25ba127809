//! Norwegian days, months and the periods a card is made for.
//!
//! Everything that is counted lies in a whole month; a [`Period`] is a run of whole months. What people do is dated by
//! a [`Moment`]. Nothing here knows what day it is: time arrives as a value. Start with [`Month`] and [`Period`].

mod moment;
mod month;
mod period;

pub use jiff::civil::Date;
pub use moment::{Moment, ParseMomentError};
pub use month::{Month, ParseMonthError};
pub use period::{Grain, MonthRange, ParsePeriodError, Period};

/// Reads a day written `2026-03-01`.
///
/// # Errors
/// The text is not a day that exists.
pub fn parse_date(text: &str) -> Result<Date, jiff::Error> {
    text.parse()
}

/// The date as a day number, days since 1970-01-01, the form in which counters hold it.
#[must_use]
pub fn day_number(date: Date) -> i32 {
    let epoch = jiff::civil::date(1970, 1, 1);
    date.since(epoch).map_or(0, |span| span.get_days())
}

/// The date with the given [`day_number`]; `None` where it lies outside the years jiff knows.
#[must_use]
pub fn date_of_day(number: i32) -> Option<Date> {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_go_both_ways() {
        for number in [-20_000, -1, 0, 1, 11_016, 20_533, 30_000] {
            assert_eq!(day_number(date_of_day(number).unwrap()), number);
        }
        assert_eq!(day_number(parse_date("2026-03-01").unwrap()), 20_513);
    }
}
