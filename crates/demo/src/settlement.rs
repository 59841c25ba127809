//! The data set `bosetting`: how many were asked for, decided and settled, by municipality and year.
//!
//! A table as the national authority gives it: `:` where a number is hidden, `.` or `..` where there is none, and zero
//! where it is zero.

use crate::dialect::{Cell, Dialect, Heading};
use crate::dice::Dice;
use crate::places::{self, Place};
use crate::sheet::Sheet;
use crate::window::Window;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Month, MonthRange};

const SEED: u64 = 1995;

const HEADINGS: &[Heading] =
    &[("kommune", "Kommunenummer"), ("ar", "År"), ("storrelse", "Størrelse"), ("antall", "Antall")];

/// Numbers under this are hidden, zero apart.
const HIDDEN_UNDER: i32 = 5;

/// One delivery for each year that is over.
pub(crate) fn sheets(org: &Org, window: &Window) -> Vec<Sheet> {
    let sheet = |(at, months): (usize, MonthRange)| Sheet {
        dataset: "bosetting",
        name: format!("bosetting-{}", months.first.year()),
        dialect: [Dialect::Semicolon, Dialect::Comma][at % 2],
        headings: HEADINGS,
        rows: places::delivering().flat_map(|(at, place)| rows(org, at, place, months.last)).collect(),
        received: window.received(months.last),
        months,
        units: places::units(org, places::delivering().map(|(_, place)| place), months),
        note: "tabell med skjulte (:) og manglende (.) tall",
    };
    window.years().into_iter().enumerate().map(sheet).collect()
}

fn rows(org: &Org, at: usize, place: &Place, december: Month) -> Vec<Vec<Cell>> {
    let year = december.year();
    let mut dice = Dice::of(SEED, at as u64, u64::from(year.unsigned_abs()));
    let asked = (place.size * dice.between(13, 17) / 10 + 4) / 5 * 5;
    let decided = asked - if dice.permille(300) { (asked / 5).min(dice.between(0, 10)) } else { 0 };
    let settled = decided * dice.between(78, 104) / 100;
    let reunited = place.size * dice.between(5, 30) / 100;
    let moved = place.size * dice.between(0, 45) / 100;
    let numbers = [
        ("anmodning", asked),
        ("vedtak", decided),
        ("bosatt", settled),
        ("familiegjenforent", reunited),
        ("sekundaerflytting_inn", moved),
    ];
    let number = place.number(org, december, 0);
    let row = |(quantity, count): (&str, i32)| {
        let own_decision = matches!(quantity, "anmodning" | "vedtak");
        let cell = match count {
            // Moves are not published for every municipality.
            _ if quantity == "sekundaerflytting_inn" && at % 9 == 4 => Cell::text("."),
            _ if quantity == "familiegjenforent" && at % 13 == 6 => Cell::text(".."),
            1.. if count < HIDDEN_UNDER && !own_decision => Cell::text(":"),
            _ => Cell::whole(count),
        };
        vec![Cell::text(number.clone()), Cell::whole(year), Cell::text(quantity), cell]
    };
    numbers.map(row).into()
}
