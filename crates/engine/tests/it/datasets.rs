//! Small data sets, one for each way that rows lie in time.

use rettesnor_core::definition::{Column, ColumnType, DataSet, RowTime, UnitColumn, Words};
use rettesnor_core::org::UnitKind;

fn column(name: &str, kind: ColumnType) -> Column {
    Column {
        name: name.to_owned(),
        heading: name.to_owned(),
        meaning: Words::default(),
        aliases: Vec::new(),
        kind,
        required: false,
        may_be_absent: false,
        fill: None,
        bounds: None,
    }
}

/// Columns of every kind, and those that say when.
fn dataset(time: RowTime, when: &[(&str, ColumnType)]) -> DataSet {
    let mut columns: Vec<Column> = when.iter().map(|(name, kind)| column(name, kind.clone())).collect();
    columns.extend([
        column("person", ColumnType::Person),
        column("kommune", ColumnType::Unit),
        column("sted", ColumnType::Unit),
        column("hjemkommune", ColumnType::Unit),
        column("kode", ColumnType::Code("koder".to_owned())),
        column("tekst", ColumnType::Text),
        column("ja", ColumnType::Bool),
        column("aktiv", ColumnType::Bool),
        column("fodselsaar", ColumnType::BirthYear),
        column("sist", ColumnType::Date),
        column("timer", ColumnType::Decimal(2)),
        column("antall", ColumnType::Whole),
    ]);
    DataSet {
        id: "prove".to_owned(),
        name: Words::default(),
        row: Words::default(),
        columns,
        time,
        unit: UnitColumn {
            column: "kommune".to_owned(),
            kind: Some(UnitKind::Kommune),
            finer: Some(("sted".to_owned(), UnitKind::Tjeneste)),
        },
        person: Some("person".to_owned()),
        form: None,
        hidden: None,
        missing: None,
        topic: None,
        unique: Vec::new(),
        retention_months: 60,
        reporting_months: 2,
        rules: Vec::new(),
    }
}

/// One data set for each way that rows lie in time, and one whose units say their kind.
pub fn all() -> Vec<DataSet> {
    let name = str::to_owned;
    let month = dataset(RowTime::Month(name("maned")), &[("maned", ColumnType::Month)]);
    let mut kinds = month.clone();
    kinds.unit.kind = None;
    kinds.unit.finer = None;
    kinds.person = None;
    kinds.columns.retain(|column| column.kind != ColumnType::Person);
    vec![
        month,
        kinds,
        dataset(RowTime::Day(name("dag")), &[("dag", ColumnType::Date)]),
        dataset(RowTime::Year(name("aar")), &[("aar", ColumnType::Year)]),
        dataset(
            RowTime::MonthOrYear { month: name("maned"), year: name("aar") },
            &[("maned", ColumnType::Month), ("aar", ColumnType::Year)],
        ),
        dataset(
            RowTime::Span { start: name("start"), end: name("slutt") },
            &[("start", ColumnType::Date), ("slutt", ColumnType::Date)],
        ),
    ]
}
