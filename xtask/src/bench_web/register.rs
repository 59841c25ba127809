//! A data folder with a national register, made by the program itself from files that are written here.
//!
//! The indicators of the shipped package over the register are written twice more under other ids, so that a card has
//! about forty lines.

use super::call;
use rettesnor_core::time::{Month, date_of_day};
use rettesnor_demo::{FLAGS, INNSATSGRUPPER, NO_DIALOG, national, national_office, national_units};
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

/// Makes the folder where it is not there, and tells how many indicators count in it.
pub fn make(root: &Path, program: &Path, data: &Path, rows: u64) -> Result<usize, String> {
    let io = |error: std::io::Error| error.to_string();
    let own = data.join("definitions/nav-kontor/indicators");
    if data.join("measured/00000001.json").exists() {
        return Ok(fs::read_dir(&own).map_err(io)?.count() * 3 / 2);
    }
    let _ = fs::remove_dir_all(data);
    fs::create_dir_all(&own).map_err(io)?;
    let indicators = more_indicators(root, &own)?;
    let (units, register) = (data.with_extension("enheter.csv"), data.with_extension("oppfolging.csv"));
    fs::write(&units, units_text()).map_err(io)?;
    write_register(&register, rows).map_err(io)?;
    let run = |arguments: &[&str]| call(Command::new(program).arg("--data").arg(data).args(arguments));
    let at = |path: &Path| path.display().to_string();
    run(&["import", "--dataset", "enheter", "--received", "2024-01-02", &at(&units)])?;
    run(&["import", "--dataset", "oppfolging", "--received", "2026-01-02", &at(&register)])?;
    run(&["measure"])?;
    fs::write(data.join("demo"), "demo\n").map_err(io)?;
    Ok(indicators)
}

/// Writes the indicators over the register again under other ids.
fn more_indicators(root: &Path, own: &Path) -> Result<usize, String> {
    let mut found = 0;
    for entry in fs::read_dir(root.join("definitions/nav-kontor/indicators")).map_err(|e| e.to_string())? {
        let path = entry.map_err(|e| e.to_string())?.path();
        let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if !id.starts_with("B.") {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|e| e.to_string())?;
        for letter in ["X", "Y"] {
            let other = id.replacen('B', letter, 1);
            let text = text.replacen(&format!("id = \"{id}\""), &format!("id = \"{other}\""), 1);
            fs::write(own.join(format!("{other}.toml")), text).map_err(|e| e.to_string())?;
        }
        found += 3;
    }
    Ok(found)
}

fn units_text() -> String {
    let mut text = "type;kode;navn;linje;forelder;dekker;ansatte;gyldig_fra;gyldig_til\n".to_owned();
    for unit in national_units() {
        let parent = unit.parent.map(|parent| parent.to_string()).unwrap_or_default();
        text.push_str(&format!("kontor;{};{};;{parent};;;;\n", unit.code, unit.name));
    }
    text
}

fn write_register(path: &Path, rows: u64) -> std::io::Result<()> {
    let mut out = BufWriter::new(fs::File::create(path)?);
    write!(out, "maned;kontor;person;fodselsaar;innsatsgruppe;siste_dialog")?;
    for (name, _) in FLAGS {
        write!(out, ";{name}")?;
    }
    writeln!(out)?;
    for row in national(rows, 24, 1) {
        let (month, office) = (Month::from_index(row.month), national_office(row.office));
        let group = INNSATSGRUPPER.get(usize::from(row.group)).copied().unwrap_or_default();
        let dialog = (row.last_dialog != NO_DIALOG).then(|| date_of_day(row.last_dialog)).flatten();
        let dialog = dialog.map(|day| day.to_string()).unwrap_or_default();
        write!(out, "{month};{};p{};{};{group};{dialog}", office.code, row.person, row.birth_year)?;
        for (_, bit) in FLAGS {
            write!(out, ";{}", u8::from(row.has(bit)))?;
        }
        writeln!(out)?;
    }
    out.flush()
}
