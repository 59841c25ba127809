//! Recognising a Norwegian identity number, so that it is never stored, logged or echoed.
//!
//! Known are national identity numbers, D-numbers (day + 40), H-numbers and NAV's older synthetic series (month + 40),
//! NAV's newer (month + 65) and the Tax Administration's (month + 80), plain or written in groups. A number counts
//! when its date can exist and both check digits are right; which century it means is not asked. Masking asks less
//! and hides every run of eleven digits.

use std::ops::Range;

/// What is added to the month in the series we know.
const MONTH_SERIES: [u32; 4] = [0, 40, 65, 80];
const FIRST_WEIGHTS: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// How people group the eleven digits.
const GROUPINGS: [&[usize]; 5] = [&[11], &[6, 5], &[2, 2, 2, 5], &[6, 3, 2], &[2, 2, 2, 3, 2]];
const LONGEST_GROUPING: usize = 5;

/// What is written in place of a masked number.
pub const MASK: &str = "***********";

/// Whether the text is an identity number and nothing else.
#[must_use]
pub fn is_identity_number(text: &str) -> bool {
    let text = text.trim();
    numbers_in(text).any(|found| found.valid && found.place == (0..text.len()))
}

/// Whether there is an identity number anywhere in the text.
#[must_use]
pub fn contains_identity_number(text: &str) -> bool {
    // This is asked of every cell, and nearly every cell has fewer digits than a number.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 11 && numbers_in(text).any(|found| found.valid)
}

/// Whether ten digits become an identity number when the leading zero that a workbook dropped is put back.
#[must_use]
pub fn lost_its_leading_zero(text: &str) -> bool {
    let text = text.trim();
    text.len() == 10 && is_identity_number(&format!("0{text}"))
}

/// The text with [`MASK`] in place of everything that could be an identity number: every run of eleven digits or
/// more, valid or not, and every eleven digits in groups of six and five or that are valid.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut copied = 0;
    for place in suspects_in(text) {
        if place.start < copied {
            continue;
        }
        masked.push_str(&text[copied..place.start]);
        masked.push_str(MASK);
        copied = place.end;
    }
    masked.push_str(&text[copied..]);
    masked
}

/// Eleven digits at a place in a text.
struct Found {
    place: Range<usize>,
    groups: usize,
    valid: bool,
}

/// Every eleven digits that stand in one of the known groupings.
fn numbers_in(text: &str) -> impl Iterator<Item = Found> {
    let runs = digit_runs(text);
    (0..runs.len()).flat_map(move |at| number_at(text, &runs[at..]))
}

/// The number whose first group is the first of `runs`.
fn number_at(text: &str, runs: &[Range<usize>]) -> Option<Found> {
    let joined = 1 + runs.windows(2).take(LONGEST_GROUPING - 1).take_while(|two| touch(text, &two[0], &two[1])).count();
    for grouping in GROUPINGS.iter().filter(|grouping| grouping.len() <= joined && grouping.len() <= runs.len()) {
        let groups = &runs[..grouping.len()];
        if groups.iter().zip(*grouping).all(|(run, length)| run.len() == *length) {
            let digits = groups.iter().flat_map(|run| text[run.clone()].bytes()).map(|byte| u32::from(byte - b'0'));
            let place = groups[0].start..groups[groups.len() - 1].end;
            return Some(Found { place, groups: groups.len(), valid: is_valid(&digits.collect::<Vec<_>>()) });
        }
    }
    None
}

/// Everything that is masked, from the left.
fn suspects_in(text: &str) -> Vec<Range<usize>> {
    let long = digit_runs(text).into_iter().filter(|run| run.len() >= 11);
    let grouped = numbers_in(text).filter(|found| found.groups == 2 || found.valid).map(|found| found.place);
    let mut places: Vec<Range<usize>> = long.chain(grouped).collect();
    places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    places
}

/// The places of the unbroken runs of digits.
fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if !byte.is_ascii_digit() {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// Whether there is exactly one separator between two runs.
fn touch(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let mut between = text[one.end..other.start].chars();
    let separator = |letter: char| {
        letter.is_whitespace() || matches!(letter, '.' | '-' | '/' | '\u{2010}'..='\u{2014}' | '\u{2212}' | '\u{200b}')
    };
    between.next().is_some_and(separator) && between.next().is_none()
}

/// Whether eleven digits have a date that can exist and the right check digits.
fn is_valid(digits: &[u32]) -> bool {
    let sum = |weights: &[u32]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>();
    digits.len() == 11
        && has_a_date(digits)
        && sum(&FIRST_WEIGHTS).is_multiple_of(11)
        && sum(&SECOND_WEIGHTS).is_multiple_of(11)
}

fn has_a_date(digits: &[u32]) -> bool {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (day, month, year) = (two(0), two(2), two(4));
    let day = if day > 40 { day - 40 } else { day };
    MONTH_SERIES.iter().any(|added| {
        let last = match month.wrapping_sub(*added) {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4) => 29,
            2 => 28,
            _ => 0,
        };
        (1..=last).contains(&day)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // Made by an independent script that searches individual numbers for valid check digits. None can belong to a
    // person: the month is of a synthetic series, or the year is 2039.
    const SYNTHETIC: [(&str, &str); 9] = [
        ("tax administration", "15819090030"),
        ("29 February of a leap year", "29920050091"),
        ("NAV, older", "01519520024"),
        ("NAV, newer", "12770150041"),
        ("D-number, tax administration", "61819910005"),
        ("D-number, NAV", "41458530074"),
        ("last day of a year", "31929910020"),
        ("plain, 2039", PLAIN),
        ("D-number, 2039", D_NUMBER),
    ];
    const PLAIN: &str = "15013990074";
    const D_NUMBER: &str = "55013990068";

    #[test]
    fn every_series_is_recognised() {
        for (series, number) in SYNTHETIC {
            assert!(is_identity_number(number), "{series}");
            assert!(contains_identity_number(&format!("se sak {number}, side 2")), "{series}");
        }
    }

    #[test]
    fn one_wrong_digit_is_no_number() {
        for (series, number) in SYNTHETIC {
            for at in 0..11 {
                for digit in b'0'..=b'9' {
                    let mut other = number.as_bytes().to_vec();
                    if std::mem::replace(&mut other[at], digit) != digit {
                        assert!(!is_identity_number(std::str::from_utf8(&other).unwrap()), "{series} at {at}");
                    }
                }
            }
        }
    }

    #[test]
    fn right_check_digits_do_not_make_a_date() {
        for number in ["31829910082", "31849910062", "00819910030", "01339910029", "29820110003", "00000000000"] {
            assert!(!is_identity_number(number), "{number}");
        }
    }

    #[test]
    fn grouped_forms_are_the_same_number() {
        for number in
            ["158190 90030", "158190\u{a0}90030", "158190-90030", "158190.90030", "15.81.90 90030", "15 81 90 900 30"]
        {
            assert!(is_identity_number(number), "{number}");
            assert!(contains_identity_number(&format!("(fnr: {number})")), "{number}");
            assert_eq!(mask(&format!("a {number} b")), "a *********** b");
        }
        assert!(!contains_identity_number("158190, 90030"));
        assert!(!contains_identity_number("115819090030"), "a run of twelve digits");
        assert!(!contains_identity_number("158190900300"));
        assert!(contains_identity_number("7 15819090030 7"));
        assert!(contains_identity_number("2026 158190 90030 7"), "other groups beside it");
        assert!(!is_identity_number("15819090030 x"));
    }

    #[test]
    fn the_lost_zero_is_found_again() {
        assert!(lost_its_leading_zero("1519520024"));
        assert!(!lost_its_leading_zero("1519520025"));
        assert!(!lost_its_leading_zero("01519520024"));
    }

    #[test]
    fn masking_hides_more_than_is_valid() {
        assert_eq!(mask("sak 12345678901 og 2026"), "sak *********** og 2026");
        assert_eq!(mask("123456 78901"), MASK);
        assert_eq!(mask("x1234567890123y"), "x***********y");
        assert_eq!(mask("0301 Oslo, 202603"), "0301 Oslo, 202603");
        assert_eq!(mask("æ15819090030ø15819090030"), "æ***********ø***********");
    }
}
