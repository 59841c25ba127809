//! A data set: the columns a delivery has, how its rows lie in time and place, and what must hold in a row.

use super::{Condition, Words};
use crate::org::UnitKind;

/// The schema of a data set.
#[derive(Clone, Debug, PartialEq)]
pub struct DataSet {
    /// The name used on the command line and in definitions, for example `deltakelse`.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// What a row is, in words.
    pub row: Words,
    /// The columns, in the order of a template.
    pub columns: Vec<Column>,
    /// How a row lies in time.
    pub time: RowTime,
    /// Which unit a row belongs to.
    pub unit: UnitColumn,
    /// The column with the person, where a row is about one.
    pub person: Option<String>,
    /// The column with the number of a returned form, where rows are answers to a survey.
    pub form: Option<String>,
    /// The yes-or-no column that says a number is hidden at its source.
    pub hidden: Option<String>,
    /// The yes-or-no column that says a number is missing at its source.
    pub missing: Option<String>,
    /// The column whose values a delivery answers for one by one (the indicators of reported values).
    pub topic: Option<String>,
    /// Columns that together name a row; two rows with the same are a mistake.
    pub unique: Vec<String>,
    /// Months that rows are kept after they were received.
    pub retention_months: u32,
    /// Months after a period's end until its reporting date.
    pub reporting_months: i32,
    /// What must hold in every row.
    pub rules: Vec<Rule>,
}

/// How a row lies in time: by which columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowTime {
    /// One month.
    Month(String),
    /// One day, the day of an event.
    Day(String),
    /// From a first day to a last day; an empty last day is a span that runs.
    Span {
        /// The column with the first day.
        start: String,
        /// The column with the last day.
        end: String,
    },
    /// A whole year.
    Year(String),
    /// A month or a whole year, whichever of the two is filled in.
    MonthOrYear {
        /// The column with the month.
        month: String,
        /// The column with the year.
        year: String,
    },
    /// The rows are not about any time (the unit register).
    Timeless,
}

/// Which unit a row belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitColumn {
    /// The column with the unit's code.
    pub column: String,
    /// The kind of unit the codes are of; unset where each cell says `kind:code` itself.
    pub kind: Option<UnitKind>,
    /// A column with a finer unit (a service place) that the row may name as well.
    pub finer: Option<(String, UnitKind)>,
}

/// A column of a data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name in conditions and files, in ASCII.
    pub name: String,
    /// The heading people see.
    pub heading: String,
    /// What the column holds, in words.
    pub meaning: Words,
    /// Other headings a delivery may use.
    pub aliases: Vec<String>,
    /// What a cell may hold.
    pub kind: ColumnType,
    /// Whether every cell must be filled in.
    pub required: bool,
    /// Whether the column itself may be left out.
    pub may_be_absent: bool,
    /// The code that stands for an empty cell, under a condition.
    pub fill: Option<Fill>,
    /// The lowest and the highest number a cell may hold, scaled as the column.
    pub bounds: Option<(i64, i64)>,
}

/// No cell of a whole or decimal column holds a number further from zero than this, scaled as the column: nine million
/// such cells can be added up exactly. The largest budget of a municipality is a tenth of it.
pub const FURTHEST: i64 = 1_000_000_000_000;

/// The mean of a column squares its cells, and its bounds lie no further from zero than this.
pub const FURTHEST_SQUARED: i64 = 1_000_000;

/// A code that an empty cell stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    /// The code written in the empty cell's place.
    pub code: String,
    /// The rows where it is done.
    pub when: Condition,
}

/// What the cells of a column hold. Every value is held as one whole number while it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// A person id; only its keyed hash is ever held.
    Person,
    /// The number of a form; held as a hash.
    Form,
    /// The code of a unit.
    Unit,
    /// A day, held as a day number.
    Date,
    /// A month, held as its index.
    Month,
    /// A year.
    Year,
    /// The birth year of a person.
    BirthYear,
    /// A code of the code list with this id.
    Code(String),
    /// Yes or no; an empty cell is no.
    Bool,
    /// A whole number.
    Whole,
    /// A number with this many decimals, held as a whole number of the smallest part.
    Decimal(u32),
    /// Free text that is kept.
    Text,
}

impl ColumnType {
    /// How many decimals a number of this column carries.
    #[must_use]
    pub fn decimals(&self) -> u32 {
        match self {
            Self::Decimal(decimals) => *decimals,
            _ => 0,
        }
    }
}

/// How serious a finding is; the four levels of KOSTRA's own checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Severity {
    /// The delivery can't be read at all.
    Fatal,
    /// The row is wrong; the delivery is held.
    Error,
    /// The row may be wrong; the delivery is accepted.
    Warning,
    /// Worth knowing.
    Info,
}

/// Something that must hold in every row.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// A short name, for example `avgang_mangler`.
    pub id: String,
    /// What must hold.
    pub must: Condition,
    /// How serious it is when it does not.
    pub severity: Severity,
    /// The column that the finding points at.
    pub column: String,
    /// What to tell the deliverer.
    pub message: Words,
}

impl DataSet {
    /// The column with the name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|c| c.name == name)
    }

    /// The place of the column with the name.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == name)
    }

    /// The column with the entity that distinct counts count: the person, or the form of a survey.
    #[must_use]
    pub fn entity(&self) -> Option<&str> {
        self.person.as_deref().or(self.form.as_deref())
    }

    /// Whether the data set has only whole years.
    #[must_use]
    pub fn is_yearly(&self) -> bool {
        matches!(self.time, RowTime::Year(_))
    }
}
