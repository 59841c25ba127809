//! What forms of ours send in: values that a leader reports are on the card when they are counted, those of staff wait for
//! a leader, and a survey that closes becomes a mean.

use super::house::{House, until};
use super::person::{Fields, Person};
use std::collections::BTreeSet;

on_both!(
    a_leaders_report_is_on_the_card,
    a_report_of_staff_waits_for_the_leader,
    a_survey_that_closes_becomes_a_mean,
    a_survey_with_four_answers_is_told_to_nobody,
);

/// Where Bærum reports for the first tertial of 2025.
const FORM: &str = "/innrapportering/kommune:3201/2025T1";

impl Person<'_> {
    /// Fills in fields of the report and presses a button; tells where that led.
    fn report(&self, fields: &[(&str, &str)], button: &str) -> String {
        let mut form = self.get(FORM).form(FORM).expect("the form is there");
        form.extend(fields.iter().map(|(name, value)| (format!("felt:{name}"), (*value).to_owned())));
        form.push(("hva".to_owned(), button.to_owned()));
        self.post(FORM, &form).leads_to()
    }

    /// What a card says of an indicator, as soon as it says what is waited for.
    fn card_says(&self, period: &str, indicator: &str, wanted: &str) {
        let card = format!("/malekort/kommune:3201/{period}");
        let says = |text: &str| text.lines().any(|l| l.contains(&format!("/{indicator}?")) && l.contains(wanted));
        until(&format!("{indicator} says {wanted}"), || says(&self.get(&card).read()).then_some(()));
    }

    /// What the form says of how the report stands.
    fn stands(&self, wanted: &str) {
        until(wanted, || self.get(FORM).read().contains(wanted).then_some(()));
    }
}

fn a_leaders_report_is_on_the_card(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let values = [("I.63:2025-01.teller", "4"), ("I.64:2025-01.teller", "60"), ("I.64:kommentar", "Mange; \"nye\"")];
    assert!(liv.report(&values, "lagre").ends_with("?gjort=lagret"));
    assert_eq!(house.count("inbox"), 0, "what is saved is not sent");
    let page = liv.get(FORM).html();
    assert!(page.contains("value=\"60\"") && page.contains("Sist skrevet av Liv"), "{page}");

    assert!(liv.report(&[], "send").ends_with("?gjort=sendt"));
    liv.stands("Teller på kortet");
    liv.card_says("2025M01", "I.64", "60");
    liv.card_says("2025M01", "I.65", "15");
    // The later report wins.
    liv.report(&[("I.64:2025-01.teller", "48")], "send");
    liv.card_says("2025M01", "I.65", "12");
    house.inbox_is_emptied();
    assert_eq!(house.count("pending"), 0);
}

fn a_report_of_staff_waits_for_the_leader(house: &House) {
    let (mona, liv) = (house.person("Mona", "medarbeider", "3201"), house.person("Liv", "leder", "3201"));
    mona.report(&[("I.60:2025-02.teller", "3,5")], "send");
    mona.stands("Venter på at en leder godtar");
    let page = mona.get(FORM).html();
    let upload = page.split("href=\"/leveranser/").nth(1).and_then(|rest| rest.split('"').next()).expect("a delivery");
    let upload = format!("/leveranser/{upload}");
    assert!(liv.get("/").html().contains(&upload), "the front page tells the leader");
    liv.accept(&upload).expect("the leader may accept").leads_to();
    mona.stands("Teller på kortet");
    mona.card_says("2025M02", "I.60", "3,5");
}

/// Makes a survey of two questions and so many links; tells its page and the links' secrets.
fn survey(liv: &Person<'_>, links: usize) -> (String, Vec<String>) {
    let mut form = liv.get("/undersokelser/ny").form("/undersokelser").expect("a form");
    let day = rettesnor_core::time::Month::of(today()).plus(1).last_day().to_string();
    for (name, value) in [
        ("enhet", "kommune:3201"),
        ("navn", "Brukerne i år"),
        ("gruppe", "bruker"),
        ("sporsmal", "Respekt\nHjelp"),
        ("maate", "engang"),
        ("slutt", &day),
    ] {
        form.push((name.to_owned(), value.to_owned()));
    }
    let page = liv.post("/undersokelser", &form).leads_to();
    let action = format!("{page}/lenker");
    let mut fields = liv.get(&page).form(&action).expect("links can be made");
    fields.push(("antall".to_owned(), links.to_string()));
    let made = liv.post(&action, &fields).html();
    let secrets: BTreeSet<String> = made
        .split("/svar/")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        .collect();
    assert_eq!(secrets.len(), links);
    (page, secrets.into_iter().collect())
}

fn today() -> rettesnor_core::time::Date {
    #[expect(clippy::disallowed_methods, reason = "the program that is tried reads the clock, and so must who asks it")]
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
    let day = i32::try_from(now.as_secs() / 86_400).expect("a day");
    rettesnor_core::time::date_of_day(day).expect("a day")
}

/// Answers by a link, as somebody who is not logged in.
fn answer(phone: &Person<'_>, secret: &str, values: [&str; 2]) {
    let path = format!("/svar/{secret}");
    let mut fields: Fields = phone.get(&path).form(&path).expect("the questions are there");
    fields.extend([("s1", values[0]), ("s2", values[1])].map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(phone.post(&path, &fields).leads_to(), "/svar/takk");
    assert_eq!(phone.get(&path).status, 410, "a link works once");
}

fn close(liv: &Person<'_>, page: &str) {
    let action = format!("{page}/lukk");
    let fields = liv.get(&action).form(&action).expect("it can be closed");
    liv.post(&action, &fields).leads_to();
}

fn a_survey_that_closes_becomes_a_mean(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let phone = Person::visitor(house);
    let (page, links) = survey(&liv, 8);
    let answers = [["6", "4"], ["5", "3"], ["6", "0"], ["4", "4"], ["5", "5"], ["6", "2"]];
    for (link, values) in links.iter().zip(answers) {
        answer(&phone, link, values);
    }
    let open = liv.get(&page).read();
    assert!(
        open.contains("6 av 8 har svart (75 %)") && !open.contains("5,3"),
        "an open survey tells no results: {open}"
    );
    close(&liv, &page);
    let closed = liv.get(&page).read();
    assert!(closed.contains("5,3") && closed.contains("3,6"), "32 over 6 and 18 over 5: {closed}");
    // 50 over 11 answers on six forms.
    let year = today().year().to_string();
    liv.card_says(&year, "I.40", "4,5");
    let figure = until("the figure", || {
        let text = liv.get(&format!("/malekort/kommune:3201/{year}/I.40")).read();
        text.contains("4,5").then_some(text)
    });
    assert!(figure.contains("Respekt") && figure.contains("Hjelp"), "{figure}");
    assert_eq!(phone.get(&format!("/svar/{}", links[7])).status, 410, "a closed survey takes no answers");
}

fn a_survey_with_four_answers_is_told_to_nobody(house: &House) {
    let liv = house.person("Liv", "leder", "3201");
    let phone = Person::visitor(house);
    let (page, links) = survey(&liv, 5);
    for link in &links[..4] {
        answer(&phone, link, ["6", "1"]);
    }
    close(&liv, &page);
    let closed = liv.get(&page).read();
    assert!(closed.contains("Færre enn 5 svarte") && !closed.contains("6,0"), "{closed}");
    assert_eq!((house.count("inbox"), house.count("pending"), house.count("accepted")), (0, 0, 1), "nothing is sent");
}
