//! Counts, and rolls the counts up to every unit of the country and the four figures of every month.

use crate::question;
use rettesnor_core::tally::Counts;
use rettesnor_engine::kernel::count_file;
use serde_json::json;
use std::path::Path;

const REGIONS: usize = 12;
const MUNICIPALITIES: usize = 360;

/// The sums of the offices: by office, month and question.
struct Sums {
    offices: usize,
    months: usize,
    questions: usize,
    values: Vec<i64>,
}

pub fn run(folder: &Path) -> Result<String, String> {
    let file = question::open(folder)?;
    let tally = question::tally()?;
    let counts = count_file(&file, &tally).map_err(|e| e.to_string())?;
    let first = file.months().first.index();
    let months = usize::try_from(file.months().len()).map_err(|e| e.to_string())?;
    let sums = Sums::of(&counts, &question::different(&tally), first, months);
    let (cells, figures) = sums.roll_up(first);
    Ok(json!({ "checksum": sums.checksum().to_string(), "cells": cells, "figures": figures.to_string(),
        "totals": sums.totals() })
    .to_string())
}

impl Sums {
    fn of(counts: &Counts, different: &[usize], first: i32, months: usize) -> Self {
        let (offices, questions) = (counts.leaves.len(), different.len());
        let mut values = vec![0; offices * months * questions];
        for (cell, value) in &counts.cells {
            let question = different.binary_search(&usize::from(cell.counter));
            let month = usize::try_from(cell.month.index() - first);
            if let (Ok(question), Ok(month)) = (question, month) {
                values[(cell.leaf as usize * months + month) * questions + question] = *value;
            }
        }
        Self { offices, months, questions, values }
    }

    /// The same sum that the others make of their answers.
    fn checksum(&self) -> u64 {
        let mut sum = 0_u64;
        for (place, value) in self.values.iter().enumerate() {
            let (question, rest) = (place % self.questions, place / self.questions);
            let (month, office) = (rest % self.months, rest / self.months);
            let weight = (office as u64 + 1) * 1_000_003 + month as u64 * 10_007 + (question as u64 + 1) * 101;
            sum = sum.wrapping_add(value.cast_unsigned().wrapping_mul(weight));
        }
        sum
    }

    /// Each question's sum over all offices and months.
    fn totals(&self) -> Vec<i64> {
        let of_question = |question| self.values.iter().skip(question).step_by(self.questions).sum();
        (0..self.questions).map(of_question).collect()
    }

    /// Four figures for every unit, month and question: how many cells, and what they come to.
    fn roll_up(&self, first: i32) -> (usize, u64) {
        let width = self.months * self.questions;
        let of_office = |office: usize| &self.values[office * width..(office + 1) * width];
        let mut units: Vec<Vec<i64>> = (0..self.offices).map(|office| of_office(office).to_vec()).collect();
        let mut above = vec![vec![0; width]; REGIONS + 1];
        for office in 0..self.offices {
            for unit in [office * REGIONS / self.offices, REGIONS] {
                above[unit].iter_mut().zip(of_office(office)).for_each(|(sum, value)| *sum += value);
            }
        }
        units.extend(above);
        let offices = (0..MUNICIPALITIES).map(|place| place * self.offices / MUNICIPALITIES);
        units.extend(offices.map(|office| of_office(office).to_vec()));
        let (mut cells, mut figures) = (0, 0_u64);
        let start = usize::try_from(first.rem_euclid(12)).unwrap_or(0);
        for unit in &units {
            let mut ytd = unit.clone();
            for month in (1..self.months).filter(|month| !(start + month).is_multiple_of(12)) {
                let (before, now) = ytd.split_at_mut(month * self.questions);
                let before = &before[(month - 1) * self.questions..];
                now.iter_mut().zip(before).take(self.questions).for_each(|(now, before)| *now += before);
            }
            for (place, (month, ytd_now)) in unit.iter().zip(&ytd).enumerate() {
                let last_year = place.checked_sub(12 * self.questions);
                let earlier = |values: &[i64]| last_year.map_or(0, |place| values[place]);
                for figure in [*month, earlier(unit), *ytd_now, earlier(&ytd)] {
                    figures = figures.wrapping_mul(31).wrapping_add(figure.cast_unsigned());
                    cells += 1;
                }
            }
        }
        (cells, figures)
    }
}
