//! Counts as bytes, so that what was counted once is kept: a small format of our own with a check sum.
//!
//! Cells are sorted, and each is written as its distance from the one before. The same counts give the same bytes.
//! Start with [`write_counts`] and [`read_counts`].

use rettesnor_core::tally::{Cell, Counts, Leaf};
use rettesnor_core::time::Month;
use std::fmt;

/// What the bytes begin with; the last byte is the format.
const MARK: &[u8; 8] = b"rscount\x01";

/// Why bytes are not counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountsFileError {
    /// They were written as something else, or by a newer program.
    NotCounts,
    /// They are not as they were written.
    Damaged,
}

impl fmt::Display for CountsFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotCounts => "the file does not hold counts of this program's format; delete it, and count again",
            Self::Damaged => "the kept counts are damaged; delete them, and count again",
        })
    }
}

impl std::error::Error for CountsFileError {}

/// The counts as bytes.
#[must_use]
pub fn write_counts(counts: &Counts) -> Vec<u8> {
    let mut out = Writer(MARK.to_vec());
    out.natural(counts.leaves.len() as u64);
    for leaf in &counts.leaves {
        out.text(&leaf.unit.to_string());
        out.text(&leaf.finer.as_ref().map(ToString::to_string).unwrap_or_default());
    }
    out.natural(counts.codes.len() as u64);
    counts.codes.iter().for_each(|code| out.text(code));
    out.natural(counts.cells.len() as u64);
    let mut last = [0; 4];
    for (cell, value) in &counts.cells {
        let code = cell.code.map_or(0, |code| i64::from(code) + 1);
        out.steps(&mut last, [cell.counter.into(), code, cell.leaf.into(), cell.month.index().into()]);
        out.whole(*value);
    }
    out.natural(counts.gone.len() as u64);
    let mut last = [0; 3];
    for (counter, leaf, month) in &counts.gone {
        out.steps(&mut last, [(*counter).into(), (*leaf).into(), month.index().into()]);
    }
    let sum = crc32fast::hash(&out.0);
    out.0.extend(sum.to_le_bytes());
    out.0
}

/// The counts that the bytes were written from.
///
/// # Errors
/// The bytes are not counts, or not whole.
pub fn read_counts(bytes: &[u8]) -> Result<Counts, CountsFileError> {
    if !bytes.starts_with(MARK) {
        return Err(CountsFileError::NotCounts);
    }
    let (body, sum) = bytes.split_last_chunk::<4>().ok_or(CountsFileError::Damaged)?;
    if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
        return Err(CountsFileError::Damaged);
    }
    let mut body = Reader(body.get(MARK.len()..).unwrap_or_default());
    read(&mut body).filter(|_| body.0.is_empty()).ok_or(CountsFileError::Damaged)
}

fn read(body: &mut Reader) -> Option<Counts> {
    let mut counts = Counts::default();
    for _ in 0..body.natural()? {
        let unit = body.text()?.parse().ok()?;
        let finer = body.text()?;
        let finer = if finer.is_empty() { None } else { Some(finer.parse().ok()?) };
        counts.leaves.push(Leaf { unit, finer });
    }
    for _ in 0..body.natural()? {
        counts.codes.push(body.text()?.to_owned());
    }
    let month = |index: i64| Some(Month::from_index(i32::try_from(index).ok()?));
    let mut last = [0; 4];
    for _ in 0..body.natural()? {
        let [counter, code, leaf, index] = body.steps(&mut last)?;
        let code = if code == 0 { None } else { Some(u16::try_from(code - 1).ok()?) };
        let (counter, leaf) = (u16::try_from(counter).ok()?, u32::try_from(leaf).ok()?);
        counts.cells.push((Cell { counter, code, leaf, month: month(index)? }, body.whole()?));
    }
    let mut last = [0; 3];
    for _ in 0..body.natural()? {
        let [counter, leaf, index] = body.steps(&mut last)?;
        counts.gone.push((u16::try_from(counter).ok()?, u32::try_from(leaf).ok()?, month(index)?));
    }
    Some(counts)
}

struct Writer(Vec<u8>);

impl Writer {
    /// Seven bits a byte, the lowest first; the high bit says that more follow.
    fn natural(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn whole(&mut self, number: i64) {
        self.natural(((number << 1) ^ (number >> 63)).cast_unsigned());
    }

    fn text(&mut self, text: &str) {
        self.natural(text.len() as u64);
        self.0.extend(text.as_bytes());
    }

    fn steps<const N: usize>(&mut self, last: &mut [i64; N], next: [i64; N]) {
        last.iter().zip(next).for_each(|(last, next)| self.whole(next - last));
        *last = next;
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn natural(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn whole(&mut self) -> Option<i64> {
        let number = self.natural()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.natural()?).ok()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn steps<const N: usize>(&mut self, last: &mut [i64; N]) -> Option<[i64; N]> {
        for last in last.iter_mut() {
            *last = last.checked_add(self.whole()?)?;
        }
        Some(*last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::org::{UnitKind, UnitRef};

    fn counts() -> Counts {
        let cell = |counter, code, leaf, month| Cell { counter, code, leaf, month: Month::from_index(month) };
        let finer = Some(UnitRef::new(UnitKind::Tjeneste, "vo-1"));
        Counts {
            leaves: vec![
                Leaf { unit: UnitRef::kommune("3201"), finer: None },
                Leaf { unit: UnitRef::kommune("3201"), finer },
            ],
            codes: vec![String::new(), "PS-01".to_owned()],
            cells: vec![
                (cell(0, None, 0, 24_312), 17),
                (cell(0, None, 1, 24_311), -5),
                (cell(9, Some(0), 0, 24_312), i64::MAX),
                (cell(9, Some(1), 1, 24_300), i64::MIN),
            ],
            gone: vec![(3, 1, Month::from_index(24_000))],
        }
    }

    #[test]
    fn counts_come_back_as_they_were() {
        assert_eq!(read_counts(&write_counts(&counts())), Ok(counts()));
        assert_eq!(read_counts(&write_counts(&Counts::default())), Ok(Counts::default()));
    }

    #[test]
    fn no_damage_is_read() {
        let whole = write_counts(&counts());
        for place in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x04;
            assert!(read_counts(&damaged).is_err(), "byte {place}");
            assert!(read_counts(&whole[..place]).is_err(), "cut at {place}");
        }
    }
}
