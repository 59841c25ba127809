//! Numbers with comma or point, spaces between thousands, and never a float.

use super::CellError;

/// Reads a whole number; `1 234` and `1234,0` are whole, `1.000` is refused because nobody knows which it is.
///
/// # Errors
/// The text is not a whole number that fits.
pub fn whole(text: &str) -> Result<i64, CellError> {
    let parts = Parts::of(text)?;
    // A first zero cannot begin a thousand, so `0.000` is plainly zero.
    if parts.decimals.len() == 3 && !parts.spaced && !parts.whole.starts_with('0') {
        return Err(CellError::AmbiguousThousands);
    }
    parts.scaled(0)
}

/// Reads a number as that many units of `10^-decimals`: `7,5` with two decimals is 750.
///
/// # Errors
/// The text is not a number that fits, or has more decimals that are not zero.
pub fn decimal(text: &str, decimals: u8) -> Result<i64, CellError> {
    Parts::of(text)?.scaled(decimals)
}

/// A number taken apart, its digits still as text.
struct Parts {
    negative: bool,
    whole: String,
    decimals: String,
    spaced: bool,
}

impl Parts {
    fn of(text: &str) -> Result<Self, CellError> {
        let text = text.trim();
        // U+2212 is the minus of typeset tables.
        let unsigned = text.strip_prefix(['-', '\u{2212}']);
        let negative = unsigned.is_some();
        let text = unsigned.or_else(|| text.strip_prefix('+')).unwrap_or(text);
        let (whole, decimals) = match text.split_once([',', '.']) {
            Some((_, "")) => return Err(CellError::NotANumber),
            Some(parts) => parts,
            None => (text, ""),
        };
        if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CellError::NotANumber);
        }
        let spaced = whole.contains(char::is_whitespace);
        let whole = join_thousands(whole).ok_or(CellError::NotANumber)?;
        Ok(Self { negative, whole, decimals: decimals.to_owned(), spaced })
    }

    fn scaled(&self, places: u8) -> Result<i64, CellError> {
        let places = usize::from(places);
        let kept = &self.decimals[..self.decimals.len().min(places)];
        if self.decimals[kept.len()..].bytes().any(|digit| digit != b'0') {
            return Err(CellError::TooManyDecimals { allowed: u8::try_from(places).unwrap_or(u8::MAX) });
        }
        let zeros = std::iter::repeat_n(b'0', places - kept.len());
        let mut number = 0_i64;
        for digit in self.whole.bytes().chain(kept.bytes()).chain(zeros) {
            let next = number.checked_mul(10).and_then(|number| number.checked_add(i64::from(digit - b'0')));
            number = next.ok_or(CellError::TooLarge)?;
        }
        Ok(if self.negative { -number } else { number })
    }
}

/// Digits with a single blank of any kind between groups of three, joined; `None` for anything else.
fn join_thousands(text: &str) -> Option<String> {
    let mut joined = String::with_capacity(text.len());
    for (at, group) in text.split(char::is_whitespace).enumerate() {
        let length_fits = if at == 0 { !group.is_empty() } else { group.len() == 3 };
        if !length_fits || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        joined.push_str(group);
    }
    let first = text.split(char::is_whitespace).next().map_or(0, str::len);
    (joined.len() == text.len() || first <= 3).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_numbers() {
        for (text, number) in [
            ("0", 0),
            ("301", 301),
            ("0301", 301),
            ("-4", -4),
            ("\u{2212}4", -4),
            ("1 234", 1234),
            ("12\u{a0}345\u{202f}678", 12_345_678),
            ("1234,0", 1234),
            ("5.00", 5),
            ("0.000", 0),
        ] {
            assert_eq!(whole(text), Ok(number), "{text}");
        }
        for text in ["", "-", "1 23", "1234 567", "1,", ",5", "1e3", "12a", "1  234", "--1", "1.000.000", "½"] {
            assert_eq!(whole(text), Err(CellError::NotANumber), "{text}");
        }
        assert_eq!(whole("1.000"), Err(CellError::AmbiguousThousands));
        assert_eq!(whole("1,234"), Err(CellError::AmbiguousThousands));
        assert_eq!(whole("7,5"), Err(CellError::TooManyDecimals { allowed: 0 }));
        assert_eq!(whole("99999999999999999999"), Err(CellError::TooLarge));
    }

    #[test]
    fn decimals_are_scaled_exactly() {
        for (text, number) in [
            ("7,5", 750),
            ("7.5", 750),
            ("37", 3700),
            ("0,07", 7),
            ("-1,25", -125),
            ("1 000,50", 100_050),
            ("7,5000", 750),
        ] {
            assert_eq!(decimal(text, 2), Ok(number), "{text}");
        }
        assert_eq!(decimal("7,505", 2), Err(CellError::TooManyDecimals { allowed: 2 }));
        assert_eq!(decimal("99999999999999999", 3), Err(CellError::TooLarge));
    }

    proptest! {
        #[test]
        fn any_scaled_number_is_read_back(number in -1_000_000_000_i64..1_000_000_000, comma: bool) {
            let sign = if number < 0 { "-" } else { "" };
            let point = if comma { ',' } else { '.' };
            let size = number.abs();
            let text = format!("{sign}{}{point}{:02}", size / 100, size % 100);
            prop_assert_eq!(decimal(&text, 2), Ok(number));
        }
    }
}
