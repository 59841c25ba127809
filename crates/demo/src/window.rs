//! The months of the demonstration, and the rhythm in which they are delivered.
//!
//! At least three years, from a January to the month before today. Closed years come in the January after; of this
//! year, the months up to the last but one come together, and the last with the two before it, now better known.

use rettesnor_core::time::{Date, Month, MonthRange};

/// The day of a month on which the month before is delivered.
const DELIVERY_DAY: i8 = 8;

/// The months that are told of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) today: Date,
    pub(crate) first: Month,
    pub(crate) last: Month,
}

impl Window {
    pub(crate) fn until(today: Date) -> Self {
        let last = Month::of(today).plus(-1);
        Self { today, first: Month::january(last.plus(-35).year()), last }
    }

    /// Every month.
    pub(crate) fn range(&self) -> MonthRange {
        MonthRange { first: self.first, last: self.last }
    }

    /// The day on which a delivery that ends with the month is received.
    pub(crate) fn received(&self, end: Month) -> Date {
        let day = end.plus(1).first_day().with().day(DELIVERY_DAY).build();
        day.unwrap_or(self.today).min(self.today)
    }

    /// The years that are over.
    pub(crate) fn years(&self) -> Vec<MonthRange> {
        let over = if self.last.number() == 12 { self.last.year() } else { self.last.year() - 1 };
        (self.first.year()..=over).map(year).collect()
    }

    /// One delivery for each year before the last month's, then one for this year so far, then the latest months.
    pub(crate) fn in_turn(&self) -> Vec<MonthRange> {
        let mut ranges: Vec<MonthRange> = (self.first.year()..self.last.year()).map(year).collect();
        let january = Month::january(self.last.year());
        if january < self.last {
            ranges.push(MonthRange { first: january, last: self.last.plus(-1) });
        }
        ranges.push(MonthRange { first: self.last.plus(-2), last: self.last });
        ranges
    }

    /// The same, each with the whole year before it: what becomes known after a year is delivered again.
    pub(crate) fn with_year_before(&self) -> Vec<MonthRange> {
        let back = |range: MonthRange| MonthRange {
            first: Month::january(range.last.year() - 1).max(self.first),
            last: range.last,
        };
        self.in_turn().into_iter().map(back).collect()
    }
}

fn year(year: i32) -> MonthRange {
    MonthRange { first: Month::january(year), last: Month::december(year) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    fn written(ranges: &[MonthRange]) -> Vec<String> {
        ranges.iter().map(|range| format!("{}..{}", range.first, range.last)).collect()
    }

    #[test]
    fn deliveries_come_in_the_rhythm_of_the_year() {
        let window = Window::until(parse_date("2026-04-20").unwrap());
        let years = ["2023M01..2023M12", "2024M01..2024M12", "2025M01..2025M12"];
        assert_eq!(written(&window.years()), years);
        assert_eq!(written(&window.in_turn()), [&years[..], &["2026M01..2026M02", "2026M01..2026M03"]].concat());
        let back = ["2023M01..2023M12", "2023M01..2024M12", "2024M01..2025M12", "2025M01..2026M02", "2025M01..2026M03"];
        assert_eq!(written(&window.with_year_before()), back);
        assert_eq!(window.received(window.last).to_string(), "2026-04-08");
    }

    #[test]
    fn at_the_turn_of_the_year_nothing_is_delivered_twice_or_from_the_future() {
        let window = Window::until(parse_date("2026-02-03").unwrap());
        assert_eq!(written(&window.in_turn())[2..], ["2025M01..2025M12", "2025M11..2026M01"]);
        assert_eq!(window.received(window.last), window.today);
        let window = Window::until(parse_date("2026-01-03").unwrap());
        assert_eq!(written(&window.in_turn())[2..], ["2025M01..2025M11", "2025M10..2025M12"]);
        assert_eq!(written(&window.years()), ["2023M01..2023M12", "2024M01..2024M12", "2025M01..2025M12"]);
    }
}
