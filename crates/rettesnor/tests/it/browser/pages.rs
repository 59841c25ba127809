//! Axe finds nothing on any page, and no page is wider than its window: bokmål in both modes and two widths, nynorsk and
//! English once each.

use super::chromium::{Chromium, Setup};
use super::demo::Demo;

/// Pages, and the example person who looks at them; nobody for those that are open to all.
const PAGES: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "/logg-inn",
            "/indikatorer",
            "/indikatorer/I.02-nir",
            "/ordliste",
            "/lisenser",
            "/tilgjengelighet",
            "/finnes-ikke",
        ],
    ),
    (
        "Liv Leder",
        &[
            "/",
            "/malekort",
            "/malekort?sok=Asker",
            "/malekort/kommune:3201/2026T1",
            "/malekort/kommune:3201/2025",
            "/malekort/kommune:3203/2026T1",
            "/malekort/kommune:3201/2026X9",
            "/malekort/kommune:3201/2026T1/I.02-nir",
            "/leveranser",
            "/konto",
            "/plan/kommune:3201/2026/mal/ny?indikator=I.02-baerum&onsket=75",
            "/plan/kommune:3201/2026/mal/innstillinger",
            "/plan/kommune:3201/2026/mal/I.02-baerum",
            "/plan/kommune:3201/2026/mal/I.02-baerum/erstatt",
            "/plan/kommune:3201/2026/mal/I.02-baerum/statistikk",
            "/plan/kommune:3201/2026/mal/I.40",
            "/plan/kommune:3201/2026/mal/I.40/endre",
            "/plan/kommune:3201/2026/mal/I.40/horing",
            "/plan/kommune:3201/2026/mal/I.40/vedta",
        ],
    ),
    (
        "Anders Analytiker",
        &["/malekort/NO/2026T1", "/malekort/region:0200/2026T1?linje=stat", "/malekort/kommune:1151/2025"],
    ),
    ("Leif Leser", &["/malekort/kommune:3201/2026T1"]),
    (
        "Astrid Administrator",
        &["/", "/admin", "/admin/personer", "/admin/enheter", "/admin/pakker", "/admin/logg", "/admin/utgaver"],
    ),
];

async fn look(setup: Setup) {
    let demo = Demo::shared();
    let mut found = Vec::new();
    for (name, paths) in PAGES {
        let browser = Chromium::start(setup).await;
        if !name.is_empty() {
            browser.enter(&demo.address, name).await;
        }
        for path in *paths {
            browser.open(&format!("{}{path}", demo.address)).await;
            found.extend(browser.axe().await.into_iter().map(|what| format!("{path} ({name}): {what}")));
            let overflow = browser.overflow().await;
            if overflow > 0 {
                found.push(format!("{path} ({name}) is {overflow} pixels wider than its window"));
            }
        }
        browser.end().await;
    }
    assert!(found.is_empty(), "{setup:?}\n{}", found.join("\n"));
}

fn run(setup: Setup) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(look(setup));
}

#[test]
fn every_page_is_sound_in_light() {
    run(Setup { width: 1440, dark: false, language: "nb" });
}

#[test]
fn every_page_is_sound_in_dark() {
    run(Setup { width: 1440, dark: true, language: "nb" });
}

#[test]
fn every_page_is_sound_on_a_phone() {
    run(Setup { width: 390, dark: false, language: "nb" });
}

#[test]
fn every_page_is_sound_on_a_dark_phone() {
    run(Setup { width: 390, dark: true, language: "nb" });
}

#[test]
fn every_page_is_sound_in_nynorsk() {
    run(Setup { width: 1440, dark: false, language: "nn" });
}

#[test]
fn every_page_is_sound_in_english() {
    run(Setup { width: 1440, dark: false, language: "en" });
}
