//! What accepting a delivery changes, unit by unit.

use super::{Align, Grid, Outcome, Teller};
use rettesnor_core::delivery::UnitChange;

/// How many units have a line of their own; the rest are added together.
const SHOWN: usize = 40;

impl Teller<'_> {
    /// Rows and persons per unit, before and now; nothing where the files could not be read.
    pub(super) fn changes(&self) -> String {
        let changes = &self.checked.manifest.report.changes;
        if changes.is_empty() || self.checked.outcome == Outcome::Unchanged {
            return String::new();
        }
        let key = if self.checked.outcome == Outcome::Held { "changes-title-held" } else { "changes-title" };
        let title = self.voice.say(key, &[]);
        let mut moved: Vec<&UnitChange> = changes.iter().filter(|change| moves(change)).collect();
        if moved.is_empty() {
            return format!("{title}: {}\n", self.voice.say("changes-none", &[]));
        }
        // Those who lose most persons come first; units that are alike stand in the order of their codes.
        moved.sort_by_key(|change| (std::cmp::Reverse(change.persons_out), &change.unit));
        let of_persons = changes.iter().any(|change| change.persons_now.is_some());
        let mut grid = self.change_grid(of_persons);
        for change in moved.iter().take(SHOWN) {
            grid.row(self.change_cells(self.checked.named(&change.unit), &[*change], of_persons));
        }
        if let Some(rest) = moved.get(SHOWN..).filter(|rest| !rest.is_empty()) {
            let label = self.voice.say("changes-rest", &[("antall", &rest.len().to_string())]);
            grid.row(self.change_cells(label, rest, of_persons));
        }
        if moved.len() > 1 {
            grid.row(self.change_cells(self.voice.say("changes-sum", &[]), &moved, of_persons));
        }
        format!("{title}\n{}", grid.text())
    }

    fn change_grid(&self, of_persons: bool) -> Grid {
        let mut columns = vec![(self.voice.say("changes-unit", &[]), Align::Left)];
        let persons = ["changes-persons-before", "changes-persons-now", "changes-in", "changes-out"];
        let keys =
            ["changes-rows-before", "changes-rows-now"].into_iter().chain(persons.into_iter().filter(|_| of_persons));
        columns.extend(keys.map(|key| (self.voice.say(key, &[]), Align::Right)));
        Grid::new(&columns)
    }

    fn change_cells(&self, label: String, changes: &[&UnitChange], of_persons: bool) -> Vec<String> {
        let sum = |number: fn(&UnitChange) -> u64| {
            let sum: u64 = changes.iter().map(|change| number(change)).sum();
            self.voice.whole(i64::try_from(sum).unwrap_or(i64::MAX))
        };
        let mut cells = vec![label, sum(|change| change.rows_before), sum(|change| change.rows_now)];
        if of_persons {
            cells.push(sum(|change| change.persons_before.unwrap_or(0)));
            cells.push(sum(|change| change.persons_now.unwrap_or(0)));
            cells.push(sum(|change| change.persons_in));
            cells.push(sum(|change| change.persons_out));
        }
        cells
    }
}

fn moves(change: &UnitChange) -> bool {
    change.rows_before != change.rows_now || change.persons_in > 0 || change.persons_out > 0
}
