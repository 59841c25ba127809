//! Reads one cell as the number that stands for it.

use super::codes::Codes;
use crate::rows::EMPTY;
use rettesnor_core::definition::{Catalogue, Column, ColumnType, DataSet, FURTHEST};
use rettesnor_core::delivery::Reason;
use rettesnor_core::time::day_number;
use rettesnor_exchange::cell::{self, TableValue};

/// How the cells of a column are read.
pub(super) enum Reader<'a> {
    /// The unit of the row, or a finer one, or the person: read by the row, which knows more.
    ByRow,
    Date,
    Month,
    Year,
    Bool,
    Whole,
    Decimal(u8),
    Text,
    Code(Codes<'a>),
}

/// What a cell of table data says beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marked {
    Number(i64),
    Hidden,
    Missing,
}

impl<'a> Reader<'a> {
    pub(super) fn of(column: &Column, dataset: &DataSet, catalogue: &'a Catalogue) -> Self {
        let finer = dataset.unit.finer.as_ref().map(|(column, _)| column);
        match &column.kind {
            _ if column.name == dataset.unit.column || Some(&column.name) == finer => Self::ByRow,
            ColumnType::Person | ColumnType::Form => Self::ByRow,
            ColumnType::Date => Self::Date,
            ColumnType::Month => Self::Month,
            ColumnType::Year | ColumnType::BirthYear => Self::Year,
            ColumnType::Bool => Self::Bool,
            ColumnType::Whole => Self::Whole,
            ColumnType::Decimal(decimals) => Self::Decimal(u8::try_from(*decimals).unwrap_or(u8::MAX)),
            ColumnType::Text | ColumnType::Unit => Self::Text,
            ColumnType::Code(list) => {
                catalogue.codelists.get(list).map_or(Self::Text, |list| Self::Code(Codes::new(list)))
            }
        }
    }

    /// The number of a filled-in cell that is no code and no text.
    pub(super) fn number(&self, text: &str) -> Result<i64, Reason> {
        match self {
            Self::Date => cell::date(text).map(|day| day_number(day).into()).map_err(|_| Reason::NotADate),
            Self::Month => cell::month(text).map(|month| month.index().into()).map_err(|_| Reason::NotAMonth),
            Self::Year => cell::year(text).map(i64::from).map_err(|_| Reason::NotAYear),
            Self::Bool => cell::boolean(text).map(i64::from).map_err(|_| Reason::NotABool),
            Self::Whole => cell::whole(text).map_err(|_| Reason::NotAWholeNumber),
            Self::Decimal(decimals) => {
                cell::decimal(text, *decimals).map_err(|_| Reason::NotADecimal((*decimals).into()))
            }
            Self::ByRow | Self::Text | Self::Code(_) => Ok(EMPTY),
        }
    }

    /// The number or the mark of a cell in table data; nothing for a column that holds no numbers.
    pub(super) fn marked(&self, text: &str) -> Option<Result<Marked, Reason>> {
        let (decimals, wrong) = match self {
            Self::Whole => (0, Reason::NotAWholeNumber),
            Self::Decimal(decimals) => (*decimals, Reason::NotADecimal((*decimals).into())),
            _ => return None,
        };
        Some(match cell::table_value(text, decimals) {
            Ok(TableValue::Number(number)) => Ok(Marked::Number(number)),
            Ok(TableValue::Hidden) => Ok(Marked::Hidden),
            Ok(TableValue::Missing | TableValue::NotApplicable) => Ok(Marked::Missing),
            Err(_) => Err(wrong),
        })
    }
}

/// That a number lies within the bounds of its column, and can be added up with others.
pub(super) fn in_bounds(column: &Column, number: i64) -> Result<i64, Reason> {
    let (low, high) = column.bounds.unwrap_or((i64::MIN, i64::MAX));
    let (least, most) = match column.kind {
        ColumnType::Whole | ColumnType::Decimal(_) => (low.max(-FURTHEST), high.min(FURTHEST)),
        _ => (low, high),
    };
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    // A bound that nobody stated is told only to whoever broke it.
    let shown = |stated: bool, bound: i64| {
        if stated { unscaled(bound, column.kind.decimals()) } else { String::new() }
    };
    let low = shown(low != i64::MIN || (number < least && least != i64::MIN), least);
    Err(Reason::OutOfBounds { low, high: shown(high != i64::MAX || (number > most && most != i64::MAX), most) })
}

/// A scaled number as people write it, without decimals that are zero.
fn unscaled(number: i64, decimals: u32) -> String {
    let scale = 10_i64.pow(decimals);
    let (whole, rest) = (number / scale, (number % scale).abs());
    if rest == 0 {
        return whole.to_string();
    }
    let sign = if number < 0 && whole == 0 { "-" } else { "" };
    let rest = format!("{rest:0width$}", width = decimals as usize);
    format!("{sign}{whole},{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_added_up_is_out_of_bounds() {
        let (low, high) = (|low: &str| (low.to_owned(), String::new()), |high: &str| (String::new(), high.to_owned()));
        let both = |low: &str, high: &str| (low.to_owned(), high.to_owned());
        for (bounds, kind, number, told) in [
            (None, ColumnType::Whole, FURTHEST, None),
            (None, ColumnType::Whole, FURTHEST + 1, Some(high("1000000000000"))),
            (None, ColumnType::Decimal(2), -FURTHEST - 1, Some(low("-10000000000"))),
            (Some((0, i64::MAX)), ColumnType::Whole, -1, Some(low("0"))),
            (Some((0, i64::MAX)), ColumnType::Whole, i64::MAX, Some(both("0", "1000000000000"))),
            (Some((1, 6)), ColumnType::Whole, 7, Some(both("1", "6"))),
            (None, ColumnType::Date, FURTHEST + 1, None),
        ] {
            let column = Column {
                name: "antall".to_owned(),
                heading: String::new(),
                meaning: rettesnor_core::definition::Words::default(),
                aliases: Vec::new(),
                kind,
                required: false,
                may_be_absent: false,
                fill: None,
                bounds,
            };
            let out = told.map_or(Ok(number), |(low, high)| Err(Reason::OutOfBounds { low, high }));
            assert_eq!(in_bounds(&column, number), out, "{bounds:?} {number}");
        }
    }

    #[test]
    fn bounds_are_told_as_people_write_them() {
        assert_eq!(unscaled(16_800, 2), "168");
        assert_eq!(unscaled(750, 2), "7,5");
        assert_eq!(unscaled(-5, 2), "-0,05");
        assert_eq!(unscaled(6, 0), "6");
    }
}
