//! Where a row lies in time, and over which stretches of months distinct persons are counted.

use super::Place;
use crate::time::{Month, MonthRange, date_of_day};

/// The months a row counts in, given its cells as held numbers (`None` is empty).
///
/// `planned` says that the span's last day lies after the day received: such a row has no exit yet. An open span
/// runs to the end of `scope`; no month outside `scope` is given for a span.
#[must_use]
pub fn months_of_row(
    place: &Place,
    cell: impl Fn(&str) -> Option<i64>,
    planned: bool,
    scope: MonthRange,
) -> Option<MonthRange> {
    let month_of_day = |column: &str| {
        let day = i32::try_from(cell(column)?).ok()?;
        Some(Month::of(date_of_day(day)?))
    };
    let one = |month: Month| MonthRange { first: month, last: month };
    let index = |column: &str| i32::try_from(cell(column)?).ok();
    match place {
        Place::Month(column) => index(column).map(|i| one(Month::from_index(i))),
        Place::Day(column) => month_of_day(column).map(one),
        Place::End(column) => (!planned).then(|| month_of_day(column).map(one))?,
        Place::Year { year, month } => {
            let has_month = month.as_ref().is_some_and(|column| cell(column).is_some());
            (!has_month).then(|| index(year).map(|y| one(Month::december(y))))?
        }
        Place::AnyDay(start, end) => {
            let last = if cell(end).is_some() { month_of_day(end)? } else { scope.last };
            clip(month_of_day(start)?, last, scope)
        }
        Place::LastDay(start, end) => {
            let last = match cell(end) {
                None => scope.last,
                Some(day) => {
                    let day = date_of_day(i32::try_from(day).ok()?)?;
                    if day == day.last_of_month() { Month::of(day) } else { Month::of(day).plus(-1) }
                }
            };
            clip(month_of_day(start)?, last, scope)
        }
    }
}

fn clip(first: Month, last: Month, scope: MonthRange) -> Option<MonthRange> {
    let (first, last) = (first.max(scope.first), last.min(scope.last));
    (first <= last).then_some(MonthRange { first, last })
}

/// Every stretch of months of a year that a card can ask for: months, quarters, tertials, half-years, and January
/// to each month. In order, each once.
#[must_use]
pub fn ranges_of_year(year: i32) -> Vec<MonthRange> {
    let january = Month::january(year);
    let mut ranges: Vec<MonthRange> = Vec::new();
    for length in [1, 3, 4, 6, 12] {
        for start in (0..12 / length).map(|number| number * length) {
            ranges.push(MonthRange { first: january.plus(start), last: january.plus(start + length - 1) });
        }
    }
    ranges.extend((0..12).map(|last| MonthRange { first: january, last: january.plus(last) }));
    ranges.sort();
    ranges.dedup();
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Period, day_number, parse_date};

    #[test]
    fn a_year_has_twenty_nine_ranges_and_every_period_is_one() {
        let ranges = ranges_of_year(2026);
        assert_eq!(ranges.len(), 29);
        for text in ["2026M01", "2026M12", "2026Q3", "2026T2", "2026H2", "2026"] {
            let period: Period = text.parse().unwrap();
            assert!(ranges.contains(&period.range()) && ranges.contains(&period.year_to_date()), "{text}");
        }
    }

    #[test]
    fn a_span_lies_in_the_months_its_days_touch() {
        let scope = Period::year_of(2026).range();
        let span = |start: &str, end: &str, place: &Place, planned| {
            let day = |text: &str| (!text.is_empty()).then(|| i64::from(day_number(parse_date(text).unwrap())));
            let (start, end) = (day(start), day(end));
            months_of_row(place, |column| if column == "a" { start } else { end }, planned, scope)
                .map(|r| (r.first.number(), r.last.number()))
        };
        let any = Place::AnyDay("a".into(), "b".into());
        let last = Place::LastDay("a".into(), "b".into());
        let end = Place::End("b".into());
        assert_eq!(span("2025-05-03", "2026-03-30", &any, false), Some((1, 3)));
        assert_eq!(span("2025-05-03", "2026-03-30", &last, false), Some((1, 2)));
        assert_eq!(span("2025-05-03", "2026-03-31", &last, false), Some((1, 3)));
        assert_eq!(span("2026-03-31", "", &last, false), Some((3, 12)));
        assert_eq!(span("2026-02-02", "2026-02-10", &last, false), None);
        assert_eq!(span("2026-02-02", "2026-02-10", &end, false), Some((2, 2)));
        assert_eq!(span("2026-02-02", "2026-02-10", &end, true), None);
        assert_eq!(span("2024-02-02", "2025-12-31", &any, false), None);
    }
}
