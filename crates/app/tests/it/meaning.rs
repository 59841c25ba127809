//! What a number means, on small worlds: missing is not zero, persons do not add up, mergers and splits.

use crate::world::{World, told};

const EXITS: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode\n";

#[test]
fn a_parent_with_missing_children_is_incomplete_and_silence_is_not_zero() {
    let rows = format!("{EXITS}a;3201;2023-01-01;2025-02-10;AV-01\nb;3201;2023-01-01;2025-03-10;AV-05");
    let mut world = World::new()
        .delivery("deltakelse", "2025-06-01", &["kommune:3201"], "2025M01..2025M04", &rows)
        .delivery("deltakelse", "2025-06-01", &["kommune:3203"], "2025M01..2025M04", EXITS);
    let mut at = |of: &str, period: &str| told(&world.figure("2025-12-31", of, period, false, "I.02-nir"));
    assert_eq!(at("kommune:3201", "2025T1"), "value 1/2 1 of 1 []");
    assert_eq!(at("kommune:3203", "2025T1"), "none 0/0 1 of 1 []");
    assert_eq!(at("kommune:3205", "2025T1"), "not_reported -/- 0 of 1 []");
    assert_eq!(at("fylke:32", "2025T1"), "value 1/2 2 of 21 [incomplete]");
    assert_eq!(at("NO", "2025T1"), "value 1/2 2 of 357 [incomplete]");
    assert_eq!(at("kommune:3201", "2025H1"), "value 1/2 1 of 1 [incomplete]");
    assert_eq!(at("kommune:3201", "2025T2"), "not_reported -/- 0 of 1 []");
}

#[test]
fn a_period_is_preliminary_until_its_reporting_date_has_passed() {
    let rows = format!("{EXITS}a;3201;2023-01-01;2025-02-10;AV-01");
    let mut world = World::new().delivery("deltakelse", "2025-03-01", &["kommune:3201"], "2025M02..2025M02", &rows);
    let mut on = |as_of: &str| told(&world.figure(as_of, "kommune:3201", "2025M02", false, "I.02-nir"));
    assert_eq!(on("2025-04-30"), "value 1/1 1 of 1 [preliminary]");
    assert_eq!(on("2025-05-01"), "value 1/1 1 of 1 []");
    assert_eq!(on("2025-02-28"), "not_reported -/- 0 of 1 []");
}

#[test]
fn a_later_delivery_takes_over_the_whole_month_and_its_rows() {
    let first = format!("{EXITS}a;3201;2023-01-01;2025-02-10;AV-01\nb;3201;2023-01-01;2025-03-10;AV-01");
    let second = format!("{EXITS}a;3201;2023-01-01;2025-03-11;AV-05");
    let mut world = World::new()
        .delivery("deltakelse", "2025-06-01", &["kommune:3201"], "2025M01..2025M04", &first)
        .delivery("deltakelse", "2025-07-01", &["kommune:3201"], "2025M03..2025M04", &second);
    let mut on = |as_of: &str| told(&world.figure(as_of, "kommune:3201", "2025T1", false, "I.02-nir"));
    assert_eq!(on("2025-06-30"), "value 2/2 1 of 1 [preliminary]");
    // February is still answered by the first, March by the second alone.
    assert_eq!(on("2025-07-01"), "value 1/2 1 of 1 []");
}

#[test]
fn persons_do_not_add_up_over_months_or_units() {
    let rows = "deltaker;kommune;startdato;sluttdato\n\
                a;3201;2025-01-10;2025-03-05\n\
                b;3201;2025-02-01;\n\
                a;3203;2025-03-06;";
    let units = ["kommune:3201", "kommune:3203"];
    let mut world = World::new().delivery("deltakelse", "2025-07-01", &units, "2025M01..2025M06", rows);
    let mut at = |of: &str, period: &str, id: &str| told(&world.figure("2025-12-31", of, period, false, id));
    assert_eq!(at("kommune:3201", "2025H1", "I.10"), "value 2/- 1 of 1 []");
    assert_eq!(at("kommune:3203", "2025H1", "I.10"), "value 1/- 1 of 1 []");
    assert_eq!(at("fylke:32", "2025H1", "I.10"), "value 2/- 2 of 21 [incomplete]");
    assert_eq!(at("kommune:3201", "2025M02", "I.01"), "value 2/- 1 of 1 []");
    assert_eq!(at("kommune:3201", "2025M03", "I.01"), "value 1/- 1 of 1 []");
    assert_eq!(at("kommune:3201", "2025T1", "I.01"), "value 1/- 1 of 1 []");
}

#[test]
fn a_merger_adds_up_what_it_was_made_of() {
    let rows = format!("{EXITS}a;0226;2016-01-01;2018-02-10;AV-01\nb;0231;2016-01-01;2018-03-10;AV-05");
    let units = ["kommune:0226", "kommune:0227", "kommune:0231"];
    let mut world = World::new().delivery("deltakelse", "2018-06-01", &units, "2018M01..2018M04", &rows);
    let mut at = |as_of: &str, of: &str| told(&world.figure(as_of, of, "2018T1", false, "I.02-nir"));
    assert_eq!(at("2018-12-31", "kommune:0226"), "value 1/1 1 of 1 []");
    assert_eq!(at("2026-06-01", "kommune:3205"), "value 1/2 1 of 1 []");
}

#[test]
fn a_merger_is_incomplete_while_a_part_of_it_is_silent() {
    let rows = format!("{EXITS}a;0226;2016-01-01;2018-02-10;AV-01");
    let mut world = World::new().delivery("deltakelse", "2018-06-01", &["kommune:0226"], "2018M01..2018M04", &rows);
    let found = told(&world.figure("2026-06-01", "kommune:3205", "2018T1", false, "I.02-nir"));
    assert_eq!(found, "value 1/1 1 of 1 [incomplete]");
}

#[test]
fn a_number_missing_at_its_source_leaves_out_that_part_and_no_more() {
    let rows = "kommune;ar;storrelse;antall;skjult;mangler\n\
                0226;2018;bosatt;5;;\n0227;2018;bosatt;;;ja\n0231;2018;bosatt;;;ja\n0219;2018;bosatt;9;;\n\
                0226;2017;bosatt;;;ja\n0227;2017;bosatt;;;ja\n0231;2017;bosatt;;;ja\n0219;2017;bosatt;9;;";
    let units = ["kommune:0226", "kommune:0227", "kommune:0231", "kommune:0219"];
    let mut world = World::new().delivery("bosetting", "2019-06-01", &units, "2017M01..2018M12", rows);
    let mut at = |of: &str, year: &str| told(&world.figure("2026-06-01", of, year, false, "I.52"));
    assert_eq!(at("kommune:3205", "2018"), "value 5/- 1 of 1 [incomplete]");
    assert_eq!(at("kommune:3205", "2017"), "not_reported -/- 0 of 1 []");
    // Lillestrøm was three; that two of them are missing takes no other municipality away.
    assert_eq!(at("fylke:32", "2018"), "value 14/- 2 of 21 [incomplete]");
    assert_eq!(at("fylke:32", "2017"), "value 9/- 1 of 21 [incomplete]");
}

#[test]
fn a_quotient_of_two_figures_that_different_units_reported_is_none() {
    let running = "deltaker;kommune;startdato;sluttdato\na;3201;2025-01-10;\nb;3201;2025-01-10;\nc;3203;2025-01-10;";
    let years = |rows: &str| format!("enhet;maned;ar;indikator;teller;nevner;kommentar\n{rows}");
    let world = |units: &[&str], rows: &str| {
        World::new()
            .delivery("deltakelse", "2025-06-01", &["kommune:3201", "kommune:3203"], "2025M01..2025M03", running)
            .delivery("rapportert", "2025-06-01", units, "2025M01..2025M03", &years(rows))
    };
    let at = |world: &mut World, of: &str| told(&world.figure("2025-12-31", of, "2025M03", false, "I.62"));
    let one = "kommune:3201;2025-03;;I.60;0.5;;";
    let mut alone = world(&["kommune:3201"], one);
    assert_eq!(at(&mut alone, "kommune:3201"), "value 2/0.5 1 of 1 []");
    // Three participants of two municipalities over the half man-year of one of them would be six to one.
    assert_eq!(at(&mut alone, "fylke:32"), "not_reported -/- 1 of 21 [incomplete]");
    let mut both = world(&["kommune:3201", "kommune:3203"], &format!("{one}\nkommune:3203;2025-03;;I.60;1;;"));
    assert_eq!(at(&mut both, "fylke:32"), "value 3/1.5 2 of 21 [incomplete]");
    // As many have reported the one as the other, and yet not the same.
    let mut other = world(&["kommune:3201", "kommune:3205"], &format!("{one}\nkommune:3205;2025-03;;I.60;1;;"));
    assert_eq!(at(&mut other, "fylke:32"), "not_reported -/- 2 of 21 [incomplete]");
}

#[test]
fn a_number_missing_before_a_split_is_missing_for_every_part_of_it() {
    let rows = "kommune;ar;storrelse;antall;skjult;mangler\n1507;2022;bosatt;;;ja\n1505;2022;bosatt;4;;";
    let mut world = World::new().delivery("bosetting", "2024-06-01", &["fylke:15"], "2022M01..2022M12", rows);
    let mut at = |of: &str| told(&world.figure("2026-06-01", of, "2022", false, "I.52"));
    assert_eq!(at("fylke:15"), "value 4/- 25 of 27 [incomplete]");
    assert_eq!(at("kommune:1508"), "not_reported -/- 0 of 1 [break]");
}

#[test]
fn rows_of_a_merged_unit_are_lost_in_the_open_when_a_part_is_delivered_again() {
    let whole = format!("{EXITS}a;3205;2016-01-01;2018-02-10;AV-01\nb;3205;2016-01-01;2018-03-10;AV-05");
    let part = format!("{EXITS}c;0227;2016-01-01;2018-02-10;AV-03");
    let mut world = World::new()
        .delivery("deltakelse", "2026-02-01", &["kommune:3205"], "2018M01..2018M04", &whole)
        .delivery("deltakelse", "2026-03-01", &["kommune:0227"], "2018M01..2018M04", &part);
    let mut on = |as_of: &str| told(&world.figure(as_of, "kommune:3205", "2018T1", false, "I.02-nir"));
    assert_eq!(on("2026-02-28"), "value 1/2 1 of 1 []");
    assert_eq!(on("2026-03-31"), "value 1/1 1 of 1 [incomplete]");
}

#[test]
fn a_split_is_never_guessed() {
    let rows = format!(
        "{EXITS}a;1850;2016-01-01;2018-02-10;AV-01\nb;1805;2016-01-01;2018-03-10;AV-05\nc;1849;2016-01-01;2018-03-10;AV-05"
    );
    let units = ["kommune:1850", "kommune:1805", "kommune:1854", "kommune:1849"];
    let mut world = World::new().delivery("deltakelse", "2018-06-01", &units, "2018M01..2018M04", &rows);
    let mut at = |of: &str| told(&world.figure("2026-06-01", of, "2018T1", false, "I.02-nir"));
    // Tysfjord's row stays with the county; Narvik and Hamarøy each lack an unknown part of it, and say so.
    assert_eq!(at("fylke:18"), "value 1/3 2 of 41 [incomplete]");
    assert_eq!(at("kommune:1806"), "value 0/1 1 of 1 [incomplete break]");
    assert_eq!(at("kommune:1875"), "value 0/1 1 of 1 [incomplete break]");
}

#[test]
fn a_part_of_a_later_split_has_no_past_of_its_own() {
    let rows = format!("{EXITS}a;1507;2021-01-01;2022-02-10;AV-01");
    let mut world = World::new().delivery("deltakelse", "2024-06-01", &["fylke:15"], "2022M01..2022M04", &rows);
    let mut at = |of: &str| told(&world.figure("2026-06-01", of, "2022T1", false, "I.02-nir"));
    assert_eq!(at("kommune:1508"), "not_reported -/- 0 of 1 [break]");
    assert_eq!(at("fylke:15"), "value 1/1 27 of 27 []");
}

#[test]
fn rows_that_run_on_under_a_split_number_are_told_on_both_parts() {
    let rows = format!("{EXITS}a;1507;2021-01-01;2024-02-10;AV-01\nb;1508;2021-01-01;2024-02-10;AV-01");
    let mut world = World::new().delivery("deltakelse", "2024-12-01", &["fylke:15"], "2024M01..2024M04", &rows);
    let mut at = |of: &str| told(&world.figure("2026-06-01", of, "2024T1", false, "I.02-nir"));
    assert_eq!(at("fylke:15"), "value 2/2 27 of 27 []");
    assert_eq!(at("kommune:1508"), "value 1/1 1 of 1 [incomplete break]");
    assert_eq!(at("kommune:1580"), "none 0/0 1 of 1 [incomplete break]");
}

#[test]
fn a_joint_office_stands_whole_and_marked_on_the_cards_it_serves() {
    let rows = "maned;kontor;person;arbeidssoker;avgang;overgang_arbeid;fodselsaar;innsatsgruppe\n\
                2025M01;9001;a;ja;ja;ja;1990;GODE_MULIGHETER\n\
                2025M01;9001;b;ja;ja;nei;1990;GODE_MULIGHETER";
    let mut world = World::new().office("9001", "kommune:3201", &["3203"]).delivery(
        "oppfolging",
        "2025-06-01",
        &["kontor:9001"],
        "2025M01..2025M01",
        rows,
    );
    let mut at = |of: &str| told(&world.figure("2025-12-31", of, "2025M01", false, "B.15"));
    assert_eq!(at("kontor:9001"), "value 1/2 1 of 1 []");
    assert_eq!(at("kommune:3201"), "value 1/2 1 of 1 [joint]");
    assert_eq!(at("kommune:3203"), "value 1/2 1 of 1 [joint]");
    assert_eq!(at("fylke:32"), "value 1/2 1 of 1 []");
    assert_eq!(at("region:0200"), "value 1/2 1 of 1 []");
}

#[test]
fn the_year_to_date_of_a_nav_count_is_the_mean_over_periods() {
    let mut rows = "maned;kontor;person;fatt_jobben;fodselsaar;innsatsgruppe\n".to_owned();
    for (month, jobs) in [(1, 1), (2, 0), (3, 2), (4, 3), (5, 4), (6, 0), (7, 1), (8, 1)] {
        for job in 0..jobs {
            rows += &format!("2025M{month:02};9001;p{month}{job};ja;1990;GODE_MULIGHETER\n");
        }
    }
    let mut world = World::new().office("9001", "kommune:3201", &[]).delivery(
        "oppfolging",
        "2025-12-01",
        &["kontor:9001"],
        "2025M01..2025M08",
        &rows,
    );
    let mut at = |period: &str, to_date| told(&world.figure("2025-12-31", "kontor:9001", period, to_date, "B.31"));
    assert_eq!(at("2025T2", false), "value 6/- 1 of 1 []");
    assert_eq!(at("2025T2", true), "value 12/2 1 of 1 []");
    assert_eq!(at("2025M08", true), "value 12/8 1 of 1 []");
}

#[test]
fn an_office_that_closed_still_counts_above() {
    let rows = "maned;kontor;person;fatt_jobben;fodselsaar;innsatsgruppe\n2025M01;9001;a;ja;1990;GODE_MULIGHETER";
    let mut world = World::new().office("9001", "kommune:3201", &[]).office("9002", "kommune:3203", &[]).delivery(
        "oppfolging",
        "2025-06-01",
        &["kontor:9001", "kontor:9002"],
        "2025M01..2025M01",
        rows,
    );
    let found = told(&world.figure("2025-12-31", "NO", "2025M01", false, "B.31"));
    assert_eq!(found, "value 1/- 2 of 2 []");
}
