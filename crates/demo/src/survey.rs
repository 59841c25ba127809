//! The data set `undersokelse`: what users and staff answered, once a year.
//!
//! In the smallest programme too few forms come back for the answers to be shown.

use crate::dialect::{Cell, Dialect, Heading};
use crate::dice::Dice;
use crate::places::Place;
use crate::sheet::Sheet;
use crate::training::{places_that_tell, units_that_tell};
use crate::window::Window;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Month, MonthRange};

const SEED: u64 = 1006;

const HEADINGS: &[Heading] = &[
    ("ar", "år"),
    ("enhet", "enhet"),
    ("gruppe", "gruppe"),
    ("skjema", "skjema"),
    ("sporsmal", "spørsmål"),
    ("svar", "svar"),
];

const OF_USERS: [&str; 3] =
    ["Jeg blir møtt med respekt", "Jeg får den hjelpen jeg trenger", "Jeg er med på å lage planen min"];

const OF_STAFF: [&str; 3] = ["Jeg trives på jobben", "Jeg får brukt det jeg kan", "Vi lærer av resultatene våre"];

/// One delivery for each year that is over.
pub(crate) fn sheets(org: &Org, window: &Window) -> Vec<Sheet> {
    let sheet = |months: MonthRange| {
        let mut dice = Dice::of(SEED, 1, u64::from(months.first.year().unsigned_abs()));
        let mut rows = Vec::new();
        for place in places_that_tell() {
            let number = place.number(org, months.last, 0);
            forms(&mut dice, (place, &number), months.last, "bruker", &mut rows);
            forms(&mut dice, (place, &number), months.last, "medarbeider", &mut rows);
        }
        Sheet {
            dataset: "undersokelse",
            name: format!("undersokelse-{}", months.first.year()),
            dialect: Dialect::Comma,
            headings: HEADINGS,
            rows,
            received: window.received(months.last),
            months,
            units: units_that_tell(org, months),
            note: "",
        }
    };
    window.years().into_iter().map(sheet).collect()
}

fn forms(dice: &mut Dice, (place, number): (&Place, &str), month: Month, group: &str, rows: &mut Vec<Vec<Cell>>) {
    let (questions, returned) = match group {
        "bruker" => (OF_USERS, place.size * 7 / 10 + 1),
        _ => (OF_STAFF, 2 + place.size / 4),
    };
    for _ in 0..returned {
        // A form tells something of the one who filled it in: the answers hang together.
        let mood = dice.between(-1, 1);
        let form = format!("S{:08x}", dice.throw() >> 32);
        for question in questions {
            let answer = (dice.one_of(&[(2, 4), (3, 14), (4, 34), (5, 33), (6, 15)]) + mood).clamp(1, 6);
            let answer = (!dice.permille(30)).then_some(answer);
            rows.push(vec![
                Cell::whole(month.year()),
                Cell::text(format!("kommune:{number}")),
                Cell::text(group),
                Cell::text(&form),
                Cell::text(question),
                Cell::or_blank(answer, Cell::whole),
            ]);
        }
    }
}
