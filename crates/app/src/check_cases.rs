//! Runs a case through a counter and holds the answer against what the caseworker expects.

use crate::{Register, measure};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::Case;
use rettesnor_core::delivery::{Acceptance, Scope};
use rettesnor_core::measure::{Edition, Figure, Ledger, Question, Reading, Span};
use rettesnor_core::org::{Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::tally::{Counter, Population, leaf_of};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The rows of a case, by the name of the delivery that a counter is asked for: the data set's own.
pub type CaseRows = BTreeMap<String, Population>;

/// What came of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseOutcome {
    /// The sums that the counter found, to hold two counters against each other.
    pub ledger: Ledger,
    /// Each thing that is not as expected; empty when the case holds.
    pub differences: Vec<String>,
}

/// Runs one case through a counter that holds [`Case::rows`] as deliveries named by data set.
///
/// # Errors
/// The case can't be counted at all.
pub fn check_case(catalogue: &Arc<Catalogue>, case: &Case, counter: &mut dyn Counter) -> Result<CaseOutcome, String> {
    let (reading, figure) = count_case(catalogue, case, counter)?;
    let differences = differences(case, &figure);
    Ok(CaseOutcome { ledger: reading.edition.ledger.clone(), differences })
}

/// Counts one case: the edition that its rows give, and the figure that it asks for.
pub(crate) fn count_case(
    catalogue: &Arc<Catalogue>,
    case: &Case,
    counter: &mut dyn Counter,
) -> Result<(Reading, Figure), String> {
    let org = Org::new(units_of(catalogue, case))
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
    let accepted = accepted(catalogue, case);
    let (deleted, earlier) = (BTreeMap::new(), Vec::new());
    let register = Register { catalogue, org: &org, accepted: &accepted, deleted: &deleted, earlier: &earlier };
    let measured = measure(counter, &register, case.as_of, &mut |_| {}).map_err(|e| e.to_string())?;
    let edition =
        Edition { hash: String::new(), as_of: case.as_of, accepted: measured.accepted, ledger: measured.ledger };
    let reading = Reading::new(Arc::clone(catalogue), Arc::new(org), Arc::new(edition));
    let figure = figure(&reading, case)?;
    Ok((reading, figure))
}

/// The time that a case asks about.
pub(crate) fn span_of(case: &Case) -> Span {
    let last_year = case.expect.figure.ends_with("last_year");
    Span { card: case.period, last_year, to_date: case.expect.figure.starts_with("ytd") }
}

fn figure(reading: &Reading, case: &Case) -> Result<Figure, String> {
    let indicator = reading.catalogue.indicators.get(&case.indicator).ok_or("there is no such indicator")?;
    let version = indicator.version_at(case.period.last()).ok_or("no version counts the period")?;
    let lines = reading.lines_for(indicator, &case.unit);
    let line = lines.first().ok_or_else(|| format!("{} does not count at {}", indicator.id, case.unit))?;
    Ok(reading.figure(Question { indicator, version, unit: &case.unit, line }, span_of(case)))
}

fn differences(case: &Case, figure: &Figure) -> Vec<String> {
    let mut differences = Vec::new();
    let mut hold = |what: &str, expected: Option<String>, found: String| {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    let number = |n: Option<i64>| n.map(|n| n.to_string());
    let found = |q: Option<rettesnor_core::measure::Quantity>| number(q.map(|q| q.number)).unwrap_or("nothing".into());
    hold("state", Some(case.expect.state.clone()), figure.state.as_str().to_owned());
    hold("numerator", number(case.expect.numerator), found(figure.numerator));
    hold("denominator", number(case.expect.denominator), found(figure.denominator));
    hold("open", number(case.expect.open), figure.open.to_string());
    differences
}

/// Each data set is one delivery, for the units its rows name and the case's own.
fn accepted(catalogue: &Catalogue, case: &Case) -> Vec<Acceptance> {
    let acceptance = |(order, (dataset, population)): (u64, (&String, &Population))| {
        let schema = &catalogue.datasets[dataset];
        let leaves = population.rows.iter().filter_map(|row| leaf_of(row, schema));
        let units: BTreeSet<UnitRef> = leaves.map(|leaf| leaf.unit).chain([case.unit.clone()]).collect();
        let topics = schema.topic.as_ref().map(|topic| {
            let texts = population.rows.iter().filter_map(|row| row.get(topic)?.text());
            texts.map(str::to_owned).collect()
        });
        let scope = Scope { units, months: Some(population.months), topics };
        Acceptance { delivery: dataset.clone(), dataset: dataset.clone(), scope, received: case.as_of, order }
    };
    (1..).zip(&case.rows).map(acceptance).collect()
}

/// Offices and service places that a case names exist for the case.
fn units_of(catalogue: &Catalogue, case: &Case) -> Vec<UnitRecord> {
    let mut units = BTreeSet::from([case.unit.clone()]);
    for (dataset, population) in &case.rows {
        let schema = &catalogue.datasets[dataset];
        for leaf in population.rows.iter().filter_map(|row| leaf_of(row, schema)) {
            units.insert(leaf.unit);
            units.extend(leaf.finer);
        }
    }
    let own = units.into_iter().filter(|unit| matches!(unit.kind, UnitKind::Kontor | UnitKind::Tjeneste));
    own.map(|unit| {
        let office = unit.kind == UnitKind::Kontor;
        let host = if case.unit.kind == UnitKind::Kommune { case.unit.clone() } else { UnitRef::kommune("0301") };
        let region = UnitRef { kind: UnitKind::Region, code: "0300".to_owned() };
        UnitRecord {
            name: unit.to_string(),
            kind: unit.kind,
            code: unit.code,
            line: Some(if office { Line::Stat } else { Line::Kommune }),
            parent: Some(if office { region } else { host }),
            covers: Vec::new(),
            employees: Some(10),
            valid_from: None,
            valid_to: None,
        }
    })
    .collect()
}
