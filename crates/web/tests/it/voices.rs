//! Participation, reviews and learning through the pages, on both databases: who may what, and what is kept.

use crate::house::{Browser, House, dawn, grant, on_both};
use axum::http::StatusCode;
use rettesnor_app::steer::{Pen, Sheet, usual_line};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::goal::{Adoption, Body, Goal, Judgement, Origin, OriginKind, Place, Rhythm, Stage};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::plan::{Action, ActionState};
use rettesnor_core::review::Review;
use rettesnor_core::time::{Moment, parse_date};
use rettesnor_store::audit::ReadEntry;
use rettesnor_store::{ANONYMOUS, Home, RecordId, Signature};

const PAGE: &str = "/medvirkning/kommune:3201/2026";

async fn people(house: &House) -> (Browser<'_>, Browser<'_>, Browser<'_>) {
    let at = |role| [grant(role, "kommune:3201", Line::Kommune)];
    (
        house.person("leder", &at(Role::Leader)).await,
        house.person("ansatt", &at(Role::Staff)).await,
        house.person("leser", &at(Role::Reader)).await,
    )
}

fn home() -> Home {
    let unit: UnitRef = "kommune:3201".parse().unwrap();
    Home { line: usual_line(&unit), unit, year: 2026 }
}

pub fn goal(name: &str, minutes: u32, stage: Stage) -> Goal {
    Goal {
        name: name.to_owned(),
        place: Place::Main { parts_add_up: false },
        judgement: Judgement::Told { how: "Vi spør".to_owned() },
        origin: Origin { kind: OriginKind::Own, document: String::new(), paragraph: String::new(), binding: false },
        owner: "enhetsleder".to_owned(),
        owner_name: None,
        collector: "rådgiver".to_owned(),
        rhythm: Rhythm::Monthly,
        minutes,
        people: 3,
        checked: Default::default(),
        stage,
        follows: None,
    }
}

pub fn adopted() -> Stage {
    let on = parse_date("2026-01-20").unwrap();
    let wording = "Målet vedtas.".to_owned();
    Stage::Adopted(Adoption { body: Body::Council, on, case: "12/26".to_owned(), wording })
}

pub fn action(name: &str) -> Action {
    Action {
        name: name.to_owned(),
        goal: None,
        why: "Det virket i fjor".to_owned(),
        owner: "rådgiver".to_owned(),
        owner_name: None,
        from: None,
        until: None,
        resources: String::new(),
        state: ActionState::UnderWay,
        follows: None,
    }
}

/// A record that is there before the test begins.
pub async fn there<T: rettesnor_app::steer::Paper>(house: &House, paper: &T) -> RecordId {
    let who = Who::Operator;
    let structure = &house.shelf.structure;
    let signature = Signature::Named;
    let pen = Pen { store: &house.store, who: &who, at: dawn(), structure, form_key: "", signature };
    pen.write(vec![Sheet::new(dawn(), home(), None, paper).unwrap().because("fordi")]).await.unwrap()
}

async fn a_hearing_without_representatives_is_not_sent(house: &House) {
    let (leader, staff, reader) = people(house).await;
    let goal = there(house, &goal("Flere i arbeid", 10, Stage::Proposed)).await;
    let about = format!("mal:{goal}");
    let mut fields = vec![
        ("enhet", "kommune:3201"),
        ("ar", "2026"),
        ("om", about.as_str()),
        ("sporsmal", "Er målet rett?"),
        ("frist", "2026-03-20"),
        ("ansatt", "8"),
        ("_en_gang", "h1"),
    ];
    let refused = staff.post("/horing/ny", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Uten tillitsvalgte kan høringen ikke sendes"), "{}", refused.body);
    assert!(refused.body.contains("Er målet rett?"), "what was written is lost");
    fields.push(("tillitsvalgt", "2"));
    let sent = staff.post("/horing/ny", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(staff.post("/horing/ny", &fields).await.location(), sent.location(), "sent twice, one hearing");
    let kept = house.store.record(&Who::Operator, &goal).await.unwrap().unwrap();
    assert!(kept.body.contains("InHearing") && kept.version == 2, "{}", kept.body);
    assert_eq!(reader.post("/horing/ny", &fields).await.status, StatusCode::FORBIDDEN);

    for who in [&staff, &reader] {
        let front = who.get("/").await.body;
        assert!(front.contains("Høring: Er målet rett?"), "{front}");
    }
    assert!(!leader.get("/").await.body.contains("Høring:"), "leaders were not asked");
    let closed = leader.post(sent.location(), &[("versjon", "1"), ("gjor", "lukk"), ("_en_gang", "c")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let hearing = sent.location().trim_start_matches("/horing/");
    let late = [("horing", hearing), ("tekst", "For sent"), ("_en_gang", "l")];
    assert_eq!(staff.post(&format!("{PAGE}/innspill"), &late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!staff.get("/").await.body.contains("Høring:"));
}

async fn what_is_said_is_answered_and_the_decision_tells_what_it_changed(house: &House) {
    let (leader, staff, reader) = people(house).await;
    let say = [("om", "plan"), ("holdning", "foreslar"), ("som", "ansatt"), ("tekst", "Mer tid"), ("_en_gang", "s")];
    let said = staff.post(&format!("{PAGE}/innspill"), &say).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    let (_, id) = said.location().split_once("#innspill-").unwrap();
    assert!(leader.get("/").await.body.contains("Ett innspill venter på svar"));
    assert!(staff.get(PAGE).await.body.contains("Venter på svar"));
    // Another has a part in it, and does not read what colleagues have said.
    assert!(!reader.get(PAGE).await.body.contains("Mer tid"));

    let answer = format!("/innspill/{id}/svar");
    let words = [("versjon", "1"), ("svar", "Ja, fra mars"), ("av", "enhetsleder"), ("_en_gang", "a")];
    assert_eq!(staff.post(&answer, &words).await.status, StatusCode::FORBIDDEN);
    assert_eq!(leader.post(&answer, &words).await.status, StatusCode::SEE_OTHER);
    let stale = [("versjon", "1"), ("svar", "Nei likevel"), ("av", "enhetsleder"), ("_en_gang", "b")];
    let stale = leader.post(&answer, &stale).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.body.contains("Nei likevel") && stale.body.contains("Ja, fra mars"), "both are seen");

    let effect = format!("virkning-{id}");
    let decide = [
        ("enhet", "kommune:3201"),
        ("ar", "2026"),
        ("om", "plan"),
        ("vedtak", "Planen endres"),
        ("grunner", "Fordi flere ba om tid"),
        ("dato", "2026-03-01"),
        ("sak", "44/26"),
        (effect.as_str(), "Én dag til i uka"),
        ("_en_gang", "d"),
    ];
    assert_eq!(staff.post("/avgjorelse/ny", &decide).await.status, StatusCode::FORBIDDEN);
    assert_eq!(leader.post("/avgjorelse/ny", &decide).await.status, StatusCode::SEE_OTHER);
    let page = staff.get(PAGE).await.body;
    for text in
        ["Ja, fra mars", "Svar fra enhetsleder", "Én dag til i uka", "Ansatt, ansatt", "Ett innspill endret noe"]
    {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    let found = reader.get("/avgjorelser/kommune:3201?sok=ba+om+TID").await.body;
    assert!(found.contains("Én avgjørelse nevner") && found.contains("sak 44/26"), "{found}");
    let none = reader.get("/avgjorelser/kommune:3201?sok=regnskap").await.body;
    assert!(none.contains("Ingen avgjørelser nevner") && !none.contains("44/26"), "{none}");
    assert!(staff.get("/medvirkning").await.body.contains("Mer tid"));
}

async fn without_a_name_nothing_points_to_an_account(house: &House) {
    let (leader, staff, _) = people(house).await;
    let say = [("om", "plan"), ("som", "ansatt"), ("tekst", "Vi er slitne"), ("navn", "ja"), ("_en_gang", "s")];
    let refused = staff.post(&format!("{PAGE}/innspill"), &say).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the unit has not allowed it");
    let settings = format!("{PAGE}/innstillinger");
    assert_eq!(staff.post(&settings, &[("uten_navn", "ja")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(leader.post(&settings, &[("uten_navn", "ja"), ("_en_gang", "o")]).await.status, StatusCode::SEE_OTHER);
    let form = staff.get(&format!("{PAGE}/innspill")).await.body;
    assert!(form.contains("verken konto eller klokkeslett") && form.contains("kan røpe deg"), "{form}");

    let before = house.store.audit_after(&Who::Operator, 0, 10_000).await.unwrap().len();
    let said = staff.post(&format!("{PAGE}/innspill"), &say).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    let midnight = Moment::beginning_of(dawn().in_norway().date());
    let log = house.store.audit_after(&Who::Operator, 0, 10_000).await.unwrap();
    assert_eq!(log.len(), before + 1);
    let entry = log.last().unwrap();
    assert!(!entry.to_json().contains(&staff.person), "the log names the account: {}", entry.to_json());
    assert_eq!(entry.done_at, midnight, "the log tells the time of day");
    let (_, id) = said.location().split_once("#innspill-").unwrap();
    let record = house.store.record(&Who::Operator, &RecordId::from(id.to_owned())).await.unwrap().unwrap();
    assert_eq!((record.actor.as_str(), record.written_at), (ANONYMOUS, midnight));
    assert!(!record.body.contains(&staff.person) && !record.body.contains("ansatt@"), "{}", record.body);
    assert!(id.starts_with(&format!("{:012x}", midnight.milliseconds())), "the id tells the time of day");
    assert_eq!(house.store.record_history(&Who::Operator, &record.id).await.unwrap().len(), 1);
    assert!(!staff.get("/medvirkning").await.body.contains("Vi er slitne"), "it is nobody's");

    // The answer is signed by who answers, and does not make the input theirs.
    let words = [("versjon", "1"), ("svar", "Vi tar det opp"), ("av", "enhetsleder"), ("_en_gang", "a")];
    assert_eq!(leader.post(&format!("/innspill/{id}/svar"), &words).await.status, StatusCode::SEE_OTHER);
    let page = leader.get(PAGE).await.body;
    assert!(page.contains("Ansatt, uten navn") && page.contains("Vi tar det opp"), "{page}");
    assert!(!leader.get("/medvirkning").await.body.contains("Vi er slitne"), "the answer made it the leader's");
}

/// The action is replaced, and what takes its place follows it.
async fn replaced(house: &House, action: &RecordId) {
    let old = house.store.record(&Who::Operator, action).await.unwrap().unwrap();
    let old_action: Action = serde_json::from_str(&old.body).unwrap();
    let ActionState::Replaced { by, .. } = &old_action.state else { panic!("{:?}", old_action.state) };
    assert_eq!((old.version, old.reason.as_str()), (2, "Ingen kom"));
    let new = house.store.record(&Who::Operator, &RecordId::from(by.clone())).await.unwrap().unwrap();
    let new: Action = serde_json::from_str(&new.body).unwrap();
    assert_eq!(new.why, "", "why the old one failed is no reason for the new one");
    assert_eq!((new.name.as_str(), new.follows.as_deref()), ("Jobbmøter", Some(action.as_str())));
}

async fn a_review_replaces_an_action_in_the_same_write(house: &House) {
    let (leader, staff, reader) = people(house).await;
    let office = house.person("kontor", &[grant(Role::Leader, "kontor:9001", Line::Stat)]).await;
    let (goal, action) =
        (there(house, &goal("Flere i arbeid", 10, adopted())).await, there(house, &action("Jobbklubb")).await);
    let path = "/plan/kommune:3201/2026/gjennomgang/2026Q1";
    let (verdict, why, new) = (format!("valg-{action}"), format!("hvorfor-{action}"), format!("nytt-{action}"));
    let attained = format!("nadd-{goal}");
    let write = |version, once, why_text, new_text| {
        vec![
            ("versjon", version),
            ("_en_gang", once),
            (verdict.as_str(), "erstatt"),
            (why.as_str(), why_text),
            (new.as_str(), new_text),
            (attained.as_str(), "delvis"),
            ("godt", "Praksis"),
            ("andre", "kontor:9001"),
            ("andre_hva", "Møter med arbeidsgivere"),
        ]
    };
    let form = staff.get(path).await;
    assert!(form.body.contains("Jobbklubb") && form.body.contains("Flere i arbeid"), "{}", form.body);
    let saved = staff.post(path, &write("0", "r1", "Få kom", "")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let close = format!("{path}/avslutt");
    assert_eq!(saved.location(), close);
    assert_eq!(staff.post(&close, &[("versjon", "1"), ("_en_gang", "x")]).await.status, StatusCode::FORBIDDEN);
    let lacking = leader.post(&close, &[("versjon", "1"), ("_en_gang", "x")]).await;
    assert!(lacking.body.contains("må også ha et nytt tiltak"), "{}", lacking.body);

    // Two write at once: nothing is lost, and the other's words are seen.
    assert_eq!(leader.post(path, &write("1", "r2", "Ingen kom", "Jobbmøter")).await.status, StatusCode::SEE_OTHER);
    let both = staff.post(path, &write("1", "r3", "Noen få kom", "Kurs")).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(both.body.contains("Noen få kom") && both.body.contains("Ingen kom"), "{}", both.body);

    let closed = leader.post(&close, &[("versjon", "2"), ("_en_gang", "k")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    replaced(house, &action).await;
    let again = leader.post(path, &write("3", "r4", "Noe annet", "X")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "what is closed stands");
    assert!(staff.get(path).await.body.contains("Avsluttet 02.03.2026"));
    assert_eq!(reader.get(path).await.status, StatusCode::FORBIDDEN);

    let front = office.get("/").await.body;
    assert!(front.contains("vil ha dere med") && front.contains("Møter med arbeidsgivere"), "{front}");
    let asked = office.get(path).await.body;
    assert!(asked.contains("Møter med arbeidsgivere") && !asked.contains("Jobbklubb"), "{asked}");
    let found = leader.get("/avgjorelser/kommune:3201").await.body;
    assert!(
        found.contains("Tiltak erstattet") && found.contains("Ingen kom") && found.contains("sak 12/26"),
        "{found}"
    );
    assert!(!reader.get("/avgjorelser/kommune:3201").await.body.contains("Jobbklubb"));
}

async fn a_closed_review_is_evidence_and_is_opened_again_with_a_reason(house: &House) {
    let (leader, staff, _) = people(house).await;
    let id = there(house, &Review::of("2026T1".parse().unwrap())).await;
    let path = "/plan/kommune:3201/2026/gjennomgang/2026T1".to_owned();
    let step = "/plan/kommune:3201/2026/trinn/6";
    let closed = leader.post(&format!("{path}/avslutt"), &[("versjon", "1"), ("_en_gang", "k")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    let evidence = staff.get(step).await.body;
    assert!(evidence.contains(&format!("<a href=\"{path}\">Gjennomgang av 1. tertial 2026</a>")), "{evidence}");

    let open = format!("{path}/apne");
    let form = |reason, once| vec![("versjon", "2"), ("_en_gang", once), ("grunn", reason)];
    assert!(!staff.get(&path).await.body.contains("Hvorfor åpnes den?"), "who leads opens it");
    assert_eq!(staff.post(&open, &form("Feil", "o1")).await.status, StatusCode::FORBIDDEN);
    assert!(leader.get(&path).await.body.contains("Hvorfor åpnes den?"));
    assert_eq!(leader.post(&open, &form(" ", "o2")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stale = [("versjon", "1"), ("_en_gang", "o3"), ("grunn", "Feil")];
    assert_eq!(leader.post(&open, &stale).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        let opened = leader.post(&open, &form("Tallet var feil.", "o4")).await;
        assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, path.as_str()), "also sent twice");
    }
    assert_eq!(
        leader.post(&open, &[("versjon", "3"), ("grunn", "Igjen")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let history = house.store.record_history(&Who::Operator, &id).await.unwrap();
    let stages: Vec<bool> =
        history.iter().map(|one| serde_json::from_str::<Review>(&one.body).unwrap().is_closed()).collect();
    assert_eq!(stages, [false, true, false], "the closed version stays");
    assert!(!staff.get(step).await.body.contains("Gjennomgang av 1. tertial 2026"), "a draft is no evidence");
    let list = staff.get("/plan/kommune:3201/2026/gjennomgang").await.body;
    assert!(
        list.contains(&format!("{path}/versjon/2")) && list.contains("Slik den var da den ble avsluttet"),
        "{list}"
    );
    let was = staff.get(&format!("{path}/versjon/2")).await.body;
    assert!(was.contains("og åpnet igjen senere") && !was.contains("Hvorfor åpnes den?"), "{was}");
    for other in [1, 3] {
        let status = staff.get(&format!("{path}/versjon/{other}")).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "only what was closed is read");
    }
    let ruling = staff.get("/avgjorelser/kommune:3201").await.body;
    assert!(ruling.contains("Gjennomgang åpnet igjen") && ruling.contains("Tallet var feil."), "{ruling}");
}

async fn use_and_burden_say_what_might_be_dropped(house: &House) {
    let (leader, staff, reader) = people(house).await;
    for (name, minutes) in [("Billig", 5), ("Dyrt", 60), ("Midt", 6)] {
        there(house, &goal(name, minutes, adopted())).await;
    }
    there(house, &goal("Bare foreslått", 900, Stage::Proposed)).await;
    // 71 minutes, twelve times, three people: 2556 minutes are 43 hours begun.
    let page = reader.get("/belastning/kommune:3201/2026").await.body;
    assert!(page.contains("43 timer") && page.contains("60 min × 12 i året × 3 som rapporterer"), "{page}");
    assert!(!page.contains("Bare foreslått"));
    let above = house.person("fylke", &[grant(Role::Leader, "fylke:32", Line::Kommune)]).await;
    let page = above.get("/belastning/fylke:32/2026").await.body;
    assert!(page.contains("Med enhetene under blir det 43 timer") && page.contains("Bærum"), "{page}");

    let drop = "/belastning/kommune:3201/2026/forslag";
    assert_eq!(reader.get(drop).await.status, StatusCode::FORBIDDEN);
    let page = staff.get(drop).await.body;
    assert!(page.contains("36 timer i året, mer enn det dobbelte"), "{page}");
    assert_eq!(page.matches("Ingen møter har brukt det").count(), 3);
    let entry = [
        ("mote", "Personalmøte"),
        ("dato", "2026-03-01"),
        ("periode", "2025T3"),
        ("indikator", ""),
        ("bestemt", "Vi ringer alle"),
        ("_en_gang", "u"),
    ];
    assert_eq!(reader.post("/bruk/kommune:3201/2026", &entry).await.status, StatusCode::FORBIDDEN);
    assert_eq!(leader.post("/bruk/kommune:3201/2026", &entry).await.status, StatusCode::SEE_OTHER);
    assert!(staff.get("/bruk/kommune:3201/2026").await.body.contains("Vi ringer alle"));
    let page = staff.get(drop).await.body;
    assert!(page.contains("mer enn det dobbelte") && !page.contains("Ingen møter har brukt det"), "{page}");

    // A figure is opened: by whom is not written where opens are counted.
    let at: Moment = "2025-01-10T09:00:00Z".parse().unwrap();
    let read = |object: &str, at| ReadEntry { at, actor: "p".to_owned(), object: object.to_owned() };
    let reads = [
        read("kommune:3201/2024/I.01", at),
        read("kommune:3201/2025T3/I.02-nir", dawn()),
        read("kommune:3201/2025T3/I.02-nir", dawn()),
        read("kommune:3201/2025T3", dawn()),
    ];
    house.store.append_reads(&Who::Operator, &reads).await.unwrap();
    let unit = home().unit;
    let opens = house.store.opens_of(&Who::Operator, &unit, "2025M03".parse().unwrap()).await.unwrap();
    assert_eq!(opens.into_iter().collect::<Vec<_>>(), [("I.02-nir".to_owned(), 2)]);
    let since = house.store.opens_counted_since(&Who::Operator).await.unwrap();
    assert_eq!(since, Some("2025M01".parse().unwrap()));
    assert!(staff.get(drop).await.body.contains("Tellingen begynte i januar 2025"));
}

on_both!(
    a_hearing_without_representatives_is_not_sent,
    what_is_said_is_answered_and_the_decision_tells_what_it_changed,
    without_a_name_nothing_points_to_an_account,
    a_review_replaces_an_action_in_the_same_write,
    a_closed_review_is_evidence_and_is_opened_again_with_a_reason,
    use_and_burden_say_what_might_be_dropped,
);
