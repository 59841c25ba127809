//! The plan of a unit: written together, decided by its leader, read by others as it was decided, begun anew with what
//! was learned.

use crate::house::{Browser, House, grant, on_both};
use crate::sample::Sample;
use axum::http::StatusCode;
use insta::assert_snapshot;
use rettesnor_core::access::Role;
use rettesnor_core::org::Line;

const PLAN: &str = "/plan/kommune:3201/2026";

/// The version and the key of the form on a page, sent with what is written in it.
async fn send(who: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> crate::house::Answer {
    let page = who.get(path).await;
    let version = page.field("versjon").unwrap_or_default();
    let key = page.field("_en_gang").unwrap_or_default();
    let mut all = vec![("versjon", version.as_str()), ("_en_gang", key.as_str())];
    all.extend_from_slice(fields);
    who.post(path, &all).await
}

const ACTION: [(&str, &str); 4] =
    [("navn", "Språkpraksis"), ("fordi", "Språk læres i bruk"), ("ansvar", "Rådgiverne"), ("fra", "2026-02-01")];

async fn people(house: &House) -> [Browser<'_>; 3] {
    let at = |role| [grant(role, "kommune:3201", Line::Kommune)];
    [
        house.person("leder", &at(Role::Leader)).await,
        house.person("medarbeider", &at(Role::Staff)).await,
        house.person("leser", &at(Role::Reader)).await,
    ]
}

async fn a_plan_is_written_together_and_decided_by_the_leader(house: &House) {
    let [leader, staff, reader] = people(house).await;
    assert!(staff.get(PLAN).await.body.contains("Enheten har ingen plan for året ennå"));
    assert_eq!(staff.get("/plan").await.location(), PLAN, "who has one unit is led to its plan");
    let begun = staff.post(PLAN, &[("tittel", "Plan 2026"), ("visjon", "Ut i arbeid"), ("_en_gang", "a")]).await;
    assert_eq!(begun.location(), PLAN);
    let again = leader.post(PLAN, &[("tittel", "En annen"), ("_en_gang", "b")]).await;
    assert_eq!(again.location(), PLAN, "who comes second meets what is there");
    assert!(leader.get(PLAN).await.body.contains("<h1>Plan 2026</h1>"));
    assert!(reader.get(PLAN).await.body.contains("ingen vedtatt plan"), "drafts are for those who work there");
    assert_eq!(reader.post(PLAN, &[("tittel", "Min")]).await.status, StatusCode::FORBIDDEN);

    let put = send(&staff, &format!("{PLAN}/tiltak/ny"), &ACTION).await;
    let (_, id) = put.location().split_once("#tiltak-").unwrap();
    let action = format!("{PLAN}/tiltak/{id}");
    let missing = send(&staff, &format!("{PLAN}/tiltak/ny"), &[("navn", "Uten ansvar")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.body.contains("value=\"Uten ansvar\"") && missing.body.contains("Dette må fylles ut."));
    let number = send(&staff, &action, &[("navn", "Om 15819090030"), ("ansvar", "x")]).await;
    assert_eq!(number.status, StatusCode::UNPROCESSABLE_ENTITY);

    // Two have the same form open; the second is shown both wordings and can go on.
    let mine = [("navn", "Tidlig språkpraksis"), ("ansvar", "Rådgiverne"), ("versjon", "1"), ("_en_gang", "c")];
    assert_eq!(staff.post(&action, &mine).await.status, StatusCode::SEE_OTHER);
    let theirs = [("navn", "Språkpraksis for alle"), ("ansvar", "Rådgiverne"), ("versjon", "1"), ("_en_gang", "d")];
    let both = leader.post(&action, &theirs).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(both.body.contains("value=\"Språkpraksis for alle\"") && both.body.contains("Tidlig språkpraksis"));
    assert_eq!(both.field("versjon").as_deref(), Some("2"), "sent again, it is written knowingly");

    let decision = [("organ", "radmann"), ("dato", "2026-02-20"), ("sak", "12/26"), ("ordlyd", "Vedtas.")];
    assert_eq!(staff.get(&format!("{PLAN}/vedta")).await.status, StatusCode::FORBIDDEN);
    let later = send(&leader, &format!("{PLAN}/vedta"), &[("organ", "radmann"), ("dato", "2026-12-24")]).await;
    assert_eq!(later.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is decided on a day that has not come");
    assert_eq!(send(&leader, &format!("{PLAN}/vedta"), &decision).await.location(), PLAN);
    let read = reader.get(PLAN).await.body;
    assert!(read.contains("Tidlig språkpraksis") && read.contains("sak 12/26"), "{read}");
    assert!(!read.contains("/tiltak/ny") && !read.contains("/vedta"));
    let closed = staff.get(&format!("{PLAN}/faktor/ny")).await;
    assert!(closed.body.contains("Lederen må åpne den for endring"), "{}", closed.body);
}

async fn what_holds_stays_until_another_is_decided(house: &House) {
    let [leader, staff, reader] = people(house).await;
    staff.post(PLAN, &[("tittel", "Plan 2026"), ("visjon", "Ut i arbeid"), ("_en_gang", "a")]).await;
    let put = send(&staff, &format!("{PLAN}/tiltak/ny"), &ACTION).await;
    let id = put.location().split_once("#tiltak-").unwrap().1.to_owned();
    let decision = [("organ", "enhet"), ("dato", "2026-02-20")];
    send(&leader, &format!("{PLAN}/vedta"), &decision).await;

    // During the year actions move and steps are kept, without opening the plan.
    let step = [("steg", "begynn"), ("versjon", "1"), ("_en_gang", "s")];
    let moved = staff.post(&format!("{PLAN}/tiltak/{id}/steg"), &step).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.body);
    let kept = [("hva", "Personalmøtet bestemte"), ("dato", "2026-01-10"), ("hvem", "Alle"), ("_en_gang", "k")];
    assert_eq!(staff.post(&format!("{PLAN}/trinn/2"), &kept).await.status, StatusCode::SEE_OTHER);
    assert!(staff.get(&format!("{PLAN}/trinn/2")).await.body.contains("Personalmøtet bestemte"));
    let other =
        [("navn", "Mentor"), ("ansvar", "Rådgiverne"), ("grunn", "Få plasser"), ("_en_gang", "r"), ("versjon", "2")];
    let replaced = staff.post(&format!("{PLAN}/tiltak/{id}/erstatt"), &other).await;
    assert_eq!(replaced.status, StatusCode::SEE_OTHER, "{}", replaced.body);
    assert!(staff.get(PLAN).await.body.contains("Byttet ut med: Mentor"));

    let mute = send(&leader, &format!("{PLAN}/apne"), &[("grunn", " ")]).await;
    assert_eq!(mute.status, StatusCode::UNPROCESSABLE_ENTITY, "a change has a reason");
    send(&leader, &format!("{PLAN}/apne"), &[("grunn", "Nytt brev fra fylket")]).await;
    send(&staff, &format!("{PLAN}/endre"), &[("tittel", "Plan 2026"), ("visjon", "Alle i arbeid")]).await;
    let read = reader.get(PLAN).await.body;
    assert!(read.contains("Ut i arbeid") && !read.contains("Alle i arbeid"), "a draft is nobody else's");
    send(&leader, &format!("{PLAN}/vedta"), &decision).await;
    assert!(reader.get(PLAN).await.body.contains("Alle i arbeid"));
    let second = reader.get(&format!("{PLAN}/versjon/2")).await.body;
    assert!(second.contains("Nytt brev fra fylket") && second.contains("Før: «Ut i arbeid»"), "{second}");
    assert!(second.contains("Tiltaket «Mentor» er nytt."));
    assert!(reader.get(&format!("{PLAN}/versjon/1")).await.body.contains("Ut i arbeid"));
    assert_eq!(reader.get(&format!("{PLAN}/versjon/3")).await.status, StatusCode::NOT_FOUND);
}

async fn next_year_begins_with_what_was_learned(house: &House) {
    let [leader, staff, _] = people(house).await;
    staff.post(PLAN, &[("tittel", "Plan 2026"), ("_en_gang", "a")]).await;
    let put = send(&staff, &format!("{PLAN}/tiltak/ny"), &ACTION).await;
    let id = put.location().split_once("#tiltak-").unwrap().1.to_owned();
    let other = send(&staff, &format!("{PLAN}/tiltak/ny"), &[("navn", "Mentor"), ("ansvar", "Rådgiverne")]).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER);
    let map = [("endring", "faktor"), ("i", "p1"), ("faktor", "Flere i arbeid"), ("_en_gang", "m")];
    assert_eq!(staff.post(&format!("{PLAN}/kart"), &map).await.status, StatusCode::SEE_OTHER);
    let copy = format!("{PLAN}/kopier");
    let outcome = format!("utfall-{id}");
    let along = [("tittel", "Plan 2027"), ("med", id.as_str()), (outcome.as_str(), "Virket godt"), ("_en_gang", "k")];
    let next = staff.post(&copy, &along).await;
    assert_eq!(next.location(), "/plan/kommune:3201/2027", "{}", next.body);
    let page = leader.get("/plan/kommune:3201/2027").await.body;
    assert!(page.contains("Språkpraksis") && page.contains("Virket godt") && page.contains("01.02.2027"), "{page}");
    assert!(!page.contains("Mentor"), "what was not chosen stays behind");
    assert!(page.contains("Flere i arbeid"), "the map goes on");
    let again = [("tittel", "Plan 2027"), ("_en_gang", "l")];
    assert!(!staff.post(&copy, &again).await.status.is_success(), "a plan that is there is not written over");
    assert_eq!(staff.post(&copy, &along).await.location(), "/plan/kommune:3201/2027", "the same form sent twice");
}

on_both!(
    a_plan_is_written_together_and_decided_by_the_leader,
    what_holds_stays_until_another_is_decided,
    next_year_begins_with_what_was_learned
);

/// The page as text, with ids put aside.
fn text(answer: &crate::sample::Answer) -> String {
    let mut plain = String::new();
    let mut run = String::new();
    for c in answer.text().chars().chain(['\n']) {
        if c.is_ascii_hexdigit() {
            run.push(c);
            continue;
        }
        plain.push_str(if run.len() == 32 { "ID" } else { &run });
        run.clear();
        plain.push(c);
    }
    plain
}

/// Writes a plan with one of everything as the leader.
async fn written(sample: &Sample) {
    let token = sample.get("leder", "/konto").await.hidden("/valg", "token");
    let post = async |path: &str, fields: &[(&str, &str)]| {
        let mut all = vec![("token", token.as_str()), ("_en_gang", path)];
        all.extend_from_slice(fields);
        let path = format!("{PLAN}{path}");
        let answer = sample.post("leder", &path, &all).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
    };
    post("", &[("tittel", "Virksomhetsplan 2026"), ("visjon", "Flere klarer seg selv.")]).await;
    let words = [
        ("tittel", "Virksomhetsplan 2026"),
        ("visjon", "Flere klarer seg selv."),
        ("innledning", "I år tar vi praksis tidligere."),
        ("dato-1", "2026-05-15"),
        ("om-1", "Første tertial"),
        ("versjon", "1"),
    ];
    post("/endre", &words).await;
    post("/tiltak/ny", &ACTION).await;
    let factor = [
        ("navn", "Lang ventetid i barnehagen"),
        ("virkning", "hemmer"),
        ("kraft", "ytre"),
        ("sannsynlighet", "middels"),
        ("konsekvens", "hoy"),
        ("svar", "Avtale om plass fra første dag"),
    ];
    post("/faktor/ny", &factor).await;
    post("/avtale/ny", &[("navn", "Praksisplasser"), ("med", "Nav Bærum"), ("oppgaver", "Nav finner plasser.")]).await;
    post("/mote/ny", &[("navn", "Lærer–rådgiver"), ("nar", "Annenhver tirsdag"), ("med", "Lærerne, rådgiverne")]).await;
    let kept = [("hva", "Kommunen bestemte"), ("dato", "2026-01-12"), ("hvem", "Ledermøtet"), ("dokument", "Sak 2/26")];
    post("/trinn/1", &kept).await;
    post("/kart", &[("endring", "faktor"), ("i", "p1"), ("faktor", "Flere forsørger seg selv")]).await;
}

async fn adopted(sample: &Sample) {
    let page = sample.get("leder", &format!("{PLAN}/vedta")).await;
    let action = format!("{PLAN}/vedta");
    let (token, version) = (page.hidden(&action, "token"), page.hidden(&action, "versjon"));
    let fields = [
        ("token", token.as_str()),
        ("versjon", version.as_str()),
        ("_en_gang", "v"),
        ("organ", "radmann"),
        ("dato", "2026-01-27"),
        ("sak", "5/26"),
        ("ordlyd", "Planen vedtas."),
    ];
    assert_eq!(sample.post("leder", &action, &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn each_stage_has_its_page() {
    let sample = Sample::new().await;
    assert_snapshot!("plan_empty", text(&sample.get("leder", PLAN).await));
    written(&sample).await;
    assert_snapshot!("plan_draft", text(&sample.get("medarbeider", PLAN).await));
    adopted(&sample).await;
    assert_snapshot!("plan_adopted", text(&sample.get("leder", PLAN).await));
    assert_snapshot!("plan_for_a_reader", text(&sample.get("leser", PLAN).await));
    assert_snapshot!("plan_in_nn", text(&sample.get_in("nn", "leder", PLAN).await));
    assert_snapshot!("plan_in_en", text(&sample.get_in("en", "leder", PLAN).await));
    assert_snapshot!("plan_version", text(&sample.get("leser", &format!("{PLAN}/versjon/1")).await));
    for who in ["nabo", ""] {
        assert_ne!(sample.get(who, PLAN).await.status, StatusCode::OK, "{who}");
    }
    assert_eq!(sample.get("leder", "/plan/kommune:3201/20x6").await.status, StatusCode::NOT_FOUND);
    assert_eq!(sample.get("leder", "/plan/kommune:9999/2026").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_part_has_a_form() {
    let sample = Sample::new().await;
    written(&sample).await;
    for page in [
        "endre",
        "tiltak/ny",
        "faktor/ny",
        "avtale/ny",
        "mote/ny",
        "vedta",
        "kart",
        "trinn",
        "trinn/1",
        "trinn/4",
        "kopier",
    ] {
        for language in ["nb", "nn", "en"] {
            let answer = sample.get_in(language, "leder", &format!("{PLAN}/{page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert_snapshot!(format!("plan_{}_in_{language}", page.replace('/', "_")), text(&answer));
        }
    }
    assert_snapshot!("plans_of_many", text(&sample.get("stat", "/plan").await));
}
