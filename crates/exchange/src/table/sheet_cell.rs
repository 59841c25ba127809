//! The value of a workbook's cell as the text a person would have typed.

use calamine::{DataRef, ExcelDateTime};
use std::fmt::Write;

/// Writes the text of a cell after clearing `text`.
pub(super) fn write_text(value: &DataRef<'_>, text: &mut String) {
    text.clear();
    let written = match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(number) => write!(text, "{number}"),
        DataRef::Float(number) => write_number(*number, text),
        DataRef::String(string) => text.write_str(string.trim()),
        DataRef::SharedString(string) => text.write_str(string.trim()),
        DataRef::Bool(yes) => text.write_str(if *yes { "true" } else { "false" }),
        DataRef::DateTime(moment) => write_moment(moment, text),
        DataRef::DateTimeIso(iso) | DataRef::DurationIso(iso) => text.write_str(iso.trim()),
        DataRef::Error(error) => write!(text, "{error}"),
    };
    debug_assert!(written.is_ok(), "writing to a string does not fail");
}

/// As Excel shows it: fifteen significant digits, no exponent, no `.0`.
fn write_number(number: f64, text: &mut String) -> std::fmt::Result {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 { text.write_str("0") } else { write!(text, "{rounded}") }
}

fn write_moment(moment: &ExcelDateTime, text: &mut String) -> std::fmt::Result {
    let serial = moment.as_f64();
    if moment.is_duration() {
        let minutes = (serial * 1440.0).round();
        return write!(text, "{}:{:02}", (minutes / 60.0).trunc(), (minutes % 60.0).abs());
    }
    if !(0.0..2_958_466.0).contains(&serial) {
        // No date that Excel knows; the bare number is more honest than the nearest one.
        return write_number(serial, text);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let midnight = (hour, minute, second) == (0, 0, 0);
    if serial < 1.0 && !midnight {
        return write!(text, "{hour:02}:{minute:02}:{second:02}");
    }
    write!(text, "{year:04}-{month:02}-{day:02}")?;
    if midnight { Ok(()) } else { write!(text, "T{hour:02}:{minute:02}:{second:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    fn text_of(value: &DataRef<'_>) -> String {
        let mut text = "old".to_owned();
        write_text(value, &mut text);
        text
    }

    #[test]
    fn numbers_are_what_people_see() {
        for (number, text) in [
            (301.0, "301"),
            (7.5, "7.5"),
            (0.1 + 0.2, "0.3"),
            (-0.0, "0"),
            (12_345_678_901.0, "12345678901"),
            (-2.0, "-2"),
            (1e20, "100000000000000000000"),
        ] {
            assert_eq!(text_of(&DataRef::Float(number)), text);
        }
    }

    #[test]
    fn dates_are_iso_and_never_invented() {
        let moment = |value, kind| DataRef::DateTime(ExcelDateTime::new(value, kind, false));
        let date = ExcelDateTimeType::DateTime;
        assert_eq!(text_of(&moment(46082.0, date)), "2026-03-01");
        assert_eq!(text_of(&moment(46082.5, date)), "2026-03-01T12:00:00");
        assert_eq!(text_of(&moment(0.25, date)), "06:00:00");
        assert_eq!(text_of(&moment(202_603.0, date)), "2454-09-14");
        assert_eq!(text_of(&moment(-5.0, date)), "-5");
        assert_eq!(text_of(&moment(1.5625, ExcelDateTimeType::TimeDelta)), "37:30");
    }
}
