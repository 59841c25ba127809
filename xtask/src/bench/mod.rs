//! Measures the national count against those who can answer the same, and writes what was found.
//!
//! `cargo xtask bench [--rows 10M] [--months 24] [--offices 264] [--rounds 5]` builds the engine's program `national`,
//! has it make a register up, and hands over to `drive.py`, which runs everyone. DuckDB and Polars are installed from
//! their Python packages into a folder of the build. Every run is kept beside the register; the page shows the latest
//! of each size. Nothing here is run by tests: times belong to a machine.

use crate::Outcome;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is installed to compare with.
const PACKAGES: [&str; 3] = ["duckdb==2.0.0", "polars==2.1.0", "psycopg[binary]"];
const USAGE: &str = "usage: cargo xtask bench [--rows 10M] [--months 24] [--offices 264] [--rounds 5]";
const PAGE: &str = "docs/performance.md";

/// The size of the register, and how often it is counted.
struct Size {
    rows: u64,
    months: u64,
    offices: u64,
    rounds: u64,
}

/// Makes, runs and writes.
pub fn run(root: &Path, arguments: &[String]) -> Result<Outcome, String> {
    let size = Size::read(arguments)?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let scripts = root.join("xtask/src/bench");
    build(root)?;
    let program = target.join("release/examples").join(format!("national{}", std::env::consts::EXE_SUFFIX));
    let python = python(&folder)?;
    let register = folder.join(format!("{}x{}x{}", size.rows, size.months, size.offices));
    let [rows, months, offices, rounds] = [size.rows, size.months, size.offices, size.rounds].map(|n| n.to_string());
    call(Command::new(&program).arg("make").arg(&register).args([rows, months, offices]))?;
    call(Command::new(&python).arg(scripts.join("drive.py")).arg(&register).arg(&program).arg(rounds))?;
    let mut page = Command::new(&python);
    page.arg(scripts.join("page.py")).arg(root.join(PAGE)).args(summaries(&folder)?);
    call(&mut page)?;
    Ok(Outcome {
        text: format!("{PAGE} is written; every run is kept in runs.jsonl beside the register\n"),
        well: true,
    })
}

impl Size {
    fn read(arguments: &[String]) -> Result<Self, String> {
        let mut size = Self { rows: 10_000_000, months: 24, offices: 264, rounds: 5 };
        for pair in arguments.chunks(2) {
            let [name, value] = pair else { return Err(USAGE.to_owned()) };
            let value = number(value).ok_or_else(|| format!("`{value}` is not a number; {USAGE}"))?;
            match name.as_str() {
                "--rows" => size.rows = value,
                "--months" => size.months = value,
                "--offices" => size.offices = value,
                "--rounds" => size.rounds = value,
                other => return Err(format!("`{other}` is not known; {USAGE}")),
            }
        }
        Ok(size)
    }
}

/// `10M` is ten million.
fn number(text: &str) -> Option<u64> {
    match text.strip_suffix('M') {
        Some(millions) => millions.parse::<u64>().ok()?.checked_mul(1_000_000),
        None => text.parse().ok(),
    }
    .filter(|number| *number > 0)
}

fn build(root: &Path) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--release", "--package", "rettesnor-engine", "--example", "national"];
    call(Command::new(cargo).current_dir(root).args(arguments))
}

/// The Python with the packages, which are installed the first time.
fn python(folder: &Path) -> Result<PathBuf, String> {
    let home = folder.join("python");
    let python = if cfg!(windows) { home.join("Scripts/python.exe") } else { home.join("bin/python") };
    if !python.exists() {
        call(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
    }
    call(
        Command::new(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES),
    )?;
    Ok(python)
}

/// What was found for every size that was ever measured here.
fn summaries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path().join("summary.json"));
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.exists()).collect();
    paths.sort();
    Ok(paths)
}

fn call(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|e| format!("{name} can't be started: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} did not succeed; what it said stands above")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_mistakes_told() {
        let read = |text: &str| Size::read(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let size = read("--rows 100M --months 240").unwrap();
        assert_eq!((size.rows, size.months, size.offices, size.rounds), (100_000_000, 240, 264, 5));
        for wrong in ["--rows", "--rows x", "--rows 0", "--size 5"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
