//! The innermost loops over numbers: whole lanes at a time, compiled for newer processors as well and chosen when it
//! runs. For yes and no, see `bits`.

use crate::rows::EMPTY;
use multiversion::multiversion;

/// How many numbers are looked at side by side.
const WIDE: usize = 32;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_end_of_a_run_wherever_it_lies() {
        for end in [0, 1, 63, 64, 65, 200, 256] {
            let lane: Vec<i32> = (0..256).map(|place| i32::from(place >= end)).collect();
            assert_eq!(same(&lane), if end == 0 { 256 } else { end });
        }
        assert_eq!(same(&[]), 0);
    }
}
