//! The county asks: a letter is sent as a draft, answered goal by goal, changed by the answer and made final; then it binds,
//! its dates are owed, and one of its asks becomes a goal of the unit.

use super::cast::Cast;
use super::tells;
use crate::worker::form::forms;

/// Where the letter answers for the unit.
const OFFICE: &str = "/brev/enhet/kommune:3201/2026";

pub fn answered(cast: &Cast<'_>) {
    let letter = sent(cast);
    replied(cast, &letter);
    made_final(cast, &letter);
    binds(cast, &letter);
}

fn sent(cast: &Cast<'_>) -> String {
    cast.house.set_day("2026-01-12");
    let (fride, liv) = (cast.person("Fride"), cast.liv());
    let new = fride.way("/brev", "Nytt brev");
    let (unit, kind) = ("fylke:32@kommune", "mal-og-disponeringsbrev");
    assert!(fride.reads(&new).contains("Akershus"), "the county writes");
    let form = fride.form(&format!("{new}?slag={kind}&fra={unit}&ar=2026"), "/brev/ny");
    let form = form.with("tittel", "Brev til Bærum 2026").with("til", "kommune:3201");
    let form = form.with("krav0_ordlyd", "40 prosent til lønnet arbeid").with("krav0_indikator", "I.14");
    let form = form.with("krav0_onsket", "40").with("krav1_ordlyd", "Samarbeid med lokale bedrifter er avtalt");
    let led = fride.sends(&form);
    let (letter, _) = led.split_once('?').expect("it says that it is kept");
    assert_eq!(liv.get(letter).status, 403, "a draft of the county is its own");
    let send = fride.way(letter, "end");
    fride.sends(&fride.form(&send, &send).with("svarfrist", "2026-01-26"));
    letter.to_owned()
}

fn replied(cast: &Cast<'_>, letter: &str) {
    let (liv, fride) = (cast.liv(), cast.person("Fride"));
    tells(&liv.reads("/kalender"), &["Brev til Bærum 2026", "26.01.2026"]);
    let reply = liv.way(letter, "var");
    let form = liv.form(&reply, &reply);
    let asks = form.under("svar_");
    let mut asks: Vec<&String> = asks.iter().collect();
    asks.dedup();
    assert_eq!(asks.len(), 2, "an answer to each ask");
    let (first, second) = (asks[0], asks[1]);
    let form = form.with(&format!("svar_{first}"), "foreslar").with(&format!("niva_{first}"), "30");
    let without = liv.post(&form.action, form.fields());
    assert_eq!(without.status, 422, "another level is proposed with a reason");
    let form = form.with(&format!("grunn_{first}"), "Vedtatt i PS 142/25 etter høring");
    liv.sends(&form.with(&format!("svar_{second}"), "godtar"));

    tells(&fride.reads(&reply), &["Vedtatt i PS 142/25 etter høring"]);
    let form = fride.form(&reply, &format!("{reply}/tilsvar"));
    let form =
        form.with(&format!("enig_{first}"), "ja").with(&format!("tilsvar_{first}"), "Kommunestyrets mål gjelder");
    fride.sends(&form);
    tells(&liv.reads(&reply), &["Kommunestyrets mål gjelder"]);
}

fn made_final(cast: &Cast<'_>, letter: &str) {
    cast.house.set_day("2026-02-02");
    let fride = cast.person("Fride");
    let change = fride.way(letter, "Endre");
    let form = fride.form(&change, &change).with("krav0_onsket", "30");
    let form = form.with("krav0_ordlyd", "30 prosent til lønnet arbeid").with("grunn", "Enig med kommunen");
    fride.sends(&form);
    let finish = fride.way(letter, "ndelig");
    fride.sends(&fride.form(&finish, &finish).with("sak", "2026/17"));
    let page = fride.reads(letter);
    tells(&page, &["2026/17", "30 prosent til lønnet arbeid", "Enig med kommunen"]);
    assert!(!page.contains("40 prosent"), "what was given up does not stand: {page}");
    assert_eq!(fride.get(&change).status, 400, "a letter that binds is not changed");
}

fn binds(cast: &Cast<'_>, letter: &str) {
    let liv = cast.liv();
    let office = liv.reads(OFFICE);
    tells(&office, &["Brev til Bærum 2026", "30 prosent til lønnet arbeid"]);
    let reply = format!("{letter}/svar/kommune:3201");
    let page = liv.get(&reply);
    let make = forms(&page.html(), &reply).into_iter().filter(|form| form.action == format!("{reply}/mal"));
    let make: Vec<_> = make.collect();
    assert_eq!(make.len(), 2, "each ask can become a goal: {}", page.read());
    let goal = liv.sends(&make[1]);
    tells(&liv.reads(&goal), &["Samarbeid med lokale bedrifter er avtalt", "Brev til Bærum 2026"]);
    assert_eq!(liv.way(&reply, "Dette er et mål i planen"), goal, "the letter tells what became of what it asked");
}
