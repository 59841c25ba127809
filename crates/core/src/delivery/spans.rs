//! Which delivery answers which leaf, told as runs of months.

use super::{Answers, When};
use crate::tally::{AnswerSpan, Leaf};
use crate::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// For the leaves that each delivery names: the runs of months for which it is the one that answers. A data set of
/// whole years is told by their Decembers.
#[must_use]
pub fn spans(answers: &Answers, yearly: bool, leaves: &BTreeMap<String, BTreeSet<Leaf>>) -> Vec<AnswerSpan> {
    let mut found = Vec::new();
    for (delivery, leaves) in leaves {
        let scopes = answers.accepted().iter().filter(|a| a.delivery == *delivery);
        let Some(scope) = scopes.filter_map(|a| a.scope.months).next() else { continue };
        for leaf in leaves {
            let answered = |when| answers.for_leaf(leaf, when, None).is_some_and(|a| a.delivery == *delivery);
            let months: Vec<Month> = if yearly {
                let years = scope.first.year()..=scope.last.year();
                years.filter(|year| answered(When::Year(*year))).map(Month::december).collect()
            } else {
                scope.months().filter(|month| answered(When::Month(*month))).collect()
            };
            found.extend(runs(&months).into_iter().map(|months| AnswerSpan {
                delivery: delivery.clone(),
                leaf: leaf.clone(),
                months,
            }));
        }
    }
    found.sort();
    found
}

fn runs(months: &[Month]) -> Vec<MonthRange> {
    let mut runs: Vec<MonthRange> = Vec::new();
    for month in months {
        match runs.last_mut() {
            Some(run) if run.last.plus(1) == *month => run.last = *month,
            _ => runs.push(MonthRange { first: *month, last: *month }),
        }
    }
    runs
}
