//! A cube: what statistics offices publish and deliver, dimensions with codes and a value or a symbol in each cell.
//!
//! [`Cube`] is the one form between the formats. Figures of ours leave as JSON-stat, CSV, SDMX-CSV and DHIS2 data
//! values ([`to_json_stat`], [`to_csv`], [`to_sdmx_csv`], [`to_dhis2`]); the same cube gives the same bytes. Tables of
//! others come in as JSON-stat and PX ([`read()`]), as a delivered table does too. A cell without a number has none
//! anywhere: its variant can't hold one. Nothing is judged or hidden here. Start with [`Cube::new`].

mod csv;
mod decimal;
mod dhis2;
mod error;
pub(crate) mod json_stat;
pub(crate) mod px;
mod sdmx_csv;
mod value;

pub use csv::to_csv;
pub use decimal::Decimal;
pub use dhis2::{Dhis2, Dhis2Names, LeftOut, to_dhis2};
pub use error::{CubeError, CubeFault};
pub use json_stat::to_json_stat;
pub use sdmx_csv::{Sdmx, to_sdmx_csv};
pub use value::{Absence, CubeValue, Remark};

use crate::table::{FileKind, TableError};
use jiff::Timestamp;
use rettesnor_core::definition::Words;
use std::collections::HashSet;
use std::fs::File;
use std::path::Path;

/// The most cells that a cube is read with: over twice what SSB gives in one answer.
pub const CELL_LIMIT: usize = 2_000_000;

/// The largest file that is read as a cube, in megabytes.
pub const CUBE_LIMIT_MB: u64 = 32;

/// What a cube is about, beside its dimensions and values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its stable name for machines.
    pub id: String,
    /// The version of its structure, such as `1.0`.
    pub version: String,
    /// Its title.
    pub label: Words,
    /// Where the numbers come from.
    pub source: String,
    /// When it was last changed; no clock is asked.
    pub updated: Option<Timestamp>,
    /// What must be known to read it right.
    pub notes: Vec<Words>,
}

/// What a dimension says of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// When.
    Time,
    /// Where.
    Geo,
    /// What is measured.
    Metric,
    /// Any other property.
    #[default]
    Plain,
}

/// What the numbers of a category are numbers of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureUnit {
    /// Persons, per cent.
    pub base: Words,
    /// How many decimals the numbers have.
    pub decimals: u8,
}

/// One place along a dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Category {
    /// What machines call it.
    pub code: String,
    /// What people call it.
    pub label: Words,
    /// What its numbers are numbers of, where it is something measured.
    pub unit: Option<MeasureUnit>,
    /// The version of its definition, where it has one.
    pub definition_version: Option<u32>,
}

/// A dimension with its categories in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dimension {
    /// What machines call it.
    pub id: String,
    /// What people call it.
    pub label: Words,
    /// What it says of a cell.
    pub role: Role,
    /// Its categories.
    pub categories: Vec<Category>,
}

/// Dimensions, and a value for each of their crossings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cube {
    about: About,
    dimensions: Vec<Dimension>,
    values: Vec<CubeValue>,
}

impl Cube {
    /// A cube whose values stand in the order of its dimensions, the last turning fastest.
    ///
    /// # Errors
    /// The number of values is not that of the crossings, or a name of a dimension or category is there twice.
    pub fn new(about: About, dimensions: Vec<Dimension>, values: Vec<CubeValue>) -> Result<Self, CubeError> {
        let broken = |at: &str| CubeError::of(CubeFault::Structure, at);
        let mut sizes = dimensions.iter().map(|dimension| dimension.categories.len());
        let cells = sizes.try_fold(1_usize, |product, size| product.checked_mul(size));
        if cells != Some(values.len()) {
            return Err(broken("size"));
        }
        if !all_differ(dimensions.iter().map(|dimension| dimension.id.as_str())) {
            return Err(broken("id"));
        }
        for (number, dimension) in (1..).zip(&dimensions) {
            if !all_differ(dimension.categories.iter().map(|category| category.code.as_str())) {
                return Err(broken(&format!("id[{number}]")));
            }
        }
        Ok(Self { about, dimensions, values })
    }

    /// What it is about.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Its dimensions in order.
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Its values, the last dimension turning fastest.
    #[must_use]
    pub fn values(&self) -> &[CubeValue] {
        &self.values
    }

    /// Every cell in order: a category of each dimension, and the value where they cross.
    pub fn cells(&self) -> impl Iterator<Item = (Vec<&Category>, CubeValue)> {
        self.values.iter().enumerate().map(|(cell, value)| {
            let places = self.places(cell);
            let categories = self.dimensions.iter().zip(places).map(|(dimension, at)| &dimension.categories[at]);
            (categories.collect(), *value)
        })
    }

    /// The place of the dimension with this role, where there is one and no more.
    #[must_use]
    pub fn the_only(&self, role: Role) -> Option<usize> {
        let mut with = (0..self.dimensions.len()).filter(|at| self.dimensions[*at].role == role);
        with.next().filter(|_| with.next().is_none())
    }

    /// For each dimension the place of a cell's category.
    pub(crate) fn places(&self, cell: usize) -> Vec<usize> {
        let mut left = cell;
        let mut places: Vec<usize> = Vec::with_capacity(self.dimensions.len());
        for dimension in self.dimensions.iter().rev() {
            places.push(left % dimension.categories.len());
            left /= dimension.categories.len();
        }
        places.reverse();
        places
    }
}

/// Reads a JSON-stat 2 data set or a PX file.
///
/// # Errors
/// The file is no cube that can be read; the error says where, why, and the way out.
pub fn read(path: &Path) -> Result<Cube, TableError> {
    let mut file = File::open(path)?;
    match FileKind::of(&mut file)? {
        FileKind::JsonStat => Ok(json_stat::read(&file)?),
        FileKind::Px => Ok(px::read(&file)?),
        FileKind::Text | FileKind::Xlsx => Err(CubeError::of(CubeFault::NotACube, "").into()),
    }
}

/// A text in one language, used for all three.
pub(crate) fn alike(text: &str) -> Words {
    Words { nb: text.to_owned(), nn: text.to_owned(), en: text.to_owned() }
}

fn all_differ<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = HashSet::new();
    names.into_iter().all(|name| seen.insert(name))
}
