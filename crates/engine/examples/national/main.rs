//! The national count as a program of its own, for the benchmark: `cargo xtask bench` builds and runs it.
//!
//! `make` writes a register that is made up, and the same questions as SQL for others to answer; `decode` merely
//! decodes the columns that the questions need, which is the least that anyone must do; `count` answers them. Each
//! run is a fresh process, measured from outside.

mod count;
mod decode;
mod make;
mod question;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: national make <folder> <rows> <months> <offices> | decode <folder> | count <folder>";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let said = match arguments.as_slice() {
        ["make", folder, rows, months, offices] => match (rows.parse(), months.parse(), offices.parse()) {
            (Ok(rows), Ok(months), Ok(offices)) => make::run(Path::new(folder), rows, months, offices),
            _ => Err(USAGE.to_owned()),
        },
        ["decode", folder] => decode::run(Path::new(folder)),
        ["count", folder] => count::run(Path::new(folder)),
        _ => Err(USAGE.to_owned()),
    };
    let (text, code) = match said {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(text) => (text, ExitCode::FAILURE),
    };
    // A reader that closed the pipe has read enough.
    let _ = writeln!(std::io::stdout(), "{text}");
    code
}
