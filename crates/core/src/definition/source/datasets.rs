//! Reads data sets.

use super::format::{ColumnFile, DataSetFile, TimeFile, UnitFile};
use super::{Loader, Place};
use crate::definition::condition::{self, Condition};
use crate::definition::{Column, ColumnType, DataSet, Fill, RowTime, Rule, Severity, UnitColumn};
use crate::org::UnitKind;
use toml::Spanned;

const TYPES: &str = "person, form, unit, date, month, year, birth_year, code, bool, whole, decimal or text";

impl Loader {
    pub(super) fn dataset(&mut self, place: &Place) {
        let Some(mut file) = self.read::<DataSetFile>(place) else { return };
        self.named_as_file(place, &file.id);
        let columns: Vec<(Column, ColumnFile)> =
            file.columns.drain(..).filter_map(|column| Some((self.column(place, &column)?, column))).collect();
        let of_kind = |kind: &ColumnType| columns.iter().find(|(c, _)| c.kind == *kind).map(|(c, _)| c.name.clone());
        let line = place.line_of(&file.id);
        let mut dataset = DataSet {
            id: file.id.get_ref().clone(),
            person: of_kind(&ColumnType::Person),
            form: of_kind(&ColumnType::Form),
            columns: columns.iter().map(|(column, _)| column.clone()).collect(),
            name: file.name,
            row: file.row,
            time: row_time(file.time).unwrap_or_else(|what| {
                let mend = "name a month, a day, a start and an end, a year, or a month and a year".to_owned();
                self.problem(place, line, "D010", (what, "a row must lie in time in one way", mend));
                RowTime::Timeless
            }),
            unit: self.unit_column(place, line, file.unit),
            hidden: file.hidden,
            missing: file.missing,
            topic: file.topic,
            unique: file.unique,
            retention_months: file.retention_months,
            reporting_months: file.reporting_months,
            rules: Vec::new(),
        };
        self.named_columns(place, line, &dataset);
        for (position, (_, column)) in columns.iter().enumerate() {
            if let Some(fill) = &column.fill {
                let when = self.condition(place, &fill.when, &dataset);
                dataset.columns[position].fill = Some(Fill { code: fill.code.clone(), when });
            }
        }
        for rule in &file.rules {
            let must = self.condition(place, &rule.must, &dataset);
            let severity = match rule.severity.as_str() {
                "error" => Severity::Error,
                "warning" => Severity::Warning,
                _ => Severity::Info,
            };
            let (id, column, message) = (rule.id.clone(), rule.column.clone(), rule.message.clone());
            dataset.rules.push(Rule { id, must, severity, column, message });
        }
        if self.catalogue.datasets.insert(dataset.id.clone(), dataset).is_some() {
            let what = format!("there are two data sets `{}`", file.id.get_ref());
            self.problem(place, line, "D007", (what, "data sets are found by id", "rename one of them".into()));
        }
    }

    fn column(&mut self, place: &Place, file: &ColumnFile) -> Option<Column> {
        let line = place.line_of(&file.name);
        let kind = match (file.kind.as_str(), &file.codelist) {
            ("person", _) => ColumnType::Person,
            ("form", _) => ColumnType::Form,
            ("unit", _) => ColumnType::Unit,
            ("date", _) => ColumnType::Date,
            ("month", _) => ColumnType::Month,
            ("year", _) => ColumnType::Year,
            ("birth_year", _) => ColumnType::BirthYear,
            ("code", Some(list)) if self.catalogue.codelists.contains_key(list) => ColumnType::Code(list.clone()),
            ("bool", _) => ColumnType::Bool,
            ("whole", _) => ColumnType::Whole,
            ("decimal", _) => ColumnType::Decimal(file.decimals.unwrap_or(2).min(4)),
            ("text", _) => ColumnType::Text,
            _ => {
                let what = format!("column `{}` has no type that is known", file.name.get_ref());
                let mend = format!("write {TYPES}; a code names a code list that exists");
                self.problem(place, line, "D009", (what, "a cell must be read in one way", mend));
                return None;
            }
        };
        let bounds = (file.min.is_some() || file.max.is_some())
            .then(|| (file.min.unwrap_or(i64::MIN), file.max.unwrap_or(i64::MAX)));
        Some(Column {
            name: file.name.get_ref().clone(),
            heading: file.heading.clone(),
            meaning: file.meaning.clone(),
            aliases: file.aliases.clone(),
            kind,
            required: file.required,
            may_be_absent: file.may_be_absent,
            fill: None,
            bounds,
        })
    }

    fn unit_column(&mut self, place: &Place, line: usize, file: UnitFile) -> UnitColumn {
        let mut kind_of = |text: Option<String>| {
            let text = text?;
            let kind = UnitKind::ALL.into_iter().find(|kind| kind.as_str() == text);
            if kind.is_none() {
                let mend = format!("write one of {}", UnitKind::ALL.map(UnitKind::as_str).join(", "));
                let what = format!("`{text}` is not a kind of unit");
                self.problem(place, line, "D011", (what, "a row must belong to a unit", mend));
            }
            kind
        };
        let kind = kind_of(file.kind);
        let finer = file.finer_column.zip(kind_of(file.finer_kind));
        UnitColumn { column: file.column, kind, finer }
    }

    /// That every column the data set itself names is there.
    fn named_columns(&mut self, place: &Place, line: usize, dataset: &DataSet) {
        let time = match &dataset.time {
            RowTime::Month(a) | RowTime::Day(a) | RowTime::Year(a) => vec![a],
            RowTime::Span { start: a, end: b } | RowTime::MonthOrYear { month: a, year: b } => vec![a, b],
            RowTime::Timeless => vec![],
        };
        let finer = dataset.unit.finer.as_ref().map(|(column, _)| column);
        let named = time.into_iter().chain([&dataset.unit.column]).chain(finer);
        let named = named.chain(&dataset.hidden).chain(&dataset.missing).chain(&dataset.topic).chain(&dataset.unique);
        for name in named.filter(|name| dataset.column(name).is_none()) {
            let what = format!("there is no column `{name}`");
            self.problem(place, line, "D012", (what, "the data set says that it has it", "add the column".into()));
        }
    }

    pub(super) fn condition(&mut self, place: &Place, text: &Spanned<String>, dataset: &DataSet) -> Condition {
        condition::parse(text.get_ref(), dataset, &self.catalogue.codelists).unwrap_or_else(|error| {
            let (code, mend) = match &error {
                condition::ConditionError::UnknownColumn { .. } => ("D021", "use a column of the data set"),
                condition::ConditionError::UnknownCode { .. } => {
                    ("D022", "use a code of the list, or add it to the list")
                }
                condition::ConditionError::Type(_) => ("D023", "compare a column with what it holds"),
                condition::ConditionError::NotAllowed(_) => ("D024", "say it with the closed language"),
                condition::ConditionError::Syntax(_) => ("D020", "write an SQL condition"),
            };
            let why = "a condition that can't be read counts nothing";
            self.problem(place, place.line_of(text), code, (error.to_string(), why, mend.to_owned()));
            Condition::Any(Vec::new())
        })
    }
}

fn row_time(file: TimeFile) -> Result<RowTime, String> {
    let TimeFile { month, day, start, end, year } = file;
    match (month, day, start, end, year) {
        (Some(month), None, None, None, None) => Ok(RowTime::Month(month)),
        (None, Some(day), None, None, None) => Ok(RowTime::Day(day)),
        (None, None, Some(start), Some(end), None) => Ok(RowTime::Span { start, end }),
        (None, None, None, None, Some(year)) => Ok(RowTime::Year(year)),
        (Some(month), None, None, None, Some(year)) => Ok(RowTime::MonthOrYear { month, year }),
        (None, None, None, None, None) => Ok(RowTime::Timeless),
        _ => Err("the columns of `time` do not belong together".to_owned()),
    }
}
