//! The data set `rapportert`: man-years, budget, exams and recipients, as the units report them.

use crate::dialect::{Cell, Dialect, Heading};
use crate::dice::Dice;
use crate::offices::{self, OFFICES};
use crate::places::Place;
use crate::qualification;
use crate::sheet::Sheet;
use crate::training::{places_that_tell, units_that_tell};
use crate::window::Window;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Month, MonthRange};

const SEED: u64 = 60;

const HEADINGS: &[Heading] = &[
    ("enhet", "Enhet"),
    ("maned", "Måned"),
    ("ar", "År"),
    ("indikator", "Indikator"),
    ("teller", "Teller"),
    ("nevner", "Nevner"),
    ("kommentar", "Kommentar"),
];

/// The deliveries of the municipalities and of the offices, in order.
pub(crate) fn sheets(org: &Org, window: &Window) -> Vec<Sheet> {
    let of_municipalities = window.in_turn().into_iter().map(|months| Sheet {
        dataset: "rapportert",
        name: format!("rapportert-kommuner-{}-{}", months.first, months.last),
        dialect: Dialect::Semicolon,
        headings: HEADINGS,
        rows: of_municipalities(org, window, months),
        received: window.received(months.last),
        months,
        units: units_that_tell(org, months),
        note: "",
    });
    let of_offices = window.in_turn().into_iter().map(|months| Sheet {
        dataset: "rapportert",
        name: format!("rapportert-kontorer-{}-{}", months.first, months.last),
        dialect: Dialect::Comma,
        headings: HEADINGS,
        rows: of_offices(months),
        received: window.received(months.last),
        months,
        units: OFFICES.iter().map(offices::unit).collect(),
        note: "",
    });
    of_municipalities.chain(of_offices).collect()
}

/// When a value is for.
#[derive(Clone, Copy)]
enum When {
    Month(Month),
    Year(i32),
}

/// A row; numbers in hundredths.
fn row(unit: &str, when: When, indicator: &str, count: i64, of: Option<i64>, comment: &str) -> Vec<Cell> {
    let (month, year) = match when {
        When::Month(month) => (Cell::Month(month), Cell::Blank),
        When::Year(year) => (Cell::Blank, Cell::whole(year)),
    };
    vec![
        Cell::text(unit),
        month,
        year,
        Cell::text(indicator),
        Cell::Hundredths(count),
        Cell::or_blank(of, Cell::Hundredths),
        if comment.is_empty() { Cell::Blank } else { Cell::text(comment) },
    ]
}

fn of_municipalities(org: &Org, window: &Window, months: MonthRange) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for (at, place) in (0..).zip(places_that_tell()) {
        for month in months.months() {
            let unit = format!("kommune:{}", place.number(org, month, 0));
            let mut dice = Dice::of(SEED, at, u64::from(month.index().unsigned_abs()));
            // Nobody hires a new adviser every month: man-years move with the half-year.
            let mut slow = Dice::of(SEED, at + 100, u64::from((month.index() / 6).unsigned_abs()));
            let years = i64::from(place.size * 8 + slow.between(0, 12) * 5 + 50);
            rows.push(row(&unit, When::Month(month), "I.60", years, None, ""));
            let budget = i64::from(place.size) * 26 * 100;
            let spent = budget * i64::from(dice.between(91, 112)) / 100;
            let comment = if spent * 10 > budget * 11 { "Høyere utgifter til leide lokaler" } else { "" };
            rows.push(row(&unit, When::Month(month), "I.61", spent, Some(budget), comment));
            if qualification::places().any(|other| other.code == place.code) {
                let recipients = place.size * 9 + dice.between(-12, 12);
                rows.push(row(&unit, When::Month(month), "K.03", i64::from(recipients) * 100, None, ""));
            }
        }
        rows.extend(exams(org, window, (at, place), months));
    }
    rows
}

/// What is reported once for a year that is over.
fn exams(org: &Org, window: &Window, (at, place): (u64, &Place), months: MonthRange) -> Vec<Vec<Cell>> {
    let over = window.years().into_iter().find(|year| *year == months);
    let Some(year) = over.map(|year| year.first.year()) else { return Vec::new() };
    let unit = format!("kommune:{}", place.number(org, months.last, 0));
    let mut dice = Dice::of(SEED, at + 200, u64::from(year.unsigned_abs()));
    let exams = place.size * dice.between(8, 22) / 100;
    let signed_up = place.size * dice.between(50, 85) / 100;
    vec![
        row(&unit, When::Year(year), "I.13", i64::from(exams) * 100, None, ""),
        row(&unit, When::Year(year), "I.24", i64::from(signed_up) * 100, None, ""),
    ]
}

fn of_offices(months: MonthRange) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for (at, office) in (0..).zip(OFFICES) {
        for month in months.months() {
            let mut slow = Dice::of(SEED, at + 300, u64::from((month.index() / 4).unsigned_abs()));
            let years = (office.size / 4) as i64 * 100 + i64::from(slow.between(0, 6)) * 25 + 100;
            rows.push(row(&offices::unit(office).to_string(), When::Month(month), "K.04", years, None, ""));
        }
    }
    rows
}
