//! Axe finds nothing on any page, and no page is wider than its window: bokmål in both modes and two widths, nynorsk and
//! English once each.

use super::chromium::{Chromium, Setup};
use super::demo::Demo;
use super::places::status;
use fantoccini::Locator;
use rettesnor_web::route::ROUTES;
use std::collections::BTreeSet;

/// Pages, and the example person who looks at them; nobody for those that are open to all. What stands in braces is made
/// before; what begins with an exclamation mark is refused, and what refuses it is the page.
const PAGES: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "/logg-inn",
            "/logg-inn?gjort=ut",
            "/invitasjon/{invitation}",
            "!/invitasjon/brukt",
            "/svar/{answer}",
            "!/svar/brukt",
            "/svar/takk",
            "/indikatorer",
            "/indikatorer?sok=arbeid&perspektiv=samfunn",
            "/indikatorer?sok=ingensteds",
            "/indikatorer/B.33",
            "/indikatorer/I.02-nir",
            "/indikatorer/I.02-nir/prov",
            "/ordliste",
            "/lisenser",
            "/tilgjengelighet",
            "/offentlig",
            "/offentlig?sok=ingensteds",
            "!/offentlig/rapport/ukjent",
            "!/offentlig/malekort/kommune:3203/2025",
            "!/offentlig/publisering/ukjent",
            "/offentlig/datasett",
            "/apne-data",
            "!/finnes-ikke",
        ],
    ),
    (
        "Liv Leder",
        &[
            "/",
            "/malekort",
            "/malekort?sok=Asker",
            "/malekort?sok=ingensteds",
            "/malekort/kommune:3201",
            "/malekort/kommune:3201/2026T1",
            "/malekort/kommune:3201/2025",
            "/malekort/kommune:3201/2026T1?kolonner=status,serie",
            "/malekort/kommune:3203/2026T1",
            "!/malekort/kommune:3201/2026X9",
            "/publiser/kommune:3201/2025",
            "/publiser/kommune:3201/2025M10",
            "!/publiser/kommune:3203/2025",
            "/malekort/kommune:3201/2026T1/I.02-nir",
            "!/malekort/kommune:3203/2026T1/I.02-nir",
            "/malekort/kommune:3201/2026T1/I.02-nir/kommentarer/{comment}",
            "/malekort/kommune:3201/2026T1/I.02-nir/kommentarer/{comment}/trekk",
            "/leveranser",
            "/leveranser/ingen",
            "/innrapportering",
            "/innrapportering/kommune:3201/{tertial}",
            "/undersokelser",
            "/undersokelser/ny",
            "/undersokelser/{survey}",
            "/undersokelser/{survey}/lukk",
            "/kvalitet",
            "/kvalitet/ny",
            "/kvalitet/{checklist}?saker=80",
            "/leveranser/{mapping}",
            "/leveranser/{checked}",
            "/leveranser/{checked}/godta",
            "/leveranser/{checked}/forkast",
            "/leveranser/{unreadable}",
            "/leveranser/{nothing}",
            "/leveranser/{nothing}/godta",
            "/leveranser/{accepted}",
            "/leveranser/{discarded}",
            "!/leveranser/ukjent",
            "!/admin",
            "/medvirkning",
            "/medvirkning/kommune:3201/2026",
            "/medvirkning/kommune:3201/2026/innspill",
            "/horing/ny?enhet=kommune:3201&ar=2026",
            "/horing/{hearing}",
            "/innspill/{input}/svar",
            "/panel/ny?enhet=kommune:3201&ar=2026",
            "/avgjorelse/ny?enhet=kommune:3201&ar=2026",
            "/avgjorelser/kommune:3201",
            "/plan/kommune:3201/2026/gjennomgang",
            "/plan/kommune:3201/2026/gjennomgang/2026Q2",
            "/plan/kommune:3201/2026/gjennomgang/2026T2",
            "/plan/kommune:3201/2026/gjennomgang/2026Q2/avslutt",
            "!/plan/kommune:3201/2026/gjennomgang/2026Q2/versjon/9",
            "/bruk/kommune:3201/2026",
            "/belastning/kommune:3201/2026",
            "/belastning/kommune:3201/2026/forslag",
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
            "/plan/kommune:3201/2026",
            "/plan/kommune:3201/2025",
            "/plan/kommune:3201/2027",
            "/plan/kommune:3201/2026/trinn",
            "/plan/kommune:3201/2026/trinn/4",
            "/plan/kommune:3201/2026/kart",
            "/plan/kommune:3201/2026/versjon/1",
            "/plan/kommune:3201/2026/apne",
            "/plan/kommune:3201/2026/kopier",
            "/plan/kommune:3201/2027/trinn/1",
            "/plan/tjeneste:demo-vo-1/2026",
            "/plan",
            "/plan/kommune:3201",
            "/plan/kommune:3201/2028",
            "/plan/kommune:3201/2028/endre",
            "/plan/kommune:3201/2028/vedta",
            "/plan/kommune:3201/2028/tiltak/ny",
            "/plan/kommune:3201/2028/faktor/ny",
            "/plan/kommune:3201/2028/avtale/ny",
            "/plan/kommune:3201/2028/mote/ny",
            "/plan/kommune:3201/2026/tiltak/{action}",
            "/plan/kommune:3201/2026/tiltak/{action}/erstatt",
            "/plan/kommune:3201/2026/mal/I.02-baerum/avslutt",
            "!/plan/kommune:3201/2026/mal/I.02-baerum/gjeld",
            "/kalender",
            "/rapporter",
            "/rapporter/kommune:3201/2025",
            "/rapport/ny",
            "/rapport/{report}",
            "/rapport/{report}/presentasjon",
            "!/rapport/{report}/publiser",
            "/rapport/{written}",
            "/rapport/{written}/tekster",
            "/rapport/{written}/lag",
            "!/rapport/ukjent",
            "/brev",
            "/brev/ny",
            "/brev/ny?slag=budsjettvedtak&fra=kommune:3201@kommune&ar=2027",
            "/brev/{draft}",
            "/brev/{draft}/endre",
            "/brev/{draft}/send",
            "/brev/{draft}/endelig",
            "!/brev/{draft}/tillegg",
        ],
    ),
    ("Mina Medarbeider", &["/", "/leveranser/{checked}"]),
    (
        "Anders Analytiker",
        &[
            "/",
            "/malekort/NO/2026T1",
            "/malekort/region:0200/2026T1?linje=stat",
            "/malekort/kommune:1151/2025",
            "/leveranser",
            "/plan",
            "/plan/kommune:3907/2026",
            "/kalender",
            "!/brev/ny",
        ],
    ),
    (
        "Kåre Kontorleder",
        &[
            "/",
            "/brev",
            "/brev/{asked}",
            "/brev/{asked}/svar/kontor:9010",
            "/kalender",
            "/brev/enhet/kontor:9010/2026",
            "/brev/plasser/kontor:9010/2026",
        ],
    ),
    (
        "Leif Leser",
        &[
            "/",
            "/malekort/kommune:3201/2026T1",
            "/leveranser",
            "/plan/kommune:3201/2026",
            "/plan/kommune:3201/2026/kart",
        ],
    ),
    (
        "Astrid Administrator",
        &[
            "/",
            "/admin",
            "/admin/personer",
            "/admin/personer?sok=ingensteds",
            "/admin/personer/ny",
            "/admin/personer/{person}",
            "/admin/personer/{person}/steng",
            "/admin/enheter",
            "/admin/enheter?sok=ingensteds",
            "/admin/enheter/kommune:3201",
            "/admin/enheter/kontor:9010",
            "/admin/nokler",
            "/admin/nokler/{key}/tilbakekall",
            "/admin/pakker",
            "/admin/pakker/nav-kontor",
            "/admin/utgaver",
            "/admin/logg",
            "/admin/logg/kontroll",
            "/leveranser",
        ],
    ),
];

/// What answers with a file, and not with a page.
const FILES: &[&str] = &[
    "/assets/{*name}",
    "/helse",
    "/kalender/{token}",
    "/admin/logg/eksport",
    "/eksport/malekort/{unit}/{file}",
    "/leveranser/mal/{file}",
    "/leveranser/{id}/merket.xlsx",
    "/offentlig/nytt.atom",
    "/offentlig/datasett.jsonld",
    "/api/v1/openapi.json",
    "/api/v1/units",
    "/api/v1/units/{unit}",
    "/api/v1/definitions",
    "/api/v1/definitions/{id}",
    "/api/v1/cards/{unit}/{period}",
    "/api/v1/series/{unit}/{indicator}",
    "/api/v1/publications",
    "/api/v1/publications/{id}",
    "/offentlig/publisering/{id}/{file}",
    "/offentlig/rapport/{id}/{file}",
    "/rapport/{id}/{file}",
];

/// The route that answers an address: of those that fit, the one with the most words of its own.
fn route_of(address: &str) -> Option<&'static str> {
    let path = address.trim_start_matches('!').split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |route: &&str| {
        let wanted: Vec<&str> = route.split('/').collect();
        wanted.len() == parts.len() && wanted.iter().zip(&parts).all(|(w, p)| w.starts_with('{') || w == p)
    };
    let routes = ROUTES.iter().filter(|route| route.method == "get").map(|route| route.path);
    routes.filter(fits).min_by_key(|route| route.matches('{').count())
}

#[test]
fn every_route_that_answers_with_a_page_is_looked_at() {
    let looked_at: BTreeSet<&str> =
        PAGES.iter().flat_map(|(_, paths)| paths.iter()).filter_map(|address| route_of(address)).collect();
    let reading = ROUTES.iter().filter(|route| route.method == "get").map(|route| route.path);
    let forgotten: Vec<&str> = reading.filter(|path| !looked_at.contains(path) && !FILES.contains(path)).collect();
    assert!(forgotten.is_empty(), "nobody looks at {forgotten:?}");
    let wrong: Vec<&&str> = FILES.iter().filter(|path| looked_at.contains(*path) || route_of(path).is_none()).collect();
    assert!(wrong.is_empty(), "{wrong:?} is a page, or is not there");
}

async fn look(setup: Setup) {
    let demo = Demo::shared();
    let places = demo.places().await;
    let mut found = Vec::new();
    for (name, paths) in PAGES {
        let browser = Chromium::start(setup).await;
        if !name.is_empty() {
            browser.enter(&demo.address, name).await;
        }
        for address in *paths {
            let path = places.resolve(address.trim_start_matches('!'));
            browser.open(&format!("{}{path}", demo.address)).await;
            let (answered, refused) = (status(&browser).await, address.starts_with('!'));
            if (answered >= 400) != refused {
                found.push(format!("{address} ({name}) is answered with {answered}"));
            }
            look_at(&browser, &format!("{address} ({name})"), &mut found).await;
        }
        if name.is_empty() {
            refuse_at_the_door(&browser, &demo.address, setup).await;
            look_at(&browser, "a wrong password", &mut found).await;
        }
        browser.end().await;
    }
    assert!(found.is_empty(), "{setup:?}\n{}", found.join("\n"));
}

pub async fn look_at(browser: &Chromium, what: &str, found: &mut Vec<String>) {
    found.extend(browser.axe().await.into_iter().map(|wrong| format!("{what}: {wrong}")));
    let overflow = browser.overflow().await;
    if overflow > 0 {
        found.push(format!("{what} is {overflow} pixels wider than its window"));
    }
}

/// Writes a wrong password. Attempts are counted by address, so that each setup has one of its own.
async fn refuse_at_the_door(browser: &Chromium, demo: &str, setup: Setup) {
    let email = format!("{}-{}-{}@eksempel.example", setup.width, setup.dark, setup.language);
    browser.write_login(demo, &email, "feil").await;
    browser.client.wait().for_element(Locator::Css(".error-summary")).await.expect("it is refused");
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
fn every_page_is_sound_magnified_four_times() {
    run(Setup { width: 320, dark: false, language: "nb" });
}

#[test]
fn every_page_is_sound_on_a_phone() {
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
