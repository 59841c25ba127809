//! Numbers as people write them in a form, and what can't be meant by them.

use crate::definition::{Direction, Indicator};
use crate::measure::Quantity;

/// How many decimals a reported value may have.
const DECIMALS: u32 = 2;

/// The most digits before the comma.
const LONGEST: usize = 12;

/// What belongs to a value of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One number.
    Number,
    /// A part of a whole: a numerator that is never more than its denominator.
    Part,
    /// One thing over another, such as accounts over budget.
    Quotient,
}

impl Shape {
    /// The shape of an indicator's values: a percentage is of something, and may pass the whole only where the good
    /// values lie between two levels.
    #[must_use]
    pub fn of(indicator: &Indicator) -> Self {
        match (indicator.measure_unit.as_str(), indicator.direction) {
            ("prosent", Direction::Range) => Self::Quotient,
            ("prosent", _) => Self::Part,
            _ => Self::Number,
        }
    }

    /// Whether there is a denominator.
    #[must_use]
    pub fn has_denominator(self) -> bool {
        self != Self::Number
    }
}

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidValue {
    /// The value, or the numerator.
    pub numerator: Quantity,
    /// The denominator, where there is one.
    pub denominator: Option<Quantity>,
}

/// Why what was written can't be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no number.
    NotANumber,
    /// It is below zero.
    Negative,
    /// It has more than two decimals.
    TooExact,
    /// It has more digits than any such number.
    TooLarge,
    /// The numerator is missing.
    NoNumerator,
    /// The denominator is missing.
    NoDenominator,
    /// The part is more than the whole.
    MoreThanAll,
    /// The denominator is zero and the numerator is not.
    OverNothing,
}

impl Fault {
    /// Whether it is the denominator that must be mended.
    #[must_use]
    pub fn is_below(self) -> bool {
        matches!(self, Self::NoDenominator | Self::OverNothing)
    }
}

impl SaidValue {
    /// The value as a float, for comparing with the past; nothing over a denominator of zero.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self.denominator {
            None => Some(self.numerator.exact().to_f64()),
            Some(denominator) => self.numerator.exact().over(denominator.exact()).map(|value| value.to_f64()),
        }
    }
}

/// Reads the two fields of a value; nothing where both are empty.
///
/// # Errors
/// What was written can't be meant.
pub fn read(numerator: &str, denominator: &str, shape: Shape) -> Result<Option<SaidValue>, Fault> {
    let (above, below) = (number(numerator)?, number(denominator)?);
    if !shape.has_denominator() {
        return Ok(above.map(|numerator| SaidValue { numerator, denominator: None }));
    }
    let (above, below) = match (above, below) {
        (None, None) => return Ok(None),
        (None, Some(_)) => return Err(Fault::NoNumerator),
        (Some(_), None) => return Err(Fault::NoDenominator),
        (Some(above), Some(below)) => (above, below),
    };
    if below.number == 0 && above.number > 0 {
        return Err(Fault::OverNothing);
    }
    if shape == Shape::Part && above.number > below.number {
        return Err(Fault::MoreThanAll);
    }
    Ok(Some(SaidValue { numerator: above, denominator: Some(below) }))
}

/// A number: blanks between its digits are passed over, and the decimals follow a comma or a point.
fn number(text: &str) -> Result<Option<Quantity>, Fault> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let (minus, plain) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.to_owned()),
        None => (false, plain),
    };
    let (whole, part) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return Err(Fault::NotANumber);
    }
    let part = part.trim_end_matches('0');
    if part.len() > DECIMALS as usize {
        return Err(Fault::TooExact);
    }
    if whole.len() > LONGEST {
        return Err(Fault::TooLarge);
    }
    let number: i64 = format!("{whole}{part:0<2}").parse().map_err(|_| Fault::TooLarge)?;
    if minus && number > 0 { Err(Fault::Negative) } else { Ok(Some(Quantity { number, decimals: DECIMALS })) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(numerator: &str, denominator: &str, shape: Shape) -> Result<Option<(i64, Option<i64>)>, Fault> {
        let read = read(numerator, denominator, shape)?;
        Ok(read.map(|said| (said.numerator.number, said.denominator.map(|below| below.number))))
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, hundredths) in
            [("3,5", 350), ("3.50", 350), (" 1 234 ", 123_400), ("1\u{a0}000,25", 100_025), ("0", 0)]
        {
            assert_eq!(said(text, "", Shape::Number), Ok(Some((hundredths, None))), "{text}");
        }
        assert_eq!(said(" ", "", Shape::Number), Ok(None));
        for (text, fault) in [
            ("tre", Fault::NotANumber),
            ("3,5,1", Fault::NotANumber),
            (",5", Fault::NotANumber),
            ("1e3", Fault::NotANumber),
            ("-1", Fault::Negative),
            ("\u{2212}0,5", Fault::Negative),
            ("1,234", Fault::TooExact),
            ("1234567890123", Fault::TooLarge),
        ] {
            assert_eq!(said(text, "", Shape::Number), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_part_is_of_a_whole_and_a_quotient_may_pass_it() {
        assert_eq!(said("3", "4", Shape::Part), Ok(Some((300, Some(400)))));
        assert_eq!(said("5", "4", Shape::Part), Err(Fault::MoreThanAll));
        assert_eq!(said("5", "4", Shape::Quotient), Ok(Some((500, Some(400)))));
        assert_eq!(said("5", "", Shape::Part), Err(Fault::NoDenominator));
        assert_eq!(said("", "4", Shape::Part), Err(Fault::NoNumerator));
        assert_eq!(said("5", "0", Shape::Quotient), Err(Fault::OverNothing));
        assert_eq!(said("0", "0", Shape::Part), Ok(Some((0, Some(0)))));
        assert_eq!(said("", "", Shape::Part), Ok(None));
    }
}
