//! Makes the reader of a data set's rows.

use super::super::cells::Reader;
use super::super::clock::Clock;
use super::super::columns::find;
use super::super::rules::Question;
use super::super::scope::Seen;
use super::super::units::Units;
use super::super::words::Words;
use super::super::{ImportError, ImportRequest};
use super::{Leaves, Places, RowReader, Source};
use crate::rows::{EMPTY, Held, RowSchema};
use rettesnor_core::definition::{ColumnType, DataSet, RowTime};
use rettesnor_core::tally::PLANNED;

/// The columns of a register of units that name other units.
pub(in super::super) const PARENT: &str = "forelder";

impl<'a> RowReader<'a> {
    /// For the rows of a request's data set, laid out by `schema`.
    pub(in super::super) fn new(request: &ImportRequest<'a>, schema: &RowSchema) -> Result<Self, ImportError> {
        let dataset = request.dataset;
        let columns = &dataset.columns;
        let names: Vec<&str> = columns.iter().map(|c| c.name.as_str()).collect();
        let mut mapped = vec![Vec::new(); columns.len()];
        for (column, from, to) in &request.map_values {
            mapped[find(dataset, column)?].push((from.trim().to_owned(), to.trim().to_owned()));
        }
        let fill = |(at, column): (usize, &rettesnor_core::definition::Column)| {
            let fill = column.fill.as_ref()?;
            Some((at, fill.code.clone(), Question::new(fill.when.clone(), &names)))
        };
        let rule = |(at, rule): (usize, &rettesnor_core::definition::Rule)| {
            let column = dataset.position(&rule.column).unwrap_or_default();
            (at, column, Question::new(rule.must.clone().negate(), &names))
        };
        let finer = dataset.unit.finer.as_ref().map(|(_, kind)| Units::new(request.org, Some(*kind)));
        Ok(Self {
            dataset,
            key: request.key,
            received: request.received,
            clock: Clock::of(dataset),
            readers: columns.iter().map(|column| Reader::of(column, dataset, request.catalogue)).collect(),
            mapped,
            places: places(dataset),
            units: Units::new(request.org, dataset.unit.kind),
            finer,
            words: columns.iter().map(|_| Words::default()).collect(),
            leaves: Leaves::default(),
            fills: columns.iter().enumerate().filter_map(fill).collect(),
            rules: dataset.rules.iter().enumerate().map(rule).collect(),
            layout: layout(dataset, schema),
            seen: Seen::default(),
            cells: vec![EMPTY; columns.len() + 1],
            broken: vec![false; columns.len() + 1],
            problems: Vec::new(),
            laid: vec![EMPTY; schema.columns().len()],
        })
    }
}

fn places(dataset: &DataSet) -> Places {
    let at = |name: &Option<String>| name.as_ref().and_then(|name| dataset.position(name));
    let of_kind = |kind: ColumnType| (0..dataset.columns.len()).filter(move |at| dataset.columns[*at].kind == kind);
    let is_register = dataset.time == RowTime::Timeless && dataset.unit.kind.is_none();
    let mut codes = dataset.columns.iter().enumerate().filter(|(_, c)| matches!(c.kind, ColumnType::Code(_)));
    Places {
        unit: dataset.position(&dataset.unit.column),
        finer: dataset.unit.finer.as_ref().and_then(|(name, _)| dataset.position(name)),
        person: at(&dataset.person),
        form: at(&dataset.form),
        hidden: at(&dataset.hidden),
        missing: at(&dataset.missing),
        topic: at(&dataset.topic),
        birth_years: of_kind(ColumnType::BirthYear).collect(),
        kind: if is_register { codes.next().map(|(at, _)| at) } else { None },
        named: if is_register { dataset.position(PARENT).into_iter().collect() } else { Vec::new() },
    }
}

fn layout(dataset: &DataSet, schema: &RowSchema) -> Vec<Source> {
    let entity = dataset.entity().and_then(|name| dataset.position(name)).unwrap_or_default();
    let source = |column: &crate::rows::RowColumn| match column.held {
        Held::Leaf => Source::Leaf,
        Held::Entity => Source::Entity(entity),
        _ if column.name == PLANNED => Source::Cell(dataset.columns.len()),
        _ => Source::Cell(dataset.position(&column.name).unwrap_or_default()),
    };
    schema.columns().iter().map(source).collect()
}
