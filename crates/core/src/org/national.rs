//! The national list: counties, municipalities and Nav's regions, and what became of them.
//!
//! It is read once from the tables under `data/geo`, which are embedded in the program, and never changes at run
//! time. It holds no offices: the authoritative list of those is not public, and belongs to the installation.

use super::change::{Change, ChangeKind, Share};
use super::name::{Names, SamiLanguage};
use super::table;
use super::unit::{UnitKind, UnitRef};
use super::validity::Validity;
use crate::time::Date;
use std::collections::BTreeMap;

/// The population of a unit on 1 January of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Population {
    /// The number of persons.
    pub count: u32,
    /// Whether the source looks wrong, so that the number should not be trusted.
    pub doubtful: bool,
}

/// A unit of the national list.
pub(super) struct NationalUnit {
    pub names: Names,
    /// A name that the same code had before, and the day on which it ended.
    pub former_name: Option<(Date, Names)>,
    /// What it hangs under: the country for counties and regions, the county for municipalities.
    pub parent: UnitRef,
    pub validity: Validity,
    /// By year.
    pub population: BTreeMap<i32, Population>,
}

/// The national list with its changes.
pub(super) struct Registry {
    pub units: BTreeMap<UnitRef, NationalUnit>,
    /// What made units into others, by date, then by unit.
    pub changes: Vec<Change>,
    /// Land that moved between units that both went on, by date.
    pub boundary_moves: Vec<Change>,
    leaving: BTreeMap<UnitRef, Vec<usize>>,
    arriving: BTreeMap<UnitRef, Vec<usize>>,
}

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../data/geo/", $name))
    };
}

impl Registry {
    /// Reads the embedded tables.
    ///
    /// # Errors
    /// Names the table and the line that can't be true.
    pub fn load() -> Result<Self, String> {
        let mut units = BTreeMap::new();
        read_counties(&mut units).map_err(|e| format!("fylker: {e}"))?;
        read_municipalities(&mut units).map_err(|e| format!("kommuner: {e}"))?;
        read_regions(&mut units).map_err(|e| format!("nav_regioner: {e}"))?;
        read_former_names(&mut units).map_err(|e| format!("tidligere_navn: {e}"))?;
        let mut changes = Vec::new();
        for (kind, text) in [
            (UnitKind::Fylke, table!("fylke_endringer.csv")),
            (UnitKind::Kommune, table!("kommune_endringer.csv")),
            (UnitKind::Kommune, table!("grensejusteringer.csv")),
        ] {
            read_changes(kind, text, &units, &mut changes).map_err(|e| format!("changes of {kind}: {e}"))?;
        }
        changes.sort();
        let (boundary_moves, changes): (Vec<_>, Vec<_>) =
            changes.into_iter().partition(|change| change.kind == ChangeKind::BoundaryMove);
        let mut leaving: BTreeMap<UnitRef, Vec<usize>> = BTreeMap::new();
        let mut arriving: BTreeMap<UnitRef, Vec<usize>> = BTreeMap::new();
        for (index, change) in changes.iter().enumerate() {
            leaving.entry(change.from.clone()).or_default().push(index);
            arriving.entry(change.to.clone()).or_default().push(index);
        }
        Ok(Self { units, changes, boundary_moves, leaving, arriving })
    }

    /// Every change that made something else of the unit.
    pub fn changes_from(&self, unit: &UnitRef) -> impl Iterator<Item = &Change> + use<'_> {
        self.leaving.get(unit).into_iter().flatten().map(|&index| &self.changes[index])
    }

    /// Every change that the unit came out of.
    pub fn changes_to(&self, unit: &UnitRef) -> impl Iterator<Item = &Change> + use<'_> {
        self.arriving.get(unit).into_iter().flatten().map(|&index| &self.changes[index])
    }
}

type Units = BTreeMap<UnitRef, NationalUnit>;

/// The five name fields: `navn,norsk,samisk,samisk_spraak,kvensk`.
fn names(fields: &[&str]) -> Result<Names, String> {
    let language = SamiLanguage::from_code(fields[3]);
    let sami = match (table::text(fields[2]), language) {
        (Some(name), Some(language)) => Some((language, name)),
        (None, None) if fields[3].is_empty() => None,
        _ => return Err(format!("`{}` and the language `{}` do not go together", fields[2], fields[3])),
    };
    Ok(Names { official: fields[0].into(), norwegian: fields[1].into(), sami, kven: table::text(fields[4]) })
}

fn insert(units: &mut Units, unit: UnitRef, national: NationalUnit) -> Result<(), String> {
    if !national.validity.is_possible() || units.contains_key(&unit) {
        return Err(format!("{unit} is there twice, or ends before it begins"));
    }
    units.insert(unit, national);
    Ok(())
}

fn read_counties(units: &mut Units) -> Result<(), String> {
    let header = "kode,navn,norsk,samisk,samisk_spraak,kvensk,gyldig_fra,gyldig_til";
    for row in table::rows(table!("fylker.csv"), header)? {
        let national = NationalUnit {
            names: names(&row[1..6])?,
            former_name: None,
            parent: UnitRef::country(),
            validity: table::validity(row[6], row[7])?,
            population: BTreeMap::new(),
        };
        insert(units, UnitRef::new(UnitKind::Fylke, row[0]), national)?;
    }
    Ok(())
}

fn read_municipalities(units: &mut Units) -> Result<(), String> {
    let header = "kode,navn,norsk,samisk,samisk_spraak,kvensk,fylke,gyldig_fra,gyldig_til,\
                  folketall_2024,folketall_2025,folketall_2026,usikkert_folketall";
    for row in table::rows(table!("kommuner.csv"), header)? {
        let parent = UnitRef::new(UnitKind::Fylke, row[6]);
        let county = units.get_mut(&parent).ok_or_else(|| format!("{parent} is not a county"))?;
        let mut population = BTreeMap::new();
        for (year, field) in (2024..).zip(&row[9..12]) {
            let Some(count) = table::number(field)? else { continue };
            let doubtful = year == 2026 && row[12] == "ja";
            population.insert(year, Population { count, doubtful });
            let sum = county.population.entry(year).or_insert(Population { count: 0, doubtful: false });
            sum.count += count;
            sum.doubtful |= doubtful;
        }
        let validity = table::validity(row[7], row[8])?;
        let national = NationalUnit { names: names(&row[1..6])?, former_name: None, parent, validity, population };
        insert(units, UnitRef::kommune(row[0]), national)?;
    }
    Ok(())
}

fn read_regions(units: &mut Units) -> Result<(), String> {
    for row in table::rows(table!("nav_regioner.csv"), "kode,navn,gyldig_fra,gyldig_til")? {
        let national = NationalUnit {
            names: Names::plain(row[1]),
            former_name: None,
            parent: UnitRef::country(),
            validity: table::validity(row[2], row[3])?,
            population: BTreeMap::new(),
        };
        insert(units, UnitRef::new(UnitKind::Region, row[0]), national)?;
    }
    Ok(())
}

fn read_former_names(units: &mut Units) -> Result<(), String> {
    for row in table::rows(table!("tidligere_navn.csv"), "type,kode,navn,gyldig_til")? {
        let unit = UnitRef::new(row[0].parse::<UnitKind>().map_err(|e| e.to_string())?, row[1]);
        let end = table::day(row[3])?.ok_or_else(|| format!("the old name of {unit} has no end"))?;
        let national = units.get_mut(&unit).ok_or_else(|| format!("{unit} is not in the list"))?;
        national.former_name = Some((end, Names::plain(row[2])));
    }
    Ok(())
}

fn read_changes(kind: UnitKind, text: &str, units: &Units, into: &mut Vec<Change>) -> Result<(), String> {
    for row in table::rows(text, "dato,fra,til,type,andel,andel_kilde")? {
        let change = Change {
            date: table::day(row[0])?.ok_or("a change has no day")?,
            from: UnitRef::new(kind, row[1]),
            to: UnitRef::new(kind, row[2]),
            kind: match row[3] {
                "nytt_nummer" => ChangeKind::NewNumber,
                "sammenslaaing" => ChangeKind::Merger,
                "deling" => ChangeKind::Split,
                "grensejustering" => ChangeKind::BoundaryMove,
                other => return Err(format!("`{other}` is not a kind of change")),
            },
            share: match row[4] {
                "" => None,
                share => Some(Share::parse(share).ok_or_else(|| format!("`{share}` is not a share"))?),
            },
            share_source: row[5].to_owned(),
        };
        for unit in [&change.from, &change.to] {
            units.get(unit).ok_or_else(|| format!("{unit} is not in the list"))?;
        }
        into.push(change);
    }
    Ok(())
}
