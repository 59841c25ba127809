//! The data set `oppfolging` for the fictitious offices.
//!
//! Older deliveries use the old codes of `innsatsgruppe`, newer ones the new. Some transitions to work are not known in
//! the first delivery of a month, and come with the next, which is why the latest months are preliminary.

use crate::caseload::{Caseload, FLAGS, INNSATSGRUPPER, NO_DIALOG, NO_GROUP, OppfolgingRow, flag};
use crate::dialect::{Cell, Dialect, Heading};
use crate::offices::{self, OFFICES};
use crate::sheet::Sheet;
use crate::window::Window;
use rettesnor_core::time::{Month, MonthRange, date_of_day};

const SEED: u64 = 264;

/// The codes that [`INNSATSGRUPPER`] had before.
const OLD_GROUPS: [&str; 5] = ["IKVAL", "BFORM", "BATT", "GRADERT_VARIG_TILPASSET_INNSATS", "VARIG_TILPASSET_INNSATS"];

const HEADINGS: &[Heading] = &[
    ("maned", "Måned"),
    ("kontor", "Kontornummer"),
    ("person", "Person"),
    ("fodselsaar", "Fødselsår"),
    ("innsatsgruppe", "Innsatsgruppe"),
    ("arbeidssoker", "Arbeidssøker"),
    ("nedsatt_arbeidsevne", "Nedsatt arbeidsevne"),
    ("avgang", "Avgang"),
    ("overgang_arbeid", "Overgang arbeid"),
    ("fra_tiltak", "Fra tiltak"),
    ("arbeidsrettet_aktivitet", "Arbeidsrettet aktivitet"),
    ("fatt_jobben", "Fått jobben"),
    ("sykmeldt_12_uker", "Sykmeldt 12 uker"),
    ("aap_26_uker", "AAP 26 uker"),
    ("gradert", "Gradert"),
    ("aap_aktiv", "AAP aktiv"),
    ("siste_dialog", "Siste dialog"),
];

/// The deliveries, in order.
pub(crate) fn sheets(window: &Window) -> Vec<Sheet> {
    let rows = register(window);
    let ranges = window.in_turn();
    let count = ranges.len();
    let sheet = |(at, months): (usize, MonthRange)| {
        let recent = at + 2 >= count;
        let delivered = rows.iter().filter(|row| months.contains(Month::from_index(row.month)));
        Sheet {
            dataset: "oppfolging",
            name: format!("oppfolging-{}-{}", months.first, months.last),
            dialect: if recent { Dialect::Comma } else { Dialect::Semicolon },
            headings: HEADINGS,
            rows: delivered.map(|row| cells(row, months.last, !recent)).collect(),
            received: window.received(months.last),
            months,
            units: OFFICES.iter().map(offices::unit).collect(),
            note: if at + 1 == count { "de siste månedene, med overganger som nå er kjent" } else { "" },
        }
    };
    ranges.into_iter().enumerate().map(sheet).collect()
}

fn register(window: &Window) -> Vec<OppfolgingRow> {
    let mut rows = Vec::new();
    for (at, office) in (0..).zip(OFFICES) {
        let mut caseload = Caseload::new(SEED, at);
        for month in window.range().months() {
            // Fewer look for work in summer.
            let size = office.size - office.size / 12 * usize::from(matches!(month.number(), 6..=8));
            caseload.month(month, size, &mut rows);
        }
    }
    rows
}

fn cells(row: &OppfolgingRow, delivered: Month, old_codes: bool) -> Vec<Cell> {
    let codes = if old_codes { &OLD_GROUPS } else { &INNSATSGRUPPER };
    let group = (row.group != NO_GROUP).then(|| codes[usize::from(row.group)]);
    let month = Month::from_index(row.month);
    // Every third transition is known only two months later.
    let unknown = row.person.is_multiple_of(3) && delivered.plus(-2) < month;
    let says = |bit: u16| row.has(bit) && !(unknown && bit == flag::OVERGANG_ARBEID);
    let office = &OFFICES[usize::from(row.office)];
    let person = format!("B{:02}{:05}", row.office, row.person & 0xffff_ffff);
    let mut cells = vec![
        Cell::Month(month),
        Cell::text(office.number),
        Cell::text(person),
        Cell::whole(row.birth_year),
        Cell::or_blank(group, Cell::text),
    ];
    cells.extend(FLAGS.map(|(_, bit)| Cell::Yes(says(bit))));
    let dialog = Some(row.last_dialog).filter(|day| *day != NO_DIALOG).and_then(date_of_day);
    cells.push(Cell::or_blank(dialog, Cell::Day));
    cells
}
