//! Forms that are sent twice: one upload, one acceptance, and no answer that frightens anybody.

use super::delivering::{MULTIPART, multipart, participants};
use super::house::House;
use super::person::Answer;

on_both!(a_form_that_is_sent_twice_is_one_upload, accepting_twice_is_accepting_once);

/// The uploads that the list of deliveries knows.
fn listed(page: &Answer, name: &str) -> usize {
    let text = page.read();
    let history = text.split("Historikk").nth(1).unwrap_or_default();
    history.lines().filter(|line| line.contains(&format!("[{name}](/leveranser/"))).count()
}

fn a_form_that_is_sent_twice_is_one_upload(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let body = multipart(&liv.upload_form(), "en.csv", &participants(17, 40));
    let (one, other) = liv.send_twice("/leveranser", MULTIPART, &body);
    let led = [one.leads_to(), other.leads_to()];
    assert!(led[0] == led[1] && led[0].starts_with("/leveranser/"), "{led:?}");
    // A third time, when the first has long been checked.
    liv.settled(&led[1]);
    assert_eq!(liv.send("/leveranser", MULTIPART, body).leads_to(), led[1]);
    assert_eq!(listed(&liv.get("/leveranser"), "en.csv"), 1);
    house.inbox_is_emptied();
    assert_eq!(house.count("pending"), 1);
    liv.accept(&led[1]).expect("the leader may accept").leads_to();
    liv.settled(&led[1]);
    assert_eq!((liv.share().as_str(), house.count("accepted")), ("17 av 40", 2));
}

fn accepting_twice_is_accepting_once(house: &House) {
    let (liv, lars) = (house.person("Liv", "leder", "3201"), house.person("Lars", "leder", "3201"));
    let upload = liv.upload("to.csv", &participants(17, 40));
    liv.settled(&upload);
    let action = format!("{upload}/godta");
    let (hers, his) = (liv.get(&action).form(&action), lars.get(&action).form(&action));
    let (hers, his) = (hers.expect("she is asked"), his.expect("he is asked"));
    let (one, other) = liv.post_twice(&action, &hers);
    assert_eq!((one.leads_to(), other.leads_to()), (upload.clone(), upload.clone()), "both have done their work");
    // Somebody else who decides by the same page is told who came first.
    let late = lars.post(&action, &his);
    assert_eq!(late.status, 409);
    assert!(late.read().contains("Liv godtok leveransen"), "{}", late.read());
    liv.settled(&upload);
    assert_eq!(liv.post(&action, &hers).leads_to(), upload, "and so has a third, when all is done");
    assert_eq!((liv.share().as_str(), house.count("accepted")), ("17 av 40", 2));
    let log = house.sandbox.done("audit export");
    for state in ["accepting", "accepted"] {
        assert_eq!(log.lines().filter(|line| line.contains(&format!(r#"\"{state}\""#))).count(), 1, "{state}\n{log}");
    }
}
