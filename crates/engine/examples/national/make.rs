//! Makes the register up: persons in follow-up at offices, month after month.

use crate::question;
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Month, MonthRange, day_number};
use rettesnor_engine::rows::{EMPTY, RowSchema, RowWriter};
use serde_json::json;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// The last month of the register.
const LAST: (i32, i32) = (2026, 10);
const GROUPS: [&str; 5] = [
    "GODE_MULIGHETER",
    "TRENGER_VEILEDNING",
    "TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE",
    "JOBBE_DELVIS",
    "LITEN_MULIGHET_TIL_A_JOBBE",
];

/// SplitMix64: the same register on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> i64 {
        (self.next() % end).cast_signed()
    }

    /// Yes in so many of a thousand.
    fn of_thousand(&mut self, share: u64) -> bool {
        self.next() % 1000 < share
    }
}

pub fn run(folder: &Path, rows: u64, months: i32, offices: u64) -> Result<String, String> {
    std::fs::create_dir_all(folder).map_err(|e| e.to_string())?;
    let tally = question::tally()?;
    let last = Month::new(LAST.0, LAST.1).ok_or("no month")?;
    let scope = MonthRange { first: last.plus(1 - months), last };
    let leaf = |office: u64| Leaf { unit: UnitRef::new(UnitKind::Kontor, format!("{office:04}")), finer: None };
    let leaves: Vec<Leaf> = (0..offices).map(leaf).collect();
    let schema = RowSchema::of(&tally.dataset);
    let mut groups = GROUPS.map(str::to_owned).to_vec();
    groups.sort();
    let file = File::create(folder.join("rows.parquet")).map_err(|e| e.to_string())?;
    let mut writer = RowWriter::create(BufWriter::new(file), schema.clone(), scope, &leaves, &[groups])
        .map_err(|e| e.to_string())?;
    let (mut chance, mut written, mut due) = (Chance(1), 0_u64, 0.0);
    for office in 0..offices {
        let weight = 0.2 + 1.6 * (office as f64 + 0.5) / offices as f64;
        for month in scope.months() {
            due += weight * rows as f64 / (offices as f64 * f64::from(months));
            let end = if office + 1 == offices && month == last { rows } else { (due as u64).min(rows) };
            let mut entities: Vec<i64> = (written..end).map(|_| chance.next().cast_signed()).collect();
            entities.sort_unstable();
            for entity in entities {
                let row = row(&schema, &mut chance, office.cast_signed(), month, entity);
                writer.push(&row).map_err(|e| e.to_string())?;
            }
            written = end;
        }
    }
    writer.finish().map_err(|e| e.to_string())?;
    questions(folder, &tally, scope)
}

fn row(schema: &RowSchema, chance: &mut Chance, office: i64, month: Month, entity: i64) -> Vec<i64> {
    let leaving = chance.of_thousand(60);
    let (sick, aap) = (chance.of_thousand(30), chance.of_thousand(10));
    let seeking = chance.of_thousand(550);
    let last_day = i64::from(day_number(month.last_day()));
    let mut cell = |name: &str| match name {
        "_leaf" => office,
        "_entity" => entity,
        "maned" => month.index().into(),
        "fodselsaar" => i64::from(month.year()) - 18 - chance.below(49),
        "innsatsgruppe" => [0, 0, 3, 3, 3, 3, 3, 4, 4, 1, 2][usize::try_from(chance.below(11)).unwrap_or(0)],
        "arbeidssoker" => seeking.into(),
        "nedsatt_arbeidsevne" => (!seeking || chance.of_thousand(50)).into(),
        "avgang" => leaving.into(),
        "overgang_arbeid" => (leaving && chance.of_thousand(450)).into(),
        "fra_tiltak" => (leaving && chance.of_thousand(300)).into(),
        "arbeidsrettet_aktivitet" => chance.of_thousand(350).into(),
        "fatt_jobben" => chance.of_thousand(20).into(),
        "sykmeldt_12_uker" => sick.into(),
        "gradert" => (sick && chance.of_thousand(600)).into(),
        "aap_26_uker" => aap.into(),
        "aap_aktiv" => (aap && chance.of_thousand(400)).into(),
        "siste_dialog" if chance.of_thousand(850) => last_day - chance.below(30) - chance.below(60),
        _ => EMPTY,
    };
    schema.columns().iter().map(|column| cell(&column.name)).collect()
}

/// Writes the questions down for those who do not know our definitions.
fn questions(folder: &Path, tally: &rettesnor_core::tally::Tally, scope: MonthRange) -> Result<String, String> {
    let file = question::open(folder)?;
    let places = rettesnor_engine::kernel::columns_read(&file, tally).map_err(|e| e.to_string())?;
    let conditions: Vec<String> = question::different(tally)
        .into_iter()
        .map(|place| question::sql(&file, &tally.counters[place].when))
        .collect::<Result<_, _>>()?;
    let indicators: std::collections::BTreeSet<&str> = tally.counters.iter().map(|c| c.indicator.as_str()).collect();
    let last_days: Vec<i32> = scope.months().map(|month| day_number(month.last_day())).collect();
    let text = json!({
        "rows": file.rows(),
        "months": scope.len(),
        "offices": file.leaves().len(),
        "first_month": scope.first.index(),
        "last_days": last_days,
        "columns": places.iter().map(|place| &file.columns()[*place].name).collect::<Vec<_>>(),
        "conditions": conditions,
        "indicators": indicators.iter().map(|id| question::of_indicator(tally, id)).collect::<Vec<_>>(),
        "counters": tally.counters.len(),
        "bytes": std::fs::metadata(folder.join("rows.parquet")).map_err(|e| e.to_string())?.len(),
    })
    .to_string();
    std::fs::write(folder.join("question.json"), &text).map_err(|e| e.to_string())?;
    Ok(text)
}
