use super::*;
use crate::definition::source::load;
use crate::definition::{Catalogue, Indicator, Kind};
use crate::delivery::{Acceptance, Scope};
use crate::disclosure::{Pattern, WhyHidden};
use crate::measure::{Edition, Entry, Ledger, LedgerKey};
use crate::org::{Line, Org, UnitRef};
use crate::tally::{Leaf, Piece, Row, Value, meets};
use crate::time::{MonthRange, parse_date};
use rettesnor_testkit::shipped_definitions;
use std::sync::Arc;

/// Those who ended by way out, in three municipalities of a county: each in April, and again in November.
const ENDED: [(&str, [i64; 3]); 3] = [("3201", [40, 25, 9]), ("3203", [30, 2, 6]), ("3205", [21, 14, 7])];
const WAYS: [&str; 3] = ["AV-01", "AV-05", "PS-05"];

fn reading() -> Reading {
    reading_of(&ENDED, &["2025M04", "2025M11"], |indicator| {
        ["I.02-nir", "I.02-trondheim"].contains(&indicator.id.as_str())
    })
}

/// Those who ended in some months, read by some indicators; nobody's sex is known.
fn reading_of(all: &[(&str, [i64; 3])], months: &[&str], wanted: impl Fn(&Indicator) -> bool) -> Reading {
    let (mut catalogue, _) = load(&shipped_definitions());
    catalogue.indicators.retain(|_, indicator| wanted(indicator));
    let mut codes = WAYS.map(str::to_owned).to_vec();
    codes.sort();
    let place = |code: &str| codes.iter().position(|known| known == code).map(|place| place as u16);
    let leaf = |code: &str| Leaf { unit: UnitRef::kommune(code), finer: None };
    let mut ledger =
        Ledger { leaves: all.iter().map(|(code, _)| leaf(code)).collect(), codes: codes.clone(), ..Ledger::default() };
    for indicator in catalogue.indicators.values() {
        let version = &indicator.versions[0];
        for (piece, condition) in [
            (Piece::Rows, None),
            (Piece::Numerator, Some(&version.numerator.when)),
            (Piece::Denominator, version.denominator.as_ref().map(|term| &term.when)),
        ] {
            for (number, (_, ended)) in (0..).zip(all) {
                for month in months {
                    let counted = WAYS.iter().zip(*ended).filter(|(code, _)| {
                        let row = Row::from([("avslutningskode".to_owned(), Value::Text((**code).to_owned()))]);
                        condition.is_none_or(|condition| meets(condition, &row, Month::january(2025)))
                    });
                    let whole = LedgerKey::whole(&indicator.id, 1, piece, false);
                    let split = LedgerKey { split: Some("avslutningskode".to_owned()), ..whole.clone() };
                    let mut sum = 0;
                    let month: Month = month.parse().unwrap();
                    for (code, value) in counted {
                        sum += value;
                        let entry = Entry { leaf: number, month, code: place(code), value };
                        ledger.entries.entry(split.clone()).or_default().push(entry);
                    }
                    let entry = Entry { leaf: number, month, code: None, value: sum };
                    if piece != Piece::Rows {
                        let by_sex = LedgerKey { split: Some("kjonn".to_owned()), ..whole.clone() };
                        ledger.entries.entry(by_sex).or_default().push(entry);
                    }
                    ledger.entries.entry(whole).or_default().push(entry);
                }
            }
        }
    }
    let units = all.iter().map(|(code, _)| UnitRef::kommune(*code)).collect();
    edition_of(catalogue, ledger, ("deltakelse", units))
}

/// An edition of what some units have delivered of a data set.
fn edition_of(catalogue: Catalogue, mut ledger: Ledger, (dataset, units): (&str, BTreeSet<UnitRef>)) -> Reading {
    ledger.entries.values_mut().for_each(|entries| entries.sort());
    let months = MonthRange { first: Month::january(2024), last: Month::december(2025) };
    let accepted = Acceptance {
        delivery: "a".to_owned(),
        dataset: dataset.to_owned(),
        scope: Scope { units, months: Some(months), topics: None },
        received: parse_date("2026-01-10").unwrap(),
        order: 1,
    };
    let as_of = parse_date("2026-03-10").unwrap();
    let edition = Edition { hash: "first".to_owned(), as_of, accepted: vec![accepted], ledger };
    Reading::new(Arc::new(catalogue), Arc::new(Org::national()), Arc::new(edition))
}

#[test]
fn a_small_number_takes_others_with_it_and_nothing_can_be_worked_out() {
    let reading = reading();
    let periods = closed_periods(&reading, "introduksjonsprogram", 2025);
    assert_eq!(periods.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2025T1", "2025T2", "2025T3", "2025"]);
    let all = universe(&reading, "introduksjonsprogram", &periods).unwrap();
    let of = ("introduksjonsprogram", 2025, "first");
    let (pattern, _) = Pattern::make(&reading.catalogue, of, &periods, &all, &mut |_, _| {});
    assert_eq!((&pattern.verdict.exposed, &pattern.verdict.unsettled), (&vec![], &vec![]));
    assert!(pattern.hidden.values().any(|reason| *reason == WhyHidden::Small));
    let country = UnitRef::country();
    // They differ by a way out that nobody took, so that both cannot be shown.
    let shown = |id: &str| pattern.shows(id, (&country, &Line::Kommune), Period::year_of(2025).range());
    assert_eq!(["I.02-nir", "I.02-trondheim"].into_iter().filter(|id| shown(id)).count(), 1);
    assert!(
        !pattern.shows("I.02-nir", (&country, &Line::Kommune), Period::year_of(2019).range()),
        "it was not made for it"
    );
}

#[test]
fn the_same_number_in_the_county_and_the_country_is_one_cell() {
    let reading = reading();
    let periods = closed_periods(&reading, "introduksjonsprogram", 2025);
    let all = universe(&reading, "introduksjonsprogram", &periods).unwrap();
    let cells = |unit: &str| {
        let key = FigureKey {
            indicator: "I.02-nir".to_owned(),
            unit: unit.to_owned(),
            line: Line::Kommune,
            months: Period::year_of(2025).range(),
            part: None,
        };
        all.figures[&key].clone()
    };
    assert_ne!(cells("kommune:3201"), cells("kommune:3203"));
    assert_eq!(cells("kommune:3201").len(), 2);
}

/// In the first and last municipality enough ended for the ways out to be listed, and in the one between not: that the
/// lists add up to the county's would tell that nobody there took the ways that nobody is listed with.
#[test]
fn ways_out_that_are_not_listed_are_not_known_to_be_nobodys() {
    let ended = [("3201", [31, 20, 0]), ("3203", [25, 3, 0]), ("3205", [24, 14, 0])];
    let of_rows = |indicator: &Indicator| {
        indicator.kind == Kind::Share && indicator.versions[0].numerator.dataset == "deltakelse"
    };
    let reading = reading_of(&ended, &["2025M11"], of_rows);
    let periods = closed_periods(&reading, "introduksjonsprogram", 2025);
    let all = universe(&reading, "introduksjonsprogram", &periods).unwrap();
    let of = ("introduksjonsprogram", 2025, "first");
    let (pattern, _) = Pattern::make(&reading.catalogue, of, &periods, &all, &mut |_, _| {});
    assert_eq!((&pattern.verdict.exposed, &pattern.verdict.unsettled), (&vec![], &vec![]));
    let listed = |unit: &str| {
        let by_code = |(by, _): &(String, String)| by == "avslutningskode";
        all.figures.keys().any(|key| key.unit == unit && key.part.as_ref().is_some_and(by_code))
    };
    assert!(listed("kommune:3201") && !listed("kommune:3203"));
}

/// A row of the table of settlement is not about a person: what it counts is in it.
#[test]
fn a_row_that_counts_persons_is_not_few_people() {
    let (mut catalogue, _) = load(&shipped_definitions());
    catalogue.indicators.retain(|id, _| ["I.50", "I.52", "I.54"].contains(&id.as_str()));
    let codes = ["3201", "3203", "3205"];
    let mut ledger = Ledger {
        leaves: codes.map(|code| Leaf { unit: UnitRef::kommune(code), finer: None }).into(),
        ..Ledger::default()
    };
    let (asked, settled) = ([55, 40, 30], [48, 33, 3]);
    let mut put = |id: &str, piece: Piece, values: [i64; 3]| {
        let entries = ledger.entries.entry(LedgerKey::whole(id, 1, piece, true)).or_default();
        let month = Month::december(2025);
        entries.extend((0..).zip(values).map(|(leaf, value)| Entry { leaf, month, code: None, value }));
    };
    for id in ["I.50", "I.52", "I.54"] {
        put(id, Piece::Rows, [1, 1, 1]);
    }
    put("I.50", Piece::Numerator, asked);
    put("I.54", Piece::Denominator, asked);
    for id in ["I.52", "I.54"] {
        put(id, Piece::Numerator, settled);
    }
    let reading = edition_of(catalogue, ledger, ("bosetting", codes.map(UnitRef::kommune).into()));
    let all = universe(&reading, "introduksjonsprogram", &[Period::year_of(2025)]).unwrap();
    let small: Vec<(&str, &str)> = all.small.iter().map(|key| (key.indicator.as_str(), key.unit.as_str())).collect();
    assert_eq!(small, [("I.52", "kommune:3205"), ("I.54", "kommune:3205")]);
}
