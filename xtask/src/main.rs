//! House chores, run as `cargo xtask <chore>`.
//!
//! `tidy` holds the repository against the law of the house, `docs` writes the pages that are made from code,
//! `bench` measures the national count, `bench-web` the pages, `vendor` renews what others have made for our pages. Every chore is a file or
//! folder of its own beside this one; a new one adds its `mod` and its arm in [`run`]. Nothing here is part of what
//! users install, and no chore changes anything but the files it says it writes.

mod bench;
mod bench_web;
mod docs;
mod tidy;
mod vendor;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask <chore>

  tidy    hold the repository against the law of the house; exit 1 when it is broken
  docs    write the pages that are made from code
  bench   measure the national count against others, and write docs/performance.md
  bench-web  measure the pages under a bounded load, and write docs/performance-web.md
  vendor  fetch the style sheets, fonts and icons of vendor.toml anew (needs npm)
";

/// What a chore answers: text for the terminal, and whether all is well.
struct Outcome {
    text: String,
    well: bool,
}

fn main() -> ExitCode {
    let chore = std::env::args().nth(1);
    let arguments: Vec<String> = std::env::args().skip(2).collect();
    let (text, code) = match run(chore.as_deref(), &arguments, &root()) {
        Ok(Some(outcome)) => (outcome.text, u8::from(!outcome.well)),
        Ok(None) => (USAGE.to_owned(), 2),
        Err(problem) => (format!("{problem}\n"), 1),
    };
    // A reader that closed the pipe has read enough.
    let _ = std::io::stdout().write_all(text.as_bytes());
    ExitCode::from(code)
}

/// Runs the chore; `None` where there is none of that name.
fn run(chore: Option<&str>, arguments: &[String], root: &Path) -> Result<Option<Outcome>, String> {
    match chore {
        Some("tidy") => tidy::run(root).map(Some),
        Some("docs") => docs::run(root).map(Some),
        Some("bench") => bench::run(root, arguments).map(Some),
        Some("bench-web") => bench_web::run(root, arguments).map(Some),
        Some("vendor") => vendor::run(root).map(Some),
        _ => Ok(None),
    }
}

/// The root of the repository: the folder above this package.
fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("xtask"), PathBuf::from);
    package.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}
