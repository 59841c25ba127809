//! Somebody who closes the browser while a file is on its way: it is taken in whole or not at all.

use super::delivering::participants;
use super::house::{House, until};
use super::person::Person;
use std::io::Write;
use std::thread::sleep;
use std::time::Duration;

on_both!(who_leaves_at_once_has_sent_it_whole_or_not_at_all, who_breaks_off_leaves_nothing_behind);

/// How many times somebody leaves, each a little later than the time before.
const TIMES: u64 = 24;

fn who_leaves_at_once_has_sent_it_whole_or_not_at_all(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    for time in 0..TIMES {
        let request = liv.raw_upload("borte.csv", &participants(17, 40));
        let mut connection = liv.connect();
        connection.write_all(&request).expect("all of it is sent");
        sleep(Duration::from_micros(250 * time));
        drop(connection);
    }
    let page = until("everything is done", || {
        let page = at_rest(&liv)?;
        (house.count("inbox") == 0).then_some(page)
    });
    assert!(page.contains("[borte.csv](/leveranser/"), "nothing was taken in at all:\n{page}");
    assert!(!page.contains("stanset"), "what was taken in was thrown away under the feet of the check:\n{page}");
}

/// The list of deliveries, once nothing in it is under way.
fn at_rest(liv: &Person<'_>) -> Option<String> {
    let page = liv.get("/leveranser").read();
    let is_busy = ["venter på kontroll", "kontrolleres"].into_iter().any(|word| page.contains(word));
    (!is_busy).then_some(page)
}

fn who_breaks_off_leaves_nothing_behind(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let request = liv.raw_upload("halv.csv", &participants(17, 1200));
    let mut connection = liv.connect();
    connection.write_all(&request[..request.len() / 2]).expect("half of it is sent");
    until("half of the file arrives", || (house.count("inbox") == 1).then_some(()));
    drop(connection);
    until("what came is thrown away", || (house.count("inbox") == 0).then_some(()));
    assert!(!liv.get("/leveranser").html().contains("halv.csv"));
}
