//! What is not always there to be looked at: an installation that nobody has begun to use, a file that is under way, and
//! what has been published.

use super::chromium::{Chromium, Setup};
use super::pages::look_at;
use crate::publish::delivered;
use crate::worker::delivering::participants;
use crate::worker::house::{Database, House};
use crate::worker::person::{PASSWORD, Person};
use fantoccini::Locator;
use std::fs::OpenOptions;

const SETUPS: [Setup; 4] = [
    Setup { width: 1440, dark: false, language: "nb" },
    Setup { width: 1440, dark: true, language: "en" },
    Setup { width: 390, dark: false, language: "nn" },
    Setup { width: 390, dark: true, language: "nb" },
];

/// Lets somebody log in, or nobody, and look at pages, in every setup, and tells what is wrong with them.
fn looked_at(house: &House, email: Option<&str>, paths: &[&str]) -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (address, mut found) = (format!("http://{}", house.address()), Vec::new());
        for setup in SETUPS {
            let browser = Chromium::start(setup).await;
            if let Some(email) = email {
                browser.write_login(&address, email, PASSWORD).await;
                browser.client.wait().for_element(Locator::Css("#konto")).await.expect("somebody is logged in");
            }
            for path in paths {
                browser.open(&format!("{address}{path}")).await;
                look_at(&browser, &format!("{path} ({email:?}, {setup:?})"), &mut found).await;
            }
            browser.end().await;
        }
        found
    })
}

#[test]
fn a_first_start_and_a_file_under_way_are_sound() {
    let house = House::unused(Database::Sqlite);
    let said = house.sandbox.done("user add --name Kari --email kari@kommune.no --role administrator");
    let link =
        said.split_whitespace().find_map(|word| word.split_once("/invitasjon/")).expect("the account has a link");
    let kari = Person::by_link(&house, link.1);
    assert!(kari.reads("/").contains("](/admin/personer)"), "it says what to do first:\n{}", kari.reads("/"));
    let mut wrong =
        looked_at(&house, Some("kari@kommune.no"), &["/", "/malekort", "/admin", "/leveranser", "/plan", "/offentlig"]);

    let liv = house.person("Liv", "leder", "3201");
    wrong.extend(looked_at(
        &house,
        Some("liv@kommune.no"),
        &["/", "/leveranser", "/malekort/kommune:3201/2025", "/kalender"],
    ));

    // As long as somebody else writes in the data folder, what is sent in waits.
    let path = house.sandbox.data().join("lock");
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(path).expect("the lock can be opened");
    lock.lock().expect("nobody writes");
    let upload = liv.upload("participants.csv", &participants(10, 40));
    assert!(liv.get(&upload).html().contains("data-poll="), "it is under way:\n{}", liv.reads(&upload));
    wrong.extend(looked_at(&house, Some("liv@kommune.no"), &[&upload, "/", "/leveranser"]));
    lock.unlock().expect("the lock can be let go");
    let checked = liv.settled(&upload).html();
    assert!(checked.contains(&format!("{upload}/godta")), "it has been checked:\n{}", liv.reads(&upload));

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_published_with_figures_is_sound() {
    let house = House::unused(Database::Sqlite);
    house.person("Liv", "leder", "3201");
    delivered(&house.sandbox, "2026-03-31", false);
    let mut wrong = looked_at(&house, Some("liv@kommune.no"), &["/publiser/kommune:3201/2025"]);
    house.sandbox.done("publish kommune:3201 2025");
    house.sandbox.done("publish kommune:3203 2025");
    let card = "/offentlig/malekort/kommune:3201/2025";
    let read = Person::visitor(&house).get(card).html();
    assert!(
        read.contains("fig-value") && read.contains("fig--suppressed"),
        "some is shown and some is hidden:\n{read}"
    );
    wrong.extend(looked_at(&house, None, &["/offentlig", card, "/offentlig/malekort/kommune:3203/2025"]));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
