//! The innermost loops over yes and no: a bit for each row, 64 rows to a word, as a file has them.
//!
//! Compiled for newer processors as well, and chosen when it runs. Bits after the last row mean nothing.

use crate::rows::EMPTY;
use multiversion::multiversion;
use std::ops::Range;

/// How many rows a word has.
pub(super) const WORD: usize = 64;

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn and(out: &mut [u64], left: &[u64], right: &[u64]) {
    for ((out, left), right) in out.iter_mut().zip(left).zip(right) {
        *out = left & right;
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn or(out: &mut [u64], left: &[u64], right: &[u64]) {
    for ((out, left), right) in out.iter_mut().zip(left).zip(right) {
        *out = left | right;
    }
}

pub(super) fn flags(out: &mut [u64], flags: &[u64], says: bool) {
    let turn = if says { 0 } else { u64::MAX };
    out.iter_mut().zip(flags).for_each(|(out, flags)| *out = flags ^ turn);
}

/// The numbers that are one of a few.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn one_of(out: &mut [u64], lane: &[i32], few: &[i32]) {
    out.fill(0);
    for one in few {
        for (out, block) in out.iter_mut().zip(lane.chunks(WORD)) {
            *out |= word(block, |number| number == *one);
        }
    }
}

/// The numbers that are marked; one without a mark is not.
pub(super) fn look_up(out: &mut [u64], lane: &[i32], marked: &[bool]) {
    let mark = |number| usize::try_from(number).ok().and_then(|number: usize| marked.get(number)).copied();
    for (out, block) in out.iter_mut().zip(lane.chunks(WORD)) {
        *out = word(block, |number| mark(number).unwrap_or(false));
    }
}

/// In the rows of a run, the numbers that are there and lie from `low` to `high`, or do not.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn between(out: &mut [u64], lane: &[i32], run: Range<usize>, (low, high): (i32, i32), is: bool) {
    for place in run.start / WORD..run.end.div_ceil(WORD) {
        let block = &lane[place * WORD..lane.len().min((place + 1) * WORD)];
        let found = word(block, |number| (((number >= low) & (number <= high)) == is) & (number != i32::MIN));
        let mask = mask(&run, place);
        out[place] = (out[place] & !mask) | (found & mask);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn empty(out: &mut [u64], lane: &[i64], is: bool) {
    for (out, block) in out.iter_mut().zip(lane.chunks(WORD)) {
        *out = word(block, |number| (number == EMPTY) == is);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn numbers_equal(out: &mut [u64], left: &[i64], right: &[i64], is: bool) {
    for ((out, left), right) in out.iter_mut().zip(left.chunks(WORD)).zip(right.chunks(WORD)) {
        *out = word_of_two(left, right, |left, right| ((left == right) == is) & (left != EMPTY) & (right != EMPTY));
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn numbers_less(out: &mut [u64], left: &[i64], right: &[i64], is: bool) {
    for ((out, left), right) in out.iter_mut().zip(left.chunks(WORD)).zip(right.chunks(WORD)) {
        *out = word_of_two(left, right, |left, right| ((left < right) == is) & (left != EMPTY) & (right != EMPTY));
    }
}

/// How many yeses the rows have.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn count(bits: &[u64], rows: Range<usize>) -> i64 {
    let (first, end) = (rows.start / WORD, rows.end.div_ceil(WORD));
    let Some(words) = bits.get(first..end).filter(|words| !words.is_empty()) else { return 0 };
    // The words at both ends are shared with other runs: what lies outside is counted, and taken off again.
    let whole: u32 = words.iter().map(|word| word.count_ones()).sum();
    let before = (words[0] & !mask(&rows, first)).count_ones();
    let after = if end - first > 1 { (words[words.len() - 1] & !mask(&rows, end - 1)).count_ones() } else { 0 };
    i64::from(whole - before - after)
}

/// The sum of the numbers whose rows have a yes.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn sum_where(lane: &[i64], bits: &[u64], rows: Range<usize>) -> i64 {
    let mut sum = 0_i64;
    for place in rows.start / WORD..rows.end.div_ceil(WORD) {
        let word = bits[place] & mask(&rows, place);
        let block = &lane[place * WORD..lane.len().min((place + 1) * WORD)];
        for (bit, number) in block.iter().enumerate() {
            sum = sum.wrapping_add(number & -((word >> bit) & 1).cast_signed());
        }
    }
    sum
}

/// The rows that have a yes.
pub(crate) fn rows_with(bits: &[u64], rows: Range<usize>) -> impl Iterator<Item = usize> {
    (rows.start / WORD..rows.end.div_ceil(WORD)).flat_map(move |place| {
        let mut word = bits[place] & mask(&rows, place);
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| word.trailing_zeros() as usize)?;
            word &= word - 1;
            Some(place * WORD + bit)
        })
    })
}

/// The bits of the word in the place that lie among the rows.
#[inline]
fn mask(rows: &Range<usize>, place: usize) -> u64 {
    let from = rows.start.saturating_sub(place * WORD).min(WORD);
    let to = rows.end.saturating_sub(place * WORD).min(WORD);
    let below = |bit: usize| if bit == WORD { u64::MAX } else { (1 << bit) - 1 };
    below(to) & !below(from)
}

/// One bit for each of at most 64 numbers.
#[inline(always)]
fn word<T: Copy>(block: &[T], yes: impl Fn(T) -> bool) -> u64 {
    match block.as_array::<WORD>() {
        Some(block) => packed(block.map(|number| u8::from(yes(number)))),
        None => block.iter().rev().fold(0, |word, number| (word << 1) | u64::from(yes(*number))),
    }
}

#[inline(always)]
fn word_of_two(left: &[i64], right: &[i64], yes: impl Fn(i64, i64) -> bool) -> u64 {
    let mut bytes = [0; WORD];
    for (byte, (left, right)) in bytes.iter_mut().zip(left.iter().zip(right)) {
        *byte = u8::from(yes(*left, *right));
    }
    packed(bytes)
}

/// 64 bytes of 0 or 1 as bits. The factor moves the bit of byte n of eight to bit n of the highest byte.
#[inline(always)]
fn packed(bytes: [u8; WORD]) -> u64 {
    let (eights, _) = bytes.as_chunks::<8>();
    let bits = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    eights.iter().rev().fold(0, |word, eight| (word << 8) | bits(eight))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits_of(yes: &[bool]) -> Vec<u64> {
        yes.chunks(WORD).map(|block| word(block, |yes| yes)).collect()
    }

    fn pattern(length: usize) -> Vec<bool> {
        (0..length).map(|row| row % 3 == 0 || row % 7 == 2).collect()
    }

    #[test]
    fn counts_and_lists_any_stretch_of_rows() {
        let yes = pattern(300);
        let (bits, numbers) = (bits_of(&yes), vec![-3_i64; 300]);
        for rows in [0..300, 0..0, 5..6, 63..64, 64..65, 60..70, 64..128, 1..299, 128..300, 299..300] {
            let expected: Vec<usize> = rows.clone().filter(|row| yes[*row]).collect();
            let number = i64::try_from(expected.len()).unwrap();
            assert_eq!(count(&bits, rows.clone()), number, "{rows:?}");
            assert_eq!(sum_where(&numbers, &bits, rows.clone()), -3 * number, "{rows:?}");
            assert_eq!(rows_with(&bits, rows).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_run_leaves_the_bits_of_its_neighbours_alone() {
        let lane: Vec<i32> = (0..200).collect();
        let mut out = vec![0; 4];
        between(&mut out, &lane, 0..70, (10, 65), true);
        between(&mut out, &lane, 70..200, (71, 150), true);
        let found: Vec<usize> = rows_with(&out, 0..200).collect();
        assert_eq!(found, (10..=65).chain(71..=150).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_is_neither_less_nor_not_less() {
        let (left, right) = ([EMPTY, 1, 2, EMPTY], [1, EMPTY, 3, EMPTY]);
        let mut out = [0];
        numbers_less(&mut out, &left, &right, true);
        assert_eq!(out[0], 0b0100);
        numbers_less(&mut out, &left, &right, false);
        assert_eq!(out[0], 0);
        numbers_equal(&mut out, &left, &right, false);
        assert_eq!(out[0], 0b0100);
        between(&mut out, &[i32::MIN, 5], 0..2, (0, 3), false);
        assert_eq!(out[0] & 0b11, 0b10);
    }
}
