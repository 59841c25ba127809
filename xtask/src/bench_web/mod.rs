//! Measures the web application under a bounded load, and writes what was found.
//!
//! `cargo xtask bench-web [--rows 500000] [--seconds 10]` makes a national register up, has the program import and
//! count it, serves it as a demonstration, enters as the analyst, and asks for cards over loopback: first at a gentle
//! pace, for how long an answer takes, then as fast as two connections can, for how many there are in a second. The
//! load runs on the same machine, so that both share its cores. Nothing here is run by tests: times belong to a machine.

mod load;
mod register;

use crate::Outcome;
use load::{Answers, Client};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const USAGE: &str = "usage: cargo xtask bench-web [--rows 500000] [--seconds 10]";
const PAGE: &str = "docs/performance-web.md";
const PORT: u16 = 18_431;

/// The cards that are asked for, and what each is.
const CARDS: [(&str, &str); 4] = [
    ("/malekort/kontor:9100/2025T3?linje=stat", "an office"),
    ("/malekort/region:0300/2025T3?linje=stat", "a region, with its offices below"),
    ("/malekort/NO/2025T3?linje=stat", "the country, with its regions below"),
    ("/malekort/NO/2025M12?linje=stat", "the country, of a month"),
];

/// What was measured.
struct Found {
    rows: u64,
    indicators: usize,
    start: Duration,
    idle_mib: u64,
    loaded_mib: u64,
    answers: Vec<(&'static str, Answers, Answers)>,
    many: Answers,
    load: String,
}

/// Makes, serves, asks and writes.
pub fn run(root: &Path, arguments: &[String]) -> Result<Outcome, String> {
    let (rows, seconds) = read(arguments)?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    call(Command::new(env!("CARGO")).current_dir(root).args(["build", "--release", "--package", "rettesnor"]))?;
    let program = target.join("release/rettesnor");
    let data = target.join(format!("bench/web-{rows}"));
    let indicators = register::make(root, &program, &data, rows)?;
    let started = Instant::now();
    let mut served = Served::start(&program, &data)?;
    let start = started.elapsed();
    let found = measure(&served, Duration::from_secs(seconds), (rows, indicators, start));
    served.stop();
    let found = found?;
    std::fs::write(root.join(PAGE), page(&found)).map_err(|error| format!("{PAGE}: {error}"))?;
    Ok(Outcome { text: format!("{PAGE} is written\n"), well: true })
}

fn read(arguments: &[String]) -> Result<(u64, u64), String> {
    let (mut rows, mut seconds) = (500_000, 10);
    for pair in arguments.chunks(2) {
        match pair {
            [name, value] if name == "--rows" => rows = value.parse().map_err(|_| USAGE.to_owned())?,
            [name, value] if name == "--seconds" => seconds = value.parse().map_err(|_| USAGE.to_owned())?,
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok((rows, seconds))
}

/// The program, serving.
struct Served(Child);

impl Served {
    /// Starts it and waits until it answers.
    fn start(program: &Path, data: &Path) -> Result<Self, String> {
        let mut command = Command::new(program);
        command.args(["demo", "--port", &PORT.to_string(), "--data"]).arg(data);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
        let served = Self(command.spawn().map_err(|error| format!("the program does not start: {error}"))?);
        for _ in 0..2000 {
            if Client::open(PORT)
                .and_then(|mut client| client.ask("/helse", ""))
                .is_ok_and(|answer| answer.status == 200)
            {
                return Ok(served);
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Err("the program does not answer".to_owned())
    }

    /// How much memory it holds, in MiB.
    fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
    }

    fn stop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn measure(
    served: &Served,
    time: Duration,
    (rows, indicators, start): (u64, usize, Duration),
) -> Result<Found, String> {
    let idle_mib = served.resident();
    let cookie = load::enter(PORT, "Anders Analytiker")?;
    let mut answers = Vec::new();
    for (path, what) in CARDS {
        let first = load::gently(PORT, path, &cookie, 1, Duration::ZERO)?;
        let later = load::gently(PORT, path, &cookie, 1000, Duration::from_millis(5))?;
        answers.push((what, first, later));
    }
    let paths = CARDS.map(|(path, _)| path);
    let many = load::flat_out(PORT, &paths, &cookie, 2, time)?;
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("?").to_owned();
    Ok(Found { rows, indicators, start, idle_mib, loaded_mib: served.resident(), answers, many, load })
}

fn page(found: &Found) -> String {
    use std::fmt::Write;
    let mut text = format!(
        "# How fast the pages are\n\n\
         Written by `cargo xtask bench-web`. The program serves a made-up national register on loopback: {} person-months,\n\
         264 offices, 24 months, {} indicators on each card, the four figures and twelve periods of each. The load runs on\n\
         the same two cores, which had a load of {}; times belong to the machine of the day.\n\n\
         The time of an answer is that of the whole page, from the first byte asked to the last byte read: log-in looked up,\n\
         figures read, the page written, the reading noted for the audit log.\n\n\
         | the card of | first time, ms | median, ms | 99th percentile, ms | size, kB |\n|---|---:|---:|---:|---:|\n",
        found.rows, found.indicators, found.load
    );
    for (what, first, later) in &found.answers {
        let (median, tail) = (later.percentile(50), later.percentile(99));
        let _ = writeln!(
            text,
            "| {what} | {:.1} | {median:.1} | {tail:.1} | {} |",
            first.percentile(50),
            later.bytes / 1000
        );
    }
    let _ = write!(
        text,
        "\nAs fast as two connections can ask, all of these in turn: **{:.0} pages a second**, {} errors, 99th percentile\n\
         {:.1} ms.\n\n\
         From the start of the program to its first answer, with the edition on disk: {:.0} ms. Memory when idle: {} MiB;\n\
         after the load: {} MiB.\n",
        found.many.rate(),
        found.many.errors,
        found.many.percentile(99),
        found.start.as_secs_f64() * 1000.0,
        found.idle_mib,
        found.loaded_mib
    );
    text
}

fn call(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}")) }
}
