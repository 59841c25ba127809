//! Days, months and years as people and machines write them.

use super::CellError;
use rettesnor_core::time::{Date, Month};

/// Nothing in a register happened before; an earlier year is a slip of the pen. A birth year may be implausible.
const EARLIEST: u32 = 1900;

/// Reads `2026-03-01`, `01.03.2026` and Excel's `2026-03-01T00:00:00`; a time of day is not kept.
///
/// # Errors
/// The text is not a date, or no such day exists. A year of two digits is not guessed.
pub fn date(text: &str) -> Result<Date, CellError> {
    let day = without_time_of_day(text.trim()).ok_or(CellError::NotADate)?;
    let (year, month, day) = if day.contains('.') {
        let mut parts = day.split('.');
        let (day, month, year) = (parts.next(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(CellError::NotADate);
        }
        (year, month, day)
    } else {
        let mut parts = day.splitn(3, '-');
        (parts.next(), parts.next(), parts.next())
    };
    let whole = |part: Option<&str>, least, most| part.and_then(|part| digits(part, least, most));
    let year = whole(year, 4, 4).ok_or(CellError::NotADate)?;
    let month = whole(month, 1, 2).ok_or(CellError::NotADate)?;
    let day = whole(day, 1, 2).ok_or(CellError::NotADate)?;
    let narrow = |number: u32| i8::try_from(number).map_err(|_| CellError::NoSuchDay);
    if year < EARLIEST {
        return Err(CellError::NoSuchDay);
    }
    let year = i16::try_from(year).map_err(|_| CellError::NoSuchDay)?;
    Date::new(year, narrow(month)?, narrow(day)?).map_err(|_| CellError::NoSuchDay)
}

/// The part before a time of day; `None` where what follows is no time of day.
fn without_time_of_day(text: &str) -> Option<&str> {
    let Some((day, time)) = text.split_once(['T', ' ']) else { return Some(text) };
    let time = time.strip_suffix('Z').unwrap_or(time);
    let plausible = time.len() >= 4 && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':' || byte == b'.');
    (plausible && time.contains(':')).then_some(day)
}

/// Reads `2026-03`, `2026M03` and `202603`, and the first day of a month, into which Excel turns `2026-03`.
///
/// # Errors
/// The text is not a month, or the year has no such month.
pub fn month(text: &str) -> Result<Month, CellError> {
    let text = text.trim();
    if text.len() > 7 {
        return match date(text) {
            Ok(day) if day.day() == 1 => Ok(Month::of(day)),
            _ => Err(CellError::NotAMonth),
        };
    }
    let (year, rest) = text.split_at_checked(4).ok_or(CellError::NotAMonth)?;
    let number = rest.strip_prefix(['M', 'm', '-']).unwrap_or(rest);
    let year = digits(year, 4, 4).ok_or(CellError::NotAMonth)?;
    let number = digits(number, 2, 2).ok_or(CellError::NotAMonth)?;
    if year < EARLIEST {
        return Err(CellError::NoSuchMonth);
    }
    let signed = |number: u32| i32::try_from(number).map_err(|_| CellError::NoSuchMonth);
    Month::new(signed(year)?, signed(number)?).ok_or(CellError::NoSuchMonth)
}

/// Reads a year of four digits.
///
/// # Errors
/// The text is something else.
pub fn year(text: &str) -> Result<i32, CellError> {
    let year = digits(text.trim(), 4, 4).and_then(|year| i32::try_from(year).ok());
    year.filter(|year| *year >= 1000).ok_or(CellError::NotAYear)
}

/// A number of nothing but digits, between `least` and `most` of them.
fn digits(text: &str, least: usize, most: usize) -> Option<u32> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    #[test]
    fn dates_in_the_forms_we_meet() {
        let expected = parse_date("2026-03-01").unwrap();
        for text in [
            "2026-03-01",
            "01.03.2026",
            "1.3.2026",
            " 2026-03-01 ",
            "2026-03-01T00:00:00",
            "2026-03-01 00:00:00",
            "2026-03-01T13:45:00.000Z",
            "01.03.2026 00:00",
        ] {
            assert_eq!(date(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_told_apart() {
        for text in
            ["", "1.3.26", "01/03/2026", "20260301", "2026-03", "i morgen", "1.3.2026.4", "2026-03-01 x", "+1.03.2026"]
        {
            assert_eq!(date(text), Err(CellError::NotADate), "{text}");
        }
        for text in ["2026-02-29", "31.04.2026", "2026-13-01", "0.1.2026", "01.01.0003", "1899-12-31"] {
            assert_eq!(date(text), Err(CellError::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn months_and_years() {
        let expected = Month::new(2026, 3).unwrap();
        for text in ["202603", "2026M03", "2026m03", "2026-03", "2026-03-01", "2026-03-01T00:00:00", "01.03.2026"] {
            assert_eq!(month(text), Ok(expected), "{text}");
        }
        for text in ["2026", "2026-3", "2026-03-02", "mars", "20260", "2026Q1", "æøåæ", "2026-M03"] {
            assert_eq!(month(text), Err(CellError::NotAMonth), "{text}");
        }
        assert_eq!(month("202613"), Err(CellError::NoSuchMonth));
        assert_eq!(month("1024-03"), Err(CellError::NoSuchMonth));
        assert_eq!(month("2026-00"), Err(CellError::NoSuchMonth));
        assert_eq!(year("2026"), Ok(2026));
        assert_eq!(year("26"), Err(CellError::NotAYear));
        assert_eq!(year("0026"), Err(CellError::NotAYear));
    }
}
