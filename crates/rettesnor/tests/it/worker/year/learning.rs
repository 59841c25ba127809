//! What is learned: a review in the middle of the year replaces what did not work, next year's plan begins with what came of
//! this one, and a year later the reason for each decision is found.

use super::autumn::{Actions, Goals};
use super::cast::Cast;
use super::{PLAN, tells};
use crate::worker::form::forms;

/// What took the mentor's place.
const INSTEAD: &str = "Lønnstilskudd hos lokale bedrifter";

/// Why.
const REASON: &str = "Bare to bedrifter ville ha mentor, og ingen av dem hadde ledige jobber";

/// The staff write the review of the first tertial, the leader closes it, and the plan says what it decided.
pub fn reviewed(cast: &Cast<'_>, goals: &Goals, actions: &Actions) {
    cast.house.set_day("2026-06-22");
    let (mona, liv) = (cast.person("Mona"), cast.liv());
    let list = format!("{PLAN}/gjennomgang");
    assert_eq!(mona.way(PLAN, "Gjennomganger"), list);
    let review = mona.way(&list, "1. tertial 2026");
    let form = mona.form(&review, &review);
    let id = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let (work, adviser) = (id(&goals.work), id(&goals.adviser));
    tells(&mona.reads(&review), &["Ikke nådd"]);
    let form = form.with(&format!("nadd-{work}"), "nei").with(&format!("ord-{work}"), "4 av 20 gikk til arbeid");
    let form = form.with(&format!("nadd-{adviser}"), "ja");
    let (course, mentor) = (&actions.course, &actions.mentor);
    let form = form.with(&format!("gjort-{course}"), "gjennomfort").with(&format!("valg-{course}"), "fortsett");
    let form = form.with(&format!("gjort-{mentor}"), "delvis").with(&format!("valg-{mentor}"), "erstatt");
    let form = form.with(&format!("hvorfor-{mentor}"), REASON).with(&format!("nytt-{mentor}"), INSTEAD);
    let form = form.with("godt", "Kurset fyller opp hver tirsdag").with("mangler", "Få arbeidsgivere svarer");
    let close = mona.sends(&form.with("ytre", "Varehuset la ned i mars"));
    let asked = forms(&mona.get(&close).html(), &close);
    assert!(asked.iter().all(|form| form.action != close), "staff leave the closing to the leader");
    assert!(liv.reads(PLAN).contains("Mentor på arbeidsplassen") && !liv.reads(PLAN).contains(INSTEAD));
    assert_eq!(liv.sends(&liv.form(&close, &close)), review);

    let plan = liv.reads(PLAN);
    tells(&plan, &[INSTEAD]);
    tells(&liv.reads(&format!("{PLAN}/tiltak/{mentor}")), &[REASON]);
    tells(&cast.person("Rita").reads(&format!("{PLAN}/versjon/1")), &["Mentor på arbeidsplassen"]);
    let page = liv.reads(&review);
    tells(&page, &["Varehuset la ned i mars", "4 av 20 gikk til arbeid", REASON, INSTEAD]);
}

/// Next year's plan begins with what goes on, each with what came of it.
pub fn carried_on(cast: &Cast<'_>, goals: &Goals, actions: &Actions) {
    cast.house.set_day("2026-12-07");
    let liv = cast.liv();
    let copy = liv.way(PLAN, "2027");
    let copy = if copy.ends_with("/kopier") { copy } else { liv.way(&copy, "jor") };
    assert_eq!(copy, format!("{PLAN}/kopier"));
    let form = liv.form(&copy, &copy);
    let (_, work) = goals.work.rsplit_once('/').expect("an id");
    let outcomes = form.under("utfall-");
    assert!(!outcomes.contains(&actions.mentor), "what was replaced does not go on");
    let form = form.with(&format!("utfall-{work}"), "13 av 40 etter to tertialer, fra 4 av 20 til 9 av 20");
    let form = form.with(&format!("utfall-{}", actions.course), "Fullt hver uke");
    let form = form.without("med", goals.adviser.rsplit('/').next().unwrap_or_default());
    let next = liv.sends(&form.with("tittel", "Virksomhetsplan 2027"));
    assert_eq!(next, "/plan/kommune:3201/2027");
    let page = liv.reads(&next);
    tells(&page, &["Virksomhetsplan 2027", "Flere går til lønnet arbeid", "Jobbsøkerkurs hver tirsdag", INSTEAD]);
    tells(&page, &["13 av 40 etter to tertialer", "Fullt hver uke"]);
    assert!(!page.contains("Mentor på arbeidsplassen") && !page.contains("én fast rådgiver"), "{page}");
    let goal = liv.way(&next, "Flere går til lønnet arbeid");
    tells(&liv.reads(&goal), &["Foreslått", "13 av 40 etter to tertialer"]);
    assert!(!cast.person("Rita").get(&next).read().contains("Virksomhetsplan 2027"), "next year's plan is a draft");
}

/// A year after the review the leader looks for why, by a word.
pub fn found_a_year_later(cast: &Cast<'_>, goals: &Goals) {
    cast.house.set_day("2027-06-22");
    let liv = cast.liv();
    let rulings = liv.way("/medvirkning/kommune:3201/2027", "vgjørelser");
    assert_eq!(rulings, "/avgjorelser/kommune:3201");
    tells(&liv.reads(&format!("{rulings}?sok=mentor")), &["Mentor på arbeidsplassen", REASON, "22.06.2026"]);
    let found = liv.reads(&format!("{rulings}?sok=lettest"));
    tells(&found, &["Nivået settes til 30 prosent", "lønnsomt å ta inn de letteste", "20.11.2025"]);
    tells(&liv.reads(&format!("{rulings}?sok=PS 142").replace(' ', "%20")), &["PS 142/25", "10.12.2025"]);
    tells(&liv.reads(&goals.work), &["Etter høringen: 35 var for høyt", "PS 142/25"]);
    let none = liv.reads(&format!("{rulings}?sok=varehus"));
    assert!(!none.contains(REASON), "{none}");
}
