//! Chance that is the same every time: splitmix64, seeded by a number.
//!
//! Every unit throws dice of its own, so that one more municipality does not change all the others. Nothing here may
//! be used where somebody could gain from guessing the next number.

/// A seeded source of numbers.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice of their own for a purpose and a thing.
    pub(crate) fn of(seed: u64, purpose: u64, thing: u64) -> Self {
        let mut dice = Self(seed ^ purpose.rotate_left(40) ^ thing.rotate_left(20));
        dice.throw();
        Self(dice.throw())
    }

    /// The next number.
    pub(crate) fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both inclusive.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = u64::from(high.abs_diff(low)) + 1;
        // The high half times the width: no division, and no bias that a demonstration could show.
        let drawn = ((self.throw() >> 32) * width) >> 32;
        low + drawn as i32
    }

    /// True this many times out of a thousand.
    pub(crate) fn permille(&mut self, times: i32) -> bool {
        self.between(0, 999) < times
    }

    /// A place in a list of weights.
    pub(crate) fn weighted(&mut self, weights: &[i32]) -> usize {
        let mut left = self.between(0, weights.iter().sum::<i32>() - 1);
        for (at, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0 {
                return at;
            }
        }
        0
    }

    /// One of a list whose members carry their weights.
    pub(crate) fn one_of<T: Copy>(&mut self, list: &[(T, i32)]) -> T {
        let weights: Vec<i32> = list.iter().map(|(_, weight)| *weight).collect();
        list[self.weighted(&weights)].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_splitmix64() {
        // The first numbers of the reference implementation for the seed 1234567.
        let mut dice = Dice(1_234_567);
        let drawn = [dice.throw(), dice.throw(), dice.throw()];
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_reach_them() {
        let mut dice = Dice::of(1, 2, 3);
        let drawn: Vec<i32> = (0..1000).map(|_| dice.between(-2, 3)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-2), Some(&3)));
        let picked: Vec<usize> = (0..1000).map(|_| dice.weighted(&[1, 0, 3])).collect();
        assert!(picked.iter().all(|at| *at != 1) && picked.contains(&0) && picked.contains(&2));
    }
}
