//! The report's words, held against reports made by hand.

use super::{Checked, Outcome};
use crate::condition::shipped;
use crate::{Language, Voice};
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{CheckReport, Declared, Finding, Manifest, Reason, Scope, UnitChange};
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Month, MonthRange, parse_date};

fn finding(severity: Severity, row: u64, column: &str, value: &str, reason: Reason) -> Finding {
    Finding { severity, file: String::new(), row, column: column.to_owned(), value: value.to_owned(), reason }
}

/// A finding of every reason there is, most of them as the engine would make them.
fn all() -> Vec<Finding> {
    use Severity::{Error, Fatal, Info, Warning};
    let text = str::to_owned;
    let both = |low: &str, high: &str| Reason::OutOfBounds { low: low.to_owned(), high: high.to_owned() };
    vec![
        finding(Fatal, 0, "", "", Reason::Unreadable(text("table-empty"))),
        finding(Fatal, 7, "", "", Reason::Unreadable(text("table-unclosed-quote"))),
        finding(Fatal, 1, "deltaker", "kommune, startdato", Reason::MissingColumn),
        finding(Fatal, 1, "kommune", "kommunenr", Reason::DuplicateColumn),
        finding(Fatal, 0, "", "", Reason::Empty),
        finding(Error, 2, "", "", Reason::TooFewFields { expected: 11, found: 10 }),
        finding(Error, 3, "", "", Reason::TooManyFields { expected: 11, found: 12 }),
        finding(Error, 4, "deltaker", "", Reason::Empty),
        finding(Error, 5, "avslutningskode", "AV-1", Reason::UnknownCode(vec![text("AV-01"), text("AV-11")])),
        finding(Error, 6, "kommune", "0219", Reason::UnknownCode(vec![text("kommune:0219"), text("kontor:0219")])),
        finding(Error, 7, "avslutningskode", "AV-01", Reason::CodeNotValidThen(text("–2013-12-31"))),
        finding(Error, 8, "sluttdato", "31.02.2026", Reason::NotADate),
        finding(Error, 9, "startdato", "2026-13", Reason::NotAMonth),
        finding(Error, 10, "fødselsår", "90", Reason::NotAYear),
        finding(Error, 11, "rett_og_plikt", "kanskje", Reason::NotABool),
        finding(Error, 12, "fødselsår", "x", Reason::NotAWholeNumber),
        finding(Error, 13, "timer_per_uke", "1.000", Reason::NotADecimal(2)),
        finding(Error, 14, "timer_per_uke", "200", both("0", "168")),
        finding(Error, 15, "timer_per_uke", "-1", both("0", "")),
        finding(Error, 16, "fødselsår", "2025", both("2026", "2026")),
        finding(Error, 17, "kommune", "9999", Reason::UnknownUnit),
        finding(Error, 18, "kommune", "0219", Reason::UnitNotValidThen(text("3024"))),
        finding(Error, 19, "kommune", "3201", Reason::UnitNotValidThen(text("2024-01-01–"))),
        finding(Error, 20, "avslutningskode", "", Reason::IdentityNumber),
        finding(Error, 21, "sluttdato", "2024-01-01", Reason::EndBeforeStart),
        finding(Error, 22, "kommune", "0301", Reason::OutsideScope),
        finding(Error, 23, "startdato", "2027-01-01", Reason::AfterReceived),
        finding(Error, 24, "", "", Reason::IdenticalRow(23)),
        finding(Error, 25, "", "", Reason::SameKey(24)),
        finding(Error, 26, "avslutningskode", "AV-01", Reason::Rule(text("kode_uten_sluttdato"))),
        finding(Error, 27, "avslutningskode", "", Reason::Rule(text("borte"))),
        finding(Error, 0, "", "", Reason::Loss { unit: text("kommune:3201"), before: 100, lost: 30 }),
        finding(
            Error,
            27,
            "kode",
            "kontor:0219",
            Reason::ImpossibleUnit { problem: text("parent-missing"), other: text("kontor:0220") },
        ),
        finding(Warning, 28, "tjenestested", "vo-9", Reason::UnknownServicePlace),
        finding(Warning, 29, "sluttdato", "2026-12-31", Reason::PlannedEnd),
        finding(Warning, 30, "startdato", "", Reason::Overlap(29)),
        finding(Warning, 31, "fødselsår", "", Reason::TwoBirthYears(30)),
        finding(Warning, 32, "fødselsår", "135", Reason::ImplausibleBirthYear(135)),
        finding(Info, 1, "merknad", "", Reason::UnknownColumn),
        finding(Info, 33, "kommune", "3201", Reason::NewerUnitNumber(vec![text("0219")])),
        finding(Info, 34, "avslutningskode", "", Reason::Filled(text("ikke_registrert"))),
    ]
}

fn manifest(findings: Vec<Finding>) -> Manifest {
    let mut report = CheckReport { rows_read: 2104, rows_with_errors: 26, ..CheckReport::default() };
    findings.into_iter().for_each(|finding| report.add(finding));
    let change = |unit: &str, before: u64, now: u64, out: u64, new: u64| UnitChange {
        unit: unit.parse().unwrap(),
        rows_before: before,
        rows_now: now,
        persons_before: Some(before),
        persons_now: Some(before + new - out),
        persons_out: out,
        persons_in: new,
    };
    report.changes = vec![
        change("kommune:0301", 0, 1978, 0, 1978),
        change("kommune:3201", 100, 70, 30, 0),
        change("kommune:4601", 5, 5, 0, 0),
    ];
    let units: [UnitRef; 2] = ["kommune:0301", "kommune:3201"].map(|unit| unit.parse().unwrap());
    let months = MonthRange { first: Month::january(2025), last: Month::december(2025) };
    Manifest {
        id: "4f1c09d2a8b64f1c09d2a8b64f1c09d2".to_owned(),
        dataset: "deltakelse".to_owned(),
        scope: Scope { units: units.into(), months: Some(months), topics: None },
        declared: Some(Declared { units: false, months: true }),
        sources: vec!["deltakelse.csv".to_owned()],
        received: parse_date("2026-03-15").unwrap(),
        stored: "2026-03-15T10:00:00Z".to_owned(),
        by: "operator".to_owned(),
        rows: 2078,
        persons: Some(2048),
        report,
    }
}

fn told(language: Language, manifest: &Manifest, outcome: Outcome) -> String {
    let (catalogue, org) = (shipped(), Org::national());
    let checked = Checked { manifest, catalogue: &catalogue, org: &org, outcome };
    Voice::new(language).check_report(&checked).replace('\u{202f}', " ")
}

#[test]
fn every_reason_is_said_in_bokmaal() {
    insta::assert_snapshot!(told(Language::Bokmaal, &manifest(all()), Outcome::Held));
}

#[test]
fn every_reason_is_said_in_every_language() {
    for language in Language::ALL {
        let text = told(language, &manifest(all()), Outcome::Held);
        for left in ["finding-", "{ $", "{$", "table-", "severity-"] {
            assert!(!text.contains(left), "{language} leaves {left}:\n{text}");
        }
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{language}:\n{text}");
    }
}

#[test]
fn many_rows_are_counted_and_the_first_ten_told() {
    let rows = (2..=24).map(|row| finding(Severity::Error, row, "sluttdato", "x", Reason::NotADate));
    let text = told(Language::Bokmaal, &manifest(rows.collect()), Outcome::Held);
    assert_eq!(text.matches("kolonne sluttdato, verdi «x»").count(), 10);
    assert!(text.contains("FEIL (23)") && text.contains("23 ganger") && text.contains("og 13 til"), "{text}");
}

#[test]
fn the_file_is_named_where_there_are_several() {
    let mut one = finding(Severity::Error, 12, "sluttdato", "31.02.2026", Reason::NotADate);
    one.file = "mars.xlsx".to_owned();
    let text = told(Language::Bokmaal, &manifest(vec![one]), Outcome::Held);
    assert!(text.contains("Fil mars.xlsx, rad 12, kolonne sluttdato, verdi «31.02.2026»\n"), "{text}");
}

#[test]
fn the_way_on_is_the_one_that_helps() {
    let loss = Reason::Loss { unit: "kommune:3201".to_owned(), before: 100, lost: 30 };
    let held = |findings, wrong| {
        let mut manifest = manifest(findings);
        manifest.report.rows_with_errors = wrong;
        let text = told(Language::Bokmaal, &manifest, Outcome::Held);
        (text.contains("--accept-with-errors"), text.contains("tapet av personer riktig"))
    };
    assert_eq!(held(vec![finding(Severity::Error, 0, "", "", loss)], 0), (false, true));
    assert_eq!(held(vec![finding(Severity::Error, 4, "deltaker", "", Reason::Empty)], 1), (true, false));
    assert_eq!(held(vec![finding(Severity::Fatal, 1, "deltaker", "", Reason::MissingColumn)], 0), (false, false));
}

#[test]
fn an_accepted_delivery_tells_what_changed() {
    let mut manifest = manifest(Vec::new());
    manifest.report.rows_with_errors = 0;
    let text = told(Language::Bokmaal, &manifest, Outcome::Accepted);
    assert!(text.contains("Kontrollen fant ingen feil.") && text.contains("GODTATT. 2 078 rader er lagret."), "{text}");
    assert!(text.lines().any(|line| line == "Leveranse 4f1c09d2a8b64f1c09d2a8b64f1c09d2"), "{text}");
    assert!(!text.contains("kommune:4601"), "a unit where nothing moves has no line");
    let known = told(Language::Bokmaal, &manifest, Outcome::Unchanged);
    assert!(known.contains("UENDRET") && !known.contains("Rader før"), "{known}");
}
