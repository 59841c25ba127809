//! A number with decimals, exactly as it is written; never a float.

use std::fmt;
use std::str::FromStr;

/// More digits than any published number has.
const MOST_PLACES: u8 = 18;

/// A number of `10^-places`; `0.00` keeps its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i64,
    places: u8,
}

/// A text that is not a number, or one with more digits than are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl Decimal {
    /// So many units of `10^-places`; nothing where there are too many places.
    #[must_use]
    pub fn new(units: i64, places: u8) -> Option<Self> {
        (places <= MOST_PLACES).then_some(Self { units, places })
    }

    /// A whole number.
    #[must_use]
    pub fn whole(units: i64) -> Self {
        Self { units, places: 0 }
    }

    /// How many decimals it is written with.
    #[must_use]
    pub fn places(self) -> u8 {
        self.places
    }

    /// The same number without decimals that are zero.
    #[must_use]
    pub fn shortest(self) -> Self {
        let mut short = self;
        while short.places > 0 && short.units % 10 == 0 {
            short = Self { units: short.units / 10, places: short.places - 1 };
        }
        short
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0width$}", self.units.unsigned_abs(), width = usize::from(self.places) + 1);
        let (whole, part) = digits.split_at(digits.len() - usize::from(self.places));
        let sign = if self.units < 0 { "-" } else { "" };
        if part.is_empty() { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{part}") }
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads digits with a point between, as machines write them, also with an exponent.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().map_err(|_| NotADecimal)?;
        let unsigned = mantissa.strip_prefix('-');
        let negative = unsigned.is_some();
        let (whole, part) = unsigned.unwrap_or(mantissa).split_once('.').unwrap_or((unsigned.unwrap_or(mantissa), ""));
        if whole.is_empty() && part.is_empty() {
            return Err(NotADecimal);
        }
        let mut units = 0_i64;
        for digit in whole.bytes().chain(part.bytes()) {
            let digit = if digit.is_ascii_digit() { i64::from(digit - b'0') } else { return Err(NotADecimal) };
            units = units.checked_mul(10).and_then(|units| units.checked_add(digit)).ok_or(NotADecimal)?;
        }
        let written = i32::try_from(part.len()).map_err(|_| NotADecimal)?;
        let mut places = written.checked_sub(exponent).ok_or(NotADecimal)?;
        while places < 0 && units != 0 {
            units = units.checked_mul(10).ok_or(NotADecimal)?;
            places += 1;
        }
        let places = u8::try_from(places.max(0)).map_err(|_| NotADecimal)?;
        Self::new(if negative { -units } else { units }, places).ok_or(NotADecimal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_way_to_write_a_number() {
        for (text, said) in [
            ("138", "138"),
            ("0.00", "0.00"),
            ("-0.5", "-0.5"),
            (".5", "0.5"),
            ("17.53", "17.53"),
            ("1.5e3", "1500"),
            ("15E-1", "1.5"),
            ("0e99", "0"),
            ("0.30000000000000004", "0.30000000000000004"),
        ] {
            assert_eq!(text.parse::<Decimal>().map(|number| number.to_string()), Ok(said.to_owned()), "{text}");
        }
        for text in ["", ".", "-", "1,5", "12a", "--1", "1.2.3", "99999999999999999999", "1e99", "1e", "NaN", "1e-99"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotADecimal), "{text}");
        }
        assert_eq!("5.000".parse::<Decimal>().unwrap().shortest().to_string(), "5");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(units: i64, places in 0..=MOST_PLACES) {
            prop_assume!(units != i64::MIN);
            let number = Decimal::new(units, places).unwrap();
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
