//! Months of days, and last days of months: core's own answers, remembered.

use rettesnor_core::time::{Month, date_of_day, day_number};

/// A month that is not there.
pub(super) const NO_MONTH: i32 = i32::MIN;
/// How many days and months are remembered at a time.
const REMEMBERED: usize = 1 << 13;

/// Core's calendar, remembered where it was asked before.
pub(super) struct Calendar {
    months: Vec<(i32, i32)>,
    last_days: Vec<(i32, i64)>,
}

impl Calendar {
    pub(super) fn new() -> Self {
        // A place that was never asked must not answer: no number lies in the place of its own neighbour.
        let unasked = |place: usize| i32::try_from(place + 1).unwrap_or(0);
        Self {
            months: (0..REMEMBERED).map(|place| (unasked(place), NO_MONTH)).collect(),
            last_days: (0..REMEMBERED).map(|place| (unasked(place), 0)).collect(),
        }
    }

    /// The index of the month that holds the day; [`NO_MONTH`] where there is none.
    pub(super) fn month_of_day(&mut self, day: i32) -> i32 {
        let place = place(day);
        if self.months[place].0 != day {
            let month = date_of_day(day).map_or(NO_MONTH, |date| Month::of(date).index());
            self.months[place] = (day, month);
        }
        self.months[place].1
    }

    /// The day number of the month's last day.
    pub(super) fn last_day(&mut self, month: i32) -> i64 {
        let place = place(month);
        if self.last_days[place].0 != month {
            self.last_days[place] = (month, day_number(Month::from_index(month).last_day()).into());
        }
        self.last_days[place].1
    }
}

fn place(number: i32) -> usize {
    number.cast_unsigned() as usize % REMEMBERED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remembers_what_core_says() {
        let mut calendar = Calendar::new();
        let far = i32::try_from(REMEMBERED).unwrap();
        for day in [0, 1, 20_513, 20_513 + far, 20_513, -1, i32::MAX, i32::MIN, far - 1, 1 - far] {
            let month = date_of_day(day).map_or(NO_MONTH, |date| Month::of(date).index());
            assert_eq!(calendar.month_of_day(day), month, "{day}");
        }
        for month in [0, 24_314, 24_314 + far, 24_314, -1] {
            assert_eq!(calendar.last_day(month), i64::from(day_number(Month::from_index(month).last_day())));
        }
    }
}
