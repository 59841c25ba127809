//! The data set `deltakelse`: what is known of the participations on the day of each delivery.
//!
//! Every delivery speaks for a year back, because what became of a participant is known twelve months after. The
//! merged municipality's older history comes first, under the numbers of that time.

use crate::dialect::{Cell, Dialect, Heading};
use crate::learner::{Learner, MERGED_FROM, days_after};
use crate::places::{self, MERGED, PLACES};
use crate::sheet::Sheet;
use crate::window::Window;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Date, Month, MonthRange};

pub(crate) const HEADINGS: &[Heading] = &[
    ("deltaker", "Deltaker"),
    ("kommune", "Kommunenr"),
    ("tjenestested", "Tjenestested"),
    ("startdato", "Startdato"),
    ("sluttdato", "Sluttdato"),
    ("avslutningskode", "Avslutningskode"),
    ("timer_per_uke", "Timer per uke"),
    ("stillingsprosent", "Stillingsprosent"),
    ("status_12_mnd", "Status 12 mnd"),
    ("rett_og_plikt", "Rett og plikt"),
    ("kjonn", "Kjønn"),
    ("fodselsaar", "Fødselsår"),
];

const DIALECTS: [Dialect; 3] = [Dialect::Semicolon, Dialect::Comma, Dialect::Tab];

/// The deliveries, in the order of the days they were received.
pub(crate) fn sheets(org: &Org, window: &Window, learners: &[Learner]) -> Vec<Sheet> {
    let mut sheets = Vec::from_iter(history(org, window, learners));
    let ranges = window.with_year_before();
    let latest = ranges.len() - 1;
    for (at, months) in ranges.into_iter().enumerate() {
        let received = window.received(months.last);
        sheets.push(Sheet {
            dataset: "deltakelse",
            name: format!("deltakelse-{}-{}", months.first, months.last),
            dialect: DIALECTS[at % DIALECTS.len()],
            headings: HEADINGS,
            rows: rows(org, learners.iter(), months, received),
            received,
            months,
            units: places::units(org, places::delivering().map(|(_, place)| place), months),
            note: if at == latest { "de siste månedene" } else { "historikk" },
        });
    }
    sheets
}

/// What the merged municipality did before the demonstration's first month.
fn history(org: &Org, window: &Window, learners: &[Learner]) -> Option<Sheet> {
    let months = MonthRange { first: Month::january(MERGED_FROM), last: window.first.plus(-1) };
    let merged = |learner: &&Learner| PLACES[learner.place].code == MERGED && is_known(learner, months);
    let received = window.received(months.last);
    let rows: Vec<Vec<Cell>> =
        learners.iter().filter(merged).map(|learner| row(org, learner, months, received)).collect();
    let sheet = Sheet {
        dataset: "deltakelse",
        name: "deltakelse-for-sammenslaaing".to_owned(),
        dialect: Dialect::Semicolon,
        headings: HEADINGS,
        rows,
        received,
        months,
        units: places::units(org, PLACES.iter().filter(|place| place.code == MERGED), months),
        note: "eldre historikk under numrene fra før kommunen ble slått sammen",
    };
    (!months.is_empty()).then_some(sheet)
}

/// The rows of those participations that ran in the months, as they are known on a day.
pub(crate) fn rows<'l>(
    org: &Org,
    learners: impl Iterator<Item = &'l Learner>,
    months: MonthRange,
    received: Date,
) -> Vec<Vec<Cell>> {
    learners.filter(|learner| is_known(learner, months)).map(|learner| row(org, learner, months, received)).collect()
}

/// Whether the participation ran in the months.
fn is_known(learner: &Learner, months: MonthRange) -> bool {
    Month::of(learner.start) <= months.last && months.first <= Month::of(learner.end)
}

fn row(org: &Org, learner: &Learner, months: MonthRange, received: Date) -> Vec<Cell> {
    let place = &PLACES[learner.place];
    let has_ended = learner.end <= months.last.last_day();
    let written_end = has_ended || (learner.planned && learner.end > received);
    let known = |days: i32| has_ended && days_after(learner.end, days) <= received;
    let exit = learner.exit.filter(|_| known(learner.slowness));
    let (hours, position) = if exit.is_some() { (learner.hours, learner.position) } else { (None, None) };
    let number = place.number(org, Month::of(learner.end).min(months.last), learner.part);
    vec![
        Cell::text(format!("P{:06}", learner.person)),
        Cell::text(number),
        Cell::or_blank(learner.service, Cell::text),
        Cell::Day(learner.start),
        Cell::or_blank(written_end.then_some(learner.end), Cell::Day),
        Cell::or_blank(exit, Cell::text),
        Cell::or_blank(hours, Cell::Hundredths),
        Cell::or_blank(position, Cell::Hundredths),
        Cell::or_blank(learner.after_a_year.filter(|_| known(366)), Cell::text),
        Cell::Yes(learner.duty),
        Cell::or_blank(learner.sex, Cell::text),
        Cell::whole(learner.birth),
    ]
}
