//! The data set `enheter`: fictitious offices and service places, hung under real regions, municipalities and districts.
//!
//! Office numbers begin with 90 and every name with "Eksempel", so that nobody takes one for real. One office serves
//! two municipalities; one service place is too small to be shown.

use crate::dialect::{Cell, Dialect, Heading};
use crate::sheet::Sheet;
use crate::window::Window;
use rettesnor_core::org::{Org, UnitKind, UnitRef};
use rettesnor_core::time::Month;

/// An office.
pub(crate) struct Office {
    pub(crate) number: &'static str,
    /// What stands after "Eksempelkontor".
    pub(crate) name: &'static str,
    pub(crate) region: &'static str,
    /// The municipality by its number from 2024, or the district.
    pub(crate) host: &'static str,
    /// Other municipalities that it serves, by their numbers from 2024.
    pub(crate) covers: &'static str,
    /// How many it follows up at a time.
    pub(crate) size: usize,
}

const fn office(
    number: &'static str,
    name: &'static str,
    region: &'static str,
    host: &'static str,
    size: usize,
) -> Office {
    Office { number, name, region, host, covers: "", size }
}

/// Every office, by region.
pub(crate) const OFFICES: &[Office] = &[
    office("9001", "Sarpsborg", "0200", "3105", 40),
    office("9002", "Fredrikstad", "0200", "3107", 44),
    office("9003", "Lillestrøm", "0200", "3205", 30),
    Office { covers: "3124", ..office("9004", "Halden og Aremark", "0200", "3101", 15) },
    office("9005", "Gamle Oslo", "0300", "030101", 28),
    office("9006", "Grünerløkka", "0300", "030102", 24),
    office("9007", "Stovner", "0300", "030111", 26),
    office("9008", "Hamar", "0400", "3403", 14),
    office("9009", "Lillehammer", "0400", "3405", 12),
    office("9010", "Bærum", "0600", "3201", 24),
    office("9011", "Drammen", "0600", "3301", 24),
    office("9012", "Asker", "0600", "3203", 16),
    office("9013", "Skien", "0800", "4003", 18),
    office("9014", "Sandefjord", "0800", "3907", 16),
    office("9015", "Horten", "0800", "3901", 10),
    office("9016", "Kristiansand", "1000", "4204", 18),
    office("9017", "Arendal", "1000", "4203", 14),
    office("9018", "Stavanger", "1100", "1103", 20),
    office("9019", "Sandnes", "1100", "1108", 16),
    office("9020", "Bergen", "1200", "4601", 24),
    office("9021", "Sunnfjord", "1200", "4647", 10),
    office("9022", "Molde", "1500", "1506", 14),
    office("9023", "Bodø", "1800", "1804", 14),
    office("9024", "Rana", "1800", "1833", 10),
    office("9025", "Tromsø", "1900", "5501", 16),
    office("9026", "Alta", "1900", "5601", 8),
    office("9027", "Trondheim", "5700", "5001", 26),
    office("9028", "Levanger", "5700", "5037", 8),
];

/// City districts of Oslo that have an office.
const DISTRICTS: &[(&str, &str)] = &[("030101", "Gamle Oslo"), ("030102", "Grünerløkka"), ("030111", "Stovner")];

const HEADINGS: &[Heading] = &[
    ("type", "Type"),
    ("kode", "Kode"),
    ("navn", "Navn"),
    ("linje", "Linje"),
    ("forelder", "Forelder"),
    ("dekker", "Dekker"),
    ("ansatte", "Ansatte"),
    ("gyldig_fra", "Gyldig fra"),
    ("gyldig_til", "Gyldig til"),
];

/// The units of the office in the register.
pub(crate) fn unit(office: &Office) -> UnitRef {
    UnitRef::new(UnitKind::Kontor, office.number)
}

/// The unit register, received before anything else.
pub(crate) fn sheet(org: &Org, window: &Window) -> Sheet {
    let mut rows = Vec::new();
    for (code, name) in DISTRICTS {
        rows.push(row(org, window, ("bydel", code), name, ("kommune", "0301"), "", None));
    }
    for (at, office) in OFFICES.iter().enumerate() {
        let (unit, name) = (("kontor", office.number), format!("Eksempelkontor {}", office.name));
        let employees = i64::try_from(office.size / 2 + at % 4 + 3).ok();
        let host = (if office.host.len() == 6 { "bydel" } else { "kommune" }, office.host);
        rows.push(row(org, window, unit, &name, ("region", office.region), office.covers, employees));
        rows.push(row(org, window, unit, &name, host, office.covers, employees));
    }
    for (code, name, employees) in
        [("demo-vo-1", "Eksempelsenteret nord", 14), ("demo-vo-2", "Eksempelsenteret sør", 2)]
    {
        rows.push(row(org, window, ("tjeneste", code), name, ("kommune", "3201"), "", Some(employees)));
    }
    Sheet {
        dataset: "enheter",
        name: "enheter".to_owned(),
        dialect: Dialect::Semicolon,
        headings: HEADINGS,
        rows,
        received: window.received(window.first.plus(-2)),
        months: window.range(),
        units: Vec::new(),
        note: "fiktive kontorer og tjenestesteder under virkelige kommuner",
    }
}

/// A row; municipalities stand by the numbers that they had when the register was received.
fn row(
    org: &Org,
    window: &Window,
    (kind, code): (&str, &str),
    name: &str,
    (parent_kind, parent): (&str, &str),
    covers: &str,
    employees: Option<i64>,
) -> Vec<Cell> {
    let then = |number: &str| match &org.as_it_was(&UnitRef::kommune(number), window.first)[..] {
        [unit] => unit.code.clone(),
        _ => number.to_owned(),
    };
    let parent = if parent_kind == "kommune" { then(parent) } else { parent.to_owned() };
    let line = if parent_kind == "region" { "stat" } else { "kommune" };
    let covers = if covers.is_empty() { Cell::Blank } else { Cell::text(then(covers)) };
    vec![
        Cell::text(kind),
        Cell::text(code),
        Cell::text(name),
        Cell::text(line),
        Cell::text(format!("{parent_kind}:{parent}")),
        covers,
        Cell::or_blank(employees, Cell::Whole),
        Cell::Day(Month::january(2020).first_day()),
        Cell::Blank,
    ]
}
