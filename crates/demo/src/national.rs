//! A register of the whole country, of any size: the rows that benchmarks count.
//!
//! [`national`] gives the rows of `oppfolging` office by office, month by month and person by person, in that order,
//! without keeping more than one office's month. The number of rows is met exactly. It writes nothing: who needs a file
//! makes it.

use crate::caseload::{Caseload, OppfolgingRow};
use crate::dice::Dice;
use rettesnor_core::org::{Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::time::Month;

/// How many offices the national register has.
pub const NATIONAL_OFFICES: u16 = 264;

/// The month after the last of the national register.
const END: i32 = 2026;

/// The rows of a national register, in the order of office, month and person.
pub struct National {
    seed: u64,
    rows: u64,
    months: u32,
    /// The weight of each office, and those of all of them in all months.
    weights: Vec<u64>,
    whole: u64,
    /// The office and the month whose rows are given now, and the weight before them.
    office: u16,
    month: u32,
    before: u64,
    caseload: Caseload,
    given: std::vec::IntoIter<OppfolgingRow>,
}

/// `rows` rows over `months` months up to December 2025, the same for the same seed.
#[must_use]
pub fn national(rows: u64, months: u32, seed: u64) -> National {
    let mut dice = Dice::of(seed, 264, 0);
    let weights: Vec<u64> = (0..NATIONAL_OFFICES).map(|_| u64::from(dice.between(40, 400).unsigned_abs())).collect();
    let whole = weights.iter().sum::<u64>() * u64::from(months);
    let caseload = Caseload::new(seed, 0);
    National {
        seed,
        rows,
        months,
        weights,
        whole,
        office: 0,
        month: 0,
        before: 0,
        caseload,
        given: Vec::new().into_iter(),
    }
}

impl Iterator for National {
    type Item = OppfolgingRow;

    fn next(&mut self) -> Option<OppfolgingRow> {
        loop {
            if let Some(row) = self.given.next() {
                return Some(row);
            }
            if self.months == 0 || self.office == NATIONAL_OFFICES {
                return None;
            }
            self.fill();
        }
    }
}

impl National {
    /// The rows of the next office and month.
    fn fill(&mut self) {
        let after = self.before + self.weights[usize::from(self.office)];
        let size = usize::try_from(self.up_to(after) - self.up_to(self.before)).unwrap_or(usize::MAX);
        let mut rows = Vec::with_capacity(size);
        let back = i32::try_from(self.months - self.month).unwrap_or(i32::MAX);
        self.caseload.month(Month::january(END).plus(-back), size, &mut rows);
        self.given = rows.into_iter();
        self.before = after;
        self.month += 1;
        if self.month == self.months {
            self.month = 0;
            self.office += 1;
            self.caseload = Caseload::new(self.seed, self.office);
        }
    }

    /// How many rows lie before a weight.
    fn up_to(&self, weight: u64) -> u64 {
        let share = u128::from(self.rows) * u128::from(weight) / u128::from(self.whole);
        u64::try_from(share).unwrap_or(u64::MAX)
    }
}

/// The office with the place in the list.
#[must_use]
pub fn national_office(office: u16) -> UnitRef {
    UnitRef::new(UnitKind::Kontor, (9001 + u32::from(office)).to_string())
}

/// The records of the offices: each under one of the twelve regions and under one of the municipalities.
#[must_use]
pub fn national_units() -> Vec<UnitRecord> {
    let structure = Org::national().at(Month::january(END).first_day());
    let of_kind = |line: &Line, kind: UnitKind| structure.leaves_under(&UnitRef::country(), line, kind);
    let regions = of_kind(&Line::Stat, UnitKind::Region);
    let municipalities = of_kind(&Line::Kommune, UnitKind::Kommune);
    let mut records = Vec::new();
    for office in 0..NATIONAL_OFFICES {
        let spread =
            |units: &[UnitRef]| units[usize::from(office) * units.len() / usize::from(NATIONAL_OFFICES)].clone();
        for parent in [spread(&regions), spread(&municipalities)] {
            let unit = national_office(office);
            records.push(UnitRecord {
                kind: unit.kind,
                name: format!("Eksempelkontor {}", office + 1),
                code: unit.code,
                line: None,
                parent: Some(parent),
                covers: Vec::new(),
                employees: None,
                valid_from: None,
                valid_to: None,
            });
        }
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_rows_is_met_and_the_order_kept() {
        for (rows, months) in [(0, 24), (1, 1), (5_000, 24), (40_000, 12), (10, 0)] {
            let made: Vec<OppfolgingRow> = national(rows, months, 1).collect();
            assert_eq!(made.len() as u64, if months == 0 { 0 } else { rows });
            assert!(made.is_sorted_by_key(|row| (row.office, row.month, row.person)));
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_rows_and_another_does_not() {
        let first = |seed| national(30_000, 24, seed).take(5_000).collect::<Vec<_>>();
        assert_eq!(first(1), first(1));
        assert_ne!(first(1), first(2));
    }

    #[test]
    fn every_office_and_month_has_rows_and_persons_stay() {
        let made: Vec<OppfolgingRow> = national(100_000, 24, 1).collect();
        let cells: std::collections::BTreeSet<_> = made.iter().map(|row| (row.office, row.month)).collect();
        assert_eq!(cells.len(), usize::from(NATIONAL_OFFICES) * 24);
        let persons: std::collections::BTreeSet<_> = made.iter().map(|row| row.person).collect();
        assert!((4..12).contains(&(made.len() / persons.len())), "{} persons", persons.len());
        let (first, last) = (Month::january(2024).index(), Month::december(2025).index());
        assert!(made.iter().all(|row| (first..=last).contains(&row.month)));
    }

    #[test]
    fn the_offices_hang_where_they_should() {
        let org = Org::new(national_units()).unwrap();
        let structure = org.at(Month::january(2025).first_day());
        let country = UnitRef::country();
        assert_eq!(structure.leaves_under(&country, &Line::Stat, UnitKind::Kontor).len(), 264);
        assert_eq!(structure.leaves_under(&country, &Line::Kommune, UnitKind::Kontor).len(), 264);
        assert_eq!(structure.children(&UnitRef::new(UnitKind::Region, "0300"), &Line::Stat).len(), 22);
    }
}
