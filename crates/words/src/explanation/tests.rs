//! An explanation of a shipped indicator, as it is read.

use super::*;
use crate::Language;
use crate::condition::shipped;
use crate::layout::letters;
use rettesnor_core::measure::{Exact, Quantity};
use rettesnor_core::scorecard::Status;
use rettesnor_core::stats::wilson95;
use rettesnor_core::time::parse_date;

fn said(language: Language) -> String {
    let catalogue = shipped();
    let indicator = &catalogue.indicators["I.02-nir"];
    let version = &indicator.versions[0];
    let figure = Figure {
        interval: wilson95(5, 11),
        open: 1,
        range: Exact::new(5, 11).zip(Exact::new(6, 11)),
        units_reported: 1,
        units_expected: 1,
        ..Figure::quotient(Quantity::whole(5), Quantity::whole(11))
    };
    let excluded: Vec<_> = version.exclusions.iter().map(|e| e.reason.clone()).zip([0, 2, 1]).collect();
    let list = catalogue.codelist_of("deltakelse", "avslutningskode").unwrap();
    let parts = list.codes.iter().map(|code| Part {
        code: &code.code,
        label: Some(&code.label),
        rows: i64::from(code.code == "AV-01") * 5,
        denominator: i64::from(code.code == "AV-01") * 5,
        numerator: i64::from(code.code == "AV-01") * 5,
        mean: None,
    });
    let explanation = Explanation {
        catalogue: &catalogue,
        indicator,
        version,
        unit: &UnitRef::kommune("3201"),
        unit_name: "Bærum".to_owned(),
        line: &Line::Kommune,
        period: "2026T2".parse().unwrap(),
        months: "2026T2".parse::<Period>().unwrap().range(),
        counted: "2026T2".parse::<Period>().unwrap().range(),
        as_of: parse_date("2026-11-21").unwrap(),
        edition: "9b9e292e2255",
        stale: false,
        figure: &figure,
        ytd: &figure,
        goal: None,
        judged: Judged { status: Status::NoGoal, clear: None },
        rows: Some(16),
        excluded: &excluded,
        outside: Some(2),
        breakdowns: vec![Breakdown { by: "avslutningskode", parts: parts.collect() }],
        tally: &["n: COUNT rows".to_owned()],
        deliveries: vec![Answer {
            delivery: "4f1c09".to_owned(),
            dataset: "deltakelse".to_owned(),
            received: parse_date("2026-10-02").unwrap(),
            months: Some("2026".parse::<Period>().unwrap().range()),
            sources: vec!["deltakelse.csv".to_owned()],
            rows_deleted: true,
        }],
    };
    text(&Voice::new(language), &explanation).replace('\u{202f}', " ")
}

#[test]
fn an_explanation_in_bokmaal() {
    insta::assert_snapshot!(said(Language::Bokmaal));
}

#[test]
fn every_code_is_told_of_and_no_line_is_too_wide() {
    for language in Language::ALL {
        let text = said(language);
        for code in ["AV-01", "PS-07", "AB-03", "ikke_registrert"] {
            assert!(text.contains(&format!("[{code}]")), "{language} {code}");
        }
        assert!(text.lines().all(|line| letters(line) <= WIDTH), "{text}");
    }
}
