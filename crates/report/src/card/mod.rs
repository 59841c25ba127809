//! The card as it is shown, for a workbook and for CSV: the chosen columns, the rows by perspective, the legend.
//!
//! A page fills in a [`CardBook`] from what it shows, so that the page and both files say the same. A cell holds either
//! a number or the symbol that stands in its place, never both. Start with [`CardBook`], then [`workbook()`] and
//! [`csv()`].

mod csv;
mod number;
mod series;
mod style;
mod workbook;

pub use csv::csv;
pub use number::Number;
pub use workbook::{ReportError, workbook};
pub(crate) use workbook::{add, begin};

use rettesnor_core::measure::{Figure, State};
use rettesnor_core::time::Date;
use rettesnor_words::Language;
use rettesnor_words::figure::{Scale, Symbol, symbols};

/// A card as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct CardBook {
    /// The language it is written in, which decides how numbers are written in CSV.
    pub language: Language,
    /// The name of the sheet.
    pub sheet: String,
    /// The title.
    pub title: String,
    /// What stands under the title, a line each.
    pub lead: Vec<String>,
    /// What tells this card from others, as heading and value: the unit, the period. They stand on every row of CSV.
    pub keys: Vec<(String, String)>,
    /// What the groups are called: the heading over their names in CSV.
    pub group_heading: String,
    /// What the signs beside numbers are called: the heading over them in CSV.
    pub marks_heading: String,
    /// The chosen columns from the left.
    pub columns: Vec<Column>,
    /// The rows, by perspective.
    pub groups: Vec<Group>,
    /// The series of every row, where they are shown.
    pub series: Option<Series>,
    /// What the legend is called.
    pub legend_heading: String,
    /// Signs and what they mean.
    pub legend: Vec<(String, String)>,
    /// What stands at the foot: the rule of the trend, the edition, the day.
    pub notes: Vec<String>,
    /// The day of the document, which comes from the edition and not from a clock.
    pub made: Date,
}

/// A chosen column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A short id; it stays in sight when the sheet is moved.
    Id,
    /// A name of some length; it stays in sight when the sheet is moved.
    Name,
    /// A text.
    Text,
    /// A figure.
    Figure,
}

/// The series that stand last on every row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The heading over the lines.
    pub heading: String,
    /// The name of the sheet with their numbers.
    pub sheet: String,
    /// The periods, from the oldest.
    pub periods: Vec<String>,
}

/// The rows of a perspective.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of the card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// A cell for each chosen column.
    pub cells: Vec<Cell>,
    /// A cell for each period of the series.
    pub series: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A status in words, whose colour says the same.
    Status(String, Tone),
    /// A number.
    Number(Number),
    /// The symbol in a number's place, and the signs beside it.
    Symbol(Symbol, Vec<Symbol>),
}

/// The colour of a status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// None: the status is not clear, or says neither good nor bad.
    #[default]
    Plain,
    /// Reached.
    Good,
    /// Near.
    Close,
    /// Not reached.
    Bad,
}

impl Cell {
    /// A figure exactly as the card shows it.
    #[must_use]
    pub fn figure(figure: &Figure, scale: Scale<'_>) -> Self {
        let is_mark = |symbol: &Symbol| matches!(symbol, Symbol::Preliminary | Symbol::Break);
        let (marks, instead): (Vec<Symbol>, Vec<Symbol>) = symbols(figure, scale).into_iter().partition(is_mark);
        match (instead.first(), figure.value.filter(|_| figure.state == State::Value)) {
            (Some(symbol), _) => Self::Symbol(*symbol, marks),
            (None, Some(value)) => Self::Number(Number::of(figure, value, scale, marks)),
            (None, None) => Self::Empty,
        }
    }
}

/// Signs as they stand after each other.
fn signs(marks: &[Symbol]) -> String {
    marks.iter().map(|mark| mark.sign()).collect()
}
