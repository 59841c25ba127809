//! Killed at any moment, an import or a measuring leaves the state before or the state after, and nothing between.

use crate::sandbox::Sandbox;
use std::fmt::Write;
use std::thread::sleep;
use std::time::{Duration, Instant};

const ROUNDS: u64 = 100;

fn participants(first: u32, count: u32) -> String {
    let mut text = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;rett_og_plikt;kjonn;fodselsaar\n".to_owned();
    for number in first..first + count {
        let (start, end) = (number % 12 + 1, number % 11 + 1);
        let code = ["AV-01", "AV-03", "AV-05", "PS-06"][(number % 4) as usize];
        let _ = writeln!(text, "p{number};3201;2023-{start:02}-05;2025-{end:02}-20;{code};;;;;;");
    }
    text
}

/// A number that looks like chance and is the same every time.
fn scattered(round: u64, below: u64) -> u64 {
    let mut z = round.wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z ^= z >> 27;
    z.wrapping_mul(0x94d0_49bb_1331_11eb) % below
}

#[test]
fn a_hundred_kills_never_break_the_folder() {
    let box_ = Sandbox::new();
    box_.file("first.csv", participants(0, 400));
    box_.done("import --dataset deltakelse --received 2026-01-10 --months 2025M01..2025M12 first.csv");
    let before = box_.measured("--as-of 2026-01-31");
    let (mut imports_done, mut kills) = (0, 0);
    // How long a whole import and a whole measuring take here, so that kills fall within them on any machine.
    let mut whole = [Duration::from_millis(500); 2];
    let mut expected = box_.card("kommune:3201 2025 --as-of 2026-01-31");
    for round in 0..ROUNDS {
        let importing = round % 2 == 0;
        let arguments = if importing {
            let rows = participants(u32::try_from(round).unwrap_or(0), 400);
            box_.file("next.csv", rows);
            "import --dataset deltakelse --received 2026-02-10 --months 2025M01..2025M12 --allow-loss next.csv"
        } else {
            "measure --as-of 2026-02-28"
        };
        let mut child = box_
            .command(arguments)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("the program starts");
        let known = &mut whole[usize::from(importing)];
        let until = Duration::from_micros(scattered(round, u64::try_from(known.as_micros()).unwrap_or(1).max(1)));
        let started = Instant::now();
        let mut finished = false;
        while !finished && started.elapsed() < until {
            sleep(Duration::from_millis(1));
            finished = child.try_wait().expect("the child can be asked").is_some();
        }
        if finished {
            *known = started.elapsed();
        }
        child.kill().expect("the child can be killed");
        child.wait().expect("the child ends");
        kills += u64::from(!finished);
        imports_done += u64::from(finished && importing);
        // The old card is as it was, every list can be read, and nothing half done is counted.
        let card = box_.card("kommune:3201 2025 --as-of 2026-01-31");
        expected["stale"] = card["stale"].clone();
        assert_eq!(card, expected, "round {round}");
        box_.done("deliveries");
    }
    assert!(kills > 10, "only {kills} of {ROUNDS} rounds were killed in the middle");
    assert_eq!(box_.measured("--as-of 2026-01-31"), before, "after {imports_done} whole imports");
    let by_steps = box_.measured("--as-of 2026-02-28");
    assert_eq!(box_.measured("--as-of 2026-02-28 --full"), by_steps);
}
