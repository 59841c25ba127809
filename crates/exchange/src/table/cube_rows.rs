//! A table delivered as a cube, as rows that are read like any other.
//!
//! A dimension is a column of codes. What is measured is one more column where the reader knows it as one, and
//! otherwise a column of numbers each, as in a spreadsheet. Headings are what the reader knows of the id and the name
//! that the cube has for them. A cell without a number is SSB's symbol, so that hidden stays hidden.

use super::header::HeaderFinder;
use super::row::RawRow;
use super::{FileKind, TableError};
use crate::cube::{Category, Cube, CubeValue, Dimension, Role, json_stat, px};
use std::fs::File;

/// What the column of values may be called, where the cube does not say.
const VALUE: [&str; 3] = ["value", "verdi", "antall"];

/// The rows of a cube.
pub(super) struct CubeRows {
    cube: Cube,
    /// The dimension whose categories are columns.
    spread: Option<usize>,
    next: usize,
}

/// Reads a cube and finds the headings of its rows.
pub(super) fn open(
    file: &File,
    kind: FileKind,
    finder: &HeaderFinder<'_>,
) -> Result<(Vec<String>, CubeRows), TableError> {
    let cube = if kind == FileKind::Px { px::read(file)? } else { json_stat::read(file)? };
    if cube.values().is_empty() {
        return Err(TableError::Empty);
    }
    let metric = cube.the_only(Role::Metric);
    let spread = metric.filter(|at| known(&cube.dimensions()[*at], finder).is_none());
    let mut header: Vec<String> = Vec::new();
    for (at, dimension) in cube.dimensions().iter().enumerate() {
        if spread != Some(at) {
            header.push(known(dimension, finder).unwrap_or(&dimension.id).to_owned());
        }
    }
    match spread.map(|at| &cube.dimensions()[at].categories) {
        None => header.push(known_of(&VALUE, finder).unwrap_or(VALUE[0]).to_owned()),
        Some(categories) => header.extend(categories.iter().map(|category| {
            let (own, single) = ([category.code.as_str(), &category.label.nb], categories.len() == 1);
            let other = if single { known_of(&VALUE, finder) } else { None };
            known_of(&own, finder).or(other).unwrap_or(&category.code).to_owned()
        })),
    }
    Ok((header, CubeRows { cube, spread, next: 0 }))
}

impl CubeRows {
    /// How many cells there are.
    pub(super) fn total(&self) -> u64 {
        self.cube.values().len() as u64
    }

    /// How many of them are read.
    pub(super) fn consumed(&self) -> u64 {
        (self.next * self.across()) as u64
    }

    /// Reads the next row; they are counted from 1.
    pub(super) fn next_row(&mut self, row: &mut RawRow) -> bool {
        if self.next >= self.cube.values().len() / self.across() {
            return false;
        }
        let Some(spread) = self.spread else {
            row.begin(self.next as u64 + 1);
            for (dimension, place) in self.cube.dimensions().iter().zip(self.cube.places(self.next)) {
                row.push(code(dimension, &dimension.categories[place]));
            }
            row.push(&written(self.cube.values()[self.next]));
            self.next += 1;
            return true;
        };
        // Cells of one row lie as far apart as the dimensions after the one that is spread are wide.
        let step: usize = self.cube.dimensions()[spread + 1..].iter().map(|d| d.categories.len()).product();
        let first = self.next / step * step * self.across() + self.next % step;
        row.begin(self.next as u64 + 1);
        for (at, place) in self.cube.places(first).into_iter().enumerate().filter(|(at, _)| *at != spread) {
            let dimension = &self.cube.dimensions()[at];
            row.push(code(dimension, &dimension.categories[place]));
        }
        for number in 0..self.across() {
            row.push(&written(self.cube.values()[first + number * step]));
        }
        self.next += 1;
        true
    }

    /// How many cells of the cube a row has.
    fn across(&self) -> usize {
        self.spread.map_or(1, |at| self.cube.dimensions()[at].categories.len())
    }
}

fn known<'d>(dimension: &'d Dimension, finder: &HeaderFinder<'_>) -> Option<&'d str> {
    known_of(&[&dimension.id, &dimension.label.nb], finder)
}

fn known_of<'d>(names: &[&'d str], finder: &HeaderFinder<'_>) -> Option<&'d str> {
    names.iter().find(|name| finder.knows(name)).copied()
}

/// The code; SSB writes `K-0301` for a municipality in a series that is carried over mergers.
fn code<'c>(dimension: &Dimension, category: &'c Category) -> &'c str {
    let digits = |code: &&str| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    let carried = category.code.strip_prefix("K-").filter(digits).filter(|_| dimension.role == Role::Geo);
    carried.unwrap_or(&category.code)
}

fn written(value: CubeValue) -> String {
    match value {
        CubeValue::Number(number, _) => number.shortest().to_string(),
        CubeValue::Without(_) => value.symbol().unwrap_or_default().to_owned(),
    }
}
