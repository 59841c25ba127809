//! Numbers as people write them: a narrow space between thousands, a decimal comma, a true minus sign.
//!
//! The rules of rounding stand here: percent without decimals under 200 cases, otherwise with one.

use crate::Language;
use rettesnor_core::measure::{Exact, Quantity};

/// Between thousands, and before the percent sign; a line is never broken there.
pub const NARROW: char = '\u{202f}';

/// From how many cases a percentage is shown with a decimal.
const MANY: i64 = 200;

/// A whole number: `2 104`.
#[must_use]
pub fn whole(number: i64) -> String {
    grouped(&number.to_string())
}

/// A decimal number in its plain form (`-1234.50`), as the language writes it.
#[must_use]
pub fn decimal(language: Language, plain: &str) -> String {
    match plain.split_once('.') {
        None => grouped(plain),
        Some((whole, part)) => {
            let mark = if language == Language::English { '.' } else { ',' };
            format!("{}{mark}{part}", grouped(whole))
        }
    }
}

/// A number with decimals, without those that are empty.
#[must_use]
pub fn quantity(language: Language, number: Quantity) -> String {
    decimal(language, &number.to_text())
}

/// An exact number with so many decimals.
#[must_use]
pub fn rounded(language: Language, number: Exact, decimals: u32) -> String {
    decimal(language, &number.to_decimal(decimals))
}

/// A fraction as a percentage of `n` cases.
#[must_use]
pub fn percent(language: Language, fraction: Exact, n: i64) -> String {
    with_sign(&bare_percent(language, fraction, n))
}

/// A percentage without its sign, for the ends of a span.
#[must_use]
pub fn bare_percent(language: Language, fraction: Exact, n: i64) -> String {
    let hundredth = Exact::scaled(1, 2);
    let percent = fraction.over(hundredth).unwrap_or(fraction);
    rounded(language, percent, percent_decimals(n))
}

/// How many decimals a percentage of `n` cases has.
#[must_use]
pub fn percent_decimals(n: i64) -> u32 {
    u32::from(n >= MANY)
}

/// A number followed by a percent sign.
#[must_use]
pub fn with_sign(number: &str) -> String {
    format!("{number}{NARROW}%")
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("\u{2212}", rest));
    let mut text = String::from(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(NARROW);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(numerator: i128, denominator: i128) -> Exact {
        Exact::new(numerator, denominator).unwrap()
    }

    #[test]
    fn thousands_minus_and_comma() {
        assert_eq!(whole(2104), "2\u{202f}104");
        assert_eq!(whole(999), "999");
        assert_eq!(whole(-1_234_567), "\u{2212}1\u{202f}234\u{202f}567");
        assert_eq!(decimal(Language::Bokmaal, "-1234.50"), "\u{2212}1\u{202f}234,50");
        assert_eq!(decimal(Language::English, "0.5"), "0.5");
    }

    #[test]
    fn percent_has_a_decimal_from_200_cases() {
        assert_eq!(percent(Language::Bokmaal, share(130, 199), 199), "65\u{202f}%");
        assert_eq!(percent(Language::Bokmaal, share(131, 200), 200), "65,5\u{202f}%");
        assert_eq!(percent(Language::Bokmaal, share(199, 200), 20), "100\u{202f}%");
    }
}
