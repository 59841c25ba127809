//! The innermost loops: whole lanes at a time, compiled for newer processors as well and chosen when it runs.
//!
//! A yes is a byte of 1, so that yeses are counted by adding bytes.

use crate::rows::EMPTY;
use multiversion::multiversion;

/// How many bytes of 0 or 1 can be added up in a byte.
const FULL: usize = 255;
/// How many sums of bytes run side by side.
const WIDE: usize = 32;

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn and(out: &mut [u8], left: &[u8], right: &[u8]) {
    for ((out, left), right) in out.iter_mut().zip(left).zip(right) {
        *out = left & right;
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn or(out: &mut [u8], left: &[u8], right: &[u8]) {
    for ((out, left), right) in out.iter_mut().zip(left).zip(right) {
        *out = left | right;
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn flags(out: &mut [u8], lane: &[bool], says: bool) {
    for (out, flag) in out.iter_mut().zip(lane) {
        *out = u8::from(*flag == says);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn equal(out: &mut [u8], lane: &[i32], is: i32) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = u8::from(*number == is);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn also_equal(out: &mut [u8], lane: &[i32], is: i32) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out |= u8::from(*number == is);
    }
}

/// Whether each number that is there lies from `low` to `high`, or does not.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn between(out: &mut [u8], lane: &[i32], (low, high): (i32, i32), is: bool) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = u8::from(((*number >= low) & (*number <= high)) == is) & u8::from(*number != i32::MIN);
    }
}

/// Each number's mark; a number without one is not marked.
pub(super) fn look_up(out: &mut [u8], lane: &[i32], marked: &[bool]) {
    for (out, number) in out.iter_mut().zip(lane) {
        let mark = usize::try_from(*number).ok().and_then(|number| marked.get(number));
        *out = u8::from(mark.copied().unwrap_or(false));
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn empty(out: &mut [u8], lane: &[i64], is: bool) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = u8::from((*number == EMPTY) == is);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn numbers_equal(out: &mut [u8], left: &[i64], right: &[i64], is: bool) {
    for ((out, left), right) in out.iter_mut().zip(left).zip(right) {
        *out = u8::from((left == right) == is) & u8::from(*left != EMPTY) & u8::from(*right != EMPTY);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn numbers_less(out: &mut [u8], left: &[i64], right: &[i64], is: bool) {
    for ((out, left), right) in out.iter_mut().zip(left).zip(right) {
        *out = u8::from((left < right) == is) & u8::from(*left != EMPTY) & u8::from(*right != EMPTY);
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn widen(out: &mut [i64], lane: &[i32]) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = if *number == i32::MIN { EMPTY } else { i64::from(*number) };
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn less_by(out: &mut [i64], from: i64, lane: &[i64]) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = if *number == EMPTY { EMPTY } else { from.wrapping_sub(*number) };
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn difference(out: &mut [i64], from: &[i64], to: &[i64]) {
    for ((out, from), to) in out.iter_mut().zip(from).zip(to) {
        *out = if *from == EMPTY || *to == EMPTY { EMPTY } else { to.wrapping_sub(*from) };
    }
}

/// Adds a lane; nothing swallows the sum.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn add(out: &mut [i64], lane: &[i64]) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = if *out == EMPTY || *number == EMPTY { EMPTY } else { out.wrapping_add(*number) };
    }
}

/// Adds a lane; nothing counts as zero.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn add_amount(out: &mut [i64], lane: &[i64]) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = out.wrapping_add(if *number == EMPTY { 0 } else { *number });
    }
}

#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn times(out: &mut [i64], lane: &[i64], times: i64) {
    for (out, number) in out.iter_mut().zip(lane) {
        *out = if *number == EMPTY { EMPTY } else { number.wrapping_mul(times) };
    }
}

/// How many yeses there are.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn count(lane: &[u8]) -> i64 {
    let mut total = 0_i64;
    for part in lane.chunks(FULL * WIDE) {
        let mut sums = [0_u8; WIDE];
        let (wide, rest) = part.as_chunks::<WIDE>();
        for bytes in wide {
            for (sum, byte) in sums.iter_mut().zip(bytes) {
                *sum += byte;
            }
        }
        let of_bytes = |bytes: &[u8]| bytes.iter().map(|byte| u32::from(*byte)).sum::<u32>();
        total += i64::from(of_bytes(&sums)) + i64::from(of_bytes(rest));
    }
    total
}

/// How many numbers from the first on are the same.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn same(lane: &[i32]) -> usize {
    let Some(first) = lane.first() else { return 0 };
    let (wide, rest) = lane.as_chunks::<WIDE>();
    let differs = |numbers: &[i32; WIDE]| numbers.iter().fold(0, |found, number| found | (number ^ first)) != 0;
    let whole = wide.iter().position(differs).map_or(wide.len() * WIDE, |place| place * WIDE);
    let after = if whole == wide.len() * WIDE { rest } else { &lane[whole..] };
    whole + after.iter().take_while(|number| *number == first).count()
}

/// The sum of the numbers that have a yes.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
pub(super) fn sum_where(lane: &[i64], yes: &[u8]) -> i64 {
    let masked = lane.iter().zip(yes).map(|(number, yes)| number & -i64::from(*yes));
    masked.fold(0_i64, i64::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lanes_of_every_length() {
        for length in [0, 1, 63, 64, 65, 255 * 64, 255 * 64 + 1, 40_000] {
            let ones = vec![1_u8; length];
            assert_eq!(count(&ones), i64::try_from(length).unwrap());
            let numbers = vec![-3_i64; length];
            assert_eq!(sum_where(&numbers, &ones), -3 * i64::try_from(length).unwrap());
        }
    }

    #[test]
    fn finds_the_end_of_a_run_wherever_it_lies() {
        for end in [0, 1, 63, 64, 65, 200, 256] {
            let lane: Vec<i32> = (0..256).map(|place| i32::from(place >= end)).collect();
            assert_eq!(same(&lane), if end == 0 { 256 } else { end });
        }
        assert_eq!(same(&[]), 0);
    }

    #[test]
    fn nothing_is_neither_less_nor_not_less() {
        let (left, right) = ([EMPTY, 1, 2, EMPTY], [1, EMPTY, 3, EMPTY]);
        let mut out = [9; 4];
        numbers_less(&mut out, &left, &right, true);
        assert_eq!(out, [0, 0, 1, 0]);
        numbers_less(&mut out, &left, &right, false);
        assert_eq!(out, [0, 0, 0, 0]);
        numbers_equal(&mut out, &left, &right, false);
        assert_eq!(out, [0, 0, 1, 0]);
    }
}
