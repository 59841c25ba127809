//! The data set `kvp`: the qualification programme of a few municipalities.

use crate::dialect::{Cell, Dialect, Heading};
use crate::dice::Dice;
use crate::places::{self, Detail, Place};
use crate::sheet::Sheet;
use crate::window::Window;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Month, MonthRange};

const SEED: u64 = 11;

const HEADINGS: &[Heading] = &[
    ("maned", "måned"),
    ("kommune", "kommune"),
    ("person", "person"),
    ("status", "status"),
    ("avslutning", "avslutning"),
];

/// `status` in the last month: completed, stayed away, moved, ended after a break.
const ENDINGS: &[(&str, i32)] = &[("3", 70), ("4", 9), ("5", 8), ("7", 13)];

/// `avslutning`, of form 11CF.
const SITUATIONS: &[(&str, i32)] = &[
    ("01", 28),
    ("11", 6),
    ("03", 12),
    ("04", 10),
    ("13", 4),
    ("14", 11),
    ("15", 6),
    ("16", 13),
    ("10", 6),
    ("17", 4),
];

/// The municipalities that deliver it.
pub(crate) fn places() -> impl Iterator<Item = &'static Place> {
    places::delivering().map(|(_, place)| place).filter(|place| place.detail == Detail::Most)
}

/// A programme: a person from a month to a month.
struct Programme {
    person: usize,
    place: &'static Place,
    first: Month,
    last: Month,
    status: &'static str,
    situation: Option<&'static str>,
    pause: Option<Month>,
}

/// The deliveries, in order.
pub(crate) fn sheets(org: &Org, window: &Window) -> Vec<Sheet> {
    let programmes = programmes(window);
    let sheet = |months: MonthRange| Sheet {
        dataset: "kvp",
        name: format!("kvp-{}-{}", months.first, months.last),
        dialect: Dialect::Tab,
        headings: HEADINGS,
        rows: programmes.iter().flat_map(|programme| programme.rows(org, months)).collect(),
        received: window.received(months.last),
        months,
        units: places::units(org, places(), months),
        note: "",
    };
    window.in_turn().into_iter().map(sheet).collect()
}

fn programmes(window: &Window) -> Vec<Programme> {
    let mut made = Vec::new();
    for (at, place) in (0..).zip(places()) {
        let mut dice = Dice::of(SEED, 1, at);
        let places_taken = 3 + place.size / 6;
        // Each place in the programme is taken by one person after another.
        for _ in 0..places_taken {
            let mut month = window.first.plus(-dice.between(0, 14));
            while month <= window.last {
                let last = month.plus(dice.between(5, 19));
                let status = dice.one_of(ENDINGS);
                let ended = status != "5" && !dice.permille(40);
                let situation = Some(dice.one_of(SITUATIONS)).filter(|_| ended);
                let pause = dice.permille(200).then(|| month.plus(dice.between(2, 4)));
                made.push(Programme { person: made.len(), place, first: month, last, status, situation, pause });
                month = last.plus(dice.between(1, 3));
            }
        }
    }
    made
}

impl Programme {
    fn rows(&self, org: &Org, months: MonthRange) -> Vec<Vec<Cell>> {
        let within = self.first.max(months.first).index()..=self.last.min(months.last).index();
        let row = |index: i32| {
            let month = Month::from_index(index);
            let (status, situation) = match (month == self.last, self.pause == Some(month)) {
                (true, _) => (self.status, self.situation),
                (false, true) => ("2", None),
                (false, false) => ("1", None),
            };
            vec![
                Cell::Month(month),
                Cell::text(self.place.number(org, month, 0)),
                Cell::text(format!("K{:05}", self.person)),
                Cell::text(status),
                Cell::or_blank(situation, Cell::text),
            ]
        };
        within.map(row).collect()
    }
}
