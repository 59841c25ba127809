//! Killed at any moment of a delivery's way, the server comes up again and does the rest: nothing is lost, nothing is
//! half there, and the figure is right.

use super::delivering::{last_tertial, participants};
use super::house::{House, until};
use super::person::Person;
use std::collections::BTreeSet;
use std::io::Write;
use std::thread::sleep;
use std::time::{Duration, Instant};

on_both!(a_dozen_kills_lose_nothing);

/// How many persons each file holds: enough for its check to be hit.
const PERSONS: usize = 1200;

/// When the server is killed.
#[derive(Clone, Copy, Debug)]
enum Blow {
    /// While the file is still coming in.
    Receiving,
    /// Once a file has been sent in.
    Sent(Then),
    /// Once a delivery has been accepted.
    Accepted(Then),
}

/// How long after that.
#[derive(Clone, Copy, Debug)]
enum Then {
    /// So many eighths of the time that it takes in peace.
    Eighths(u32),
    /// As soon as the page says it.
    Says(&'static str),
}

use Blow::{Accepted, Receiving, Sent};
use Then::{Eighths, Says};

const BLOWS: [Blow; 12] = [
    Receiving,
    Sent(Eighths(0)),
    Sent(Says("kontrolleres")),
    Sent(Eighths(2)),
    Sent(Eighths(4)),
    Sent(Eighths(7)),
    Accepted(Eighths(0)),
    Accepted(Eighths(1)),
    Accepted(Says("godtatt, telles snart")),
    Accepted(Eighths(3)),
    Accepted(Eighths(5)),
    Accepted(Eighths(7)),
];

/// How long the two parts of a delivery's way take when nobody disturbs.
struct Peace {
    check: Duration,
    count: Duration,
}

/// How many leave to work in the file of a round.
fn to_work(round: usize) -> usize {
    101 + 12 * round
}

/// What the card says when the file of a round counts.
fn share(round: usize) -> String {
    format!("{} av 1 200", to_work(round))
}

/// What the file of a round changes in the last tertial, where the round before it counted.
fn change(round: usize) -> String {
    let tertial = |round| last_tertial(to_work(round), PERSONS);
    format!("{} -> {}", tertial(round - 1), tertial(round))
}

fn a_dozen_kills_lose_nothing(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let peace = in_peace(&liv);
    let mut struck = BTreeSet::new();
    for (round, blow) in (1..).zip(BLOWS) {
        let file = participants(to_work(round), PERSONS);
        let sent = strike(&liv, blow, &file, &peace);
        house.kill();
        struck.insert(last_deed(house));
        // Whoever asks the folder now is told of the state before or after, and of nothing between.
        let known = in_folder(house);
        let may_count = known == share(round) && matches!(blow, Accepted(_));
        assert!(may_count || known == share(round - 1), "{blow:?}: {known}");
        house.start();
        let upload = sent.unwrap_or_else(|| liv.upload("igjen.csv", &file));
        let page = liv.settled(&upload).read();
        let accepted = liv.accept(&upload).map(|answer| answer.leads_to());
        assert_eq!(accepted.is_none(), matches!(blow, Accepted(_)), "{blow:?} left it as\n{page}");
        assert_eq!(liv.change(&upload), change(round), "{blow:?}");
        assert_eq!(liv.share(), share(round), "{blow:?}");
    }
    assert!(struck.len() >= 4, "the kills fell in few places: {struck:?}");
    house.kill();
    nothing_is_left_over(house);
}

/// Sends a file in and accepts it, undisturbed. Tells how long that took.
fn in_peace(liv: &Person<'_>) -> Peace {
    let begun = Instant::now();
    let upload = liv.upload("i fred.csv", &participants(to_work(0), PERSONS));
    liv.settled(&upload);
    let check = begun.elapsed();
    let begun = Instant::now();
    liv.accept(&upload).expect("the leader may accept").leads_to();
    liv.settled(&upload);
    let count = begun.elapsed();
    assert_eq!(liv.share(), share(0));
    Peace { check, count }
}

/// Comes to where the server is to be killed. Tells where the upload is, where the server has answered that it has it.
fn strike(liv: &Person<'_>, blow: Blow, file: &str, peace: &Peace) -> Option<String> {
    let Sent(then) = blow else {
        if let Accepted(then) = blow {
            let upload = liv.upload("drept.csv", file);
            liv.settled(&upload);
            liv.accept(&upload).expect("the leader may accept").leads_to();
            wait(liv, &upload, then, peace.count);
            return Some(upload);
        }
        send_half(liv, file);
        return None;
    };
    let upload = liv.upload("drept.csv", file);
    wait(liv, &upload, then, peace.check);
    Some(upload)
}

fn wait(liv: &Person<'_>, upload: &str, then: Then, whole: Duration) {
    match then {
        Eighths(some) => sleep(whole * some / 8),
        // It may have come further before it was seen.
        Says(words) => until(words, || {
            let html = liv.get(upload).html();
            (html.contains(words) || !html.contains("data-poll=")).then_some(())
        }),
    }
}

/// Sends the first half of a file, and returns when some of it has arrived.
fn send_half(liv: &Person<'_>, file: &str) {
    let request = liv.raw_upload("halv.csv", file);
    let mut connection = liv.connect();
    connection.write_all(&request[..request.len() / 2]).expect("half of it is sent");
    until("half of the file arrives", || (liv.house.count("inbox") == 1).then_some(()));
    // The connection is still open when the server is killed.
    std::mem::forget(connection);
}

/// The last thing that the audit log knows: what was done, and the state that it led to.
fn last_deed(house: &House) -> String {
    let log = house.sandbox.done("audit export");
    let last: serde_json::Value = serde_json::from_str(log.lines().last().unwrap_or_default()).expect("a line is JSON");
    let detail: serde_json::Value =
        serde_json::from_str(last["detail"].as_str().unwrap_or_default()).expect("its detail is JSON");
    format!("{} {}", last["verb"], detail["state"])
}

/// What a command reads from the data folder while nobody serves it.
fn in_folder(house: &House) -> String {
    let figure = house.sandbox.figure("3201 2025", "I.14", "period");
    assert_eq!(figure["denominator"], PERSONS);
    format!("{} av 1 200", figure["numerator"])
}

fn nothing_is_left_over(house: &House) {
    // What was half sent goes within a day; nobody knows of it.
    assert_eq!((house.count("inbox"), house.count("pending")), (1, 0));
    assert_eq!(house.count("accepted"), 2 + BLOWS.len(), "each file counts once");
    assert!(house.sandbox.done("audit verify").starts_with("the log is whole: "));
    let doctor = house.sandbox.run("doctor --port 0");
    assert!(doctor.code == 0 && doctor.out.contains(" 0 wrong"), "{doctor:?}");
    assert!(doctor.out.contains("has counted all 14 deliveries"), "{doctor:?}");
    let by_steps = house.sandbox.measured("");
    assert_eq!(house.sandbox.measured("--full"), by_steps);
}
