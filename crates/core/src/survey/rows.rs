//! The counts of a closed survey as rows of a delivery.
//!
//! The data set counts forms, so the rows need numbers of forms. There are as many as answered the question that most
//! answered, which is never more than came in; and the answers to each question are dealt out to them at random, each
//! question by itself, so that what stands on one form is no person's form.

use super::Distribution;

/// An answer on a form that nobody filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerRow {
    /// The number of the form, from 0.
    pub form: usize,
    /// The question, by its place.
    pub question: usize,
    /// The answer, 1 to 6.
    pub answer: usize,
}

/// The rows for the questions that may be told of. `draw` gives a random number below the one it is given.
pub fn answer_rows(told: &[Option<Distribution>], draw: &mut dyn FnMut(usize) -> usize) -> Vec<AnswerRow> {
    let mut rows = Vec::new();
    for (question, counts) in told.iter().enumerate().filter_map(|(at, counts)| Some((at, counts.as_ref()?))) {
        let of = |(answer, count): (usize, &u64)| vec![answer; usize::try_from(*count).unwrap_or(0)];
        let mut answers: Vec<usize> = counts.0.iter().enumerate().skip(1).flat_map(of).collect();
        for last in (1..answers.len()).rev() {
            answers.swap(last, draw(last + 1));
        }
        rows.extend(answers.into_iter().enumerate().map(|(form, answer)| AnswerRow { form, question, answer }));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_rows_hold_the_counts_and_no_more_forms_than_answered() {
        let told = [Some(Distribution([2, 0, 0, 1, 2, 3, 0])), None, Some(Distribution([0, 1, 0, 0, 0, 0, 7]))];
        let mut seed = 1_usize;
        let rows = answer_rows(&told, &mut |below| {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 65_536;
            seed % below
        });
        let count = |question, answer| rows.iter().filter(|r| (r.question, r.answer) == (question, answer)).count();
        assert_eq!((1..=6).map(|answer| count(0, answer)).collect::<Vec<_>>(), [0, 0, 1, 2, 3, 0]);
        assert_eq!((1..=6).map(|answer| count(2, answer)).collect::<Vec<_>>(), [1, 0, 0, 0, 0, 7]);
        assert!(rows.iter().all(|row| row.question != 1));
        let forms: BTreeSet<usize> = rows.iter().map(|row| row.form).collect();
        assert_eq!(forms.len(), 8, "as many as answered the question that most answered");
        let single: BTreeSet<(usize, usize)> = rows.iter().map(|row| (row.form, row.question)).collect();
        assert_eq!(single.len(), rows.len(), "one answer to a question on a form");
    }

    #[test]
    fn every_order_of_the_answers_is_drawn() {
        let told = [Some(Distribution([0, 1, 1, 1, 0, 0, 0]))];
        let mut orders = BTreeSet::new();
        for first in 0..3 {
            for second in 0..2 {
                let mut draws = [first, second].into_iter();
                let rows = answer_rows(&told, &mut |_| draws.next().unwrap());
                orders.insert(rows.iter().map(|row| row.answer).collect::<Vec<_>>());
            }
        }
        assert_eq!(orders.len(), 6);
    }
}
