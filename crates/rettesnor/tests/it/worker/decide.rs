//! A file with mistakes, mended and accepted; and one of which only the good rows are accepted.

use super::delivering::participants;
use super::house::{BEFORE, House};
use super::person::{Answer, Person};
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableReader};

on_both!(a_file_with_mistakes_is_mended_and_counts, the_good_rows_are_accepted_without_the_bad_ones);

/// The same forty persons, more of them to work, and two rows that can't be true.
fn with_mistakes() -> String {
    participants(17, 40)
        + "q1;3201;2023-01-08;2025-02-30;AV-06;;;;;;\n\
           q2;3201;2023-01-08;2025-03-10;AV-06;;;;kanskje;;\n"
}

/// The cells of the workbook that is given back, row by row.
fn cells(house: &House, answer: &Answer) -> Vec<Vec<String>> {
    let path = house.sandbox.file("merket.xlsx", &answer.body);
    let mut table = TableReader::open(&path, &HeaderFinder::first_row()).expect("a workbook");
    let mut rows = vec![table.header().to_vec()];
    let mut row = RawRow::new();
    while table.next_row(&mut row).expect("a row") {
        rows.push(row.cells().iter().map(ToString::to_string).collect());
    }
    rows
}

fn says(page: &str, wanted: &[&str]) {
    for text in wanted {
        assert!(page.contains(text), "{text}\n{page}");
    }
}

fn a_file_with_mistakes_is_mended_and_counts(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    assert_eq!(liv.share(), BEFORE);
    let upload = liv.upload("feil.csv", &with_mistakes());
    let report = liv.settled(&upload).read();
    says(&report, &["2 av 42 rader har feil", "Ingenting er endret ennå"]);
    says(&report, &["42 | sluttdato | 2025-02-30", "Skriv 2026-03-01 eller 01.03.2026"]);
    says(&report, &["43 | rett_og_plikt | kanskje", "verken er ja eller nei"]);

    marked_says_what_is_wrong(&liv, &upload);
    house.inbox_is_emptied();
    assert_eq!(house.count("pending"), 1, "what was checked waits");
    assert_eq!(liv.share(), BEFORE);

    let discarded = liv.discard(&upload).leads_to();
    says(&liv.settled(&discarded).read(), &["forkastet"]);
    assert_eq!(liv.get(&format!("{upload}/merket.xlsx")).status, 404);
    assert_eq!((house.count("pending"), house.count("accepted")), (0, 1));
    assert_eq!(liv.share(), BEFORE);

    let mended = liv.upload("rettet.csv", &participants(17, 40));
    says(&liv.settled(&mended).read(), &["Kontrollen fant ingen feil"]);
    assert_eq!(liv.share(), BEFORE, "nothing counts before it is accepted");
    liv.accept(&mended).expect("the leader may accept").leads_to();
    let page = liv.settled(&mended).read();
    assert_eq!(liv.share(), "17 av 40", "at the first request after the page is at rest");
    says(&page, &["godtatt", "Telt med på kortet"]);
    assert_eq!(liv.change(&mended), "2 av 12 -> 4 av 12");
    assert_eq!((house.count("pending"), house.count("accepted")), (0, 2));
}

fn marked_says_what_is_wrong(liv: &Person<'_>, upload: &str) {
    let marked = liv.get(&format!("{upload}/merket.xlsx"));
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assert_eq!((marked.status.as_u16(), marked.header("content-type")), (200, kind));
    let rows = cells(liv.house, &marked);
    let row = |number: &str| {
        let found = rows.iter().find(|row| row.first().is_some_and(|cell| cell == number));
        found.unwrap_or_else(|| panic!("{number} in {rows:?}")).join("|")
    };
    says(&row("42"), &["2025-02-30", "sluttdato"]);
    says(&row("43"), &["kanskje", "rett_og_plikt"]);
    assert!(!rows.iter().flatten().any(|cell| cell == "q1" || cell == "p1"), "persons are not given back");
}

fn the_good_rows_are_accepted_without_the_bad_ones(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let upload = liv.upload("feil.csv", &with_mistakes());
    liv.settled(&upload);
    let question = liv.get(&format!("{upload}/godta")).read();
    says(&question, &["Godta 40 rader?", "Rader med feil (2) blir ikke telt"]);
    // Sent without saying that rows are left out, the same form changes nothing.
    let action = format!("{upload}/godta");
    let mut fields = liv.get(&action).form(&action).expect("the page asks");
    fields.retain(|(name, _)| name != "uten_feil");
    assert_eq!(liv.post(&action, &fields).status, 409);
    assert_eq!((liv.share().as_str(), house.count("accepted")), (BEFORE, 1));

    liv.accept(&upload).expect("the leader may accept").leads_to();
    let page = liv.settled(&upload).read();
    says(&page, &["godtatt uten feilrader"]);
    assert_eq!(liv.share(), "17 av 40");
    house.inbox_is_emptied();
    assert_eq!((house.count("pending"), house.count("accepted")), (0, 2));
}
