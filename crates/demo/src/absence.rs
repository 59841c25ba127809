//! The data set `fravaer`: planned hours and hours away, for each participant and month.

use crate::dialect::{Cell, Dialect, Heading};
use crate::dice::Dice;
use crate::learner::Learner;
use crate::places::PLACES;
use crate::sheet::Sheet;
use crate::training::{months_within, units_that_tell};
use crate::window::Window;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Month, MonthRange};

const SEED: u64 = 375;

const HEADINGS: &[Heading] = &[
    ("maned", "Måned"),
    ("kommune", "Kommune"),
    ("deltaker", "Deltaker"),
    ("planlagte_timer", "Planlagte timer"),
    ("legemeldt_timer", "Legemeldt timer"),
    ("egenmeldt_timer", "Egenmeldt timer"),
    ("annet_fravaer_timer", "Annet fravær timer"),
];

/// The deliveries, in order.
pub(crate) fn sheets(org: &Org, window: &Window, learners: &[Learner]) -> Vec<Sheet> {
    let telling: Vec<&Learner> = learners.iter().filter(|learner| PLACES[learner.place].tells_much()).collect();
    let sheet = |months: MonthRange| Sheet {
        dataset: "fravaer",
        name: format!("fravaer-{}-{}", months.first, months.last),
        dialect: Dialect::Semicolon,
        headings: HEADINGS,
        rows: telling.iter().flat_map(|learner| rows(org, learner, months)).collect(),
        received: window.received(months.last),
        months,
        units: units_that_tell(org, months),
        note: "",
    };
    window.in_turn().into_iter().map(sheet).collect()
}

fn rows(org: &Org, learner: &Learner, months: MonthRange) -> Vec<Vec<Cell>> {
    let place = &PLACES[learner.place];
    let row = |month: Month| {
        let hours = Hours::of(learner, month);
        let away = |hundredths: i64| if hundredths == 0 { Cell::Blank } else { Cell::Hundredths(hundredths) };
        vec![
            Cell::Month(month),
            Cell::text(place.number(org, month, learner.part)),
            Cell::text(format!("P{:06}", learner.person)),
            Cell::Hundredths(hours.planned),
            away(hours.certified),
            away(hours.own),
            away(hours.other),
        ]
    };
    months_within(learner, months).map(row).collect()
}

/// Hours of one month, in hundredths.
struct Hours {
    planned: i64,
    certified: i64,
    own: i64,
    other: i64,
}

impl Hours {
    fn of(learner: &Learner, month: Month) -> Self {
        let index = u64::from(month.index().unsigned_abs());
        let mut dice = Dice::of(SEED, learner.person as u64, index ^ ((learner.place as u64) << 32));
        let days = i64::from(dice.between(16, 21));
        // Some places have more illness than others, and all have more in winter.
        let place_level = i32::try_from(learner.place % 5).unwrap_or(0) * 9;
        let winter = if matches!(month.number(), 1 | 2 | 11 | 12) { 45 } else { 0 };
        let mut some = |chance: i32, longest: i32| {
            if dice.permille(chance) { i64::from(dice.between(1, longest)) * 750 } else { 0 }
        };
        let certified = some(85 + winter + place_level, 12);
        let own = some(150 + winter, 2);
        let other = some(110 + place_level, 4);
        let planned = days * 750;
        // Somebody writes the hours of two months in one: the check has to say so.
        let planned = if learner.person % 97 == 5 && certified > 5 * 750 { certified - 750 } else { planned };
        Self { planned, certified, own, other }
    }
}
