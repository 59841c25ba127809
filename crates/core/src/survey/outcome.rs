//! What the counts of a closed survey say, and where there are too few for anything to be said.

use super::CHOICES;
use crate::measure::Exact;

/// How many chose each value of a question: none at first, then 1 to 6.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distribution(pub [u64; CHOICES]);

/// What a survey came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Fewer forms came in than anybody is shown.
    TooFew,
    /// Of each question the distribution; nothing where too few answered it.
    Known(Vec<Option<Distribution>>),
}

impl Distribution {
    /// How many answered.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.0[1..].iter().sum()
    }

    /// The mean of the answers; nothing where nobody answered.
    #[must_use]
    pub fn mean(&self) -> Option<Exact> {
        let sum: u64 = (0..).zip(self.0).map(|(value, count): (u64, u64)| value * count).sum();
        Exact::new(sum.into(), self.answered().into())
    }
}

impl Outcome {
    /// What may be told of counts, when so many forms came in and nothing is told of fewer than `least`.
    #[must_use]
    pub fn of(counts: &[Distribution], answered: u64, least: u64) -> Self {
        if answered < least {
            return Self::TooFew;
        }
        let told = |counts: &Distribution| (counts.answered() >= least).then_some(*counts);
        Self::Known(counts.iter().map(told).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_few_forms_or_answers_are_told_of_nobody() {
        let (many, few) = (Distribution([0, 0, 1, 0, 2, 1, 1]), Distribution([1, 0, 0, 0, 4, 0, 0]));
        assert_eq!((many.answered(), few.answered()), (5, 4));
        assert_eq!(many.mean(), Exact::new(21, 5));
        assert_eq!(Outcome::of(&[many, few], 5, 5), Outcome::Known(vec![Some(many), None]));
        assert_eq!(Outcome::of(&[many, few], 4, 5), Outcome::TooFew);
        assert_eq!(Distribution::default().mean(), None);
    }
}
