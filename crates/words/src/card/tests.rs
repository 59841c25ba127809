//! The card as it looks: every state and note, every status, in a hundred letters.

use super::*;
use crate::Language;
use rettesnor_core::definition::{Direction, Kind, Package, Words};
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Exact, Figure, Note, Quantity, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{Figures, Judged, Status, Trend};
use rettesnor_core::stats::wilson95;
use rettesnor_core::time::parse_date;
use std::collections::BTreeSet;

fn words(text: &str) -> Words {
    Words { nb: text.to_owned(), nn: format!("{text} (nn)"), en: format!("{text} (en)") }
}

fn share(x: i64, n: i64, notes: &[Note]) -> Figure {
    let figure = Figure::quotient(Quantity::whole(x), Quantity::whole(n));
    let notes = notes.iter().copied().collect();
    Figure { interval: wilson95(x, n), units_reported: 1, units_expected: 1, notes, ..figure }
}

fn count(n: i64) -> Figure {
    Figure { units_reported: 1, units_expected: 1, ..Figure::count(Quantity::whole(n)) }
}

fn goal(desired: Option<&str>, tolerance: Option<&str>) -> Option<Aim> {
    let level = |text: &str| Level::parse(text, true).unwrap();
    Some(Aim {
        goal: None,
        line: Line::Kommune,
        unit: UnitRef::kommune("3201"),
        indicator: String::new(),
        year: 2025,
        desired: desired.map(level),
        tolerance: tolerance.map(level),
        source: "Kommunestyret".to_owned(),
        interim: Vec::new(),
    })
}

fn line(id: &str, name: &str, kind: Kind, [period, period_last_year, ytd, ytd_last_year]: [Figure; 4]) -> CardLine {
    CardLine {
        id: id.to_owned(),
        measure: id.to_owned(),
        package: "introduksjonsprogram".to_owned(),
        line: Line::Kommune,
        trend_rule: Some("forrige_periode".to_owned()),
        name: words(name),
        perspective: "samfunn".to_owned(),
        kind,
        direction: Direction::Higher,
        measure_unit: if kind == Kind::Count { "antall".to_owned() } else { "prosent".to_owned() },
        definition_version: 1,
        figures: Figures { period, period_last_year, ytd, ytd_last_year },
        goal: None,
        judged: Judged { status: Status::NoGoal, clear: None },
        trend: None,
    }
}

fn of_society() -> Vec<CardLine> {
    let without = Figure::without;
    let judged = |status, clear| Judged { status, clear };
    let open = Figure { open: 2, range: Exact::new(13, 20).zip(Exact::new(15, 20)), ..share(13, 20, &[]) };
    let part = Figure { units_reported: 9, units_expected: 11, ..share(12_345, 45_678, &[Note::Incomplete]) };
    let cohort = Figure { months_matured: Some(2), ..share(8, 12, &[Note::Incomplete, Note::Preliminary]) };
    let deleted = Figure { rows_deleted: true, ..without(State::NotReported) };
    vec![
        CardLine {
            goal: goal(Some("65"), Some("60")),
            judged: judged(Status::Reached, Some(false)),
            trend: Some(Trend::Up),
            ..line(
                "I.02-nir",
                "Til arbeid eller utdanning ved avslutning (NIR)",
                Kind::Share,
                [open, without(State::None), share(131, 200, &[Note::Preliminary]), share(62, 99, &[Note::Break])],
            )
        },
        CardLine {
            goal: goal(Some("75"), None),
            judged: judged(Status::NotReached, Some(true)),
            trend: Some(Trend::Down),
            ..line(
                "I.02-levanger-2007",
                "Til arbeid ved avslutning",
                Kind::Share,
                [part, without(State::NotReported), share(300, 1200, &[]), deleted],
            )
        },
        line(
            "I.16",
            "I arbeid eller utdanning etter tolv måneder",
            Kind::Share,
            [without(State::NotMature), cohort, without(State::NotMature), share(8, 12, &[])],
        ),
    ]
}

fn of_service() -> Vec<CardLine> {
    let without = Figure::without;
    let hidden = Figure { notes: BTreeSet::from([Note::LowerBound]), ..count(2104) };
    let year = Figure { year: Some(2024), notes: BTreeSet::from([Note::YearOf]), ..count(130) };
    let joint = Figure { notes: BTreeSet::from([Note::Joint]), ..count(45) };
    let survey =
        |sum, n, forms| Figure { forms: Some(forms), ..Figure::quotient(Quantity::whole(sum), Quantity::whole(n)) };
    let judged = |status, clear| Judged { status, clear };
    vec![
        CardLine {
            perspective: "tjeneste".to_owned(),
            goal: goal(None, Some("10")),
            direction: Direction::Lower,
            judged: judged(Status::UnderWay, None),
            ..line(
                "I.31",
                "Annet fravær",
                Kind::Ratio,
                [share(40, 1000, &[]), share(55, 1000, &[]), share(90, 2000, &[]), share(101, 2000, &[])],
            )
        },
        CardLine {
            perspective: "tjeneste".to_owned(),
            measure_unit: "skala_1_6".to_owned(),
            ..line(
                "I.40",
                "Brukerundersøkelsen",
                Kind::Mean,
                [survey(460, 100, 25), without(State::Suppressed), survey(460, 100, 25), survey(451, 98, 24)],
            )
        },
        CardLine {
            perspective: "tjeneste".to_owned(),
            trend: Some(Trend::Unchanged),
            ..line("I.52", "Bosatt", Kind::Count, [hidden, count(0), year, joint])
        },
    ]
}

fn card() -> (Catalogue, Card) {
    let package = Package {
        id: "introduksjonsprogram".to_owned(),
        name: words("Introduksjonsprogrammet"),
        line: Line::Kommune,
        trend_rule: Some("forrige_periode".to_owned()),
        least_forms: 5,
        disclosure: rettesnor_core::disclosure::Policy::default(),
        public: rettesnor_core::disclosure::Public::default(),
        perspectives: vec![("samfunn".to_owned(), words("Samfunn")), ("tjeneste".to_owned(), words("Tjeneste"))],
        age_groups: Vec::new(),
        key_figures: std::collections::BTreeMap::new(),
    };
    let mut catalogue = Catalogue::default();
    catalogue.packages.insert(package.id.clone(), package);
    let card = Card {
        unit: UnitRef::kommune("3201"),
        unit_name: "Bærum".to_owned(),
        period: "2025T3".parse().unwrap(),
        as_of: parse_date("2026-01-15").unwrap(),
        stale: true,
        edition: "3fa9c1d2e4f5a6b7".to_owned(),
        lines: [of_society(), of_service()].concat(),
    };
    (catalogue, card)
}

fn said(language: Language, colour: bool) -> String {
    let (catalogue, card) = card();
    text(&Voice::new(language), &catalogue, &card, colour).replace('\u{202f}', " ")
}

#[test]
fn a_card_in_bokmaal() {
    insta::assert_snapshot!(said(Language::Bokmaal, false));
}

#[test]
fn no_line_is_wider_than_a_hundred_letters() {
    for language in Language::ALL {
        for line in said(language, false).lines() {
            assert!(layout::letters(line) <= WIDTH, "{language}: {line}");
        }
    }
}

#[test]
fn colour_adds_nothing_that_the_words_lack() {
    let (plain, coloured) = (said(Language::Bokmaal, false), said(Language::Bokmaal, true));
    assert!(coloured.contains("\u{1b}[31m✗ ikke nådd\u{1b}[0m"), "a clear status has a colour");
    assert!(!coloured.contains("\u{1b}[32m"), "an uncertain status has none");
    let bare = ["\u{1b}[31m", "\u{1b}[0m"].iter().fold(coloured, |text, code| text.replace(code, ""));
    assert_eq!(bare, plain);
}
