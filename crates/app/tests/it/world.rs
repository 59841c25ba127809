//! A small world for tests: deliveries as text, counted by the slow counter, read as of a day.

use rettesnor_app::{Register, measure};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::{load, population};
use rettesnor_core::delivery::{Acceptance, Scope};
use rettesnor_core::measure::{Edition, Figure, Question, Reading, Span};
use rettesnor_core::org::{Line, Org, UnitRecord, UnitRef};
use rettesnor_core::tally::Reference;
use rettesnor_core::time::{Date, Month, MonthRange, Period, parse_date};
use rettesnor_testkit::shipped_definitions;
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct World {
    catalogue: Arc<Catalogue>,
    units: Vec<UnitRecord>,
    accepted: Vec<Acceptance>,
    counter: Reference,
}

pub fn unit(text: &str) -> UnitRef {
    text.parse().expect("a unit")
}

fn day(text: &str) -> Date {
    parse_date(text).expect("a day")
}

impl World {
    pub fn new() -> Self {
        let (catalogue, problems) = load(&shipped_definitions());
        assert_eq!(problems, Vec::new());
        Self { catalogue: Arc::new(catalogue), units: Vec::new(), accepted: Vec::new(), counter: Reference::default() }
    }

    /// A world where nothing is defined but these indicators.
    pub fn with(indicators: &[&str]) -> Self {
        let mut world = Self::new();
        Arc::make_mut(&mut world.catalogue).indicators.retain(|id, _| indicators.contains(&id.as_str()));
        world
    }

    /// An office under a region and a municipality, serving others as well.
    pub fn office(mut self, code: &str, host: &str, covers: &[&str]) -> Self {
        for (line, parent) in [(Line::Stat, "region:0200"), (Line::Kommune, host)] {
            self.units.push(UnitRecord {
                kind: rettesnor_core::org::UnitKind::Kontor,
                code: code.to_owned(),
                name: format!("Eksempelkontor {code}"),
                line: Some(line),
                parent: Some(unit(parent)),
                covers: covers.iter().map(|c| (*c).to_owned()).collect(),
                employees: Some(12),
                valid_from: None,
                valid_to: None,
            });
        }
        self
    }

    /// A delivery: data set, day received, units, months as `2018M01..2018M12`, rows.
    pub fn delivery(mut self, dataset: &str, received: &str, units: &[&str], months: &str, rows: &str) -> Self {
        let (first, last) = months.split_once("..").expect("two months");
        let months = MonthRange {
            first: first.parse::<Month>().expect("a month"),
            last: last.parse::<Month>().expect("a month"),
        };
        let order = self.accepted.len() as u64 + 1;
        let id = format!("delivery-{order}");
        let schema = &self.catalogue.datasets[dataset];
        let units: Vec<UnitRef> = units.iter().map(|u| unit(u)).collect();
        let rows = population(schema, rows, &units[0], months, day(received)).expect("readable rows");
        self.counter.deliveries.insert(id.clone(), rows);
        let scope = Scope { units: units.into_iter().collect(), months: Some(months), topics: None };
        self.accepted.push(Acceptance {
            delivery: id,
            dataset: dataset.to_owned(),
            scope,
            received: day(received),
            order,
        });
        self
    }

    /// Everything that has been received by the day, ready to be read.
    pub fn reading(&mut self, as_of: &str) -> Reading {
        let as_of = day(as_of);
        let org = Org::new(self.units.clone()).expect("units that can be true");
        let (deleted, earlier) = (BTreeMap::new(), Vec::new());
        let catalogue = &self.catalogue;
        let accepted = &self.accepted;
        let register = Register { catalogue, org: &org, accepted, deleted: &deleted, earlier: &earlier };
        let measured = measure(&mut self.counter, &register, as_of, &mut |_| {}).expect("a measuring");
        let edition = Edition { hash: String::new(), as_of, accepted: measured.accepted, ledger: measured.ledger };
        Reading::new(Arc::clone(catalogue), Arc::new(org), Arc::new(edition))
    }

    /// The figure of an indicator, in the line that comes first for it.
    pub fn figure(&mut self, as_of: &str, of: &str, period: &str, to_date: bool, indicator: &str) -> Figure {
        let reading = self.reading(as_of);
        let indicator = &reading.catalogue.indicators[indicator];
        let period: Period = period.parse().expect("a period");
        let version = indicator.version_at(period.last()).expect("a version");
        let unit = reading.org.resolve(of, reading.edition.as_of).expect("a unit of the day");
        let lines = reading.lines_for(indicator, &unit);
        let line = lines.first().expect("the indicator counts there");
        reading.figure(
            Question { indicator, version, unit: &unit, line },
            Span { card: period, last_year: false, to_date },
        )
    }
}

/// State, numerator, denominator, reported of expected, and the notes, as one line.
pub fn told(figure: &Figure) -> String {
    let number = |n: Option<rettesnor_core::measure::Quantity>| n.map_or("-".to_owned(), |n| n.to_text());
    let notes: Vec<&str> = figure.notes.iter().map(|n| n.as_str()).collect();
    format!(
        "{} {}/{} {} of {} [{}]",
        figure.state.as_str(),
        number(figure.numerator),
        number(figure.denominator),
        figure.units_reported,
        figure.units_expected,
        notes.join(" ")
    )
}
