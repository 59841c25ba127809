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
        // The cells of a counter stand together.
        for of_counter in counts.cells.chunk_by(|(one, _), (next, _)| one.counter == next.counter) {
            let Ok(question) = different.binary_search(&usize::from(of_counter[0].0.counter)) else { continue };
            for (cell, value) in of_counter {
                if let Ok(month) = usize::try_from(cell.month.index() - first) {
                    values[(cell.leaf as usize * months + month) * questions + question] = *value;
                }
            }
        }
        Self { offices, months, questions, values }
    }

    /// The same sum that the others make of their answers.
    fn checksum(&self) -> u64 {
        let mut sum = 0_u64;
        let of_offices = self.values.chunks_exact(self.months * self.questions);
        for (office, of_office) in (1_u64..).zip(of_offices) {
            for (month, of_month) in (0_u64..).zip(of_office.chunks_exact(self.questions)) {
                let weight = office * 1_000_003 + month * 10_007;
                for (question, value) in (1_u64..).zip(of_month) {
                    sum = sum.wrapping_add(value.cast_unsigned().wrapping_mul(weight + question * 101));
                }
            }
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
        let mut above = vec![vec![0; width]; REGIONS + 1];
        for office in 0..self.offices {
            for unit in [office * REGIONS / self.offices, REGIONS] {
                above[unit].iter_mut().zip(of_office(office)).for_each(|(sum, value)| *sum += value);
            }
        }
        let municipalities = (0..MUNICIPALITIES).map(|place| of_office(place * self.offices / MUNICIPALITIES));
        let offices = (0..self.offices).map(of_office);
        let units = offices.chain(above.iter().map(Vec::as_slice)).chain(municipalities);
        let (mut cells, mut figures, mut ytd) = (0, 0_u64, Vec::with_capacity(width));
        let none = vec![0; (12 * self.questions).min(width)];
        for unit in units {
            self.to_date(first, unit, &mut ytd);
            let earlier = |values: &[i64]| [&none, &values[..width - none.len()]].concat();
            let (last_year, ytd_last_year) = (earlier(unit), earlier(&ytd));
            for (((month, ytd), last_year), ytd_last_year) in unit.iter().zip(&ytd).zip(&last_year).zip(&ytd_last_year)
            {
                let of_cell = [(month, 1), (last_year, 3), (ytd, 5), (ytd_last_year, 7)];
                let added = of_cell.map(|(figure, weight)| figure.cast_unsigned().wrapping_mul(weight));
                figures = added.into_iter().fold(figures, u64::wrapping_add);
            }
            cells += 4 * width;
        }
        (cells, figures)
    }

    /// The months of a unit, each with those before it in its year.
    fn to_date(&self, first: i32, unit: &[i64], ytd: &mut Vec<i64>) {
        let start = usize::try_from(first.rem_euclid(12)).unwrap_or(0);
        ytd.clear();
        ytd.extend_from_slice(unit);
        for month in (1..self.months).filter(|month| !(start + month).is_multiple_of(12)) {
            let (before, now) = ytd.split_at_mut(month * self.questions);
            let before = &before[(month - 1) * self.questions..];
            now.iter_mut().zip(before).take(self.questions).for_each(|(now, before)| *now += before);
        }
    }
}
