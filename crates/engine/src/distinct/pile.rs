//! Who is present where: each person once for each leaf and year.

/// A person in a leaf in a year, with a bit for each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Presence {
    pub(super) leaf: u32,
    pub(super) year: i16,
    pub(super) entity: i64,
    pub(super) months: u16,
}

/// Under so many, a pile is left to grow.
const SMALL: usize = 1 << 14;

/// Presences that are put in order, and together, whenever they have doubled.
#[derive(Debug, Default)]
pub(super) struct Pile {
    presences: Vec<Presence>,
    settled: usize,
}

impl Pile {
    pub(super) fn push(&mut self, presence: Presence) {
        self.presences.push(presence);
        if self.presences.len() >= SMALL.max(self.settled * 2) {
            self.settle();
        }
    }

    pub(super) fn join(&mut self, other: Self) {
        self.presences.extend(other.presences);
        self.settle();
    }

    /// Everyone, in order of leaf, year and entity, each once.
    pub(super) fn settled(mut self) -> Vec<Presence> {
        self.settle();
        self.presences
    }

    fn settle(&mut self) {
        self.presences.sort_unstable();
        self.presences.dedup_by(|later, kept| {
            let same = (later.leaf, later.year, later.entity) == (kept.leaf, kept.year, kept.entity);
            if same {
                kept.months |= later.months;
            }
            same
        });
        self.settled = self.presences.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_stands_once_for_each_leaf_and_year_however_often_pushed() {
        let mut pile = Pile::default();
        for round in 0..200_000 {
            let month = round % 12;
            pile.push(Presence { leaf: round % 2, year: 2026, entity: i64::from(round % 500), months: 1 << month });
        }
        assert!(pile.presences.capacity() < 100_000);
        let settled = pile.settled();
        assert_eq!(settled.len(), 500);
        assert!(settled.is_sorted());
        assert_eq!(settled[0].months, 0b0001_0001_0001);
    }
}
