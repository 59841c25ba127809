//! Which cases of a list are read: places in the list, drawn at random. The list stays with the unit.

use std::collections::BTreeSet;

/// Draws so many places of a list from 1 to its length, in their order; all of them where it is not longer. `random` gives
/// a random number below the one it is given.
pub fn draw(length: usize, sample: usize, random: &mut dyn FnMut(usize) -> usize) -> Vec<usize> {
    // Floyd's way: every set of places is as likely as any other.
    let mut drawn = BTreeSet::new();
    for last in length.saturating_sub(sample)..length {
        let place = random(last + 1);
        if !drawn.insert(place) {
            drawn.insert(last);
        }
    }
    drawn.into_iter().map(|place| place + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::draw;
    use std::collections::BTreeMap;

    #[test]
    fn every_set_of_places_is_as_likely() {
        let mut times: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
        for first in 0..3 {
            for second in 0..4 {
                let mut randoms = [first, second].into_iter();
                *times.entry(draw(4, 2, &mut |_| randoms.next().unwrap())).or_default() += 1;
            }
        }
        assert_eq!(times.len(), 6);
        assert!(times.values().all(|times| *times == 2), "{times:?}");
        assert_eq!(draw(3, 5, &mut |below| below - 1), [1, 2, 3]);
        assert_eq!(draw(0, 5, &mut |_| 0), Vec::<usize>::new());
    }
}
