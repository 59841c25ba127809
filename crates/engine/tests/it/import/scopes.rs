//! What a delivery speaks for.

use super::desk::{Desk, months, told, units};

const HEAD: &str = "maned;kommune;deltaker;rett_og_plikt\n";

#[test]
fn what_is_not_declared_is_what_is_seen() {
    let desk = Desk::new();
    let checked = desk.text("norskopplaring", &format!("{HEAD}2025-11;3201;a;ja\n2026-02;0301;b;ja\n"));
    let scope = &checked.manifest.scope;
    assert_eq!(scope.units, units(&["kommune:0301", "kommune:3201"]));
    assert_eq!(scope.months, Some(months((2025, 11), (2026, 2))));
    let spans = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
                 rett_og_plikt;kjønn;fødselsår\na;3201;2025-02-03;;;;;;ja;;\nb;3201;2025-04-01;2027-01-31;;;;;ja;;\n";
    let planned = desk.text("deltakelse", spans);
    assert_eq!(planned.manifest.scope.months, Some(months((2025, 2), (2026, 3))), "none after the day received");
    let yearly = desk.text("bosetting", "kommune;år;størrelse;antall\n3201;2024;bosatt;2\n3201;2026;bosatt;1\n");
    assert_eq!(yearly.manifest.scope.months, Some(months((2024, 1), (2026, 3))));
    let reported = desk.text(
        "rapportert",
        "enhet;måned;år;indikator;teller;nevner\nkommune:3201;;2025;I.60;1,5;\nkontor:0219;2026-01;;I.61;1;2\n",
    );
    assert!(!reported.held, "{:?}", told(&reported.manifest.report));
    assert_eq!(reported.manifest.scope.months, Some(months((2025, 1), (2026, 1))));
    assert_eq!(reported.manifest.scope.topics, Some(["I.60", "I.61"].map(str::to_owned).into()));
}

#[test]
fn no_rows_are_a_report_of_zero_only_where_it_is_declared() {
    let desk = Desk::new();
    let path = || vec![desk.file("tom.csv", HEAD)];
    let nothing = desk.check("norskopplaring", path(), &|_| {}).unwrap();
    assert_eq!(told(&nothing.manifest.report), ["FATAL 0  empty"]);
    let half = desk.check("norskopplaring", path(), &|request| request.units = Some(units(&["kommune:3201"])));
    assert_eq!(told(&half.unwrap().manifest.report), ["FATAL 0  empty"]);
    let zero = desk.check("norskopplaring", path(), &|request| {
        request.units = Some(units(&["kommune:3201"]));
        request.months = Some(months((2026, 1), (2026, 12)));
    });
    let zero = zero.unwrap();
    assert!(!zero.held);
    assert_eq!((zero.manifest.rows, zero.manifest.persons), (0, Some(0)));
    assert_eq!(zero.manifest.scope.months, Some(months((2026, 1), (2026, 3))));
    let without_files = desk.check("norskopplaring", Vec::new(), &|request| {
        request.units = Some(units(&["kommune:3201"]));
        request.months = Some(months((2026, 1), (2026, 12)));
    });
    let without_files = without_files.unwrap();
    assert_eq!((without_files.held, &without_files.manifest.id), (false, &zero.manifest.id));
    for dataset in ["norskopplaring", "enheter"] {
        let half = desk.check(dataset, Vec::new(), &|request| request.units = Some(units(&["kommune:3201"])));
        assert_eq!(told(&half.unwrap().manifest.report), ["FATAL 0  empty"]);
    }
    let late = desk.check("norskopplaring", path(), &|request| request.months = Some(months((2027, 1), (2027, 2))));
    assert!(late.unwrap_err().to_string().contains("after the day received"));
}

#[test]
fn rows_outside_what_was_declared_are_errors() {
    let desk = Desk::new();
    let text = format!("{HEAD}2019-06;0219;a;ja\n2019-06;0301;b;ja\n2018-12;0219;c;ja\n2019-07;0220;d;ja\n");
    let declared = |unit: &str| {
        let checked = desk.check("norskopplaring", vec![desk.file("a.csv", &text)], &|request| {
            request.units = Some(units(&[unit]));
            request.months = Some(months((2019, 1), (2019, 12)));
        });
        told(&checked.unwrap().manifest.report)
    };
    // Bærum was 0219 then; the declared number is the one of the day received.
    assert_eq!(
        declared("kommune:3201"),
        [
            "ERROR 3 kommune outside_scope 0301",
            "ERROR 5 kommune outside_scope 0220",
            "ERROR 4 måned outside_scope 2018-12"
        ]
    );
    assert_eq!(declared("NO"), ["ERROR 4 måned outside_scope 2018-12"]);
    let spans = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
                 rett_og_plikt;kjønn;fødselsår\na;3201;2024-02-03;2024-12-31;;;;;;;\nb;3201;2024-04-01;2025-01-01;;;;;;;\n\
                 c;3201;2024-04-01;;;;;;;;\nd;3201;2025-08-01;;;;;;;;\n";
    let checked = desk.check("deltakelse", vec![desk.file("b.csv", spans)], &|request| {
        request.months = Some(months((2025, 1), (2025, 6)));
    });
    let lines = told(&checked.unwrap().manifest.report);
    let outside: Vec<&String> = lines.iter().filter(|line| line.contains("outside_scope")).collect();
    assert_eq!(outside, ["ERROR 2 startdato outside_scope 2024-02-03", "ERROR 5 startdato outside_scope 2025-08-01"]);
}

#[test]
fn a_number_of_today_stands_for_what_it_was() {
    let desk = Desk::new();
    let checked =
        desk.text("norskopplaring", &format!("{HEAD}2018-03;3201;a;ja\n2018-03;0219;b;ja\n2018-03;3024;c;\n"));
    assert_eq!(
        told(&checked.manifest.report),
        ["INFO 2 kommune newer_unit_number 3201", "INFO 4 kommune newer_unit_number 3024"]
    );
    assert!(!checked.held);
    let wrong =
        desk.text("norskopplaring", &format!("{HEAD}2026-01;fylke:32;a;ja\n2026-01;NO;b;ja\n2026-01;32;c;ja\n"));
    assert_eq!(wrong.manifest.report.rows_with_errors, 3);
    let any =
        "enhet;måned;år;indikator;teller;nevner\n0219;2026-01;;I.60;1;\n3201;2026-01;;I.60;1;\n0219;2019-01;;I.60;1;\n";
    let bare = desk.text("rapportert", any);
    assert_eq!(
        told(&bare.manifest.report),
        ["ERROR 2 enhet unknown_code 0219", "ERROR 4 enhet unknown_code 0219"],
        "an office and a former municipality have the number"
    );
}

#[test]
fn a_month_and_a_year_must_agree() {
    let desk = Desk::new();
    let head = "enhet;måned;år;indikator;teller;nevner\n";
    let rows = "3201;2026-01;2026;I.60;1;\n3201;2026-01;2025;I.61;1;\n3201;;;I.62;1;\n3201;2026-01;;I.60;2;\n";
    let checked = desk.text("rapportert", &format!("{head}{rows}"));
    assert_eq!(
        told(&checked.manifest.report),
        ["ERROR 4 måned empty", "ERROR 3 år out_of_bounds 2025", "ERROR 5  same_key"]
    );
}
