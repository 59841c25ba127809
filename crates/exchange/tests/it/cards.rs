//! The card's contract: JSON held against its schema both ways, and CSV that never puts a symbol among the numbers.

use rettesnor_core::definition::{Direction, Kind, Words};
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Exact, Figure, Note, Quantity, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{Card, CardLine, Figures, Judged, Status, Trend};
use rettesnor_core::stats::wilson95;
use rettesnor_core::time::{Period, parse_date};
use rettesnor_exchange::card::{to_csv, to_json};
use serde_json::Value;
use std::collections::BTreeSet;

const SCHEMA: &str = include_str!("../../../../docs/reference/card.schema.json");

fn share(x: i64, n: i64) -> Figure {
    let figure = Figure::quotient(Quantity::whole(x), Quantity::whole(n));
    Figure { interval: Some(wilson95(x, n).unwrap()), units_reported: 1, units_expected: 1, ..figure }
}

fn line(id: &str, kind: Kind, figures: Figures) -> CardLine {
    let name = Words { nb: format!("Navn; {id}"), nn: format!("Namn {id}"), en: format!("Name {id}") };
    CardLine {
        id: id.to_owned(),
        measure: id.to_owned(),
        package: "introduksjonsprogram".to_owned(),
        line: Line::Kommune,
        trend_rule: None,
        name,
        perspective: "samfunn".to_owned(),
        kind,
        direction: Direction::Higher,
        measure_unit: "prosent".to_owned(),
        definition_version: 1,
        figures,
        goal: None,
        judged: Judged { status: Status::NoGoal, clear: None },
        trend: None,
    }
}

fn card() -> Card {
    let open = Figure { open: 2, range: Exact::new(13, 20).zip(Exact::new(15, 20)), ..share(13, 20) };
    let noted = Figure { notes: BTreeSet::from([Note::Preliminary, Note::Incomplete]), ..share(32, 49) };
    let cohort = Figure { months_matured: Some(0), ..Figure::without(State::NotMature) };
    let shares = Figures {
        period: open,
        period_last_year: Figure::without(State::None),
        ytd: noted,
        ytd_last_year: Figure::without(State::NotReported),
    };
    let counts = Figures {
        period: Figure::count(Quantity::whole(2104)),
        period_last_year: Figure::without(State::Suppressed),
        ytd: Figure::quotient(Quantity::whole(7), Quantity::whole(2)),
        ytd_last_year: cohort,
    };
    let goal = Aim {
        goal: None,
        line: Line::Kommune,
        unit: UnitRef::kommune("3201"),
        indicator: "I.02-nir".to_owned(),
        year: 2025,
        desired: Some(Level::parse("65", true).unwrap()),
        tolerance: Some(Level::parse("62,5", true).unwrap()),
        source: "Kommunestyret".to_owned(),
        interim: Vec::new(),
    };
    let judged = Judged { status: Status::Reached, clear: Some(false) };
    let first = line("I.02-nir", Kind::Share, shares);
    let second = line("I.10", Kind::Count, counts);
    Card {
        unit: UnitRef::kommune("3201"),
        unit_name: "Bærum".to_owned(),
        period: "2025T3".parse().unwrap(),
        as_of: parse_date("2026-01-15").unwrap(),
        stale: false,
        edition: "3fa9".to_owned(),
        lines: vec![
            CardLine { goal: Some(goal), judged, ..first },
            CardLine { trend: Some(Trend::Up), trend_rule: Some("forrige_periode".to_owned()), ..second },
        ],
    }
}

#[test]
fn numbers_are_written_digit_by_digit() {
    let text = to_json(&card(), "nb").unwrap();
    for part in [
        "\"value\": 0.653061224490",
        "\"value\": 2104",
        "\"value\": 3.500000000000",
        "\"denominator\": 49",
        "\"desired\": 65,",
        "\"tolerance\": 62.5,",
        "\"status_clear\": false",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_missing_figure_has_no_number() {
    let json: Value = serde_json::from_str(&to_json(&card(), "nb").unwrap()).unwrap();
    let figure = |line: usize, name: &str| json["lines"][line]["figures"][name].clone();
    for (line, name, state) in [
        (0, "ytd_last_year", "not_reported"),
        (1, "period_last_year", "suppressed"),
        (1, "ytd_last_year", "not_mature"),
    ] {
        let figure = figure(line, name);
        assert_eq!(figure["state"], state);
        for key in ["numerator", "denominator", "value", "low", "high", "range"] {
            assert_eq!(figure[key], Value::Null, "{name} {key}");
        }
    }
    let none = figure(0, "period_last_year");
    assert_eq!((&none["numerator"], &none["denominator"], &none["value"]), (&0.into(), &0.into(), &Value::Null));
}

#[test]
fn the_schema_and_the_card_agree_both_ways() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let json: Value = serde_json::from_str(&to_json(&card(), "nn").unwrap()).unwrap();
    let mut problems = Vec::new();
    hold(&schema, &schema, &json, "card", &mut problems);
    assert_eq!(problems, Vec::<String>::new());
    // The walk must be able to say no.
    for (path, wrong) in [
        ("/lines/0/status", Value::from("bra")),
        ("/lines/0/figures/period/value", Value::from("65 %")),
        ("/lines/0/figures/period/state", Value::Null),
        ("/lines/0/figures/period/notes/0", Value::from("x")),
        ("/period", Value::from("2025T4")),
    ] {
        let mut broken = json.clone();
        match broken.pointer_mut(path) {
            Some(place) => *place = wrong,
            None => broken["lines"][0]["figures"]["period"]["notes"] = serde_json::json!([wrong]),
        }
        let mut problems = Vec::new();
        hold(&schema, &schema, &broken, "card", &mut problems);
        assert!(!problems.is_empty(), "{path}");
    }
}

#[test]
fn every_name_of_core_is_in_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let names = |path: &str| -> BTreeSet<String> {
        let list = schema.pointer(path).unwrap().as_array().unwrap();
        list.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    let of = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    use Note::{Break, Incomplete, Joint, LowerBound, Preliminary, YearOf};
    use State::{None, NotMature, NotReported, Suppressed, Value as Has};
    use Status::{Near, NoGoal, NotReached, Reached, UnderWay, Unknown};
    let states = [Has, None, NotReported, NotMature, Suppressed].map(State::as_str);
    assert_eq!(names("/$defs/figure/properties/state/enum"), of(&states));
    let notes = [Preliminary, Incomplete, LowerBound, Break, Joint, YearOf].map(Note::as_str);
    assert_eq!(names("/$defs/figure/properties/notes/items/enum"), of(&notes));
    let statuses = [Reached, Near, NotReached, UnderWay, Unknown, NoGoal].map(Status::as_str);
    assert_eq!(names("/$defs/line/properties/status/enum"), of(&statuses));
    let trends = [Trend::Up, Trend::Down, Trend::Unchanged].map(Trend::as_str);
    assert_eq!(names("/$defs/line/properties/trend/enum"), of(&trends));
}

#[test]
fn csv_keeps_symbols_out_of_numbers() {
    let text = to_csv(&card(), "nb");
    let mut rows = text
        .lines()
        .map(|row| row.replace("\"Navn; ", "\"Navn, "))
        .map(|row| row.split(';').map(str::to_owned).collect::<Vec<_>>());
    let heading = rows.next().unwrap();
    let place = |name: &str| heading.iter().position(|h| h == name).unwrap();
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows.len(), 8);
    let mut symbols = BTreeSet::new();
    for row in &rows {
        assert_eq!(row.len(), heading.len(), "{row:?}");
        symbols.insert(row[place("tegn")].clone());
        for name in ["numerator", "denominator", "value", "low", "high", "range_low", "range_high"] {
            let cell = &row[place(name)];
            assert!(cell.is_empty() || cell.parse::<f64>().is_ok(), "{name} holds {cell}");
        }
    }
    assert_eq!(symbols, BTreeSet::from(["", ".", "..", ":", "*"].map(str::to_owned)));
}

/// Holds a value against the part of JSON Schema that the card's schema uses.
fn hold(root: &Value, schema: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the schema names an unknown type {other}"),
    };
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !types.is_empty() && !types.iter().any(|name| is(name)) {
        problems.push(format!("{at} is {value}, not {types:?}"));
        return;
    }
    if schema["enum"].as_array().is_some_and(|names| !names.contains(value)) {
        problems.push(format!("{at} is {value}"));
    }
    // The schema's only pattern is that of a period, which core reads.
    if schema["pattern"].is_string() && value.as_str().is_none_or(|text| text.parse::<Period>().is_err()) {
        problems.push(format!("{at} is not of the pattern"));
    }
    if let Some(options) = schema["anyOf"].as_array() {
        let fits = |option: &Value| {
            let mut found = Vec::new();
            hold(root, option, value, at, &mut found);
            found.is_empty()
        };
        if !options.iter().any(fits) {
            problems.push(format!("{at} fits none of the choices"));
        }
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        hold(root, &schema["items"], item, &format!("{at}/{place}"), problems);
    }
    let (Some(object), Some(known)) = (value.as_object(), schema["properties"].as_object()) else { return };
    let keys: BTreeSet<&String> = object.keys().collect();
    let required: BTreeSet<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(schema["additionalProperties"], Value::Bool(false), "{at} must not allow more");
    assert_eq!(required, known.keys().map(String::as_str).collect(), "every key of {at} is always there");
    if keys != known.keys().collect() {
        problems.push(format!("{at} has the keys {keys:?}"));
    }
    for (key, inner) in object {
        hold(root, &known[key], inner, &format!("{at}/{key}"), problems);
    }
}
