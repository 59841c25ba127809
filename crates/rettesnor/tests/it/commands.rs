//! What the commands print, and the exit codes that say how it went: 0 done, 1 the data say no, 2 usage.

use crate::sandbox::Sandbox;
use std::fmt::Write;
use std::io::Read;
use std::process::Stdio;

const HEADING: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;\
    status_12_mnd;rett_og_plikt;kjønn;fødselsår";

/// Twenty who ended in the last tertial of 2025: thirteen to work, one with nothing registered, six to something else.
fn twenty() -> String {
    let codes = [("AV-01", 13), ("", 1), ("AV-06", 6)];
    let mut text = format!("{HEADING}\n");
    let codes = codes.into_iter().flat_map(|(code, n)| std::iter::repeat_n(code, n));
    for (number, code) in codes.enumerate() {
        let _ = writeln!(text, "p{number};3201;2024-01-08;2025-1{}-1{};{code};;;;;;", number % 3, number % 10);
    }
    text
}

fn counted() -> Sandbox {
    let box_ = Sandbox::new();
    box_.file("deltakelse.csv", twenty());
    box_.done("import --dataset deltakelse --received 2026-01-10 --months 2025M01..2025M12 deltakelse.csv");
    let goals = "enhet;indikator;år;ønsket nivå;nedre grense;kilde\nkommune:3201;I.02-nir;2025;65;60;Kommunestyret\n";
    box_.file("data/goals.csv", goals);
    box_.done("measure --as-of 2026-01-31");
    box_
}

/// A text without what differs from run to run: the name of the edition and of deliveries.
fn without_names(text: &str) -> String {
    let known = |word: &str| word.len() >= 12 && word.chars().all(|c| c.is_ascii_hexdigit());
    let line = |line: &str| {
        let words = line.split(' ').map(|word| {
            let bare = word.trim_end_matches(['.', ':']);
            if known(bare) { word.replace(bare, "NAVN") } else { word.to_owned() }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n").replace('\u{202f}', " ")
}

#[test]
fn every_command_explains_itself() {
    let box_ = Sandbox::new();
    let mut text = box_.done("--help");
    let commands = "demo template import deliveries check measure card explain publish disclosure units forget";
    for command in commands.split(' ') {
        let _ = write!(text, "\n\n$ rettesnor {command} --help\n{}", box_.done(&format!("{command} --help")));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn what_cannot_be_meant_is_usage() {
    let box_ = counted();
    for (arguments, told) in [
        ("", "Usage"),
        ("card", "Usage"),
        ("card kommune:3201 2026T9", "is not a period; write 2026M03"),
        ("card kommune:3201 2025 --as-of 2026-02-30", "calendar has no such day"),
        ("card kommune:9999 2025 --as-of 2026-01-31", "no unit is known as `kommune:9999`"),
        ("card gate:1 2025 --as-of 2026-01-31", "is not a kind of unit"),
        ("card 3201 2025 --package x --as-of 2026-01-31", "there is no package `x`"),
        ("explain 3201 2025 I.99 --as-of 2026-01-31", "there is no indicator `I.99`"),
        ("units kommune:9999", "no unit is known as `kommune:9999`"),
        ("units --line x", "there is no line `x`"),
        ("template x", "there is no data set `x`"),
        ("check nowhere", "is not a folder"),
        ("measure --lang sv", "write nb, nn or en"),
        ("forget", "Usage"),
        ("forget --person-from-stdin --before 2020-01-01", "cannot be used with"),
        ("import --dataset deltakelse --months 2025M02..2025M01 x.csv", "earlier month first"),
    ] {
        let said = box_.run(arguments);
        assert!(said.code == 2 && said.err.contains(told), "{arguments}: {said:?}");
    }
}

#[test]
fn without_a_data_folder_the_data_say_no() {
    let box_ = Sandbox::new();
    for arguments in ["card kommune:3201 2025", "explain kommune:3201 2025 I.01", "deliveries"] {
        let said = box_.run(arguments);
        assert!(said.code == 1 && said.err.contains("rettesnor:"), "{arguments}: {said:?}");
    }
}

#[test]
fn a_card_in_text() {
    let box_ = counted();
    let text = box_.done("card kommune:3201 2025T3 --package introduksjonsprogram --as-of 2026-01-31");
    let upper: Vec<&str> = text.lines().take_while(|line| !line.starts_with("I.03")).collect();
    insta::assert_snapshot!(without_names(&upper.join("\n")));
    let english = box_.done("card kommune:3201 2025T3 --as-of 2026-01-31 --lang en");
    assert!(english.contains("✓ reached") && english.contains("13 of 20"), "{english}");
    assert!(!text.contains('\u{1b}'), "no colours in a pipe");
}

#[test]
fn the_goals_of_earlier_days_are_taken_in_once() {
    let box_ = counted();
    let (file, aside) = (box_.data().join("goals.csv"), box_.data().join("goals.csv.imported"));
    assert!(!file.exists() && aside.exists(), "measure has taken them in");
    let status = || {
        let card = box_.card("kommune:3201 2025T3 --as-of 2026-01-31");
        let lines = card["lines"].as_array().expect("a card has lines").clone();
        let goal = |id: &str| lines.iter().find(|line| line["id"] == id).map(|line| line["goal"].clone());
        (goal("I.02-nir").unwrap_or_default(), goal("I.09").unwrap_or_default())
    };
    assert!(status().0.is_object() && status().1.is_null());
    let heading = "enhet;indikator;år;ønsket nivå\n";
    box_.file("data/goals.csv", format!("{heading}kommune:3201;I.09;2025;30\nkommune:3201;I.99;2025;65\n"));
    let wrong = box_.run("goals import");
    assert!(wrong.code == 1 && wrong.err.contains("row 3") && wrong.err.contains("I.99"), "{wrong:?}");
    assert!(wrong.err.contains("nothing was taken in") && file.exists() && status().1.is_null(), "all or none");
    let card = box_.run("card kommune:3201 2025T3 --as-of 2026-01-31");
    assert!(card.code == 0 && card.err.contains("rettesnor goals import"), "{card:?}");
    box_.file("data/goals.csv", format!("{heading}kommune:3201;I.02-nir;2025;70\n"));
    let known = box_.run("goals import");
    assert!(known.code == 1 && known.err.contains("change it on its page"), "{known:?}");
    box_.file("data/goals.csv", format!("{heading}kommune:3201;I.09;2025;30\n"));
    assert!(box_.done("goals import").starts_with("1 goals were taken in"));
    assert!(!file.exists() && box_.data().join("goals.csv.imported-2").exists() && status().1.is_object());
}

#[test]
fn an_explanation_leads_to_the_rows() {
    let box_ = counted();
    let text = box_.done("explain 3201 2025T3 I.02-nir --as-of 2026-01-31");
    insta::assert_snapshot!(without_names(&text));
}

#[test]
fn definitions_are_checked_as_a_compiler_does() {
    let box_ = Sandbox::new();
    assert!(box_.done("check").contains("cases hold"));
    let shipped = |path: &str| {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../definitions/");
        std::fs::read_to_string(format!("{root}{path}")).expect("a shipped definition")
    };
    let own_bytes = |path: &str, text: &[u8]| {
        let file = box_.path().join("own").join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, text).expect("an own definition");
        let said = box_.run("check own");
        std::fs::remove_dir_all(box_.path().join("own")).expect("the folder goes");
        assert_eq!(said.code, 1, "{said:?}");
        said.out + &said.err
    };
    let own = |path: &str, text: String| own_bytes(path, text.as_bytes());
    let b15 = "nav-kontor/indicators/B.15.toml";
    let unknown = own(b15, shipped(b15).replace("AND avgang", "AND avgng"));
    assert!(unknown.contains("avgng") && unknown.contains(&format!("--> {b15}:")), "{unknown}");
    let outside =
        own(b15, shipped(b15).replace("\"arbeidssoker AND avgang AND overgang_arbeid\"", "\"overgang_arbeid\""));
    assert!(outside.contains("error[D051]") && outside.contains("= mend:"), "{outside}");
    let cases = "nav-kontor/cases/B.15.toml";
    let failing = own(cases, shipped(cases).replacen("denominator = ", "denominator = 9", 1));
    assert!(failing.contains("error[D061]") && failing.contains(&format!("--> {cases}:")), "{failing}");
    let astray = own("B.15.toml", shipped(b15));
    assert!(astray.contains("no definition lies there"), "{astray}");
    let latin1 = own_bytes(b15, b"id = \"B.15\"\nname.nb = \"M\xe5l\"\n");
    assert!(latin1.contains("line 2") && latin1.contains("save the file as UTF-8"), "{latin1}");
}

#[test]
fn a_template_is_written_once() {
    let box_ = Sandbox::new();
    assert!(box_.done("template deltakelse").contains("deltakelse.xlsx"));
    let bytes = std::fs::read(box_.path().join("deltakelse.xlsx")).expect("a workbook");
    assert!(bytes.starts_with(b"PK"));
    assert_eq!(box_.run("template deltakelse").code, 1, "a file that is there is kept");
    box_.done("template deltakelse --out other.xlsx");
    assert_eq!(std::fs::read(box_.path().join("other.xlsx")).expect("a workbook"), bytes);
}

#[test]
fn units_of_a_day() {
    let box_ = Sandbox::new();
    let tree = box_.done("units fylke:32 --at 2026-03-01");
    assert!(tree.contains("─ kommune:3201 Bærum"), "{tree}");
    let old = box_.done("units kommune:0219 --at 2019-12-31");
    assert!(old.contains("kommune:0219 Bærum") && old.contains("kommune:3024"), "{old}");
    assert!(box_.done("units --line stat --at 2026-03-01").contains("region:"));
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let box_ = Sandbox::new();
    let mut command = box_.command("units");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut told).expect("text");
    let ended = child.wait().expect("the program ends");
    assert!(told.is_empty() && ended.success(), "{ended} {told}");
}
