//! Counts the different persons of one group of leaves, over every stretch of months of each year.

use super::pile::Presence;
use rettesnor_core::tally::ranges_of_year;
use rettesnor_core::time::MonthRange;
use std::collections::{BTreeMap, BTreeSet};

/// How many persons the leaves have over each stretch of months; stretches with none are left out.
pub(super) fn count(persons: &[Presence], leaves: &BTreeSet<u32>) -> Vec<(MonthRange, i64)> {
    let of_leaf = |leaf: u32| {
        let first = persons.partition_point(|presence| presence.leaf < leaf);
        let end = persons.partition_point(|presence| presence.leaf <= leaf);
        &persons[first..end]
    };
    let mut years: BTreeMap<i16, Vec<(i64, u16)>> = BTreeMap::new();
    for presence in leaves.iter().flat_map(|leaf| of_leaf(*leaf)) {
        years.entry(presence.year).or_default().push((presence.entity, presence.months));
    }
    let mut counts = Vec::new();
    for (year, mut of_year) in years {
        if leaves.len() > 1 {
            together(&mut of_year);
        }
        let mut by_months: BTreeMap<u16, i64> = BTreeMap::new();
        for (_, months) in of_year {
            *by_months.entry(months).or_default() += 1;
        }
        for range in ranges_of_year(year.into()) {
            let wanted = bits(range);
            let value: i64 = by_months.iter().filter(|(months, _)| *months & wanted != 0).map(|(_, n)| n).sum();
            if value > 0 {
                counts.push((range, value));
            }
        }
    }
    counts
}

/// A person who is in several leaves is one person, there in all the months.
fn together(of_year: &mut Vec<(i64, u16)>) {
    of_year.sort_unstable();
    of_year.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 |= later.1;
        }
        same
    });
}

/// A bit for each month of a stretch within one year.
fn bits(range: MonthRange) -> u16 {
    range.months().fold(0, |bits, month| bits | 1 << (month.number() - 1))
}
