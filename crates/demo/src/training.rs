//! The data sets `norskopplaring` and `norskprove`: who was in Norwegian training in which month, and who sat a test.

use crate::dialect::{Cell, Dialect, Heading};
use crate::dice::Dice;
use crate::learner::Learner;
use crate::places::{self, PLACES, Place};
use crate::sheet::Sheet;
use crate::window::Window;
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Date, Month, MonthRange};

const SEED: u64 = 2020;

const TRAINING: &[Heading] =
    &[("maned", "måned"), ("kommune", "kommune"), ("deltaker", "deltaker"), ("rett_og_plikt", "rett og plikt")];

const TESTS: &[Heading] = &[
    ("deltaker", "deltaker"),
    ("kommune", "kommunenummer"),
    ("provedato", "prøvedato"),
    ("niva", "nivå"),
    ("skriftlig", "skriftlig"),
    ("muntlig", "muntlig"),
    ("rett_og_plikt", "rett_og_plikt"),
];

/// Months in which there is no training.
const HOLIDAY: i32 = 7;

/// Those who train: the municipalities that tell of it.
pub(crate) fn places_that_tell() -> impl Iterator<Item = &'static Place> {
    places::delivering().map(|(_, place)| place).filter(|place| place.tells_much())
}

/// The units that such a delivery speaks for.
pub(crate) fn units_that_tell(org: &Org, months: MonthRange) -> Vec<UnitRef> {
    places::units(org, places_that_tell(), months)
}

/// The months of the participation that lie within the months and are not the holiday.
pub(crate) fn months_within(learner: &Learner, months: MonthRange) -> impl Iterator<Item = Month> + use<> {
    let first = Month::of(learner.start).max(months.first);
    let last = Month::of(learner.end).min(months.last);
    (first.index()..=last.index()).map(Month::from_index).filter(|month| month.number() != HOLIDAY)
}

/// Both data sets' deliveries, training first.
pub(crate) fn sheets(org: &Org, window: &Window, learners: &[Learner]) -> Vec<Sheet> {
    let telling: Vec<&Learner> = learners.iter().filter(|learner| PLACES[learner.place].tells_much()).collect();
    let training = window.in_turn().into_iter().map(|months| Sheet {
        dataset: "norskopplaring",
        name: format!("norskopplaring-{}-{}", months.first, months.last),
        dialect: Dialect::Tab,
        headings: TRAINING,
        rows: telling.iter().flat_map(|learner| training_rows(org, learner, months)).collect(),
        received: window.received(months.last),
        months,
        units: units_that_tell(org, months),
        note: "",
    });
    let tests = window.in_turn().into_iter().map(|months| Sheet {
        dataset: "norskprove",
        name: format!("norskprove-{}-{}", months.first, months.last),
        dialect: Dialect::Semicolon,
        headings: TESTS,
        rows: telling.iter().flat_map(|learner| test_rows(org, learner, months)).collect(),
        received: window.received(months.last),
        months,
        units: units_that_tell(org, months),
        note: "",
    });
    training.chain(tests).collect()
}

fn training_rows(org: &Org, learner: &Learner, months: MonthRange) -> Vec<Vec<Cell>> {
    let place = &PLACES[learner.place];
    // Training is the first ten months of the programme; then work practice takes over.
    let until = Month::of(learner.start).plus(9);
    let taught = months_within(learner, months).filter(|month| *month <= until);
    let row = |month: Month| {
        vec![
            Cell::Month(month),
            Cell::text(place.number(org, month, learner.part)),
            Cell::text(format!("P{:06}", learner.person)),
            Cell::Yes(learner.duty),
        ]
    };
    taught.map(row).collect()
}

/// One sitting.
struct Sitting {
    day: Date,
    level: &'static str,
    written: Option<&'static str>,
    oral: Option<&'static str>,
}

fn test_rows(org: &Org, learner: &Learner, months: MonthRange) -> Vec<Vec<Cell>> {
    let place = &PLACES[learner.place];
    let within = sittings(learner).into_iter().filter(|sitting| months.contains(Month::of(sitting.day)));
    let row = |sitting: Sitting| {
        vec![
            Cell::text(format!("P{:06}", learner.person)),
            Cell::text(place.number(org, Month::of(sitting.day), learner.part)),
            Cell::Day(sitting.day),
            Cell::text(sitting.level),
            Cell::or_blank(sitting.written, Cell::text),
            Cell::or_blank(sitting.oral, Cell::text),
            Cell::Yes(learner.duty),
        ]
    };
    within.map(row).collect()
}

/// The tests of a participant: one after half a year in the programme, and for many a second on the level above.
fn sittings(learner: &Learner) -> Vec<Sitting> {
    let mut dice = Dice::of(SEED, learner.person as u64, learner.place as u64);
    let start = dice.weighted(&[2, 5, 3]);
    let mut sittings = Vec::new();
    for (at, wait) in [5, 11].into_iter().enumerate() {
        let month = round_after(Month::of(learner.start).plus(wait));
        let day = month.first_day().with().day(5 + (learner.person % 12) as i8).build();
        let day = day.unwrap_or(month.last_day());
        let (level, written) = [("a1", 700), ("a2", 610), ("b1", 520), ("b2", 400)][start + at];
        let result = |passes: bool| if passes { "bestatt" } else { "ikke_bestatt" };
        let (passes_written, passes_oral) = (dice.permille(written), dice.permille(written + 230));
        let missed = dice.weighted(&[90, 6, 4]);
        let sits = day <= learner.end && dice.permille(if at == 0 { 820 } else { 600 });
        if sits {
            sittings.push(Sitting {
                day,
                level,
                written: (missed != 1).then_some(result(passes_written)),
                oral: (missed != 2).then_some(result(passes_oral)),
            });
        }
    }
    sittings
}

/// The month itself or the next one with a round: March, June, September, December.
fn round_after(month: Month) -> Month {
    month.plus((3 - month.number() % 3) % 3)
}
